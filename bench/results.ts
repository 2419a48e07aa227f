/** Everything the page of results shows, through the door, beside the barest sum over the same marks; and ten times the products. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { fillBigSession } from './big-session.ts'
import { aDesk, shelf } from './desk.ts'
import { type Bench, timed } from './line.ts'
import { inTurns, noise } from './measure.ts'

export const results: Bench = async ({ quick, folder }) => {
  const products = quick ? 15 : 150
  const members = quick ? 5 : 15
  const rounds = { rounds: quick ? 5 : 41, warm: quick ? 2 : 8 }
  const small = aSession(join(folder, 'small'), { products, members })
  const large = aSession(join(folder, 'large'), { products: products * 10, members })
  const sum = await inTurns(small.ask, small.sum, rounds)
  const grown = await inTurns(large.ask, small.ask, { rounds: quick ? 3 : 11, warm: 1 })
  small.close()
  large.close()
  const spread = `noise ${percent(noise(grown.ours))} of ${products * 10}, ${percent(noise(grown.baseline))} of ${products}`
  return [
    timed(sum, {
      bench: 'results',
      what: `results of ${products} products × ${members} members × 31 criteria`,
      baselineIs: `bare SQL sum of the same ${small.marks} marks`,
      limit: { ratio: 10 }
    }),
    timed(grown, {
      bench: 'results',
      what: `the same of ${products * 10} products`,
      baselineIs: `of ${products} products`,
      limit: { ratio: 12 },
      note: spread
    })
  ]
}

function aSession(folder: string, size: { products: number; members: number }) {
  mkdirSync(folder)
  const desk = aDesk(folder)
  const { sessionId, marks } = fillBigSession(desk.store, shelf, size)
  const raw = new Database(desk.store.file, { readonly: true })
  const sum = raw.prepare('select sum(points) from mark').pluck()
  return {
    marks,
    ask: () => desk.play('getResults', { sessionId }),
    sum: () => sum.get(),
    close: () => {
      raw.close()
      desk.close()
    }
  }
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

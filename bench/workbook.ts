/** The certification list as a workbook, computed, written and read back through the door, beside exceljs alone writing the same cells. */
import { join } from 'node:path'
import type { Output } from '../shared/contract.ts'
import type { SessionId } from '../shared/ids.ts'
import { bookWriter } from '../electron/files/book-write.ts'
import type { BookSpec } from '../electron/files/xlsx-write.ts'
import { keptThread } from '../electron/files/kept-thread.ts'
import { bareBook } from './bare-book.ts'
import type { BareBook } from './bare-thread.ts'
import { fillBigSession, type Size } from './big-session.ts'
import { aDesk, type Desk, root, shelf } from './desk.ts'
import { type Bench, timed } from './line.ts'
import { inTurns } from './measure.ts'

/**
 * A province's whole programme: 5,000 products. exceljs alone is given the cells that we hand out, with their looks, on a thread like ours;
 * ours adds up 155,000 marks, lays out and measures, writes and reads back as well. Once with threads at work, once with new ones.
 */
export const bigList: Bench = async ({ quick, folder }) => {
  let writer = aWriter()
  let spec: BookSpec | undefined
  const keep = (given: BookSpec) => {
    spec = given
    return writer(given)
  }
  const writeBook = Object.assign(keep, { ready: () => writer.ready() })
  const { desk, size, save } = await aList(folder, { products: quick ? 30 : 5000, members: 1 }, writeBook)
  await save()
  const book = await bareBook(desk.saved.at(-1)!.bytes)
  let bare = aBareThread()
  const kept = await inTurns(save, () => bare(book), { rounds: quick ? 1 : 15, warm: 3 })
  const written = await inTurns(
    () => writer(spec!),
    () => bare(book),
    { rounds: quick ? 1 : 15, warm: 1 }
  ) // saved just now
  const first = await inTurns(
    () => {
      writer = aWriter()
      return save()
    },
    () => {
      bare = aBareThread()
      return bare(book)
    },
    { rounds: quick ? 1 : 7, warm: 1 }
  )
  desk.close()
  const what = `certification list of ${size.products} products, written and read back`
  const said = {
    bench: 'bigList',
    baselineIs: 'exceljs alone writing the same cells with their looks, on a thread too',
    limit: { ratio: 1.2 }
  }
  return [
    timed(kept, { ...said, what }),
    timed(written, { ...said, what: `${what}, without adding up` }),
    timed(first, { ...said, what: `${what}, the first since the start` })
  ]
}

export const workbook: Bench = async ({ quick, folder }) => {
  const { desk, size, save } = await aList(folder, quick ? { products: 15, members: 5 } : { products: 150, members: 15 }, aWriter())
  await save()
  const book = await bareBook(desk.saved.at(-1)!.bytes)
  const bare = aBareThread()
  const times = await inTurns(save, () => bare(book), { rounds: quick ? 3 : 15, warm: 2 })
  desk.close()
  const words = { bench: 'workbook', what: `certification list of ${size.products} products, written and read back` }
  return [
    timed(times, { ...words, baselineIs: 'exceljs alone writing the same cells with their looks, on a thread', limit: { value: 1000 } })
  ]
}

function aWriter(): ReturnType<typeof bookWriter> {
  return bookWriter(join(root, 'electron', 'files', 'book-worker.ts'))
}

function aBareThread(): (book: BareBook) => Promise<Uint8Array> {
  return keptThread<BareBook, Uint8Array>(join(root, 'bench', 'bare-thread.ts'), 'writes with exceljs alone').ask
}

/** A concluded session, and its list to save. */
async function aList(folder: string, size: Size, writeBook: ReturnType<typeof bookWriter>) {
  const desk = aDesk(folder, { writeBook })
  const { sessionId } = fillBigSession(desk.store, shelf, size)
  conclude(desk, sessionId, await desk.play('getResults', { sessionId }))
  const columns = ['address', 'commune', 'set', 'points', 'code'] as const
  return { desk, size, save: () => desk.play('saveWorkbook', { sessionId, kind: 'certification', columns: [...columns] }) }
}

/** Every product at the star that its points give, as far as a province may; the list holds what is concluded. */
function conclude(desk: Desk, sessionId: SessionId, rows: Output<'getResults'>): void {
  desk.store.write((db) => {
    for (const { entryId, result } of rows)
      db.prepare('update entry set conclusion_star = ?, concluded_at = ? where id = ?').run(
        result?.starByPoints ?? 0,
        '2026-11-24T05:00:00.000Z',
        entryId
      )
    db.prepare(`update session set stage = 'concluded' where id = ?`).run(sessionId)
  })
}

/** Figures of a province of many years: as the host answers them, and from the press until they are painted; and the search of its register. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { keyed, narrowed, everything } from '../renderer/desk/register/filter.ts'
import { buildIfNeeded } from '../scripts/build.mjs'
import { startServe } from '../test/app.ts'
import { browserPath } from '../test/browser.ts'
import { bringIn, fillBigRegister } from './big-register.ts'
import { fillBigSession } from './big-session.ts'
import { aDesk, type Desk, shelf } from './desk.ts'
import { type Bench, type Line, type Skipped, timed } from './line.ts'
import { inTurns } from './measure.ts'
import { tapper, tapsOver } from './set-mark.ts'

const scope = { kind: 'all', until: null } as const

// what a program that only counts would ask, with the newest recognition of each product and the producers
const bare = `
  with row as (
    select subject, producer_name, star, decision_date, id from recognition
    union all
    select e.product_id, e.producer_name, e.conclusion_star, s.decision_date, e.id
    from entry e join session s on s.id = e.session_id where s.stage = 'issued' and e.conclusion_star in (3, 4)),
  newest as (select *, row_number() over (partition by subject order by decision_date desc, star desc, id desc) as place from row)
  select star, count(*) as products, count(distinct producer_name) as producers from newest where place = 1 group by star order by star`

export const figures: Bench = async ({ quick, folder }) => {
  const size = quick ? { products: 400, rounds: 8 } : { products: 20_000, rounds: 40 }
  const dataDir = join(folder, 'data')
  const words = `${size.products} products over ${size.rounds} rounds`
  const made = aRegister(dataDir, size)
  made.close()
  // opened anew, so that nothing has been read and no code of ours has run on so many rows
  const desk = aDesk(dataDir)
  const first = await onceIn(desk, words)
  const host = await inHost(desk, words, quick)
  const search = await searched(desk, words, quick)
  desk.close()
  const grown = await growth(folder, size, quick)
  return [first, ...host, grown, search, ...(await onPage(dataDir, words, quick))]
}

function aRegister(dataDir: string, size: Parameters<typeof fillBigRegister>[1]): Desk {
  mkdirSync(dataDir)
  const desk = aDesk(dataDir)
  fillBigRegister(desk.store, size)
  return desk
}

function countedBare(desk: Desk) {
  const raw = new Database(desk.store.file, { readonly: true })
  const counted = raw.prepare(bare)
  return { count: () => counted.all(), close: () => raw.close() }
}

const baselineIs = 'bare SQL that counts stars and producers'

async function onceIn(desk: Desk, words: string): Promise<Line> {
  const sql = countedBare(desk)
  const times = await inTurns(() => desk.play('getFigures', { scope }), sql.count, { rounds: 1, warm: 0 })
  sql.close()
  return timed(times, {
    bench: 'figures',
    what: `figures of ${words} in the host, the first since the program started`,
    baselineIs,
    limit: null
  })
}

const asks = [
  ['figures', 'getFigures', { scope }],
  ['the report', 'getReport', { scope }],
  ['the list of the register', 'listRegister', {}]
] as const

async function inHost(desk: Desk, words: string, quick: boolean): Promise<Line[]> {
  const sql = countedBare(desk)
  const rounds = { rounds: quick ? 3 : 21, warm: quick ? 1 : 4 }
  const changes = [
    ['once they were read', undefined],
    ['the first time after a tap in a session', await tapping(desk)],
    ['the first time after a certificate was withdrawn', await withdrawing(desk)],
    ['the first time after a row was corrected', await correcting(desk)],
    ['the first time after a list came in', () => bringIn(desk)]
  ] as const
  const lines: Line[] = []
  for (const [when, change] of changes)
    for (const [name, method, input] of asks) {
      const ours = async () => {
        await change?.()
        const start = performance.now()
        await desk.play(method, input)
        return { took: performance.now() - start }
      }
      const what = `${name} of ${words} in the host, ${when}`
      lines.push(timed(await inTurns(ours, sql.count, rounds), { bench: 'figures', what, baselineIs, limit: { value: 200 } }))
    }
  sql.close()
  return lines
}

/** A member's taps through the door, in a session of this desk. */
async function tapping(desk: Desk): Promise<() => Promise<void>> {
  const { memberIds } = fillBigSession(desk.store, shelf, { products: 6, members: 3, open: true, idle: 1 })
  const memberId = memberIds.at(-1)!
  const { pin } = await desk.play('issuePin', { memberId })
  const { seatToken } = await desk.play('takeSeat', { memberId, pin })
  return tapper(desk, { taps: tapsOver((await desk.play('listMyEntries', {}, seatToken)).entries), memberId, seatToken })
}

async function withdrawing(desk: Desk): Promise<() => Promise<unknown>> {
  const { rows, today } = await desk.play('listRegister', {})
  const standing = rows.filter(({ withdrawnOn }) => withdrawnOn === null).values()
  return () => {
    const { id: recognitionId, version: baseVersion } = standing.next().value!
    const decision = { ground: 'd', decisionNumber: '7/QĐ-UBND', decisionDate: today, reason: 'Bench' } as const
    return desk.play('withdrawCertificate', { recognitionId, baseVersion, ...decision })
  }
}

async function correcting(desk: Desk): Promise<() => Promise<unknown>> {
  const { rows } = await desk.play('listRegister', {})
  const listed = rows
    .filter(({ sessionId, withdrawnOn }) => sessionId === null && withdrawnOn === null)
    .toReversed()
    .values()
  return () => {
    const { id: recognitionId, version: baseVersion, productName } = listed.next().value!
    const changes = { productName: `${productName} Bench` }
    return desk.play('correctRecognition', { recognitionId, baseVersion, changes, everyRound: false, reason: 'Bench' })
  }
}

async function growth(folder: string, { products, rounds }: Parameters<typeof fillBigRegister>[1], quick: boolean): Promise<Line> {
  // below some 10,000 products all of it lies in the processor's own memory, so a smaller one than the register of a province tells of that alone
  const [small, large] = [aDesk(join(folder, 'data')), aRegister(join(folder, 'large'), { products: products * 3, rounds })]
  const after = (desk: Desk) => async () => {
    bringIn(desk)
    const start = performance.now()
    await desk.play('getFigures', { scope })
    return { took: performance.now() - start }
  }
  const times = await inTurns(after(large), after(small), { rounds: quick ? 3 : 21, warm: quick ? 1 : 4 })
  small.close()
  large.close()
  const what = `figures of ${products * 3} products the first time after a list came in`
  return timed(times, { bench: 'figures', what, baselineIs: `of ${products} products`, limit: { ratio: 3.6 } })
}

async function searched(desk: Desk, words: string, quick: boolean): Promise<Line> {
  const { rows } = await desk.play('listRegister', {})
  const ready = keyed(rows)
  const names = rows.map((row) => row.productName)
  const times = await inTurns(
    () => narrowed(ready, 'dong mau 12', everything),
    () => names.filter((name) => name.includes('Mẫu 12')),
    { rounds: quick ? 5 : 41, warm: quick ? 1 : 8 }
  )
  const said = { bench: 'figures', what: `search without marks in the register of ${words}`, baselineIs: 'a plain search in the names' }
  return timed(times, { ...said, limit: { value: 30 } })
}

async function onPage(dataDir: string, words: string, quick: boolean): Promise<(Line | Skipped)[]> {
  if (browserPath === undefined) return [{ bench: 'figures', skipped: 'there is no browser on this machine' }]
  buildIfNeeded()
  const app = await startServe({ dataDir, size: { width: 1366, height: 768 } })
  try {
    const times = await inTurns(
      () => open(app.page, app.url, 'a[href="#/bao-cao"]', 'tfoot td'),
      () => open(app.page, app.url, 'a[href="#/tieu-chi"]', 'main h1, main h2, main table'),
      { rounds: quick ? 2 : 15, warm: 1 }
    )
    if (app.reports.length > 0) throw new Error(`the page complained: ${app.reports[0]}`)
    const said = { bench: 'figures', what: `from pressing "Báo cáo" to the painted figures of ${words}` }
    return [timed(times, { ...said, baselineIs: 'the page of the 26 criteria sets', limit: { value: 500 } })]
  } finally {
    await app.close()
  }
}

/** Reads the desk anew on a page without figures, so that nothing is kept, then presses. */
async function open(page: Page, url: string, link: string, until: string): Promise<{ readonly took: number }> {
  await page.goto('about:blank')
  await page.goto(`${url}#/cai-dat`)
  await page.locator(link).waitFor()
  await page.waitForLoadState('networkidle')
  return { took: await page.evaluate(pressAndPaint, { link, until }) }
}

/** Runs in the page. Milliseconds from the press until the frame with what is waited for has been painted. */
function pressAndPaint({ link, until }: { link: string; until: string }): Promise<number> {
  return new Promise((done) => {
    const start = performance.now()
    const look = () => {
      if (document.querySelector(until) === null) requestAnimationFrame(look)
      // this frame is painted when its callbacks are done; what is set for later comes after that
      else setTimeout(() => done(performance.now() - start), 0)
    }
    document.querySelector<HTMLElement>(link)?.click()
    requestAnimationFrame(look)
  })
}

/** Figures of a province of many years: as the host answers them, and from the press until they are painted; and the search of its register. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { keyed, narrowed, everything } from '../renderer/desk/register/filter.ts'
import { buildIfNeeded } from '../scripts/build.mjs'
import { startServe } from '../test/app.ts'
import { browserPath } from '../test/browser.ts'
import { fillBigRegister } from './big-register.ts'
import { aDesk, type Desk } from './desk.ts'
import { type Bench, type Line, type Skipped, timed } from './line.ts'
import { inTurns } from './measure.ts'

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
  mkdirSync(dataDir)
  const desk = aDesk(dataDir)
  fillBigRegister(desk.store, size)
  const words = `${size.products} products over ${size.rounds} rounds`
  const host = await inHost(desk, words, quick)
  const search = await searched(desk, words, quick)
  desk.close()
  return [...host, search, ...(await onPage(dataDir, words, quick))]
}

async function inHost(desk: Desk, words: string, quick: boolean): Promise<Line[]> {
  const raw = new Database(desk.store.file, { readonly: true })
  const counted = raw.prepare(bare)
  const rounds = { rounds: quick ? 3 : 21, warm: quick ? 1 : 4 }
  const said = { bench: 'figures', baselineIs: 'bare SQL that counts stars and producers' }
  const again = await inTurns(
    () => desk.play('getFigures', { scope }),
    () => counted.all(),
    rounds
  )
  const change = () => desk.store.write((db) => db.prepare('update council set place = place').run())
  const anew = await inTurns(
    () => (change(), desk.play('getFigures', { scope })),
    () => counted.all(),
    rounds
  )
  raw.close()
  return [
    timed(again, { ...said, what: `figures of ${words} in the host`, limit: { value: 200 } }),
    timed(anew, { ...said, what: 'the same, the first time after something changed', limit: null })
  ]
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

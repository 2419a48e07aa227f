/** The desk in a real browser on the served host: how soon a big session's matrix is painted, and how much script the first page loads. */
import { mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import type { SessionId } from '../shared/ids.ts'
import { paths } from '../renderer/desk/session/paths.ts'
import { buildIfNeeded } from '../scripts/build.mjs'
import { startServe } from '../test/app.ts'
import { browserPath } from '../test/browser.ts'
import { fillBigSession } from './big-session.ts'
import { aDesk, root, shelf } from './desk.ts'
import { type Bench, judged, type Line, timed } from './line.ts'
import { inTurns } from './measure.ts'

export const page: Bench = async ({ quick, folder }) => {
  buildIfNeeded()
  const script = firstScript(join(root, 'out', 'renderer'))
  if (browserPath === undefined) return [script, { bench: 'page', skipped: 'there is no browser on this machine' }]
  const size = quick ? { products: 15, members: 5 } : { products: 150, members: 15 }
  const dataDir = join(folder, 'data')
  mkdirSync(dataDir)
  const desk = aDesk(dataDir)
  const big = fillBigSession(desk.store, shelf, { ...size, open: true })
  const small = fillBigSession(desk.store, shelf, { products: 1, members: 1, open: true })
  desk.close()
  const app = await startServe({ dataDir, size: { width: 1366, height: 768 } })
  try {
    const times = await inTurns(
      () => openMatrix(app.page, app.url, big.sessionId, size.members),
      () => openMatrix(app.page, app.url, small.sessionId, 1),
      { rounds: quick ? 2 : 15, warm: 1 }
    )
    if (app.reports.length > 0) throw new Error(`the page complained: ${app.reports[0]}`)
    const words = { bench: 'page', what: `from pressing "Chấm điểm" to the painted matrix of ${size.products} × ${size.members}` }
    return [script, timed(times, { ...words, baselineIs: 'the same of 1 × 1', limit: { value: 200 } })]
  } finally {
    await app.close()
  }
}

/** Reads the session's page anew on another tab, so that nothing is kept, then presses the tab of the matrix. */
async function openMatrix(page: Page, url: string, sessionId: SessionId, members: number): Promise<{ readonly took: number }> {
  await page.goto('about:blank')
  await page.goto(`${url}#${paths.tab(sessionId, 'people')}`)
  const tab = `a[href="#${paths.tab(sessionId, 'scoring')}"]`
  await page.locator(tab).waitFor()
  await page.waitForLoadState('networkidle')
  const took = await page.evaluate(pressAndPaint, { tab, least: members })
  return { took }
}

/** Runs in the page. Milliseconds from the press until the frame with the dots of a whole row has been painted. */
function pressAndPaint({ tab, least }: { tab: string; least: number }): Promise<number> {
  return new Promise((done) => {
    const start = performance.now()
    const look = () => {
      if (document.querySelectorAll('[data-tab="scoring"] td [data-state]').length < least) requestAnimationFrame(look)
      // this frame is painted when its callbacks are done; what is set for later comes after that
      else setTimeout(() => done(performance.now() - start), 0)
    }
    document.querySelector<HTMLElement>(tab)?.click()
    requestAnimationFrame(look)
  })
}

/** Script that index.html names: its entry and what is loaded with it. */
function firstScript(folder: string): Line {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const first = [...html.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.js)"/g)].map((match) => join(folder, match[1]!))
  const all = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'))
  const zipped = (path: string) => gzipSync(readFileSync(path)).byteLength / 1000
  return judged({
    bench: 'page',
    what: 'first script of the desk, gzip',
    unit: 'kB',
    ours: first.reduce((sum, path) => sum + zipped(path), 0),
    baselineIs: 'every script of the pages',
    baseline: all.reduce((sum, name) => sum + zipped(join(folder, 'assets', name)), 0),
    limit: { value: 250 },
    rounds: 1,
    noise: 0,
    note: `${first.length} files of ${all.length}`
  })
}

/**
 * Fifteen phones score a session, three of them the real page in real browsers: first in a good network at five taps a second each,
 * which is measured, then through everything that can befall them (test/durability/storm.ts). What the file holds in the end is
 * compared with the same marks given in a quiet room. Says its lines, or why it failed, as JSON.
 */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { browserPath } from '../test/browser.ts'
import { bringPage, type PageScorer, tapSheet, tapTimes } from '../test/durability/page-scorer.ts'
import { examine, type Planned, planIn, resultsIn, type Send, undisturbed } from '../test/durability/scorers.ts'
import { joinAgain, type Phone, prepareStorm, scoreOn, type Storm } from '../test/durability/storm.ts'
import { judged, type Line, short } from './line.ts'
import { median, noise, quantile } from './measure.ts'

interface Given {
  readonly folder: string
  readonly quick: boolean
  readonly addresses: { readonly host: readonly [string, string]; readonly phone: string }
}

const phones = 15
/** How wrong the clocks of the phones with the real page are, in years. */
const clocks = [1, -1, 0]
const losing = 0.1
const pace = 200

function sizeOf(quick: boolean) {
  return quick ? { marks: 3000, calm: 3000, away: 2000 } : { marks: 20_000, calm: 20_000, away: 45_000 }
}

/** Waits for the next beat of five a second while the network is good; then goes as fast as it can. */
function beats(isCalm: () => boolean, place: number) {
  let next = performance.now() + (place / phones) * pace
  return async () => {
    if (!isCalm()) return
    await new Promise((done) => setTimeout(done, Math.max(0, next - performance.now())))
    next += pace
  }
}

function noting(times: number[], isCalm: () => boolean, beat: () => Promise<void>) {
  return (send: Send): Send =>
    async (call) => {
      await beat()
      const since = performance.now()
      const measured = isCalm() && call.method === 'setMark'
      const answer = await send(call)
      if (measured) times.push(performance.now() - since)
      return answer
    }
}

async function storyOf(storm: Storm, size: ReturnType<typeof sizeOf>) {
  const browser = await chromium.launch({ executablePath: browserPath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  const times = { setMark: [] as number[], tap: [] as number[] }
  let calm = true
  const isCalm = () => calm
  const [withPage, without] = [storm.phones.slice(0, clocks.length), storm.phones.slice(clocks.length)]
  const pages: PageScorer[] = []
  for (const [place, phone] of withPage.entries()) pages.push(await bringPage(browser, storm, phone, clocks[place] ?? 0))
  const ended = new AbortController()
  const byPage = async (one: PageScorer, place: number) => {
    const beat = beats(isCalm, place)
    const each = async () => {
      if (!calm) return
      await one.page.waitForFunction(
        (least) => (window as unknown as { tapTimes: number[] }).tapTimes.length >= least,
        one.taps - one.notes
      )
      await beat()
    }
    while (!ended.signal.aborted) {
      const sheet = one.phone.next()
      if (!sheet) break
      await tapSheet(one, storm, sheet, each)
    }
    await one.context.close()
    // another phone goes on for the member, as after an empty battery
    return scoreOn(storm, one.phone, await joinAgain(storm, one.phone))
  }
  const byScript = (phone: Phone, place: number) =>
    scoreOn(storm, phone, phone.scorer.token, noting(times.setMark, isCalm, beats(isCalm, place)))
  const tapping = pages.map(byPage)
  const scripts = Promise.all(without.map((phone, place) => byScript(phone, place + clocks.length)))
  await Promise.race([new Promise((done) => setTimeout(done, size.calm)), scripts, ...tapping])
  for (const one of pages) times.tap.push(...(await tapTimes(one)))
  calm = false
  storm.breakLoose()
  const byScripts = (await scripts).flat()
  ended.abort()
  const byThirdPhones = (await Promise.all(tapping)).flat()
  await browser.close()
  const taps = pages.reduce((sum, one) => sum + one.taps, 0)
  // that the host was not reached is what this is about
  const reports = pages.flatMap((one) => one.reports.filter((line) => !line.includes('net::ERR_')))
  return { times, receipts: [...byScripts, ...byThirdPhones], taps, reports }
}

function insist(right: boolean, what: string): void {
  if (!right) throw new Error(what)
}

/** Nothing lost, nothing doubled, and the same in the end. Throws otherwise. */
async function compare(loud: string, quiet: string, plan: Planned, told: { receipts: readonly number[]; taps: number }) {
  const [file, still] = [examine(loud), examine(quiet)]
  const mine = new Set(told.receipts)
  const byPages = file.receipts.filter((receipt) => !mine.has(receipt)).length
  insist(file.integrity === 'ok' && String(file.foreignKeys) === '', 'the file is damaged')
  insist(mine.size === told.receipts.length, 'two acts have one receipt')
  insist(file.receipts.length === told.receipts.length + byPages, 'an act with a receipt is not in the log')
  insist(byPages <= told.taps, `${byPages} acts came of ${told.taps} taps`)
  insist(file.changes === file.receipts.length, 'sheets were changed without a line in the log')
  insist(file.count === still.count, `${file.count} marks instead of ${still.count}`)
  insist(file.marks === still.marks, 'other marks than in a quiet room')
  const [found, known] = [await resultsIn(loud, plan), await resultsIn(quiet, plan)]
  insist(found.results === known.results && found.products > 0, 'other results than in a quiet room')
  return { marks: file.count, hash: found.results, byPages }
}

async function day({ folder, quick, addresses }: Given): Promise<Line[]> {
  const size = sizeOf(quick)
  const [loud, quiet] = [join(folder, 'loud'), join(folder, 'quiet')]
  const plan = await planIn(loud, phones, size.marks)
  cpSync(loud, quiet, { recursive: true })
  const storm = await prepareStorm(loud, plan, {
    addresses: addresses.host,
    addressOf: (place) => `${addresses.phone}${place + 10}`,
    losing,
    away: { places: [2, 5, 8, 11, 14], time: size.away }
  })
  const began = performance.now()
  const told = await storyOf(storm, size).finally(() => storm.end('SIGTERM'))
  const took = performance.now() - began
  insist(storm.isOver(), `only this happened: ${storm.happened.join(', ')}`)
  insist(told.reports.length === 0, `the page complained: ${told.reports[0]}`)
  const quietBegan = performance.now()
  await undisturbed(quiet, plan)
  const quietTook = performance.now() - quietBegan
  const { marks, hash, byPages } = await compare(loud, quiet, plan, told)
  const { requests, answers, late } = storm.lost()
  const { setMark, tap } = told.times
  const common = { bench: 'room', unit: 'ms' } as const
  return [
    judged({
      ...common,
      what: `p95 from a tap on the real page to its receipt painted, ${phones} phones × 5 a second, three of them with the page`,
      ours: quantile(tap, 0.95),
      baselineIs: 'p95 of setMark of the phones without a page in the same seconds',
      baseline: quantile(setMark, 0.95),
      limit: { value: 300 },
      rounds: tap.length,
      noise: noise(tap),
      note: `median ${short(median(tap))} ms`
    }),
    judged({
      ...common,
      what: 'p99 of setMark in the same seconds, through the proxies, with three browsers on the same machine',
      ours: quantile(setMark, 0.99),
      baselineIs: 'its own median',
      baseline: median(setMark),
      limit: null,
      rounds: setMark.length,
      noise: noise(setMark),
      note: 'the host by itself is measured by the bench phones'
    }),
    judged({
      ...common,
      what: `${marks} marks through the storm: 0 lost, 0 doubled, results as in a quiet room`,
      ours: took,
      baselineIs: 'the same acts one after the other without a network',
      baseline: quietTook,
      limit: null,
      rounds: 1,
      noise: 0,
      note: `${requests} requests, ${answers} answers lost, ${late} came late; ${storm.happened.join(', ')}; pages made ${byPages} acts; results ${hash.slice(0, 12)}`
    })
  ]
}

// whoever waits for the day is gone: nothing is to be left running
process.stdin.resume().once('end', () => process.exit(1))
const say = (what: object) => process.stdout.write(JSON.stringify(what))
try {
  say({ lines: await day(JSON.parse(process.argv[2] ?? '') as Given) }) // given by room.ts
} catch (error) {
  say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) })
}
process.exit()

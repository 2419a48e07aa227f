/** A member's real page in a real browser: taps, reads, takes the host back when it has moved, and notes how soon each tap has its receipt. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { addresses } from '../../renderer/phone/route.ts'
import { phoneText } from '../../renderer/text/phone.ts'
import { sheetText } from '../../renderer/text/sheet.ts'
import { aPhone, joinOn } from '../e2e/phone.ts'
import { criteria, type SheetPlan } from './scorers.ts'
import type { Phone, Storm } from './storm.ts'

export interface PageScorer {
  readonly page: Page
  readonly context: BrowserContext
  readonly phone: Phone
  /** What the page complained of, but that the network was away. */
  readonly reports: readonly string[]
  /** Everything that was done on it, and how much of that was no tap on an option. */
  taps: number
  notes: number
}

const year = 365 * 24 * 60 * 60 * 1000

/** Brings the page into the seat through the phone's own network; `years` by which its clock is wrong. */
export async function bringPage(browser: Browser, storm: Storm, phone: Phone, years: number): Promise<PageScorer> {
  const { page, context, reports } = await aPhone({ browser }, { proxy: { server: phone.network.url, bypass: '<-loopback>' } })
  page.setDefaultTimeout(180_000)
  await context.addInitScript(wrongClock, years * year)
  await context.addInitScript(noteTaps)
  const { memberId, name, pin } = phone.scorer
  const invited = await storm.call('inviteMember', { memberId })
  if (!invited.ok) throw new Error(JSON.stringify(invited.error))
  await joinOn(page, { memberId, name, pin, ...invited.value }, { takeOver: true })
  return { page, context, phone, reports, taps: 0, notes: 0 }
}

/** Runs in the page, before its own script. */
function wrongClock(by: number): void {
  const Real = Date
  class Wrong extends Real {
    constructor(...given: [number]) {
      super(...(given.length > 0 ? given : ([Real.now() + by] as [number])))
    }
    static override now(): number {
      return Real.now() + by
    }
  }
  globalThis.Date = Wrong as DateConstructor
}

interface Noting {
  tapTimes: number[]
}

/** Runs in the page. Milliseconds from a tap on an option to the frame that shows its receipt. */
function noteTaps(): void {
  const times: number[] = []
  ;(window as unknown as Noting).tapTimes = times
  let tapped: number | undefined
  let before = ''
  const shown = () => document.querySelector('output')?.textContent ?? ''
  addEventListener(
    'click',
    ({ target }) => {
      if (!(target instanceof Element) || !target.closest('[role=radio]')) return
      tapped = performance.now()
      before = shown()
    },
    true
  )
  const look = () => {
    if (tapped === undefined || !shown().startsWith('Đã lưu') || shown() === before) return
    const since = tapped
    tapped = undefined
    requestAnimationFrame(() => times.push(performance.now() - since))
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true })
}

export function tapTimes({ page }: PageScorer): Promise<number[]> {
  return page.evaluate(() => (window as unknown as Noting).tapTimes)
}

/** A sheet by taps, as planned. `each` is waited for after every tap. */
export async function tapSheet(one: PageScorer, storm: Storm, plan: SheetPlan, each: () => Promise<unknown>): Promise<void> {
  const { page, phone } = one
  const go = (address: string) =>
    page.evaluate((hash) => {
      window.location.hash = hash
    }, address)
  for (const { method, input } of plan.acts) {
    if (new URL(page.url()).host !== new URL(storm.lan()).host) await takeHostBack(one, storm)
    if (method === 'setMark') {
      const place = criteria.findIndex(({ code }) => code === input.criterion)
      await go(addresses.criterion(plan.entryId, input.criterion ?? ''))
      await page.locator('h2', { hasText: `${input.criterion} ` }).waitFor()
      const option = page.getByRole('radio').nth(criteria[place]?.options.findIndex(({ key }) => key === input.option) ?? 0)
      // what stands there already is no change, and gets no receipt
      if ((await option.getAttribute('aria-checked')) !== 'true') {
        await option.click()
        one.taps += 1
        await each()
      }
    } else if (method === 'setSheetNote') {
      await go(addresses.readBack(plan.entryId))
      await page.getByLabel(sheetText.note).fill(input.note ?? '')
      await page.getByLabel(sheetText.note).blur()
      one.taps += 1
      one.notes += 1
    } else await handIn(one, storm)
    phone.told()
  }
}

/** Presses as often as it takes: an answer that was lost is asked for again by the person. */
async function handIn(one: PageScorer, storm: Storm): Promise<void> {
  const { page } = one
  const done = page.getByRole('heading', { name: /^Đã nộp phiếu/ })
  const act = page.locator('footer').getByRole('button', { name: sheetText.submit, disabled: false })
  for (;;) {
    await storm.settled()
    if (new URL(page.url()).host !== new URL(storm.lan()).host) {
      const { hash } = new URL(page.url())
      await takeHostBack(one, storm)
      await page.evaluate((to) => {
        window.location.hash = to
      }, hash)
    }
    // the host may move while one waits for it, so that the wait is not for ever
    const ready = await done
      .or(act)
      .first()
      .waitFor({ timeout: 15_000 })
      .then(
        () => true,
        () => false
      )
    if (!ready) continue
    if (await done.isVisible()) break
    await act.click({ timeout: 1000 }).catch(() => {}) // it was sent meanwhile, or something waits again
  }
  one.taps += 1
  one.notes += 1
}

/** As a person does who is told the new address. */
async function takeHostBack(one: PageScorer, storm: Storm): Promise<void> {
  const { page } = one
  await storm.settled()
  const { host } = new URL(storm.lan())
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, addresses.connection)
  await page.getByLabel(phoneText.movedLabel).fill(host)
  await page.getByRole('button', { name: phoneText.movedAct }).click()
  await page.getByRole('heading', { name: phoneText.list }).waitFor()
}

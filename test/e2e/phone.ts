/** A host with an open session and its LAN open, and phones that come to it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core'
import { type Play, player, seedSession, type Seeded } from '../../electron/core/practice/seed.ts'
import type { LanAddress } from '../../shared/contract/devices.ts'
import type { SheetView } from '../../shared/contract/sheets.ts'
import type { EntryId, MemberId } from '../../shared/ids.ts'
import { phoneText } from '../../renderer/text/phone.ts'
import { httpCall, spawnServe } from '../app.ts'
import { browserPath } from '../browser.ts'
import { cookieFor } from '../http.ts'
import { picturesWanted } from './shots.ts'

export interface Room extends Seeded {
  readonly play: Play
  readonly lan: LanAddress
  readonly browser: Browser
  /** A member as the secretary sees one off: an address to scan, a code to type, a PIN. */
  readonly invite: (place: number) => Promise<Invited>
  /** What the host holds of a member's sheet, seen from a seat at the laptop. */
  readonly sheetOf: (invited: Invited, entryId: EntryId) => Promise<SheetView>
  readonly seatOf: (invited: Invited) => Promise<string>
  readonly close: () => Promise<void>
}

export interface Invited {
  readonly memberId: MemberId
  readonly name: string
  readonly url: string
  readonly code: string
  readonly pin: string
}

export async function openRoom(): Promise<Room> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ocop-phones-'))
  const host = await spawnServe(dataDir)
  const call = httpCall(host.url, await cookieFor(host.url, host.deskToken))
  const play = player(({ method, input, space, seatToken }) => call(method as 'getHome', input as never, { space, seatToken }), 'real')
  const seeded = await seedSession(play, '2026-11-24')
  // phones come by the address of a real card, where plain http is no secure context
  const [card] = await play('listLanCards', {})
  const lan = await play('openLan', { address: card?.address ?? '127.0.0.1', port: null })
  const browser = await chromium.launch({ executablePath: browserPath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  const scoring = seeded.members.filter(({ scores }) => scores)
  const seats = new Map<MemberId, string>()
  const seatOf = async ({ memberId, pin }: Invited) => {
    const seat = seats.get(memberId) ?? (await play('takeSeat', { memberId, pin })).seatToken
    seats.set(memberId, seat)
    return seat
  }
  return {
    ...seeded,
    play,
    lan,
    browser,
    seatOf,
    invite: async (place) => {
      const member = scoring[place]
      if (!member) throw new Error(`the session has no scoring member ${place}`)
      const { pin } = await play('issuePin', { memberId: member.id })
      // a new PIN ends the seat
      seats.delete(member.id)
      return { memberId: member.id, name: member.name, pin, ...(await play('inviteMember', { memberId: member.id })) }
    },
    sheetOf: async (invited, entryId) => play('getSheet', { entryId, memberId: invited.memberId }, await seatOf(invited)),
    close: async () => {
      await browser.close()
      await host.kill('SIGTERM')
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 })
    }
  }
}

export interface Phone {
  readonly page: Page
  readonly context: BrowserContext
  /** Console errors, uncaught errors and reports of the content policy. */
  readonly reports: string[]
}

/** A phone of 2020: 360 × 640, without what browsers learnt since. */
export async function aPhone(
  { browser }: Pick<Room, 'browser'>,
  options: Pick<BrowserContextOptions, 'colorScheme' | 'proxy'> = {}
): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    // four times the work for every frame: for pictures only
    deviceScaleFactor: picturesWanted ? 2 : 1,
    hasTouch: true,
    isMobile: true,
    locale: 'vi-VN',
    ...options
  })
  await context.addInitScript(() => {
    const lists = Array.prototype as unknown as Record<string, unknown>
    for (const name of ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with', 'toSpliced', 'group']) delete lists[name]
    for (const name of ['at', 'replaceAll'] as const)
      if (name === 'at') delete (String.prototype as unknown as Record<string, unknown>)[name]
    delete (Object as unknown as Record<string, unknown>)['hasOwn']
    delete (Object as unknown as Record<string, unknown>)['groupBy']
    delete (globalThis as unknown as Record<string, unknown>)['structuredClone']
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const reports: string[] = []
  page.on('pageerror', (error) => reports.push(String(error)))
  page.on('console', (line) => {
    // that the host was not reached is what some tests are about
    if (line.type() === 'error' && !/ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_CONNECTION|401/.test(line.text())) reports.push(line.text())
  })
  return { page, context, reports }
}

/** From the QR code to the list of products. */
export async function joinOn(
  page: Page,
  { url, name, pin }: Invited,
  { takeOver = false }: { readonly takeOver?: boolean } = {}
): Promise<void> {
  await page.goto(url)
  await page.getByText(name, { exact: true }).waitFor()
  await page.getByRole('button', { name: phoneText.yes }).click()
  if (takeOver) await page.getByRole('button', { name: phoneText.otherAct }).click()
  await page.getByLabel(phoneText.pinLabel).fill(pin)
  await page.getByRole('button', { name: phoneText.pinAct }).click()
  await page.getByRole('heading', { name: phoneText.list }).waitFor()
}

/** Opens the sheet of a product from the list; answers its address. */
export async function openSheet(page: Page, productName: string): Promise<void> {
  await page.getByRole('list', { name: phoneText.products }).getByText(productName, { exact: true }).click()
  await page.getByRole('radiogroup').waitFor()
}

/** Letters twice as large, as a phone's own setting makes them. */
export async function enlarge(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
}

/** Code of the criterion that is up. */
export async function currentCode(page: Page): Promise<string> {
  return ((await page.locator('h2').textContent()) ?? '').split(' ')[0] ?? ''
}

/** Touches at a person's pace: the page takes a touch within 300 milliseconds of another for a second one that was not meant. */
export async function touch(thing: Locator): Promise<void> {
  const page = thing.page()
  await page.waitForFunction(() => performance.now() - Number(document.documentElement.dataset['touched'] ?? -300) > 300)
  await thing.tap()
  await page.evaluate(() => {
    document.documentElement.dataset['touched'] = String(performance.now())
  })
}

/** Chooses an option by its place and waits until the page has gone on to another criterion. */
export async function chooseAndGoOn(page: Page, place: number, press = (thing: Locator) => thing.click()): Promise<void> {
  const code = await currentCode(page)
  const options = page.getByRole('radio')
  await press(options.nth(Math.min(place, (await options.count()) - 1)))
  await page.waitForFunction((before) => !document.querySelector('h2')?.textContent?.startsWith(`${before} `), code)
}

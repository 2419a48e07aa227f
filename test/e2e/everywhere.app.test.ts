/** The day with every member on something else: six phones in the room, two laptops without a network, one sheet of paper. */
import { Agent } from 'node:http'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type Play, player } from '../../electron/core/practice/seed.ts'
import { addresses } from '../../renderer/phone/route.ts'
import { phoneText } from '../../renderer/text/phone.ts'
import { sheetText } from '../../renderer/text/sheet.ts'
import type { Answer, MethodName, Output, Sent } from '../../shared/contract.ts'
import type { MatrixView } from '../../shared/contract/sheets.ts'
import { inviteMark } from '../../shared/invite-mark.ts'
import { httpCall, type ServeProcess, spawnServe } from '../app.ts'
import { browserPath, withBrowser } from '../browser.ts'
import { openDesk } from '../core/make.ts'
import { nth } from '../core/scene.ts'
import { aLaptop, type Laptop, opened, packBack, start } from '../core/packages/laptop.ts'
import { ask, cookieFor } from '../http.ts'
import { handedIn, members, playDay, type Prepared, prepare, type Wanted } from './everywhere.ts'
import { type Person, products } from './invented.ts'
import { aPhone, joinOn, openSheet } from './phone.ts'
import { drawn } from './sheets.ts'
import { indexOf } from './truth.ts'

const home = mkdtempSync(join(tmpdir(), 'ocop-everywhere-'))
const folder = (name: string) => join(home, name)
const onPhones = members.slice(0, 6)
const onLaptops = members.slice(6, 8)
const onPaper = nth(members, 8)

/** The matrix without who keyed what, which is all in which the two days may differ. */
function withoutHands({ members: of, entries }: MatrixView) {
  return { of, entries: entries.map(({ cells, ...entry }) => ({ ...entry, cells: cells.map(({ keyed: _keyed, ...cell }) => cell) })) }
}

type Tell = <M extends MethodName>(method: M, input: Sent<M>) => Promise<Output<M>>

/** Whole sheets, one act after the other, whichever way they go. */
async function fill(tell: Tell, memberId: ReturnType<Prepared['memberOf']>['id'], wanted: readonly Wanted[]): Promise<void> {
  for (const { entryId, marks } of wanted) {
    const at = { entryId, memberId }
    let { version: baseVersion } = await tell('getSheet', at)
    for (const [criterion, option] of Object.entries(marks))
      baseVersion = (await tell('setMark', { ...at, baseVersion, criterion, option })).version
    await tell('submitSheet', { ...at, baseVersion })
  }
}

/** A phone without a page: the same requests as its page would send, each under a name of its own, from an address of its own. */
function phoneTell(url: string, token: string | null, agent: Agent): Tell {
  const headers = {
    origin: url.slice(0, -1),
    'content-type': 'application/json',
    ...(token !== null && { authorization: `Bearer ${token}` })
  }
  return async (method, input) => {
    const body = JSON.stringify({ method, input, requestId: crypto.randomUUID() })
    const reply = await ask(url, { path: '/rpc', method: 'POST', headers, body, agent })
    const answer = JSON.parse(reply.body.toString()) as Answer // of /rpc
    if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer.error)}`)
    return answer.value as never // the contract pairs each name with its answer
  }
}

/** One sheet on the real page by taps, from the list to the receipt. */
async function tapSheet(page: Page, { product, marks }: Wanted): Promise<void> {
  await openSheet(page, product.name)
  const { scorables } = indexOf(product)
  for (const criterion of scorables) {
    await page.locator('h2', { hasText: `${criterion.code} ` }).waitFor()
    const place = drawn(criterion).findIndex(({ key }) => key === marks[criterion.code])
    // on at once, from the last one to the read-back. In one go: between two calls of ours the page may go on by itself, and the key would leave out one
    await page
      .getByRole('radio')
      .nth(place)
      .evaluate((option: HTMLElement) => {
        option.click()
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }))
      })
  }
  await page.getByText(phoneText.readBack).waitFor()
  await page.locator('footer').getByRole('button', { name: sheetText.submit, disabled: false }).click()
  await page.getByRole('heading', { name: /^Đã nộp phiếu · số biên nhận/ }).waitFor()
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, addresses.list)
}

withBrowser('a day on six phones, two laptops by package and paper', () => {
  let prepared: Prepared
  let host: ServeProcess
  let browser: Browser
  beforeAll(async () => {
    prepared = await prepare(folder('one'))
    cpSync(folder('one'), folder('many'), { recursive: true })
    host = await spawnServe(folder('many'))
    browser = await chromium.launch({ executablePath: browserPath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await host?.kill('SIGKILL')
    rmSync(home, { recursive: true, force: true, maxRetries: 3 })
  })

  /** The desk of the host, and the files that it hands out. */
  async function deskOf({ url, deskToken }: ServeProcess): Promise<{ play: Play; fetched: (path: string) => Promise<Uint8Array> }> {
    const cookie = await cookieFor(url, deskToken)
    const call = httpCall(url, cookie)
    return {
      play: player(({ method, input, space, seatToken }) => call(method as 'getHome', input as never, { space, seatToken }), 'real'), // the contract pairs each name with its input
      fetched: async (path) => new Uint8Array((await ask(url, { path, headers: { cookie } })).body)
    }
  }

  test('gives the same results, matrix, certification list and marks as the same truth given on one laptop', async () => {
    const { memberOf } = prepared
    const { play, fetched } = await deskOf(host)
    const [card] = await play('listLanCards', {})
    const { url } = await play('openLan', { address: card?.address ?? '127.0.0.1', port: null })

    const phones = new Map<Person, Tell>()
    const invite = async (person: Person) => {
      const { id: memberId, name } = memberOf(person)
      const { pin } = await play('issuePin', { memberId })
      return { memberId, name, pin, ...(await play('inviteMember', { memberId })) }
    }
    const phone = await aPhone({ browser })
    const [withPage = onPaper, ...withoutPage] = onPhones
    await joinOn(phone.page, await invite(withPage))
    // the host bounds what comes from one address, and phones have one each
    const agents = onPhones.map((_, place) => new Agent({ keepAlive: true, localAddress: `127.0.0.${place + 10}` }))
    onTestFinished(() => agents.forEach((agent) => agent.destroy()))
    for (const [place, person] of withoutPage.entries()) {
      const agent = nth(agents, place + 1)
      const { url: invitation, pin } = await invite(person)
      const key = invitation.slice(invitation.indexOf(inviteMark) + inviteMark.length)
      const join = { key, pin, name: 'iPhone, Safari', takeOver: false }
      phones.set(person, phoneTell(url, (await phoneTell(url, null, agent)('joinDevice', join)).deviceToken, agent))
    }
    const laptops = new Map(onLaptops.map((person) => [person, aLaptop()]))

    const byPage = async (wanted: readonly Wanted[]) => {
      const [shortest, ...others] = wanted.toSorted((a, b) => indexOf(a.product).count - indexOf(b.product).count)
      const tapped = others.length > 0 ? shortest : undefined
      if (tapped) await tapSheet(phone.page, tapped)
      const rest = wanted.filter((one) => one !== tapped)
      // the same device goes on without its page, which would take a thumb's time for each
      const token = await phone.page.evaluate(
        () => (JSON.parse(localStorage.getItem('ocop/me') ?? '{}') as { deviceToken: string }).deviceToken
      )
      await fill(phoneTell(url, token, nth(agents, 0)), memberOf(withPage).id, rest)
    }
    const byPackage = async (person: Person, laptop: Laptop, wanted: readonly Wanted[]) => {
      const out = await play('makeMemberPackage', { memberId: memberOf(person).id, passphrase: '' })
      if (out.kind !== 'download') throw new Error('no file was handed out')
      const seat = await start(laptop, await fetched(out.url))
      await fill((method, input) => laptop.playInside(method, input, seat.seatToken), seat.memberId, wanted)
      const back = opened('memberBack', await play('openPackage', { bytes: await packBack(laptop, seat), passphrase: '' }))
      const { packageId, shown } = back
      expect(await play('commitPackage', { packageId, shown, compared: true, choices: [] })).toEqual({ taken: wanted.length, left: 0 })
    }
    const truth = await playDay(play, prepared, async (wanted) => {
      const of = (person: Person) => wanted.get(person) ?? []
      await Promise.all([
        byPage(of(withPage)),
        ...[...phones].map(([person, tell]) => fill(tell, memberOf(person).id, of(person))),
        fill(play, memberOf(onPaper).id, of(onPaper))
      ])
      for (const [person, laptop] of laptops) await byPackage(person, laptop, of(person))
    })
    expect(phone.reports).toEqual([])
    await host.kill('SIGTERM')

    const alone = openDesk(folder('one'))
    await playDay(alone.play, prepared, async (wanted) => {
      for (const [person, sheets] of wanted) {
        const { id: memberId } = memberOf(person)
        const { pin } = await alone.play('issuePin', { memberId })
        const { seatToken } = await alone.play('takeSeat', { memberId, pin })
        await fill((method, input) => alone.play(method, input, seatToken), memberId, sheets)
        await alone.play('leaveSeat', {}, seatToken)
      }
    })
    alone.core.close()

    const many = await handedIn(folder('many'), prepared)
    const one = await handedIn(folder('one'), prepared)
    expect(many.check).toMatchObject({ integrity: 'ok', logChain: { ok: true } })
    expect(many.results).toEqual(one.results)
    expect(withoutHands(many.matrix)).toEqual(withoutHands(one.matrix))
    expect(many.certification).toEqual(one.certification)
    expect(many.sheets).toEqual(one.sheets)
    expect(many.sheets).toHaveLength(11 * 9 - 1 + 9)
    // only the paper was keyed by somebody else, and the file says so
    expect([[...many.keyed], [...one.keyed]]).toEqual([[memberOf(onPaper).id], []])
    for (const { entryId, excluded, result, productName } of many.results) {
      if (excluded) continue
      const product = nth(
        products,
        products.findIndex(({ name }) => name === productName)
      )
      const { totals, printed: _printed, ...rest } = truth.resultOf(product)
      expect(result, entryId).toMatchObject(rest)
      expect(result?.totals.map(({ memberId: _id, ...each }) => each)).toEqual(totals)
    }
  }, 120_000)
})

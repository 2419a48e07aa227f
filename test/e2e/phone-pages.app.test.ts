/** Every page of the phone, light and dark, and with letters twice as large: for everybody, within its width, under every thumb. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { breachesOf } from '../axe.ts'
import { addresses } from '../../renderer/phone/route.ts'
import { phoneText } from '../../renderer/text/phone.ts'
import { sheetText } from '../../renderer/text/sheet.ts'
import { indexSet } from '../../shared/criteria/set.ts'
import { withBrowser } from '../browser.ts'
import { criteria } from '../core/make.ts'
import { aPhone, chooseAndGoOn, type Invited, joinOn, openRoom, openSheet, type Phone, type Room } from './phone.ts'
import { shot } from './shots.ts'

withBrowser('the pages of the phone', () => {
  let room: Room
  let phone: Phone
  let member: Invited
  beforeAll(async () => {
    room = await openRoom()
    phone = await aPhone(room)
  }, 120_000)
  afterAll(() => room?.close())

  async function look(page: Page, name: string): Promise<void> {
    // motion would be caught half way
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      // in the dark only colours are others
      const rules = colorScheme === 'dark' ? ['color-contrast', 'link-in-text-block'] : undefined
      expect({ name, colorScheme, breaches: await breachesOf(page, rules) }).toEqual({ name, colorScheme, breaches: [] })
      await shot(page, 'phone', `${name}-${colorScheme}`)
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await shot(page, 'phone', `${name}-whole`, { fullPage: true })
    expect({ name, small: await smallTargets(page), sideways: await sideways(page) }).toEqual({ name, small: [], sideways: 0 })
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    expect({ name, sideways: await sideways(page), cut: await cutWords(page) }).toEqual({ name, sideways: 0, cut: [] })
    await shot(page, 'phone', `${name}-200`)
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
  }

  const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

  /** What can be touched and is less than 44 pixels high or wide. */
  const smallTargets = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, input, textarea')]
        .filter((target) => {
          const { width, height, bottom } = target.getBoundingClientRect()
          return bottom > 0 && (width < 44 || height < 44)
        })
        .map((target) => target.outerHTML.slice(0, 120))
    )

  /** Boxes whose words do not fit in them. */
  const cutWords = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('h1, h2, button, a, p')]
        .filter(
          (box) =>
            box.getBoundingClientRect().bottom > 0 && box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).display !== 'inline'
        )
        .map((box) => box.outerHTML.slice(0, 120))
    )

  const at = async (address: string) => {
    await phone.page.evaluate((hash) => {
      window.location.hash = hash
    }, address)
  }

  const entry = (place: number) => {
    const found = room.entries[place]
    if (!found) throw new Error(`no entry ${place}`)
    return found
  }

  test('the door: code, whose invitation, not mine, PIN, a code of nobody', async () => {
    const { page } = phone
    member = await room.invite(0)
    const invited = member
    await page.goto(room.lan.url)
    await page.getByLabel(phoneText.codeLabel).waitFor()
    await look(page, 'code')
    await page.getByRole('button', { name: phoneText.codeAct }).click()
    await look(page, 'code-wrong')
    await at(addresses.join('ZZZZ9999'))
    await page.getByText('Mã mời này không còn dùng được.').waitFor()
    await look(page, 'code-nobody')
    await page.goto(invited.url)
    await page.getByText(invited.name).waitFor()
    await look(page, 'who')
    await page.getByRole('button', { name: phoneText.no }).click()
    await look(page, 'not-me')
    await page.getByRole('button', { name: phoneText.back }).click()
    await page.getByRole('button', { name: phoneText.yes }).click()
    await page.getByLabel(phoneText.pinLabel).waitFor()
    await look(page, 'pin')
    await page.getByLabel(phoneText.pinLabel).fill(invited.pin)
    await page.getByRole('button', { name: phoneText.pinAct }).click()
    await page.getByRole('heading', { name: phoneText.list }).waitFor()
  })

  test('the list, a criterion, the outline, the notes of the form, the connection', async () => {
    const { page } = phone
    await look(page, 'list')
    await openSheet(page, entry(0).name)
    await look(page, 'criterion')
    for (let place = 0; place < 4; place += 1) await chooseAndGoOn(page, 1)
    await page
      .getByRole('status')
      .getByText(/^Đã lưu · số/)
      .waitFor()
    await look(page, 'criterion-just')
    await page.goBack()
    await page.getByRole('radio', { checked: true }).waitFor()
    await look(page, 'criterion-chosen')
    await at(addresses.outline(entry(0).id))
    await page.getByRole('link', { name: sheetText.review }).waitFor()
    await look(page, 'outline')
    await at(addresses.notes(entry(0).id))
    await page.getByRole('heading', { name: sheetText.formNotes }).waitFor()
    await look(page, 'notes')
    await at(addresses.readBack(entry(0).id))
    await page.getByText(sheetText.gapsWords).waitFor()
    await look(page, 'read-back-gaps')
    await at(addresses.connection)
    await page.getByText(phoneText.connected).waitFor()
    await look(page, 'connection')
  })

  test('a criterion with two cases, one with a line to compare, the longest of all forms', async () => {
    const { page } = phone
    const all = room.entries.flatMap((one) => {
      const set = criteria.find(({ no }) => no === one.setNo)
      return set ? indexSet(set).scorables.map((criterion) => ({ id: one.id, set, criterion })) : []
    })
    const cases = all.find(({ criterion }) => criterion.cases !== undefined)
    const anomaly = all.find(({ set, criterion }) => set.anomalies.some((one) => one.at === criterion.code))
    const longest = all.toSorted((a, b) => JSON.stringify(b.criterion.options).length - JSON.stringify(a.criterion.options).length)[0]
    const ten = all.find(({ criterion }) => criterion.options.some(({ points }) => points === 10))
    for (const [name, found] of Object.entries({ cases, anomaly, longest, ten })) {
      if (!found) continue
      await at(addresses.criterion(found.id, found.criterion.code))
      await page.locator('h2', { hasText: `${found.criterion.code} ` }).waitFor()
      await look(page, `criterion-${name}`)
    }
    expect(longest).toBeDefined()
  })

  test('a sheet that is whole, handed in, and opened again; the list beside it', async () => {
    const { page } = phone
    await at(addresses.list)
    // the member marks all but the last criterion at the laptop, which takes no thumb's time
    const { scorables } = indexSet(criteria.find(({ no }) => no === entry(1).setNo)!)
    const own = { entryId: entry(1).id, memberId: member.memberId }
    const seat = await room.seatOf(member)
    let { version: baseVersion } = await room.play('getSheet', own, seat)
    for (const [place, { code, options }] of scorables.slice(0, -1).entries()) {
      const option = options[Math.min(place % 4, options.length - 1)]?.key ?? 0
      baseVersion = (await room.play('setMark', { ...own, baseVersion, criterion: code, option }, seat)).version
    }
    await openSheet(page, entry(1).name)
    await page.locator('h2', { hasText: `${scorables.at(-1)?.code} ` }).waitFor()
    await page.getByRole('radio').first().click()
    await page.getByRole('button', { name: phoneText.toReview }).click()
    await page.getByText(phoneText.readBack).waitFor()
    await look(page, 'read-back')
    await page.locator('footer').getByRole('button', { name: sheetText.submit, disabled: false }).click()
    await page.getByRole('heading', { name: /^Đã nộp phiếu/ }).waitFor()
    await look(page, 'handed-in')
    await page.getByRole('link', { name: sheetText.revise }).click()
    await page.getByLabel(phoneText.reasonLabel).waitFor()
    await look(page, 'revise')
    await page.getByLabel(phoneText.reasonLabel).fill('Xem lại hồ sơ')
    await page.getByRole('button', { name: sheetText.reviseAct }).click()
    await page.getByText(sheetText.reviseReason('Xem lại hồ sơ')).waitFor()
    await look(page, 'revising')
    await page.getByRole('button', { name: sheetText.discard }).click()
    await page.getByRole('button', { name: sheetText.discardAct }).click()
    await page.getByRole('heading', { name: /^Đã nộp phiếu/ }).waitFor()
    await at(addresses.list)
    await page.getByText('đã nộp').first().waitFor()
    await look(page, 'list-done')
  })

  test('the host away, another device, and a dispute', async () => {
    const { page, context } = phone
    const other = await aPhone(room)
    const invited = await room.invite(2)
    const again = await aPhone(room)
    await joinOn(again.page, invited)
    await openSheet(again.page, entry(0).name)
    await again.page.route('**/rpc', (route) => route.abort())
    await chooseAndGoOn(again.page, 0)
    await again.page.getByRole('status').getByText(phoneText.unsent(1)).waitFor()
    await look(again.page, 'away-criterion')
    await again.page.getByRole('status').getByRole('link').click()
    await again.page.getByText(phoneText.unsentTitle(1)).waitFor()
    await look(again.page, 'away-connection')
    await again.page.goBack()
    const seat = await room.seatOf(invited)
    const first = indexSet(criteria.find(({ no }) => no === entry(0).setNo)!).scorables[0]
    const mark = { criterion: first?.code ?? '', option: first?.options.at(-1)?.key ?? 0 }
    await room.play('setMark', { entryId: entry(0).id, memberId: invited.memberId, baseVersion: 0, ...mark }, seat)
    await again.page.unroute('**/rpc')
    await again.page.getByText(sheetText.disputeTitle).waitFor()
    await look(again.page, 'dispute')
    await other.page.goto(invited.url)
    await other.page.getByRole('button', { name: phoneText.yes }).click()
    await other.page.getByRole('button', { name: phoneText.otherAct }).waitFor()
    await look(other.page, 'other-device')
    await other.page.getByRole('button', { name: phoneText.otherAct }).click()
    await other.page.getByLabel(phoneText.pinLabel).fill(invited.pin)
    await other.page.getByRole('button', { name: phoneText.pinAct }).click()
    await again.page.getByText('Ông/bà đã chuyển sang chấm trên thiết bị khác.').waitFor()
    await look(again.page, 'ended')
    expect([phone, other, again].flatMap(({ reports }) => reports)).toEqual([])
    await Promise.all([context, other.context, again.context].map((one) => one.close()))
    expect(page.isClosed()).toBe(true)
  })
})

/** A member on their own phone, in a real browser over plain http: the whole way, and what befalls it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { phoneText } from '../../renderer/text/phone.ts'
import { sheetText } from '../../renderer/text/sheet.ts'
import { indexSet } from '../../shared/criteria/set.ts'
import type { EntryId } from '../../shared/ids.ts'
import { root } from '../app.ts'
import { withBrowser } from '../browser.ts'
import { criteria } from '../core/make.ts'
import { aPhone, chooseAndGoOn, currentCode, enlarge, type Invited, joinOn, openRoom, openSheet, type Room, touch } from './phone.ts'

test('the first JavaScript of the phone is at most 120 kB as it is sent, and is one file', () => {
  const assets = join(root, 'out', 'renderer', 'assets')
  const html = readFileSync(join(root, 'out', 'renderer', 'phone.html'), 'utf8')
  const named = [...html.matchAll(/assets\/([\w-]+\.js)/g)].map(([, name]) => name ?? '')
  expect(named).toHaveLength(1)
  const script = readFileSync(join(assets, named[0] ?? ''))
  expect(gzipSync(script, { level: 9 }).byteLength).toBeLessThanOrEqual(120_000)
  const others = readdirSync(assets).filter((name) => name.endsWith('.js') && name !== named[0])
  expect(others.filter((name) => script.includes(name))).toEqual([])
})

withBrowser('a member on a phone', () => {
  let room: Room
  beforeAll(async () => {
    room = await openRoom()
  }, 120_000)
  afterAll(() => room?.close())

  const entry = (place: number) => {
    const found = room.entries[place]
    if (!found) throw new Error(`no entry ${place}`)
    return found
  }
  const indexOf = (setNo: number) => {
    const set = criteria.find(({ no }) => no === setNo)
    if (!set) throw new Error(`no set ${setNo}`)
    return indexSet(set)
  }
  const unsent = (page: Page, count: number) => page.getByRole('status').getByText(phoneText.unsent(count)).waitFor()
  const saved = (page: Page) =>
    page
      .getByRole('status')
      .getByText(/^Đã lưu · số/)
      .waitFor()

  test('goes by touch from the QR code to the receipt, with letters twice as large, and the host holds what was chosen', async () => {
    const { page, context, reports } = await aPhone(room)
    const invited = await room.invite(0)
    await joinOn(page, invited)
    expect(page.url()).toBe(`${room.lan.url}#/`)
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false)
    await enlarge(page)
    const { id, setNo, name } = entry(0)
    await openSheet(page, name)
    const { scorables } = indexOf(setNo)
    for (const [place, { code, options }] of scorables.entries()) {
      expect(await currentCode(page)).toBe(code)
      if (place < scorables.length - 1) await chooseAndGoOn(page, place % options.length, touch)
      else await touch(page.getByRole('radio').last())
    }
    await saved(page)
    // the one question of the read-back is lost, and is asked again by itself
    let lost = 0
    await page.route('**/rpc', (route) => {
      const { method } = route.request().postDataJSON() as { method: string }
      if (method !== 'getSheet' || lost > 0) return route.continue()
      lost += 1
      return route.abort()
    })
    await page.getByRole('button', { name: phoneText.toReview }).tap()
    await page.getByRole('heading', { name: sheetText.readBackTitle }).waitFor()
    await page.getByText(sheetText.noGaps(scorables.length)).waitFor()
    await page.getByLabel(sheetText.note).fill('Nhãn cần ghi rõ hạn dùng')
    await page.getByLabel(sheetText.note).blur()
    await page.getByText(phoneText.readBack).waitFor()
    expect(lost).toBe(1)
    await page.unroute('**/rpc')
    await page.locator('footer').getByRole('button', { name: sheetText.submit, disabled: false }).tap()
    await page.getByRole('heading', { name: /^Đã nộp phiếu · số biên nhận/ }).waitFor()
    const held = await room.sheetOf(invited, id)
    const expected = scorables.map(({ code, options }, place) => [
      code,
      options[place < scorables.length - 1 ? place % options.length : options.length - 1]?.key
    ])
    expect(held).toMatchObject({
      state: 'submitted',
      marks: Object.fromEntries(expected),
      note: 'Nhãn cần ghi rõ hạn dùng',
      origin: 'self'
    })
    await page.getByRole('heading', { name: phoneText.handInTitle(held.receipt ?? 0) }).waitFor()
    // once more, with a reason
    await page.getByRole('link', { name: sheetText.revise }).tap()
    await page.getByRole('button', { name: sheetText.reviseAct }).tap()
    await page.getByText(phoneText.reasonShort).waitFor()
    await page.getByLabel(phoneText.reasonLabel).fill('Xem lại hồ sơ liên kết')
    await page.getByRole('button', { name: sheetText.reviseAct }).tap()
    await page.getByText(sheetText.reviseReason('Xem lại hồ sơ liên kết')).waitFor()
    await page.getByRole('link', { name: new RegExp(`^${scorables[0]?.code} `) }).tap()
    await touch(page.getByRole('radio').last())
    await saved(page)
    await page.goBack()
    await page.locator('footer').getByRole('button', { name: sheetText.submit, disabled: false }).tap()
    await page.getByRole('heading', { name: /^Đã nộp phiếu/ }).waitFor()
    const again = await room.sheetOf(invited, id)
    expect(again).toMatchObject({ state: 'submitted', no: 2, reason: 'Xem lại hồ sơ liên kết' })
    expect(again.marks[scorables[0]?.code ?? '']).toBe(scorables[0]?.options.at(-1)?.key)
    expect(reports).toEqual([])
    await context.close()
  })

  test('keeps taps while the network is away, over a reload, and sends each of them once when it is back', async () => {
    const { page, context } = await aPhone(room)
    const invited = await room.invite(1)
    await joinOn(page, invited)
    const { id, name } = entry(1)
    await openSheet(page, name)
    await chooseAndGoOn(page, 0)
    await saved(page)
    await context.setOffline(true)
    await chooseAndGoOn(page, 1)
    await chooseAndGoOn(page, 0)
    await chooseAndGoOn(page, 1)
    await unsent(page, 3)
    expect(Object.keys((await room.sheetOf(invited, id)).marks)).toHaveLength(1)
    // the page comes, the calls still do not: what waits is shown from the phone's own storage
    await page.route('**/rpc', (route) => route.abort())
    await context.setOffline(false)
    await page.reload()
    await page.getByText(phoneText.unsentTitle(3)).waitFor()
    await page.unroute('**/rpc')
    await saved(page)
    const held = await room.sheetOf(invited, id)
    // the first mark makes the sheet, too
    expect([Object.keys(held.marks).length, held.version]).toEqual([4, 5])
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('ocop/tail/')))).toEqual([])
    await context.close()
  })

  test('asks again when an answer is lost after the commit, and nothing is doubled', async () => {
    const { page, context } = await aPhone(room)
    const invited = await room.invite(2)
    await joinOn(page, invited)
    const { id, name } = entry(0)
    await openSheet(page, name)
    const sent: string[] = []
    let losing = 2
    await page.route('**/rpc', async (route) => {
      const { method, requestId } = route.request().postDataJSON() as { method: string; requestId?: string }
      if (method !== 'setMark') return route.continue()
      sent.push(requestId ?? '')
      const response = await route.fetch()
      losing -= 1
      if (losing >= 0) return route.abort()
      return route.fulfill({ response })
    })
    const code = await currentCode(page)
    await page.getByRole('radio').first().click()
    await saved(page)
    expect(sent).toHaveLength(3)
    expect(new Set(sent).size).toBe(1)
    const held = await room.sheetOf(invited, id)
    expect([Object.keys(held.marks), held.version]).toEqual([[code], 2])
    await context.close()
  })

  test('is told when another device takes over, what it still holds is kept, and it can come back and send it', async () => {
    const [first, second] = [await aPhone(room), await aPhone(room)]
    const invited = await room.invite(3)
    const { id, name } = entry(0)
    await joinOn(first.page, invited)
    await openSheet(first.page, name)
    await first.context.setOffline(true)
    await chooseAndGoOn(first.page, 0)
    await unsent(first.page, 1)
    await joinOn(second.page, invited, { takeOver: true })
    await first.context.setOffline(false)
    await first.page.getByText('Ông/bà đã chuyển sang chấm trên thiết bị khác.').waitFor()
    await first.page.getByText(phoneText.endedUnsent(1)).waitFor()
    await first.page.getByRole('link', { name: phoneText.endedAct }).click()
    await first.page.getByLabel(phoneText.codeLabel).fill(`${invited.code.slice(0, 4)} ${invited.code.slice(4).toLowerCase()}`)
    await first.page.getByRole('button', { name: phoneText.codeAct }).click()
    await first.page.getByRole('button', { name: phoneText.yes }).click()
    await first.page.getByRole('button', { name: phoneText.otherAct }).click()
    await first.page.getByLabel(phoneText.pinLabel).fill(invited.pin)
    await first.page.getByRole('button', { name: phoneText.pinAct }).click()
    await first.page.getByText('đang chấm 1/').waitFor()
    expect(Object.keys((await room.sheetOf(invited, id)).marks)).toHaveLength(1)
    await second.page.getByText('Ông/bà đã chuyển sang chấm trên thiết bị khác.').waitFor()
    await Promise.all([first.context.close(), second.context.close()])
  })

  test('a wrong PIN, a short PIN, a wrong code and a code of nobody are said in words, and the door stays open', async () => {
    const { page, context } = await aPhone(room)
    const invited = await room.invite(4)
    await page.goto(room.lan.url)
    await page.getByLabel(phoneText.codeLabel).fill('K7PM')
    await page.getByRole('button', { name: phoneText.codeAct }).click()
    await page.getByText(phoneText.codeShort).waitFor()
    await page.getByLabel(phoneText.codeLabel).fill(invited.code === 'ZZZZ9999' ? 'ZZZZ8888' : 'ZZZZ9999')
    await page.getByRole('button', { name: phoneText.codeAct }).click()
    await page.getByText('Mã mời này không còn dùng được.').waitFor()
    await page.goto(invited.url)
    await page.getByRole('button', { name: phoneText.yes }).click()
    await page.getByLabel(phoneText.pinLabel).fill('12')
    await page.getByRole('button', { name: phoneText.pinAct }).click()
    await page.getByText(phoneText.pinShort).waitFor()
    await page.getByLabel(phoneText.pinLabel).fill(invited.pin === '000000' ? '000001' : '000000')
    await page.getByRole('button', { name: phoneText.pinAct }).click()
    await page.getByText(/^Mã PIN không đúng\. .*Còn 4 lần/).waitFor()
    await page.getByLabel(phoneText.pinLabel).fill(invited.pin)
    await page.getByRole('button', { name: phoneText.pinAct }).click()
    await page.getByRole('heading', { name: phoneText.list }).waitFor()
    await context.close()
  })

  test('shows both values where the sheet was changed at the laptop meanwhile, and the member chooses', async () => {
    const { page, context } = await aPhone(room)
    const invited = await room.invite(5)
    const { id, setNo, name } = entry(0)
    await joinOn(page, invited)
    await openSheet(page, name)
    const [one, two] = indexOf(setNo).scorables
    if (!one || !two) throw new Error('a form has criteria')
    await page.route('**/rpc', (route) => route.abort())
    await chooseAndGoOn(page, 0)
    await chooseAndGoOn(page, 0)
    await unsent(page, 2)
    const seat = await room.seatOf(invited)
    const theirs = one.options.at(-1)
    await room.play(
      'setMark',
      { entryId: id, memberId: invited.memberId, baseVersion: 0, criterion: one.code, option: theirs?.key ?? 0 },
      seat
    )
    await page.unroute('**/rpc')
    await page.getByText(sheetText.disputeTitle).waitFor()
    expect(await page.getByRole('button', { name: sheetText.keepMine }).count()).toBe(1)
    await page.getByText(phoneText.theirs(sheetText.pointsOf(theirs?.points ?? 0))).waitFor()
    await page.getByRole('button', { name: sheetText.keepMine }).click()
    await saved(page)
    expect((await room.sheetOf(invited, id)).marks).toEqual({ [one.code]: one.options[0]?.key, [two.code]: two.options[0]?.key })
    await context.close()
  })

  test('works by keyboard alone, with letters twice as large: digits choose, arrows move, Enter hands on', async () => {
    const { page, context } = await aPhone(room)
    const invited = await room.invite(6)
    const { id, setNo, name } = entry(1)
    await page.goto(invited.url)
    const press = async (name: string) => {
      await page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().focus()
      await page.keyboard.press('Enter')
    }
    await page.getByRole('button', { name: phoneText.yes }).waitFor()
    await press(phoneText.yes)
    await page.getByLabel(phoneText.pinLabel).focus()
    await page.keyboard.type(invited.pin)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: phoneText.list }).waitFor()
    await enlarge(page)
    await press(name)
    await page.getByRole('radiogroup').waitFor()
    const [one, two] = indexOf(setNo).scorables
    if (!one || !two) throw new Error('a form has criteria')
    await page.keyboard.press('0')
    await page.locator('h2', { hasText: `${two.code} ` }).waitFor()
    await page.keyboard.press('ArrowLeft')
    await page.locator('h2', { hasText: `${one.code} ` }).waitFor()
    await page.getByRole('radio', { checked: true }).waitFor()
    await saved(page)
    expect((await room.sheetOf(invited, id)).marks[one.code]).toBe(one.options.find(({ points }) => points === 0)?.key)
    await context.close()
  })

  test('carries what is unsent to the new address of the host, and sends it there', async () => {
    const { page, context } = await aPhone(room)
    const invited = await room.invite(0)
    const { id, setNo, name } = entry(2)
    await joinOn(page, invited)
    await openSheet(page, name)
    const { address } = room.lan
    await room.play('closeLan', {})
    await chooseAndGoOn(page, 0)
    await unsent(page, 1)
    const moved = await room.play('openLan', { address, port: room.lan.port + 40 })
    await page.getByRole('status').getByRole('link').click()
    await page.getByLabel(phoneText.movedLabel).fill('không phải địa chỉ')
    await page.getByRole('button', { name: phoneText.movedAct }).click()
    await page.getByText(phoneText.movedWrong).waitFor()
    await page.getByLabel(phoneText.movedLabel).fill(`${address}:${moved.port}`)
    await page.getByRole('button', { name: phoneText.movedAct }).click()
    await page.getByText('đang chấm 1/').waitFor()
    expect(page.url()).toBe(`${moved.url}#/`)
    const first = indexOf(setNo).scorables[0]
    expect((await room.sheetOf(invited, id)).marks).toEqual({ [first?.code ?? '']: first?.options[0]?.key })
    await room.play('openLan', { address, port: room.lan.port })
    await context.close()
  })

  test('a session that is closed while a member scores refuses the tap in words, keeps it, and lets the member give it up', async () => {
    const { page, context } = await aPhone(room)
    const invited: Invited = await room.invite(1)
    const { id, name } = entry(3)
    await joinOn(page, invited)
    await openSheet(page, name)
    await chooseAndGoOn(page, 0)
    await saved(page)
    await page.route('**/rpc', (route) => route.abort())
    await chooseAndGoOn(page, 0)
    await unsent(page, 1)
    const { version } = (await room.play('getSession', { sessionId: room.sessionId })).entries.find((one) => one.id === id) ?? {
      version: 0
    }
    await room.play('excludeEntry', { entryId: id as EntryId, baseVersion: version, ground: 'other', words: 'Chủ thể không dự phiên' })
    await page.unroute('**/rpc')
    await page.getByText(/Sản phẩm này đã bị loại/).waitFor()
    await page.getByRole('button', { name: phoneText.drop }).click()
    await page.getByText(/Sản phẩm này đã bị loại/).waitFor({ state: 'hidden' })
    expect(Object.keys((await room.sheetOf(invited, id)).marks)).toHaveLength(1)
    await page.getByRole('link', { name: phoneText.toList }).click()
    await page.getByRole('list', { name: phoneText.products }).getByText('bị loại').waitFor()
    await context.close()
  })
})

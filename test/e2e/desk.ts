/** The desk's pages as the secretary goes through them, by their words. */
import type { Locator, Page } from 'playwright-core'
import type { Envelope, MethodName, Output, Sent } from '../../shared/contract.ts'
import { councilText } from '../../renderer/text/council.ts'
import { importText } from '../../renderer/text/product.ts'
import { newSessionText } from '../../renderer/text/newsession.ts'
import type { AppUnderTest } from '../app.ts'
import { absent, council, officeList, people, type Person, recused, special } from './invented.ts'

/** A call that must succeed. */
export type Must = <M extends MethodName>(method: M, input: Sent<M>, options?: Pick<Envelope, 'space' | 'seatToken'>) => Promise<Output<M>>

export function insist({ call }: Pick<AppUnderTest, 'call'>): Must {
  return async (method, input, options) => {
    const answer = await call(method, input, options)
    if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer.error)}`)
    return answer.value
  }
}

export interface Saved {
  readonly name: string
  readonly bytes: Uint8Array
}
/** What an act hands out: through the save dialog of the desktop, or into the browser's downloads. */
export type Save = (act: () => Promise<void>) => Promise<Saved>

export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, address)
}

export async function tab(page: Page, name: string): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Các trang của phiên' }).getByRole('link', { name, exact: true })
  await link.click()
  await page.locator('a[aria-current=page]').filter({ hasText: name }).waitFor()
}

/** Presses a thing with Enter, as one does who never leaves the keyboard. */
async function enter(page: Page, thing: Locator): Promise<void> {
  await thing.focus()
  await page.keyboard.press('Enter')
}

const postLabels: Readonly<Record<string, string>> = {
  chair: 'Chủ tịch Hội đồng',
  viceChair: 'Phó Chủ tịch Hội đồng',
  member: 'Ủy viên',
  secretary: 'Thư ký'
}

/** From the first page: a council with its decision and nine seats, typed without the mouse. */
export async function makeCouncil(page: Page): Promise<void> {
  await enter(page, page.getByRole('button', { name: 'Tạo Hội đồng' }))
  const field = (label: string) => page.getByRole('textbox', { name: label, exact: true })
  const type = async (label: string, text: string) => {
    await field(label).focus()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.insertText(text)
    await page.keyboard.press('Tab')
  }
  await type(councilText.fields.name, council.name)
  await type(councilText.fields.superiorBody, council.superiorBody)
  await type(councilText.fields.decisionNumber, council.decisionNumber)
  await type(councilText.fields.decisionDate, council.decisionDate)
  await type(councilText.fields.place, council.place)
  await enter(page, page.getByRole('button', { name: 'Tạo Hội đồng' }))
  await page.getByRole('heading', { name: council.name }).waitFor()
  const [first] = people
  await page.getByRole('textbox', { name: 'Họ và tên, hàng 1', exact: true }).focus()
  for (const [at, person] of people.entries()) {
    await typeRow(page, person, at + 1)
    if (at + 1 < people.length) await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Control+Enter')
  await page
    .getByRole('table')
    .filter({ hasText: first?.name ?? '' })
    .filter({ hasText: people.at(-1)?.name ?? '' })
    .waitFor()
}

async function typeRow(page: Page, { name, agency, position, post }: Person, row: number): Promise<void> {
  const cell = (label: string, kind: 'textbox' | 'combobox' = 'textbox') =>
    page.getByRole(kind, { name: `${label}, hàng ${row}`, exact: true })
  await cell('Họ và tên').and(page.locator(':focus')).waitFor()
  for (const text of [name, agency, position]) {
    await page.keyboard.insertText(text)
    await page.keyboard.press('Tab')
  }
  const choice = cell('Chức danh', 'combobox')
  const labels = await choice.locator('option').allTextContents()
  const now = await choice.locator('option:checked').textContent()
  const by = labels.indexOf(postLabels[post] ?? '') - labels.indexOf(now ?? '')
  for (let press = 0; press < Math.abs(by); press += 1) await page.keyboard.press(by > 0 ? 'ArrowDown' : 'ArrowUp')
}

/** The office's list: read, looked at, brought in; the rows that were refused are handed back with their reasons. */
export async function importList(page: Page, save: Save): Promise<Saved> {
  await goTo(page, '/san-pham/nhap')
  await page.locator('input[type=file]').setInputFiles({
    name: 'Danh sách đợt 2.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await officeList())
  })
  await page.getByRole('button', { name: /^Nhập \d+ dòng$/ }).waitFor()
  const errors = await save(() => page.getByRole('button', { name: importText.errors }).click())
  await page.getByRole('button', { name: /^Nhập \d+ dòng$/ }).click()
  await page.getByText(/^Đã thêm 60 sản phẩm và 60 chủ thể/).waitFor()
  return errors
}

/** A session of the council with the products named, or with all. */
export async function makeSession(page: Page, names: readonly string[] | 'all'): Promise<string> {
  await goTo(page, '/phien/moi')
  await page.getByRole('textbox', { name: newSessionText.round, exact: true }).fill('Đợt 2')
  await page.getByRole('textbox', { name: newSessionText.place }).fill('Hội trường tầng 3')
  await page.getByRole('textbox', { name: newSessionText.heldOn }).fill('24/11/2026')
  if (names === 'all') await page.getByRole('button', { name: newSessionText.all(60) }).click()
  else for (const name of names) await page.getByRole('checkbox', { name, exact: true }).check()
  await page.getByText(newSessionText.chosen(names === 'all' ? 60 : names.length)).waitFor()
  await page.getByRole('button', { name: newSessionText.act(names === 'all' ? 60 : names.length) }).click()
  await page.getByRole('navigation', { name: 'Các trang của phiên' }).waitFor()
  return /phien\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
}

/** Everybody is there but one; one takes no part in one product. */
export async function attend(page: Page): Promise<void> {
  const allPresent = page.getByRole('button', { name: 'Ghi tất cả có mặt' })
  await allPresent.click()
  await allPresent.waitFor({ state: 'hidden' })
  const row = page.getByRole('row').filter({ hasText: absent.person.name })
  await row.getByText('Vắng mặt', { exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Lý do vắng mặt').fill(absent.reason)
  await dialog.getByRole('button', { name: 'Ghi vắng mặt' }).click()
  await row.getByText(absent.reason).waitFor()
  await page.getByRole('button', { name: 'Ghi không tham gia…' }).click()
  await pick(page, 'Thành viên', recused.person.name)
  await pick(page, 'Sản phẩm', special.recused.name)
  await dialog.getByLabel('Lý do').fill(recused.reason)
  await dialog.getByRole('button', { name: 'Ghi không tham gia' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText(recused.reason).waitFor()
}

async function pick(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: label }).fill(name)
  await page.getByRole('option', { name }).first().click()
}

/** The next step of the procedure, asked for and confirmed. */
export async function step(page: Page, name: string, then: string, fill?: (dialog: Locator) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  const dialog = page.getByRole('dialog', { name })
  await fill?.(dialog)
  await dialog.getByRole('button', { name, exact: true }).click()
  await page.locator('[aria-current="step"]').filter({ hasText: then }).waitFor()
}

/** A PIN for a member, read from the page as the member reads it. */
export async function readPin(page: Page, { name }: Person): Promise<string> {
  await page.getByRole('button', { name: `Cấp mã… ${name}` }).click()
  await page.getByRole('button', { name: 'Hiện mã' }).click()
  const pin = await page.getByRole('dialog').locator('.figures').innerText()
  await page.getByRole('button', { name: 'Thành viên đã đọc xong' }).click()
  return pin.replaceAll(/\D/g, '')
}

/** Shows one product's result in full. */
export async function showResult(page: Page, name: string): Promise<Locator> {
  await tab(page, 'Kết quả')
  await page.getByRole('navigation', { name: 'Kết quả từng sản phẩm' }).getByRole('button', { name }).click()
  const pane = page.getByRole('region', { name })
  await pane.waitFor()
  return pane
}

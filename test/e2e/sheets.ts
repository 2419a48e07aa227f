/** Sheets filled as people fill them: by digits, by the mouse, and, for the many, through the door with the token of a seat. */
import type { Page } from 'playwright-core'
import { keyFor } from '../../shared/criteria/keys.ts'
import type { OfferedOption, Scorable } from '../../shared/criteria/schema.ts'
import type { EntryView, MemberView } from '../../shared/contract/sessions.ts'
import type { Product } from './invented.ts'
import { indexOf } from './truth.ts'
import { goTo, type Must } from './desk.ts'

type Marks = Readonly<Record<string, number>>

/** From the matrix into the member's own sheet, with the PIN. */
export async function sitDown(page: Page, product: Product, member: Pick<MemberView, 'name'>, pin: string): Promise<void> {
  await page.getByRole('img', { name: `${product.name}, ${member.name}:` }).click()
  await page.getByLabel('Mã PIN').fill(pin)
  await page.keyboard.press('Enter')
  await onSheet(page, product)
}

/** The sheet of a product is on the page. */
export async function onSheet(page: Page, product: Product): Promise<void> {
  await page.getByRole('heading', { name: product.name, level: 1 }).waitFor()
  await page.getByRole('radiogroup').waitFor()
}

/** From a sheet that was just handed in to the next: by the button where it leads there, else by its address. */
export async function onward(page: Page, product: Product, address: string): Promise<void> {
  const next = page.getByRole('button', { name: /^Phiếu tiếp theo/ })
  if ((await next.textContent())?.includes(product.name)) await next.click()
  else await goTo(page, address)
}

/** Every mark by its digit, as fast as keys can be pressed; then F2, a look, Enter. */
export async function fillByKeys(page: Page, product: Product, marks: Marks): Promise<void> {
  const keys = indexOf(product).scorables.flatMap(({ code, options }) => {
    const wanted = optionOf(options, marks[code])
    const key = keyFor(wanted) ?? ''
    const alike = options.filter((option) => option.points === wanted.points)
    const digits = Array.from({ length: alike.indexOf(wanted) + 1 }, () => (key === '-' ? 'Minus' : `Digit${key}`))
    return alike.length > 1 ? [...digits, 'ArrowDown'] : digits
  })
  // none waits until the page has shown the one before
  await Promise.all(keys.flatMap((key) => [page.keyboard.down(key), page.keyboard.up(key)]))
  await page.getByText('đã chấm đủ').first().waitFor()
  await page.keyboard.press('F2')
  await page.getByText(`Đã chấm đủ ${indexOf(product).count} tiêu chí.`).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /^Phiếu đã nộp/ }).waitFor()
}

/** Every mark by a press on its option; then the two buttons. */
export async function fillByMouse(page: Page, product: Product, marks: Marks): Promise<void> {
  for (const criterion of indexOf(product).scorables) {
    const group = page.getByRole('radiogroup', { name: `Phương án của tiêu chí ${criterion.code} ` })
    const place = drawn(criterion).indexOf(optionOf(criterion.options, marks[criterion.code]))
    await group.getByRole('radio').nth(place).click()
  }
  await page.getByRole('button', { name: 'Xem lại, nộp phiếu' }).click()
  await page.getByRole('button', { name: 'Nộp phiếu', exact: true }).click()
  await page.getByRole('heading', { name: /^Phiếu đã nộp/ }).waitFor()
}

/** Options as the page draws them: case a, case b, then what no form prints. */
export function drawn({ cases, options }: Scorable): readonly OfferedOption[] {
  if (cases === undefined) return options
  const side = (which: 'a' | 'b') => options.filter((option) => option.kind === 'printed' && option.case === which)
  return [...side('a'), ...side('b'), ...options.filter((option) => option.kind !== 'printed')]
}

function optionOf(options: readonly OfferedOption[], key: number | undefined): OfferedOption {
  const found = options.find((option) => option.key === key)
  if (!found) throw new Error(`no option ${key}`)
  return found
}

/** A whole sheet through the door, in the member's seat. Marks that stand already are given anew. */
export async function fillByCall(
  must: Must,
  entry: Pick<EntryView, 'id'>,
  memberId: MemberView['id'],
  seatToken: string,
  marks: Marks
): Promise<void> {
  const asked = { entryId: entry.id, memberId }
  let { version } = await must('getSheet', asked, { seatToken })
  for (const [criterion, option] of Object.entries(marks)) {
    version = (await must('setMark', { ...asked, baseVersion: version, criterion, option }, { seatToken })).version
  }
  await must('submitSheet', { ...asked, baseVersion: version }, { seatToken })
}

/** What the council hands in at the end of the day, opened again and held against the oracle. */
import { test } from 'vitest'
import { papersText } from '../../renderer/text/papers.ts'
import { checkCertification, checkJson, checkMatrix, checkMemberSheets, checkSessionTotals, checkTotals, type Day } from './check.ts'
import type { AppUnderTest } from '../app.ts'
import { type Save, type Saved, tab } from './desk.ts'
import { present } from './truth.ts'

/** Registers the tests of workbooks, the session's file and PDFs. The session is issued by then. */
export function handIn(
  host: () => { readonly app: AppUnderTest; readonly save: Save },
  day: () => Promise<Day>,
  shot: (name: string) => Promise<unknown>
): void {
  test('the workbooks say every number of the oracle, each product in its place', async () => {
    const { app, save } = host()
    const { page } = app
    await tab(page, 'Văn bản')
    const book = (kind: string): Promise<Saved> => save(() => page.getByRole('button', { name: `Lưu Excel: ${kind}` }).click())
    await checkCertification(await book('Danh sách đề nghị công nhận'), await day())
    await checkTotals(await book('Bảng tổng hợp kết quả'), await day())
    await checkMatrix(await book('Ma trận sản phẩm và thành viên'), await day())
    const all = await book('Tất cả trong một tệp')
    await checkCertification(all, await day())
    await checkTotals(all, await day())
    await checkMatrix(all, await day())
    await shot('6-books')
  })

  test('the session’s file holds every mark as it was given, and both passes', async () => {
    const { app, save } = host()
    const json = await save(() => app.page.getByRole('button', { name: 'Lưu tệp dữ liệu' }).click())
    checkJson(json, await day())
  })

  test('the PDFs of the totals and of one member’s sheets say the same numbers', async () => {
    const { app, save } = host()
    const { page } = app
    const pdf = async (title: string) => {
      await page
        .getByRole('searchbox', { name: papersText.search })
        .or(page.getByRole('textbox', { name: papersText.search }))
        .fill(title)
      await page
        .getByRole('button', { name: new RegExp(`^${title}`) })
        .first()
        .click()
      await page.getByRole('heading', { name: title, exact: true }).waitFor()
      return save(() => page.getByRole('button', { name: 'Lưu PDF' }).click())
    }
    checkSessionTotals(await pdf('Bảng tổng hợp kết quả'), await day())
    const [, person] = present
    if (!person) throw new Error('nobody is there')
    checkMemberSheets(await pdf(person.name), person, await day())
    await shot('7-papers')
  }, 90_000)
}

// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { scorables } from '../../../shared/criteria/set.ts'
import { groupThin } from '../../../renderer/text/parts.ts'
import { sheetText } from '../../../renderer/text/sheet.ts'
import { anOpenSession, criteria, type OpenDesk } from '../../core/make.ts'
import { show } from './desk-page.tsx'

/** The first member's sheet for the first product, opened at the desk. */
async function anOpenSheet() {
  const desk = await anOpenSession()
  const [entry] = desk.entries
  const [member] = desk.members
  if (!entry || !member) throw new Error('the practice session has products and members')
  const set = criteria.find((one) => one.no === entry.setNo)
  if (!set) throw new Error('its set is shipped')
  const page = show(desk, `/phien/${desk.sessionId}/phieu/${entry.id}/${member.id}`)
  const user = userEvent.setup()
  const flat = scorables(set)
  await screen.findByRole('heading', { level: 2, name: new RegExp(`^${flat[0]?.code} `) })
  const asked = { entryId: entry.id, memberId: member.id }
  return { desk, page, user, flat, asked, sheet: () => desk.play('getSheet', asked) }
}

/** Code of the criterion that is up. */
function current(): string {
  return document.querySelector('h2[tabindex="-1"]')?.textContent?.split(' ')[0] ?? ''
}

async function markAll(
  desk: OpenDesk,
  asked: Awaited<ReturnType<typeof anOpenSheet>>['asked'],
  flat: readonly { code: string; options: readonly { key: number }[] }[],
  but = 0
) {
  let { version } = await desk.play('getSheet', asked)
  for (const criterion of flat.slice(0, flat.length - but)) {
    const option = criterion.options[0]?.key ?? 0
    version = (await desk.play('setMark', { ...asked, baseVersion: version, criterion: criterion.code, option })).version
  }
}

describe('on the sheet', () => {
  test('one digit sets a mark, the next criterion comes up, and the receipt is that of the commit', async () => {
    const { desk, user, flat, sheet } = await anOpenSheet()
    const [first, second] = flat
    const option = first?.options.find((one) => one.points === 2)
    await user.keyboard('2')
    await waitFor(() => expect(current()).toBe(second?.code))
    await screen.findByText(/^Đã lưu/)
    const { marks } = await sheet()
    const { lines } = await desk.play('getLog', { sessionId: desk.sessionId, about: null, before: null })
    expect(marks).toEqual({ [first?.code ?? '']: option?.key })
    expect(screen.getByText(/^Đã lưu/).textContent).toBe(`Đã lưu · số ${groupThin(lines[0]?.seq ?? 0)}`)
  })

  test('a mark that is changed stays at its criterion', async () => {
    const { user, flat, sheet } = await anOpenSheet()
    await user.keyboard('2')
    await waitFor(() => expect(current()).toBe(flat[1]?.code))
    await user.keyboard('{ArrowUp}3')
    await waitFor(async () =>
      expect((await sheet()).marks).toEqual({ [flat[0]?.code ?? '']: flat[0]?.options.find((one) => one.points === 3)?.key })
    )
    expect(current()).toBe(flat[0]?.code)
  })

  test('the second click of a double click, which lands on the next criterion, marks nothing', async () => {
    const { user, flat, sheet } = await anOpenSheet()
    const first = () => screen.getAllByRole('radio')[0] as HTMLElement
    await user.click(first())
    await waitFor(() => expect(current()).toBe(flat[1]?.code))
    fireEvent.click(first(), { detail: 2 })
    await screen.findByText(/^Đã lưu/)
    expect(Object.keys((await sheet()).marks)).toEqual([flat[0]?.code])
    fireEvent.click(first(), { detail: 1 })
    await waitFor(async () => expect(Object.keys((await sheet()).marks)).toEqual([flat[0]?.code, flat[1]?.code]))
  })

  test('what is typed into the note is never taken for a mark', async () => {
    const { user, sheet } = await anOpenSheet()
    const note = screen.getByRole('textbox', { name: sheetText.note })
    await user.type(note, 'Mục 2.3 cần 12 tháng')
    await user.tab()
    await waitFor(async () => expect((await sheet()).note).toBe('Mục 2.3 cần 12 tháng'))
    expect((await sheet()).marks).toEqual({})
  })

  test('the key that takes a mark away gives it back when pressed again', async () => {
    const { user, flat, sheet } = await anOpenSheet()
    await user.keyboard('2{ArrowUp}{Delete}')
    await waitFor(async () => expect((await sheet()).marks).toEqual({}))
    expect(current()).toBe(flat[0]?.code)
    await user.keyboard('{Delete}')
    await waitFor(async () => expect(Object.keys((await sheet()).marks)).toEqual([flat[0]?.code]))
  })

  test('a note that was being typed is saved by leaving', async () => {
    const { user, page, sheet } = await anOpenSheet()
    await user.type(screen.getByRole('textbox', { name: sheetText.note }), 'Đang gõ dở')
    page.go('/ghe')
    await waitFor(async () => expect((await sheet()).note).toBe('Đang gõ dở'))
  })
})

describe('before handing in', () => {
  test('the read-back names the gaps and leads to them; a sheet with a gap is not handed in', async () => {
    const { desk, user, flat, asked } = await anOpenSheet()
    await markAll(desk, asked, flat, 2)
    await user.keyboard('{F2}')
    await screen.findByText(sheetText.gaps(2))
    expect(screen.getByRole<HTMLButtonElement>('button', { name: sheetText.submit }).disabled).toBe(true)
    const gap = flat.at(-2)
    await user.click(screen.getAllByRole('button', { name: new RegExp(`^${gap?.code} `) }).at(-1) as HTMLElement)
    await waitFor(() => expect(current()).toBe(gap?.code))
  })

  test('Enter hands in what was read back, and the page then shows the receipt and the next sheet', async () => {
    const { desk, user, flat, asked, sheet } = await anOpenSheet()
    await markAll(desk, asked, flat)
    await user.keyboard('{F2}')
    await screen.findByText(sheetText.noGaps(flat.length))
    await user.keyboard('{Enter}')
    const heading = await screen.findByRole('heading', { level: 2, name: /^Phiếu đã nộp/ })
    const { receipt, state } = await sheet()
    expect(state).toBe('submitted')
    expect(heading.textContent).toBe(sheetText.submittedTitle(receipt))
    const [, second] = desk.entries
    await screen.findByRole('button', { name: sheetText.nextSheet(second?.name ?? '') })
  })

  test('a submitted sheet is changed only with a reason, in a version of its own', async () => {
    const { desk, user, flat, asked, sheet } = await anOpenSheet()
    await markAll(desk, asked, flat)
    await user.keyboard('{F2}')
    await screen.findByText(sheetText.noGaps(flat.length))
    await user.keyboard('{Enter}')
    await user.click(await screen.findByRole('button', { name: sheetText.revise }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByRole('textbox'), 'Ghi nhầm mức ở tiêu chí 1.1')
    await user.click(within(dialog).getByRole('button', { name: sheetText.reviseAct }))
    await screen.findByText(/Đang sửa phiếu đã nộp/)
    expect(await sheet()).toMatchObject({ state: 'draft', revising: true, no: 2, reason: 'Ghi nhầm mức ở tiêu chí 1.1' })
  })
})

test('a sheet changed elsewhere meanwhile is not written over: both values are shown and the person chooses', async () => {
  const { desk, page, user, flat, asked, sheet } = await anOpenSheet()
  const [first] = flat
  const code = first?.code ?? ''
  const three = first?.options.find((one) => one.points === 3)?.key ?? -1
  page.turnDeaf()
  await desk.play('setMark', { ...asked, baseVersion: 0, criterion: code, option: three })
  await user.keyboard('2')
  await screen.findByText(sheetText.disputeTitle)
  expect(screen.getByText(new RegExp(sheetText.mine(sheetText.pointsOf(2)))).textContent).toContain(sheetText.theirs(sheetText.pointsOf(3)))
  expect((await sheet()).marks).toEqual({ [code]: three })
  await user.click(screen.getByRole('button', { name: sheetText.keepMine }))
  await waitFor(async () => expect((await sheet()).marks[code]).toBe(first?.options.find((one) => one.points === 2)?.key))
})

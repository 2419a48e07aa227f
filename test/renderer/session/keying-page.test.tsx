// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { useKeyers } from '../../../renderer/state/keyers.ts'
import { sheetCode, shownSheetCode } from '../../../shared/domain/sheet-code.ts'
import { codesOf, marksOf } from '../../core/marks.ts'
import { aScene, nth, type Scene } from '../../core/scene.ts'
import { show } from './desk-page.tsx'

afterEach(() => useKeyers.setState({ first: '', second: '' }))

const [one, other] = [marksOf(25, 76), marksOf(25, 74)]
const differing = codesOf(25).filter((code) => one[code] !== other[code])

async function twice(): Promise<Scene> {
  return aScene({ rules: { keyedTwice: true } })
}

function place(scene: Scene) {
  return { entryId: nth(scene.entries, 0).id, memberId: nth(scene.members, 1).id }
}

function address(scene: Scene): string {
  const { entryId, memberId } = place(scene)
  return `/phien/${scene.sessionId}/phieu/${entryId}/${memberId}`
}

async function at(scene: Scene) {
  return { ...place(scene), baseVersion: (await scene.play('getSheet', place(scene))).version }
}

async function keyMarks(scene: Scene, marks: typeof one): Promise<void> {
  for (const [criterion, option] of Object.entries(marks)) await scene.play('setMark', { ...(await at(scene)), criterion, option })
}

async function begin(scene: Scene, by: string): Promise<void> {
  await scene.play('beginKeying', { ...(await at(scene)), by })
}

test('whoever keys a paper sheet says who they are; the second person is another, and sees nothing of the first', async () => {
  const user = userEvent.setup()
  const scene = await twice()
  show(scene, address(scene))
  await screen.findByRole('heading', { name: 'Nhập phiếu giấy lần một' })
  await user.type(screen.getByRole('combobox', { name: 'Người nhập' }), 'Bùi Thị Ghi{Enter}')
  await screen.findByText('Phiếu giấy, lần một: Bùi Thị Ghi')
  await keyMarks(scene, one)
  await user.click(await screen.findByRole('button', { name: 'Xem lại, nhập xong' }))
  await user.click(await screen.findByRole('button', { name: 'Nhập xong' }))
  await screen.findByRole('heading', { name: 'Nhập phiếu giấy lần hai' })
  const name = screen.getByRole('combobox', { name: 'Người nhập' })
  await user.type(name, 'bùi thị ghi')
  await user.click(screen.getByRole('button', { name: 'Bắt đầu nhập' }))
  await screen.findByText('Người này đã nhập lần một.')
  await user.clear(name)
  await user.type(name, 'Đỗ Thị Dò{Enter}')
  await screen.findByText('Phiếu giấy, lần hai: Đỗ Thị Dò')
  expect((await screen.findAllByText(`điểm · còn ${codesOf(25).length} tiêu chí`)).length).toBe(1)
  expect(await scene.play('getKeying', place(scene))).toMatchObject({ phase: 'second', firstBy: 'Bùi Thị Ghi', secondBy: 'Đỗ Thị Dò' })
})

test('Esc closes the list of names first, and then leads back to the matrix', async () => {
  const user = userEvent.setup()
  const scene = await twice()
  const shown = show(scene, address(scene))
  const name = await screen.findByRole('combobox', { name: 'Người nhập' })
  await user.type(name, 'Bùi')
  expect(name.getAttribute('aria-expanded')).toBe('true')
  await user.keyboard('{Escape}')
  expect(shown.at()).toBe(address(scene))
  await user.keyboard('{Escape}')
  expect(shown.at()).toBe(`/phien/${scene.sessionId}/cham-diem`)
})

test('differences stand side by side, and the sheet is handed in once every one is settled', async () => {
  const user = userEvent.setup()
  const scene = await twice()
  await begin(scene, 'Bùi Thị Ghi')
  await keyMarks(scene, one)
  await scene.play('finishKeying', await at(scene))
  await begin(scene, 'Đỗ Thị Dò')
  await keyMarks(scene, other)
  await scene.play('finishKeying', await at(scene))
  show(scene, address(scene))
  await screen.findByRole('heading', { name: 'Đối chiếu hai lần nhập' })
  const table = screen.getByRole('table')
  expect(within(table).getByRole('columnheader', { name: 'Lần một: Bùi Thị Ghi' })).toBeDefined()
  expect(within(table).getByRole('columnheader', { name: 'Lần hai: Đỗ Thị Dò' })).toBeDefined()
  const rows = within(table).getAllByRole('row').slice(1)
  expect(rows).toHaveLength(differing.length)
  const settle = screen.getByRole<HTMLButtonElement>('button', { name: 'Nộp phiếu theo tờ giấy' })
  expect(settle.disabled).toBe(true)
  for (const row of rows) await user.click(nth(within(row).getAllByRole('radio'), 0))
  await user.keyboard('{Escape}')
  await user.click(await screen.findByRole('button', { name: 'Ở lại đối chiếu' }))
  expect(screen.getByText('Đã chọn đủ.')).toBeDefined()
  await user.click(settle)
  await screen.findByText(/Phiếu đã nộp/)
  expect(await scene.play('getSheet', place(scene))).toMatchObject({ state: 'submitted', marks: one })
})

test('a code that a scanner types opens its sheet, and a wrong one says so in place', async () => {
  const user = userEvent.setup()
  const scene = await aScene()
  const shown = show(scene, `/phien/${scene.sessionId}/cham-diem`)
  await user.click(await screen.findByRole('button', { name: 'Mở phiếu theo mã' }))
  const code = sheetCode(place(scene).entryId, place(scene).memberId, 1)
  const field = await screen.findByRole('textbox', { name: 'Mã phiếu' })
  await user.type(field, `${code.slice(0, 9)}${code.endsWith('2') ? '3' : '2'}{Enter}`)
  await screen.findByText('Mã phiếu gõ chưa đúng.')
  await user.clear(field)
  await user.type(field, `${shownSheetCode(code).toLowerCase()}{Enter}`)
  await screen.findByText('Thư ký nhập phiếu giấy')
  expect(shown.at()).toBe(address(scene))
})

test('blank sheets of everybody are one press away from every page of the session, in every stage', async () => {
  const user = userEvent.setup()
  const scene = await aScene({ until: 'preparing' })
  const shown = show(scene, `/phien/${scene.sessionId}/thanh-phan`)
  await user.click(await screen.findByRole('button', { name: 'Phiếu trống' }))
  expect(shown.at()).toBe(`/phien/${scene.sessionId}/van-ban`)
  await screen.findByRole('heading', { name: 'Tất cả phiếu trống, xếp theo thành viên' })
  expect(screen.getByRole('button', { name: 'In…' })).toBeDefined()
})

// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { Route } from 'wouter'
import { FiguresPage } from '../../../renderer/desk/report/FiguresPage.tsx'
import { TargetsPage } from '../../../renderer/desk/report/TargetsPage.tsx'
import { useFigureScope } from '../../../renderer/state/figure-scope.ts'
import { figuresText } from '../../../renderer/text/figures.ts'
import { aDesk, type Desk } from '../../core/make.ts'
import { bacLieu, laoCai } from '../../core/provinces.ts'
import { show } from '../session/desk-page.tsx'

beforeEach(() => useFigureScope.setState({ scope: { kind: 'all', until: null } }))

function open(desk: Desk, path: string): void {
  show(
    desk,
    path,
    <>
      <Route path="/bao-cao/chi-tieu" component={TargetsPage} />
      <Route path="/bao-cao" component={FiguresPage} />
    </>
  )
}

/** Numbers of a table's row, by its first cell. */
async function numbersOf(title: string, row: string): Promise<string[]> {
  const heading = await screen.findByRole('heading', { name: title })
  const table = within(heading.closest('section') ?? document.body).getByRole('table')
  const found = within(table).getByRole('row', { name: new RegExp(`^${row}`) })
  return within(found)
    .getAllByRole('cell')
    .map((cell) => cell.textContent ?? '')
}

/** The first number of every row of a table but its sum. */
async function firstNumbers(title: string): Promise<number[]> {
  const heading = await screen.findByRole('heading', { name: title })
  return [...(heading.closest('section')?.querySelectorAll('tbody tr td:nth-child(2)') ?? [])].map((cell) => Number(cell.textContent))
}

test('a province of five rounds is told in sentences and tables that add up, and a number opens as many rows as it says', async () => {
  const { desk } = await laoCai()
  open(desk, '/bao-cao')
  const user = userEvent.setup()
  const present = await screen.findByRole('region', { name: figuresText.present })
  expect(within(present).getByText(figuresText.productsOf(78))).toBeTruthy()
  expect(within(present).getByText(figuresText.ofProducers(47))).toBeTruthy()
  expect(present.textContent).toContain(`${figuresText.inPlaces(39)}, ${figuresText.inDistricts(8, 9)}`)
  for (const title of [figuresText.tableGroups, figuresText.tableSets, figuresText.tableDistricts])
    expect(await numbersOf(title, figuresText.sum)).toEqual(['78', '58', '20', '0', '47'])
  // 12 communes and one row for the 27 others
  expect((await firstNumbers(figuresText.tableCommunes)).reduce((sum, count) => sum + count, 0)).toBe(78)
  await user.click(within(present).getByRole('button', { name: '20' }))
  const dialog = await screen.findByRole('dialog')
  expect(await within(dialog).findByText(figuresText.productsOf(20))).toBeTruthy()
  expect(within(dialog).getAllByRole('row')).toHaveLength(21)
})

test('targets of three periods stand side by side where nothing is recognised yet', async () => {
  const { desk } = await bacLieu()
  open(desk, '/bao-cao/chi-tieu')
  const row = await screen.findByRole('row', { name: /Toàn tỉnh/ })
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent)
  ).toEqual([`20${figuresText.done(0, 20)}`, `60${figuresText.done(0, 60)}`, `100${figuresText.done(0, 100)}`])
})

test('a target is typed in, stands there with its number beside it, and is taken away after a question', async () => {
  const desk = aDesk()
  open(desk, '/bao-cao/chi-tieu')
  const user = userEvent.setup()
  await screen.findByText(figuresText.noTargets)
  await user.click(screen.getByRole('button', { name: figuresText.addTarget }))
  await user.type(screen.getByLabelText(new RegExp(`^${figuresText.targetName}`)), 'Sản phẩm mới')
  await user.type(screen.getByLabelText(new RegExp(`^${figuresText.value}`)), '12')
  await user.click(screen.getByRole('combobox', { name: new RegExp(`^${figuresText.when}`) }))
  await user.click(await screen.findByRole('option', { name: 'Giai đoạn 2026–2030', hidden: true }))
  await user.click(screen.getByRole('button', { name: figuresText.saveTarget }))
  await user.click(await screen.findByRole('button', { name: '12' }))
  await user.click(screen.getByRole('button', { name: figuresText.remove }))
  await user.click(screen.getByRole('button', { name: figuresText.removeTarget }))
  await screen.findByText(figuresText.noTargets)
})

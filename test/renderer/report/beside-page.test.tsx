// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Route } from 'wouter'
import { BesidePage } from '../../../renderer/desk/report/BesidePage.tsx'
import { besideText } from '../../../renderer/text/beside.ts'
import { gatherText } from '../../../renderer/text/gather.ts'
import { packageTrouble } from '../../../renderer/text/package-trouble.ts'
import { besideSpan } from '../../../shared/papers/report/beside.ts'
import { aDesk, type Desk } from '../../core/make.ts'
import { lastFile } from '../../core/packages/laptop.ts'
import { laoCai, socTrang } from '../../core/provinces.ts'
import { show } from '../session/desk-page.tsx'

async function packed(desk: Desk, name: string, passphrase = ''): Promise<File> {
  await desk.play('makeRegisterPackage', { passphrase })
  return new File([new Uint8Array(lastFile(desk))], name)
}

async function totals(): Promise<string[][]> {
  const heading = await screen.findByRole('heading', { name: new RegExp(`^${besideSpan(null)}: sản phẩm và`) })
  return [...(heading.closest('section')?.querySelectorAll('tr') ?? [])]
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent ?? '').slice(1))
}

test('files dropped together are read one by one, the newest of a desk counts, and only what adds up is added up', async () => {
  const [{ desk: one }, { desk: two }] = [await laoCai(), await socTrang()]
  const early = await packed(one, 'tinh-1-truoc.ocop')
  await one.play('createTarget', { of: { kind: 'year', year: 2026 }, place: '', name: 'Sản phẩm mới', unit: '', value: 9, figure: 'none' })
  const files = [await packed(one, 'tinh-1.ocop'), early, await packed(two, 'tinh-2.ocop', 'ấp một'), new File(['x'], 'anh.ocop')]
  const here = aDesk()
  show(here, '/bao-cao/nhieu-may', <Route path="/bao-cao/nhieu-may" component={BesidePage} />)
  const user = userEvent.setup()
  fireEvent.drop(await screen.findByRole('region', { name: besideText.files }), { dataTransfer: { files } })
  const asked = await screen.findByLabelText(gatherText.passphrase('tinh-2.ocop'))
  await screen.findByText(besideText.fileTrouble('anh.ocop', packageTrouble.NOT_A_PACKAGE.title))
  await user.type(asked, 'ấp một')
  await user.click(screen.getByRole('button', { name: gatherText.unlock }))
  const list = await screen.findByRole('table', { name: besideText.files })
  await within(list).findByText('tinh-2.ocop', { exact: false })
  expect(within(list).getByRole('row', { name: /tinh-1-truoc/ }).textContent).toContain(besideText.older)
  expect(await totals()).toEqual([
    ['78', '58', '20', '0', expect.any(String), '47', '39'],
    ['75', '51', '24', '0', expect.any(String), '40', '30'],
    ['153', '109', '44', '0', expect.any(String), '–', '–']
  ])
  await user.click(screen.getByRole('button', { name: besideText.dropFile('tinh-2.ocop') }))
  expect((await totals()).at(-1)?.[0]).toBe('78')
  expect(here.faults).toEqual([])
})

test('the package of this very machine is not counted a second time', async () => {
  const { desk } = await socTrang()
  const file = await packed(desk, 'may-nay.ocop')
  show(desk, '/bao-cao/nhieu-may', <Route path="/bao-cao/nhieu-may" component={BesidePage} />)
  fireEvent.drop(await screen.findByRole('region', { name: besideText.files }), { dataTransfer: { files: [file] } })
  expect((await screen.findByRole('row', { name: /may-nay/ })).textContent).toContain(besideText.own)
  expect((await totals()).map(([total]) => total)).toEqual(['75', '75'])
})

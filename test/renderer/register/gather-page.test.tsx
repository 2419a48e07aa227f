// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Route } from 'wouter'
import { GatherPage } from '../../../renderer/desk/gather/GatherPage.tsx'
import { gatherText } from '../../../renderer/text/gather.ts'
import { packed, quick } from '../../core/gather/files.ts'
import { aDesk, type Desk } from '../../core/make.ts'
import { nth } from '../../core/scene.ts'
import { anIssued } from '../../core/stages.ts'
import { show } from '../session/desk-page.tsx'

async function withdraw({ play }: Desk, decisionNumber: string): Promise<void> {
  const { id: recognitionId, version: baseVersion } = nth((await play('listRegister', {})).rows, 0)
  const given = { ground: 'a', decisionNumber, decisionDate: '2026-12-05', reason: 'Ngừng sản xuất từ lâu' } as const
  await play('withdrawCertificate', { recognitionId, baseVersion, ...given })
}

test('the page says what comes and what does not, and what two desks noted otherwise waits for a choice that is then carried out', async () => {
  const source = await anIssued([[60, 60]])
  const central = aDesk(quick)
  show(central, '/tap-hop', <Route path="/tap-hop" component={GatherPage} />)
  expect(screen.getByText(gatherText.takes)).toBeTruthy()
  const choose = async () => {
    const file = new File([new Uint8Array(await packed(source))], 'tỉnh.ocop')
    fireEvent.change(nth([...document.querySelectorAll('input[type=file]')], 0), { target: { files: [file] } })
  }
  await choose()
  fireEvent.click(await screen.findByRole('button', { name: gatherText.act }))
  expect(await screen.findByText(/Đã đưa 1 kết quả vào sổ/)).toBeTruthy()
  await withdraw(source, '40/QĐ-UBND')
  await withdraw(central, '77/QĐ-UBND')
  await choose()
  expect(await screen.findByText('1 quyết định thu hồi')).toBeTruthy()
  expect(screen.getByText(/77\/QĐ-UBND/)).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: gatherText.takeThere }))
  fireEvent.click(screen.getByRole('button', { name: gatherText.act }))
  expect(await screen.findByText(/Đã ghi 1 việc theo nơi gửi/)).toBeTruthy()
  const { subject } = nth((await central.play('listRegister', {})).rows, 0)
  const { acts } = await central.play('getRegisterProduct', { subject })
  const standing = acts.filter(({ kind, undone }) => kind === 'withdraw' && !undone)
  expect(standing.map(({ decisionNumber }) => decisionNumber)).toEqual(['40/QĐ-UBND'])
  expect(nth(standing, 0).from).toMatch(/^([0-9A-F]{4} ){3}[0-9A-F]{4}$/)
})

// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { Route } from 'wouter'
import { CalendarPage } from '../../../renderer/desk/register/CalendarPage.tsx'
import { CandidatesPage } from '../../../renderer/desk/register/CandidatesPage.tsx'
import { ProposalsPage } from '../../../renderer/desk/register/ProposalsPage.tsx'
import { RegisterPage } from '../../../renderer/desk/register/RegisterPage.tsx'
import { TargetsPage } from '../../../renderer/desk/report/TargetsPage.tsx'
import { formText } from '../../../renderer/text/desk.ts'
import { guideText } from '../../../renderer/text/help.ts'
import { candidatesText } from '../../../renderer/text/places.ts'
import { correctedFieldNames, proposalText, typedProposalText } from '../../../renderer/text/proposals.ts'
import type { BookSpec } from '../../../electron/files/xlsx/spec.ts'
import { registerText } from '../../../renderer/text/register.ts'
import { ok } from '../../../shared/result.ts'
import { aDesk } from '../../core/make.ts'
import { aReadingDesk, bringList } from '../../core/older-lists.ts'
import { show } from '../session/desk-page.tsx'

const pages = (
  <>
    <Route path="/calendar" component={CalendarPage} />
    <Route path="/candidates" component={CandidatesPage} />
    <Route path="/proposals" component={ProposalsPage} />
    <Route path="/register">
      <RegisterPage due={false} />
    </Route>
    <Route path="/targets" component={TargetsPage} />
  </>
)

test.each([
  { path: '/calendar', guide: guideText.pages.register },
  { path: '/targets', guide: guideText.pages.report }
])('every page of a place opens the guide at that place: $path', async ({ path, guide }) => {
  show(aDesk(), path, pages)
  await userEvent.setup().click(await screen.findByRole('button', { name: guideText.title }))
  await screen.findByRole('region', { name: guide })
})

test('a product that was not recognised opens what is known of it; taking it out is a button with its word', async () => {
  const desk = aReadingDesk()
  const candidates = { round: 'Đợt 2', year: 2023, level: 'district', outcome: 'Không đạt' } as const
  await bringList(desk, ['1,Trà Mẫu,Hợp tác xã Mẫu,Xã Mẫu,Huyện Mẫu,11,,,,'], { candidates })
  show(desk, '/candidates', pages)
  const user = userEvent.setup()
  await user.click(await screen.findByText('Trà Mẫu'))
  const dialog = await screen.findByRole('dialog', { name: 'Trà Mẫu' })
  for (const words of ['Hợp tác xã Mẫu', 'Không đạt', '11. Chè tươi, chè chế biến']) within(dialog).getByText(words)
  await user.click(within(dialog).getByRole('button', { name: candidatesText.takeOut }))
  const question = await screen.findByRole('dialog', { name: candidatesText.takeOutTitle })
  await user.type(within(question).getByRole('textbox'), 'Nhập nhầm đợt')
  await user.click(within(question).getByRole('button', { name: candidatesText.takeOutAct }))
  await screen.findByText(candidatesText.none)
})

test('a product that went up is typed with the producers and products that are known, and a name that is near another is told', async () => {
  const desk = aReadingDesk()
  await bringList(desk, ['1,Trà Tuyết,Hợp tác xã Chè Mẫu,Xã Mẫu,,11,4,12/QĐ-UBND,20/12/2022,'])
  show(desk, '/proposals', pages)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: typedProposalText.open }))
  const dialog = await screen.findByRole('dialog', { name: typedProposalText.title })
  const field = (label: string) => within(dialog).getByLabelText(new RegExp(`^${label}`))
  await user.type(field(correctedFieldNames.producerName), 'HTX Che Mau')
  await user.type(field(correctedFieldNames.productName), 'tra tuyet')
  await screen.findByText(typedProposalText.like('Trà Tuyết', 'Hợp tác xã Chè Mẫu'))
  await user.click(within(dialog).getByRole('button', { name: typedProposalText.takeLike }))
  within(dialog).getByText(typedProposalText.inRegister)
  await user.type(within(dialog).getByLabelText(proposalText.addPoints), '89')
  await user.click(within(dialog).getByRole('button', { name: proposalText.addAct }))
  within(dialog).getByText(proposalText.pointsBelow)
  await user.clear(within(dialog).getByLabelText(proposalText.addPoints))
  await user.type(within(dialog).getByLabelText(proposalText.addPoints), '92,5')
  await user.click(within(dialog).getByRole('button', { name: proposalText.addAct }))
  await screen.findByText('92,50')
  expect((await desk.play('listProposals', {})).rows).toMatchObject([
    { productName: 'Trà Tuyết', producerName: 'Hợp tác xã Chè Mẫu', commune: 'Xã Mẫu', setNo: 11, typed: true }
  ])
})

test('who goes on typing after the question whether to leave stands in the field where they were', async () => {
  show(aDesk(), '/proposals', pages)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: typedProposalText.open }))
  const field = within(await screen.findByRole('dialog')).getByLabelText(proposalText.addPoints)
  await user.type(field, '92')
  await user.keyboard('{Escape}')
  await screen.findByText(formText.leaveAsk)
  await user.keyboard('{Escape}')
  expect(document.activeElement).toBe(field)
})

test.each([{ path: '/proposals' }, { path: '/register' }])(
  'the workbook of $path has its rows in the order that a press on a head gave them',
  async ({ path }) => {
    const books: BookSpec[] = []
    const desk = aReadingDesk({ writeBook: async (spec) => (books.push(spec), ok({ bytes: new Uint8Array(1), checked: 1 })) })
    const names = ['Trà Mẫu B', 'Trà Mẫu C', 'Trà Mẫu A']
    await bringList(
      desk,
      names.map((name, at) => `${at + 1},${name},Hợp tác xã Mẫu,Xã Mẫu,,11,4,12/QĐ-UBND,20/12/2022,`)
    )
    for (const [at, { id }] of (await desk.play('listRegister', {})).rows.entries())
      await desk.play('addProposal', {
        recognitionId: id,
        baseVersion: 0,
        proposedOn: `2023-01-0${at + 1}`,
        letterNumber: '9/TTr',
        points: null,
        note: ''
      })
    show(desk, path, pages)
    const user = userEvent.setup()
    const head = await screen.findByRole('button', { name: registerText.name })
    await user.click(head)
    await user.click(head)
    await user.click(screen.getByRole('button', { name: registerText.excel }))
    await vi.waitFor(() => expect(books).toHaveLength(1))
    const shown = names.toSorted().toReversed()
    expect(books[0]?.sheets[0]?.rows).toMatchObject(shown.map((text) => ({ cells: { product: { text } } })))
  }
)

// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Route } from 'wouter'
import { ReportPage } from '../../../renderer/desk/report/text/ReportPage.tsx'
import { RewardsPage } from '../../../renderer/desk/report/rewards/RewardsPage.tsx'
import { programmePaperText } from '../../../renderer/text/programme-paper.ts'
import { reportPageText } from '../../../renderer/text/report-text.ts'
import { rewardsText } from '../../../renderer/text/rewards.ts'
import { aDesk } from '../../core/make.ts'
import { bacLieu, laoCai } from '../../core/provinces.ts'
import { show } from '../session/desk-page.tsx'

test('the officer’s words stay when the figures change, with what they say now beside them, until one or the other is chosen', async () => {
  const { desk } = await bacLieu()
  show(
    desk,
    '/bao-cao/ban-bao-cao',
    <Route path="/bao-cao/ban-bao-cao">
      <ReportPage />
    </Route>
  )
  const user = userEvent.setup()
  const part = () => {
    const section = screen.getByRole('heading', { name: 'Thực hiện chỉ tiêu' }).closest('section')
    if (!section) throw new Error('the heading stands in no part')
    return within(section)
  }
  await screen.findByText(/chỉ tiêu sản phẩm được công nhận là 60 sản phẩm/)
  await user.click(part().getByRole('button', { name: /^Sửa… / }))
  const field = part().getByRole('textbox')
  await user.clear(field)
  await user.type(field, 'Lời của tỉnh.')
  await user.click(part().getByRole('button', { name: reportPageText.save }))
  await screen.findByText('Lời của tỉnh.')
  expect(screen.queryByText(reportPageText.changed)).toBeNull()

  const of = { kind: 'year', year: 2026 } as const
  await desk.play('createTarget', { of, place: '', name: 'Điểm bán', unit: 'điểm', value: 7, figure: 'none' })
  await screen.findByText(reportPageText.changed)
  expect(part().getByText('Lời của tỉnh.')).toBeDefined()
  expect(part().getByText(/chỉ tiêu điểm bán là 07 điểm/)).toBeDefined()

  await user.click(part().getByRole('button', { name: reportPageText.keep }))
  await waitFor(() => expect(screen.queryByText(reportPageText.changed)).toBeNull())
  expect(part().getByText('Lời của tỉnh.')).toBeDefined()
  await user.click(part().getByRole('button', { name: reportPageText.back }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: reportPageText.backAct }))
  await screen.findByText(/chỉ tiêu điểm bán là 07 điểm/)
  expect(screen.queryByText('Lời của tỉnh.')).toBeNull()
})

test('the amounts are typed once, and the page says the sum of the province in figures and words', async () => {
  const { desk } = await laoCai()
  show(
    desk,
    '/bao-cao/khen-thuong',
    <Route path="/bao-cao/khen-thuong">
      <RewardsPage />
    </Route>
  )
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: rewardsText.add }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByRole('textbox', { name: new RegExp(`^${rewardsText.from}`) }), '01/01/2019')
  for (const [star, amount] of [
    [3, '15000000'],
    [4, '30000000'],
    [5, '80000000']
  ] as const)
    await user.type(dialog.getByRole('textbox', { name: new RegExp(`^Mức thưởng ${star} sao`) }), amount)
  expect(dialog.getByText('15.000.000 đồng')).toBeDefined()
  await user.click(dialog.getByRole('button', { name: rewardsText.save }))
  await screen.findByText('1.470.000.000 đồng')
  expect(screen.getByText(rewardsText.inWords('Một tỷ bốn trăm bảy mươi triệu đồng'))).toBeDefined()
  expect(screen.getByText(rewardsText.sums(78, 47))).toBeDefined()
})

test('number, day and signer of the report are typed once in its dialog, and the page says which it bears', async () => {
  const desk = aDesk()
  const of = { kind: 'year', year: 2026 } as const
  await desk.play('createTarget', { of, place: '', name: 'Điểm bán', unit: 'điểm', value: 7, figure: 'none' })
  show(
    desk,
    '/bao-cao/ban-bao-cao',
    <Route path="/bao-cao/ban-bao-cao">
      <ReportPage />
    </Route>
  )
  const user = userEvent.setup()
  await user.click(await screen.findByRole('radio', { name: reportPageText.view.paper }))
  await screen.findByText(/^Chưa có số/)
  await user.click(screen.getByRole('button', { name: programmePaperText.open }))
  const dialog = within(await screen.findByRole('dialog'))
  const field = (name: string) => dialog.getByRole('textbox', { name })
  await user.type(field(programmePaperText.number), '5')
  await user.type(field(programmePaperText.date), '24/11/2026')
  await user.clear(field(programmePaperText.series))
  await user.type(field(programmePaperText.series), 'BC-SNNMT')
  await user.type(field(programmePaperText.signer), 'Lê Văn Thử')
  await user.click(dialog.getByRole('button', { name: programmePaperText.save }))
  await screen.findByText('Số 05/BC-SNNMT, ngày 24/11/2026')
  const { data } = await desk.play('getProgrammePaper', { paper: 'report', scope: { kind: 'all', until: null } })
  expect(data).toMatchObject({ number: '5', signer: 'Lê Văn Thử' })
})

// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Route } from 'wouter'
import { PapersPage } from '../../../renderer/desk/register/PapersPage.tsx'
import { sessionPapersText } from '../../../renderer/text/paper-data.ts'
import { letterNumbersText } from '../../../renderer/text/programme-paper.ts'
import { aReadingDesk, bringList } from '../../core/older-lists.ts'
import { council, nth, rulesWith } from '../../core/scene.ts'
import { show } from '../session/desk-page.tsx'

/** Three producers whose certificates of 15/03/2024 are due. */
async function someDue() {
  const desk = aReadingDesk({ writeWord: async () => new Uint8Array(1) })
  const { councilId } = await desk.play('createCouncil', { ...council, rules: rulesWith() })
  const rows = ['An', 'Bình', 'Chi'].map((name, place) => `${place + 1},Gạo ${name},Cơ sở ${name},Xã Mẫu,,1,3,12/QĐ-UBND,15/03/2024,`)
  await bringList(desk, rows)
  return { desk, councilId }
}

test('the first number and the day give the others theirs; a number is changed by hand, the same one twice is told, and one that left asks why', async () => {
  const { desk, councilId } = await someDue()
  show(
    desk,
    '/so-san-pham/van-ban',
    <Route path="/so-san-pham/van-ban">
      <PapersPage kind={undefined} certificate={undefined} />
    </Route>
  )
  const user = userEvent.setup()
  const open = async () => {
    await user.click(await screen.findByRole('button', { name: letterNumbersText.open }))
    return within(await screen.findByRole('dialog'))
  }
  const number = (dialog: ReturnType<typeof within>, name: string) =>
    dialog.getByRole('textbox', { name: sessionPapersText.of(sessionPapersText.number, name) })
  const saved = async () => {
    const [{ letters } = { letters: [] }] = await desk.play('getLetters', { councilId })
    return letters.map(({ printed, date }) => [printed, date])
  }

  let dialog = await open()
  await user.type(dialog.getByRole('textbox', { name: sessionPapersText.first }), '15')
  await user.type(dialog.getByRole('textbox', { name: letterNumbersText.day }), '24/11/2026')
  await user.click(dialog.getByRole('button', { name: letterNumbersText.countUp }))
  await user.clear(number(dialog, 'Cơ sở Chi'))
  await user.type(number(dialog, 'Cơ sở Chi'), '16')
  expect(dialog.getByText(letterNumbersText.same('Cơ sở Bình'))).toBeDefined()
  await user.clear(number(dialog, 'Cơ sở Chi'))
  await user.type(number(dialog, 'Cơ sở Chi'), '18')
  expect(dialog.queryByText(letterNumbersText.same('Cơ sở Bình'))).toBeNull()
  await user.click(dialog.getByRole('button', { name: letterNumbersText.save }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(await saved()).toEqual([
    ['15/TB-SNNMT', '2026-11-24'],
    ['16/TB-SNNMT', '2026-11-24'],
    ['18/TB-SNNMT', '2026-11-24']
  ])

  const { dueNotice } = await desk.play('listRegisterPapers', { councilId })
  await desk.play('savePaperWord', { paper: nth(dueNotice, 1).paper })
  dialog = await open()
  await waitFor(() => expect(dialog.getAllByText(letterNumbersText.out)).toHaveLength(1))
  await user.type(number(dialog, 'Cơ sở An'), '0')
  await user.click(dialog.getByRole('button', { name: letterNumbersText.save }))
  const asked = within(await screen.findByRole('dialog', { name: letterNumbersText.reasonTitle }))
  expect(asked.getByText(/Cơ sở An/)).toBeDefined()
  await user.type(asked.getByRole('textbox'), 'Văn thư cấp số khác')
  await user.click(asked.getByRole('button', { name: letterNumbersText.reasonAct }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect((await saved())[0]).toEqual(['150/TB-SNNMT', '2026-11-24'])
})

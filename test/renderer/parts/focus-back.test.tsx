// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, onTestFinished, test } from 'vitest'
import { Dialog } from '../../../renderer/parts/Dialog.tsx'
import { Look } from '../../../renderer/parts/Look.tsx'

/** A page that draws its dialogs only while they are asked for, one after the other. */
function Page() {
  const [at, setAt] = useState<'none' | 'question' | 'answer'>('none')
  const leave = <button onClick={() => setAt(at === 'question' ? 'answer' : 'none')}>Tiếp</button>
  return (
    <>
      <button>Trước</button>
      <button onClick={() => setAt('question')}>Mở</button>
      {at === 'question' && (
        <Dialog opened title="Câu hỏi" onClose={() => setAt('none')} footer={leave}>
          Hỏi
        </Dialog>
      )}
      {at === 'answer' && (
        <Dialog key="answer" opened title="Trả lời" onClose={() => setAt('none')} footer={leave}>
          Đáp
        </Dialog>
      )}
    </>
  )
}

test('a dialog that is taken out of the page gives the focus back to what opened it, also after another in its place', async () => {
  const user = userEvent.setup()
  render(
    <Look>
      <Page />
    </Look>
  )
  onTestFinished(cleanup)
  const opener = screen.getByRole('button', { name: 'Mở' })
  await user.click(opener)
  await screen.findByRole('dialog', { name: 'Câu hỏi' })
  await user.keyboard('{Escape}')
  expect(document.activeElement).toBe(opener)
  await user.keyboard('{Enter}')
  await user.click(await screen.findByRole('button', { name: 'Tiếp' }))
  await screen.findByRole('dialog', { name: 'Trả lời' })
  await user.click(await screen.findByRole('button', { name: 'Tiếp' }))
  expect(document.activeElement).toBe(opener)
})

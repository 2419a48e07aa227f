// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { sessionPapersText } from '../../../renderer/text/paper-data.ts'
import { aScene, producer, product, seen } from '../../core/scene.ts'
import { show } from '../session/desk-page.tsx'

test('the button that gives every paper its number keeps the focus when nothing is left to give, so Ctrl+S is heard', async () => {
  const user = userEvent.setup()
  const scene = await aScene({ scorers: 1, until: 'preparing' })
  const { play, sessionId } = scene
  const { producerId } = await play('createProducer', { ...producer, name: 'Hợp tác xã Thứ hai' })
  const { productId } = await play('createProduct', { producerId, ...product('Sản phẩm khác', 25) })
  await play('addEntries', { sessionId, baseVersion: (await seen(scene)).version, productIds: [productId] })
  show(scene, `/phien/${sessionId}/thong-tin-van-ban`)
  const [summary] = await screen.findAllByText('Thông báo kết quả cho chủ thể')
  const fold = summary?.closest('details')
  if (!summary || !fold) throw new Error('the papers of producers are not folded')
  await user.click(summary)
  await user.type(await within(fold).findByRole('textbox', { name: sessionPapersText.first }), '101')
  const countUp = within(fold).getByRole('button', { name: sessionPapersText.countUp })
  await user.click(countUp)
  expect(countUp.getAttribute('aria-disabled')).toBe('true')
  expect(document.activeElement).toBe(countUp)
  await user.keyboard('{Control>}s{/Control}')
  await waitFor(async () => {
    const { data } = await play('getSessionPapers', { sessionId })
    expect(Object.values(data.each.producerNotice)).toEqual([
      { number: '101', date: null },
      { number: '102', date: null }
    ])
  })
})

import { expect, onTestFinished, test } from 'vitest'
import { startStandin } from '../app.ts'
import { withBrowser } from '../browser.ts'

withBrowser('the window for the hall', () => {
  test('the desk’s page may ask for the one window of the hall, and for no other', async () => {
    const app = await startStandin()
    onTestFinished(() => app.close())
    const windows = () => app.electron.BrowserWindow.getAllWindows()
    const ask = (address: string) => app.page.evaluate((url) => void window.open(url, 'ocop-hall'), address)
    await ask('./projector.html#/phien/00000000-0000-4000-8000-000000000000/real')
    await expect.poll(() => windows().length).toBe(2)
    const [, hall] = windows()
    await expect.poll(() => hall?.page?.getByRole('status').innerText()).toBe('Màn hình này cần được mở lại từ bàn thư ký.')
    await ask('./projector.html#/phien/00000000-0000-4000-8000-000000000000/real')
    await ask('./index.html')
    await ask('https://example.com/projector.html')
    expect(await app.call('getHome', {})).toMatchObject({ ok: true })
    expect(windows().length).toBe(2)
    await app.quit()
    expect(windows()).toEqual([])
  })
})

/** The copy on a stick through the pages: chosen, current, pulled, put back; a spare laptop that goes on from it; packages that are gathered. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { player, seedSession } from '../../electron/core/practice/seed.ts'
import { gatherText } from '../../renderer/text/gather.ts'
import { mirrorText } from '../../renderer/text/mirror.ts'
import { packagesText } from '../../renderer/text/packages.ts'
import type { SessionId } from '../../shared/ids.ts'
import { type ServedApp, startServe } from '../app.ts'
import { breachesOf } from '../axe.ts'
import { withBrowser } from '../browser.ts'
import { goTo } from './desk.ts'
import { shot } from './shots.ts'

const small = { width: 1093, height: 614 }
const large = { width: 1920, height: 1080 }

withBrowser('the copy on a stick and what is gathered', () => {
  let desk: ServedApp
  let spare: ServedApp
  let sessionId: SessionId
  const place = mkdtempSync(join(tmpdir(), 'ocop-usb-'))
  const stick = join(place, 'USB')
  beforeAll(async () => {
    mkdirSync(stick)
    desk = await startServe()
    spare = await startServe()
    for (const { page } of [desk, spare]) page.setDefaultTimeout(20_000)
    ;({ sessionId } = await seedSession(
      player(({ method, input, ...options }) => desk.call(method as never, input as never, options), 'real'),
      '2026-11-24'
    ))
  }, 120_000)
  afterAll(async () => {
    await Promise.all([desk.close(), spare.close()])
    rmSync(place, { recursive: true, force: true })
  })

  async function look(page: Page, name: string): Promise<void> {
    expect(await breachesOf(page), name).toEqual([])
    for (const [size, view] of Object.entries({ small, large })) {
      await page.setViewportSize(view)
      await shot(page, 'mirror', `${name}-${size}`)
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
      expect(sideways, `${name} ${size}`).toBe(false)
    }
    await page.setViewportSize(small)
  }

  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()

  test('the copy follows the session, tells when the stick is pulled, goes on when it is back, and the spare laptop takes over', async () => {
    const { page } = desk
    await goTo(page, '/cai-dat')
    await press(page, mirrorText.start)
    await page.getByRole('dialog').getByRole('textbox').fill(stick)
    await look(page, 'choose')
    await page.getByRole('dialog').getByRole('button', { name: mirrorText.choose, exact: true }).click()
    await page.getByText(/Không thiếu việc nào/).waitFor()
    await look(page, 'settings')
    await goTo(page, `/phien/${sessionId}`)
    await page.getByText(/^Bản sao USB: đến số/).waitFor()
    await look(page, 'session')
    renameSync(stick, `${stick}-away`)
    await page.getByText(/^USB bị rút – bản sao dừng ở số/).waitFor()
    await look(page, 'pulled')
    await goTo(page, '/cai-dat')
    await page.getByText(/Cắm lại đúng USB/).waitFor()
    await look(page, 'settings-pulled')
    renameSync(`${stick}-away`, stick)
    await page.getByText(/Không thiếu việc nào/).waitFor()
    expect(readdirSync(join(stick, 'Ban_sao_OCOP')).some((name) => name.endsWith('.sqlite'))).toBe(true)

    const other = spare.page
    await goTo(other, '/goi-du-lieu')
    await press(other, mirrorText.openAct)
    await other.getByRole('dialog').getByRole('textbox').fill(stick)
    await other.getByRole('dialog').getByRole('button', { name: mirrorText.choose, exact: true }).click()
    await other
      .getByRole('button', { name: /Xem bản chép/ })
      .first()
      .click()
    await press(other, mirrorText.takeAct)
    await look(other, 'take-over')
    await other.getByRole('dialog').getByRole('button', { name: mirrorText.takeAct }).click()
    await other.getByText(/Máy này đã làm tiếp từ bản sao/).waitFor()
    await look(other, 'taken-over')
    const [there, here] = await Promise.all([desk, spare].map(({ call }) => call('getMatrix', { sessionId, body: 'council' })))
    expect(there).toMatchObject({ ok: true })
    expect(here).toEqual(there)
  }, 60_000)

  test('one session goes as a package, read in a process of its own, and a desk that gathers is told why nothing comes of it yet', async () => {
    const { page } = desk
    await goTo(page, '/goi-du-lieu')
    await press(page, packagesText.oneAct)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: packagesText.makeDo }).click()
    ])
    const file = await download.path()
    expect(existsSync(file)).toBe(true)
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByText(packagesText.oneHash).waitFor()
    await look(page, 'one-session')
    await goTo(page, '/so-san-pham/tap-hop')
    await page.getByText(gatherText.none).waitFor()
    await look(page, 'gather-empty')
    await page.locator('input[type=file]').setInputFiles([file, file])
    await page
      .getByText(/chưa có quyết định công nhận/)
      .first()
      .waitFor()
    await page.getByText(gatherText.nothing).waitFor()
    await look(page, 'gather')
    expect(desk.reports.concat(spare.reports)).toEqual([])
  }, 60_000)
})

/** The screen for the hall beside the desk in a real Chromium: from the discussion to the ceremony, on the laptop and over the network. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { breachesOf } from '../axe.ts'
import { player } from '../../electron/core/practice/seed.ts'
import type { Answer, Sent } from '../../shared/contract.ts'
import { displayText, hallText } from '../../renderer/text/projector.ts'
import { type ServedApp, startServe } from '../app.ts'
import { withBrowser } from '../browser.ts'
import type { Desk } from '../core/make.ts'
import { allPresent, aScene, conclude, giveSheet, giveSheets, go, nth, type Scene } from '../core/scene.ts'
import { picturesWanted, shot } from './shots.ts'

const longest = 'Bánh phồng tôm đặc sản vùng ngọt hóa ven sông Hậu sấy năng lượng mặt trời, không chất bảo quản, hộp quà tặng 500 gam Tết'
const names = [longest, 'Mật ong hoa nhãn Bưng Tròn', 'Gạo thơm hữu cơ Đồng Sen']

/** Names and sheets through the host's own door, as the desk would have entered them. */
async function played(app: ServedApp): Promise<Scene> {
  const call = (method: never, input: never) => app.call(method, input) as Promise<Answer>
  const play = player(({ method, input }) => call(method as never, input as never), 'real') // the contract pairs each name with its input
  const desk = { call, play } as unknown as Desk // what playing a scene needs of it
  const scene = await aScene({ desk, sets: [25, 25, 25], until: 'preparing' })
  const products = await play('listProducts', {})
  for (const [place, productId] of scene.productIds.entries()) {
    const { producerId, version: baseVersion } = products.find(({ id }) => id === productId) ?? nth(products, 0)
    const given: Sent<'updateProduct'> = {
      productId,
      baseVersion,
      producerId,
      name: nth(names, place),
      code: '',
      setNo: 25,
      form: 'first',
      currentStar: null,
      selfScore: null,
      note: ''
    }
    await play('updateProduct', given)
  }
  await allPresent(scene)
  await go(scene, 'openSession')
  return scene
}

withBrowser('the screen for the hall', () => {
  let app: ServedApp
  let scene: Scene
  let hall: Page
  beforeAll(async () => {
    app = await startServe({ size: { width: 1366, height: 768 } })
    app.page.setDefaultTimeout(20_000)
    scene = await played(app)
  }, 120_000)
  afterAll(() => app?.close())

  async function look(page: Page, name: string, sizes: readonly (readonly [number, number])[]): Promise<void> {
    for (const [width, height] of picturesWanted ? sizes : sizes.slice(-1)) {
      await page.setViewportSize({ width, height })
      await shot(page, 'projector', `${name}-${width}`)
    }
    expect(await breachesOf(page)).toEqual([])
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(over).toBe(0)
  }
  const lookHall = (name: string) =>
    look(hall, name, [
      [1280, 720],
      [1920, 1080]
    ])
  const lookDesk = (name: string) =>
    look(app.page, name, [
      [1366, 768],
      [1093, 614]
    ])
  const act = (name: string) => app.page.getByRole('button', { name, exact: true }).click()
  const heading = (name: string) => hall.getByRole('heading', { level: 1, name }).waitFor()
  /** Nothing of the middle lies under its edge. */
  const isWhole = () =>
    hall.evaluate(() => {
      const middle = document.querySelector('h1')?.parentElement
      return middle ? middle.scrollHeight <= middle.clientHeight && middle.scrollWidth <= middle.clientWidth : false
    })

  test('the desk opens the screen, shows a product of the longest name whole, its sheets as they come in, and a timer', async () => {
    await app.page.goto(`${app.url}#/phien/${scene.sessionId}/cham-diem`)
    await app.page.getByRole('button', { name: displayText.open }).waitFor()
    await lookDesk('desk-session')
    await act(displayText.open)
    const opening = app.page.waitForEvent('popup')
    await act(displayText.openWindow)
    hall = await opening
    hall.setDefaultTimeout(20_000)
    hall.on('console', (line) => {
      if (line.type() === 'error') app.reports.push(line.text())
    })
    await heading('Hội đồng thử')
    await lookHall('welcome')
    await act(displayText.showProductOf(longest))
    await heading(longest)
    await hall.getByText(hallText.sheets(0, 3)).waitFor()
    await giveSheets(scene, 0, [80, 81])
    await hall.getByText(hallText.sheets(2, 3)).waitFor()
    await act(displayText.start)
    await hall.getByRole('timer').waitFor()
    expect(await isWhole()).toBe(true)
    await lookHall('product')
    await lookDesk('desk-product')
  }, 120_000)

  test('frozen, the hall keeps its picture while the desk prepares the next; keys do the same as buttons', async () => {
    await app.page.keyboard.press('p')
    await app.page.getByText(displayText.frozen).waitFor()
    await act(displayText.showProductOf(nth(names, 1)))
    await app.page
      .getByText(new RegExp(nth(names, 1)))
      .nth(1)
      .waitFor()
    await app.page.getByText(displayText.waits).waitFor()
    await lookDesk('desk-frozen')
    expect(await hall.getByRole('heading', { level: 1 }).innerText()).toBe(longest)
    await app.page.getByRole('heading', { level: 1 }).click()
    await app.page.keyboard.press('p')
    await heading(nth(names, 1))
  }, 120_000)

  test('a result comes after it was published, with a question first; it is taken back with a reason', async () => {
    await giveSheets(scene, 1, [70, 71, 72])
    await giveSheets(scene, 2, [100, 100, 100])
    await giveSheet(scene, { entry: 0, member: 2, give: 81 })
    await go(scene, 'lockSession')
    await act(displayText.of(displayText.publish.points, longest))
    await lookDesk('desk-publish')
    await act(displayText.publishAct)
    await act(displayText.showResultOf(longest))
    await hall.getByText('80,67 điểm', { exact: false }).waitFor()
    expect(await isWhole()).toBe(true)
    await lookHall('points')
    await act(displayText.of(displayText.withdraw, longest))
    await app.page.getByRole('dialog').getByRole('textbox').fill('Đọc nhầm tên sản phẩm')
    await act(displayText.withdrawAct)
    await hall.getByText('80,67 điểm', { exact: false }).waitFor({ state: 'detached' })
  }, 120_000)

  test('the ceremony goes star by star by the desk’s keys, forward and back, and what was shown is published', async () => {
    for (const entry of [0, 1, 2]) await conclude(scene, entry)
    await go(scene, 'concludeSession')
    await act(displayText.byRising)
    await app.page.getByText(/^Sản phẩm 1\//).waitFor()
    const { ceremony } = await scene.play('getDisplayDesk', { sessionId: scene.sessionId })
    const steps = ceremony?.steps ?? 0
    expect(steps).toBeGreaterThan(4)
    await app.page.getByRole('heading', { level: 1 }).click()
    const press = async (key: string, step: number) => {
      await app.page.keyboard.press(key)
      // a key is dropped while the one before is on its way
      await app.page.locator('[aria-busy=false]', { hasText: displayText.ceremonyAt(1, ceremony?.of ?? 0, step, steps) }).waitFor()
    }
    for (let step = 1; step < steps - 1; step += 1) await press('ArrowRight', step)
    await hall.getByRole('img', { name: hallText.stars(steps - 2) }).waitFor()
    expect(await hall.getByText('điểm ·', { exact: false }).count()).toBe(0)
    await press('ArrowLeft', steps - 3)
    await hall.getByRole('img', { name: hallText.stars(steps - 3) }).waitFor()
    await press('ArrowRight', steps - 2)
    await press('ArrowRight', steps - 1)
    await hall.getByText('điểm ·', { exact: false }).waitFor()
    await lookHall('ceremony')
    await lookDesk('desk-ceremony')
    await act(displayText.endCeremony)
    await app.page.getByRole('button', { name: /^Công bố \d sản phẩm…$/ }).click()
    await act(displayText.publishAct)
    await act(displayText.list)
    await heading(hallText.list)
    expect(await isWhole()).toBe(true)
    await lookHall('list')
    await act(displayText.showResultOf(longest))
    await heading(longest)
    expect(await isWhole()).toBe(true)
    await lookHall('result')
    await act(displayText.light)
    await hall.locator('[data-ground="light"]').waitFor()
    await lookHall('result-light')
    await act(displayText.blank)
    await hall.getByRole('heading', { level: 1 }).waitFor({ state: 'detached' })
  }, 120_000)

  test('a screen on the network asks for the code, shows the same, says when the host is away, and comes back by itself', async () => {
    const { port } = await scene.play('openLan', { address: '127.0.0.1', port: null })
    await act(displayText.welcome)
    await act(displayText.makeCode)
    const shown = app.page.getByText(`http://127.0.0.1:${port}/man-hinh`)
    await shown.waitFor()
    const code = await app.page.locator('strong', { hasText: /^[2-9A-HJ-NP-Z]{4} [2-9A-HJ-NP-Z]{4}$/ }).innerText()
    const context = await app.page
      .context()
      .browser()
      ?.newContext({ viewport: { width: 1280, height: 720 }, locale: 'vi-VN' })
    if (!context) throw new Error('there is no browser')
    const far = await context.newPage()
    far.setDefaultTimeout(20_000)
    await far.goto(`http://127.0.0.1:${port}/man-hinh`)
    await look(far, 'code', [[1280, 720]])
    await far.getByLabel(hallText.codeLabel).fill('aaaa-2222')
    await far.getByRole('button', { name: hallText.codeAct }).click()
    await far.getByText(hallText.codeWrong).waitFor()
    await far.getByLabel(hallText.codeLabel).fill(code.toLowerCase())
    await far.getByRole('button', { name: hallText.codeAct }).click()
    await far.getByRole('heading', { level: 1, name: 'Hội đồng thử' }).waitFor()
    await scene.play('closeLan', {})
    await far.getByText(hallText.lost).waitFor()
    expect(await far.getByRole('heading', { level: 1 }).innerText()).toBe('Hội đồng thử')
    await look(far, 'lost', [[1280, 720]])
    await scene.play('openLan', { address: '127.0.0.1', port })
    await far.getByText(hallText.lost).waitFor({ state: 'detached' })
    await act(displayText.showProductOf(nth(names, 2)))
    await far.getByRole('heading', { level: 1, name: nth(names, 2) }).waitFor()
    await act(displayText.endCode)
    await far.getByLabel(hallText.codeLabel).waitFor()
    await context.close()
  }, 120_000)

  test('in practice the screen says so across the picture, and no page complained of anything', async () => {
    const made = await app.call('resetPractice', {}, { space: 'practice' })
    if (!made.ok) throw new Error(JSON.stringify(made.error))
    const sessions = await app.call('listSessions', {}, { space: 'practice' })
    const [session] = sessions.ok ? sessions.value : []
    await hall.goto(`${app.url}projector.html#/phien/${session?.id}/practice`)
    await hall.reload()
    await hall.getByRole('heading', { level: 1 }).waitFor()
    expect(await hall.locator('text', { hasText: /THỰC HÀNH/ }).count()).toBeGreaterThan(0)
    await lookHall('practice')
    expect(app.reports).toEqual([])
  }, 120_000)
})

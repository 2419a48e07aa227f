import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { ChangeEvent } from '../../../shared/contract.ts'
import { browserPath, withBrowser } from '../../browser.ts'
import { lanHost } from '../../hosts/lan.ts'

const change = (receipt: number): ChangeEvent => ({ space: 'real', what: 'setMark', sessionId: null, about: null, receipt })

/** What the page puts there for us. The methods of the test's core are none of the contract, hence the plain types. */
interface Client {
  callHost: (method: string, input: unknown) => Promise<unknown>
  linkState: { get: () => string }
  setSeatToken: (token: string | undefined) => void
  setSpace: (space: string) => void
  heard: unknown[]
  links: string[]
}
type PageWindow = { client: Client }

withBrowser('the client of a page in a browser', () => {
  let browser: Browser
  const dist = mkdtempSync(join(tmpdir(), 'ocop-client-'))
  beforeAll(async () => {
    await build({
      root: join(import.meta.dirname, 'page'),
      configFile: false,
      logLevel: 'error',
      build: { outDir: dist, emptyOutDir: true }
    })
    browser = await chromium.launch({ executablePath: browserPath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  })
  afterAll(async () => {
    await browser.close()
    rmSync(dist, { recursive: true })
  })

  async function opened({ before }: { before?: (page: Page) => Promise<unknown> } = {}) {
    const host = await lanHost({ page: dist })
    const context = await browser.newContext()
    onTestFinished(() => context.close())
    const page = await context.newPage()
    await before?.(page)
    await page.goto(`${host.url}?token=${host.newToken()}`)
    await page.waitForFunction(() => 'client' in globalThis)
    return {
      host,
      page,
      heard: (enough: number) =>
        page.waitForFunction((wanted) => (globalThis as unknown as PageWindow).client.heard.length >= wanted, enough),
      link: (state: string) =>
        page.waitForFunction((wanted) => (globalThis as unknown as PageWindow).client.linkState.get() === wanted, state),
      seen: () =>
        page.evaluate(() => {
          const { heard, links } = (globalThis as unknown as PageWindow).client
          return { heard, links }
        })
    }
  }

  /** Resolves when the page's event stream has said its first word. */
  const streaming = (page: Page) => page.waitForResponse((response) => response.url().endsWith('/events'))

  test('calls with bytes, in its space and seat, and gets bytes back', async () => {
    const { host, page } = await opened()
    const answer = await page.evaluate(async () => {
      const { callHost, setSeatToken, setSpace } = (globalThis as unknown as PageWindow).client
      setSpace('practice')
      setSeatToken('seat')
      const large = Uint8Array.from({ length: 100_000 }, (_, place) => place % 256)
      const back = (await callHost('echo', { large, text: 'Đ' })) as { value: { large: Uint8Array; text: string } }
      return { same: back.value.large.every((byte, place) => byte === place % 256), length: back.value.large.length, text: back.value.text }
    })
    expect(answer).toEqual({ same: true, length: 100_000, text: 'Đ' })
    expect(host.heard.map(({ space, seatToken }) => ({ space, seatToken }))).toEqual([{ space: 'practice', seatToken: 'seat' }])
  })

  test('a refusal is an answer', async () => {
    const { page } = await opened()
    expect(await page.evaluate(() => (globalThis as unknown as PageWindow).client.callHost('fail', {}))).toEqual({
      ok: false,
      error: { code: 'NO_BROWSER' }
    })
  })

  test('hears what changed', async () => {
    let stream: Promise<unknown> | undefined
    const { host, heard, seen } = await opened({
      before: async (page) => {
        stream = streaming(page)
      }
    })
    await stream
    host.tell(change(1))
    host.tell(change(2))
    await heard(2)
    expect(await seen()).toEqual({ heard: [change(1), change(2)], links: [] })
  })

  test('asks for what changed where streams are held back', async () => {
    const { host, page, heard, seen } = await opened({
      before: (asked) => asked.route('**/events', (route) => route.fulfill({ status: 502 }))
    })
    await page.evaluate(() => (globalThis as unknown as PageWindow).client.callHost('echo', 1))
    host.tell(change(1))
    await heard(1)
    expect((await seen()).heard).toEqual([change(1)])
  })

  test('asks for everything again when something changed between its first answer and the first word of the stream', async () => {
    let open: (() => void) | undefined
    const gate = new Promise<void>((done) => {
      open = done
    })
    const { host, page, heard, seen } = await opened({
      before: (asked) =>
        asked.route('**/events', async (route) => {
          await gate
          await route.continue()
        })
    })
    await page.evaluate(() => (globalThis as unknown as PageWindow).client.callHost('echo', 1))
    host.tell(change(1))
    open?.()
    await heard(1)
    expect((await seen()).heard).toEqual([null])
  })

  test('says that the host is lost, and that it is ended when another one has taken its place', async () => {
    const { host, page, link } = await opened()
    const port = Number(new URL(host.url).port)
    await host.close()
    await link('lost')
    const call = () =>
      page.evaluate(() =>
        (globalThis as unknown as PageWindow).client.callHost('echo', 1).then(
          () => 'answered',
          () => 'rejected'
        )
      )
    expect(await call()).toBe('rejected')
    await lanHost({ page: dist, port })
    await link('ended')
  })

  test('finds back by itself after a loss, and then asks for everything again', async () => {
    const { host, page, link, heard, seen } = await opened()
    const context = page.context()
    await context.setOffline(true)
    await page.evaluate(() => (globalThis as unknown as PageWindow).client.callHost('echo', 1).catch(() => {}))
    await link('lost')
    await context.setOffline(false)
    await page.evaluate(() => (globalThis as unknown as PageWindow).client.callHost('echo', 2))
    await link('joined')
    await heard(1)
    expect(await seen()).toEqual({ heard: [null], links: ['lost', 'joined'] })
    expect(host.heard.map(({ input }) => input)).toEqual([2])
  })
})

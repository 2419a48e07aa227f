import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import type { ChangeEvent } from '../../shared/contract.ts'
import { type StandinApp, startStandin } from '../app.ts'
import { withBrowser } from '../browser.ts'
import { readPdf } from '../pdf.ts'

const person = (name: string) => ({ name, agency: '', position: '', phone: '', email: '' })

/** What the preload puts on the page. */
interface Bridge {
  readonly call: (envelope: unknown) => Promise<{ ok: boolean; value: unknown }>
  readonly onEvent: (listener: (event: ChangeEvent) => void) => () => void
}
type PageWindow = { ocopHost: Bridge }

withBrowser('the desktop app', () => {
  let app: StandinApp
  beforeAll(async () => {
    app = await startStandin()
  })
  afterAll(() => app.close())

  test('opens its window on the desk, with no report of the content policy and no request to elsewhere', async () => {
    await app.page.getByRole('heading').first().waitFor()
    expect(await app.page.title()).toMatch(/Hội đồng OCOP$/)
    expect(app.electron.BrowserWindow.getAllWindows()[0]?.webContents.getURL()).toBe('app://ocop/index.html')
    expect(app.reports).toEqual([])
    expect(app.control.blocked).toEqual([])
  })

  test('a call of the page goes through preload, door and database, and back', async () => {
    const answer = await app.page.evaluate(() =>
      (globalThis as unknown as PageWindow).ocopHost.call({ method: 'listCriteriaSets', input: {} })
    )
    expect(answer).toMatchObject({ ok: true, receipt: null })
    expect(answer.value).toHaveLength(26)
  })

  test('a change is told to the page once it is committed', async () => {
    const told = app.page.evaluate(
      () =>
        new Promise((done) => {
          const stop = (globalThis as unknown as PageWindow).ocopHost.onEvent((event) => {
            stop()
            done(event)
          })
        })
    )
    // the listener is there once a call that was sent after it has come back
    await app.page.evaluate(() => (globalThis as unknown as PageWindow).ocopHost.call({ method: 'getHome', input: {} }))
    const made = await app.call('createPerson', person('Lê Thị Thử'))
    if (!made.ok) throw new Error(made.error.code)
    expect(await told).toEqual({ space: 'real', what: 'createPerson', sessionId: null, about: made.value.personId, receipt: made.receipt })
  })

  test('the page has the bridge and nothing else of the program', async () => {
    const seen = await app.page.evaluate(() => {
      const { ocopHost } = globalThis as unknown as PageWindow
      const reach = globalThis as unknown as Record<string, unknown>
      return {
        bridge: Object.keys(ocopHost).toSorted(),
        frozen: Object.isFrozen(ocopHost),
        require: typeof reach['require'],
        process: typeof reach['process']
      }
    })
    expect(seen).toEqual({ bridge: ['call', 'onEvent'], frozen: true, require: 'undefined', process: 'undefined' })
  })

  const frame = (url: string, parent: object | null = null) => ({ url, parent })
  test.each([
    { who: 'another site', senderFrame: frame('https://ocop.example/') },
    { who: 'another host of our scheme', senderFrame: frame('app://other/index.html') },
    { who: 'a name that only begins like ours', senderFrame: frame('app://ocop.example/index.html') },
    { who: 'a file of the disk', senderFrame: frame('file:///index.html') },
    { who: 'an empty frame', senderFrame: frame('about:blank') },
    { who: 'a paper in the preview', senderFrame: frame('app://ocop/paper/abc') },
    { who: 'a frame inside our page', senderFrame: frame('app://ocop/index.html', {}) },
    { who: 'a frame that is gone', senderFrame: null }
  ])('a call from $who is refused', ({ senderFrame }) => {
    const door = app.electron.ipcMain.handlers.get('ocop:call')
    expect(() => door?.({ senderFrame }, { method: 'getHome', input: {} })).toThrow('refused: not a page of this program')
  })

  test.each([null, 'getHome', [], {}, { method: 1 }, { method: 'getHome', space: 'other' }, { method: 'getHome', seatToken: 1 }])(
    'what is no call is refused: %j',
    (envelope) => {
      const door = app.electron.ipcMain.handlers.get('ocop:call')
      const event = { senderFrame: frame('app://ocop/index.html') }
      expect(() => door?.(event, envelope)).toThrow('refused: not a call')
    }
  )

  test('only the one channel is open', () => {
    expect([...app.electron.ipcMain.handlers.keys()]).toEqual(['ocop:call'])
  })

  test.each([
    '/package.json',
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/assets',
    '/paper/x',
    '/main/main.js'
  ])('our scheme has no %s', async (path) => {
    const status = await app.page.evaluate((asked) => fetch(asked).then((answer) => answer.status), path)
    expect(status).toBe(404)
  })

  test('a paper is shown in a frame of the desk, under its own policy, and can be printed from there', async () => {
    const preview = await app.call('previewPaper', { paper: { kind: 'blankSet', setNo: 1 } })
    if (!preview.ok) throw new Error(preview.error.code)
    const shown = await app.page.evaluate(async (url) => {
      const element = document.createElement('iframe')
      const loaded = new Promise((done) => element.addEventListener('load', done))
      element.src = url
      document.body.append(element)
      await loaded
      const paper = { text: element.contentDocument?.body.innerText ?? '', print: typeof element.contentWindow?.print }
      element.remove()
      const { headers } = await fetch(url)
      return { ...paper, policy: headers.get('content-security-policy'), type: headers.get('content-type') }
    }, preview.value.url)
    expect(shown.text.length).toBeGreaterThan(1000)
    expect(shown).toMatchObject({
      print: 'function',
      type: 'text/html; charset=utf-8',
      policy:
        "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
    })
  })

  test('a paper is saved as a tagged A4 PDF with its words, where the person says', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ocop-save-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    app.control.answers.push({ method: 'showSaveDialog', value: { canceled: false, filePath: join(folder, 'Phiếu trắng') } })
    const saved = await app.call('savePaperPdf', { paper: { kind: 'blankSet', setNo: 1 } })
    // the ending that the person left out is put there
    expect(saved).toMatchObject({ ok: true, value: { kind: 'saved', name: 'Phiếu trắng.pdf', folder } })
    expect(readdirSync(folder)).toEqual(['Phiếu trắng.pdf'])
    const paper = readPdf(readFileSync(join(folder, 'Phiếu trắng.pdf')))
    expect(paper).toMatchObject({ size: [210, 297], tagged: true })
    expect(paper.pages.length).toBeGreaterThan(1)
    expect(paper.pages.join(' ').replaceAll(/\s+/g, ' ')).toContain('SẢN PHẨM')
  })

  test('a dialog that is closed saves nothing', async () => {
    app.control.answers.push({ method: 'showSaveDialog', value: { canceled: true, filePath: '' } })
    expect(await app.call('saveImportTemplate', { list: 'products' })).toMatchObject({ ok: true, value: { kind: 'cancelled' } })
  })

  test('a folder that is not there is told as such', async () => {
    app.control.answers.push({ method: 'showSaveDialog', value: { canceled: false, filePath: join(app.userData, 'gone', 'a.xlsx') } })
    expect(await app.call('saveImportTemplate', { list: 'products' })).toEqual({
      ok: false,
      error: { code: 'FILE', reason: 'notFound', facts: { name: 'a.xlsx' } }
    })
  })

  test('a name that is taken by a folder, and a folder that is a file, are told as such and left as they are', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ocop-save-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    mkdirSync(join(folder, 'a.xlsx', 'kept'), { recursive: true })
    writeFileSync(join(folder, 'b'), 'kept')
    const places = [
      { filePath: join(folder, 'a.xlsx'), error: { code: 'FILE', reason: 'denied', facts: { name: 'a.xlsx' } } },
      { filePath: join(folder, 'b', 'c.xlsx'), error: { code: 'FILE', reason: 'notFound', facts: { name: 'c.xlsx' } } }
    ]
    for (const { filePath, error } of places) {
      app.control.answers.push({ method: 'showSaveDialog', value: { canceled: false, filePath } })
      expect(await app.call('saveImportTemplate', { list: 'products' })).toEqual({ ok: false, error })
    }
    expect(readdirSync(folder, { recursive: true }).toSorted()).toEqual(['a.xlsx', join('a.xlsx', 'kept'), 'b'])
    expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('kept')
  })

  test('a workbook is read in a process of its own', async () => {
    const bytes = new TextEncoder().encode('Tên sản phẩm;Chủ thể\nTrà Thử;Hợp tác xã Thử\n')
    const preview = await app.call('startImport', { fileName: 'a.csv', bytes })
    if (!preview.ok) throw new Error(preview.error.code)
    expect(preview.value.rows.map(({ values }) => values.productName)).toEqual(['Trà Thử'])
  })

  test('printing opens the printer’s dialog; a person who closes it has not printed', async () => {
    const paper = { kind: 'blankSet', setNo: 1 } as const
    expect(await app.call('printPaper', { paper })).toMatchObject({ ok: true, value: { kind: 'printing' } })
    expect(app.control.calls.filter(({ what }) => what === 'webContents.print').map(({ args }) => args)).toEqual([
      [{ silent: false, printBackground: true }]
    ])
    app.control.printing = { printed: false, reason: 'Print job canceled' }
    expect(await app.call('printPaper', { paper })).toEqual({ ok: false, error: { code: 'FILE', reason: 'printCancelled' } })
  })

  test('every menu entry is in Vietnamese, and the help opens folders and says the version', async () => {
    type Item = { label?: string; type?: string; submenu?: { items: Item[] } }
    const menu = app.electron.Menu.getApplicationMenu() as unknown as { items: Item[] }
    const labels = (items: Item[]): (string | undefined)[] =>
      items.filter(({ type }) => type !== 'separator').flatMap(({ label, submenu }) => [label, ...labels(submenu?.items ?? [])])
    expect(menu.items.map(({ label }) => label)).toEqual(['Tệp', 'Sửa', 'Xem', 'Trợ giúp'])
    expect(labels(menu.items).every((label) => label !== undefined && label !== '')).toBe(true)
    app.electron.chooseMenu('Trợ giúp', 'Mở thư mục dữ liệu')
    expect(app.control.calls.at(-1)).toEqual({ what: 'shell.openPath', args: [app.dataDir] })
    app.control.answers.push({ method: 'showMessageBox', value: { response: 0 } })
    app.electron.chooseMenu('Trợ giúp', 'Giới thiệu')
    expect(app.control.calls.at(-1)?.args.at(-1)).toMatchObject({ message: expect.stringContaining('phiên bản 0.1.0') as string })
  })

  test('the page can neither leave, nor open a window, nor run what is not ours, nor ask another host', async () => {
    const before = app.page.url()
    const asked = await app.page.evaluate(async () => {
      const inline = document.createElement('script')
      inline.textContent = 'globalThis.inlineRan = true'
      document.head.append(inline)
      globalThis.open('https://ocop.example/popup')
      location.href = 'https://ocop.example/'
      return {
        inline: 'inlineRan' in globalThis,
        // later, out of the reach of the tool that runs this, which may evaluate what a page may not
        evaluated: await new Promise((done) => setTimeout(done)).then(() => new Function('return 1')() as unknown).catch(() => 'refused'),
        fetched: await fetch('https://ocop.example/')
          .then(() => 'answered')
          .catch(() => 'refused')
      }
    })
    expect(asked).toEqual({ inline: false, evaluated: 'refused', fetched: 'refused' })
    expect(app.page.url()).toBe(before)
    expect(app.page.context().pages()).toContain(app.page)
    const prevented = { what: 'navigation prevented', args: ['https://ocop.example/'] }
    await vi.waitFor(() => expect(app.control.calls).toContainEqual(prevented))
    expect(app.control.calls.filter(({ what }) => what === 'shell.openExternal')).toEqual([])
    expect(app.electron.BrowserWindow.getAllWindows().filter(({ state }) => state.visible)).toHaveLength(1)
  })

  test('a reload of the desk is no leaving', async () => {
    await app.page.evaluate(() => document.body.setAttribute('data-before', ''))
    await Promise.all([app.page.waitForEvent('load'), app.page.evaluate(() => location.reload())])
    await app.page.getByRole('heading').first().waitFor()
    expect(await app.page.locator('body[data-before]').count()).toBe(0)
  })

  test('what goes wrong inside is written down without what a person typed or where they live', async () => {
    process.emit('uncaughtException', new Error('Nguyễn Văn Thử 0912345678'))
    const log = readFileSync(join(app.userData, 'appData', 'ocop-council', 'logs', 'app.log'), 'utf8')
    expect(log).toMatch(/uncaught Error\n\s+at .*desk\.app\.test\.ts:\d+:\d+/)
    expect(log).not.toContain('Nguyễn')
    expect(log).not.toContain(import.meta.dirname)
  })
})

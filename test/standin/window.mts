// BrowserWindow and webContents: one Chromium page each, driven over the DevTools protocol.
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CDPSession, Page } from 'playwright-core'
import { app, ipcMain, schemes } from './app.mts'
import { isolatedWorld, link, mainWorld } from './page.mjs'
import { control, preventable, record, recorded } from './state.mts'
import { pack, unpack } from './wire.mjs'

type Any = any // shapes that are Electron's own: its real types check the app, this file only answers

const WORLD = 'preload'
const sizes: Record<string, [number, number]> = { A3: [11.7, 16.54], A4: [8.27, 11.7], A5: [5.83, 8.27], Legal: [8.5, 14], Letter: [8.5, 11], Tabloid: [11, 17] }

// app://host/path travels as https://host.app.invalid/path: a secure origin that no resolver can ever answer
const toWeb = (url: string): string => url.replace(/^([a-z][a-z0-9+-]*):\/\/([^/?#]+)/i, (all, scheme: string, host: string) => schemes.has(scheme) ? `https://${host}.${scheme}.invalid` : all)
const fromWeb = (url: string): string => url.replace(/^https:\/\/([^/?#]+)\.([a-z0-9+-]+)\.invalid/i, '$2://$1')

class WebContents extends EventEmitter {
  readonly owner: BrowserWindow
  readonly id: number
  openHandler: ((details: Any) => unknown) | null = null
  constructor(owner: BrowserWindow) {
    super()
    this.owner = owner
    this.id = owner.id
  }
  get mainFrame() {
    const url = this.getURL()
    return { url, origin: /^[a-z][a-z0-9+-]*:\/\/[^/?#]*/i.exec(url)?.[0] ?? 'null', parent: null, detached: false }
  }
  getURL(): string { return this.owner.page ? fromWeb(this.owner.page.url()) : '' }
  isDestroyed(): boolean { return this.owner.state.destroyed }
  setWindowOpenHandler(handler: (details: Any) => unknown): void { this.openHandler = handler }
  send(channel: string, ...args: unknown[]): void { void this.owner.deliver(pack({ kind: 'message', channel, args })) }
  async executeJavaScript(code: string): Promise<unknown> { return (await this.owner.opened).page.evaluate(code) }
  async capturePage() {
    const { data } = await (await this.owner.opened).cdp.send('Page.captureScreenshot', { format: 'png' })
    const png = Buffer.from(data, 'base64')
    return { toPNG: () => png, isEmpty: () => png.length === 0, toDataURL: () => `data:image/png;base64,${data}`, getSize: () => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }) }
  }
  print(options: Any = {}, done?: (printed: boolean, reason: string) => void): void {
    record('webContents.print', options)
    const { printed, reason } = control.printing
    if (done) setImmediate(done, printed, reason)
  }
  async printToPDF({ pageSize = 'Letter', margins = {}, ...rest }: Any = {}): Promise<Buffer> {
    const [paperWidth, paperHeight] = typeof pageSize === 'string' ? sizes[pageSize] ?? sizes.Letter! : [pageSize.width, pageSize.height]
    const { top: marginTop = 0.4, bottom: marginBottom = 0.4, left: marginLeft = 0.4, right: marginRight = 0.4 } = margins
    const { data } = await (await this.owner.opened).cdp.send('Page.printToPDF', { ...rest, paperWidth, paperHeight, marginTop, marginBottom, marginLeft, marginRight })
    return Buffer.from(data, 'base64')
  }
}
recorded(WebContents.prototype, 'webContents', 'openDevTools toggleDevTools setZoomFactor setZoomLevel focus setBackgroundThrottling')

export class BrowserWindow extends EventEmitter {
  static #all: BrowserWindow[] = []
  static #count = 0
  static getAllWindows(): BrowserWindow[] { return [...BrowserWindow.#all] }
  static getFocusedWindow(): BrowserWindow | null { return BrowserWindow.#all.findLast((w) => w.state.visible) ?? null }
  static fromWebContents(contents: WebContents): BrowserWindow { return contents.owner }

  readonly id = ++BrowserWindow.#count
  readonly webContents = new WebContents(this)
  readonly opened: Promise<{ page: Page; cdp: CDPSession }>
  readonly state = { visible: false, minimized: false, maximized: false, destroyed: false }
  page: Page | null = null
  #bounds: { x: number; y: number; width: number; height: number }
  #title: string
  #frame = ''
  #context = 0 // the preload world of the page that is now shown
  #asked = 0 // navigations that the app itself asked for and that have not begun

  constructor(options: Any = {}) {
    super()
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    const web = options.webPreferences ?? {}
    if (web.contextIsolation === false || web.sandbox === false || web.nodeIntegration || web.webSecurity === false) throw new Error('the stand-in runs only isolated, sandboxed windows')
    this.#title = options.title ?? app.getName()
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
    BrowserWindow.#all.push(this)
    this.opened = this.#open(web.preload)
    app.emit('browser-window-created', {}, this)
    app.emit('web-contents-created', {}, this.webContents)
    if (options.show !== false) this.show()
  }

  async #open(preload?: string) {
    const page = (this.page = await app.context!.newPage())
    const cdp = await app.context!.newCDPSession(page)
    await page.setViewportSize({ width: this.#bounds.width, height: this.#bounds.height })
    page.on('close', () => this.destroy())
    page.on('pageerror', (error) => control.pageErrors.push(String(error)))
    page.on('console', (line) => { if (line.type() === 'error') control.pageErrors.push(line.text()) })
    page.on('popup', (popup) => void popup.close())
    cdp.on('Page.windowOpen', ({ url }: { url: string }) => void this.webContents.openHandler?.({ url: fromWeb(url) }))
    cdp.on('Runtime.executionContextCreated', ({ context }: Any) => { if (context.name === WORLD && context.auxData.frameId === this.#frame) this.#context = context.id })
    cdp.on('Runtime.bindingCalled', ({ name, payload }) => { if (name === 'standinSend') void this.#receive(unpack(payload, undefined)) })
    cdp.on('Fetch.requestPaused', (paused: Any) => void this.#answer(cdp, paused).catch(() => {})) // the page may be gone by the time of the answer
    await cdp.send('Page.enable')
    this.#frame = (await cdp.send('Page.getFrameTree')).frameTree.frame.id
    await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
    await cdp.send('Runtime.enable')
    await cdp.send('Runtime.addBinding', { name: 'standinSend', executionContextName: WORLD })
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${mainWorld})(${pack}, ${unpack}, ${link})` })
    const facts = JSON.stringify({ platform: process.platform, arch: process.arch, versions: { electron: 'stand-in', chrome: app.browser!.version(), node: process.versions.node } })
    const script = `function (require, module, exports, process) {\n${preload ? readFileSync(preload, 'utf8') : ''}\n}`
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { worldName: WORLD, source: `(${isolatedWorld})(${pack}, ${unpack}, ${link}, ${script}, ${facts}, globalThis.standinSend)` })
    return { page, cdp }
  }

  /** Every request of the page: custom schemes go to their handler, the network is shut, navigations ask the app first. */
  async #answer(cdp: CDPSession, { requestId, request, resourceType, frameId }: Any): Promise<void> {
    const url = fromWeb(request.url)
    if (resourceType === 'Document' && frameId === this.#frame && this.#asked-- <= 0) {
      this.#asked = 0
      const event = { ...preventable(), url }
      this.webContents.emit('will-navigate', event, url)
      if (event.defaultPrevented) {
        record('navigation prevented', url)
        return void (await cdp.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }))
      }
    }
    const handler = schemes.get(url.slice(0, url.indexOf(':')))
    if (resourceType === 'Other' && url.endsWith('/favicon.ico')) await cdp.send('Fetch.fulfillRequest', { requestId, responseCode: 204 }) // Electron asks for none
    else if (handler && url !== request.url) {
      const asked = new Request(url, { method: request.method, headers: request.headers, body: request.postData })
      const response = await Promise.resolve(asked).then(handler).catch((error) => new Response(String(error), { status: 500 }))
      const body = Buffer.from(await response.arrayBuffer()).toString('base64')
      await cdp.send('Fetch.fulfillRequest', { requestId, responseCode: response.status, responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })), body })
    } else if (/^(file|data|blob|about):|^(https?|wss?):\/\/(localhost|127\.0\.0\.1)[:/]/.test(url)) await cdp.send('Fetch.continueRequest', { requestId })
    else {
      control.blocked.push(url)
      await cdp.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
    }
  }

  async #receive({ kind, id, channel, args }: Any): Promise<void> {
    const event = { ...preventable(), sender: this.webContents, senderFrame: this.webContents.mainFrame, reply: (to: string, ...values: unknown[]) => this.webContents.send(to, ...values) }
    if (kind === 'send') return void ipcMain.emit(channel, event, ...args)
    try {
      const handler = ipcMain.handlers.get(channel)
      if (!handler) throw new Error(`No handler registered for '${channel}'`)
      await this.deliver(pack({ kind: 'reply', id, value: await handler(event, ...args) }))
    } catch (error) {
      await this.deliver(pack({ kind: 'reply', id, error: String(error) }))
    }
  }

  async deliver(text: string): Promise<void> {
    const { cdp } = await this.opened
    if (this.state.destroyed || !this.#context) return
    await cdp.send('Runtime.callFunctionOn', { functionDeclaration: '(text) => standinDeliver(text)', arguments: [{ value: text }], executionContextId: this.#context }).catch(() => {})
  }

  async loadURL(url: string): Promise<void> {
    const { page } = await this.opened
    this.#asked++
    try {
      await page.goto(toWeb(url), { waitUntil: 'load' })
    } catch (error) {
      this.webContents.emit('did-fail-load', {}, -2, String(error), url, true)
      throw error
    }
    this.#title = (await page.title()) || this.#title
    this.webContents.emit('did-finish-load')
    this.emit('ready-to-show')
  }
  loadFile(path: string, { query = {}, hash = '' }: { query?: Record<string, string>; hash?: string } = {}): Promise<void> {
    return this.loadURL(Object.assign(pathToFileURL(resolve(app.getAppPath(), path)), { search: String(new URLSearchParams(query)), hash }).href)
  }
  close(): void {
    const event = preventable()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }
  destroy(): void {
    if (this.state.destroyed) return
    this.state.destroyed = true
    BrowserWindow.#all = BrowserWindow.#all.filter((w) => w !== this)
    void this.opened.then(({ page }) => page.close()).catch(() => {})
    this.emit('closed')
    app.windowClosed()
  }
  show(): void {
    this.state.visible = true
    this.emit('show')
  }
  focus(): void { void this.opened.then(({ page }) => page.bringToFront()).catch(() => {}) }
  getTitle(): string { return this.#title }
  setTitle(title: string): void { this.#title = title }
  getBounds() { return { ...this.#bounds } }
  getNormalBounds() { return { ...this.#bounds } }
  setBounds(bounds: Partial<{ x: number; y: number; width: number; height: number }>): void {
    const { width, height } = Object.assign(this.#bounds, bounds)
    void this.opened.then(({ page }) => page.setViewportSize({ width, height })).catch(() => {})
  }
}
const changes = { hide: { visible: false }, minimize: { minimized: true }, restore: { minimized: false }, maximize: { maximized: true }, unmaximize: { maximized: false } }
for (const [name, change] of Object.entries(changes)) {
  Object.defineProperty(BrowserWindow.prototype, name, { value(this: BrowserWindow) { Object.assign(this.state, change); this.emit(name) } })
}
for (const key of ['visible', 'minimized', 'maximized', 'destroyed'] as const) {
  Object.defineProperty(BrowserWindow.prototype, `is${key[0]!.toUpperCase()}${key.slice(1)}`, { value(this: BrowserWindow) { return this.state[key] } })
}
recorded(BrowserWindow.prototype, 'window', 'setMenu removeMenu setMenuBarVisibility setRepresentedFilename setDocumentEdited setProgressBar setIcon setMinimumSize center flashFrame setBackgroundColor setTitleBarOverlay')

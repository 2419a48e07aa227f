/** The built app for tests: in the stand-in for Electron, or served to a browser. Each is taken down when the test or file is over. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Page } from 'playwright-core'
import type { Answer, Envelope, MethodName, Output, Sent } from '../shared/contract.ts'
import { fromWire, toWire } from '../shared/wire.ts'
import { browserPath } from './browser.ts'
import { ask, cookieFor } from './http.ts'
import { launch, type Running } from './standin/launch.mts'

export const root = join(import.meta.dirname, '..')

type CallOptions = Pick<Envelope, 'space' | 'seatToken'>
/** Calls a method through the host's own door, as its page would. */
export type Call = <M extends MethodName>(method: M, input: Sent<M>, options?: CallOptions) => Promise<Answer<Output<M>>>

export interface AppUnderTest {
  readonly page: Page
  readonly call: Call
  /** Console errors, uncaught errors and reports of the content policy, of every page so far. */
  readonly reports: string[]
  /** Where the database lies. */
  readonly dataDir: string
  readonly close: () => Promise<void>
}

export interface StandinApp extends AppUnderTest, Pick<Running, 'control' | 'electron'> {
  /** Folder of the app's own things; also for a second start. */
  readonly userData: string
  /** Ends the app as a person does; `close` then only clears up. */
  readonly quit: () => Promise<void>
}

export interface ServedApp extends AppUnderTest {
  readonly url: string
  readonly deskToken: string
  readonly pid: number
  readonly cookie: string
  /** Ends the host with a signal and resolves when it is gone. */
  readonly kill: (signal: NodeJS.Signals) => Promise<void>
}

interface WindowSize {
  readonly width: number
  readonly height: number
}

/** Seen by a secretary with the commonest laptop: 1366 × 768 at 125 %. */
const laptop: WindowSize = { width: 1093, height: 614 }

/** The built desktop app in this process; one for each test file. Needs a browser on the machine. */
export async function startStandin({ size = laptop }: { size?: WindowSize } = {}): Promise<StandinApp> {
  const userData = mkdtempSync(join(tmpdir(), 'ocop-app-'))
  const { control, electron, firstPage, quit } = await launch(root, { userData, headless: true, executablePath: browserPath })
  const page = await firstPage()
  const [window] = electron.BrowserWindow.getAllWindows()
  if (!window) throw new Error('the app has no window')
  window.setBounds(size)
  const door = electron.ipcMain.handlers.get('ocop:call')
  if (!door) throw new Error('the app has no door')
  let ended: Promise<void> | undefined
  const end = () => (ended ??= quit())
  const call: Call = async (method, input, options) =>
    door({ senderFrame: window.webContents.mainFrame, sender: window.webContents }, { method, input, ...options }) as Promise<never> // typed by the contract
  return {
    control,
    electron,
    userData,
    page,
    call,
    reports: control.pageErrors,
    dataDir: join(userData, 'appData', 'ocop-council', 'data'),
    quit: end,
    close: async () => {
      await end()
      rmSync(userData, { recursive: true, force: true, maxRetries: 3 })
    }
  }
}

export interface ServeProcess {
  readonly child: ChildProcess
  readonly url: string
  readonly deskToken: string
  readonly pid: number
  /** Ends the host with a signal and resolves when it is gone. */
  readonly kill: (signal: NodeJS.Signals) => Promise<void>
}

/** The host of `npm run serve` as a process of its own, without a browser. Rejects with its words when it does not come up. */
export async function spawnServe(
  dataDir: string,
  { port = 0, env = {} }: { port?: number; env?: NodeJS.ProcessEnv } = {}
): Promise<ServeProcess> {
  const child = spawn(process.execPath, [join(root, 'out', 'main', 'serve.js'), '--data', dataDir, '--port', String(port)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  let words = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words += text
  })
  const line = await new Promise<string>((done, fail) => {
    createInterface({ input: child.stdout }).once('line', done)
    void gone.then(() => fail(new Error(words || 'the host ended without a word')))
  })
  const opened = JSON.parse(line) as Pick<ServeProcess, 'url' | 'deskToken' | 'pid'> // the host's one line
  const kill = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await gone
  }
  return { child, ...opened, kill }
}

/** The built host on a free port, and its desk in a browser. Without `dataDir` the data are its own and go with it. */
export async function startServe({
  dataDir,
  size = laptop,
  env
}: {
  dataDir?: string
  size?: WindowSize
  env?: NodeJS.ProcessEnv
} = {}): Promise<ServedApp> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'ocop-serve-'))
  const host = await spawnServe(folder, { env })
  const browser = await chromium.launch({ executablePath: browserPath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  // what is looked at shall not be on its way; the desktop's tests go with motion
  const context = await browser.newContext({ viewport: size, locale: 'vi-VN', reducedMotion: 'reduce' })
  const page = await context.newPage()
  const reports: string[] = []
  page.on('pageerror', (error) => reports.push(String(error)))
  page.on('console', (line) => {
    if (line.type() === 'error') reports.push(line.text())
  })
  await page.goto(`${host.url}?token=${host.deskToken}`)
  const [ticket] = await context.cookies()
  const cookie = `${ticket?.name}=${ticket?.value}`
  const close = async () => {
    await browser.close()
    await host.kill('SIGTERM')
    if (dataDir === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  return { ...host, page, call: httpCall(host.url, cookie), cookie, reports, dataDir: folder, close }
}

/** Calls over HTTP with a page's cookie, from outside of any page. */
export function httpCall(url: string, cookie: string): Call {
  return async (method, input, options) => {
    const body = toWire({ method, input, ...options }, (bytes) => Buffer.from(bytes).toString('base64'))
    const headers = { cookie, origin: url.slice(0, -1), 'content-type': 'application/json' }
    const reply = await ask(url, { path: '/rpc', method: 'POST', headers, body })
    return fromWire(JSON.parse(reply.body.toString()), (text) => new Uint8Array(Buffer.from(text, 'base64'))) as never // typed by the contract
  }
}

/** Opens a served desk with its token and answers how to call it. */
export async function openCall({ url, deskToken }: Pick<ServeProcess, 'url' | 'deskToken'>): Promise<Call> {
  return httpCall(url, await cookieFor(url, deskToken))
}

/** Whether a database was closed in good order: nothing is left in its write-ahead log. */
export function closedWhole(dataDir: string): boolean {
  return existsSync(join(dataDir, 'ocop.sqlite')) && !existsSync(join(dataDir, 'ocop.sqlite-wal'))
}

/**
 * A browser without a window, spoken to over a pipe in the DevTools protocol (one JSON text after another, each ended by a zero byte).
 * The pipe's end is the browser's end: it goes when this process goes, however that happens.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'

type Json = Readonly<Record<string, unknown>>
type Listener = (params: Json) => void

export interface Tab {
  /** Sends a command to the page. Rejects with the browser's own words, or when the browser is gone. */
  send(command: string, params?: Json): Promise<Json>
  /** The newest listener of an event takes the place of the one before. */
  on(event: string, listener: Listener): void
}

export interface Browser {
  newTab(): Promise<Tab>
  /** True until the process has ended. */
  readonly alive: () => boolean
  /** Ends the browser and removes its profile. */
  close(): Promise<void>
}

const profilePrefix = 'ocop-print-'
/** Milliseconds that the browser may take to answer its first question, and to go when asked. */
const starting = 30_000
const closing = 5_000

const flags = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--mute-audio',
  '--hide-scrollbars',
  // letters are as wide as on paper, not as the screen's dots would have them
  '--font-render-hinting=none',
  '--password-store=basic',
  '--use-mock-keychain',
  // a paper needs no network, so there is none
  '--host-resolver-rules=MAP * ~NOTFOUND'
]

/** Starts the browser with a profile of its own in the system's temporary folder. Rejects when it ends before it answers. */
export async function startBrowser(path: string): Promise<Browser> {
  await sweep()
  const profile = await mkdtemp(join(tmpdir(), `${profilePrefix}${process.pid}-`))
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(path, [...flags, ...asRoot, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    windowsHide: true
  })
  const pipe = talk(child.stdio[3] as Writable, child.stdio[4] as Readable) // 'pipe' at 3 and 4 makes them these two
  let alive = true
  const gone = new Promise<void>((done) => {
    const end = () => {
      alive = false
      pipe.end(new Error('the browser has ended'))
      done()
    }
    child.once('error', end)
    child.once('exit', end)
  })
  const close = async () => {
    // asked, not killed, where it still answers: its helpers go with it and let go of the profile
    const impatience = setTimeout(() => child.kill('SIGKILL'), closing)
    if (alive) await Promise.race([pipe.send('Browser.close', {}).catch(() => child.kill('SIGKILL')), gone])
    await gone
    clearTimeout(impatience)
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  const impatience = setTimeout(() => child.kill('SIGKILL'), starting)
  try {
    await pipe.send('Browser.getVersion', {})
  } catch (error) {
    await close()
    throw error
  } finally {
    clearTimeout(impatience)
  }
  return { newTab: () => openTab(pipe), alive: () => alive, close }
}

/** Removes profiles whose program was ended too hard to do so itself. */
async function sweep(): Promise<void> {
  const left = (await readdir(tmpdir())).filter(
    (name) => name.startsWith(profilePrefix) && !runs(Number.parseInt(name.slice(profilePrefix.length), 10))
  )
  await Promise.all(left.map((name) => rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => {}))) // not ours to remove
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // it runs, for somebody else
  }
}

async function openTab(pipe: Pipe): Promise<Tab> {
  const { targetId } = await pipe.send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await pipe.send('Target.attachToTarget', { targetId, flatten: true })
  const session = String(sessionId)
  return {
    send: (command, params = {}) => pipe.send(command, params, session),
    on: (event, listener) => pipe.on(`${session} ${event}`, listener)
  }
}

type Pipe = ReturnType<typeof talk>

function talk(out: Writable, from: Readable) {
  const waiting = new Map<number, { resolve: (result: Json) => void; reject: (error: Error) => void }>()
  const listeners = new Map<string, Listener>()
  let count = 0
  let ended: Error | undefined
  let pieces: Buffer[] = []

  const take = (text: string) => {
    const { id, sessionId, method, params, result, error } = JSON.parse(text) as Message
    if (id === undefined) return listeners.get(`${sessionId} ${method}`)?.(params ?? {})
    const asked = waiting.get(id)
    waiting.delete(id)
    return error ? asked?.reject(new Error(error.message)) : asked?.resolve(result ?? {})
  }

  from.on('data', (chunk: Buffer) => {
    let start = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      take(Buffer.concat([...pieces, chunk.subarray(start, end)]).toString('utf8'))
      pieces = []
      start = end + 1
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start))
  })
  // an end of the pipe is told by the process's own end; without a listener it would be thrown
  out.on('error', () => {})
  from.on('error', () => {})

  return {
    send: (method: string, params: Json, sessionId?: string): Promise<Json> =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended)
        waiting.set(++count, { resolve, reject })
        out.write(`${JSON.stringify({ id: count, method, params, sessionId })}\0`)
      }),
    on: (name: string, listener: Listener) => void listeners.set(name, listener),
    end: (error: Error) => {
      ended = error
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    }
  }
}

interface Message {
  readonly id?: number
  readonly sessionId?: string
  readonly method?: string
  readonly params?: Json
  readonly result?: Json
  readonly error?: { readonly message: string }
}

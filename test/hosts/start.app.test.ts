import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { closedWhole, httpCall, root } from '../app.ts'
import { cookieFor } from '../http.ts'

/** Runs a script of the program and gathers what it says, line by line. */
function run(script: string, args: readonly string[]) {
  const child = spawn(process.execPath, [join(root, 'scripts', script), ...args], {
    env: { ...process.env, BROWSER: 'none' },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const lines: string[] = []
  const waiting: { fits: (line: string) => boolean; done: (line: string) => void }[] = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line)
    waiting.filter(({ fits }) => fits(line)).forEach(({ done }) => done(line))
  })
  const gone = new Promise<number | null>((done) => child.once('exit', done))
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await gone
  })
  return {
    child,
    lines,
    gone,
    line: (fits: (line: string) => boolean) => {
      const said = lines.find(fits)
      return said === undefined ? new Promise<string>((done) => waiting.push({ fits, done })) : Promise.resolve(said)
    }
  }
}

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-start-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

test('the start in a browser says so in one plain line, gives the address, and ends its host with itself', async () => {
  const folder = aFolder()
  const start = run('start.mjs', ['--browser', '--data', folder])
  const line = await start.line((said) => said.includes('?token='))
  await start.line((said) => said.includes('Ctrl+C'))
  expect(start.lines[0]).toBe('Chương trình mở trong trình duyệt.')
  expect(start.lines).toHaveLength(3)
  const [, url = '', token = ''] = /(http:\/\/127\.0\.0\.1:\d+\/)\?token=(\S+)/.exec(line) ?? []
  const call = httpCall(url, await cookieFor(url, token))
  expect(await call('getHome', {})).toMatchObject({ ok: true })
  start.child.kill('SIGTERM')
  expect(await start.gone).toBe(0)
  expect(closedWhole(folder)).toBe(true)
})

test('a second start opens the program that runs and ends', async () => {
  const folder = aFolder()
  const first = run('start.mjs', ['--browser', '--data', folder])
  const address = await first.line((said) => said.includes('?token='))
  const second = run('start.mjs', ['--browser', '--data', folder])
  expect(await second.gone).toBe(0)
  const again = second.lines.find((said) => said.includes('?token=')) ?? ''
  expect(again.split('?')[0]).toBe(address.split('?')[0])
  expect(again).not.toBe(address)
})

test('the serving script prints one line of JSON and nothing else', async () => {
  const serve = run('serve.mjs', ['--data', aFolder(), '--port', '0'])
  const line = await serve.line(() => true)
  expect(Object.keys(JSON.parse(line) as object)).toEqual(['url', 'deskToken', 'pid'])
  serve.child.kill('SIGTERM')
  expect(await serve.gone).toBe(0)
  expect(serve.lines).toHaveLength(1)
})

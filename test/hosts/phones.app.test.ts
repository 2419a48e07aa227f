import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Call, closedWhole, openCall, spawnServe, startStandin } from '../app.ts'
import { ask } from '../http.ts'

/** Opens the door to phones, looks in as one, and answers where it was. */
async function lookIn(call: Call): Promise<string> {
  const opened = await call('openLan', { address: '127.0.0.1', port: null })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const { url } = opened.value
  const page = await ask(url)
  const script = /src="\.?(\/assets\/[^"]+\.js)"/.exec(page.body.toString())?.[1] ?? ''
  expect(page.status).toBe(200)
  expect((await ask(url, { path: script })).status).toBe(200)
  expect((await ask(url, { path: '/thu' })).status).toBe(200)
  expect((await ask(url, { path: '/index.html' })).status).toBe(404)
  return url
}

test('the desktop program lets phones in while the desk says so, and no longer than it runs', async () => {
  const app = await startStandin()
  onTestFinished(() => app.close())
  const url = await lookIn(app.call)
  await app.call('closeLan', {})
  await expect(ask(url)).rejects.toThrow('ECONNREFUSED')
  const again = await lookIn(app.call)
  await app.quit()
  await expect
    .poll(() =>
      ask(again).then(
        () => 'answers',
        () => 'gone'
      )
    )
    .toBe('gone')
  expect(closedWhole(app.dataDir)).toBe(true)
})

test('so does the host of the browser, which ends in good order with a phone connected', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ocop-phones-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 }))
  const host = await spawnServe(dataDir)
  onTestFinished(() => host.kill('SIGKILL'))
  const url = await lookIn(await openCall(host))
  const phone = connect(Number(new URL(url).port), '127.0.0.1')
  await once(phone, 'connect')
  await host.kill('SIGTERM')
  await expect(ask(url)).rejects.toThrow('ECONNREFUSED')
  expect(closedWhole(dataDir)).toBe(true)
})

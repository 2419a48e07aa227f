import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { closedWhole, openCall, spawnServe, startServe } from '../app.ts'
import { withBrowser } from '../browser.ts'
import { ask } from '../http.ts'

const person = (name: string) => ({ name, agency: '', position: '', phone: '', email: '' })

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-serve-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

/** A host on a folder, ended at the latest when the test is over. */
async function aHost(dataDir: string, options: Parameters<typeof spawnServe>[1] = {}) {
  const host = await spawnServe(dataDir, options)
  onTestFinished(() => host.kill('SIGKILL'))
  return host
}

test('the host says in one line of JSON where it is, and answers there', async () => {
  const host = await aHost(aFolder())
  expect(host.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  expect(host.pid).toBe(host.child.pid)
  const call = await openCall(host)
  expect(await call('listCriteriaSets', {})).toMatchObject({ ok: true })
})

test('a host that is asked to end closes its database whole and leaves nothing running', async () => {
  const folder = aFolder()
  const host = await aHost(folder)
  const call = await openCall(host)
  expect(await call('createPerson', person('Trần Văn Thử'))).toMatchObject({ ok: true })
  await host.kill('SIGTERM')
  expect(host.child.exitCode).toBe(0)
  expect(closedWhole(folder)).toBe(true)
  expect(existsSync(join(folder, 'host.sock'))).toBe(false)
})

test('a host that is killed has kept what it acknowledged, and its folder is served again at once', async () => {
  const folder = aFolder()
  const first = await aHost(folder)
  const call = await openCall(first)
  const made = await call('createPerson', person('Trần Văn Thử'))
  await first.kill('SIGKILL')
  const second = await aHost(folder)
  const again = await openCall(second)
  const people = await again('listPeople', {})
  expect(made.ok && people.ok && people.value.map(({ id, name }) => ({ id, name }))).toEqual([
    { id: made.ok && made.value.personId, name: 'Trần Văn Thử' }
  ])
  expect(await again('selfCheck', {})).toMatchObject({ ok: true, value: { integrity: 'ok', logChain: { ok: true } } })
  // what opened the first host opens the second one no more
  expect((await ask(second.url, { path: `/?token=${first.deskToken}` })).status).toBe(401)
})

test('a second start on the same folder is given a fresh address of the host that runs', async () => {
  const folder = aFolder()
  const first = await aHost(folder)
  await openCall(first)
  const second = await spawnServe(folder)
  expect({ url: second.url, pid: second.pid }).toEqual({ url: first.url, pid: first.pid })
  expect(second.deskToken).not.toBe(first.deskToken)
  const call = await openCall(second)
  expect(await call('getHome', {})).toMatchObject({ ok: true })
})

test('a port that is taken, or is none, is said in words, and the database is left closed', async () => {
  const folder = aFolder()
  const taken = createServer()
  await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done))
  onTestFinished(() => void taken.close())
  const address = taken.address()
  const port = typeof address === 'object' && address ? address.port : 0
  await expect(spawnServe(folder, { port })).rejects.toThrow(`EADDRINUSE: address already in use 127.0.0.1:${port}`)
  expect(closedWhole(folder)).toBe(true)
  await expect(spawnServe(folder, { port: 70_000 })).rejects.toThrow('--port must be a number from 0 to 65535, not 70000')
})

test.skipIf(process.platform === 'win32')('the data folder of the host is for the person at the machine alone', async () => {
  const folder = join(aFolder(), 'data')
  await aHost(folder)
  expect(statSync(folder).mode & 0o077).toBe(0)
})

test('without a browser on the machine a PDF is refused by its code, and a preview opens all the same', async () => {
  const call = await openCall(await aHost(aFolder(), { env: { OCOP_CHROMIUM: '' } }))
  const paper = { kind: 'blankSet', setNo: 1 } as const
  expect(await call('savePaperPdf', { paper })).toEqual({ ok: false, error: { code: 'NO_BROWSER' } })
  expect(await call('previewPaper', { paper })).toMatchObject({ ok: true, value: { url: expect.stringMatching(/^\/paper\//) as string } })
  expect(await call('printPaper', { paper })).toMatchObject({ ok: true, value: { kind: 'inBrowser' } })
})

withBrowser('the desk in a browser', () => {
  test('opens on a clean address, without a report of the content policy, and asks nobody else', async () => {
    const app = await startServe()
    onTestFinished(app.close)
    const elsewhere: string[] = []
    app.page.on('request', (request) => {
      if (!request.url().startsWith(app.url)) elsewhere.push(request.url())
    })
    await app.page.reload()
    await app.page.getByRole('heading').first().waitFor()
    expect(app.page.url()).toMatch(new RegExp(`^${app.url}(#/)?$`))
    expect(await app.page.title()).toMatch(/Hội đồng OCOP$/)
    expect(await app.page.evaluate(() => document.cookie)).toBe('')
    expect(app.reports).toEqual([])
    expect(elsewhere).toEqual([])
  })

  test('a paper is saved as a PDF into the browser’s downloads, and its browser goes with the host', async () => {
    const app = await startServe()
    onTestFinished(app.close)
    const saved = await app.call('savePaperPdf', { paper: { kind: 'blankSet', setNo: 1 } })
    if (!saved.ok || saved.value.kind !== 'download') throw new Error(JSON.stringify(saved))
    const { url } = saved.value
    const [download] = await Promise.all([
      app.page.waitForEvent('download'),
      app.page.evaluate((href) => {
        const link = Object.assign(document.createElement('a'), { href, download: '' })
        document.body.append(link)
        link.click()
      }, url)
    ])
    expect(download.suggestedFilename()).toMatch(/\.pdf$/)
    expect(statSync(await download.path()).size).toBeGreaterThan(10_000)
    await app.kill('SIGTERM')
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`ocop-print-${app.pid}-`))).toEqual([])
  })
})

import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { closedWhole, openCall, root, spawnServe, startStandin } from '../app.ts'
import { browserPath, withBrowser } from '../browser.ts'

/** Starts the app once more as a process of its own and resolves with its exit code when it has ended by itself. */
function startAgain(userData: string): Promise<number | null> {
  const register = join(root, 'test', 'standin', 'register.mts')
  const child = spawn(process.execPath, ['--import', register, join(root, 'out', 'main', 'main.js')], {
    env: { ...process.env, STANDIN_USER_DATA: userData, STANDIN_CHROMIUM: browserPath },
    stdio: 'ignore'
  })
  return new Promise((done) => child.once('exit', done))
}

withBrowser('one program for one folder', () => {
  test('a second start ends by itself, the host for browsers says who has the data, and a close leaves all in order', async () => {
    const app = await startStandin()
    onTestFinished(() => app.close())
    expect(await startAgain(app.userData)).toBe(0)
    expect(await app.call('getHome', {})).toMatchObject({ ok: true })

    const served = await spawnServe(app.dataDir)
    onTestFinished(() => served.kill('SIGKILL'))
    const call = await openCall(served)
    expect(await call('getHome', {})).toMatchObject({ ok: false, error: { code: 'STORE', reason: 'LOCKED', facts: { pid: process.pid } } })
    await served.kill('SIGTERM')

    app.electron.BrowserWindow.getAllWindows()[0]?.setBounds({ x: 20, y: 30, width: 1200, height: 700 })
    await app.quit()
    const memory = JSON.parse(readFileSync(join(app.userData, 'appData', 'ocop-council', 'window.json'), 'utf8')) as unknown
    expect(memory).toEqual({ bounds: { x: 20, y: 30, width: 1200, height: 700 }, maximized: true })
    expect(closedWhole(app.dataDir)).toBe(true)
  })
})

/** From starting the program to a first screen that can be used, in the stand-in for Electron, beside an empty window there. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { findBrowser } from '../electron/print/find-browser.ts'
import { buildIfNeeded } from '../scripts/build.mjs'
import { aDesk, root, shelf } from './desk.ts'
import { fillBigSession, fillLog } from './big-session.ts'
import { type Bench, timed } from './line.ts'
import { inTurns } from './measure.ts'

export const start: Bench = async ({ quick, folder }) => {
  if (findBrowser() === undefined) return [{ bench: 'start', skipped: 'there is no browser on this machine' }]
  buildIfNeeded()
  const empty = emptyApp(join(folder, 'empty'))
  const data = { fresh: join(folder, 'fresh'), used: join(folder, 'used'), none: join(folder, 'none') }
  useIt(data.used, quick)
  const rounds = { rounds: quick ? 1 : 7, warm: 1 }
  const nothing = () => firstScreen(empty, data.none, 'p')
  const fresh = await inTurns(() => firstScreen(root, data.fresh, inside), nothing, rounds)
  const used = await inTurns(() => firstScreen(root, data.used, inside), nothing, rounds)
  const said = { bench: 'start', baselineIs: 'an empty window in the same stand-in' }
  return [
    timed(fresh, { ...said, what: 'start to a usable first screen', limit: { ratio: 1.5 } }),
    timed(used, { ...said, what: 'the same with a session of 150 products and its log, backed up first', limit: null })
  ]
}

/** What can be pressed on the page, not in the navigation beside it: there once the host has answered. */
const inside = 'main :is(a, button):not([disabled])'

/** Resolves when the first screen can be used; then waits for the end, so that no two run at once. */
async function firstScreen(appDir: string, userData: string, usable: string): Promise<{ readonly took: number }> {
  const began = performance.now()
  const driver = join(root, 'bench', 'start-app.ts')
  const child = spawn(process.execPath, [driver, appDir, userData, usable], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const line = once(createInterface({ input: child.stdout }), 'line')
  await Promise.race([line, ended.then(() => Promise.reject(new Error('the app ended before its first screen')))])
  const took = performance.now() - began
  await ended
  return { took }
}

function emptyApp(folder: string): string {
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{ "name": "empty", "main": "./main.js" }')
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>empty</title><p>empty</p>')
  writeFileSync(
    join(folder, 'main.js'),
    `const { app, BrowserWindow } = require('electron')
     app.whenReady().then(() => {
       const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, contextIsolation: true } })
       window.once('ready-to-show', () => window.show())
       window.loadFile('index.html')
     })`
  )
  return folder
}

/** Leaves what a day leaves, where the app will look for it. */
function useIt(userData: string, quick: boolean): void {
  const dataDir = join(userData, 'appData', 'ocop-council', 'data')
  mkdirSync(dataDir, { recursive: true })
  const desk = aDesk(dataDir)
  const { sessionId, marks } = fillBigSession(desk.store, shelf, quick ? { products: 6, members: 3 } : { products: 150, members: 15 })
  fillLog(desk.store, sessionId, marks)
  desk.close()
}

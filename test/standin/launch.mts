// Runs the built app inside this process and hands its pages to a test.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import './register.mts'
import { control, type Control } from './state.mts'

export interface Running {
  control: Control
  electron: typeof import('./electron.mts')
  firstPage(): Promise<Page>
  quit(): Promise<void>
}

type Electron = Running['electron']
type Window = InstanceType<Electron['BrowserWindow']>

const firstShown = ({ app, BrowserWindow }: Electron): Promise<Window> =>
  new Promise((done) => {
    const watch = (window: Window) => window.once('show', () => done(window))
    BrowserWindow.getAllWindows().forEach(watch)
    app.on('browser-window-created', (_event: unknown, window: Window) => watch(window))
  })

export async function launch(appPath: string, options: Partial<Pick<Control, 'headless' | 'userData' | 'executablePath'>> = {}): Promise<Running> {
  Object.assign(control, { appPath, ...options })
  const require = createRequire(join(appPath, 'package.json'))
  const electron = require('electron') as typeof import('./electron.mts')
  const main = (require('./package.json') as { main: string }).main
  require(main)
  return {
    control,
    electron,
    async firstPage() {
      await electron.app.whenReady()
      const gone = new Promise<never>((_, fail) => electron.app.once('standin-gone', () => fail(new Error(`the app ended after ${control.calls.map(({ what }) => what).join(", ")}`))))
      const shown = electron.BrowserWindow.getAllWindows().find((window) => window.state.visible) ?? (await Promise.race([firstShown(electron), gone]))
      gone.catch(() => {})
      return (await shown.opened).page
    },
    async quit() {
      const gone = new Promise((done) => electron.app.once('standin-gone', done))
      electron.app.quit()
      await gone
    }
  }
}

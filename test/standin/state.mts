// What a test sets and reads while the app runs on the stand-in. One copy per process, however often this file is loaded.
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

export interface Control {
  headless: boolean
  executablePath: string
  /** Where app.getPath('userData') points; a new folder under the system's temporary one when empty. */
  userData: string
  appPath: string
  /** Scripted answers of dialog.*, taken in order for each method. A dialog with none is an error, never a hang. */
  answers: { method: string; value: unknown }[]
  /** What webContents.print tells its caller. */
  printing: { printed: boolean; reason: string }
  /** Calls that have no effect here: shell, recorded no-ops, error boxes, prevented navigations. */
  calls: { what: string; args: unknown[] }[]
  /** Addresses that the page asked for and was refused. */
  blocked: string[]
  /** console.error lines, uncaught errors and CSP reports of every page. */
  pageErrors: string[]
}

const nearestPackage = (from: string): string => existsSync(join(from, 'package.json')) || dirname(from) === from ? from : nearestPackage(dirname(from))

const shared = globalThis as { electronStandin?: Control }
export const control: Control = (shared.electronStandin ??= {
  headless: process.env.STANDIN_HEADED !== '1',
  executablePath: process.env.STANDIN_CHROMIUM ?? '/usr/bin/chromium',
  userData: process.env.STANDIN_USER_DATA ?? '',
  appPath: process.env.STANDIN_APP ?? nearestPackage(process.argv[1] ? dirname(resolve(process.argv[1])) : process.cwd()),
  answers: [], printing: { printed: true, reason: '' }, calls: [], blocked: [], pageErrors: []
})

export const record = (what: string, ...args: unknown[]): void => void control.calls.push({ what, args })

/** Gives a class methods that do nothing but leave a record. */
export function recorded(prototype: object, prefix: string, names: string): void {
  for (const name of names.split(' ')) Object.defineProperty(prototype, name, { value: (...args: unknown[]) => record(`${prefix}.${name}`, ...args) })
}

export const preventable = () => ({ defaultPrevented: false, preventDefault() { this.defaultPrevented = true } })

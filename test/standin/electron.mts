// What the app gets for `electron`: enough to run its built main bundle on plain Node with a system Chromium. README.md says what is missing.
import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { control, record } from './state.mts'
import { BrowserWindow } from './window.mts'

export { app, ipcMain, protocol } from './app.mts'
export { BrowserWindow }

type Any = any

const answer = (method: string) => (...args: unknown[]): Any => {
  record(`dialog.${method}`, ...args)
  const at = control.answers.findIndex((a) => a.method === method)
  if (at < 0) throw new Error(`dialog.${method} was called with no scripted answer`)
  return control.answers.splice(at, 1)[0]!.value
}
const later = (method: string) => async (...args: unknown[]): Promise<Any> => answer(method)(...args)
export const dialog = {
  showOpenDialog: later('showOpenDialog'), showSaveDialog: later('showSaveDialog'), showMessageBox: later('showMessageBox'),
  showOpenDialogSync: answer('showOpenDialogSync'), showSaveDialogSync: answer('showSaveDialogSync'), showMessageBoxSync: answer('showMessageBoxSync'),
  showErrorBox: (...args: unknown[]) => record('dialog.showErrorBox', ...args)
}

const shellCall = (name: string) => async (...args: unknown[]): Promise<string> => { record(`shell.${name}`, ...args); return '' }
export const shell = { openExternal: shellCall('openExternal'), openPath: shellCall('openPath'), trashItem: shellCall('trashItem'), showItemInFolder: (path: string) => record('shell.showItemInFolder', path), beep() {} }

export class Menu {
  static #application: Menu | null = null
  static setApplicationMenu(menu: Menu | null): void { Menu.#application = menu }
  static getApplicationMenu(): Menu | null { return Menu.#application }
  static buildFromTemplate(template: Any[]): Menu {
    const menu = new Menu()
    menu.items = template.map((t) => ({ enabled: true, visible: true, checked: false, type: t.submenu ? 'submenu' : 'normal', ...t, submenu: Array.isArray(t.submenu) ? Menu.buildFromTemplate(t.submenu) : t.submenu }))
    return menu
  }
  items: Any[] = []
  append(item: Any): void { this.items.push(item) }
  popup(options: unknown): void { record('menu.popup', options) }
  getMenuItemById(id: string): Any { return this.items.find((i) => i.id === id) ?? this.items.map((i) => i.submenu?.getMenuItemById(id)).find(Boolean) ?? null }
}

/** Chooses an item of the application menu by its labels (or roles), as a person would. */
export function chooseMenu(...path: string[]): void {
  let item: Any = { submenu: Menu.getApplicationMenu() }
  for (const name of path) item = item?.submenu?.items.find((i: Any) => i.label === name || i.role === name)
  if (!item?.enabled || !item.visible) throw new Error(`no such menu item to choose: ${path.join(' > ')}`)
  item.click?.(item, BrowserWindow.getFocusedWindow() ?? undefined, {})
}

const theme = { source: 'system' }
export const nativeTheme = Object.defineProperties(new EventEmitter(), {
  shouldUseDarkColors: { get: () => theme.source === 'dark' },
  themeSource: {
    get: () => theme.source,
    set: (source: 'system' | 'light' | 'dark') => {
      theme.source = source
      for (const window of BrowserWindow.getAllWindows()) void window.opened.then(({ page }) => page.emulateMedia({ colorScheme: source === 'system' ? null : source }))
      nativeTheme.emit('updated')
    }
  }
})

const nothing = (): void => {}
const defaultSession = Object.assign(new EventEmitter(), {
  setPermissionRequestHandler: nothing, setPermissionCheckHandler: nothing, setDevicePermissionHandler: nothing, setSpellCheckerEnabled: nothing,
  webRequest: { onBeforeRequest: nothing, onHeadersReceived: nothing, onBeforeSendHeaders: nothing }, clearStorageData: async () => {}, clearCache: async () => {}
})
/** One screen of 1366 × 768 with a task bar. */
const display = { id: 1, scaleFactor: 1, bounds: { x: 0, y: 0, width: 1366, height: 768 }, workArea: { x: 0, y: 0, width: 1366, height: 728 }, size: { width: 1366, height: 768 }, workAreaSize: { width: 1366, height: 728 } }
export const screen = Object.assign(new EventEmitter(), { getPrimaryDisplay: () => display, getAllDisplays: () => [display], getDisplayMatching: () => display })

/** A plain Node process in place of Chromium's utility process; without the message port. */
export const utilityProcess = {
  fork(modulePath: string, args: string[] = [], { execArgv = [], env, cwd, stdio = 'inherit' }: Any = {}): Any {
    const child = spawn(process.execPath, [...execArgv, modulePath, ...args], { env, cwd, stdio })
    child.once('error', () => child.emit('exit', 1))
    return child
  }
}

export const session = { defaultSession, fromPartition: () => defaultSession }

/** The desktop app: builds the core, opens the window, wires the two together. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { logFault, startFaultLog } from './fault-log.ts'
import { dataFolder, openHost } from './host.ts'
import { createFolderAsker, createFolderSaver, createSaver } from './shell/dialogs.ts'
import { guardContents, guardSession } from './shell/guards.ts'
import { openIpc } from './shell/ipc.ts'
import { setMenu } from './shell/menu.ts'
import { readerFlags } from './files/xlsx-read/spawn.ts'
import { createPrinter } from './shell/printer.ts'
import { openProjector } from './shell/projector.ts'
import { utilitySpawner } from './shell/reader.ts'
import { declareScheme, serveScheme } from './shell/scheme.ts'
import { openDesk } from './shell/window.ts'
import { words } from './shell/words.ts'

const root = join(import.meta.dirname, '..', '..')
// letters that every tool can spell; a tester may name another folder on the command line
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), 'ocop-council'))
const own = app.getPath('userData')
const folders = { data: dataFolder(own), logs: join(own, 'logs') }

app.enableSandbox()
declareScheme()
const preload = join(import.meta.dirname, '..', 'preload', 'preload.cjs')
let desk: BrowserWindow | undefined
guardContents((url) => openProjector(url, preload, desk))

function showDesk(): void {
  if (desk?.isMinimized()) desk.restore()
  desk?.focus()
}

function cannotRun(thrown: unknown): void {
  logFault('start', thrown)
  dialog.showErrorBox(words.cannotStart, thrown instanceof Error ? thrown.message : String(thrown))
  app.exit(1)
}

function start(): void {
  // the people and marks in it are nobody else's business
  mkdirSync(folders.data, { recursive: true, mode: 0o700 })
  startFaultLog(folders.logs)
  guardSession()
  // first, so that its process comes up while the data are opened; it is answered only after this function
  desk = openDesk({
    preload,
    memory: join(own, 'window.json'),
    onPageGone: (reason) => logFault('page', Object.assign(new Error('the page went'), { code: reason }))
  })
  const { core, bundle, papers, lan } = openHost({
    root,
    dataDir: folders.data,
    reader: (child) => utilitySpawner(child, readerFlags),
    onBroken: cannotRun,
    outside: (kept) => ({
      saveFile: createSaver(() => desk),
      saveFiles: createFolderSaver(() => desk),
      askFolder: createFolderAsker(() => desk),
      ...createPrinter(kept)
    })
  })
  app.on('will-quit', () => {
    core.close()
    void lan.close()
  })
  serveScheme(bundle, papers)
  openIpc(core)
  setMenu(folders)
  // a hidden window that prints must not keep the program alive
  desk.on('closed', () => app.quit())
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showDesk)
  app.on('child-process-gone', (_event, { type, reason }) => logFault(type, Object.assign(new Error('a process went'), { code: reason })))
  void app.whenReady().then(start).catch(cannotRun)
} else app.quit()

/** The desk's window: where it was last time, as large as the screen allows, and nothing but our own page in it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { BrowserWindow, dialog, type Rectangle, screen } from 'electron'
import { giveTextMenu } from './menu.ts'
import { safePreferences } from './preferences.ts'
import { deskUrl } from './scheme.ts'
import { words } from './words.ts'

interface DeskWindow {
  /** Path of the bundled preload file. */
  readonly preload: string
  /** Where place and size are kept between runs. */
  readonly memory: string
  /** Told when the page's process ended by itself. */
  readonly onPageGone: (reason: string) => void
}

interface Remembered {
  readonly bounds: Rectangle
  readonly maximized: boolean
}

/** Opens the window; it shows itself once the page has drawn. */
export function openDesk({ preload, memory, onPageGone }: DeskWindow): BrowserWindow {
  const { bounds, maximized } = place(recall(memory))
  const { workAreaSize } = screen.getPrimaryDisplay()
  const window = new BrowserWindow({
    ...bounds,
    // the smallest screen in use is 1366 × 768 at 125 %; a window must never be larger than its screen
    minWidth: Math.min(1024, workAreaSize.width),
    minHeight: Math.min(600, workAreaSize.height),
    show: false,
    title: words.title,
    backgroundColor: '#fbfaf6',
    webPreferences: safePreferences(preload)
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => remember(memory, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }))
  giveTextMenu(window.webContents)
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    onPageGone(reason)
    if (reason !== 'clean-exit') void offerReload(window)
  })
  void window.loadURL(deskUrl)
  return window
}

async function offerReload(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: words.title,
    message: words.pageGone,
    buttons: [words.reload, words.menu.quit]
  })
  if (response === 0) await window.loadURL(deskUrl)
  else window.close()
}

/** Where to put the window: where it was, if that still lies on a screen; else in the middle of the main one. */
function place(last: Remembered | undefined): { bounds: Partial<Rectangle>; maximized: boolean } {
  const { workAreaSize } = screen.getPrimaryDisplay()
  const usual = { width: Math.min(1280, workAreaSize.width), height: Math.min(800, workAreaSize.height) }
  // a small screen has no room to give away
  if (!last) return { bounds: usual, maximized: workAreaSize.width <= 1366 }
  const { workArea } = screen.getDisplayMatching(last.bounds)
  return { bounds: overlaps(last.bounds, workArea) ? last.bounds : usual, maximized: last.maximized }
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  const enough = 100
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return across >= enough && down >= enough
}

function recall(memory: string): Remembered | undefined {
  try {
    const { bounds, maximized } = JSON.parse(readFileSync(memory, 'utf8')) as Remembered // checked in the next line
    const numbers = [bounds.x, bounds.y, bounds.width, bounds.height]
    return numbers.every(Number.isInteger) && typeof maximized === 'boolean' ? { bounds, maximized } : undefined
  } catch {
    // the first run, or a spoilt file: the usual place will do
    return undefined
  }
}

function remember(memory: string, place: Remembered): void {
  try {
    writeFileSync(memory, JSON.stringify(place))
  } catch {
    // a window in the usual place next time is no reason to keep anyone from closing
  }
}

/** The window for the hall: on the second screen where there is one, over the whole of it. F11 turns that on and off, Esc leaves it. */
import { BrowserWindow, screen } from 'electron'
import { safePreferences } from './preferences.ts'
import { words } from './words.ts'

let hall: BrowserWindow | undefined

/** Shows the page in the one window for the hall, which `beside` (the desk's window) does not lie under where it can be helped. */
export function openProjector(url: string, preload: string, beside: BrowserWindow | undefined): void {
  if (hall && !hall.isDestroyed()) {
    if (hall.webContents.getURL() !== url) void hall.loadURL(url)
    hall.focus()
    return
  }
  const near = screen.getDisplayMatching((beside ?? BrowserWindow.getAllWindows()[0])?.getBounds() ?? screen.getPrimaryDisplay().bounds)
  const other = screen.getAllDisplays().find(({ id }) => id !== near.id)
  const { x, y, width, height } = (other ?? near).workArea
  const window = new BrowserWindow({
    ...(other ? { x, y, width, height } : { width: Math.min(960, width), height: Math.min(540, height) }),
    show: false,
    title: words.title,
    backgroundColor: '#16231a',
    autoHideMenuBar: true,
    fullscreen: other !== undefined,
    webPreferences: safePreferences(preload)
  })
  hall = window
  window.once('ready-to-show', () => window.show())
  window.on('closed', () => {
    hall = undefined
  })
  window.webContents.on('before-input-event', (event, { type, key }) => {
    if (type !== 'keyDown' || (key !== 'F11' && key !== 'Escape')) return
    event.preventDefault()
    if (key === 'F11') window.setFullScreen(!window.isFullScreen())
    else if (window.isFullScreen()) window.setFullScreen(false)
  })
  void window.loadURL(url)
}

/** The application menu and the right-click menu of text, in Vietnamese. */
import {
  app,
  BrowserWindow,
  dialog,
  Menu,
  type MenuItemConstructorOptions,
  type MessageBoxOptions,
  shell,
  type WebContents
} from 'electron'
import { words } from './words.ts'

interface Folders {
  readonly data: string
  readonly logs: string
}

/** Sets the menu of the application. */
export function setMenu(folders: Folders): void {
  const { menu } = words
  const edit: MenuItemConstructorOptions[] = [
    { role: 'undo', label: menu.undo },
    { role: 'redo', label: menu.redo },
    { type: 'separator' },
    ...textItems()
  ]
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom', label: menu.resetZoom },
    { role: 'zoomIn', label: menu.zoomIn },
    { role: 'zoomOut', label: menu.zoomOut },
    { type: 'separator' },
    { role: 'togglefullscreen', label: menu.fullScreen }
  ]
  const help: MenuItemConstructorOptions[] = [
    { label: menu.openDataFolder, click: () => void shell.openPath(folders.data) },
    { label: menu.openLogFolder, click: () => void shell.openPath(folders.logs) },
    { type: 'separator' },
    { label: menu.about, click: tellAbout }
  ]
  const top: MenuItemConstructorOptions[] = [
    { label: menu.file, submenu: [{ role: 'quit', label: menu.quit }] },
    { label: menu.edit, submenu: edit },
    { label: menu.view, submenu: view },
    { label: menu.help, role: 'help', submenu: help }
  ]
  // macOS gives the first menu to the application itself
  const ofApp: MenuItemConstructorOptions = {
    label: words.title,
    submenu: [
      { role: 'hide', label: menu.hide },
      { role: 'quit', label: menu.quit }
    ]
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate(process.platform === 'darwin' ? [ofApp, ...top.slice(1)] : top))
}

/** Gives text fields and chosen text their right-click menu. */
export function giveTextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, { isEditable, selectionText }) => {
    const { menu } = words
    if (isEditable) Menu.buildFromTemplate(textItems()).popup()
    else if (selectionText.trim() !== '') Menu.buildFromTemplate([{ role: 'copy', label: menu.copy }]).popup()
  })
}

function textItems(): MenuItemConstructorOptions[] {
  const { menu } = words
  return [
    { role: 'cut', label: menu.cut },
    { role: 'copy', label: menu.copy },
    { role: 'paste', label: menu.paste },
    { role: 'selectAll', label: menu.selectAll }
  ]
}

function tellAbout(): void {
  const options: MessageBoxOptions = { type: 'info', title: words.title, message: words.about(app.getVersion()), buttons: [words.close] }
  const window = BrowserWindow.getFocusedWindow()
  void (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options))
}

/** What no page of this program may do, whatever happens to it: leave, open windows, fetch from elsewhere, ask for devices, download. */
import { app, type Session, session, type WebContents } from 'electron'
import { isHallPage, isOurPage, isOurs } from './scheme.ts'

/** To be called once, before the first window. The page for the hall is the one that may be asked for as a window: `openHall` makes it. */
export function guardContents(openHall: (url: string) => void): void {
  app.on('web-contents-created', (_event, contents) => guardOne(contents, openHall))
}

/** To be called once the app is ready, before the first window. */
export function guardSession(): void {
  const ours: Session = session.defaultSession
  ours.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  ours.setPermissionCheckHandler(() => false)
  ours.setDevicePermissionHandler(() => false)
  // the dictionaries would be fetched from the network
  ours.setSpellCheckerEnabled(false)
  ours.on('will-download', (event) => event.preventDefault())
  ours.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOurs(url) && !isDevTools(url) }))
}

function guardOne(contents: WebContents, openHall: (url: string) => void): void {
  contents.on('will-navigate', (event, url) => {
    if (!isOurPage(url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (isHallPage(url)) openHall(url)
    return { action: 'deny' }
  })
}

function isDevTools(url: string): boolean {
  return !app.isPackaged && url.startsWith('devtools://')
}

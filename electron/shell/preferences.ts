import type { WebPreferences } from 'electron'

/** What every window of ours may and may not do: isolated, sandboxed, without Node; `preload` is the path of the bundled preload file. */
export function safePreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false
  }
}

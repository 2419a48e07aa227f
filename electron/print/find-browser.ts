/** Where a Chromium, Chrome or Edge lies on this machine, for the host that has no browser of its own. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

// the one without windows comes first: it prints the same pages with half the work
const linuxNames = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge'
]
const macPaths = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium'
]
const windowsPaths = ['Microsoft/Edge/Application/msedge.exe', 'Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe']

type Env = Readonly<Record<string, string | undefined>>

/**
 * Path of a browser that can print without a window, or `undefined`.
 * OCOP_CHROMIUM names one outright; set to an empty text it says that there is none.
 */
export function findBrowser(env: Env = process.env, platform: NodeJS.Platform = process.platform): string | undefined {
  if (env['OCOP_CHROMIUM'] !== undefined) return existsSync(env['OCOP_CHROMIUM']) ? env['OCOP_CHROMIUM'] : undefined
  return candidates(env, platform).find((path) => existsSync(path))
}

function candidates(env: Env, platform: NodeJS.Platform): string[] {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles(x86)'], env['ProgramFiles'], env['LOCALAPPDATA']].filter((root) => root !== undefined)
    return windowsPaths.flatMap((path) => roots.map((root) => join(root, path)))
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', join(env['HOME'] ?? '/', 'Applications')]
    return macPaths.flatMap((path) => roots.map((root) => join(root, path)))
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''), '/usr/bin', '/snap/bin']
  return folders.flatMap((folder) => linuxNames.map((name) => join(folder, name)))
}

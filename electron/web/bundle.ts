/**
 * The built pages, as both hosts hand them out: which file answers which address, and with what headers.
 * An address is only ever looked up in the list of files made at start, so nothing outside the folder can be named.
 */
import { readdirSync } from 'node:fs'
import { extname, join } from 'node:path'

export interface PageFile {
  readonly path: string
  readonly type: string
  /** Its name holds a hash of its bytes, so a browser may keep it for good. */
  readonly hashed: boolean
}

export type Bundle = ReadonlyMap<string, PageFile>

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2'
}

/** Policy of every page of ours: own files only, nothing inline, nothing from elsewhere; frames show papers of ours. */
const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Policy of a paper: a still document that carries its styles, fonts and pictures within itself and runs nothing. */
const paperPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

const common = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-resource-policy': 'same-origin' }

export const pageHeaders: Readonly<Record<string, string>> = {
  ...common,
  'content-security-policy': pagePolicy,
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY'
}

/** A phone's page shows no frames; what only counts in a secure context would be complained about on its plain http. */
export const phoneHeaders: Readonly<Record<string, string>> = {
  ...common,
  'content-security-policy': pagePolicy.replace("frame-src 'self'; ", ''),
  'x-frame-options': 'DENY'
}

export const paperHeaders: Readonly<Record<string, string>> = {
  ...common,
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': paperPolicy,
  'x-frame-options': 'SAMEORIGIN',
  'cache-control': 'no-store'
}

/** Script for a paper: every font of the document, also those that only its margin boxes use, is there before it is printed. */
export const fontsReady =
  'Promise.all([...document.fonts].map((face) => face.load().catch(() => {}))).then(() => document.fonts.ready).then(() => {})'

/** Lists the files under `root` by the address that asks for them; `/` is index.html. Throws what `node:fs` throws. */
export function readBundle(root: string): Bundle {
  const bundle = new Map<string, PageFile>()
  // own recursion: the reader of a packaged app's archive need not know the recursive option
  const walk = (folder: string, address: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) walk(path, `${address}${entry.name}/`)
      else bundle.set(address + entry.name, { path, type: typeOf(entry.name), hashed: address.startsWith('/assets/') })
    }
  }
  walk(root, '/')
  const index = bundle.get('/index.html')
  if (index) bundle.set('/', index)
  return bundle
}

function typeOf(name: string): string {
  return types[extname(name)] ?? 'application/octet-stream'
}

/** How long a browser may keep the file: hashed names for good, pages never. */
export function cacheControl(file: PageFile): string {
  return file.hashed ? 'private, max-age=31536000, immutable' : 'no-store'
}

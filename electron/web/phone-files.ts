/** Which of the built files the room's network may fetch: the phone's page and the hall's, what they name, and what that names; nothing of the desk's. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Bundle, PageFile } from './bundle.ts'

/** Under which address each page answers; the hall's is `displayPath` of the contract, which this folder does not know. */
const pages = [
  ['/', '/phone.html'],
  ['/man-hinh', '/projector.html']
] as const
const readable = /\.(html|js|css)$/

/** Empty where no such page was built. */
export function phoneFiles(bundle: Bundle): Bundle {
  const found = new Map<string, PageFile>()
  const waiting: string[] = pages.map(([, page]) => page)
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    const file = bundle.get(address)
    if (!file || found.has(address)) continue
    found.set(address, file)
    if (!readable.test(address)) continue
    const text = readFileSync(file.path, 'utf8')
    // built names end in a hash, so a text that holds one means that file
    waiting.push(...[...bundle].filter(([other, { hashed }]) => hashed && text.includes(basename(other))).map(([other]) => other))
  }
  for (const [address, page] of pages) {
    const file = found.get(page)
    if (file) found.set(address, file)
    found.delete(page)
  }
  return found
}

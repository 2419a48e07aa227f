/** Which of the built files a phone may fetch: its page and what that names, and what those name; nothing of the desk's. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Bundle, PageFile } from './bundle.ts'

const page = '/phone.html'
const readable = /\.(html|js|css)$/

/** The page answers `/`. Empty where no page for phones was built. */
export function phoneFiles(bundle: Bundle): Bundle {
  const found = new Map<string, PageFile>()
  const waiting = [page]
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    const file = bundle.get(address)
    if (!file || found.has(address)) continue
    found.set(address, file)
    if (!readable.test(address)) continue
    const text = readFileSync(file.path, 'utf8')
    // built names end in a hash, so a text that holds one means that file
    waiting.push(...[...bundle].filter(([other, { hashed }]) => hashed && text.includes(basename(other))).map(([other]) => other))
  }
  const first = found.get(page)
  if (first) found.set('/', first)
  found.delete(page)
  return found
}

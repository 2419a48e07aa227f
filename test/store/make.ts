import { hash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Store } from '../../electron/store/db.ts'
import type { OpenOptions } from '../../electron/store/open.ts'
import { open } from './rows.ts'

/** A new folder, gone after the test, and the database's place in it. */
export function aPlace(): { readonly folder: string; readonly file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return { folder, file: join(folder, 'ocop.sqlite') }
}

/** An open store in a new folder; closed after the test. */
export function aStore(file = aPlace().file, given: Partial<OpenOptions> = {}): Store {
  const store = open(file, given)
  onTestFinished(() => store.close())
  return store
}

/** What the files of a folder hold, as hashes: the data, not the lock nor SQLite's shared memory. */
export function bytesOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && !/\.lock$|-shm$/.test(each.name))
    .map((each) => join(each.parentPath, each.name))
  return Object.fromEntries(names.toSorted().map((name) => [name, hash('sha256', readFileSync(name))]))
}

/** Members' packages opened on this machine: each a database of its own in a folder of its own. One of them at a time is entered. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ok, type Result } from '../../../shared/result.ts'
import type { Store, Writer } from '../../store/db.ts'
import { guarded, refuse, type StoreError } from '../../store/failure.ts'
import { type OpenOptions, openStore } from '../../store/open.ts'

export interface MemberFiles {
  /** What was written beside each, as JSON, by the package's id. */
  readonly list: () => readonly { readonly id: string; readonly about: string }[]
  readonly has: (id: string) => boolean
  /** Makes the database of a package whole or not at all. Throws what `fill` throws; nothing is left then. */
  readonly make: (id: string, about: string, fill: (db: Writer) => void) => Result<void, StoreError>
  readonly enter: (id: string) => Result<Store, StoreError>
  readonly entered: () => Result<Store, StoreError>
  readonly leave: () => void
}

const database = 'package.sqlite'
const note = 'package.json'
const isId = (name: string) => /^[0-9a-f-]{36}$/.test(name)

/** `folder` need not be there yet. */
export function memberFiles(folder: string, options: OpenOptions): MemberFiles {
  let now: { readonly id: string; readonly store: Result<Store, StoreError> } | undefined
  const has = (id: string) => isId(id) && existsSync(join(folder, id, database))

  function leave(): void {
    if (now?.store.ok) now.store.value.close()
    now = undefined
  }

  return {
    has,
    leave,
    list() {
      if (!existsSync(folder)) return []
      const ids = readdirSync(folder).filter((id) => has(id) && existsSync(join(folder, id, note)))
      return ids.map((id) => ({ id, about: readFileSync(join(folder, id, note), 'utf8') }))
    },
    make(id, about, fill) {
      const part = join(folder, `~${id}`)
      return guarded({ file: part }, () => {
        rmSync(part, { recursive: true, force: true })
        try {
          mkdirSync(part, { recursive: true, mode: 0o700 })
          const opened = openStore(join(part, database), options)
          if (!opened.ok) return opened
          try {
            opened.value.write(fill)
          } finally {
            opened.value.close()
          }
          writeFileSync(join(part, note), about, { mode: 0o600 })
          renameSync(part, join(folder, id))
          return ok(undefined)
        } finally {
          rmSync(part, { recursive: true, force: true, maxRetries: 3 })
        }
      })
    },
    enter(id) {
      if (now?.id === id && now.store.ok) return now.store
      if (!has(id)) return refuse('MISSING')
      leave()
      const store = openStore(join(folder, id, database), options)
      now = { id, store }
      return store
    },
    entered: () => now?.store ?? refuse('MISSING')
  }
}

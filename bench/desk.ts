/** The core on a real file in a folder of its own, as a host puts it together; what it hands out is kept in memory. */
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Core, createCore } from '../electron/core/dispatch.ts'
import type { FileToSave, Ports } from '../electron/core/ports.ts'
import { type Play, player } from '../electron/core/practice/seed.ts'
import { makeShelf } from '../electron/core/shelf.ts'
import { openSpaces } from '../electron/core/spaces.ts'
import { bookPorts } from '../electron/files/book-ports.ts'
import { hashOf, loadCriteria } from '../electron/files/criteria.ts'
import { deviceKey } from '../electron/files/device-key.ts'
import { fontRules } from '../electron/files/fonts.ts'
import { packagePort } from '../electron/files/package-file.ts'
import { finishPdf } from '../electron/files/pdf-stamp.ts'
import { storeAside } from '../electron/files/store-aside.ts'
import { pdfJoiner } from '../electron/files/pdf-thread.ts'
import { wordWriter } from '../electron/files/word-write.ts'
import { nodeSpawner } from '../electron/files/xlsx-read/spawn.ts'
import type { Store } from '../electron/store/db.ts'
import { ok } from '../shared/result.ts'

export const root = join(import.meta.dirname, '..')
const files = (...path: readonly string[]) => join(root, 'electron', 'files', ...path)
const criteria = loadCriteria(join(root, 'resources', 'criteria'))
export const shelf = makeShelf(() => criteria, hashOf)

export interface Desk {
  readonly core: Core
  readonly store: Store
  readonly play: Play
  /** Files that were handed out, the newest last. */
  readonly saved: FileToSave[]
  readonly close: () => void
}

/** A folder to measure in, on the disk of the project: the system's temporary folder may be memory, where a commit costs nothing. */
export function aFolder(): string {
  const parent = join(root, 'bench', 'results')
  mkdirSync(parent, { recursive: true })
  return mkdtempSync(join(parent, 'run-'))
}

export function dropFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** A core with its real file in the folder. */
export function aDesk(dataDir: string, given: Partial<Ports> = {}): Desk {
  const saved: FileToSave[] = []
  const now = () => new Date()
  const newId = () => randomUUID()
  const unused = async () => {
    throw new Error('no bench reaches this part of the outside')
  }
  const ports: Ports = {
    criteria,
    hashOf,
    appVersion: 'bench',
    report: (_ref, thrown) => {
      throw thrown
    },
    saveFile: async (file) => {
      saved.push(file)
      return ok({ kind: 'saved', name: file.name, folder: 'bench' })
    },
    finishPdf,
    fontCss: fontRules(join(root, 'resources', 'fonts', 'tinos')),
    ...bookPorts(() => criteria, nodeSpawner(files('xlsx-read', 'child.ts')), files('book-worker.ts'), now),
    joinPdfs: pdfJoiner(files('pdf-worker.ts')),
    writeWord: wordWriter(files('word-worker.ts')),
    lan: { cards: () => [], open: unused, close: unused, opened: () => undefined },
    stick: { prepare: unused, copy: unused, list: unused, fetch: unused, register: unused, read: unused, drives: unused, ask: undefined },
    fillTemplate: unused,
    packages: { ...packagePort(deviceKey(join(dataDir, 'device-key.pem'))), register: unused },
    saveFiles: unused,
    openPaper: unused,
    print: unused,
    pdf: unused,
    ...given
  }
  const child = join(root, 'electron', 'store', 'stick-child.ts')
  const spaces = openSpaces({ dataDir, now, newId, aside: storeAside(nodeSpawner(child)) })
  const core = createCore({ spaces, ports, now, newId })
  const store = spaces.store('real')
  if (!store.ok) throw new Error(`the database could not be made: ${store.error.code}`)
  return { core, store: store.value, play: player(core.call, 'real'), saved, close: () => core.close() }
}

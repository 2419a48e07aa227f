import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backup, type BackupKind, backupsFolder, listBackups, newestGood, verifyBackup } from '../../electron/store/backup.ts'
import type { Store } from '../../electron/store/db.ts'
import { migrations } from '../../electron/store/migrations/index.ts'
import { aPlace, aStore, bytesOf } from './make.ts'
import { addSheet, must, open, putMark } from './rows.ts'

const known = migrations.length

/** A clock that goes on by a minute with each look. Local times, as the names of backups are. */
function aClock(): () => Date {
  let minute = 0
  return () => new Date(2026, 10, 24, 8, minute++, 0)
}

/** An open store with a sheet and so many marks. */
function aMarkedStore(marks = 1, now = aClock()): Store {
  const store = aStore(aPlace().file, { now })
  addSheet(store)
  for (let criterion = 0; criterion < marks; criterion++) store.write((db) => putMark(db, { criterion, option: 1 }))
  return store
}

const take = (store: Store, reason: BackupKind) => must(backup(store, reason))

test('a backup is one whole file named by time and reason, with all that was committed and a note of what was checked', () => {
  const store = aMarkedStore(7, () => new Date(2026, 10, 24, 8, 5, 9))
  const made = take(store, 'opening')
  const folder = backupsFolder(store.file)
  expect(made).toEqual({
    file: join(folder, 'ocop_20261124-080509_opening.sqlite'),
    name: 'ocop_20261124-080509_opening.sqlite',
    at: new Date(2026, 10, 24, 8, 5, 9).toISOString(),
    reason: 'opening',
    bytes: readFileSync(made.file).length,
    verified: true,
    lastSeq: 7
  })
  expect(readdirSync(folder).toSorted()).toEqual(['ocop_20261124-080509_opening.json', 'ocop_20261124-080509_opening.sqlite'])
  expect(must(listBackups(folder))).toEqual([made])
  expect(must(verifyBackup(made.file, known))).toMatchObject({ version: known, rows: { mark: 7, log: 7, sheet: 1 }, lastSeq: 7 })
  expect(store.write((db) => putMark(db, { criterion: 8, option: 1 }))).toBe(8)
})

test('a backup of the same second gets a name of its own and takes nothing away', () => {
  const store = aMarkedStore(1, () => new Date(2026, 10, 24, 8, 0, 0))
  const first = take(store, 'start')
  const before = bytesOf(backupsFolder(store.file))
  store.write((db) => putMark(db, { criterion: 5, option: 1 }))
  const second = take(store, 'start')
  expect(second.name).toBe('ocop_20261124-080000_start-2.sqlite')
  expect(bytesOf(backupsFolder(store.file))).toMatchObject(before)
  expect(must(listBackups(backupsFolder(store.file)))).toEqual([second, first])
})

test('the last 20 automatic backups stay, every one made by hand, and the last of each kind', () => {
  const store = aMarkedStore()
  const folder = backupsFolder(store.file)
  const moments: BackupKind[] = [
    'opening',
    'manual',
    'import',
    'import',
    'manual',
    'closing',
    ...Array.from({ length: 24 }, () => 'start' as const)
  ]
  const made = moments.map((reason) => take(store, reason))
  const stays = made.filter(({ reason }, index) => {
    const automaticAfter = made.slice(index + 1).filter((later) => later.reason !== 'manual').length
    const lastOfKind = !made.slice(index + 1).some((later) => later.reason === reason)
    return reason === 'manual' || automaticAfter < 20 || lastOfKind
  })
  expect(stays).toHaveLength(20 + 2 + 3)
  expect(must(listBackups(folder))).toEqual(stays.toReversed())
  expect(readdirSync(folder)).toHaveLength(2 * stays.length)
})

test('of automatic backups that take more than 10 GB together the newest three stay, and every one made by hand', () => {
  const store = aMarkedStore()
  const grown = (reason: BackupKind) => {
    const { file, name } = take(store, reason)
    // holes take no room on the disk
    truncateSync(file, 3 * 1024 ** 3)
    const note = file.replace(/sqlite$/, 'json')
    writeFileSync(note, JSON.stringify({ ...(JSON.parse(readFileSync(note, 'utf8')) as object), bytes: 3 * 1024 ** 3 }))
    return name
  }
  const made = (['manual', 'start', 'opening', 'closing', 'concluding', 'import'] as const).map(grown)
  const last = take(store, 'start')
  const kept = must(listBackups(backupsFolder(store.file))).map(({ name }) => name)
  // three of 3 GB and the small one lie within 10 GB
  expect(kept.toReversed()).toEqual([made[0], ...made.slice(3), last.name])
})

test('copies put there by hand are listed as not checked, never taken away, and other files are no backups', () => {
  const store = aMarkedStore()
  const folder = backupsFolder(store.file)
  const made = take(store, 'start')
  const byHand = 'ocop_20200101-000000_start.sqlite'
  copyFileSync(made.file, join(folder, byHand))
  for (const name of ['ghi chú.txt', 'ocop_20261124-080000_other.sqlite', 'ocop.sqlite']) writeFileSync(join(folder, name), 'x')
  for (let turn = 0; turn < 21; turn++) take(store, 'start')
  const listed = must(listBackups(folder))
  expect(listed).toHaveLength(21)
  expect(listed.at(-1)).toMatchObject({ name: byHand, verified: false, lastSeq: null })
  expect(listed.slice(0, -1).every(({ verified }) => verified)).toBe(true)
  expect(must(verifyBackup(join(folder, byHand), known)).rows.mark).toBe(1)
})

test('a folder that does not exist yet has no backups, and one that cannot be read is not taken for empty', () => {
  const { folder } = aPlace()
  expect(listBackups(join(folder, 'none'))).toEqual({ ok: true, value: [] })
  writeFileSync(join(folder, 'file'), '')
  expect(listBackups(join(folder, 'file'))).toMatchObject({ ok: false, error: { reason: 'UNREADABLE' } })
})

test('one changed byte anywhere in a backup is found', () => {
  const store = aMarkedStore(5)
  const { file } = take(store, 'manual')
  const whole = readFileSync(file)
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
      const changed = Buffer.from(whole)
      changed[place] = (whole[place] ?? 0) ^ change
      writeFileSync(file, changed)
      expect(verifyBackup(file, known)).toMatchObject({ ok: false })
    }),
    { numRuns: 40 }
  )
  writeFileSync(file, whole)
  expect(verifyBackup(file, known)).toMatchObject({ ok: true })
})

test('a backup of a newer program is told from a damaged one', () => {
  const store = aMarkedStore()
  expect(verifyBackup(take(store, 'manual').file, known - 1)).toMatchObject({ ok: false, error: { reason: 'NEWER_VERSION' } })
})

test('the newest sound backup is found past damaged ones, and a cut one is listed as not checked', () => {
  const store = aMarkedStore()
  const folder = backupsFolder(store.file)
  expect(newestGood(folder, known)).toEqual({ ok: true, value: undefined })
  const [first, second, third] = [take(store, 'start'), take(store, 'opening'), take(store, 'closing')]
  truncateSync(third.file, 4096)
  writeFileSync(second.file, Buffer.alloc(second.bytes, 7))
  expect(must(listBackups(folder)).map(({ verified }) => verified)).toEqual([false, true, true])
  expect(newestGood(folder, known)).toEqual({ ok: true, value: first })
  rmSync(first.file)
  expect(newestGood(folder, known)).toEqual({ ok: true, value: undefined })
})

test('what a backup left half written when the power went is cleared away by the next', () => {
  const store = aMarkedStore()
  const folder = backupsFolder(store.file)
  mkdirSync(folder)
  writeFileSync(join(folder, 'ocop_20261124-070000_start.sqlite.part'), 'half')
  const made = take(store, 'start')
  expect(readdirSync(folder).toSorted()).toEqual([made.name.replace('.sqlite', '.json'), made.name])
})

test('a backup that cannot be made says why and leaves the store in use', () => {
  const store = aMarkedStore()
  writeFileSync(backupsFolder(store.file), 'a file where the folder should be')
  expect(backup(store, 'manual')).toMatchObject({ ok: false, error: { code: 'STORE', reason: 'UNREADABLE' } })
  expect(store.write((db) => putMark(db, { criterion: 9, option: 1 }))).toBe(2)
})

test('a backup inside a change is a fault of the program', () => {
  const store = open(aPlace().file)
  expect(() => store.write(() => backup(store, 'manual'))).toThrow('transaction')
  store.close()
  expect(() => backup(store, 'manual')).toThrow('closed')
})

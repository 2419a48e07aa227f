import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { type Backup, backup, backupsFolder, listBackups, newestGood } from '../../electron/store/backup.ts'
import type { Store } from '../../electron/store/db.ts'
import { verifyLog } from '../../electron/store/log.ts'
import { migrations } from '../../electron/store/migrations/index.ts'
import type { OpenOptions } from '../../electron/store/open.ts'
import { openStore } from '../../electron/store/open.ts'
import { restore } from '../../electron/store/restore.ts'
import { aPlace, bytesOf } from './make.ts'
import { addSheet, must, open, options, putMark } from './rows.ts'

const known = migrations.length

/** A database with marks 0..1 in a backup made by hand and marks 0..4 in the file, closed. */
function aHistory(): { readonly file: string; readonly folder: string; readonly old: Backup } {
  const { file, folder } = aPlace()
  const store = open(file)
  addSheet(store)
  mark(store, 0, 1)
  const old = must(backup(store, 'manual'))
  mark(store, 2, 3, 4)
  store.close()
  return { file, folder, old }
}

function mark(store: Store, ...criteria: readonly number[]): void {
  for (const criterion of criteria) store.write((db) => putMark(db, { criterion, option: 1 }))
}

const marksOf = (store: Store) => store.read((db) => db.prepare('select criterion from mark order by criterion').pluck().all())

function restored(file: string, from: string, given: Partial<OpenOptions> = {}) {
  const done = must(restore(file, from, { ...options, ...given }))
  onTestFinished(() => done.store.close())
  return done
}

/** What the database holds when opened as usual. */
function contents(file: string): { readonly marks: readonly unknown[]; readonly lastSeq: number; readonly chain: boolean } {
  const store = open(file)
  const found = { marks: marksOf(store), lastSeq: store.info().lastSeq, chain: store.read(verifyLog).ok }
  store.close()
  return found
}

test('a restore brings the backup back, open and in use, and keeps the present data as a backup', () => {
  const { file, old } = aHistory()
  const { store, kept, snapshot } = restored(file, old.file)
  expect({ marks: marksOf(store), lastSeq: store.info().lastSeq }).toEqual({ marks: [0, 1], lastSeq: 2 })
  expect(kept).toMatchObject({ reason: 'restore', verified: true, lastSeq: 5 })
  expect(must(listBackups(backupsFolder(file)))).toEqual([must(snapshot), kept, old])
  mark(store, 9)
  expect(marksOf(store)).toEqual([0, 1, 9])
  expect(store.read(verifyLog).ok).toBe(true)
})

test('a backup with a row that breaks the rules of its table is not put back, and everything stays as it was', () => {
  const { file, folder, old } = aHistory()
  const raw = new Database(old.file)
  raw.pragma('ignore_check_constraints = ON')
  raw.prepare("update sheet set state = 'lost'").run()
  raw.close()
  // as somebody else's program left it: nothing tells what its bytes were
  rmSync(old.file.replace(/sqlite$/, 'json'))
  const before = bytesOf(folder)
  expect(restore(file, old.file, options)).toMatchObject({ ok: false, error: { reason: 'DAMAGED' } })
  expect(bytesOf(folder)).toEqual(before)
  expect(contents(file).marks).toEqual([0, 1, 2, 3, 4])
})

test('a restore can be undone, and that undone again', () => {
  const { file, old } = aHistory()
  const first = restored(file, old.file)
  first.store.close()
  const undone = restored(file, first.kept?.file ?? '')
  expect(marksOf(undone.store)).toEqual([0, 1, 2, 3, 4])
  undone.store.close()
  expect(marksOf(restored(file, undone.kept?.file ?? '').store)).toEqual([0, 1])
})

test('after a restore the newest sound backup is of the restored data, not of what was put aside', () => {
  const { file, old } = aHistory()
  restored(file, old.file)
  expect(must(newestGood(backupsFolder(file), known))).toMatchObject({ lastSeq: 2 })
})

test('commits that a killed program left in the write-ahead log are kept with the data put aside', () => {
  const { file, old } = aHistory()
  const store = open(file)
  mark(store, 7)
  for (const end of ['', '-wal']) copyFileSync(file + end, `${file}.crashed${end}`)
  store.close()
  for (const end of ['', '-wal']) copyFileSync(`${file}.crashed${end}`, file + end)
  const { store: now, kept } = restored(file, old.file)
  expect(marksOf(now)).toEqual([0, 1])
  now.close()
  expect(marksOf(restored(file, kept?.file ?? '').store)).toEqual([0, 1, 2, 3, 4, 7])
})

test('a damaged database is put aside byte for byte and its backup takes its place', () => {
  const { file, old } = aHistory()
  const damaged = readFileSync(file)
  damaged.fill(0xa5, 4096 * 2, 4096 * 4)
  writeFileSync(file, damaged)
  writeFileSync(`${file}-wal`, 'what was in the log')
  expect(openStore(file, options)).toMatchObject({ ok: false, error: { reason: 'DAMAGED' } })
  const offered = must(newestGood(backupsFolder(file), known))
  expect(offered).toEqual(old)
  const { store, kept } = restored(file, old.file)
  expect(marksOf(store)).toEqual([0, 1])
  expect(kept).toMatchObject({ reason: 'restore', verified: false, lastSeq: null })
  expect(readFileSync(kept?.file ?? '').equals(damaged)).toBe(true)
  expect(readFileSync(`${kept?.file}-wal`, 'utf8')).toBe('what was in the log')
})

test('a database that is gone is brought back from its backup', () => {
  const { file, old } = aHistory()
  rmSync(file)
  const { store, kept } = restored(file, old.file)
  expect({ marks: marksOf(store), kept }).toEqual({ marks: [0, 1], kept: undefined })
})

test('when the power goes in the middle of a restore, the data put aside are what is offered', () => {
  const { file } = aHistory()
  const aside = join(backupsFolder(file), 'ocop_20261124-235959_restore.sqlite')
  renameSync(file, aside)
  expect(openStore(file, options)).toMatchObject({ ok: false, error: { reason: 'MISSING', facts: { backups: 2 } } })
  const offered = must(newestGood(backupsFolder(file), known))
  expect(offered?.file).toBe(aside)
  expect(marksOf(restored(file, aside).store)).toEqual([0, 1, 2, 3, 4])
})

test('a backup from a stick can be restored and stays on the stick', () => {
  const { file, old } = aHistory()
  const stick = join(aPlace().folder, old.name)
  copyFileSync(old.file, stick)
  rmSync(backupsFolder(file), { recursive: true })
  expect(marksOf(restored(file, stick).store)).toEqual([0, 1])
  expect(existsSync(stick)).toBe(true)
})

test('an older backup is brought up to date when it is restored', () => {
  const { file, old } = aHistory()
  const next = [...migrations, { version: known + 1, sql: 'create table extra (id text primary key) strict' }]
  open(file, { migrations: next }).close()
  const { store } = restored(file, old.file, { migrations: next })
  expect({ version: store.info().version, marks: marksOf(store) }).toEqual({ version: known + 1, marks: [0, 1] })
})

test.each([
  { situation: 'damaged', reason: 'DAMAGED', spoil: (old: string) => writeFileSync(old, readFileSync(old).fill(0xa5, 4096 * 3)) },
  {
    situation: 'changed in one letter of a name',
    reason: 'CHANGED',
    spoil: (old: string) => writeFileSync(old, readFileSync(old, 'latin1').replace('SP-01', 'SP-02'), 'latin1')
  },
  { situation: 'no database', reason: 'NOT_A_DATABASE', spoil: (old: string) => writeFileSync(old, 'Danh sách') },
  { situation: 'gone', reason: 'UNREADABLE', spoil: (old: string) => rmSync(old) }
])('a backup that is $situation is refused as $reason and nothing is touched', ({ reason, spoil }) => {
  const { file, folder, old } = aHistory()
  spoil(old.file)
  const before = bytesOf(folder)
  expect(restore(file, old.file, options)).toMatchObject({ ok: false, error: { code: 'STORE', reason } })
  expect(bytesOf(folder)).toEqual(before)
})

test('a database that is in use is not replaced', () => {
  const { file, old } = aHistory()
  const store = open(file)
  expect(restore(file, old.file, options)).toMatchObject({ ok: false, error: { reason: 'LOCKED' } })
  expect(marksOf(store)).toEqual([0, 1, 2, 3, 4])
  store.close()
})

test.each([
  { situation: 'in use until now', before: () => undefined },
  { situation: 'with commits in its write-ahead log', before: (store: Store) => mark(store, 7) }
])('when the restored file cannot be opened, the data $situation are put back', ({ before }) => {
  const { file, folder, old } = aHistory()
  const next = [...migrations, { version: known + 1, sql: 'create table extra (id text primary key) strict' }]
  const store = open(file, { migrations: next })
  before(store)
  for (const end of ['', '-wal']) copyFileSync(file + end, `${file}.crashed${end}`)
  const held = { marks: marksOf(store), lastSeq: store.info().lastSeq }
  store.close()
  for (const end of ['', '-wal']) {
    copyFileSync(`${file}.crashed${end}`, file + end)
    rmSync(`${file}.crashed${end}`)
  }
  // brings the file in use no further, but fails on the older backup
  const failing = [...migrations, { version: known + 1, sql: 'create tabel extra' }]
  expect(restore(file, old.file, { ...options, migrations: failing })).toMatchObject({ ok: false, error: { reason: 'MIGRATION_FAILED' } })
  const again = open(file, { migrations: next })
  expect({ marks: marksOf(again), lastSeq: again.info().lastSeq }).toEqual(held)
  again.close()
  expect(readdirSync(folder).toSorted()).toEqual(['backups', 'ocop.sqlite', 'ocop.sqlite.lock'])
})

test('what was put back after a failure is whole, and no half restore is left in the backups', () => {
  const { file, old } = aHistory()
  const failing = [...migrations, { version: known + 1, sql: 'create tabel extra' }]
  expect(restore(file, old.file, { ...options, migrations: failing }).ok).toBe(false)
  expect(contents(file)).toEqual({ marks: [0, 1, 2, 3, 4], lastSeq: 5, chain: true })
  expect(must(listBackups(backupsFolder(file))).map(({ reason, verified }) => ({ reason, verified }))).not.toContainEqual(
    expect.objectContaining({ verified: false })
  )
})

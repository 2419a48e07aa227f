import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { backup } from '../../electron/store/backup.ts'
import { applicationId, examine } from '../../electron/store/check.ts'
import { connectionOf } from '../../electron/store/db.ts'
import { migrations } from '../../electron/store/migrations/index.ts'
import { openStore } from '../../electron/store/open.ts'
import { aPlace, aStore, bytesOf } from './make.ts'
import { addSheet, open, options, putMark } from './rows.ts'

/** A closed database with marks, all in one file. */
function aClosedFile(file: string): void {
  const store = open(file)
  addSheet(store)
  for (let criterion = 0; criterion < 60; criterion++) store.write((db) => putMark(db, { criterion, option: 1 }))
  store.close()
}

/** The files of a database as a power cut leaves them: `change` is in the write-ahead log only. */
function aCrashedFile(file: string, change: string): void {
  const store = open(`${file}.live`)
  connectionOf(store).raw.exec(change)
  for (const end of ['', '-wal']) copyFileSync(`${file}.live${end}`, file + end)
  store.close()
  for (const end of ['', '.lock']) rmSync(`${file}.live${end}`)
}

/** Overwrites bytes from a place on. */
function spoil(file: string, from: number, bytes: number): void {
  const whole = readFileSync(file)
  whole.fill(0xa5, from, from + bytes)
  writeFileSync(file, whole)
}

function asSqlite(file: string, sql: string): void {
  const raw = new Database(file)
  raw.exec(sql)
  raw.close()
}

test('every opening, the second as the first, has the safeguards that make a commit outlive a power cut', () => {
  const { file } = aPlace()
  const wanted = {
    journal_mode: 'wal',
    synchronous: 2,
    fullfsync: 1,
    checkpoint_fullfsync: 1,
    foreign_keys: 1,
    recursive_triggers: 1,
    trusted_schema: 0,
    cell_size_check: 1,
    busy_timeout: 5000,
    application_id: applicationId,
    user_version: migrations.length
  }
  for (let opening = 0; opening < 2; opening++) {
    const store = open(file)
    const { raw } = connectionOf(store)
    expect(Object.fromEntries(Object.keys(wanted).map((name) => [name, raw.pragma(name, { simple: true })]))).toEqual(wanted)
    expect(examine(store)).toEqual({ integrity: 'ok', walAndFull: true })
    store.close()
  }
})

test('closing leaves one file beside the lock, and closing twice does nothing more', () => {
  const { folder, file } = aPlace()
  aClosedFile(file)
  const store = open(file)
  store.close()
  store.close()
  expect(readdirSync(folder).toSorted()).toEqual(['ocop.sqlite', 'ocop.sqlite.lock'])
  expect(() => store.read(() => 1)).toThrow()
})

test('what was committed before a power cut is there at the next opening', () => {
  const { file } = aPlace()
  aCrashedFile(file, "insert into meta (key, value) values ('kept', 'yes')")
  expect(aStore(file).read((db) => db.prepare("select value from meta where key = 'kept'").pluck().get())).toBe('yes')
})

const bad: readonly {
  readonly situation: string
  readonly make: (file: string) => void
  readonly reason: string
  readonly facts?: object
}[] = [
  {
    situation: 'a page that is damaged',
    make: (file) => {
      aClosedFile(file)
      spoil(file, 4096 * 3, 4096)
    },
    reason: 'DAMAGED'
  },
  {
    situation: 'a file cut in the middle',
    make: (file) => {
      aClosedFile(file)
      truncateSync(file, 4096 * 5)
    },
    reason: 'DAMAGED'
  },
  {
    situation: 'a file cut within its first page',
    make: (file) => {
      aClosedFile(file)
      truncateSync(file, 300)
    },
    reason: 'DAMAGED'
  },
  {
    situation: 'a file cut within its first words',
    make: (file) => {
      aClosedFile(file)
      truncateSync(file, 60)
    },
    reason: 'DAMAGED'
  },
  { situation: 'a file of no bytes', make: (file) => writeFileSync(file, ''), reason: 'DAMAGED', facts: { cause: 'empty' } },
  { situation: 'a text file', make: (file) => writeFileSync(file, 'Danh sách sản phẩm\n'.repeat(40)), reason: 'NOT_A_DATABASE' },
  {
    situation: 'a database without a mark',
    make: (file) => asSqlite(file, 'create table a (b); insert into a values (1)'),
    reason: 'FOREIGN'
  },
  {
    situation: "another program's database",
    make: (file) => asSqlite(file, 'pragma application_id = 77; create table a (b); pragma user_version = 1'),
    reason: 'FOREIGN',
    facts: { application: 77 }
  },
  {
    situation: 'a database of a newer version',
    make: (file) => {
      aClosedFile(file)
      asSqlite(file, 'pragma user_version = 99')
    },
    reason: 'NEWER_VERSION',
    facts: { found: 99, known: migrations.length }
  },
  {
    situation: 'a newer version that only the write-ahead log tells',
    make: (file) => aCrashedFile(file, 'pragma user_version = 99'),
    reason: 'NEWER_VERSION',
    facts: { found: 99, known: migrations.length }
  },
  {
    situation: 'a write-ahead log whose database is gone',
    make: (file) => {
      aCrashedFile(file, 'create table a (b)')
      rmSync(file)
    },
    reason: 'DAMAGED'
  },
  { situation: 'a folder in its place', make: (file) => mkdirSync(file), reason: 'UNREADABLE' },
  {
    situation: 'a file that another program holds',
    make: (file) => {
      aClosedFile(file)
      const holder = new Database(file)
      onTestFinished(() => void holder.close())
      holder.pragma('locking_mode = EXCLUSIVE')
      holder.exec('begin exclusive')
    },
    reason: 'LOCKED'
  }
]

test.each(bad)('$situation is refused as $reason and no byte is changed', ({ make, reason, facts = {} }) => {
  const { folder, file } = aPlace()
  make(file)
  const before = bytesOf(folder)
  expect(openStore(file, options)).toMatchObject({ ok: false, error: { code: 'STORE', reason, facts: { file, ...facts } } })
  expect(bytesOf(folder)).toEqual(before)
})

test('a refused file can be opened once what kept it shut is gone', () => {
  const { file } = aPlace()
  aClosedFile(file)
  asSqlite(file, 'pragma user_version = 99')
  expect(openStore(file, options).ok).toBe(false)
  asSqlite(file, `pragma user_version = ${migrations.length}`)
  expect(aStore(file).info()).toMatchObject({ version: migrations.length, lastSeq: 60 })
})

test('a database that is gone while its backups stay is not replaced by an empty one unless the user says so', () => {
  const { folder, file } = aPlace()
  const store = open(file)
  backup(store, 'start')
  store.close()
  rmSync(file)
  const before = bytesOf(folder)
  expect(openStore(file, options)).toMatchObject({ ok: false, error: { reason: 'MISSING', facts: { file, backups: 1 } } })
  expect(bytesOf(folder)).toEqual(before)
  expect(aStore(file, { startAfresh: true }).info().lastSeq).toBe(0)
})

test('a database that was only half made when the power went is made anew', () => {
  const { folder, file } = aPlace()
  writeFileSync(`${file}.new`, 'half')
  expect(aStore(file).info().version).toBe(migrations.length)
  expect(existsSync(join(folder, 'ocop.sqlite.new'))).toBe(false)
})

test('the database keeps the name of its device, and a given name comes before it', () => {
  const { file } = aPlace()
  const nameWith = (deviceId: string | undefined, made: string) => {
    const store = open(file, { deviceId, newId: () => made })
    const name = store.info().deviceId
    store.close()
    return name
  }
  expect([nameWith(undefined, 'first'), nameWith('given', 'second'), nameWith(undefined, 'third')]).toEqual(['first', 'given', 'first'])
})

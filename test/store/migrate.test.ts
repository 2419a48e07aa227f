import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listBackups, verifyBackup } from '../../electron/store/backup.ts'
import type { Store } from '../../electron/store/db.ts'
import { listLog, verifyLog } from '../../electron/store/log.ts'
import { latestOf, type Migration } from '../../electron/store/migrate.ts'
import { migrations } from '../../electron/store/migrations/index.ts'
import { openStore } from '../../electron/store/open.ts'
import { aPlace, aStore } from './make.ts'
import { addSheet, must, open, options, putMark } from './rows.ts'

const shipped = migrations.length

/** The shipped schema and further steps. */
function then(...steps: readonly string[]): readonly Migration[] {
  return [...migrations, ...steps.map((sql, index) => ({ version: shipped + 1 + index, sql }))]
}

/** A closed database of the shipped version with one mark. */
function anOldFile(file: string): void {
  const store = open(file)
  addSheet(store)
  store.write((db) => putMark(db, { criterion: 3, option: 2 }))
  store.close()
}

const nick = "alter table person add column nick text not null default 'chưa có'"
const hasNick = (store: Store) =>
  store.read((db) => db.prepare("select count(*) from pragma_table_info('person') where name = 'nick'").pluck().get())
const marks = (store: Store) => store.read((db) => db.prepare('select criterion, option_key from mark order by criterion').raw().all())

test('an older database is brought up to date, after a backup that still is as it was', () => {
  const { folder, file } = aPlace()
  anOldFile(file)
  const store = aStore(file, { migrations: then(nick, 'create table extra (id text primary key) strict') })
  expect({ version: store.info().version, nick: hasNick(store), marks: marks(store) }).toEqual({
    version: shipped + 2,
    nick: 1,
    marks: [[3, 2]]
  })
  const [kept, ...others] = must(listBackups(join(folder, 'backups')))
  expect({ reason: kept?.reason, verified: kept?.verified, others }).toEqual({ reason: 'migration', verified: true, others: [] })
  expect(must(verifyBackup(kept?.file ?? '', shipped))).toMatchObject({ version: shipped, rows: { mark: 1, log: 1 }, lastSeq: 1 })
})

test('each migration of existing data leaves its line in the log, in an unbroken chain', () => {
  const { file } = aPlace()
  anOldFile(file)
  const store = aStore(file, { migrations: then(nick, 'create table extra (id text primary key) strict') })
  const lines = store
    .read((db) => listLog(db, { limit: 2 }))
    .map(({ actorKind, what, detail }) => ({ actorKind, what, from: detail.from, to: detail.to }))
  expect(lines).toEqual([
    { actorKind: 'system', what: 'migrate', from: shipped + 1, to: shipped + 2 },
    { actorKind: 'system', what: 'migrate', from: shipped, to: shipped + 1 }
  ])
  expect(store.read(verifyLog)).toMatchObject({ ok: true, value: { rows: 3 } })
})

test('a database that is up to date is opened without a backup', () => {
  const { folder, file } = aPlace()
  anOldFile(file)
  aStore(file)
  expect(must(listBackups(join(folder, 'backups')))).toEqual([])
})

test.each([
  { situation: 'is wrong SQL', sql: `${nick}; create tabel x (y)`, reason: 'MIGRATION_FAILED' },
  {
    situation: 'breaks a rule of the data',
    sql: `${nick}; insert into meta (key, value) values ('a', 'b'), ('a', 'c')`,
    reason: 'MIGRATION_FAILED'
  },
  { situation: 'leaves rows that point nowhere', sql: `${nick}; delete from sheet`, reason: 'MIGRATION_FAILED' },
  {
    situation: 'needs more room than the disk has',
    sql: `${nick}; pragma max_page_count = 1; create table big (id text); insert into big values (hex(zeroblob(500000)))`,
    reason: 'DISK_FULL'
  }
])('a migration that $situation leaves the database at its version, and it opens again', ({ sql, reason }) => {
  const { file } = aPlace()
  anOldFile(file)
  expect(openStore(file, { ...options, migrations: then(sql) })).toMatchObject({
    ok: false,
    error: { code: 'STORE', reason, facts: { from: shipped, to: shipped + 1 } }
  })
  const store = aStore(file)
  expect({ version: store.info().version, nick: hasNick(store), marks: marks(store), log: store.info().lastSeq }).toEqual({
    version: shipped,
    nick: 0,
    marks: [[3, 2]],
    log: 1
  })
})

test('a migration that ends its transaction is found out', () => {
  const { file } = aPlace()
  anOldFile(file)
  expect(openStore(file, { ...options, migrations: then('commit') })).toMatchObject({ ok: false, error: { reason: 'MIGRATION_FAILED' } })
})

test('a table can be rebuilt without its children losing their rows', () => {
  const { file } = aPlace()
  anOldFile(file)
  const rebuild = `
    create table person_new (id text primary key, version integer not null, name text not null) strict;
    insert into person_new select id, version, name from person;
    drop table person;
    alter table person_new rename to person`
  const store = aStore(file, { migrations: then(rebuild) })
  expect(store.read((db) => db.prepare('select p.name, m.id from member m join person p on p.id = m.person_id').raw().all())).toEqual([
    ['Lò Thị Mẩy', 'member']
  ])
  expect(() => store.write((db) => db.prepare('delete from person').run())).toThrow('FOREIGN KEY')
})

test('without a backup there is no migration', () => {
  const { folder, file } = aPlace()
  anOldFile(file)
  rmSync(join(folder, 'backups'), { recursive: true, force: true })
  writeFileSync(join(folder, 'backups'), 'a file where the folder should be')
  expect(openStore(file, { ...options, migrations: then(nick) }).ok).toBe(false)
  rmSync(join(folder, 'backups'))
  mkdirSync(join(folder, 'backups'))
  expect(aStore(file).info().version).toBe(shipped)
  expect(readdirSync(join(folder, 'backups'))).toEqual([])
})

test('a list of migrations with a gap, or out of order, is a fault of the program', () => {
  expect(() => latestOf([{ version: 2, sql: '' }])).toThrow('numbered')
  expect(() =>
    latestOf([
      { version: 1, sql: '' },
      { version: 3, sql: '' }
    ])
  ).toThrow('numbered')
  expect(latestOf(migrations)).toBe(migrations.length)
})

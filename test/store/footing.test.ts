import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { type Reader, type Store, transactions, type Writer } from '../../electron/store/db.ts'
import { groundOf } from '../../electron/store/footing.ts'
import { keptReading } from '../../electron/core/kept-reading.ts'
import { migrations } from '../../electron/store/migrations/index.ts'
import { err } from '../../shared/result.ts'
import { aPlace, aStore } from './make.ts'

const period = (db: Writer, id: string) =>
  db.prepare("insert into period (id, name, from_year, to_year, created_at) values (?, 'x', 2020, 2021, '')").run(id)
const meta = (db: Writer, key: string) => db.prepare("insert into meta (key, value) values (?, '')").run(key)

/** A reading of periods that tells how often it was really made. */
function periods() {
  const kept = keptReading<readonly unknown[]>()
  let made = 0
  const read = (db: Reader, besides = '') =>
    kept(db, besides, () => {
      made += 1
      return db.prepare('select id from period order by id').pluck().all()
    })
  return { read, made: () => made }
}

const some = (store: Store, { read }: ReturnType<typeof periods>, besides?: string) => store.read((db) => read(db, besides).length)

test('an answer is kept while other tables change, and given up when one that it was read from does', () => {
  const store = aStore()
  const own = periods()
  const before = some(store, own)
  store.write((db) => meta(db, 'a'))
  expect([some(store, own), own.made()]).toEqual([before, 1])
  store.write((db) => period(db, 'p'))
  expect([some(store, own), own.made()]).toEqual([before + 1, 2])
  expect([some(store, own, 'another day'), own.made()]).toEqual([before + 1, 3])
})

test('an answer that is made from a kept one stands and falls with the tables of that one', () => {
  const store = aStore()
  const inner = periods()
  const outer = keptReading<number>()
  const count = () => store.read((db) => outer(db, '', () => inner.read(db).length))
  some(store, inner)
  const before = count()
  store.write((db) => period(db, 'p'))
  expect(count()).toBe(before + 1)
  store.write((db) => period(db, 'q'))
  expect(count()).toBe(before + 2)
})

test('what a write that is taken back has asked is kept by nobody, not even by questions of a Reader inside it', () => {
  const store = aStore()
  const own = periods()
  const before = some(store, own)
  const inside = store.write((db) => {
    const kept = own.read(db).length
    period(db, 'p')
    return err([kept, own.read(db).length, some(store, own)])
  })
  expect(inside).toEqual(err([before, before + 1, before + 1]))
  expect(some(store, own)).toBe(before)
})

test('what another program writes into the file is seen', () => {
  const place = aPlace()
  const store = aStore(place.file)
  const own = periods()
  const before = some(store, own)
  const other = new Database(place.file)
  onTestFinished(() => void other.close())
  other.prepare("insert into period (id, name, from_year, to_year, created_at) values ('p', 'x', 2020, 2021, '')").run()
  expect(some(store, own)).toBe(before + 1)
})

test('what triggers and foreign keys change besides counts as changed too', () => {
  const raw = new Database(':memory:')
  onTestFinished(() => void raw.close())
  raw.exec(`
    create table parent (id text primary key);
    create table child (id text primary key, parent_id text references parent (id) on delete cascade);
    create table noted (id text);
    create trigger child_gone after delete on child begin insert into noted values (old.id); end;
    insert into parent values ('p'); insert into child values ('c', 'p')`)
  const { read, write } = transactions({ raw, deviceId: '' })
  const kept = ['parent', 'child', 'noted'].map((table) => {
    const reading = keptReading<unknown[]>()
    return () => read((db) => reading(db, '', () => db.prepare(`select id from ${table}`).pluck().all()))
  })
  const all = () => kept.map((ask) => ask())
  expect(all()).toEqual([['p'], ['c'], []])
  write((db) => db.prepare("with gone as (select 'p' as id) delete from parent where id in (select id from gone)").run())
  expect(all()).toEqual([[], [], ['c']])
})

test('the schema has no views, through which a statement would reach tables that it does not name', () => {
  const store = aStore()
  const kinds = store.read((db) => db.prepare('select distinct type from sqlite_schema order by type').pluck().all())
  expect(kinds).toEqual(['index', 'table', 'trigger'])
  expect(migrations.map(({ sql }) => /\bcreate\s+(temp\w*\s+)?view\b/i.test(sql))).not.toContain(true)
})

test('a Reader that stands on no connection is refused', () => {
  expect(() => groundOf({} as Reader)).toThrow('without its connection')
})

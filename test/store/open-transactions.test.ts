import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { connectionOf, type Reader, type Store, type Writer } from '../../electron/store/db.ts'
import { faultOf } from '../../electron/store/failure.ts'
import { err, ok } from '../../shared/result.ts'
import { aStore } from './make.ts'

const put = (db: Writer, key: string) => db.prepare('insert into meta (key, value) values (?, ?)').run(key, '')
const allKeys = 'select key from meta order by key'
const keysIn = (store: Store) => store.read((db) => db.prepare(allKeys).pluck<string>().all())

test('a change that answers is kept, and so is what an accepted Result answers', () => {
  const store = aStore()
  expect(store.write((db) => put(db, 'a').changes)).toBe(1)
  expect(store.write((db) => ok(put(db, 'b').changes))).toEqual(ok(1))
  expect(keysIn(store)).toEqual(['a', 'b'])
})

test.each([
  { situation: 'a refused Result', leave: () => err('no'), seen: err('no') },
  {
    situation: 'a throw',
    leave: () => {
      throw new Error('no')
    },
    seen: 'Error: no'
  },
  { situation: 'a promise', leave: async () => ok(1), seen: 'TypeError: a transaction cannot await' }
])('$situation leaves nothing of the change, and the store goes on', ({ leave, seen }) => {
  const store = aStore()
  const half = () =>
    store.write((db) => {
      put(db, 'half')
      return leave()
    })
  const outcome = () => {
    try {
      return half()
    } catch (thrown) {
      return String(thrown)
    }
  }
  expect(outcome()).toEqual(seen)
  store.write((db) => put(db, 'whole'))
  expect(keysIn(store)).toEqual(['whole'])
})

test('a Reader cannot change anything', () => {
  const store = aStore()
  expect(() => store.read((db) => put(db as Writer, 'a'))).toThrow('a Reader cannot change anything')
  expect(keysIn(store)).toEqual([])
})

test('a Reader or Writer kept after its transaction is of no use', () => {
  const store = aStore()
  const reader: Reader = store.read((db) => db)
  const writer: Writer = store.write((db) => db)
  expect(() => reader.prepare(allKeys)).toThrow('inside its transaction')
  expect(() => writer.prepare(allKeys)).toThrow('inside its transaction')
  expect(() => store.read(() => writer.prepare(allKeys))).toThrow('inside its transaction')
})

test('a read inside a change sees the change, a change inside a read or a change is refused', () => {
  const store = aStore()
  const seen = store.write((db) => {
    put(db, 'a')
    return keysIn(store)
  })
  expect(seen).toEqual(['a'])
  expect(() => store.read(() => store.write((db) => put(db, 'b')))).toThrow('another transaction')
  expect(() => store.write(() => store.write((db) => put(db, 'b')))).toThrow('another transaction')
  expect(keysIn(store)).toEqual(['a'])
})

test('the same text may be asked for whole rows, values and arrays in turn, and while it is still being read', () => {
  const store = aStore()
  store.write((db) => ['a', 'b'].forEach((key) => void put(db, key)))
  const seen = store.read((db) => ({
    values: db.prepare(allKeys).pluck().all(),
    arrays: db.prepare(allKeys).raw().all(),
    rows: db.prepare(allKeys).all(),
    nested: [...db.prepare<{ key: string }>(allKeys).iterate()].length,
    inner: Array.from(db.prepare<{ key: string }>(allKeys).iterate(), ({ key }) => [key, db.prepare(allKeys).pluck().get()])
  }))
  expect(seen).toEqual({
    values: ['a', 'b'],
    arrays: [['a'], ['b']],
    rows: [{ key: 'a' }, { key: 'b' }],
    nested: 2,
    inner: [
      ['a', 'a'],
      ['b', 'a']
    ]
  })
})

test('more different texts than are kept at hand are all answered', () => {
  const store = aStore()
  const answers = store.read((db) => Array.from({ length: 1200 }, (_, n) => db.prepare(`select ${n}`).pluck().get()))
  expect(answers).toEqual(Array.from({ length: 1200 }, (_, n) => n))
})

test('a full disk is told as such and leaves what was there', () => {
  const store = aStore()
  store.write((db) => put(db, 'before'))
  const { raw } = connectionOf(store)
  raw.pragma(`max_page_count = ${Number(raw.pragma('page_count', { simple: true }))}`)
  let thrown: unknown
  try {
    store.write((db) => db.prepare('insert into meta (key, value) values (?, ?)').run('big', 'x'.repeat(100_000)))
  } catch (error) {
    thrown = error
  }
  expect(thrown).toBeInstanceOf(Database.SqliteError)
  expect(faultOf(thrown)).toMatchObject({ code: 'STORE', reason: 'DISK_FULL' })
  expect(keysIn(store)).toEqual(['before'])
})

test('a fault of the program is no failure of the disk', () => {
  const store = aStore()
  const attempt = (): unknown => {
    try {
      return store.read((db) => db.prepare('select nothing from nowhere').all())
    } catch (thrown) {
      return thrown
    }
  }
  expect(faultOf(attempt())).toBeUndefined()
  expect(faultOf(new Error('plain'))).toBeUndefined()
})

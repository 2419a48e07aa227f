import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { connectionOf, type Store } from '../../electron/store/db.ts'
import { addLog, type LogEntry, listLog, verifyLog } from '../../electron/store/log.ts'
import { err } from '../../shared/result.ts'
import { aStore } from './make.ts'
import { at } from './rows.ts'

const anEntry: LogEntry = { at, actorKind: 'desk', actorId: null, sessionId: null, what: 'setMark', about: null, detail: {} }

function add(store: Store, ...entries: readonly Partial<LogEntry>[]): number[] {
  return entries.map((entry) => store.write((db) => addLog(db, { ...anEntry, ...entry })))
}

const check = (store: Store) => store.read(verifyLog)

/** Does to the log what only somebody with the file in hand can do. */
function tamper(store: Store, sql: string, ...values: readonly unknown[]): void {
  const { raw } = connectionOf(store)
  raw.exec('drop trigger if exists log_no_update; drop trigger if exists log_no_delete')
  raw.prepare(sql).run(...values)
}

test('receipts are 1, 2, 3 … and a change that was refused or failed uses none', () => {
  const store = aStore()
  expect(add(store, {}, {})).toEqual([1, 2])
  store.write((db) => {
    addLog(db, anEntry)
    return err('refused')
  })
  expect(() =>
    store.write((db) => {
      addLog(db, anEntry)
      throw new Error('failed')
    })
  ).toThrow('failed')
  expect(add(store, {})).toEqual([3])
  expect({ last: store.info().lastSeq, check: check(store) }).toMatchObject({ last: 3, check: { ok: true, value: { rows: 3 } } })
})

test('several acts of one change stand one after the other', () => {
  const store = aStore()
  expect(store.write((db) => [addLog(db, anEntry), addLog(db, anEntry)])).toEqual([1, 2])
  expect(check(store).ok).toBe(true)
})

test('a row can be checked by anybody from its documented form', () => {
  const store = aStore()
  add(store, {
    actorKind: 'member',
    actorId: 'm',
    sessionId: 's',
    about: 'x',
    detail: { reason: 'nhầm', before: { b: 1, a: [2, { d: 1, c: null }] } }
  })
  const detail = '{"before":{"a":[2,{"c":null,"d":1}],"b":1},"reason":"nhầm"}'
  const row = {
    about: 'x',
    actor_id: 'm',
    actor_kind: 'member',
    at,
    detail,
    device_id: 'laptop-1',
    seq: 1,
    session_id: 's',
    what: 'setMark'
  }
  const hash = createHash('sha256')
    .update(`${'0'.repeat(64)}\n${JSON.stringify(row)}`)
    .digest('hex')
  expect(store.read((db) => listLog(db, { limit: 1 }))[0]).toMatchObject({ hash, detail: JSON.parse(detail), deviceId: 'laptop-1' })
})

test('rows of the log cannot be changed or taken away, and no row can take the place of another', () => {
  const store = aStore()
  add(store, {}, {})
  const attempts = ["update log set what = 'other'", 'delete from log', 'insert or replace into log select * from log where seq = 1']
  for (const sql of attempts) expect(() => store.write((db) => db.prepare(sql).run())).toThrow()
  expect(check(store)).toMatchObject({ ok: true, value: { rows: 2 } })
})

test('a single changed letter anywhere in any row is found, at that row or at the one after it', () => {
  const texts = ['at', 'device_id', 'actor_id', 'session_id', 'what', 'about', 'detail', 'prev_hash', 'hash'] as const
  const store = aStore()
  const rows = 12
  const text = 'Đổi phương án: lý do "nhầm dòng", 5/11/2026'
  add(
    store,
    ...Array.from({ length: rows }, (_, n) => ({ actorId: `member-${n}`, sessionId: 'session', about: `sheet-${n}`, detail: { n, text } }))
  )
  tamper(store, 'update log set what = what where seq = 0')
  const { raw } = connectionOf(store)
  // a detail may hold what is not JSON any more only when the check of the table is set aside, as a hex editor would
  raw.pragma('ignore_check_constraints = ON')
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: rows }),
      fc.constantFrom(...texts),
      fc.nat(),
      fc.integer({ min: 32, max: 0x2fff }),
      (seq, column, where, letter) => {
        const held = String(raw.prepare(`select ${column} from log where seq = ?`).pluck().get(seq))
        const place = where % held.length
        fc.pre(held.charCodeAt(place) !== letter)
        const put = (value: string) => raw.prepare(`update log set ${column} = ? where seq = ?`).run(value, seq)
        put(held.slice(0, place) + String.fromCharCode(letter) + held.slice(place + 1))
        const found = check(store)
        put(held)
        expect(found).toMatchObject({
          ok: false,
          error: { reason: 'LOG_BROKEN', facts: { seq, break: column === 'prev_hash' ? 'link' : 'hash' } }
        })
      }
    ),
    { numRuns: 300 }
  )
  expect(check(store).ok).toBe(true)
})

const crimes = [
  { crime: 'a text set to nothing', sql: 'update log set actor_id = null where seq = 3', found: { seq: 3, break: 'hash' } },
  { crime: 'another kind of actor', sql: "update log set actor_kind = 'system' where seq = 3", found: { seq: 3, break: 'hash' } },
  { crime: 'a row taken out of the middle', sql: 'delete from log where seq = 3', found: { seq: 4, break: 'gap' } },
  { crime: 'the first row taken away', sql: 'delete from log where seq = 1', found: { seq: 2, break: 'gap' } },
  { crime: 'the last rows taken away', sql: 'delete from log where seq > 3', found: { seq: 3, break: 'end' } },
  { crime: 'all rows taken away', sql: 'delete from log', found: { seq: 0, break: 'end' } },
  {
    crime: 'a row put in by hand',
    sql: 'insert into log select 6, at, device_id, actor_kind, actor_id, session_id, what, about, detail, hash, hash from log where seq = 5',
    found: { seq: 6, break: 'hash' }
  },
  { crime: 'a row given another number', sql: 'update log set seq = 9 where seq = 5', found: { seq: 9, break: 'gap' } }
]

test.each(crimes)('$crime is found', ({ sql, found }) => {
  const store = aStore()
  add(store, ...Array.from({ length: 5 }, () => ({ actorKind: 'member' as const, actorId: 'm' })))
  tamper(store, sql)
  expect(check(store)).toMatchObject({ ok: false, error: { code: 'STORE', reason: 'LOG_BROKEN', facts: found } })
})

test('an empty log is whole', () => {
  expect(check(aStore())).toEqual({ ok: true, value: { rows: 0, lastHash: '0'.repeat(64) } })
})

test('the log is found by session, by thing and by person, page by page, the newest first', () => {
  const store = aStore()
  const entries = Array.from({ length: 12 }, (_, n) => ({ sessionId: `s${n % 2}`, about: `x${n % 3}`, actorId: `m${n % 4}` }))
  add(store, ...entries)
  const seqs = (filter: object, limit = 50) => store.read((db) => listLog(db, { ...filter, limit })).map(({ seq }) => seq)
  const expected = (fits: (entry: (typeof entries)[number]) => boolean) =>
    entries.flatMap((entry, n) => (fits(entry) ? [n + 1] : [])).toReversed()
  expect(seqs({})).toEqual(expected(() => true))
  expect(seqs({ sessionId: 's1' })).toEqual(expected(({ sessionId }) => sessionId === 's1'))
  expect(seqs({ about: 'x2', sessionId: null })).toEqual(expected(({ about }) => about === 'x2'))
  expect(seqs({ actorIds: ['m0', 'm3'] })).toEqual(expected(({ actorId }) => actorId === 'm0' || actorId === 'm3'))
  expect(seqs({ actorIds: [] })).toEqual([])
  expect(seqs({ sessionId: 's0', about: 'x0', actorIds: ['m0'] })).toEqual(
    expected((each) => each.sessionId === 's0' && each.about === 'x0' && each.actorId === 'm0')
  )
  expect([seqs({}, 5), seqs({ before: 8 }, 5), seqs({ before: 3 }, 5)]).toEqual([
    [12, 11, 10, 9, 8],
    [7, 6, 5, 4, 3],
    [2, 1]
  ])
})

import type Database from 'better-sqlite3'
import { faultOf } from './failure.ts'
import { type Ground, groundUnder, standOn } from './footing.ts'

type Value = string | number | bigint | null | Uint8Array
type Params = readonly (Value | { readonly [name: string]: Value })[]

declare const reads: unique symbol
declare const writes: unique symbol

/** A statement that only asks. Prepared once for its text; `pluck` gives the first column, `raw` gives rows as arrays. */
interface Query<Row> {
  get(...params: Params): Row | undefined
  all(...params: Params): Row[]
  /** To be used up inside the transaction. */
  iterate(...params: Params): IterableIterator<Row>
  pluck<First = unknown>(): Query<First>
  raw<Tuple = unknown[]>(): Query<Tuple>
}

/** A statement that may change rows. */
interface Command<Row> extends Query<Row> {
  run(...params: Params): { readonly changes: number }
}

/** The database inside a read transaction: everything asked through it is of one moment. Throws when used after it. */
export interface Reader {
  readonly [reads]: true
  prepare<Row = unknown>(sql: string): Query<Row>
}

/** The database inside a write transaction. Throws when used after it. */
export interface Writer extends Reader {
  readonly [writes]: true
  prepare<Row = unknown>(sql: string): Command<Row>
  readonly deviceId: string
}

interface StoreInfo {
  readonly file: string
  /** Number of the schema (user_version). */
  readonly version: number
  readonly deviceId: string
  /** Receipt number of the last act in the log; 0 when there is none. */
  readonly lastSeq: number
  /** Size of the database without its write-ahead log. */
  readonly bytes: number
}

export interface Store {
  readonly file: string
  /** Runs `ask` in one read transaction; inside another one it joins that. `ask` may not await. */
  read<T>(ask: (db: Reader) => T): T
  /** Runs `change` in one write transaction; a throw, or an answer that is a refused Result, leaves nothing. `change` may not await. */
  write<T>(change: (db: Writer) => T): T
  info(): StoreInfo
  /** Folds the write-ahead log in, closes, gives up the lock. A second call does nothing. */
  close(): void
}

/** What stands behind a store; only for files of this folder. */
export interface Connection {
  readonly raw: Database.Database
  readonly now: () => Date
  readonly deviceId: string
}

const connections = new WeakMap<Store, Connection>()

/** The connection behind an open store. Throws when it is closed. */
export function connectionOf(store: Store): Connection {
  const connection = connections.get(store)
  if (!connection?.raw.open) throw new Error('the store is closed')
  return connection
}

// far above the number of texts in this folder; keeps texts that are put together from filling the memory
const mostStatements = 512

interface Made extends Command<unknown> {
  readonly readonly: boolean
  /** What it asks, or may change. */
  readonly tables: ReturnType<Ground['tablesOf']>
}

function statements(raw: Database.Database, ground: Ground): (sql: string) => Made {
  type Shape = 'rows' | 'pluck' | 'raw'
  // by shape and then by text: one key of both would be put together and hashed anew at every question
  const made = { rows: new Map<string, Made>(), pluck: new Map<string, Made>(), raw: new Map<string, Made>() }

  function prepare(sql: string, shape: Shape): Database.Statement<unknown[]> {
    const statement = raw.prepare<unknown[]>(sql)
    if (shape === 'rows') return statement
    return shape === 'pluck' ? statement.pluck() : statement.raw()
  }
  function make(sql: string, shape: Shape) {
    const statement = prepare(sql, shape)
    // one that is being iterated cannot be started again; only that keeps one busy
    let iterated = false
    const free = () => (iterated && statement.busy ? prepare(sql, shape) : statement)
    const command: Command<unknown> = {
      get: (...params) => free().get(...params),
      all: (...params) => free().all(...params),
      iterate: (...params) => {
        const idle = free()
        iterated = true
        return idle.iterate(...params)
      },
      run: (...params) => free().run(...params),
      pluck: <First>() => find(sql, 'pluck') as Query<First>, // the caller names what the column holds
      raw: <Tuple>() => find(sql, 'raw') as Query<Tuple> // the caller names what the columns hold
    }
    return { ...command, readonly: statement.readonly, tables: ground.tablesOf(sql, statement.readonly) }
  }
  // a shape of its own for each, since better-sqlite3 changes the statement itself
  function find(sql: string, shape: Shape) {
    const known = made[shape].get(sql)
    if (known) return known
    const fresh = make(sql, shape)
    if (made[shape].size >= mostStatements) made[shape].clear()
    made[shape].set(sql, fresh)
    return fresh
  }
  return (sql) => find(sql, 'rows')
}

/** Transactions on a connection, before it is a store. */
interface Transactions extends Pick<Store, 'read' | 'write'> {
  /** A Writer for a transaction that somebody else has begun and will end. */
  inside<T>(change: (db: Writer) => T): T
}

/** Reader and Writer for an open connection. */
export function transactions({ raw, deviceId }: Pick<Connection, 'raw' | 'deviceId'>): Transactions {
  let mode: 'idle' | 'read' | 'write' = 'idle'
  const ground = groundUnder(raw, () => mode !== 'write')
  const find = statements(raw, ground)
  const begin = { read: raw.prepare('begin'), write: raw.prepare('begin immediate') }
  const commit = raw.prepare('commit')
  const rollback = raw.prepare('rollback')

  const reader = {
    prepare(sql: string) {
      if (mode === 'idle') throw new Error('a Reader is of use only inside its transaction')
      const query = find(sql)
      if (!query.readonly) throw new Error(`a Reader cannot change anything: ${sql}`)
      ground.asked(query.tables)
      return query
    }
  } as unknown as Reader // the brand exists for the compiler only
  const writer = {
    prepare(sql: string) {
      if (mode !== 'write') throw new Error('a Writer is of use only inside its transaction')
      const command = find(sql)
      if (command.readonly) ground.asked(command.tables)
      else ground.changed(command.tables)
      return command
    },
    deviceId
  } as unknown as Writer // the brand exists for the compiler only
  standOn(ground, [reader, writer])

  function run<T>(kind: 'read' | 'write', work: () => T): T {
    begin[kind].run()
    let ended = false
    try {
      mode = kind
      const answer = work()
      if (isPromise(answer)) throw new TypeError('a transaction cannot await')
      if (kind === 'write' && isRefused(answer)) rollback.run()
      else commit.run()
      ended = true
      return answer
    } finally {
      mode = 'idle'
      if (!ended && raw.inTransaction) rollback.run()
    }
  }

  return {
    read: (ask) => (mode === 'idle' ? run('read', () => ask(reader)) : ask(reader)),
    write: (change) => {
      if (raw.inTransaction) throw new Error('a write cannot begin inside another transaction')
      return run('write', () => change(writer))
    },
    inside: (change) => {
      mode = 'write'
      try {
        return change(writer)
      } finally {
        mode = 'idle'
      }
    }
  }
}

/** Makes the store over a connection whose file has been checked. `release` gives up its lock. */
export function storeOver(file: string, connection: Connection, release: () => void): Store {
  const { raw, deviceId } = connection
  const { read, write } = transactions(connection)
  const store: Store = {
    file,
    read,
    write,
    info: () => ({
      file,
      version: Number(raw.pragma('user_version', { simple: true })),
      deviceId,
      lastSeq: Number(raw.prepare('select coalesce(max(seq), 0) from log').pluck().get()),
      bytes: Number(raw.pragma('page_count', { simple: true })) * Number(raw.pragma('page_size', { simple: true }))
    }),
    close: () => {
      if (!raw.open) return
      try {
        raw.pragma('optimize')
        raw.pragma('wal_checkpoint(TRUNCATE)')
      } catch (thrown) {
        // on a full or lost disk: what is committed stays in the write-ahead log, and the next opening folds it in
        if (!faultOf(thrown)) throw thrown
      } finally {
        raw.close()
        release()
      }
    }
  }
  connections.set(store, connection)
  return store
}

function isPromise(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'then' in answer
}

function isRefused(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false
}

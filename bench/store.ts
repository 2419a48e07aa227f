/** What is done to all that is kept: a verified backup, the self-check, the session as JSON, each beside its bare kind. */
import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { verifyLog } from '../electron/store/log.ts'
import { fillBigSession, fillLog } from './big-session.ts'
import { aDesk, shelf } from './desk.ts'
import { type Bench, timed } from './line.ts'
import { inTurns } from './measure.ts'

export const store: Bench = async ({ quick, folder }) => {
  const desk = aDesk(folder)
  const { sessionId, marks } = fillBigSession(desk.store, shelf, quick ? { products: 6, members: 3 } : { products: 150, members: 15 })
  fillLog(desk.store, sessionId, marks)
  const raw = new Database(desk.store.file, { readonly: true })
  const copies = join(folder, 'copies')
  mkdirSync(copies)
  const copy = raw.prepare('vacuum into ?')
  const integrity = raw.prepare('pragma integrity_check')
  const texts = raw.prepare(
    'select seq, at, device_id, actor_kind, actor_id, session_id, what, about, detail, prev_hash, hash from log order by seq'
  )
  const rounds = { rounds: quick ? 3 : 11, warm: 1 }
  const backups = await inTurns(
    () => desk.play('makeBackup', {}),
    () => {
      const file = join(copies, randomUUID())
      copy.run(file)
      rmSync(file)
    },
    rounds
  )
  const chain = await inTurns(
    () => desk.store.read((db) => verifyLog(db)),
    () => texts.all(),
    rounds
  )
  const checks = await inTurns(
    () => desk.play('selfCheck', {}),
    () => integrity.all(),
    rounds
  )
  const tables = ['entry', 'member', 'pass', 'sheet', 'mark', 'log'].map((table) => raw.prepare(`select * from ${table}`))
  const files = await inTurns(
    () => desk.play('saveSessionJson', { sessionId }),
    () => new TextEncoder().encode(JSON.stringify(tables.map((table) => table.all()))),
    rounds
  )
  raw.close()
  desk.close()
  const size = `${marks} marks and as many acts in the log`
  return [
    timed(backups, { bench: 'store', what: `verified backup of ${size}`, baselineIs: 'bare VACUUM INTO', limit: null }),
    timed(chain, { bench: 'store', what: `verifying the chain of ${marks} acts`, baselineIs: 'reading the same rows', limit: null }),
    timed(checks, { bench: 'store', what: `self-check of ${size}`, baselineIs: 'bare integrity_check', limit: { value: 2000 } }),
    timed(files, { bench: 'store', what: `session as JSON, ${size}`, baselineIs: 'bare JSON of the same tables', limit: null })
  ]
}

import { rmSync } from 'node:fs'
import { hostname } from 'node:os'
import Database from 'better-sqlite3'
import { ok, type Result } from '../../shared/result.ts'
import { faultOf, refuse, type StoreError } from './failure.ts'

/**
 * One program at a time for one database file.
 * The lock is a transaction held open on a small database `<file>.lock`, which tells who holds it. The operating system ends that
 * transaction with its process, so a lock left by a killed program or a power cut never keeps anyone out, and a process number
 * that was given to another program since never looks like a holder. The file itself stays: taking it away would let two in.
 */
interface Lock {
  release(): void
}

/** Takes the lock of a database file, or says who has it (LOCKED with pid, host, since). The folder must exist. */
export function takeLock(file: string, now: () => Date): Result<Lock, StoreError> {
  return attempt(file, now, true)
}

function attempt(file: string, now: () => Date, mend: boolean): Result<Lock, StoreError> {
  const path = `${file}.lock`
  let raw: Database.Database | undefined
  try {
    raw = new Database(path, { timeout: 0 })
    raw.exec('begin immediate; create table if not exists holder (one integer primary key, pid integer, host text, since text)')
    raw.prepare('insert or replace into holder values (1, ?, ?, ?)').run(process.pid, hostname(), now().toISOString())
    raw.exec('commit; begin immediate')
    const held = raw
    return ok({ release: () => held.close() })
  } catch (thrown) {
    const error = faultOf(thrown, { file })
    if (error?.reason === 'LOCKED') {
      const refused = refuse('LOCKED', { file, ...holderOf(raw) })
      raw?.close()
      return refused
    }
    raw?.close()
    if (!error) throw thrown
    // whoever holds a lock holds a sound one, so a spoilt lock file is nobody's
    if (mend && (error.reason === 'NOT_A_DATABASE' || error.reason === 'DAMAGED')) {
      rmSync(path, { force: true })
      return attempt(file, now, false)
    }
    return error.facts.cause === 'SQLITE_CANTOPEN' ? refuse('READ_ONLY', { file }) : { ok: false, error }
  }
}

function holderOf(raw: Database.Database | undefined): { pid: number; host: string; since: string } | undefined {
  if (!raw) return undefined
  try {
    raw.pragma('busy_timeout = 500')
    return raw.prepare<[], { pid: number; host: string; since: string }>('select pid, host, since from holder').get()
  } catch {
    // the holder is only just writing its name; that the file is taken is known all the same
    return undefined
  }
}

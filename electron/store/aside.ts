/**
 * What is done to a whole big database beside the program that has it open, in the process that also touches sticks (stick-child.ts): a copy
 * of gigabytes, or reading every page, takes many seconds, and nobody's mark may wait for it.
 */
import { hash as digest } from 'node:crypto'
import Database from 'better-sqlite3'
import { ok, type Result } from '../../shared/result.ts'
import { type Backup, type BackupKind, takeBackup } from './backup.ts'
import { inspect, integrityOf } from './check.ts'
import { type Reader, transactions } from './db.ts'
import { guarded, type StoreError } from './failure.ts'
import { type Chain, verifyLog } from './log.ts'
import { noteAside, stageBackup } from './restore.ts'
import { allFrozen } from './sessions.ts'

interface CopyAside {
  readonly do: 'backup'
  readonly file: string
  readonly folder: string
  readonly reason: BackupKind
  readonly deviceId: string
  /** ISO 8601 in UTC. */
  readonly at: string
  /** Reads the file through first: DAMAGED, and no copy is made of it. */
  readonly check: boolean
}

interface LookAside {
  readonly do: 'examine' | 'chain'
  readonly file: string
}

/** Makes a backup ready to be put in the place of the database. */
interface StageAside {
  readonly do: 'stage'
  readonly file: string
  readonly from: string
}

/** Reads through what was taken out of its place, and notes it. */
interface NoteAside {
  readonly do: 'note'
  readonly file: string
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly deviceId: string
}

export type AsideJob = CopyAside | LookAside | StageAside | NoteAside

export interface Examined {
  /** 'ok' or SQLite's first complaint. */
  readonly integrity: string
  readonly chain: Result<Chain, StoreError>
  /** Whether every form that was frozen into a session is still the one that was. */
  readonly frozen: { readonly ok: boolean; readonly checked: number }
}

/** What the jobs answer. */
export interface AsideAnswers {
  readonly backup: Result<Backup, StoreError>
  readonly examine: Result<Examined, StoreError>
  readonly chain: Result<Chain, StoreError>
  /** Where the copy lies. */
  readonly stage: Result<string, StoreError>
  readonly note: Result<Backup, StoreError>
}

/** A process that does such a job. `undefined` where it could not be had, or died. */
export interface StoreAside {
  readonly run: <J extends AsideJob>(job: J) => Promise<AsideAnswers[J['do']] | undefined>
  /** Ends what is under way; what was begun of a copy is cleared away by the next one. */
  readonly stop: () => void
}

/** Does the job here. `known`: number of the newest schema. */
export function doAside(job: AsideJob, known: number): AsideAnswers[AsideJob['do']] {
  return guarded({ file: job.file }, (): AsideAnswers[AsideJob['do']] => {
    if (job.do === 'stage') return stageBackup(job.file, job.from, known)
    if (job.do === 'note') return ok(noteAside({ file: job.file, at: new Date(job.at) }, known, job.deviceId))
    if (job.do === 'backup' && job.check) {
      const sound = inspect(job.file, known, 'quick', () => undefined)
      if (!sound.ok) return sound
    }
    const raw = new Database(job.file, { readonly: true, fileMustExist: true, timeout: 5000 })
    try {
      return work(raw, job)
    } finally {
      raw.close()
    }
  })
}

function work(raw: Database.Database, job: CopyAside | LookAside): AsideAnswers[AsideJob['do']] {
  const { read } = transactions({ raw, deviceId: '' })
  switch (job.do) {
    case 'backup':
      return takeBackup({ raw, now: () => new Date(job.at), deviceId: job.deviceId }, job.folder, job.reason)
    case 'examine':
      return ok({ integrity: integrityOf(raw), ...read(examineRows) })
    case 'chain':
      return read(verifyLog)
  }
}

/** What is looked at beside the file itself: the chain of the log, and the forms that were frozen. */
export function examineRows(db: Reader): Pick<Examined, 'chain' | 'frozen'> {
  const forms = allFrozen(db)
  const ok = forms.every(({ body, hash }) => digest('sha256', body, 'hex') === hash)
  return { chain: verifyLog(db), frozen: { ok, checked: forms.length } }
}

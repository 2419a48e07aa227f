import { z } from 'zod'
import type { CriteriaSet } from '../criteria/schema.ts'
import type { SessionId } from '../ids.ts'
import type { SessionSummary } from './sessions.ts'
import type { CouncilSummary } from './councils.ts'
import { id, method, text } from './method.ts'

export interface BackupView {
  readonly name: string
  readonly at: string
  readonly reason: string
  readonly bytes: number
  readonly verified: boolean
}

export interface HomeView {
  readonly practice: boolean
  readonly deviceId: string
  readonly appVersion: string
  readonly dataFolder: string
  readonly councils: readonly CouncilSummary[]
  readonly sessions: readonly SessionSummary[]
  readonly products: number
  readonly lastBackup: BackupView | null
}

export interface LogLine {
  readonly seq: number
  readonly at: string
  readonly who: string
  readonly actorKind: 'desk' | 'seat' | 'member' | 'system'
  readonly what: string
  readonly about: string | null
  readonly aboutName: string
  /** What the ids of the line are called, those of the detail too; what is gone has no name. */
  readonly names: Readonly<Record<string, string>>
  readonly detail: Readonly<Record<string, unknown>>
}

export interface SelfCheck {
  readonly integrity: 'ok' | string
  readonly logChain: { readonly ok: boolean; readonly rows: number; readonly brokenAt: number | null }
  readonly criteria: { readonly ok: boolean; readonly sets: number }
  readonly frozenSets: { readonly ok: boolean; readonly checked: number }
  readonly walAndFull: boolean
}

export interface CriteriaSetSummary {
  readonly no: number
  readonly name: string
  readonly group: string
  readonly subgroup: string
  readonly ministry: string
  readonly criteria: number
  readonly anomalies: number
}

export const app = {
  getHome: method<HomeView>()({ who: ['desk'], effect: 'read', input: z.strictObject({}) }),
  listCriteriaSets: method<readonly CriteriaSetSummary[]>()({ who: ['desk'], effect: 'read', input: z.strictObject({}) }),
  getCriteriaSet: method<CriteriaSet>()({ who: ['desk'], effect: 'read', input: z.strictObject({ setNo: z.int().min(1).max(26) }) }),
  /** A page of lines, the newest first; `sessionId` 'none': of acts that belong to no session, null: of all. `before`: the last number that is known. */
  getLog: method<{ readonly lines: readonly LogLine[]; readonly more: boolean }>()({
    who: ['desk'],
    effect: 'read',
    input: z.strictObject({
      sessionId: z.union([id<SessionId>(), z.literal('none')]).nullable(),
      about: z.uuid().nullable(),
      before: z.int().min(1).nullable()
    })
  }),
  selfCheck: method<SelfCheck>()({ who: ['desk'], effect: 'read', input: z.strictObject({}) }),
  listBackups: method<{ readonly folder: string; readonly backups: readonly BackupView[] }>()({
    who: ['desk'],
    effect: 'read',
    input: z.strictObject({})
  }),
  makeBackup: method<{ backup: BackupView }>()({ who: ['desk'], effect: 'write', input: z.strictObject({}) }),
  /** Puts a backup in place of the present data, which is kept as a backup of its own, so that it can be undone. */
  restoreBackup: method<{ kept: string }>()({ who: ['desk'], effect: 'write', input: z.strictObject({ name: text(200, 1) }) }),
  /** Makes the practice data anew: a whole council, people and products, all invented, in a file of their own. */
  resetPractice: method<{ sessionId: SessionId }>()({ who: ['desk'], effect: 'write', input: z.strictObject({}) })
}

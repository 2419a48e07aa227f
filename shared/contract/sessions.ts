import { z } from 'zod'
import type { CouncilId, EntryId, MemberId, PassId, PersonId, ProductId, SeatId, SessionId, SetNo } from '../ids.ts'
import type { Attendance, Body, Level, Mode, Post, RegistrationForm, Rules, Stage } from '../domain/model.ts'
import type { CriteriaSet } from '../criteria/schema.ts'
import type { Missing } from '../errors.ts'
import { id, isoDate, line, method, paragraph, reason, requiredLine, text, version } from './method.ts'

export interface SessionSummary {
  readonly id: SessionId
  readonly name: string
  readonly councilName: string
  readonly year: number
  readonly heldOn: string | null
  readonly stage: Stage
  readonly entries: number
  readonly members: number
}

export interface MemberView {
  readonly id: MemberId
  readonly version: number
  readonly seatId: SeatId
  readonly personId: PersonId
  readonly name: string
  readonly agency: string
  readonly position: string
  readonly body: Body
  readonly post: Post
  readonly order: number
  readonly scores: boolean
  readonly attendance: Attendance
  readonly absenceReason: string
  readonly replaces: MemberId | null
  readonly replacedAt: string | null
  readonly hasPin: boolean
  readonly pinLocked: boolean
}

export interface DossierRow {
  readonly no: number
  readonly state: 'present' | 'missing' | 'notNeeded'
  readonly validUntil: string | null
  readonly note: string
}

export interface EntryView {
  readonly id: EntryId
  readonly version: number
  readonly order: number
  readonly productId: ProductId
  readonly productName: string
  readonly productCode: string
  readonly producerName: string
  readonly address: string
  readonly commune: string
  readonly phone: string
  readonly setNo: SetNo
  readonly setName: string
  readonly form: RegistrationForm
  readonly previousStar: 3 | 4 | 5 | null
  readonly selfScore: number | null
  readonly exclusion: { readonly ground: string; readonly words: string; readonly at: string } | null
  readonly recusals: readonly { readonly memberId: MemberId; readonly reason: string }[]
  readonly dossier: readonly DossierRow[]
  readonly pass: {
    readonly id: PassId
    readonly no: number
    readonly closedAt: string | null
    readonly scope: readonly string[] | null
    readonly reason: string
  } | null
  readonly gapAcceptedReason: string
  readonly conclusion: { readonly star: number; readonly reason: string; readonly words: string; readonly at: string } | null
}

/** The next step of the procedure, what it still waits for, and the article that allows it. */
export interface StageGate {
  readonly to: Stage
  readonly ready: boolean
  readonly missing: readonly Missing[]
  readonly article: string
}

export interface QuorumView {
  readonly members: number
  readonly present: number
  readonly needed: number
  readonly chairPresent: boolean
  readonly chairRequired: boolean
  readonly ok: boolean
  readonly article: string
}

export interface SessionView {
  readonly id: SessionId
  readonly version: number
  readonly councilId: CouncilId
  readonly councilName: string
  readonly level: Level
  readonly name: string
  readonly round: string
  readonly year: number
  readonly place: string
  readonly heldOn: string | null
  readonly mode: Mode
  readonly stage: Stage
  readonly adviserPass: boolean
  readonly rules: Rules
  readonly criteriaHash: string | null
  readonly openedAt: string | null
  readonly lockedAt: string | null
  readonly concludedAt: string | null
  readonly issuedAt: string | null
  readonly decisionNumber: string
  readonly decisionDate: string | null
  readonly members: readonly MemberView[]
  readonly entries: readonly EntryView[]
  readonly quorum: QuorumView | null
  readonly next: StageGate | null
  /** Last log number of the session: the version of its data, printed on papers. */
  readonly dataVersion: number
}

const sessionFields = {
  name: requiredLine,
  round: line,
  year: z.int().min(2018).max(2100),
  place: line,
  heldOn: isoDate,
  mode: z.enum(['meeting', 'written', 'agreed']),
  adviserPass: z.boolean()
}
const session = { sessionId: id<SessionId>(), baseVersion: version }
const entry = { entryId: id<EntryId>(), baseVersion: version }

export const exclusionGrounds = [
  'forged',
  'foodSafety',
  'licence',
  'registration',
  'imported',
  'copied',
  'intellectualProperty',
  'foreignMatter',
  'withdrawn',
  'other'
] as const
export type ExclusionGround = (typeof exclusionGrounds)[number]

export const sessions = {
  listSessions: method<readonly SessionSummary[]>()({ who: ['desk'], effect: 'read', input: z.strictObject({}) }),
  getSession: method<SessionView>()({ who: ['desk', 'member'], effect: 'read', input: z.strictObject({ sessionId: id<SessionId>() }) }),
  createSession: method<{ sessionId: SessionId }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ councilId: id<CouncilId>(), ...sessionFields })
  }),
  updateSession: method<{ version: number }>()({ who: ['desk'], effect: 'write', input: z.strictObject({ ...session, ...sessionFields }) }),
  addEntries: method<{ added: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ ...session, productIds: z.array(id<ProductId>()).min(1).max(1000) })
  }),
  removeEntry: method<Record<string, never>>()({ who: ['desk'], effect: 'write', input: z.strictObject(entry) }),
  orderEntries: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ ...session, entryIds: z.array(id<EntryId>()).min(1).max(1000) })
  }),
  setDossierRow: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({
      ...entry,
      no: z.int().min(1).max(15),
      state: z.enum(['present', 'missing', 'notNeeded']),
      validUntil: isoDate,
      note: line
    })
  }),
  /** Exclusion is a state with its ground ("Hồ sơ bị loại khi …"), never 0 points. */
  excludeEntry: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ ...entry, ground: z.enum(exclusionGrounds), words: text(1000, 5) })
  }),
  readmitEntry: method<{ version: number }>()({ who: ['desk'], effect: 'write', input: z.strictObject({ ...entry, reason }) }),
  setAttendance: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({
      memberId: id<MemberId>(),
      baseVersion: version,
      attendance: z.enum(['unknown', 'present', 'absent']),
      absenceReason: line
    })
  }),
  setScores: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ memberId: id<MemberId>(), baseVersion: version, scores: z.boolean() })
  }),
  /** Another person takes the seat from now on in this session; what the first one gave stays theirs. */
  replaceMember: method<{ memberId: MemberId }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ memberId: id<MemberId>(), baseVersion: version, personId: id<PersonId>(), reason })
  }),
  setRecusal: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ ...entry, memberId: id<MemberId>(), recused: z.boolean(), reason })
  }),
  /** Makes a new 6-digit PIN, shown this once; any earlier one and a lock end. */
  issuePin: method<{ pin: string }>()({ who: ['desk'], effect: 'write', input: z.strictObject({ memberId: id<MemberId>() }) }),
  openSession: method<{ version: number; criteriaHash: string }>()({ who: ['desk'], effect: 'write', input: z.strictObject(session) }),
  lockSession: method<{ version: number }>()({ who: ['desk'], effect: 'write', input: z.strictObject(session) }),
  concludeSession: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ ...session, words: paragraph })
  }),
  issueSession: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ ...session, decisionNumber: requiredLine, decisionDate: z.iso.date() })
  }),
  /** One step back with a reason; what was concluded stays in the log. */
  stepBack: method<{ version: number; stage: Stage }>()({ who: ['desk'], effect: 'write', input: z.strictObject({ ...session, reason }) }),
  /** The criteria set as frozen in the session, or as shipped while it is being prepared. */
  getSessionSet: method<CriteriaSet>()({
    who: ['desk', 'member'],
    effect: 'read',
    input: z.strictObject({ sessionId: id<SessionId>(), setNo: z.int().min(1).max(26) })
  })
}

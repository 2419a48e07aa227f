import { z } from 'zod'
import type { CouncilId, PersonId, SeatId } from '../ids.ts'
import type { Body, Level, Post, Rules } from '../domain/model.ts'
import { id, isoDate, line, method, reason, requiredLine, text, version } from './method.ts'

const article = text(200)
const rule = <T extends z.ZodType>(value: T) => z.strictObject({ value, article })

export const rulesSchema = z.strictObject({
  quorum: rule(
    z.strictObject({ numerator: z.int().min(1).max(100), denominator: z.int().min(1).max(100) }).refine((q) => q.numerator <= q.denominator)
  ),
  chairRequired: rule(z.boolean()),
  secretaryScores: rule(z.boolean()),
  gapLimit: rule(z.int().min(0).max(100)),
  decimals: rule(z.int().min(0).max(4)),
  minima: rule(z.enum(['majority', 'all', 'mean'])),
  secrecy: rule(z.boolean()),
  runningTotal: rule(z.boolean()),
  keyedTwice: rule(z.boolean())
})

export interface CouncilSummary {
  readonly id: CouncilId
  readonly name: string
  readonly level: Level
  readonly seats: number
  readonly filled: number
}

export interface HolderView {
  readonly personId: PersonId
  readonly name: string
  readonly agency: string
  readonly position: string
  readonly since: string
  readonly until: string | null
  readonly reason: string
}

export interface SeatView {
  readonly id: SeatId
  readonly version: number
  readonly body: Body
  readonly post: Post
  readonly order: number
  readonly scores: boolean
  readonly holder: HolderView | null
  /** Everyone who sat here before, newest first. */
  readonly before: readonly HolderView[]
}

export interface CouncilView {
  readonly id: CouncilId
  readonly version: number
  readonly name: string
  readonly level: Level
  readonly superiorBody: string
  readonly issuingBody: string
  readonly place: string
  readonly decisionNumber: string
  readonly decisionDate: string | null
  readonly decisionBy: string
  readonly regulationNumber: string
  readonly regulationDate: string | null
  readonly rules: Rules
  readonly seats: readonly SeatView[]
}

export interface PersonView {
  readonly id: PersonId
  readonly version: number
  readonly name: string
  readonly agency: string
  readonly position: string
  readonly phone: string
  readonly email: string
}

const councilFields = {
  name: requiredLine,
  level: z.enum(['province', 'central']),
  superiorBody: line,
  issuingBody: line,
  place: line,
  decisionNumber: line,
  decisionDate: isoDate,
  decisionBy: line,
  regulationNumber: line,
  regulationDate: isoDate,
  rules: rulesSchema
}
const personFields = { name: requiredLine, agency: line, position: line, phone: line, email: line }
const post = z.enum(['chair', 'viceChair', 'member', 'secretary', 'memberSecretary', 'leader', 'adviser'])

export const councils = {
  listCouncils: method<readonly CouncilSummary[]>()({ who: ['desk'], effect: 'read', input: z.strictObject({}) }),
  getCouncil: method<CouncilView>()({ who: ['desk'], effect: 'read', input: z.strictObject({ councilId: id<CouncilId>() }) }),
  createCouncil: method<{ councilId: CouncilId }>()({ who: ['desk'], effect: 'write', input: z.strictObject(councilFields) }),
  updateCouncil: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ councilId: id<CouncilId>(), baseVersion: version, ...councilFields })
  }),
  listPeople: method<readonly PersonView[]>()({ who: ['desk'], effect: 'read', input: z.strictObject({}) }),
  createPerson: method<{ personId: PersonId }>()({ who: ['desk'], effect: 'write', input: z.strictObject(personFields) }),
  updatePerson: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ personId: id<PersonId>(), baseVersion: version, ...personFields })
  }),
  /** Adds a seat and, when a person is named, seats them at once. */
  addSeat: method<{ seatId: SeatId }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({
      councilId: id<CouncilId>(),
      body: z.enum(['council', 'adviser']),
      post,
      scores: z.boolean(),
      personId: id<PersonId>().nullable(),
      since: isoDate
    })
  }),
  updateSeat: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ seatId: id<SeatId>(), baseVersion: version, post, scores: z.boolean(), order: z.int().min(1).max(200) })
  }),
  removeSeat: method<Record<string, never>>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ seatId: id<SeatId>(), baseVersion: version, reason })
  }),
  /** Puts another person into a seat from a day on; who sat there before stays in every report. */
  seatPerson: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ seatId: id<SeatId>(), baseVersion: version, personId: id<PersonId>(), since: z.iso.date(), reason })
  })
}

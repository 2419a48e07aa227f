/** What the package of one session holds (docs/ocop-package.md): its rows as they lie in the tables, its story, and what was said of it since. */
import { z } from 'zod'
import { reason, requiredLine, text } from '../contract/method.ts'
import { withdrawalGrounds } from '../domain/certificate.ts'

const hex32 = z.string().regex(/^[0-9a-f]{64}$/)
const name = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/)
const cell = z.union([z.string().max(300_000), z.int(), z.null()])
const row = z.record(name, cell)
const rows = z.array(row).max(500_000)

/** One act of the session. `hash` ties it to everything that its machine did before. */
const line = z.strictObject({
  seq: z.int().min(1),
  at: z.iso.datetime(),
  device: z.string().max(100),
  who: z.string().max(60),
  what: z.string().max(60),
  about: z.string().max(60).nullable(),
  detail: z.string().max(100_000),
  hash: hex32
})

const day = z.iso.date()
const points = z.int().min(0).max(10_000)

const act = {
  id: z.uuid(),
  /** An entry of the session, or the step of a proposal by which somebody recognised; for steps a proposal or an entry. */
  of: z.uuid(),
  /** When the session was issued; '' where it is of no session. */
  ofIssue: z.union([z.literal(''), z.iso.datetime()]),
  at: z.iso.datetime(),
  /** By the log of the machine on which it was noted: that machine, and the hash of the line; '' where nobody knows. */
  device: z.string().max(100),
  line: z.string().regex(/^([0-9a-f]{64})?$/)
}
const undo = z.strictObject({ ...act, kind: z.literal('undo'), detail: z.strictObject({ act: z.uuid() }), reason })

const recognitionAct = z.discriminatedUnion('kind', [
  z.strictObject({
    ...act,
    kind: z.literal('withdraw'),
    detail: z.strictObject({ ground: z.enum(withdrawalGrounds), decisionNumber: requiredLine, decisionDate: day }),
    reason
  }),
  z.strictObject({ ...act, kind: z.literal('extend'), detail: z.strictObject({ until: day, decisionNumber: text(300) }), reason }),
  z.strictObject({
    ...act,
    kind: z.literal('finding'),
    detail: z.strictObject({ ground: z.enum(withdrawalGrounds), paperNumber: text(300), concludedOn: day }),
    reason
  }),
  undo
])

const step = z.discriminatedUnion('kind', [
  z.strictObject({
    ...act,
    kind: z.enum(['send', 'recognise', 'below', 'decide', 'reassess', 'return']),
    detail: z.strictObject({
      on: day,
      number: text(300),
      star: z.literal([3, 4]).optional(),
      decidedBy: text(300).optional(),
      points: points.optional()
    }),
    reason: text(1000)
  }),
  z.strictObject({ ...act, kind: z.literal('takeOut'), detail: z.strictObject({}), reason }),
  undo
])

/** Noted for a recognition that had gone up. */
const proposal = z.strictObject({
  id: z.uuid(),
  of: act.of,
  ofIssue: act.ofIssue,
  proposedOn: day.nullable(),
  letterNumber: text(300),
  points: points.nullable(),
  note: text(1000),
  at: act.at
})

export const saidSchema = z.strictObject({
  acts: z.array(recognitionAct).max(100_000),
  proposals: z.array(proposal).max(50_000),
  steps: z.array(step).max(100_000)
})
/** What was said of recognitions and proposals of a session after it was issued, in the order in which it was noted. */
export type Said = z.output<typeof saidSchema>
export type SaidAct = Said['acts'][number]
export type SaidStep = Said['steps'][number]
export type SaidProposal = Said['proposals'][number]

export const nothingSaid: Said = { acts: [], proposals: [], steps: [] }

export const oneSessionSchema = z.strictObject({
  /** Rows that other sessions may need too: the council, people, producers, products. What is here already stays as it is. */
  shared: z.record(name, rows),
  /** Rows of this session alone. */
  own: z.record(name, rows),
  /** Acts of the session on every machine that had it, the first one first. */
  lines: z.array(line).max(500_000),
  /** Result of each product in hundredths of a point, as its own desk reckoned it; products without one are left out. */
  points: z.record(z.uuid(), z.int().min(0).max(10_000)),
  /** Packages of before schema 16 have none. */
  said: saidSchema.default(nothingSaid)
})
export type OneSession = z.output<typeof oneSessionSchema>
export type SessionLine = z.output<typeof line>
export type PackedRow = z.output<typeof row>

/** Packages of issued sessions from many desks, gathered into one register. */
import { z } from 'zod'
import type { ProposalStep } from '../domain/proposal.ts'
import { method, text } from './method.ts'
import { type PackageHead, packageToRead } from './packages.ts'

/**
 * What becomes of one session of a package. new: its recognitions come in. later: it was issued anew since, so they take the place of those
 * before. same, older: they are in the register, or those after them. fork: two machines issued it each in its own way. own: it is a session of
 * this machine. notIssued: nothing is recognised yet.
 */
export type GatherVerdict = 'new' | 'later' | 'same' | 'older' | 'fork' | 'own' | 'notIssued'

export interface GatherRow {
  readonly productName: string
  readonly producerName: string
  readonly star: 3 | 4 | 5
  /** known: the same recognition stands in the register from elsewhere. */
  readonly what: 'new' | 'known'
}

/** Something noted of a certificate or a proposal that stands. `ground`: letter of Article 8.1. `on`: day of the paper; for extensions the last day. */
export interface GatherFact {
  readonly kind: 'withdraw' | 'extend' | 'finding' | ProposalStep
  readonly number: string
  readonly on: string | null
  readonly ground: string
  readonly star: 3 | 4 | null
}

/** How many acts come in. `answer`: by which somebody recognises on a proposal. `step`: any other of a proposal. `undo`: taken back at its desk. */
export type GatherSaid = Readonly<Record<'withdraw' | 'extend' | 'finding' | 'undo' | 'answer' | 'step', number>>

/** Noted here one way and at the other desk another. */
export interface GatherConflict {
  /** Names it in `choices`: the certificate or proposal as its own desk knows it. */
  readonly of: string
  readonly what: 'certificate' | 'proposal'
  readonly productName: string
  readonly producerName: string
  /** What stands; empty: nothing does any more. */
  readonly here: readonly GatherFact[]
  readonly there: readonly GatherFact[]
}

export interface GatherSource {
  readonly sessionId: string
  readonly sessionName: string
  readonly councilName: string
  readonly decisionNumber: string
  readonly decisionDate: string | null
  readonly verdict: GatherVerdict
  /** Recognitions of an earlier issue that go out. */
  readonly replaced: number
  readonly rows: readonly GatherRow[]
  readonly said: GatherSaid
  readonly conflicts: readonly GatherConflict[]
}

export interface GatherFile {
  readonly fileId: string
  readonly fileName: string
  readonly head: PackageHead
  readonly sources: readonly GatherSource[]
}

export interface GatherDone {
  readonly fileId: string
  readonly added: number
  readonly known: number
  readonly replaced: number
  /** Acts on certificates and proposals that came in. */
  readonly said: number
  /** Conflicts that nobody has settled: what the package says of them stayed outside. */
  readonly open: number
}

/** One issue of a session that came in. */
export interface GatheredView {
  readonly id: string
  readonly sessionName: string
  readonly councilName: string
  readonly fileName: string
  readonly fingerprint: string
  readonly madeAt: string
  readonly at: string
  readonly recognitions: number
}

export const gather = {
  /** Reads a package of one session or of a whole desk and shows what it would add. Writes nothing. PACKAGE. */
  openGathered: method<GatherFile>()({
    who: ['desk'],
    effect: 'read',
    input: z.strictObject({ fileName: text(300, 1), ...packageToRead })
  }),
  /**
   * Adds what the opened files hold, after one backup: each whole or not at all. Again, or in another order, it gives the same register.
   * `choices`: what shall stand where both sides noted something; what nobody chose is left as it is here.
   */
  commitGathered: method<{ readonly files: readonly GatherDone[] }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({
      fileIds: z.array(z.uuid()).min(1).max(200),
      choices: z
        .array(z.strictObject({ fileId: z.uuid(), of: z.uuid(), take: z.enum(['here', 'there']) }))
        .max(10_000)
        .default([])
    })
  }),
  listGathered: method<readonly GatheredView[]>()({ who: ['desk'], effect: 'read', input: z.strictObject({}) })
}

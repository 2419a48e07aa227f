/** Packages of issued sessions from many desks, gathered into one register. */
import { z } from 'zod'
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
  /** Adds what the opened files hold, after one backup: each whole or not at all. Again, or in another order, it gives the same register. */
  commitGathered: method<{ readonly files: readonly GatherDone[] }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ fileIds: z.array(z.uuid()).min(1).max(200) })
  }),
  listGathered: method<readonly GatheredView[]>()({ who: ['desk'], effect: 'read', input: z.strictObject({}) })
}

import { z } from 'zod'
import type { Body, Stage } from '../domain/model.ts'
import type { EntryId, MemberId, PassId, SessionId } from '../ids.ts'
import { packageLimits } from '../packages/limits.ts'
import { id, method, text } from './method.ts'
import type { SaveOutcome } from './papers.ts'
import type { SeatTaken } from './sheets.ts'

export interface PackageHead {
  readonly id: string
  readonly sessionName: string
  readonly memberName: string
  readonly madeAt: string
  readonly appVersion: string
  /** Of the key of the device that made it, in groups to be read aloud. */
  readonly fingerprint: string
}

/** One of two versions of a sheet. Totals are told only where the Quy chế keeps no marks secret. */
export interface SheetBrief {
  readonly state: 'empty' | 'draft' | 'submitted'
  readonly no: number
  readonly marked: number
  readonly total: number | null
  readonly hasNote: boolean
  readonly submittedAt: string | null
}

/**
 * What the package would do to a member's sheet of one product.
 * new: there is none here. newer: it goes on from what is here. same, older: nothing to do. conflict: both were changed.
 * closed, excluded, denied: it cannot be taken any more, and is left out.
 */
export interface PackageChange {
  readonly passId: PassId
  readonly entryId: EntryId
  readonly productName: string
  readonly passNo: number
  readonly body: Body
  readonly what: 'new' | 'newer' | 'same' | 'older' | 'conflict' | 'closed' | 'excluded' | 'denied'
  readonly criteria: number
  readonly here: SheetBrief
  readonly there: SheetBrief
  /** Codes of criteria that are marked differently. */
  readonly differing: readonly string[]
}

export type OpenedPackage =
  | {
      readonly kind: 'memberOut'
      readonly packageId: string
      readonly head: PackageHead
      readonly known: boolean
      readonly products: number
    }
  | {
      readonly kind: 'memberBack'
      readonly packageId: string
      readonly head: PackageHead
      readonly memberId: MemberId
      readonly sessionId: SessionId
      /** first: no package of this member came from any device yet. other: those before came from another one. */
      readonly key: 'first' | 'known' | 'other'
      /** The same file was taken before. */
      readonly taken: boolean
      readonly changes: readonly PackageChange[]
      /** Of everything shown here; what is agreed to is this and nothing else. */
      readonly shown: string
    }
  | {
      readonly kind: 'session'
      readonly packageId: string
      readonly head: PackageHead
      /** fresh: there is nothing on this machine. forward: the package goes on from what is here. */
      readonly verdict: 'fresh' | 'forward' | 'same' | 'older' | 'other'
      readonly sessions: readonly string[]
      readonly lines: number
    }
  | {
      readonly kind: 'oneSession'
      readonly packageId: string
      readonly head: PackageHead
      /** new: this machine does not have the session. The others as of the whole desk, by the acts of the session alone. */
      readonly verdict: 'new' | 'forward' | 'same' | 'older' | 'other'
      readonly stage: Stage
      readonly products: number
      readonly members: number
      /** Acts of the session that it tells of. */
      readonly lines: number
      /** Of everything that belongs to the session; the same on every machine that has the same. */
      readonly hash: string
    }

export interface PackageMember {
  readonly memberId: MemberId
  readonly name: string
  readonly outAt: string | null
  readonly backAt: string | null
}

const passphrase = text(200)

/** A file of a package as a page sends it, with the passphrase where it is locked. */
export const packageToRead = {
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= packageLimits.file),
  passphrase
}
const packageId = z.uuid()

export const packages = {
  /** Members of a session who score, and what became of their packages. */
  listPackages: method<{ readonly fingerprint: string; readonly members: readonly PackageMember[] }>()({
    who: ['desk'],
    effect: 'read',
    input: z.strictObject({ sessionId: id<SessionId>() })
  }),
  /** The session with its forms and products, and the member's own sheets, to be scored on a laptop without a network. '' locks nothing. */
  makeMemberPackage: method<SaveOutcome>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ memberId: id<MemberId>(), passphrase })
  }),
  /** Reads a package of any kind and shows what it holds and would change. Writes nothing. */
  openPackage: method<OpenedPackage>()({
    who: ['desk'],
    effect: 'read',
    input: z.strictObject(packageToRead)
  }),
  /** Makes the member's own database from the package that was opened, where it is not there yet, and seats the member in it. */
  startPackage: method<SeatTaken>()({ who: ['desk'], effect: 'write', input: z.strictObject({ packageId }) }),
  /** Members' packages that were opened on this machine, and this machine's own fingerprint. */
  listStartedPackages: method<{ readonly fingerprint: string; readonly packages: readonly PackageHead[] }>()({
    who: ['desk'],
    effect: 'read',
    input: z.strictObject({})
  }),
  /** Seats the member again in a package that was opened before. */
  resumePackage: method<SeatTaken>()({ who: ['desk'], effect: 'write', input: z.strictObject({ id: z.uuid() }) }),
  /** The member's sheets as they are now, for the desk. Only in the space of a package. */
  savePackageBack: method<SaveOutcome>()({ who: ['member'], effect: 'write', input: z.strictObject({ passphrase }) }),
  /** Takes the sheets of the package that was opened, after a backup: all that can be taken, in one transaction. */
  commitPackage: method<{ readonly taken: number; readonly left: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({
      packageId,
      shown: text(64),
      /** The fingerprint was compared with the member. Needed unless the device is known. */
      compared: z.boolean(),
      /** For each sheet in conflict: which of the two stands. */
      choices: z.array(z.strictObject({ passId: id<PassId>(), take: z.enum(['here', 'there']) })).max(1000)
    })
  }),
  /** The whole data of this machine as one file, for another laptop. */
  makeSessionPackage: method<SaveOutcome>()({ who: ['desk'], effect: 'write', input: z.strictObject({ passphrase }) }),
  /** The register with what its figures are made of, for an office that shows several side by side: no sheet, mark, PIN or telephone. */
  makeRegisterPackage: method<SaveOutcome>()({ who: ['desk'], effect: 'write', input: z.strictObject({ passphrase }) }),
  /** One session with its marks and its story as one file: for another laptop, for the archive, for a desk that gathers. */
  makeOneSessionPackage: method<SaveOutcome>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ sessionId: id<SessionId>(), passphrase })
  }),
  /** Takes the session of the package that was opened in, after a backup; other sessions stay. PACKAGE: NOTHING_NEWER, OTHER_DATA, BROKEN. */
  takeInSession: method<{ readonly hash: string }>()({ who: ['desk'], effect: 'write', input: z.strictObject({ packageId }) }),
  /** Goes on with the data of the package that was opened; what was here becomes a backup. OTHER_DATA where this machine holds anything that the package lacks. */
  takeOver: method<{ readonly kept: string }>()({ who: ['desk'], effect: 'write', input: z.strictObject({ packageId }) })
}

/** The second copy that is kept on a stick while a session runs, and the spare laptop that goes on from it. */
import { z } from 'zod'
import type { StickTrouble } from '../errors.ts'
import { method, text } from './method.ts'

export interface MirrorView {
  /** Where the copy is kept; null: nowhere. */
  readonly folder: string | null
  /** Number of the last receipt in the last whole copy; null: there is none yet. */
  readonly upTo: number | null
  /** When that copy was made. */
  readonly at: string | null
  /** Receipts given since then. */
  readonly behind: number
  /** Why it does not go on, and since when; null while it does. */
  readonly trouble: StickTrouble | null
  readonly since: string | null
  /** The host asks for folders itself; else the page lets one be typed. */
  readonly asks: boolean
}

export interface Drive {
  readonly name: string
  readonly path: string
}

/** One copy on a stick. */
export interface CopyView {
  readonly name: string
  readonly at: string
  readonly bytes: number
  readonly lastSeq: number | null
  /** When the last act in it was done; '' where it cannot be read. */
  readonly lastAt: string
  readonly deviceId: string
  readonly sessions: readonly string[]
  /** Every byte is as it was when it was written; of a backup, or of a copy of many years, as far as a look at it tells before it is taken. */
  readonly sound: boolean
}

export interface CopiesListed {
  readonly listId: string
  readonly folder: string
  /** The newest first. */
  readonly copies: readonly CopyView[]
}

export interface CopyOpened {
  readonly copyId: string
  /** As of a package of the whole desk (packages.ts). */
  readonly verdict: 'fresh' | 'forward' | 'same' | 'older' | 'other'
  readonly sessions: readonly string[]
  readonly lines: number
}

const none = z.strictObject({})
/** null: the host asks. */
const folder = text(1000, 1).nullable()

export const mirror = {
  getMirror: method<MirrorView>()({ who: ['desk'], effect: 'read', input: none }),
  /** Drives on which a stick may be. */
  listDrives: method<readonly Drive[]>()({ who: ['desk'], effect: 'read', input: none }),
  /** Keeps a copy in the folder from now on; the one before ends. null where the person thought better of it. STICK, BAD_INPUT. */
  startMirror: method<{ readonly folder: string | null }>()({ who: ['desk'], effect: 'write', input: z.strictObject({ folder }) }),
  /** What was copied stays on the stick. */
  stopMirror: method<Record<string, never>>()({ who: ['desk'], effect: 'write', input: none }),
  /** The copies on a stick, each read through. null where the person thought better of it. STICK. */
  listCopies: method<CopiesListed | null>()({ who: ['desk'], effect: 'read', input: z.strictObject({ folder }) }),
  /** How one of them stands to the data of this machine. Writes nothing. */
  openCopy: method<CopyOpened>()({ who: ['desk'], effect: 'read', input: z.strictObject({ listId: z.uuid(), name: text(100, 1) }) }),
  /**
   * Goes on with the data of the copy; what was here becomes a backup. `replace`: also where this machine holds what the copy lacks.
   * PACKAGE: NOTHING_NEWER, OTHER_DATA.
   */
  takeOverCopy: method<{ readonly kept: string }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ copyId: z.uuid(), replace: z.boolean() })
  })
}

/**
 * Keeps the copy on the stick current: what is due at a tick, and how it stands. Nobody waits for it. Which stick it is stands beside the
 * data of the machine and not in them, for another machine has another one.
 */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { MirrorView } from '../../../shared/contract/mirror.ts'
import type { StickTrouble } from '../../../shared/errors.ts'
import type { Result } from '../../../shared/result.ts'
import type { Store } from '../../store/db.ts'
import { writeWhole } from '../../store/disk.ts'
import { faultOf } from '../../store/failure.ts'
import { lastChange } from '../../store/log.ts'
import { markFile, markIn } from '../../store/mirror.ts'
import type { StickPort } from '../ports.ts'

export interface Keeper {
  /** Does what is due; called every second. Ends when a copy that it began has ended. */
  readonly tick: () => Promise<void>
  readonly view: () => Omit<MirrorView, 'asks'>
  /** Keeps the copy in a prepared folder from now on. */
  readonly start: (folder: string, mark: string) => void
  readonly stop: () => void
}

interface Kept {
  readonly folder: string
  readonly mark: string
  readonly upTo: number | null
  readonly hash: string
  readonly at: string | null
}

/** Milliseconds. After an act there is mostly another one; but a copy is never later than `most` behind the first. */
const waits = { quiet: 2000, most: 8000, check: 3000, again: 10_000, checkTime: 10_000 }
/** So many times as long as the last copy took, the stick has rest. */
const rest = 4

interface KeeperOptions {
  readonly folder: string
  readonly file: string
  readonly store: () => Result<Store, unknown>
  readonly stick: StickPort
  readonly now: () => Date
}

/** The keeper of the real data. */
export function makeKeeper({ folder: dataDir, file, store, stick, now }: KeeperOptions): Keeper {
  const note = join(dataDir, 'mirror.json')
  const scratch = join(dataDir, 'mirror')
  let kept = readKept(note)
  let trouble: { readonly why: StickTrouble; readonly since: string } | undefined
  let seen = { hash: kept?.hash ?? '', first: 0, last: 0 }
  let notBefore = 0
  let checkedAt = 0
  let busy = false

  function keep(next: Kept | undefined): void {
    kept = next
    try {
      if (!next) return rmSync(note, { force: true })
      writeWhole(note, JSON.stringify(next))
    } catch (thrown) {
      // the program's own disk is full or gone: the marks themselves say so
      if (!faultOf(thrown)) throw thrown
    }
  }

  function end(): { seq: number; hash: string; deviceId: string } | undefined {
    const open = store()
    if (!open.ok) return undefined
    const { lastSeq: seq, deviceId } = open.value.info()
    return { seq, deviceId, hash: open.value.read((db) => lastChange(db, [])?.hash ?? '') }
  }

  function fail(why: StickTrouble): void {
    if (trouble?.why !== why) trouble = { why, since: trouble?.since ?? now().toISOString() }
  }

  /** Whether a copy is due, by when the log grew. */
  function due(hash: string, at: number): boolean {
    if (hash === kept?.hash) return false
    if (hash !== seen.hash) seen = { hash, first: seen.hash === kept?.hash || seen.first === 0 ? at : seen.first, last: at }
    return at >= notBefore && (at - seen.last >= waits.quiet || at - seen.first >= waits.most)
  }

  async function copy(mine: Kept, deviceId: string): Promise<void> {
    const began = now()
    const made = await stick.copy({ file, scratch, folder: mine.folder, mark: mine.mark, deviceId, at: began.toISOString() })
    // another folder was chosen meanwhile
    if (kept?.mark !== mine.mark) return
    const ended = now().getTime()
    if (!made.ok) {
      fail(troubleOf(made.error.reason))
      notBefore = ended + waits.again
      return
    }
    trouble = undefined
    notBefore = ended + Math.min(rest * (ended - began.getTime()), 60_000)
    const { lastSeq: upTo, lastHash: hash, at } = made.value
    keep({ ...mine, upTo, hash, at })
    seen = { hash, first: 0, last: 0 }
  }

  /** Whether the same folder is there; asked for without holding anything up, however long the stick takes. */
  async function present({ folder, mark }: Kept): Promise<'there' | StickTrouble> {
    try {
      return markIn(await stick.read(markFile(folder))) === mark ? 'there' : 'other'
    } catch {
      return 'gone'
    }
  }

  async function tick(): Promise<void> {
    const mine = kept
    if (!mine) return
    const at = now().getTime()
    if (busy) {
      // a check that hangs; a copy has its own limit
      if (checkedAt > 0 && at - checkedAt > waits.checkTime) fail('slow')
      return
    }
    const stands = end()
    if (!stands) return
    busy = true
    try {
      if (trouble ? at - checkedAt >= waits.check : due(stands.hash, at) || at - checkedAt >= waits.check) {
        checkedAt = at
        const there = await present(mine)
        if (kept?.mark !== mine.mark) return
        if (there !== 'there') return fail(there)
        // back again: at once, whatever else was awaited
        if (trouble?.why === 'gone' || trouble?.why === 'other') notBefore = 0
        else if (trouble && at < notBefore) return
        checkedAt = 0
        if (trouble || due(stands.hash, at)) await copy(mine, stands.deviceId)
        checkedAt = now().getTime()
      }
    } finally {
      busy = false
    }
  }

  return {
    tick,
    view() {
      if (!kept) return { folder: null, upTo: null, at: null, behind: 0, trouble: null, since: null }
      const { folder, upTo, at } = kept
      const seq = end()?.seq ?? upTo ?? 0
      return { folder, upTo, at, behind: Math.max(0, seq - (upTo ?? 0)), trouble: trouble?.why ?? null, since: trouble?.since ?? null }
    },
    start(folder, mark) {
      trouble = undefined
      notBefore = 0
      checkedAt = 0
      seen = { hash: '', first: 0, last: 0 }
      keep({ folder, mark, upTo: null, hash: '', at: null })
    },
    stop() {
      trouble = undefined
      keep(undefined)
    }
  }
}

const troubles: Readonly<Record<string, StickTrouble>> = {
  MISSING: 'gone',
  FOREIGN: 'other',
  DISK_FULL: 'full',
  READ_ONLY: 'readOnly',
  SLOW: 'slow'
}

/** What befell the stick, of the reason that the store or the host gave. */
export function troubleOf(reason: string): StickTrouble {
  return troubles[reason] ?? 'failed'
}

function readKept(note: string): Kept | undefined {
  try {
    const given = JSON.parse(readFileSync(note, 'utf8')) as Partial<Kept> | null // written by `keep`, but it is a file
    if (typeof given?.folder !== 'string' || typeof given.mark !== 'string') return undefined
    const { folder, mark, upTo = null, hash = '', at = null } = given
    return { folder, mark, upTo, hash, at }
  } catch {
    return undefined // there is none, or it was cut short: then none was chosen, and the page says so
  }
}

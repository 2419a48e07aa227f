/**
 * Where the secretary has let phones in, kept beside the data of the machine: a program that was started anew lets them in there again, for they
 * hold marks that have not been sent.
 */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ChangeEvent, Space } from '../../../shared/contract.ts'
import { writeWhole } from '../../store/disk.ts'
import { faultOf } from '../../store/failure.ts'
import { addLog } from '../../store/log.ts'
import { listSessions } from '../../store/sessions.ts'
import type { LanPort } from '../ports.ts'
import type { Spaces } from '../spaces.ts'

interface Remembered {
  readonly address: string
  readonly port: number
  readonly space: Space
}

export interface LanMemory {
  readonly remember: (at: Remembered) => void
  readonly forget: (space: Space) => void
  /** Where it was open when the program ended; null where it was closed by hand. */
  readonly was: (space: Space) => Pick<Remembered, 'address' | 'port'> | null
  /** Opens it again where that is possible by now and a session is being scored. */
  readonly tick: () => Promise<void>
}

/** Milliseconds: after a start the network's card may not be up yet. */
const again = 5000

interface LanMemoryOptions {
  readonly spaces: Spaces
  readonly port: LanPort
  readonly now: () => Date
  readonly tell: (event: ChangeEvent) => void
}

export function makeLanMemory({ spaces, port, now, tell }: LanMemoryOptions): LanMemory {
  const note = join(spaces.folder, 'lan.json')
  let kept = read(note)
  let triedAt = 0
  let busy = false

  function keep(next: Remembered | undefined): void {
    kept = next
    try {
      if (next) writeWhole(note, JSON.stringify(next))
      else rmSync(note, { force: true })
    } catch (thrown) {
      // then it is not opened again by itself, and nothing else
      if (!faultOf(thrown)) throw thrown
    }
  }

  /** Whether phones have anything to do there. */
  function wanted({ space }: Remembered): boolean {
    const store = spaces.store(space)
    return store.ok && store.value.read((db) => listSessions(db)).some(({ stage }) => stage === 'scoring')
  }

  async function open(at: Remembered): Promise<void> {
    const opened = await port.open(at)
    const store = spaces.store(at.space)
    if (!opened.ok || !store.ok) return
    const { address, port: taken } = opened.value
    const entry = { at: now().toISOString(), actorKind: 'system', actorId: null, sessionId: null, what: 'openLan', about: null } as const
    const receipt = store.value.write((db) => addLog(db, { ...entry, detail: { address, port: taken, again: true } }))
    tell({ space: at.space, what: 'openLan', sessionId: null, about: null, receipt })
  }

  return {
    remember: keep,
    forget(space) {
      if (kept?.space === space) keep(undefined)
    },
    was: (space) => (kept?.space === space ? { address: kept.address, port: kept.port } : null),
    async tick() {
      const at = now().getTime()
      if (!kept || busy || port.opened() || at - triedAt < again) return
      triedAt = at
      if (!wanted(kept)) return
      busy = true
      try {
        await open(kept)
      } finally {
        busy = false
      }
    }
  }
}

function read(note: string): Remembered | undefined {
  try {
    const given = JSON.parse(readFileSync(note, 'utf8')) as Partial<Remembered> | null // written by `keep`, but it is a file
    const { address, port, space } = given ?? {}
    const known = space === 'real' || space === 'practice'
    return typeof address === 'string' && typeof port === 'number' && known ? { address, port, space } : undefined
  } catch {
    return undefined // nothing was open, or it was cut short
  }
}

/** Work on a whole big database in a process of its own (store/aside.ts says what). */
import type { AsideAnswers, AsideJob, StoreAside } from '../core/ports.ts'
import { lineOf } from './child-line.ts'
import type { ReaderProcess, SpawnReader } from './xlsx-read/spawn.ts'

/** Milliseconds for one job, far beyond the slowest disk, and bytes of its answer. */
const limits = { time: 3_600_000, bytes: 65_536 }

/** The port: `spawn` starts stick-child. */
export function storeAside(spawn: SpawnReader): StoreAside {
  const under = new Set<ReaderProcess>()
  const tracked: SpawnReader = (args) => {
    const child = spawn(args)
    under.add(child)
    void child.exit.then(() => under.delete(child))
    return child
  }
  return {
    run: async <J extends AsideJob>(job: J) => {
      const heard = await lineOf(tracked, [JSON.stringify(job)], limits)
      // our own program's words about our own file
      return 'line' in heard ? (JSON.parse(heard.line) as AsideAnswers[J['do']]) : undefined
    },
    stop: () => {
      for (const child of under) child.kill()
    }
  }
}

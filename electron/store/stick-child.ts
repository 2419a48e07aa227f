/**
 * The process that touches a stick, and reads and copies whole databases that are big, a bundle entry of its own: `stick-child <job as JSON>`.
 * A stick that hangs, or a copy of gigabytes, holds up nothing but this. Says once how it went and ends.
 */
import { constants, setPriority } from 'node:os'
import { type CopyJob, copyToStick, fetchCopy, listCopies, prepareMirror, registerOfCopy } from './mirror.ts'
import { type AsideJob, doAside } from './aside.ts'
import { migrations } from './migrations/index.ts'
import { latestOf } from './migrate.ts'

type Job =
  | AsideJob
  | { readonly do: 'prepare'; readonly folder: string; readonly mark: string }
  | (Omit<CopyJob, 'known'> & { readonly do: 'copy' })
  | { readonly do: 'list'; readonly folder: string }
  | { readonly do: 'fetch' | 'register'; readonly folder: string; readonly name: string; readonly scratch: string }

function work(job: Job): object | Promise<object> {
  const known = latestOf(migrations)
  switch (job.do) {
    case 'prepare':
      return prepareMirror(job.folder, job.mark)
    case 'copy':
      return copyToStick({ ...job, known })
    case 'list':
      return listCopies(job.folder, known)
    case 'fetch':
      return fetchCopy(job.folder, job.name, job.scratch, migrations)
    case 'register':
      return registerOfCopy(job.folder, job.name, job.scratch, migrations)
    case 'backup':
    case 'examine':
    case 'chain':
    case 'stage':
    case 'note':
      return doAside(job, known)
  }
}

function say(answer: object): void {
  // Node may wait for a thread of its own without end when it is asked to exit, so it is not asked
  process.stdout.write(`${JSON.stringify(answer)}\n`, () => process.kill(process.pid, 'SIGKILL'))
}

const unforeseen = (thrown: unknown) => ({
  ok: false,
  error: { code: 'STORE', reason: 'UNREADABLE', facts: { cause: String(thrown).slice(0, 300) } }
})
try {
  // marks come first
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
} catch {
  // then as fast as everybody else
}
try {
  say(await work(JSON.parse(process.argv[2] ?? '{}') as Job)) // written by our own parent
} catch (thrown) {
  say(unforeseen(thrown))
}

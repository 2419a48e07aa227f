/** The one batch of papers that may be under way: how far it is, and whether somebody wants it stopped. In memory only. */
import type { PaperJob } from '../../shared/contract/papers.ts'
import type { AppError } from '../../shared/errors.ts'
import { err, ok, type Result } from '../../shared/result.ts'

export interface JobUnderWay {
  /** So many papers are done, and this one is next. */
  readonly tell: (done: number, now: string) => void
  readonly stopped: () => boolean
  readonly end: () => void
}

export interface Jobs {
  /** BUSY while another one is under way. */
  begin(job: Pick<PaperJob, 'id' | 'what' | 'title' | 'of' | 'startedAt'>): Result<JobUnderWay, AppError>
  now(): PaperJob | null
  /** False where it is not under way any more. */
  stop(id: string): boolean
}

export function makeJobs(): Jobs {
  let job: PaperJob | null = null
  let unwanted = false
  return {
    begin(started) {
      if (job) return err({ code: 'BUSY', what: 'papers' })
      job = { ...started, now: '', done: 0 }
      unwanted = false
      return ok({
        tell: (done, now) => {
          if (job) job = { ...job, done: Math.max(done, job.done), now }
        },
        stopped: () => unwanted,
        end: () => {
          job = null
        }
      })
    },
    now: () => job,
    stop(id) {
      if (job?.id !== id) return false
      unwanted = true
      return true
    }
  }
}

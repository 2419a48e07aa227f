/** How far a batch of papers is, asked while one's own call waits for it. */
import { useEffect, useState } from 'react'
import type { PaperJob } from '../../shared/contract/papers.ts'
import { callHost } from '../api/client.ts'

/** Milliseconds between two questions. */
const between = 700

/** The batch under way while `active`; null where there is none, or it has not begun. `at`: when it was so, in milliseconds. */
export function usePaperJob(active: boolean): { readonly job: PaperJob | null; readonly at: number } {
  const [seen, setSeen] = useState<{ readonly job: PaperJob | null; readonly at: number }>({ job: null, at: 0 })
  useEffect(() => {
    if (!active) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let left = false
    const ask = async () => {
      // no answer is no news: the call that waits tells what went wrong
      const answer = await callHost('getPaperJob', {}).catch(() => null)
      if (left) return
      if (answer?.ok) setSeen({ job: answer.value, at: Date.now() })
      timer = setTimeout(() => void ask(), between)
    }
    timer = setTimeout(() => void ask(), between)
    return () => {
      left = true
      clearTimeout(timer)
      setSeen({ job: null, at: 0 })
    }
  }, [active])
  return seen
}

/** Asks the host to stop the batch; the call that made it then answers so. */
export function stopPaperJob(job: PaperJob): void {
  // it may have ended meanwhile, which is as good
  void callHost('stopPaperJob', { jobId: job.id }).catch(() => null)
}

/** Another caller of the same desk, to tell how long somebody waits while it does something big. */
import type { Desk } from './desk.ts'

export interface Wait {
  readonly wait: number
  /** What of it this thread worked; the rest the machine was busy elsewhere. */
  readonly own: number
}

/** Milliseconds between an answer and the next question. */
const pause = 2

/** Another caller of the same desk: asks, and as soon as it is answered asks again. */
export function askAllTheTime(desk: Desk): { stop: () => Promise<readonly Wait[]> } {
  const waits: Wait[] = []
  const asked = { going: true }
  const asking = (async () => {
    while (asked.going) {
      // from when the caller would have asked, had nobody kept the thread
      const due = performance.now() + pause
      const before = process.threadCpuUsage()
      await new Promise((resolve) => setTimeout(resolve, pause))
      await desk.play('listCouncils', {})
      const { user, system } = process.threadCpuUsage(before)
      waits.push({ wait: performance.now() - due, own: (user + system) / 1000 })
    }
  })()
  return {
    stop: async () => {
      asked.going = false
      await asking
      return waits
    }
  }
}

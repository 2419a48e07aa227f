import { readFileSync } from 'node:fs'
import { ReadFailure } from './failure.ts'
import type { ReadLimits } from './limits.ts'

/** Gives up while there is still room to say so. Throws ReadFailure. */
export function checkMemory(limits: ReadLimits): void {
  if (process.memoryUsage.rss() > limits.memoryBytes) throw new ReadFailure('OUT_OF_MEMORY', { max: limits.memoryBytes })
}

/** Highest resident memory of this process so far, in bytes. */
export function peakMemory(): number {
  // on Linux resourceUsage() counts the parent's memory at the fork as the child's own, /proc does not
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024
  const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))
  return peak ? Number(peak[1]) * 1024 : process.resourceUsage().maxRSS * 1024
}

/** Figures of other desks that were read, so that workbook and paper say what the page says. In memory only, the newest. */
import type { BesideDesk } from '../../../shared/papers/report/beside.ts'

export interface BesideShelf {
  put(desk: BesideDesk): void
  see(key: string): BesideDesk | undefined
}

/** As many as may be asked for at once (contract/beside.ts). */
const most = 100

export function makeBesideShelf(): BesideShelf {
  const desks = new Map<string, BesideDesk>()
  return {
    put(desk) {
      desks.set(desk.key, desk)
      for (const old of desks.keys()) if (desks.size > most) desks.delete(old)
    },
    see: (key) => desks.get(key)
  }
}

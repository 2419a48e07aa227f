/** Which of the files that were opened count: of several of one desk the one with the most acts, and never this machine's own. */
import type { BesideView } from '../../../shared/contract/beside.ts'

/** A file that was read. */
export interface BesideFile {
  readonly key: string
  readonly name: string
  readonly found: BesideView
}

export type FileState = 'counted' | 'older' | 'own'

/** What becomes of each file, by its key. Of two with as many acts the one made later counts, then the one opened first. */
export function statesOf(files: readonly BesideFile[]): ReadonlyMap<string, FileState> {
  const best = new Map<string, BesideFile>()
  for (const file of files) {
    const known = best.get(file.found.source)
    if (!known || isNewer(file.found, known.found)) best.set(file.found.source, file)
  }
  return new Map(files.map((file) => [file.key, file.found.own ? 'own' : best.get(file.found.source) === file ? 'counted' : 'older']))
}

function isNewer(one: BesideView, other: BesideView): boolean {
  if (one.lastReceipt !== other.lastReceipt) return one.lastReceipt > other.lastReceipt
  return one.head.madeAt > other.head.madeAt
}

/** Packages that were read and are being looked at before they are gathered. In memory only, as much of each as the register needs. */
import type { Manifest } from '../../../shared/packages/format.ts'
import type { Source } from './read.ts'

export interface GatherShelfFile {
  readonly fileName: string
  readonly fileHash: string
  readonly manifest: Manifest
  readonly sources: readonly Source[]
}

export interface GatherShelf {
  put(id: string, file: GatherShelfFile): void
  see(id: string): GatherShelfFile | undefined
  drop(id: string): void
}

const most = 300

export function makeGatherShelf(): GatherShelf {
  const files = new Map<string, GatherShelfFile>()
  return {
    put(id, file) {
      files.set(id, file)
      for (const old of files.keys()) if (files.size > most) files.delete(old)
    },
    see: (id) => files.get(id),
    drop: (id) => void files.delete(id)
  }
}

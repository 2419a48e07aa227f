/** Packages that were read and are being looked at before anything is written. In memory only, the few newest. */
import type { PackageRead } from '../ports.ts'

export interface OpenedPackageFile extends PackageRead {
  /** The file as it came. */
  readonly bytes: Uint8Array
}

export interface OpenedShelf {
  put(id: string, opened: OpenedPackageFile): void
  see(id: string): OpenedPackageFile | undefined
  drop(id: string): void
}

const most = 3

export function makeOpenedShelf(): OpenedShelf {
  const files = new Map<string, OpenedPackageFile>()
  return {
    put(id, opened) {
      files.set(id, opened)
      for (const old of files.keys()) if (files.size > most) files.delete(old)
    },
    see: (id) => files.get(id),
    drop: (id) => void files.delete(id)
  }
}

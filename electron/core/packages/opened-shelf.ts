/** Packages that were read and are being looked at before anything is written. The few newest, and none longer than the program runs. */
import type { PackageRead } from '../ports.ts'

export interface OpenedPackageFile {
  readonly read: PackageRead
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
  const drop = (id: string) => {
    files.get(id)?.read.database?.release()
    files.delete(id)
  }
  return {
    put(id, opened) {
      files.set(id, opened)
      for (const old of files.keys()) if (files.size > most) drop(old)
    },
    see: (id) => files.get(id),
    drop
  }
}

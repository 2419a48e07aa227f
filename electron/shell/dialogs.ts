/** Where a file goes: asks in the system's dialog, writes it whole. The page never names a path. */
import { basename, dirname, join } from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import type { FileToSave, Ports } from '../core/ports.ts'
import { writeWhole } from '../files/write-file.ts'
import type { AppError } from '../../shared/errors.ts'
import { err, ok } from '../../shared/result.ts'
import { words } from './words.ts'

/** Makes the port that saves files. The folder of the last file is offered first. */
export function createSaver(parent: () => BrowserWindow | undefined): Ports['saveFile'] {
  let folder: string | undefined
  return async ({ name, bytes, kind }) => {
    const filters = [{ name: words.kinds[kind], extensions: [kind] }]
    const options = { title: words.save, defaultPath: join(folder ?? app.getPath('documents'), name), filters }
    const window = parent()
    const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
    if (chosen.canceled || !chosen.filePath) return ok({ kind: 'cancelled' })
    const path = withExtension(chosen.filePath, kind)
    try {
      await writeWhole(path, bytes)
    } catch (thrown) {
      return err({ code: 'FILE', reason: reasonOf(thrown), facts: { name: basename(path) } } satisfies AppError)
    }
    folder = dirname(path)
    return ok({ kind: 'saved', name: basename(path), folder })
  }
}

// Linux dialogs do not add what the person left out
function withExtension(path: string, kind: FileToSave['kind']): string {
  return path.toLowerCase().endsWith(`.${kind}`) ? path : `${path}.${kind}`
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'notFound',
  ENOTDIR: 'notFound',
  EACCES: 'denied',
  EROFS: 'denied',
  // a folder has the name already
  EISDIR: 'denied',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EBUSY: 'inUse',
  ETXTBSY: 'inUse',
  // what Windows answers when Excel holds the file
  EPERM: 'inUse'
}

function reasonOf(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
  return reasons[code] ?? 'unwritable'
}

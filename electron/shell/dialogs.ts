/** Where a file goes: asks in the system's dialog, writes it whole. The page never names a path. */
import { basename, dirname, join } from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import type { FileToSave, Ports } from '../core/ports.ts'
import { beginFolder, writeWhole } from '../files/write-file.ts'
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

/** Makes the port that saves a batch: the folder is asked for once, the files go into a new one within it. */
export function createFolderSaver(parent: () => BrowserWindow | undefined): Ports['saveFiles'] {
  let last: string | undefined
  return async (name) => {
    const options = {
      title: words.saveFolder,
      defaultPath: last ?? app.getPath('documents'),
      properties: ['openDirectory' as const, 'createDirectory' as const]
    }
    const window = parent()
    const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
    const [folder] = chosen.filePaths
    if (chosen.canceled || folder === undefined) return ok({ kind: 'cancelled' })
    last = folder
    const tried = async <T>(work: () => Promise<T>) => {
      try {
        return ok(await work())
      } catch (thrown) {
        return err({ code: 'FILE', reason: reasonOf(thrown), facts: { name } } satisfies AppError)
      }
    }
    const begun = await tried(() => beginFolder(folder, name))
    if (!begun.ok) return begun
    return ok({
      add: (file) => tried(() => begun.value.add(file.name, file.bytes)),
      end: () => tried(async () => ({ kind: 'saved', name: basename(await begun.value.end()), folder })),
      drop: begun.value.drop
    })
  }
}

/** Asks for a folder on a stick; null where the person thought better of it. */
export function createFolderAsker(parent: () => BrowserWindow | undefined): () => Promise<string | null> {
  return async () => {
    const options = { title: words.stickFolder, properties: ['openDirectory' as const, 'createDirectory' as const] }
    const window = parent()
    const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
    return chosen.canceled ? null : (chosen.filePaths[0] ?? null)
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

/** Packages are hostile until read: opened, unpacked and looked at in a process of its own, bounded in time, memory and answer. */
import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PackagePort, PackageRead } from '../core/ports.ts'
import type { AppError } from '../../shared/errors.ts'
import { isDatabase, manifestSchema, packageReasons } from '../../shared/packages/format.ts'
import { packageLimits } from '../../shared/packages/limits.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { lineOf } from './child-line.ts'
import type { SpawnReader } from './xlsx-read/spawn.ts'

/** Milliseconds and bytes that the process may take to answer. A whole desk of 256 MB is read through in some 10 s. */
const limits = { time: 60_000, bytes: 65_536 }

const newFolder = () => mkdtemp(join(tmpdir(), `ocop-package-${process.pid}-`))

/** Reads packages in the process that `spawn` starts (package-child). TOO_SLOW where it took too long or too much memory. */
export function packageReader(spawn: SpawnReader, time = limits.time): PackagePort['read'] {
  const hold = folderShelf()
  return async (bytes, passphrase) => {
    if (bytes.byteLength > packageLimits.file) return refuse({ reason: 'TOO_LARGE', facts: { max: packageLimits.file } })
    const folder = await newFolder()
    let holding = false
    try {
      await writeFile(join(folder, 'file'), bytes, { mode: 0o600 })
      await writeFile(join(folder, 'ask.json'), JSON.stringify({ passphrase }), { mode: 0o600 })
      const heard = await lineOf(spawn, [folder], { ...limits, time })
      const answer = 'line' in heard ? answerOf(heard.line) : undefined
      if (!answer) return refuse({ reason: 'TOO_SLOW' })
      if ('reason' in answer) return refuse(answer)
      const { manifest } = answer
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const file = join(folder, 'data')
      if (!isDatabase(manifest.kind)) return ok({ manifest, sha256, database: null, data: new Uint8Array(await readFile(file)) })
      await Promise.all(['file', 'ask.json'].map((name) => rm(join(folder, name), { force: true })))
      holding = true
      const release = hold(folder)
      return ok({
        manifest,
        sha256,
        database: { file, release },
        // who opens the file needs no bytes
        get data() {
          return new Uint8Array(readFileSync(file))
        }
      })
    } finally {
      if (!holding) await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    }
  }
}

/** As many as may be looked at at once (core/packages/opened-shelf.ts), and one that is just coming. */
const mostHeld = 4

/** Folders that outlive their reading: until they are let go, until newer ones come, and no longer than the program. */
function folderShelf(): (folder: string) => () => void {
  const held = new Set<string>()
  const drop = (folder: string) => {
    held.delete(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  process.once('exit', () => [...held].forEach(drop))
  return (folder) => {
    held.add(folder)
    for (const old of held) if (held.size > mostHeld) drop(old)
    return () => drop(folder)
  }
}

/** Takes the register out of a database in the process that `spawn` starts (package-child), for many years of it take a while. */
export function registerTaker(spawn: SpawnReader): PackagePort['register'] {
  return async (file) => {
    const folder = await newFolder()
    try {
      const heard = await lineOf(spawn, [folder, file], limits)
      const said = 'line' in heard ? heard.line : '{"cause":"no answer"}'
      if (said !== '{}') return err({ code: 'STORE', reason: 'UNREADABLE', facts: { file, cause: said.slice(0, 300) } })
      return ok(new Uint8Array(await readFile(join(folder, 'data'))))
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    }
  }
}

type Refusal = Omit<Extract<AppError, { code: 'PACKAGE' }>, 'code'>

function refuse(refusal: Refusal): Result<never, AppError> {
  return err({ code: 'PACKAGE', ...refusal })
}

/** Takes only what has the shape of an answer: the process read a file that is not ours. */
function answerOf(line: string): Refusal | Pick<PackageRead, 'manifest'> | undefined {
  try {
    const given = JSON.parse(line) as { manifest?: unknown; reason?: unknown; max?: unknown } | null // looked at below
    const reason = packageReasons.find((known) => known === given?.reason)
    if (reason) return typeof given?.max === 'number' ? { reason, facts: { max: given.max } } : { reason }
    const manifest = manifestSchema.safeParse(given?.manifest)
    return manifest.success ? { manifest: manifest.data } : undefined
  } catch {
    return undefined // it ended in the middle of a sentence
  }
}

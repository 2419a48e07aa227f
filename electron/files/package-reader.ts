/** Packages are hostile until read: opened, unpacked and looked at in a process of its own, bounded in time, memory and answer. */
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PackagePort, PackageRead } from '../core/ports.ts'
import type { AppError } from '../../shared/errors.ts'
import { manifestSchema, packageReasons } from '../../shared/packages/format.ts'
import { packageLimits } from '../../shared/packages/limits.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { lineOf } from './child-line.ts'
import type { SpawnReader } from './xlsx-read/spawn.ts'

/** Milliseconds and bytes that the process may take to answer. A whole desk of 256 MB is read through in some 10 s. */
const limits = { time: 60_000, bytes: 65_536 }

/** Reads packages in the process that `spawn` starts (package-child). TOO_SLOW where it took too long or too much memory. */
export function packageReader(spawn: SpawnReader, time = limits.time): PackagePort['read'] {
  return async (bytes, passphrase) => {
    if (bytes.byteLength > packageLimits.file) return refuse({ reason: 'TOO_LARGE', facts: { max: packageLimits.file } })
    const folder = await mkdtemp(join(tmpdir(), `ocop-package-${process.pid}-`))
    try {
      await writeFile(join(folder, 'file'), bytes, { mode: 0o600 })
      await writeFile(join(folder, 'ask.json'), JSON.stringify({ passphrase }), { mode: 0o600 })
      const heard = await lineOf(spawn, [folder], { ...limits, time })
      const answer = 'line' in heard ? answerOf(heard.line) : undefined
      if (!answer) return refuse({ reason: 'TOO_SLOW' })
      if ('reason' in answer) return refuse(answer)
      const data = new Uint8Array(await readFile(join(folder, 'data')))
      return ok({ manifest: answer.manifest, data, sha256: createHash('sha256').update(bytes).digest('hex') })
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

/** A stick, reached through a process of its own, since it may hang, be pulled or lie. */
import { existsSync, promises, readdirSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join, parse } from 'node:path'
import type { StickDrive, StickError, StickPort } from '../core/ports.ts'
import { err, type Result } from '../../shared/result.ts'
import { lineOf } from './child-line.ts'
import type { SpawnReader } from './xlsx-read/spawn.ts'

/** Milliseconds for one job, and bytes of its answer. `pace`: bytes in a millisecond for a first copy, which is written whole; what a slower stick did not finish it goes on with. */
const limits = { time: 120_000, bytes: 1_048_576, pace: 5000 }

/** Somebody waits for these, and a copy of many years is some 2 GB. */
const longer = 5

/** The port: `spawn` starts stick-child. */
export function stickPort(spawn: SpawnReader, time = limits.time): Omit<StickPort, 'ask'> {
  async function run<T>(job: object, most = time): Promise<Result<T, StickError>> {
    const heard = await lineOf(spawn, [JSON.stringify(job)], { ...limits, time: most })
    if ('none' in heard) return err({ code: 'STORE', reason: heard.none === 'late' ? 'SLOW' : 'UNREADABLE', facts: { cause: heard.none } })
    return JSON.parse(heard.line) as Result<T, StickError> // our own program's words about our own files
  }
  return {
    prepare: (folder, mark) => run({ do: 'prepare', folder, mark }),
    copy: (job) => run({ do: 'copy', ...job }, time + statSync(job.file).size / limits.pace),
    list: (folder) => run({ do: 'list', folder }),
    fetch: (folder, name, scratch) => run({ do: 'fetch', folder, name, scratch }, longer * time),
    register: (folder, name, scratch) => run({ do: 'register', folder, name, scratch }, longer * time),
    read: (file) => promises.readFile(file, 'utf8'),
    drives: async () => drivesOf(process.platform, process.env)
  }
}

/** Places where this system shows sticks, without touching what is on them. */
function drivesOf(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): StickDrive[] {
  if (platform === 'win32') {
    const own = parse(env['SystemRoot'] ?? 'C:\\').root.toUpperCase()
    const letters = [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`)
    return letters.filter((path) => path !== own && existsSync(path)).map((path) => ({ name: path, path }))
  }
  const parents = platform === 'darwin' ? ['/Volumes'] : ['/media', '/run/media'].flatMap((at) => [join(at, userInfo().username), at])
  const own = new Set(parents)
  const found = parents.flatMap((parent) => {
    if (!existsSync(parent)) return []
    const folders = readdirSync(parent, { withFileTypes: true }).filter((each) => each.isDirectory() && !each.name.startsWith('.'))
    return folders.map(({ name }) => ({ name, path: join(parent, name) }))
  })
  return found.filter(({ path }) => !own.has(path))
}

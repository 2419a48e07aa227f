/** A PostgreSQL of its own in a folder of its own, as the machine has it. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'

const installed = '/usr/lib/postgresql'

/** Folder of the newest PostgreSQL's programs; undefined where there is none. */
export const programs = existsSync(installed)
  ? readdirSync(installed)
      .toSorted((a, b) => Number(b) - Number(a))
      .map((version) => join(installed, version, 'bin'))
      .find((folder) => existsSync(join(folder, 'initdb')))
  : undefined

export interface Server {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** It refuses to run as root, so there it runs as the user that Debian made for it. */
function itsUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const number = (of: string) => Number(execFileSync('id', [of, 'postgres'], { encoding: 'utf8' }))
  return { uid: number('-u'), gid: number('-g') }
}

/** Makes a cluster, starts it on a free port of this machine, waits until it answers. */
export async function startServer(): Promise<Server> {
  if (programs === undefined) throw new Error('there is no PostgreSQL here')
  const folder = mkdtempSync(join(tmpdir(), 'ocop-pg-'))
  const user = itsUser()
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const initdb = ['-D', data, '-U', 'ocop', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions']
  execFileSync(join(programs, 'initdb'), initdb, { ...user, cwd: folder, stdio: 'pipe' })
  const port = await freePort()
  const options = ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off']
  const child = spawn(join(programs, 'postgres'), options, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  await ready(child)
  return {
    url: `postgres://ocop@127.0.0.1:${port}/postgres`,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** It says so itself. */
function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (bytes: Buffer) => {
      said += bytes.toString()
      if (said.includes('ready to accept connections')) resolve()
    })
    child.once('exit', () => reject(new Error(said)))
  })
}

/** One connection for a test's own questions. */
export function ask(url: string): postgres.Sql {
  return postgres(url, { max: 1, onnotice: () => undefined })
}

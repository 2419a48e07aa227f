/**
 * The process that reads somebody's package, a bundle entry of its own: `package-child <folder>`. In the folder lie `file` and `ask.json`; what
 * was packed is written there as `data`, once it has the shape that its kind has. `package-child <folder> <database>` writes the register of
 * this machine's database there as `data`. Says once how it went and ends.
 */
import { createWriteStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { isDatabase, memberBackSchema, memberOutSchema, type Manifest, type PackageReason } from '../shared/packages/format.ts'
import { oneSessionSchema } from '../shared/packages/one-session.ts'
import { openPackageFile, unpackedLimit } from './files/package-file.ts'
import { readThrough } from './store/foreign.ts'
import { migrations } from './store/migrations/index.ts'
import { copyRegister, readRegisterThrough } from './store/register-copy.ts'

type Answer = { readonly manifest: Manifest } | { readonly reason: PackageReason; readonly max?: number }

/** {} once it is written. */
function takeRegister(folder: string, database: string): object {
  const done = copyRegister(database, join(folder, 'data'), migrations)
  return done.ok ? {} : { cause: done.error.reason }
}

class TooLarge extends Error {}

async function read(folder: string): Promise<Answer> {
  const { passphrase } = JSON.parse(await readFile(join(folder, 'ask.json'), 'utf8')) as { passphrase: string } // written by our own parent
  const opened = await openPackageFile(await readFile(join(folder, 'file')), passphrase)
  if (!opened.ok) {
    if (opened.error.code !== 'PACKAGE') return { reason: 'BROKEN' }
    const { reason, facts } = opened.error
    return { reason, ...(typeof facts?.['max'] === 'number' && { max: facts['max'] }) }
  }
  const { manifest, part } = opened.value
  const data = join(folder, 'data')
  try {
    await unpackTo(data, manifest, part)
  } catch (thrown) {
    return thrown instanceof TooLarge ? { reason: 'TOO_LARGE', max: unpackedLimit(manifest) } : { reason: 'BROKEN' }
  }
  const wrong = isDatabase(manifest.kind) ? wrongDatabase(data, manifest) : await wrongJson(data, manifest)
  return wrong ? { reason: wrong } : { manifest }
}

async function unpackTo(file: string, manifest: Manifest, part: Uint8Array): Promise<void> {
  if (!manifest.part.name.endsWith('.gz')) return writeFile(file, part, { mode: 0o600 })
  const most = unpackedLimit(manifest)
  let sum = 0
  const limit = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum += chunk.byteLength
      done(sum > most ? new TooLarge() : null, chunk)
    }
  })
  await pipeline(Readable.from([part]), createGunzip(), limit, createWriteStream(file, { mode: 0o600 }))
}

const schemas = { memberOut: memberOutSchema, memberBack: memberBackSchema, oneSession: oneSessionSchema }

async function wrongJson(file: string, { kind, part }: Manifest): Promise<PackageReason | undefined> {
  const asJson = kind === 'oneSession' ? 'data.json.gz' : 'data.json'
  if (kind === 'session' || kind === 'register' || part.name !== asJson) return 'BROKEN'
  return schemas[kind].safeParse(JSON.parse(await readFile(file, 'utf8'))).success ? undefined : 'BROKEN'
}

function wrongDatabase(file: string, { kind, part }: Manifest): PackageReason | undefined {
  if (part.name !== 'data.sqlite.gz') return 'BROKEN'
  const found = kind === 'register' ? readRegisterThrough(file, migrations) : readThrough(file, migrations)
  if (found.ok) return undefined
  return found.error.reason === 'NEWER_VERSION' ? 'NEWER_FORMAT' : 'BROKEN'
}

function say(answer: object): void {
  // Node may wait for a thread of its own without end when it is asked to exit, so it is not asked
  process.stdout.write(`${JSON.stringify(answer)}\n`, () => process.kill(process.pid, 'SIGKILL'))
}

process.once('uncaughtException', () => say({ reason: 'BROKEN' }))
const [folder = '', database] = process.argv.slice(2)
say(database === undefined ? await read(folder).catch((): Answer => ({ reason: 'BROKEN' })) : takeRegister(folder, database))

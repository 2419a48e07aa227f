import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { deviceKey } from '../../electron/files/device-key.ts'
import { packagePort } from '../../electron/files/package-file.ts'
import { packageReader } from '../../electron/files/package-reader.ts'
import { nodeSpawner } from '../../electron/files/xlsx-read/spawn.ts'
import type { Manifest } from '../../shared/packages/format.ts'
import { openStore } from '../../electron/store/open.ts'
import { options } from '../store/rows.ts'

const folder = mkdtempSync(join(tmpdir(), 'ocop-reader-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const port = packagePort(deviceKey(join(folder, 'key.pem')))
const childPath = join(import.meta.dirname, '..', '..', 'electron', 'package-child.ts')
const read = packageReader(nodeSpawner(childPath))
const script = (text: string) => (args: readonly string[]) => nodeSpawner('--input-type=module')(['--eval', text, '--', ...args])

const facts = {
  schema: 1,
  id: randomUUID(),
  answers: null,
  sessionId: null,
  sessionName: 'Phiên thử',
  memberId: null,
  memberName: '',
  criteriaHash: null,
  madeAt: '2026-11-24T01:00:00.000Z',
  appVersion: 'test',
  deviceId: 'máy thử'
} as const
const empty = Buffer.from(JSON.stringify({ places: [], log: [] }))

async function written(kind: Manifest['kind'], name: Manifest['part']['name'], bytes: Uint8Array, passphrase = ''): Promise<Uint8Array> {
  const made = await port.write({ ...facts, kind }, { name, bytes }, passphrase)
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}
async function reasonOf(bytes: Uint8Array, reader = read): Promise<string> {
  const answer = await reader(bytes, '')
  return answer.ok ? 'ok' : answer.error.code === 'PACKAGE' ? answer.error.reason : answer.error.code
}

/** A database of ours in one file, after `change`. */
function aDatabase(change: (raw: Database.Database) => void = () => undefined): Uint8Array {
  const place = mkdtempSync(join(folder, 'db-'))
  const file = join(place, 'ocop.sqlite')
  const store = openStore(file, options)
  if (!store.ok) throw new Error(store.error.reason)
  store.value.close()
  const raw = new Database(file)
  change(raw)
  raw.pragma('journal_mode = DELETE')
  raw.close()
  return readFileSync(file)
}

test('the process reads what the program itself would read, with and without a passphrase, and leaves nothing behind', async () => {
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith(`ocop-package-${process.pid}-`))
  const bytes = await written('memberBack', 'data.json', empty, 'ấp một')
  const [there, here] = await Promise.all([read(bytes, 'ấp một'), port.read(bytes, 'ấp một')])
  if (!there.ok || !here.ok) throw new Error('it is not read')
  expect({ ...there.value, data: Buffer.from(there.value.data) }).toEqual(here.value)
  expect(await reasonOf(bytes)).toBe('LOCKED')
  expect(await reasonOf(bytes.subarray(1))).toBe('NOT_A_PACKAGE')
  expect(await reasonOf(await written('memberBack', 'data.json', Buffer.from('{"places":[]}')))).toBe('BROKEN')
  expect(await reasonOf(await written('memberBack', 'data.json', Buffer.from('{"places":')))).toBe('BROKEN')
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`ocop-package-${process.pid}-`))).toEqual(before)
})

test('a part that unpacks to more than is taken is stopped while it unpacks', async () => {
  expect(await reasonOf(await written('oneSession', 'data.json.gz', Buffer.alloc(70_000_000)))).toBe('TOO_LARGE')
})

test('a process that takes too long, dies of its memory or talks nonsense is told, and kills nothing else', async () => {
  const bytes = await written('memberBack', 'data.json', empty)
  expect(await reasonOf(bytes, packageReader(script('setInterval(() => undefined, 1000)'), 300))).toBe('TOO_SLOW')
  expect(await reasonOf(bytes, packageReader(script('const all = []; for (;;) all.push(new Array(1e6).fill({}))')))).toBe('TOO_SLOW')
  expect(await reasonOf(bytes, packageReader(script('console.log("{}")')))).toBe('TOO_SLOW')
})

test('a whole desk is read through: one of ours is taken, a changed log, a trigger of the sender and a cut file are not', async () => {
  const whole = (bytes: Uint8Array) => written('session', 'data.sqlite.gz', bytes)
  expect(await reasonOf(await whole(aDatabase()))).toBe('ok')
  const trigger = aDatabase((raw) => raw.exec('create trigger sly after insert on log begin delete from council; end'))
  expect(await reasonOf(await whole(trigger))).toBe('BROKEN')
  expect(await reasonOf(await whole(aDatabase().subarray(0, 8192)))).toBe('BROKEN')
  const newer = aDatabase((raw) => void raw.pragma('user_version = 9000'))
  expect(await reasonOf(await whole(newer))).toBe('NEWER_FORMAT')
})

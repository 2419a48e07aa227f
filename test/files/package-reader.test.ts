import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { deviceKey } from '../../electron/files/device-key.ts'
import { packagePort } from '../../electron/files/package-file.ts'
import { packageReader, registerTaker } from '../../electron/files/package-reader.ts'
import { nodeSpawner } from '../../electron/files/xlsx-read/spawn.ts'
import type { Manifest } from '../../shared/packages/format.ts'
import { ok } from '../../shared/result.ts'
import { addLog } from '../../electron/store/log.ts'
import { migrations } from '../../electron/store/migrations/index.ts'
import { openStore } from '../../electron/store/open.ts'
import { readRegisterThrough } from '../../electron/store/register-copy.ts'
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

test('a whole desk is read through: one of ours is taken, a changed log, a trigger of the sender, a row against the schema and a cut file are not', async () => {
  const whole = (bytes: Uint8Array) => written('session', 'data.sqlite.gz', bytes)
  expect(await reasonOf(await whole(aDatabase()))).toBe('ok')
  const trigger = aDatabase((raw) => raw.exec('create trigger sly after insert on log begin delete from council; end'))
  expect(await reasonOf(await whole(trigger))).toBe('BROKEN')
  expect(await reasonOf(await whole(aDatabase().subarray(0, 8192)))).toBe('BROKEN')
  const wrong = aDatabase((raw) => raw.exec('pragma ignore_check_constraints = on; update period set from_year = 9000'))
  expect(await reasonOf(await whole(wrong))).toBe('BROKEN')
  const newer = aDatabase((raw) => void raw.pragma('user_version = 9000'))
  expect(await reasonOf(await whole(newer))).toBe('NEWER_FORMAT')
})

let taken: Promise<Uint8Array> | undefined

/** The register of a database of ours as it travels, taken once. */
async function takenRegister(): Promise<Uint8Array> {
  const from = join(mkdtempSync(join(folder, 'from-')), 'ocop.sqlite')
  const store = openStore(from, options)
  if (!store.ok) throw new Error(store.error.reason)
  store.value.write((db) => addLog(db, { ...line, detail: {} }))
  const register = await registerTaker(nodeSpawner(childPath))(from)
  store.value.close()
  if (!register.ok) throw new Error(JSON.stringify(register.error))
  return register.value
}

/** A file with the register after `change`. */
async function aRegister(change: (raw: Database.Database) => void = () => undefined): Promise<string> {
  const file = join(mkdtempSync(join(folder, 'reg-')), 'data')
  writeFileSync(file, await (taken ??= takenRegister()))
  const raw = new Database(file)
  change(raw)
  raw.close()
  return file
}

const packed = (file: string) => written('register', 'data.sqlite.gz', readFileSync(file))
const line = { at: facts.madeAt, actorKind: 'desk', actorId: null, sessionId: null, what: 'createTarget', about: null } as const
const recognised = (
  day: string
) => `insert into recognition (id, import_id, row, subject, product_name, producer_name, producer_kind, address, commune,
  old_commune, old_district, province, set_text, star, decision_number, decision_date, decided_by, level, code, note, created_at)
  values ('r', 'i', 1, 's', 'Chè', 'HTX', '', '', '', '', '', '', '', 3, '1/QĐ', '${day}', '', '', '', '', '')`

test('a register is taken as its file, which is gone once it is let go', async () => {
  const answer = await read(await packed(await aRegister((raw) => raw.exec(recognised('2026-02-28')))), '')
  if (!answer.ok || answer.value.database === null) throw new Error('it is not taken')
  const { file, release } = answer.value.database
  expect(readFileSync(file)).toEqual(Buffer.from(answer.value.data))
  release()
  expect(existsSync(file)).toBe(false)
})

test.each([
  { situation: 'a line of a log', change: (raw) => raw.exec(logRow) },
  { situation: 'a mark', change: (raw) => raw.exec("pragma foreign_keys = off; insert into mark values ('s', 1, 1, 1)") },
  { situation: 'a telephone', change: (raw) => raw.exec(producerRow.replace('?', '0900')) },
  { situation: 'a day that is none', change: (raw) => raw.exec(recognised('2026-02-30')) },
  {
    situation: 'a star that is none',
    change: (raw) => raw.exec(`pragma ignore_check_constraints = on; ${recognised('2026-02-28').replace("'', 3,", "'', 9,")}`)
  },
  {
    situation: 'a row of another that is not there',
    change: (raw) => raw.exec("pragma foreign_keys = off; insert into target values ('t', 1, 'p', null, '', 'x', '', 1, 'none', '')")
  },
  { situation: 'a note on the desk that is none', change: (raw) => raw.exec("update meta set value = '{}' where key = 'register_copy'") },
  { situation: 'more notes', change: (raw) => raw.exec("insert into meta values ('x', 'y')") },
  { situation: 'a table of the sender', change: (raw) => raw.exec('create table x (y)') },
  {
    situation: 'a view in the place of a table',
    change: (raw) => raw.exec('drop table older_candidate; create view older_candidate as select * from recognition')
  }
] satisfies { situation: string; change: (raw: Database.Database) => unknown }[])(
  'a register with $situation is refused as a whole',
  async ({ change }) => {
    expect(readRegisterThrough(await aRegister(), migrations)).toEqual(ok(undefined))
    expect(readRegisterThrough(await aRegister((raw) => void change(raw)), migrations)).toMatchObject({ ok: false })
  }
)

test('the process refuses such a register too', async () => {
  expect(await reasonOf(await packed(await aRegister((raw) => void raw.exec('create table x (y)'))))).toBe('BROKEN')
})

const logRow = `insert into log (at, device_id, actor_kind, what, detail, prev_hash, hash)
  values ('2026-11-24T01:00:00.000Z', 'x', 'desk', 'migrate', '{}', '', '')`
const producerRow = `insert into producer (id, name, name_key, kind, representative, representative_gender, representative_ethnicity,
  representative_address, registration_number, address, commune, old_district, province, phone, email, note, created_at)
  values ('p', 'HTX', 'htx', '', '', '', '', '', '', '', '', '', '', '?', '', '', '')`

test('a whole desk that calls itself a register is none, nor is a register a whole desk of nothing', async () => {
  expect(await reasonOf(await written('register', 'data.sqlite.gz', aDatabase()))).toBe('BROKEN')
  expect(await reasonOf(await written('register', 'data.json', empty))).toBe('BROKEN')
})

import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { deviceKey } from '../../electron/files/device-key.ts'
import { packagePort } from '../../electron/files/package-file.ts'
import { zipOf } from '../../electron/files/zip-store.ts'
import { packageVersion } from '../../shared/packages/format.ts'

const folder = mkdtempSync(join(tmpdir(), 'ocop-package-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const keyFile = join(folder, 'device-key.pem')
const port = packagePort(deviceKey(keyFile))

const facts = {
  schema: 1,
  kind: 'memberOut',
  id: randomUUID(),
  answers: null,
  sessionId: null,
  sessionName: 'Phiên thử',
  memberId: null,
  memberName: 'Lò Thị Mẩy',
  criteriaHash: null,
  madeAt: '2026-11-24T01:00:00.000Z',
  appVersion: 'test',
  deviceId: 'máy thử'
} as const
const part = { name: 'data.json', bytes: Buffer.from(JSON.stringify({ words: 'Mật ong bạc hà '.repeat(60) })) } as const

async function written(passphrase = '', data: Parameters<typeof port.write>[1] = part): Promise<Uint8Array> {
  const made = await port.write(facts, data, passphrase)
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}
const reasonOf = async (bytes: Uint8Array, passphrase = '') => {
  const read = await port.read(bytes, passphrase)
  return read.ok ? 'ok' : read.error.code === 'PACKAGE' ? read.error.reason : read.error.code
}

test('a package comes back as it was written, from any device', async () => {
  const bytes = await written()
  const elsewhere = packagePort(deviceKey(join(folder, 'other.pem')))
  const read = await elsewhere.read(bytes, '')
  expect(read).toMatchObject({ ok: true, value: { manifest: { ...facts, publicKey: port.publicKey() }, data: part.bytes } })
  expect(elsewhere.publicKey()).not.toBe(port.publicKey())
})

test('the key is kept for its owner alone and stays the same', () => {
  expect(statSync(keyFile).mode & 0o777).toBe(0o600)
  expect(packagePort(deviceKey(keyFile)).publicKey()).toBe(port.publicKey())
})

test('with a passphrase nothing of the data can be read without it', async () => {
  const bytes = await written('mật khẩu Ấp Một')
  expect(Buffer.from(bytes).includes('bạc hà')).toBe(false)
  expect(await reasonOf(bytes)).toBe('LOCKED')
  expect(await reasonOf(bytes, 'mật khẩu Ấp một')).toBe('WRONG_PASSPHRASE')
  expect(await port.read(bytes, 'mật khẩu Ấp Một'.normalize('NFD'))).toMatchObject({ ok: true, value: { data: part.bytes } })
})

test('one byte changed at any place is refused', async () => {
  const bytes = await written()
  const answers = new Set<string>()
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Uint8Array.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8))
    answers.add(await reasonOf(changed))
  }
  expect([...answers].toSorted()).not.toContain('ok')
})

test('a file that is cut short anywhere, or longer, is refused', async () => {
  const bytes = await written()
  for (let length = 0; length < bytes.length; length += 1) expect(await reasonOf(bytes.subarray(0, length))).not.toBe('ok')
  expect(await reasonOf(Buffer.concat([bytes, Buffer.from([0])]))).not.toBe('ok')
})

test('a newer format is called that, though nothing else of it is understood', async () => {
  const manifest = Buffer.from(JSON.stringify({ format: 'ocop-package', version: packageVersion + 1, novelty: true }))
  expect(await reasonOf(zipOf([{ name: 'manifest.json', bytes: manifest }]))).toBe('NEWER_FORMAT')
})

test('a manifest that somebody signed anew with a key of their own does not pass as the first one', async () => {
  const other = packagePort(deviceKey(join(folder, 'foreign.pem')))
  const made = await other.write(facts, part, '')
  expect(made.ok && (await port.read(made.value, ''))).toMatchObject({ ok: true, value: { manifest: { publicKey: other.publicKey() } } })
  const mine = await written()
  // the signature of one file put under the manifest of the other
  const split = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
  const signature = /signature\.hex([0-9a-f]{128})/.exec(split(mine))?.[1] ?? ''
  const theirs = made.ok ? split(made.value) : ''
  const manifest = /manifest\.json(\{.*?\})PK/s.exec(theirs)?.[1] ?? ''
  const mixed = zipOf([
    { name: 'manifest.json', bytes: Buffer.from(manifest, 'latin1') },
    { name: 'signature.hex', bytes: Buffer.from(signature) },
    part
  ])
  expect(await reasonOf(mixed)).toBe('SIGNATURE')
})

test.each([
  { situation: 'a picture', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47]) },
  { situation: 'nothing', bytes: new Uint8Array() },
  { situation: 'a name that leads out of its folder', bytes: zipOf([{ name: '../../x', bytes: part.bytes }]) },
  {
    situation: 'more files than a package has',
    bytes: zipOf(Array.from({ length: 4 }, () => ({ name: 'manifest.json', bytes: part.bytes })))
  },
  { situation: 'the manifest twice', bytes: zipOf([1, 2, 3].map(() => ({ name: 'manifest.json', bytes: Buffer.from('{}') }))) },
  { situation: 'a manifest of a megabyte', bytes: zipOf([{ name: 'manifest.json', bytes: Buffer.alloc(1 << 20, '[') }]) }
])('$situation is refused', async ({ bytes }) => {
  expect(['NOT_A_PACKAGE', 'BROKEN']).toContain(await reasonOf(bytes))
})

test('a zip whose directory says a link, a packed file or a password is refused, as is any other word that we would not write', async () => {
  const bytes = Buffer.from(await written())
  const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  for (const [at, value] of [
    [directory + 5, 3], // made on Unix
    [directory + 38, 0xa1ff0000], // a symbolic link
    [directory + 10, 8], // packed
    [directory + 8, 1] // with a password
  ] as const) {
    const changed = Buffer.from(bytes)
    if (value > 255) changed.writeUInt32LE(value, at)
    else changed[at] = value
    expect(await reasonOf(changed)).not.toBe('ok')
  }
})

test('a database that unpacks beyond its limit is refused, however small the file', async () => {
  const bomb = await written('', { name: 'data.sqlite.gz', bytes: Buffer.alloc(270 * 1024 * 1024) })
  expect(bomb.length).toBeLessThan(400_000)
  expect(await reasonOf(bomb)).toBe('TOO_LARGE')
})

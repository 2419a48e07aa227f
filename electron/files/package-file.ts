/**
 * A package of data as one file: a zip of stored files whose manifest is signed, its part locked with a passphrase where one is given.
 * Only the bytes that we would have written ourselves are taken: whatever else a zip may hold is refused before anything is unpacked.
 */
import { createCipheriv, createDecipheriv, createHash, createPublicKey, randomBytes, scrypt, sign, verify } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import {
  canonicalJson,
  type Manifest,
  manifestSchema,
  packageFormat,
  type PackageReason,
  packageVersion,
  versionOfKind
} from '../../shared/packages/format.ts'
import { packageLimits } from '../../shared/packages/limits.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import type { AppError } from '../../shared/errors.ts'
import type { PackagePort, PackageRead } from '../core/ports.ts'
import type { DeviceKey } from './device-key.ts'
import { type FileInZip, zipOf } from './zip-store.ts'

const names = { manifest: 'manifest.json', signature: 'signature.hex' } as const
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const pack = promisify(gzip)
const unpack = promisify(gunzip)

/** Packages signed with this device's key. */
export function packagePort(key: () => DeviceKey): Omit<PackagePort, 'register'> {
  return {
    publicKey: () => key().publicKey,
    async write(facts, { name, bytes }, passphrase) {
      const { publicKey, privateKey } = key()
      const plain = name.endsWith('.gz') ? await pack(bytes) : bytes
      const locked = passphrase === '' ? { bytes: plain, lock: null } : await lockUp(plain, passphrase, facts.id)
      if (locked.bytes.length > packageLimits.data - packageLimits.manifest) return refuse('TOO_LARGE', { max: packageLimits.file })
      const part = { name, bytes: locked.bytes.length, sha256: hash(locked.bytes) }
      const manifest: Manifest = { format: packageFormat, version: versionOfKind(facts.kind), ...facts, publicKey, lock: locked.lock, part }
      const text = Buffer.from(canonicalJson(manifestSchema.parse(manifest)))
      const signature = Buffer.from(sign(null, text, privateKey).toString('hex'))
      return ok(
        zipOf([
          { name: names.manifest, bytes: text },
          { name: names.signature, bytes: signature },
          { name, bytes: locked.bytes }
        ])
      )
    },
    read: readPackage
  }
}

async function readPackage(bytes: Uint8Array, passphrase: string): Promise<Result<PackageRead, AppError>> {
  const opened = await openPackageFile(bytes, passphrase)
  if (!opened.ok) return opened
  const { manifest, part, sha256 } = opened.value
  if (!manifest.part.name.endsWith('.gz')) return ok({ manifest, data: part, database: null, sha256 })
  const most = unpackedLimit(manifest)
  try {
    return ok({ manifest, data: await unpack(part, { maxOutputLength: most }), database: null, sha256 })
  } catch (thrown) {
    const tooMuch = thrown instanceof RangeError && 'code' in thrown && thrown.code === 'ERR_BUFFER_TOO_LARGE'
    return refuse(tooMuch ? 'TOO_LARGE' : 'BROKEN', tooMuch ? { max: most } : {})
  }
}

/** Bytes that the part may have once it is unpacked. */
export function unpackedLimit({ part }: Manifest): number {
  return part.name === 'data.json.gz' ? packageLimits.json : packageLimits.database
}

/** A package whose signature holds: its part unlocked, still packed where it is. */
interface OpenedFile {
  readonly manifest: Manifest
  readonly part: Uint8Array
  readonly sha256: string
}

/** NOT_A_PACKAGE, TOO_LARGE, BROKEN, SIGNATURE, NEWER_FORMAT, LOCKED, WRONG_PASSPHRASE. Nothing of the part is looked at before the signature holds. */
export async function openPackageFile(bytes: Uint8Array, passphrase: string): Promise<Result<OpenedFile, AppError>> {
  if (bytes.byteLength > packageLimits.file) return refuse('TOO_LARGE', { max: packageLimits.file })
  const files = filesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const [first, second, part] = files ?? []
  if (!first || first.name !== names.manifest) return refuse('NOT_A_PACKAGE')
  if (first.bytes.length > packageLimits.manifest) return refuse('BROKEN')
  const given = parsed(first.bytes)
  if (isNewer(given)) return refuse('NEWER_FORMAT')
  const known = manifestSchema.safeParse(given)
  if (!known.success || !second || second.name !== names.signature || !part || files?.length !== 3) return refuse('BROKEN')
  const manifest = known.data
  const text = Buffer.from(first.bytes)
  if (canonicalJson(manifest) !== text.toString('utf8')) return refuse('BROKEN')
  if (!signed(manifest.publicKey, text, Buffer.from(second.bytes).toString('latin1'))) return refuse('SIGNATURE')
  if (part.name !== manifest.part.name || part.bytes.length !== manifest.part.bytes || hash(part.bytes) !== manifest.part.sha256)
    return refuse('BROKEN')
  const open = await openUp(manifest, part.bytes, passphrase)
  return open.ok ? ok({ manifest, part: open.value, sha256: hash(bytes) }) : open
}

function refuse(reason: PackageReason, facts: Readonly<Record<string, string | number>> = {}): Result<never, AppError> {
  return err({ code: 'PACKAGE', reason, facts })
}

const mostFiles = 3

/** The files of a zip as `zipOf` writes it; undefined for any other bytes. */
function filesOf(bytes: Buffer): FileInZip[] | undefined {
  const files: FileInZip[] = []
  let at = 0
  while (at + 30 <= bytes.length && bytes.readUInt32LE(at) === 0x04_03_4b_50) {
    const size = bytes.readUInt32LE(at + 18)
    const nameAt = at + 30
    const from = nameAt + bytes.readUInt16LE(at + 26)
    at = from + size
    if (at > bytes.length || files.length === mostFiles) return undefined
    files.push({ name: bytes.toString('latin1', nameAt, from), bytes: bytes.subarray(from, at) })
  }
  // written again and compared: so no byte of the directory, of a name or between the files can say anything else
  return Buffer.compare(Buffer.from(zipOf(files)), bytes) === 0 ? files : undefined
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return undefined // the schema says the rest
  }
}

function isNewer(manifest: unknown): boolean {
  if (typeof manifest !== 'object' || manifest === null || !('format' in manifest) || !('version' in manifest)) return false
  return manifest.format === packageFormat && typeof manifest.version === 'number' && manifest.version > packageVersion
}

function signed(publicKey: string, text: Buffer, signature: string): boolean {
  if (!/^[0-9a-f]{128}$/.test(signature)) return false
  try {
    const x = Buffer.from(publicKey, 'hex').toString('base64url')
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    return verify(null, text, key, Buffer.from(signature, 'hex'))
  } catch {
    return false // 32 bytes that are no key
  }
}

// about 80 ms on an office laptop
const cost = { N: 32_768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

function keyOf(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    scrypt(passphrase.normalize('NFC'), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)))
  )
}

async function lockUp(plain: Uint8Array, passphrase: string, id: string): Promise<{ bytes: Buffer; lock: Manifest['lock'] }> {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await keyOf(passphrase, salt), nonce)
  cipher.setAAD(Buffer.from(id))
  const bytes = Buffer.concat([cipher.update(plain), cipher.final()])
  return { bytes, lock: { salt: salt.toString('hex'), nonce: nonce.toString('hex'), tag: cipher.getAuthTag().toString('hex') } }
}

async function openUp({ lock, id }: Manifest, bytes: Uint8Array, passphrase: string): Promise<Result<Uint8Array, AppError>> {
  if (lock === null) return ok(bytes)
  if (passphrase === '') return refuse('LOCKED')
  const decipher = createDecipheriv('aes-256-gcm', await keyOf(passphrase, Buffer.from(lock.salt, 'hex')), Buffer.from(lock.nonce, 'hex'))
  decipher.setAAD(Buffer.from(id))
  decipher.setAuthTag(Buffer.from(lock.tag, 'hex'))
  try {
    return ok(Buffer.concat([decipher.update(bytes), decipher.final()]))
  } catch {
    return refuse('WRONG_PASSPHRASE')
  }
}

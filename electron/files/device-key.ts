/** The key by which packages of this device are known: Ed25519, made once, kept beside the data for the person at this machine only. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

export interface DeviceKey {
  /** 32 bytes in hex. */
  readonly publicKey: string
  readonly privateKey: KeyObject
}

/** The key of a file, made at the first asking. Throws what `node:fs` throws, and on a file that holds no key. */
export function deviceKey(file: string): () => DeviceKey {
  let known: DeviceKey | undefined
  return () => {
    known ??= keyOf(readOrMake(file))
    return known
  }
}

function keyOf(privateKey: KeyObject): DeviceKey {
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
  return { privateKey, publicKey: Buffer.from(x, 'base64url').toString('hex') }
}

function readOrMake(file: string): KeyObject {
  try {
    return createPrivateKey(readFileSync(file, 'utf8'))
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT')) throw thrown
    return make(file)
  }
}

/** Whole or not at all, so that a power cut leaves no half key that would stop every later start. */
function make(file: string): KeyObject {
  const { privateKey } = generateKeyPairSync('ed25519')
  mkdirSync(dirname(file), { recursive: true })
  const part = `${file}.part`
  const fd = openSync(part, 'w', 0o600)
  try {
    writeSync(fd, String(privateKey.export({ format: 'pem', type: 'pkcs8' })))
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
  renameSync(part, file)
  return privateKey
}

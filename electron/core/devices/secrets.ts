/** Keys of invitations and tokens of devices. The file keeps their hashes only: they are long, or good for nothing without a PIN. */
import { randomBytes, randomInt } from 'node:crypto'
import { sha256 } from '../sha256.ts'

/** 128 random bits: the key of an invitation. */
export function newKey(): string {
  return randomBytes(16).toString('base64url')
}

// nothing that is read as another: no 0 and O, no 1 and I
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** The same for typing: eight letters and digits. */
export function newCode(): string {
  return Array.from({ length: 8 }, () => letters.charAt(randomInt(letters.length))).join('')
}

/** 256 random bits: what a device shows at every call. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a key, a code or a token. */
export function hashOfSecret(secret: string): string {
  return sha256(secret)
}

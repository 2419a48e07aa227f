import { randomInt, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

// N = 2^15: about 80 ms on an office laptop; Electron's BoringSSL has scrypt, argon2 it may not
const cost = { N: 32768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

function derive(pin: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => scrypt(pin, salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key))))
}

/** Six digits, each equally likely. */
export function newPin(): string {
  return String(randomInt(0, 1_000_000)).padStart(6, '0')
}

/** What is kept of a PIN: salt and key, never the digits. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16)
  return `scrypt$${salt.toString('hex')}$${(await derive(pin, salt)).toString('hex')}`
}

/** True where the PIN is the one that was kept. */
export async function pinMatches(pin: string, kept: string): Promise<boolean> {
  const [, salt = '', key = ''] = kept.split('$')
  const expected = Buffer.from(key, 'hex')
  const given = await derive(pin, Buffer.from(salt, 'hex'))
  return expected.length === given.length && timingSafeEqual(expected, given)
}

const freeTries = 5
const lockedAt = 15
const firstWait = 15_000

/** How many wrong tries lead to how long a wait: from the 5th on 15 s, doubling; from the 15th on only a new PIN helps. */
export function waitAfter(failures: number): number | 'locked' {
  if (failures >= lockedAt) return 'locked'
  return failures < freeTries ? 0 : firstWait * 2 ** (failures - freeTries)
}

/** Tries left before the next wait or lock. */
export function triesLeft(failures: number): number {
  return Math.max(0, (failures < freeTries ? freeTries : lockedAt) - failures)
}

import { createHash } from 'node:crypto'

/** SHA-256 of text (as UTF-8) or bytes, in 64 small hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** The same of bytes that may be many, on a thread of its own. */
export async function sha256Beside(bytes: Uint8Array): Promise<string> {
  const own = bytes as Uint8Array<ArrayBuffer> // memory is shared with nobody here
  return Buffer.from(await crypto.subtle.digest('SHA-256', own)).toString('hex')
}

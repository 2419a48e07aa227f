/** Where this screen gets its picture, as its own address says behind '#'. */
import type { Space } from '../../shared/contract.ts'
import type { SessionId } from '../../shared/ids.ts'

export type Address =
  /** Opened by the desk, on its own computer. */
  | { readonly from: 'desk'; readonly sessionId: SessionId; readonly space: Space }
  /** On the room's network. */
  | { readonly from: 'network'; readonly code: string }

/** undefined: nothing is said, so the code is asked for. */
export function addressOf(hash: string): Address | undefined {
  const [, kind, what = '', space = ''] = hash.split('/')
  if (kind === 'phien' && what !== '')
    return { from: 'desk', sessionId: what as SessionId, space: space === 'practice' ? 'practice' : 'real' } // the host answers NOT_FOUND for no such row
  return kind === 'ma' && what !== '' ? { from: 'network', code: codeOf(what) } : undefined
}

/** A code as typed: in any case, with spaces or hyphens. */
export function codeOf(typed: string): string {
  return typed.replace(/[\s-]/g, '').toUpperCase()
}

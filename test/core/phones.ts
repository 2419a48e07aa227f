/** Members' phones for tests of the door: what the LAN server would say who calls is said here. */
import type { Caller } from '../../electron/core/callers.ts'
import { inviteMark } from '../../shared/invite-mark.ts'
import type { DeviceJoined } from '../../shared/contract/devices.ts'
import type { Answer, MethodName, Sent } from '../../shared/contract.ts'
import type { MemberId } from '../../shared/ids.ts'
import type { Desk } from './make.ts'

export const guest: Caller = { kind: 'guest', space: 'real' }

/** Sends a call as the LAN server would; a request is named anew unless a name is given. */
export function callAs<M extends MethodName>(
  { core }: Pick<Desk, 'core'>,
  caller: Caller,
  method: M,
  input: Sent<M>,
  requestId: string = crypto.randomUUID()
): Promise<Answer> {
  return core.call({ method, input, requestId }, caller)
}

/** Key of a new invitation; the LAN must be open. */
export async function inviteOf({ play }: Pick<Desk, 'play'>, memberId: MemberId): Promise<string> {
  const { url } = await play('inviteMember', { memberId })
  return url.slice(url.indexOf(inviteMark) + inviteMark.length)
}

/** Joins a phone, which must succeed. */
export async function joined(
  desk: Pick<Desk, 'core'>,
  { key, pin, name = 'iPhone, Safari', takeOver = false }: { key: string; pin: string; name?: string; takeOver?: boolean }
): Promise<DeviceJoined> {
  const answer = await callAs(desk, guest, 'joinDevice', { key, pin, name, takeOver })
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value as DeviceJoined // what the contract answers
}

/** A phone by its token: its calls, each under a new name unless one is given. */
export function phoneOf(desk: Pick<Desk, 'core'>, token: string) {
  const caller: Caller = { kind: 'device', space: 'real', token }
  return {
    caller,
    call: <M extends MethodName>(method: M, input: Sent<M>, requestId?: string) => callAs(desk, caller, method, input, requestId)
  }
}

/** A room in which the LAN is open and members have PINs; nobody has joined yet. */
import type { Answer } from '../../../shared/contract.ts'
import type { DeviceJoined } from '../../../shared/contract/devices.ts'
import { callAs, guest, inviteOf, joined, phoneOf } from '../phones.ts'
import { aScene, nth, type Scene, type Wanted } from '../scene.ts'

export interface Guest {
  readonly memberId: Scene['members'][number]['id']
  readonly key: string
  readonly pin: string
  readonly wrong: string
  /** A try to join. */
  readonly join: (given?: { pin?: string; name?: string; takeOver?: boolean; requestId?: string }) => Promise<Answer>
}

/** A session in which phones may join; by default it is being scored. */
export async function aRoom(wanted: Wanted = {}): Promise<Scene> {
  const scene = await aScene(wanted)
  await scene.play('openLan', { address: '192.0.2.7', port: null })
  return scene
}

/** A member with a PIN and an invitation. */
export async function invited(scene: Scene, place = 0): Promise<Guest> {
  const { id: memberId } = nth(scene.members, place)
  const { pin } = await scene.play('issuePin', { memberId })
  const key = await inviteOf(scene, memberId)
  return {
    memberId,
    key,
    pin,
    wrong: pin === '000000' ? '000001' : '000000',
    join: ({ pin: given = pin, name = 'iPhone, Safari', takeOver = false, requestId } = {}) =>
      callAs(scene, guest, 'joinDevice', { key, pin: given, name, takeOver }, requestId)
  }
}

/** A member on their phone. */
export async function onPhone(scene: Scene, place = 0) {
  const { memberId, key, pin } = await invited(scene, place)
  const answer = await joined(scene, { key, pin })
  return { memberId, key, pin, ...phoneOf(scene, answer.deviceToken) }
}

/** What was answered to a phone that joined. */
export function tokenIn(answer: Answer): string {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return (answer.value as DeviceJoined).deviceToken // what the contract answers
}

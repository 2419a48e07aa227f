/** A member's laptop beside the desk's, and packages carried between the two as a stick would. */
import type { OpenedPackage } from '../../../shared/contract/packages.ts'
import type { SeatTaken } from '../../../shared/contract/sheets.ts'
import type { Answer, MethodName, Output, Sent } from '../../../shared/contract.ts'
import { aDesk, type Desk, type Given } from '../make.ts'
import { type Marks, marksOf } from '../marks.ts'
import { nth, type Scene } from '../scene.ts'

export interface Laptop extends Desk {
  /** In the package, in the member's seat; without a token as whoever sits there. */
  readonly inside: <M extends MethodName>(method: M, input: Sent<M>, seatToken?: string) => Promise<Answer>
  readonly playInside: <M extends MethodName>(method: M, input: Sent<M>, seatToken: string) => Promise<Output<M>>
}

export function aLaptop(given: Given = {}): Laptop {
  const desk = aDesk(given)
  const inside: Laptop['inside'] = (method, input, seatToken) =>
    desk.core.call({ method, input, space: 'package', ...(seatToken === undefined ? {} : { seatToken }) })
  return {
    ...desk,
    inside,
    async playInside<M extends MethodName>(method: M, input: Sent<M>, seatToken: string) {
      const answer = await inside(method, input, seatToken)
      if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer.error)}`)
      return answer.value as Output<M> // the contract pairs each name with its answer
    }
  }
}

/** The file that was handed out last. */
export function lastFile({ saved }: Pick<Desk, 'saved'>): Uint8Array {
  return nth(saved, saved.length - 1).bytes
}

/** A package for a member, by place. */
export async function packFor(scene: Scene, member: number, passphrase = ''): Promise<Uint8Array> {
  await scene.play('makeMemberPackage', { memberId: nth(scene.members, member).id, passphrase })
  return lastFile(scene)
}

export function opened<Kind extends OpenedPackage['kind']>(kind: Kind, found: OpenedPackage): Extract<OpenedPackage, { kind: Kind }> {
  if (found.kind !== kind) throw new Error(`it is a package of another kind: ${found.kind}`)
  return found as Extract<OpenedPackage, { kind: Kind }> // seen above
}

export async function start(laptop: Laptop, bytes: Uint8Array, passphrase = ''): Promise<SeatTaken> {
  const { packageId } = await laptop.play('openPackage', { bytes, passphrase })
  return laptop.play('startPackage', { packageId })
}

/** Marks a sheet on the laptop, of whichever product; submits it unless it is to stay a draft. */
export async function scoreThere(
  laptop: Laptop,
  scene: Scene,
  seat: SeatTaken,
  { entry = 0, give, draft = false }: { readonly entry?: number; readonly give: number | Marks; readonly draft?: boolean }
): Promise<void> {
  const { id: entryId, setNo } = nth(scene.entries, entry)
  const { memberId, seatToken } = seat
  let baseVersion = (await laptop.playInside('getSheet', { entryId, memberId }, seatToken)).version
  for (const [criterion, option] of Object.entries(typeof give === 'number' ? marksOf(setNo, give) : give))
    baseVersion = (await laptop.playInside('setMark', { entryId, memberId, baseVersion, criterion, option }, seatToken)).version
  if (!draft) await laptop.playInside('submitSheet', { entryId, memberId, baseVersion }, seatToken)
}

export async function packBack(laptop: Laptop, { seatToken }: SeatTaken, passphrase = ''): Promise<Uint8Array> {
  await laptop.playInside('savePackageBack', { passphrase }, seatToken)
  return lastFile(laptop)
}

/** Opens a package that came back and takes all that needs no choice. */
export async function take(desk: Pick<Desk, 'play'>, bytes: Uint8Array, choices: Sent<'commitPackage'>['choices'] = []) {
  const found = opened('memberBack', await desk.play('openPackage', { bytes, passphrase: '' }))
  const { packageId, shown } = found
  const done = await desk.play('commitPackage', { packageId, shown, compared: true, choices })
  return { found, done }
}

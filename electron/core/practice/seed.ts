/**
 * Plays the beginning of a practice session through the one door, as people would: council, people, products, session, opening,
 * members in their seats. What it leaves is to be gone on with by whoever practises, or by the demo.
 */
import type { Envelope, MethodName, Output, Sent } from '../../../shared/contract.ts'
import type { Answer } from '../../../shared/contract.ts'
import { defaultRules } from '../../../shared/domain/model.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { EntryId, MemberId, SessionId } from '../../../shared/ids.ts'
import type { Shelf } from '../shelf.ts'
import { articles, council, people, products } from './data.ts'
import { likelyOption } from './marks.ts'

/** A call that must succeed; the practice data are ours, so a refusal is a fault of the program. */
export class PlayFailed extends Error {
  readonly error: AppError
  constructor(method: string, error: AppError) {
    super(`${method}: ${JSON.stringify(error)}`)
    this.name = 'PlayFailed'
    this.error = error
  }
}

export type Play = <M extends MethodName>(method: M, input: Sent<M>, seatToken?: string) => Promise<Output<M>>

/** Calls by name that throw PlayFailed when refused. */
export function player(call: (envelope: Envelope) => Promise<Answer>, space: 'real' | 'practice'): Play {
  return async <M extends MethodName>(method: M, input: Sent<M>, seatToken?: string) => {
    const answer = await call({ method, input, space, ...(seatToken === undefined ? {} : { seatToken }) })
    if (!answer.ok) throw new PlayFailed(method, answer.error)
    return answer.value as Output<M> // the contract pairs each name with its answer
  }
}

export interface Seeded {
  readonly sessionId: SessionId
  readonly members: readonly { readonly id: MemberId; readonly name: string; readonly scores: boolean }[]
  readonly entries: readonly { readonly id: EntryId; readonly name: string; readonly setNo: number; readonly quality: number }[]
}

/** Council, people, products and an opened session. One member is absent; one takes no part in one product. */
export async function seedSession(play: Play, heldOn: string): Promise<Seeded> {
  const rules = Object.fromEntries(
    Object.entries(defaultRules).map(([name, rule]) => [name, { ...rule, article: articles[name as keyof typeof articles] }])
  ) as unknown as Sent<'createCouncil'>['rules'] // same keys, each with its article
  const { councilId } = await play('createCouncil', { ...council, rules })
  for (const { name, agency, position, post, scores, body } of people) {
    const { personId } = await play('createPerson', { name, agency, position, phone: '', email: '' })
    await play('addSeat', { councilId, body, post, scores, personId, since: council.decisionDate })
  }
  const productIds = []
  for (const product of products) {
    const { producer, kind, commune, address, phone, name, code, setNo, form, star, selfScore } = product
    const blank = {
      representative: '',
      representativeGender: '',
      representativeEthnicity: '',
      representativeAddress: '',
      registrationNumber: ''
    } as const
    const rest = { registrationDate: null, oldDistrict: '', province: 'Tỉnh An Bình', email: '', note: '' }
    const { producerId } = await play('createProducer', { ...blank, ...rest, name: producer, kind, commune, address, phone })
    const { productId } = await play('createProduct', { producerId, name, code, setNo, form, currentStar: star, selfScore, note: '' })
    productIds.push(productId)
  }
  const when = { round: 'Đợt 2 năm 2026', year: 2026, place: 'Hội trường thực hành', heldOn, mode: 'meeting', adviserPass: false } as const
  const { sessionId } = await play('createSession', { councilId, name: 'Phiên thực hành', ...when })
  const fresh = () => play('getSession', { sessionId })
  await play('addEntries', { sessionId, baseVersion: (await fresh()).version, productIds })
  const session = await fresh()
  for (const member of session.members) {
    const absent = member.order === 8
    const absenceReason = absent ? 'Đi công tác theo giấy mời của Bộ' : ''
    await play('setAttendance', {
      memberId: member.id,
      baseVersion: member.version,
      attendance: absent ? 'absent' : 'present',
      absenceReason
    })
  }
  const related = session.entries[2]
  const recused = session.members[4]
  if (related && recused) {
    const reason = 'Người thân của thành viên là xã viên của chủ thể'
    await play('setRecusal', { entryId: related.id, baseVersion: related.version, memberId: recused.id, recused: true, reason })
  }
  await play('openSession', { sessionId, baseVersion: (await fresh()).version })
  const members = session.members.map(({ id, name, scores, order }) => ({ id, name, scores: scores && order !== 8 }))
  const entries = session.entries.map(({ id, productName, setNo }, place) => ({
    id,
    name: productName,
    setNo,
    quality: products[place]?.quality ?? 60
  }))
  return { sessionId, members, entries }
}

/** A member takes the seat with a new PIN and gives marks for the entries; the last criteria stay open where `leave` is not 0. */
export async function scoreSheets(
  play: Play,
  shelf: Pick<Shelf, 'shipped'>,
  member: { readonly id: MemberId; readonly name: string },
  entries: readonly (Seeded['entries'][number] & { readonly leave?: number; readonly shift?: number })[]
): Promise<void> {
  const memberId = member.id
  const { pin } = await play('issuePin', { memberId })
  const { seatToken } = await play('takeSeat', { memberId, pin })
  const mine = new Map((await play('listMyEntries', {}, seatToken)).entries.map((entry) => [entry.entryId, entry.state]))
  for (const entry of entries) {
    if (!mine.has(entry.id) || mine.get(entry.id) === 'recused') continue
    const { scorables } = shelf.shipped.get(entry.setNo)?.index ?? { scorables: [] }
    const asked = { entryId: entry.id, memberId }
    let baseVersion = (await play('getSheet', asked, seatToken)).version
    for (const scorable of scorables.slice(0, scorables.length - (entry.leave ?? 0))) {
      const option = likelyOption(scorable, entry.name, hand(member.name, entry.shift), entry.quality + (entry.shift ?? 0))
      baseVersion = (await play('setMark', { ...asked, baseVersion, criterion: scorable.code, option }, seatToken)).version
    }
    if (!entry.leave) await play('submitSheet', { ...asked, baseVersion }, seatToken)
  }
  await play('leaveSeat', {}, seatToken)
}

/** A name by which the marks of one member differ from another's; a shift is another hand. */
function hand(name: string, shift = 0): string {
  return shift === 0 ? name : `${name} ${shift}`
}

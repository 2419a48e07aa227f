/**
 * Plays the beginning of a practice session through the one door, as people would: council, people, products, session, opening,
 * members in their seats. What it leaves is to be gone on with by whoever practises, or by the demo.
 */
import type { Envelope, MethodName, Output, Sent } from '../../../shared/contract.ts'
import type { Answer } from '../../../shared/contract.ts'
import { defaultRules } from '../../../shared/domain/model.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { MemberView } from '../../../shared/contract/sessions.ts'
import type { CouncilId, EntryId, MemberId, SessionId } from '../../../shared/ids.ts'
import type { Shelf } from '../shelf.ts'
import { absent, articles, council, people, type PracticeProduct, products, province, recusal } from './data.ts'
import { councilPapers, sessionPapers } from './paper-data.ts'
import { type Judged, likelyOptions } from './marks.ts'

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

type Member = Pick<MemberView, 'id' | 'name'> & { readonly scores: boolean; readonly place: number }
type Entry = Judged & Pick<PracticeProduct, 'setNo' | 'apart'> & { readonly id: EntryId }

export interface Seeded {
  readonly sessionId: SessionId
  /** place: among those who score and are there, from 0. */
  readonly members: readonly Member[]
  readonly entries: readonly Entry[]
}

/** The council with its people. */
export async function seedCouncil(play: Play): Promise<CouncilId> {
  const rules = Object.fromEntries(
    Object.entries(defaultRules).map(([name, rule]) => [name, { ...rule, article: articles[name as keyof typeof articles] }])
  ) as unknown as Sent<'createCouncil'>['rules'] // same keys, each with its article
  const { councilId } = await play('createCouncil', { ...council, rules })
  for (const { name, agency, position, post, scores, body } of people) {
    const { personId } = await play('createPerson', { name, agency, position, phone: '', email: '' })
    await play('addSeat', { councilId, body, post, scores, personId, since: council.decisionDate })
  }
  const { version: baseVersion, data } = await play('getCouncilPapers', { councilId })
  await play('setCouncilPapers', { councilId, baseVersion, data: councilPapers(data) })
  return councilId
}

/** The products with their producers, as if typed in. */
async function seedProducts(play: Play): Promise<void> {
  const blank = {
    representative: '',
    representativeGender: '',
    representativeEthnicity: '',
    representativeAddress: '',
    registrationNumber: '',
    registrationDate: null,
    oldDistrict: '',
    province,
    email: '',
    note: ''
  } as const
  for (const { producer, kind, commune, address, phone, name, code, setNo, form, star, selfScore } of products) {
    const { producerId } = await play('createProducer', { ...blank, name: producer, kind, commune, address, phone })
    await play('createProduct', { producerId, name, code, setNo, form, currentStar: star, selfScore, note: '' })
  }
}

/** An opened session of the council over the practice products in the list. One member is absent; one takes no part in one product. */
export async function seedMeeting(play: Play, councilId: CouncilId, heldOn: string): Promise<Seeded> {
  const listed = new Map((await play('listProducts', {})).map((product) => [product.name, product.id]))
  const productIds = products.flatMap(({ name }) => listed.get(name) ?? [])
  const when = {
    round: 'Đợt 2 năm 2026',
    year: 2026,
    place: 'Hội trường thực hành',
    heldOn,
    mode: 'meeting',
    adviserPass: false
  } as const
  const { sessionId } = await play('createSession', { councilId, name: 'Phiên thực hành', ...when })
  const fresh = () => play('getSession', { sessionId })
  await play('addEntries', { sessionId, baseVersion: (await fresh()).version, productIds })
  const session = await fresh()
  const isAbsent = (member: MemberView) => member.order === absent.order
  for (const member of session.members) {
    const here = !isAbsent(member)
    await play('setAttendance', {
      memberId: member.id,
      baseVersion: member.version,
      attendance: here ? 'present' : 'absent',
      absenceReason: here ? '' : absent.reason
    })
  }
  const related = session.entries.find((entry) => entry.productName === recusal.product)
  const recused = session.members.find((member) => member.order === recusal.order)
  if (!related || !recused) throw new Error('the practice data name a product or a member that is not there')
  const { id: entryId, version: baseVersion } = related
  await play('setRecusal', { entryId, baseVersion, memberId: recused.id, recused: true, reason: recusal.reason })
  await play('openSession', { sessionId, baseVersion: (await fresh()).version })
  const scoring = session.members.filter((member) => member.scores && !isAbsent(member))
  const papers = await play('getSessionPapers', { sessionId })
  const entryIds = papers.entries.map(({ id }) => id)
  const data = sessionPapers(papers.data, entryIds, papers.each, scoring.length, heldOn)
  await play('setSessionPapers', { sessionId, baseVersion: papers.version, data })
  const members = session.members.map((member) => ({
    id: member.id,
    name: member.name,
    scores: scoring.includes(member),
    place: scoring.indexOf(member)
  }))
  const entries = session.entries.flatMap(({ id, productName }) =>
    products.filter((product) => product.name === productName).map((product) => ({ ...product, id }))
  )
  return { sessionId, members, entries }
}

/** Council, people, products and an opened session. */
export async function seedSession(play: Play, heldOn: string): Promise<Seeded> {
  const councilId = await seedCouncil(play)
  await seedProducts(play)
  return seedMeeting(play, councilId, heldOn)
}

/** What a member marks of a product: everything, or all but the last so many criteria, which stay open. */
export interface Given {
  readonly entry: Entry
  readonly leave?: number
  /** Points of a hundred by which this hand is milder than it would be. */
  readonly shift?: number
}

/** Members take their seats, each with a new PIN. */
export async function takeSeats(play: Play, members: readonly Pick<Member, 'id'>[]): Promise<Map<MemberId, string>> {
  // side by side, since most of the time goes into making a PIN hard to guess
  const taken = await Promise.all(
    members.map(async ({ id: memberId }) => {
      const { pin } = await play('issuePin', { memberId })
      return play('takeSeat', { memberId, pin })
    })
  )
  return new Map(taken.map(({ memberId, seatToken }) => [memberId, seatToken]))
}

/** A member in their seat gives marks for the products and hands in what is whole; what they take no part in is passed over. */
export async function scoreSheets(
  play: Play,
  shelf: Pick<Shelf, 'shipped'>,
  { id: memberId, name, place }: Pick<Member, 'id' | 'name' | 'place'>,
  seatToken: string,
  given: readonly Given[]
): Promise<void> {
  const mine = new Map((await play('listMyEntries', {}, seatToken)).entries.map((entry) => [entry.entryId, entry.state]))
  for (const { entry, leave = 0, shift = 0 } of given) {
    const state = mine.get(entry.id)
    const index = shelf.shipped.get(entry.setNo)?.index
    if (!index || state === undefined || state === 'recused' || state === 'excluded') continue
    const asked = { entryId: entry.id, memberId }
    const sheet = await play('getSheet', asked, seatToken)
    const options = likelyOptions(index, entry, { name, place, shift })
    let baseVersion = sheet.version
    for (const { code, index: at } of index.scorables.slice(0, index.count - leave)) {
      if (sheet.scope && !sheet.scope.includes(code)) continue
      baseVersion = (await play('setMark', { ...asked, baseVersion, criterion: code, option: options[at] ?? 0 }, seatToken)).version
    }
    if (leave === 0) await play('submitSheet', { ...asked, baseVersion }, seatToken)
  }
  await play('leaveSeat', {}, seatToken)
}

/**
 * One session as a test wants it, made through the door: a chair and members who score, a secretary who does not, products.
 * Only what matters to the test is named; the rest is invented and stays the same.
 */
import type { Input, Sent } from '../../shared/contract.ts'
import type { EntryView, MemberView, SessionView } from '../../shared/contract/sessions.ts'
import { defaultRules, type Level, type Mode, type Rules } from '../../shared/domain/model.ts'
import type { CouncilId, ProductId, SessionId } from '../../shared/ids.ts'
import { aDesk, type Desk, type Given, sit } from './make.ts'
import { type Marks, marksOf } from './marks.ts'

export interface Wanted extends Given {
  /** Who scores: the chair and members. */
  readonly scorers?: number
  /** Form of each product. */
  readonly sets?: readonly number[]
  readonly rules?: Partial<{ readonly [K in keyof Rules]: Rules[K]['value'] }>
  readonly level?: Level
  readonly mode?: Mode
  /** Members of the Tổ tư vấn; its provisional pass is held where there are any. */
  readonly advisers?: number
  readonly until?: 'preparing' | 'scoring'
  /** Instead of a new one. */
  readonly desk?: Desk
}

export interface Scene extends Desk {
  readonly councilId: CouncilId
  readonly sessionId: SessionId
  readonly productIds: readonly ProductId[]
  /** Scoring members of the council in the order of their seats, the chair first; then the secretary; then the advisers. */
  readonly members: readonly MemberView[]
  readonly entries: readonly EntryView[]
}

export const names = [
  'Lò Thị Mẩy',
  'Hoàng Văn Páo',
  'Nông Thị Hằng',
  'Đinh Công Mạnh',
  'Vàng A Sình',
  'Trịnh Thị Thơm',
  'Ksor Đức',
  'Thạch Sơn'
]
export const day = '2026-11-24'

export const council = {
  name: 'Hội đồng thử',
  level: 'province',
  superiorBody: '',
  issuingBody: '',
  place: '',
  decisionNumber: '12/QĐ-UBND',
  decisionDate: '2026-09-15',
  decisionBy: '',
  regulationNumber: '',
  regulationDate: null
} as const

export const person = { agency: '', position: '', phone: '', email: '' }

export const producer: Sent<'createProducer'> = {
  name: 'Hợp tác xã Thử',
  kind: 'cooperative',
  representative: '',
  representativeGender: '',
  representativeEthnicity: '',
  representativeAddress: '',
  registrationNumber: '',
  registrationDate: null,
  address: 'Ấp 1',
  commune: 'Xã Thử',
  oldDistrict: '',
  province: 'Tỉnh Thử',
  phone: '',
  email: '',
  note: ''
}

export function product(name: string, setNo: number): Omit<Input<'createProduct'>, 'producerId'> {
  return { name, code: '', setNo, form: 'first', currentStar: null, selfScore: null, note: '' }
}

export const meeting = { name: 'Phiên thử', round: '', year: 2026, place: '', heldOn: day } as const

export function rulesWith(changes: Wanted['rules'] = {}): Rules {
  const changed = Object.entries(changes).map(([name, value]) => [name, { value, article: '' }])
  return { ...defaultRules, ...(Object.fromEntries(changed) as Partial<Rules>) } // each name with the value of its own type
}

/** Puts another person into the council. */
export async function addMember(
  { play }: Desk,
  councilId: CouncilId,
  name: string,
  seat: Pick<Sent<'addSeat'>, 'body' | 'post' | 'scores'>
) {
  const { personId } = await play('createPerson', { ...person, name })
  const { seatId } = await play('addSeat', { councilId, ...seat, personId, since: day })
  return { personId, seatId }
}

/** A session over a new folder. By default three score one product of form 25, and the session is open. */
export async function aScene(wanted: Wanted = {}): Promise<Scene> {
  const {
    scorers = 3,
    sets = [25],
    rules,
    level = 'province',
    mode = 'meeting',
    advisers = 0,
    until = 'scoring',
    desk: ready,
    ...given
  } = wanted
  const desk = ready ?? aDesk(given)
  const { play } = desk
  const { councilId } = await play('createCouncil', { ...council, level, rules: rulesWith(rules) })
  for (const [place, name] of names.slice(0, scorers).entries())
    await addMember(desk, councilId, name, { body: 'council', post: place === 0 ? 'chair' : 'member', scores: true })
  await addMember(desk, councilId, 'Bùi Thị Ghi', { body: 'council', post: 'secretary', scores: false })
  for (let place = 0; place < advisers; place += 1)
    await addMember(desk, councilId, `Cố vấn ${place + 1}`, { body: 'adviser', post: place === 0 ? 'leader' : 'adviser', scores: true })
  const { producerId } = await play('createProducer', producer)
  const productIds: ProductId[] = []
  for (const [place, setNo] of sets.entries())
    productIds.push((await play('createProduct', { producerId, ...product(`Sản phẩm ${place + 1}`, setNo) })).productId)
  const { sessionId } = await play('createSession', { councilId, ...meeting, mode, adviserPass: advisers > 0 })
  const made = await play('getSession', { sessionId })
  if (productIds.length > 0) await play('addEntries', { sessionId, baseVersion: made.version, productIds })
  const scene = { ...desk, councilId, sessionId, productIds }
  if (until === 'scoring') {
    if (mode !== 'written') await allPresent(scene)
    await play('openSession', { sessionId, baseVersion: (await seen(scene)).version })
  }
  const { members, entries } = await seen(scene)
  return { ...scene, members, entries }
}

type Place = Pick<Scene, 'play' | 'sessionId'>

/** The session as it stands now. */
export function seen({ play, sessionId }: Place): Promise<SessionView> {
  return play('getSession', { sessionId })
}

/** Everybody sits there. */
export async function allPresent(scene: Place): Promise<void> {
  const sitting = (await seen(scene)).members.filter((member) => member.replacedAt === null)
  for (const { id: memberId, version } of sitting)
    await scene.play('setAttendance', { memberId, baseVersion: version, attendance: 'present', absenceReason: '' })
}

export function nth<T>(list: readonly T[], place: number): T {
  const found = list[place]
  if (found === undefined) throw new Error(`there is no ${place}th`)
  return found
}

/** The entry as it stands now, by its place in the session. */
export async function entryNow(scene: Scene, place = 0): Promise<EntryView> {
  return nth((await seen(scene)).entries, place)
}

/** The member as they stand now. */
export async function memberNow(scene: Scene, id: MemberView['id']): Promise<MemberView> {
  const member = (await seen(scene)).members.find((each) => each.id === id)
  if (!member) throw new Error('no such member')
  return member
}

interface Sheet {
  readonly entry?: number
  readonly member: number | MemberView['id']
  /** A total, or every mark. */
  readonly give: number | Marks
  /** In the member's own seat; without it the desk keys a paper sheet. */
  readonly seat?: string
  /** Left as a draft. */
  readonly draft?: boolean
}

/** Marks a whole sheet, or what `give` names of it, and submits it. Answers the sheet's version. */
export async function giveSheet(scene: Scene, { entry = 0, member, give, seat, draft = false }: Sheet): Promise<number> {
  const { id: entryId, setNo } = nth(scene.entries, entry)
  const memberId = typeof member === 'number' ? nth(scene.members, member).id : member
  const sheet = await scene.play('getSheet', { entryId, memberId }, seat)
  let baseVersion = sheet.version
  for (const [criterion, option] of Object.entries(typeof give === 'number' ? marksOf(setNo, give) : give)) {
    if (sheet.scope && !sheet.scope.includes(criterion)) continue
    baseVersion = (await scene.play('setMark', { entryId, memberId, baseVersion, criterion, option }, seat)).version
  }
  return draft ? baseVersion : (await scene.play('submitSheet', { entryId, memberId, baseVersion }, seat)).version
}

/** One sheet of each scoring member of the council for a product, the chair's first. */
export async function giveSheets(scene: Scene, entry: number, totals: readonly (number | Marks)[]): Promise<void> {
  for (const [member, give] of totals.entries()) await giveSheet(scene, { entry, member, give })
}

/** Takes the seat of a member by place. */
export function sitAt(scene: Scene, member: number): Promise<string> {
  return sit(scene, nth(scene.members, member).id)
}

/** Closes the marks of one product. */
export async function closeEntry(scene: Scene, entry = 0): Promise<void> {
  const { id: entryId, version: baseVersion } = await entryNow(scene, entry)
  await scene.play('closePass', { entryId, baseVersion, body: 'council' })
}

/** Goes one step of the procedure. */
export async function go(
  scene: Scene,
  method: 'openSession' | 'lockSession' | 'concludeSession' | 'issueSession' | 'stepBack'
): Promise<void> {
  const { sessionId } = scene
  const at = { sessionId, baseVersion: (await seen(scene)).version }
  if (method === 'concludeSession') await scene.play(method, { ...at, words: '' })
  else if (method === 'issueSession') await scene.play(method, { ...at, decisionNumber: '25/QĐ-UBND', decisionDate: '2026-12-01' })
  else if (method === 'stepBack') await scene.play(method, { ...at, reason: 'Đọc lại thấy còn sai' })
  else await scene.play(method, at)
}

/** Concludes a product at a star, or at the one that is allowed. */
export async function conclude(scene: Scene, entry = 0, star?: number, reason = ''): Promise<void> {
  const row = nth(await scene.play('getResults', { sessionId: scene.sessionId }), entry)
  await scene.play('concludeEntry', {
    entryId: row.entryId,
    baseVersion: row.version,
    star: star ?? row.result?.starAllowed ?? 0,
    reason,
    words: ''
  })
}

/** The row of a product in the results. */
export async function resultNow(scene: Scene, entry = 0) {
  return nth(await scene.play('getResults', { sessionId: scene.sessionId }), entry)
}

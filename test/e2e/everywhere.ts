/**
 * The day of A once more, told once for whatever the members score on: nine of them and the first twelve products, all that happens
 * about them included. Who scores where is given from outside, so that two ways of playing it can be laid side by side.
 */
import { openDesk } from '../core/make.ts'
import { addMember, allPresent, council, meeting, nth, producer, rulesWith, seen } from '../core/scene.ts'
import { deskOver } from '../core/stages.ts'
import type { Play } from '../../electron/core/practice/seed.ts'
import type { EntryView, MemberView } from '../../shared/contract/sessions.ts'
import type { EntryId, MemberId, SessionId } from '../../shared/ids.ts'
import { people, type Person, type Product, products, recused, special } from './invented.ts'
import { keepTruth, type Truth } from './truth.ts'

type Marks = Readonly<Record<string, number>>

/** Six come with phones, two with laptops, one writes on paper. */
export const members: readonly Person[] = [
  ...people.filter(({ post }) => post !== 'secretary'),
  { name: 'Vi Thị Ban Mai Thảo', agency: 'Sở Tài chính', position: 'Phó Giám đốc', post: 'member' }
]

const brought = products.slice(0, 12)
const scored = brought.filter(({ name }) => name !== special.excluded.name)

export interface Prepared {
  readonly sessionId: SessionId
  readonly memberOf: (person: Person) => MemberView
  readonly entryOf: (product: Product) => EntryView
}

/** What one member is to give for one product. */
export interface Wanted {
  readonly product: Product
  readonly entryId: EntryId
  readonly marks: Marks
}
/** Has all sheets given that are wanted of each member. */
type Score = (wanted: ReadonlyMap<Person, readonly Wanted[]>) => Promise<void>

/** A folder with the session open and everybody there; nobody has marked anything. */
export async function prepare(dataDir: string): Promise<Prepared> {
  const desk = openDesk(dataDir)
  const { play } = desk
  const { councilId } = await play('createCouncil', { ...council, rules: rulesWith() })
  for (const { name, post } of members) await addMember(desk, councilId, name, { body: 'council', post, scores: true })
  await addMember(desk, councilId, 'Châu Quốc Đạt Thành', { body: 'council', post: 'secretary', scores: false })
  const productIds = []
  for (const { name, producer: of, commune, setNo, form, star, selfScore, code } of brought) {
    const { producerId } = await play('createProducer', { ...producer, name: of, commune })
    productIds.push(
      (await play('createProduct', { producerId, name, code, setNo, form, currentStar: star, selfScore, note: '' })).productId
    )
  }
  const { sessionId } = await play('createSession', { councilId, ...meeting, mode: 'meeting', adviserPass: false })
  const place = { play, sessionId }
  await play('addEntries', { sessionId, baseVersion: (await seen(place)).version, productIds })
  await allPresent(place)
  const drawn = await seen(place)
  const memberOf = (person: Person) => found(drawn.members, ({ name }) => name === person.name)
  const entryOf = (product: Product) => found(drawn.entries, ({ productName }) => productName === product.name)
  const { id: entryId, version: baseVersion } = entryOf(special.recused)
  await play('setRecusal', { entryId, baseVersion, memberId: memberOf(recused.person).id, recused: true, reason: recused.reason })
  await play('openSession', { sessionId, baseVersion: (await seen(place)).version })
  desk.core.close()
  return { sessionId, memberOf, entryOf }
}

/** From the first mark to the decision, and the truth beside it. */
export async function playDay(play: Play, { sessionId, entryOf }: Prepared, score: Score): Promise<Truth> {
  const truth = keepTruth(members)
  const place = { play, sessionId }
  const at = async (product: Product) => {
    const { id, version } = found((await seen(place)).entries, (entry) => entry.id === entryOf(product).id)
    return { entryId: id, baseVersion: version }
  }
  const session = async () => ({ sessionId, baseVersion: (await seen(place)).version })
  const wanted = (of: readonly Product[], again: boolean) =>
    new Map(
      members.map((person) => [
        person,
        of
          .filter((product) => !(product === special.recused && person.name === recused.person.name))
          .map((product): Wanted => ({ product, entryId: entryOf(product).id, marks: truth.mean(product, person, again) }))
      ])
    )

  await play('excludeEntry', { ...(await at(special.excluded)), ground: 'forged', words: 'Giấy chứng nhận không phải của chủ thể' })
  await score(wanted(scored, false))
  await play('closePass', { ...(await at(special.gap)), body: 'council' })
  await play('requestRescoring', { ...(await at(special.gap)), scope: null, reason: 'Một thành viên chấm lệch hơn 10 điểm' })
  await score(wanted([special.gap], true))
  await play('lockSession', await session())
  const missed = truth.resultOf(special.missed).minima.filter(({ met }) => !met)
  for (const { criterion, star } of missed) {
    const settlement = { criterion, star: star as 3 | 4 | 5, met: true, words: 'Hợp đồng liên kết đã được bổ sung tại phiên' } // stars of the form
    await play('settleMinimum', { ...(await at(special.missed)), ...settlement })
    truth.settle(special.missed, settlement)
  }
  await play('concludeEntry', { ...(await at(special.lower)), star: 3, reason: 'Minh chứng vùng nguyên liệu chưa đủ', words: '' })
  await play('concludeAllPlain', await session())
  for (const { entryId, version: baseVersion, excluded, conclusionStar, result } of await play('getResults', { sessionId }))
    if (!excluded && conclusionStar === null)
      await play('concludeEntry', { entryId, baseVersion, star: result?.starAllowed ?? 0, reason: '', words: 'Theo điểm' })
  await play('concludeSession', { ...(await session()), words: 'Hội đồng thống nhất kết quả' })
  await play('issueSession', { ...(await session()), decisionNumber: '2468/QĐ-UBND', decisionDate: '2026-12-10' })
  return truth
}

/** What the council hands in, read from the folder with the same eyes whoever filled it. Ids are those of the prepared folder. */
export async function handedIn(dataDir: string, { sessionId }: Prepared) {
  const desk = deskOver(dataDir)
  try {
    const { play, texts } = desk
    const check = await play('selfCheck', {})
    const results = await play('getResults', { sessionId })
    const matrix = await play('getMatrix', { sessionId, body: 'council' })
    await play('saveWorkbook', { sessionId, kind: 'certification', columns: ['points'] })
    // the number of the data counts lines of the log, and there are more of them where packages travel
    const certification = nth(texts, 0).replaceAll(/dữ liệu số \d+/g, '')
    await play('saveSessionJson', { sessionId })
    const file = JSON.parse(JSON.parse(nth(texts, texts.length - 1)) as string) as SessionFile // what was just handed out
    const sheets = file.entries.flatMap(({ id, passes }) =>
      passes.flatMap(({ no, sheets: given }) =>
        given
          .filter(({ state }) => state === 'submitted')
          .map((sheet) => ({ entry: id, pass: no, member: sheet.memberId, note: sheet.note, marks: sheet.marks }))
          .toSorted((a, b) => a.member.localeCompare(b.member))
      )
    )
    const keyed = new Set(file.entries.flatMap(({ passes }) => passes.flatMap((pass) => pass.sheets.filter(isKeyed).map(memberIn))))
    return { check, results, matrix, certification, sheets, keyed }
  } finally {
    desk.core.close()
  }
}

interface SheetInFile {
  readonly memberId: MemberId
  readonly state: string
  readonly origin: 'self' | 'keyed'
  readonly note: string
  readonly marks: readonly unknown[]
}
interface SessionFile {
  readonly entries: readonly {
    readonly id: EntryId
    readonly passes: readonly { readonly no: number; readonly sheets: readonly SheetInFile[] }[]
  }[]
}

const isKeyed = ({ origin }: SheetInFile) => origin === 'keyed'
const memberIn = ({ memberId }: SheetInFile) => memberId

function found<T>(list: readonly T[], fits: (one: T) => boolean): T {
  const one = list.find(fits)
  if (!one) throw new Error('not there')
  return one
}

/** Sessions of many products and members, written straight into a database, since playing them tap by tap would take minutes. */
import { createHash, randomUUID } from 'node:crypto'
import { canonicalText } from '../shared/criteria/canonical.ts'
import type { OfferedOption } from '../shared/criteria/schema.ts'
import { defaultRules } from '../shared/domain/model.ts'
import type { EntryId, MemberId, SessionId } from '../shared/ids.ts'
import { searchKey } from '../shared/text-key.ts'
import type { Store, Writer } from '../electron/store/db.ts'
import { addLog } from '../electron/store/log.ts'
import type { SetAtHand, Shelf } from '../electron/core/shelf.ts'

export interface BigSession {
  readonly sessionId: SessionId
  readonly memberIds: readonly MemberId[]
  readonly entryIds: readonly EntryId[]
  readonly marks: number
}

export interface Size {
  readonly products: number
  readonly members: number
  /** Scoring goes on; else the marks are locked. */
  readonly open?: boolean
  /** So many members, the last ones, have not begun. */
  readonly idle?: number
}

/** Products × members with every criterion marked and every sheet submitted, by the sets of 31 criteria. Answers what was made. */
export function fillBigSession(
  store: Store,
  shelf: Pick<Shelf, 'shipped'>,
  { products, members, open = false, idle = 0 }: Size
): BigSession {
  const at = '2026-11-24T01:00:00.000Z'
  return store.write((db) => {
    const crew = aCrew(db, members, at)
    const producer = aProducer(db, { name: 'Hợp tác xã', commune: 'Xã A', district: '', province: '', kind: 'cooperative' }, at)
    const brought = Array.from({ length: products }, (_, place) => ({ name: `Sản phẩm số ${place + 1}`, producer }))
    const sets = setsOf31(shelf)
    const day = { name: 'Phiên đo', year: 2026, heldOn: null, at }
    return aSession(db, { crew, sets, day, stage: open ? 'scoring' : 'locked', idle, brought, played: false })
  })
}

/** The sets of 31 criteria. */
export function setsOf31({ shipped }: Pick<Shelf, 'shipped'>): readonly SetAtHand[] {
  return [...shipped.values()].filter((at) => at.index.count === 31)
}

export interface Crew {
  readonly council: string
  readonly seats: readonly { readonly seat: string; readonly person: string; readonly name: string; readonly post: 'chair' | 'member' }[]
}

/** A province's council of so many people. */
export function aCrew(db: Writer, members: number, at: string): Crew {
  const council = randomUUID()
  db.prepare(
    `insert into council (id, name, level, superior_body, issuing_body, place, decision_number, decision_by, regulation_number, rules, created_at)
     values (?, 'Hội đồng đo', 'province', 'Ủy ban nhân dân tỉnh', 'Hội đồng', 'An Bình', '1', '', '', ?, ?)`
  ).run(council, JSON.stringify(defaultRules), at)
  const seats = Array.from({ length: members }, (_, place) => {
    const [person, seat] = [randomUUID(), randomUUID()]
    const [name, post] = [`Thành viên ${place + 1}`, place === 0 ? 'chair' : 'member'] as const
    db.prepare(`insert into person (id, name, agency, position, phone, email) values (?, ?, 'Sở', '', '', '')`).run(person, name)
    db.prepare(`insert into seat (id, council_id, body, post, ord, scores) values (?, ?, 'council', ?, ?, 1)`).run(
      seat,
      council,
      post,
      place + 1
    )
    const holder = `insert into seat_holder (id, seat_id, person_id, since, reason) values (?, ?, ?, '2019-01-01', '')`
    db.prepare(holder).run(randomUUID(), seat, person)
    return { seat, person, name, post }
  })
  return { council, seats }
}

interface Producer {
  readonly id: string
  readonly name: string
  readonly commune: string
}

export function aProducer(
  db: Writer,
  { name, commune, district, province, kind }: Omit<Producer, 'id'> & { district: string; province: string; kind: string },
  at: string
): Producer {
  const id = randomUUID()
  db.prepare(
    `insert into producer (id, name, name_key, kind, representative, representative_gender, representative_ethnicity, representative_address, registration_number,
       address, commune, old_district, province, phone, email, note, created_at) values (?, ?, ?, ?, '', '', '', '', '', '', ?, ?, ?, '', '', '', ?)`
  ).run(id, name, searchKey(name), kind, commune, district, province, at)
  return { id, name, commune }
}

/** What comes before a session: a product that is new, or one that is known. */
export interface Brought {
  readonly name: string
  readonly producer: Producer
  readonly product?: string
}

interface Plan {
  readonly crew: Crew
  readonly sets: readonly SetAtHand[]
  readonly day: { readonly name: string; readonly year: number; readonly heldOn: string | null; readonly at: string }
  readonly stage: 'scoring' | 'locked' | 'issued'
  readonly idle: number
  readonly brought: readonly Brought[]
  /** Every mark and sheet has its line in the log, as phones leave them. */
  readonly played: boolean
}

/** One session of a council. Answers what was made, with the products. */
export function aSession(db: Writer, plan: Plan): BigSession & { readonly productIds: readonly string[] } {
  const { crew, sets, day, stage, idle, brought, played } = plan
  const { at, heldOn, name, year } = day
  const run = (sql: string, ...values: (string | number | null)[]) => db.prepare(sql).run(...values)
  const sessionId = randomUUID() as SessionId
  const issued = stage === 'issued'
  run(
    `insert into session (id, council_id, name, round, year, place, held_on, mode, stage, adviser_pass, rules, criteria_hash, opened_at, locked_at,
       concluded_at, issued_at, decision_number, decision_date, created_at)
     values (?, ?, ?, '', ?, '', ?, 'meeting', ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    sessionId,
    crew.council,
    name,
    year,
    heldOn,
    stage,
    JSON.stringify(defaultRules),
    hashOfSets(sets),
    at,
    stage === 'scoring' ? null : at,
    issued ? at : null,
    issued ? at : null,
    issued ? `${name.replace(/\D/g, '')}/QĐ-UBND` : '',
    issued ? heldOn : null,
    at
  )
  for (const { set, hash } of sets) {
    run('insert into session_criteria (session_id, set_no, hash, body) values (?, ?, ?, ?)', sessionId, set.no, hash, canonicalText(set))
  }
  const step = (what: string, detail: Record<string, unknown>) =>
    addLog(db, { at, actorKind: 'desk', actorId: null, sessionId, what, about: sessionId, detail })
  if (played) step('openSession', { before: 'preparing', after: 'scoring', criteriaHash: hashOfSets(sets), rules: defaultRules })
  const memberIds = crew.seats.map(({ seat, person, name: called, post }, place) => {
    const member = randomUUID() as MemberId
    run(
      `insert into member (id, session_id, seat_id, person_id, body, post, ord, scores, name, agency, position, attendance, absence_reason)
       values (?, ?, ?, ?, 'council', ?, ?, 1, ?, 'Sở', '', 'present', '')`,
      member,
      sessionId,
      seat,
      person,
      post,
      place + 1,
      called
    )
    return member
  })
  const productIds: string[] = []
  const entryIds: EntryId[] = []
  let marks = 0
  for (const [place, { name: product, producer, product: known }] of brought.entries()) {
    const at31 = sets[place % sets.length]
    if (!at31) throw new Error('no set of 31 criteria')
    const entry = randomUUID() as EntryId
    const productId = known ?? aProduct(db, product, producer, at31.set.no, at)
    productIds.push(productId)
    entryIds.push(entry)
    run(
      `insert into entry (id, session_id, product_id, ord, set_no, form, product_name, product_code, producer_name, address, commune, phone,
         conclusion_star, concluded_at)
       values (?, ?, ?, ?, ?, ?, ?, '', ?, '', ?, '', ?, ?)`,
      entry,
      sessionId,
      productId,
      place + 1,
      at31.set.no,
      known === undefined ? 'first' : 'reevaluation',
      product,
      producer.name,
      producer.commune,
      issued ? 5 - (place % 3) : null,
      issued ? at : null
    )
    const pass = randomUUID()
    run(
      `insert into pass (id, entry_id, body, no, reason, opened_at, closed_at) values (?, ?, 'council', 1, '', ?, ?)`,
      pass,
      entry,
      at,
      stage === 'scoring' ? null : at
    )
    memberIds.slice(0, memberIds.length - idle).forEach((member, seat) => {
      marks += aSheet(db, { sessionId, entry, pass, member, at31, place, seat, receipt: place * memberIds.length + seat + 1, at, played })
    })
  }
  if (played && stage !== 'scoring') step('lockSession', { before: 'scoring', after: 'locked', passesClosed: entryIds.length })
  if (played && issued) {
    for (const about of entryIds) {
      const detail = { star: 4, reason: '', words: '' }
      addLog(db, { at, actorKind: 'desk', actorId: null, sessionId, what: 'concludeEntry', about, detail })
    }
    step('concludeSession', { before: 'locked', after: 'concluded', words: '' })
    step('issueSession', { before: 'concluded', after: 'issued', decisionNumber: '1', decisionDate: heldOn })
  }
  return { sessionId, memberIds, entryIds, productIds, marks }
}

function aProduct(db: Writer, name: string, producer: Producer, setNo: number, at: string): string {
  const id = randomUUID()
  db.prepare(
    `insert into product (id, producer_id, name, name_key, code, set_no, form, note, created_at) values (?, ?, ?, ?, '', ?, 'first', '', ?)`
  ).run(id, producer.id, name, searchKey(name), setNo, at)
  return id
}

interface SheetPlan {
  readonly sessionId: SessionId
  readonly entry: EntryId
  readonly pass: string
  readonly member: MemberId
  readonly at31: SetAtHand
  readonly place: number
  readonly seat: number
  readonly receipt: number
  readonly at: string
  readonly played: boolean
}

/** A sheet that was handed in; answers its number of marks. */
function aSheet(db: Writer, { sessionId, entry, pass, member, at31, place, seat, receipt, at, played }: SheetPlan): number {
  const sheet = randomUUID()
  const act = (what: string, detail: Record<string, unknown>) =>
    addLog(db, {
      at,
      actorKind: 'member',
      actorId: member,
      sessionId,
      what,
      about: entry,
      detail: { member, pass: 1, body: 'council', sheet, ...detail }
    })
  db.prepare(
    `insert into sheet (id, pass_id, member_id, no, state, origin, created_at, submitted_at, receipt) values (?, ?, ?, 1, 'submitted', 'self', ?, ?, ?)`
  ).run(sheet, pass, member, at, at, receipt)
  const put = db.prepare('insert into mark (sheet_id, criterion, option_key, points) values (?, ?, ?, ?)')
  const { scorables } = at31.index
  for (const { index, code, options } of scorables) {
    const { key, points } = pick(options, place, seat * 3 + index * 5)
    put.run(sheet, index, key, points)
    if (played) act('setMark', { criterion: code, before: null, after: key, points })
  }
  if (played) {
    const submitted = act('submitSheet', { no: 1, A: 25, B: 20, C: 35, total: 80 })
    db.prepare('update sheet set version = ?, receipt = ? where id = ?').run(scorables.length + 2, submitted, sheet)
  }
  return scorables.length
}

// how far below the best option a mark is: of good, middling and poor products
const ranks = [
  [0, 0, 0, 0, 0, 1],
  [0, 0, 0, 1, 1, 2],
  [0, 1, 1, 1, 2, 2]
] as const

/** The option that a member chooses for a criterion of a product. */
function pick(options: readonly OfferedOption[], place: number, dice: number): OfferedOption {
  const rank = ranks[place % 3]![(place + dice) % 6]!
  const best = options.toSorted((a, b) => b.points - a.points)
  return best[Math.min(rank, best.length - 1)]!
}

/** So many acts in the log, as taps leave them. */
export function fillLog(store: Store, sessionId: SessionId, acts: number): void {
  store.write((db) => {
    for (let act = 0; act < acts; act += 1) {
      const of = { member: sessionId, pass: 1, body: 'council', sheet: sessionId }
      const detail = { ...of, criterion: '1.1', before: null, after: act % 4, points: act % 5 }
      const at = '2026-11-24T01:00:00.000Z'
      addLog(db, { at, actorKind: 'seat', actorId: sessionId, sessionId, what: 'setMark', about: sessionId, detail })
    }
  })
}

// as openSession does
function hashOfSets(sets: readonly SetAtHand[]): string {
  const lines = sets.map(({ set, hash }) => `${set.no}:${hash}`)
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

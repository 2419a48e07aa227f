/** A session of many products and members, written straight into a database, since playing it tap by tap would take minutes. */
import { createHash, randomUUID } from 'node:crypto'
import { canonicalText } from '../shared/criteria/canonical.ts'
import type { OfferedOption } from '../shared/criteria/schema.ts'
import { defaultRules } from '../shared/domain/model.ts'
import type { EntryId, MemberId, SessionId } from '../shared/ids.ts'
import type { Store } from '../electron/store/db.ts'
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
  { shipped }: Pick<Shelf, 'shipped'>,
  { products, members: seats, open = false, idle = 0 }: Size
): BigSession {
  const sets = [...shipped.values()].filter((at) => at.index.count === 31)
  const at = '2026-11-24T01:00:00.000Z'
  const council = randomUUID()
  const sessionId = randomUUID() as SessionId
  const producer = randomUUID()
  const memberIds: MemberId[] = []
  const entryIds: EntryId[] = []
  let marks = 0
  store.write((db) => {
    const run = (sql: string, ...values: (string | number | null)[]) => db.prepare(sql).run(...values)
    const rules = JSON.stringify(defaultRules)
    run(
      `insert into council (id, name, level, superior_body, issuing_body, place, decision_number, decision_by, regulation_number, rules, created_at)
       values (?, 'Hội đồng đo', 'province', 'Ủy ban nhân dân tỉnh', 'Hội đồng', 'An Bình', '1', '', '', ?, ?)`,
      council,
      rules,
      at
    )
    run(
      `insert into session (id, council_id, name, round, year, place, mode, stage, adviser_pass, rules, criteria_hash, opened_at, locked_at, created_at)
       values (?, ?, 'Phiên đo', '', 2026, '', 'meeting', ?, 0, ?, ?, ?, ?, ?)`,
      sessionId,
      council,
      open ? 'scoring' : 'locked',
      rules,
      hashOfSets(sets),
      at,
      open ? null : at,
      at
    )
    for (const { set, hash } of sets) {
      run('insert into session_criteria (session_id, set_no, hash, body) values (?, ?, ?, ?)', sessionId, set.no, hash, canonicalText(set))
    }
    run(
      `insert into producer (id, name, name_key, kind, representative, representative_gender, representative_ethnicity, representative_address, registration_number,
         address, commune, old_district, province, phone, email, note, created_at) values (?, 'Hợp tác xã', 'hop tac xa', 'cooperative', '', '', '', '', '', '', 'Xã A', '', '', '', '', '', ?)`,
      producer,
      at
    )
    for (let place = 0; place < seats; place += 1) {
      const [person, seat, member] = [randomUUID(), randomUUID(), randomUUID() as MemberId]
      memberIds.push(member)
      const post = place === 0 ? 'chair' : 'member'
      run(
        `insert into person (id, name, agency, position, phone, email) values (?, ?, 'Sở', '', '', '')`,
        person,
        `Thành viên ${place + 1}`
      )
      run(`insert into seat (id, council_id, body, post, ord, scores) values (?, ?, 'council', ?, ?, 1)`, seat, council, post, place + 1)
      run(`insert into seat_holder (id, seat_id, person_id, since, reason) values (?, ?, ?, '2026-01-01', '')`, randomUUID(), seat, person)
      run(
        `insert into member (id, session_id, seat_id, person_id, body, post, ord, scores, name, agency, position, attendance, absence_reason)
         values (?, ?, ?, ?, 'council', ?, ?, 1, ?, 'Sở', '', 'present', '')`,
        member,
        sessionId,
        seat,
        person,
        post,
        place + 1,
        `Thành viên ${place + 1}`
      )
    }
    for (let place = 0; place < products; place += 1) {
      const set = sets[place % sets.length]
      if (!set) throw new Error('no set of 31 criteria')
      const [product, entry, pass] = [randomUUID(), randomUUID() as EntryId, randomUUID()]
      entryIds.push(entry)
      const name = `Sản phẩm số ${place + 1}`
      run(
        `insert into product (id, producer_id, name, name_key, code, set_no, form, note, created_at) values (?, ?, ?, ?, '', ?, 'first', '', ?)`,
        product,
        producer,
        name,
        `san pham so ${place + 1}`,
        set.set.no,
        at
      )
      run(
        `insert into entry (id, session_id, product_id, ord, set_no, form, product_name, product_code, producer_name, address, commune, phone)
         values (?, ?, ?, ?, ?, 'first', ?, '', 'Hợp tác xã', '', 'Xã A', '')`,
        entry,
        sessionId,
        product,
        place + 1,
        set.set.no,
        name
      )
      run(
        `insert into pass (id, entry_id, body, no, reason, opened_at, closed_at) values (?, ?, 'council', 1, '', ?, ?)`,
        pass,
        entry,
        at,
        open ? null : at
      )
      memberIds.slice(0, seats - idle).forEach((member, seat) => {
        const sheet = randomUUID()
        run(
          `insert into sheet (id, pass_id, member_id, no, state, origin, created_at, submitted_at, receipt) values (?, ?, ?, 1, 'submitted', 'self', ?, ?, ?)`,
          sheet,
          pass,
          member,
          at,
          at,
          place * seats + seat + 1
        )
        for (const { index, options } of set.index.scorables) {
          const option = pick(options, place, seat * 3 + index * 5)
          run('insert into mark (sheet_id, criterion, option_key, points) values (?, ?, ?, ?)', sheet, index, option.key, option.points)
          marks += 1
        }
      })
    }
  })
  return { sessionId, memberIds, entryIds, marks }
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

/** A session of many products and members, written straight into a database, since playing it tap by tap would take minutes. */
import { randomUUID } from 'node:crypto'
import { canonicalText } from '../shared/criteria/canonical.ts'
import { defaultRules } from '../shared/domain/model.ts'
import type { SessionId } from '../shared/ids.ts'
import type { Store } from '../electron/store/db.ts'
import { hashOf } from '../electron/files/criteria.ts'
import { makeShelf } from '../electron/core/shelf.ts'
import type { CriteriaSet } from '../shared/criteria/schema.ts'

export interface BigSession {
  readonly sessionId: SessionId
  readonly marks: number
}

/** Products × members, every sheet submitted, the passes closed unless `open`. Sets are those with 31 criteria where there are such. */
export function fillBigSession(
  store: Store,
  criteria: readonly CriteriaSet[],
  size: { products: number; members: number; open?: boolean }
): BigSession {
  const shelf = makeShelf(criteria, hashOf)
  const sets = [...shelf.shipped.values()].filter((at) => at.index.count === 31)
  const at = '2026-11-24T01:00:00.000Z'
  const council = randomUUID()
  const sessionId = randomUUID() as SessionId
  const producer = randomUUID()
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
       values (?, ?, 'Phiên đo', '', 2026, '', 'meeting', ?, 0, ?, 'x', ?, ?, ?)`,
      sessionId,
      council,
      size.open ? 'scoring' : 'locked',
      rules,
      at,
      size.open ? null : at,
      at
    )
    for (const { set } of sets) {
      run(
        'insert into session_criteria (session_id, set_no, hash, body) values (?, ?, ?, ?)',
        sessionId,
        set.no,
        hashOf(set),
        canonicalText(set)
      )
    }
    run(
      `insert into producer (id, name, name_key, kind, representative, representative_gender, representative_ethnicity, representative_address, registration_number,
         address, commune, old_district, province, phone, email, note, created_at) values (?, 'Hợp tác xã', 'hop tac xa', 'cooperative', '', '', '', '', '', '', 'Xã A', '', '', '', '', '', ?)`,
      producer,
      at
    )
    const members = Array.from({ length: size.members }, (_, place) => {
      const [person, seat, member] = [randomUUID(), randomUUID(), randomUUID()]
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
      return member
    })
    for (let place = 0; place < size.products; place += 1) {
      const set = sets[place % sets.length]
      if (!set) throw new Error('no set of 31 criteria')
      const [product, entry, pass] = [randomUUID(), randomUUID(), randomUUID()]
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
        size.open ? null : at
      )
      members.forEach((member, seat) => {
        const sheet = randomUUID()
        run(
          `insert into sheet (id, pass_id, member_id, no, state, origin, created_at, submitted_at, receipt) values (?, ?, ?, 1, 'submitted', 'self', ?, ?, ?)`,
          sheet,
          pass,
          member,
          at,
          at,
          place * size.members + seat + 1
        )
        for (const { index, options } of set.index.scorables) {
          const option = options[(place * 7 + seat * 3 + index * 5) % options.length]
          if (!option) throw new Error('a criterion without options')
          run('insert into mark (sheet_id, criterion, option_key, points) values (?, ?, ?, ?)', sheet, index, option.key, option.points)
          marks += 1
        }
      })
    }
  })
  return { sessionId, marks }
}

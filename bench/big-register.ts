/** A province of many years, written straight into a database, since bringing it in list by list would take minutes. */
import { randomUUID } from 'node:crypto'
import type { Store } from '../electron/store/db.ts'
import { insertAct, insertRecognition } from '../electron/store/register.ts'
import { searchKey } from '../shared/text-key.ts'
import { defaultRules } from '../shared/domain/model.ts'

interface Size {
  readonly products: number
  /** Every fourth of them a session of this program, the others decisions of older lists. */
  readonly rounds: number
}

const firsts = ['Mật ong', 'Chè', 'Gạo nếp', 'Cá khô', 'Mắm', 'Tinh bột nghệ', 'Miến', 'Thổ cẩm', 'Rượu cần', 'Trà dây', 'Bưởi', 'Kẹo dừa']
const seconds = ['hoa nhãn', 'Shan tuyết', 'nương', 'sông Mẫu', 'rừng già', 'thượng hạng', 'sấy lạnh', 'bản Mẫu', 'truyền thống', 'hữu cơ']
const kinds = ['cooperative', 'household', 'company', 'cooperativeGroup'] as const

/**
 * Each product is recognised once, every fourth of them again in a later round; 2,000 communes' worth of names are 160 communes of 12 districts.
 * Of those of older lists some hundred are withdrawn.
 */
export function fillBigRegister(store: Store, { products, rounds }: Size): void {
  const at = '2026-11-20T01:00:00.000Z'
  const days = Array.from(
    { length: rounds },
    (_, round) => `${2019 + Math.floor((round * 8) / rounds)}-${pad(1 + (round % 10))}-${pad(5 + (round % 20))}`
  )
  store.write((db) => {
    const run = (sql: string, ...values: (string | number | null)[]) => db.prepare(sql).run(...values)
    const council = randomUUID()
    run(
      `insert into council (id, name, level, superior_body, issuing_body, place, decision_number, decision_by, regulation_number, rules, created_at)
       values (?, 'Hội đồng đo', 'province', '', 'Ủy ban nhân dân tỉnh', '', '1', '', '', ?, ?)`,
      council,
      JSON.stringify(defaultRules),
      at
    )
    const sessions = days.map((day, round) => (round % 4 === 3 ? session(day, round) : null))
    function session(day: string, round: number): string {
      const id = randomUUID()
      run(
        `insert into session (id, council_id, name, round, year, place, held_on, mode, stage, adviser_pass, rules, issued_at, decision_number, decision_date, created_at)
         values (?, ?, ?, '', ?, '', ?, 'meeting', 'issued', 0, ?, ?, ?, ?, ?)`,
        id,
        council,
        `Đợt ${round + 1}`,
        Number(day.slice(0, 4)),
        day,
        JSON.stringify(defaultRules),
        at,
        `${round + 1}/QĐ-UBND`,
        day,
        at
      )
      return id
    }
    const producers = new Map<number, string>()
    const producer = (no: number, name: string, commune: string, district: string): string => {
      const known = producers.get(no)
      if (known !== undefined) return known
      const id = randomUUID()
      producers.set(no, id)
      run(
        `insert into producer (id, name, name_key, kind, representative, representative_gender, representative_ethnicity, representative_address,
           registration_number, address, commune, old_district, province, phone, email, note, created_at)
         values (?, ?, ?, ?, '', ?, ?, '', '', '', ?, ?, 'Tỉnh Mẫu', '', '', '', ?)`,
        id,
        name,
        searchKey(name),
        kinds[no % 4]!,
        no % 3 === 0 ? 'female' : 'male',
        no % 5 === 0 ? 'Tày' : 'Kinh',
        commune,
        district,
        at
      )
      return id
    }
    const importId = randomUUID()
    for (let no = 0; no < products; no += 1) {
      const maker = Math.floor(no / 3)
      const commune = `Xã Mẫu ${1 + (maker % 160)}`
      const district = `Huyện cũ ${1 + ((maker % 160) % 12)}`
      const producerName = `Hợp tác xã Đồng Mẫu số ${maker + 1}`
      const productName = `${firsts[no % firsts.length]} ${seconds[(no * 7) % seconds.length]} ${no + 1}`
      const setNo = 1 + ((no * 5) % 26)
      const first = (no * 13) % rounds
      const again = no % 4 === 0 && first + 3 < rounds ? [first + 3] : []
      const listed = randomUUID()
      let product: string | undefined
      ;[first, ...again].forEach((round, time) => {
        const star = time === 0 ? (no % 3 === 0 ? 4 : 3) : 4
        const sessionId = sessions[round]
        if (sessionId === null || sessionId === undefined) {
          const row = {
            id: randomUUID(),
            importId,
            row: no + 1,
            subject: product ?? listed,
            productName,
            producerName,
            producerKind: kinds[maker % 4]!
          }
          const place = { address: '', commune, oldCommune: '', oldDistrict: district, province: 'Tỉnh Mẫu', setNo, setText: '' }
          const decision = { decisionNumber: `${round + 1}/QĐ-UBND`, decisionDate: days[round]!, decidedBy: '', level: 'province' as const }
          insertRecognition(db, { ...row, ...place, ...decision, star: star as 3 | 4, points: null, code: '', note: '', createdAt: at })
          if (no % 100 === 7) withdrawn(row.id, days[round]!)
          return
        }
        const producerId = producer(maker, producerName, commune, district)
        if (product === undefined) {
          product = randomUUID()
          run(
            `insert into product (id, producer_id, name, name_key, code, set_no, form, note, created_at) values (?, ?, ?, ?, '', ?, 'first', '', ?)`,
            product,
            producerId,
            productName,
            searchKey(productName),
            setNo,
            at
          )
        }
        const entry = randomUUID()
        run(
          `insert into entry (id, session_id, product_id, ord, set_no, form, product_name, product_code, producer_name, address, commune, phone, conclusion_star, concluded_at)
           values (?, ?, ?, ?, ?, 'first', ?, '', ?, '', ?, '', ?, ?)`,
          entry,
          sessionId,
          product,
          no + 1,
          setNo,
          productName,
          producerName,
          commune,
          star,
          at
        )
        const pass = `insert into pass (id, entry_id, body, no, reason, opened_at, closed_at) values (?, ?, 'council', 1, '', ?, ?)`
        run(pass, randomUUID(), entry, at, at)
      })
    }
    function withdrawn(recognitionId: string, day: string): void {
      const detail = { ground: 'd', decisionNumber: '9/QĐ-UBND', decisionDate: `${Number(day.slice(0, 4)) + 1}${day.slice(4)}` }
      insertAct(db, { id: randomUUID(), recognitionId, ofIssue: '', kind: 'withdraw', detail, reason: '', at })
    }
  })
}

/** One more row of an older list. */
export function bringIn({ store }: { readonly store: Store }): void {
  const names = { productName: `Sản phẩm Bench ${randomUUID()}`, producerName: 'Hợp tác xã Bench', producerKind: 'cooperative' }
  const place = { address: '', commune: 'Xã Mẫu 1', oldCommune: '', oldDistrict: '', province: 'Tỉnh Mẫu', setNo: 1, setText: '' }
  const decision = { decisionNumber: '1/QĐ-UBND', decisionDate: '2025-05-05', decidedBy: '', level: 'province', star: 3 } as const
  const row = { id: randomUUID(), importId: randomUUID(), row: 1, subject: randomUUID(), points: null, code: '', note: '' }
  store.write((db) => insertRecognition(db, { ...row, ...names, ...place, ...decision, createdAt: new Date().toISOString() }))
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

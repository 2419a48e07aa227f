/** The desk of a province after many years in one file: products, rounds of older lists, issued sessions with every mark and its line in the log. */
import { randomUUID } from 'node:crypto'
import { connectionOf, type Store } from '../electron/store/db.ts'
import { insertRecognition } from '../electron/store/register.ts'
import type { Shelf } from '../electron/core/shelf.ts'
import { aCrew, aProducer, aSession, type BigSession, type Brought, type Crew, setsOf31 } from './big-session.ts'

export interface ManySize {
  /** Rounds of this program, each one issued session. */
  readonly sessions: number
  readonly products: number
  readonly members: number
  /** Rounds that came in as lists, before those. */
  readonly older: { readonly rounds: number; readonly products: number }
  /** One more issued session and one in which scoring goes on. */
  readonly day: { readonly products: number; readonly members: number }
}

export const manyYears: ManySize = {
  sessions: 32,
  products: 500,
  members: 6,
  older: { rounds: 8, products: 860 },
  day: { products: 150, members: 15 }
}
export const fewYears: ManySize = {
  sessions: 3,
  products: 12,
  members: 3,
  older: { rounds: 2, products: 10 },
  day: { products: 6, members: 3 }
}

export interface ManyDesk {
  readonly council: string
  readonly sessions: readonly BigSession[]
  /** The session of a day like those that other benches measure, issued. */
  readonly day: BigSession
  /** The one in which scoring goes on; the last member has not begun. */
  readonly open: BigSession
  readonly marks: number
  readonly products: number
}

const names = [
  'Mật ong',
  'Chè Shan',
  'Gạo nếp',
  'Cá khô',
  'Mắm',
  'Tinh bột nghệ',
  'Miến',
  'Thổ cẩm',
  'Rượu cần',
  'Trà dây',
  'Bưởi',
  'Kẹo dừa'
]

/** Fills a new store. Its safeguards are off meanwhile: a power cut only costs the bench. */
export function fillManyYears(store: Store, shelf: Pick<Shelf, 'shipped'>, size: ManySize): ManyDesk {
  const { raw } = connectionOf(store)
  raw.pragma('synchronous = OFF')
  raw.pragma('cache_size = -200000')
  const sets = setsOf31(shelf)
  const { crew, dayCrew } = store.write((db) => ({
    crew: aCrew(db, size.members, dayOf(0)),
    dayCrew: aCrew(db, size.day.members, dayOf(0))
  }))
  let products = 0
  const again: Brought[] = []
  const made = (from: Crew, count: number, known: readonly Brought[]) => {
    return store.write((db) =>
      Array.from({ length: count }, (_, place): Brought => {
        const old = known[place]
        if (old) return old
        products += 1
        const maker = Math.floor(products / 3)
        const where = { commune: `Xã Mẫu ${1 + (maker % 160)}`, district: `Huyện cũ ${1 + (maker % 12)}`, province: 'Tỉnh Mẫu' }
        const producer = aProducer(
          db,
          { name: `Hợp tác xã Đồng Mẫu ${products} (${from.seats.length})`, kind: 'cooperative', ...where },
          dayOf(0)
        )
        return { name: `${names[products % names.length]} số ${products}`, producer }
      })
    )
  }
  for (let round = 0; round < size.older.rounds; round += 1) products += olderRound(store, round, size.older.products)
  const sessions = Array.from({ length: size.sessions }, (_, round) => {
    // every fifth product comes again a few rounds later
    const brought = made(crew, size.products, again.splice(0, round > 4 ? Math.floor(size.products / 5) : 0))
    const day = whenOf(size.older.rounds + round)
    const filled = store.write((db) => aSession(db, { crew, sets, day, stage: 'issued', idle: 0, brought, played: true }))
    brought.forEach((one, place) => {
      if (place % 5 === 0) again.push({ ...one, product: filled.productIds[place]! })
    })
    return filled
  })
  const rest = { crew: dayCrew, sets, played: true } as const
  const issued = { ...rest, day: whenOf(size.older.rounds + size.sessions), stage: 'issued', idle: 0 } as const
  const broughtDay = made(dayCrew, size.day.products, [])
  const broughtOpen = made(dayCrew, size.day.products, [])
  const dayMade = store.write((db) => aSession(db, { ...issued, brought: broughtDay }))
  const openDay = { ...whenOf(size.older.rounds + size.sessions + 1), name: 'Phiên đang chấm' }
  const openMade = store.write((db) => aSession(db, { ...rest, day: openDay, stage: 'scoring', idle: 1, brought: broughtOpen }))
  raw.pragma('wal_checkpoint(TRUNCATE)')
  raw.pragma('cache_size = -2000')
  raw.pragma('synchronous = FULL')
  const all = [...sessions, dayMade, openMade]
  return { council: crew.council, sessions, day: dayMade, open: openMade, marks: all.reduce((sum, { marks }) => sum + marks, 0), products }
}

function dayOf(round: number): string {
  return `${whenOf(round).heldOn}T01:00:00.000Z`
}

/** Five rounds a year from 2019 on. */
function whenOf(round: number) {
  const [year, month] = [2019 + Math.floor(round / 5), 2 + 2 * (round % 5)]
  const heldOn = `${year}-${String(month).padStart(2, '0')}-15`
  return { name: `Đợt ${round + 1}`, year, heldOn, at: `${heldOn}T01:00:00.000Z` }
}

/** A list that was brought in; answers its number of products. */
function olderRound(store: Store, round: number, products: number): number {
  const { heldOn: decisionDate, at: createdAt } = whenOf(round)
  const importId = randomUUID()
  store.write((db) => {
    for (let no = 0; no < products; no += 1) {
      const maker = Math.floor(no / 3)
      insertRecognition(db, {
        id: randomUUID(),
        importId,
        row: no + 1,
        subject: randomUUID(),
        productName: `${names[no % names.length]} cũ ${round + 1}.${no + 1}`,
        producerName: `Cơ sở Mẫu số ${maker + 1}`,
        producerKind: 'household',
        address: '',
        commune: `Xã Mẫu ${1 + (maker % 160)}`,
        oldCommune: '',
        oldDistrict: `Huyện cũ ${1 + (maker % 12)}`,
        province: 'Tỉnh Mẫu',
        setNo: 1 + (no % 26),
        setText: '',
        decisionNumber: `${round + 1}/QĐ-UBND`,
        decisionDate,
        decidedBy: '',
        level: 'province',
        star: no % 3 === 0 ? 4 : 3,
        points: null,
        code: '',
        note: '',
        createdAt
      })
    }
  })
  return products
}

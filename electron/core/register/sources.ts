/**
 * What the register and figures are read from, each kept for itself: whoever withdraws a certificate changes no entry of a session, and an older
 * list that comes in no product of the list.
 */
import { grouped } from '../../../shared/domain/grouped.ts'
import { productKey } from '../../../shared/import/recognitions.ts'
import type { Reader } from '../../store/db.ts'
import {
  listProducerFacts,
  listProductFacts,
  listSessionEntries,
  type ProducerFacts,
  type ProductFacts,
  type SessionEntry
} from '../../store/figures.ts'
import { listedAfter, ownImports, type PlacedRow, recognitionOf, type RecognitionRow } from '../../store/register.ts'
import { grownReading, keptReading } from '../kept-reading.ts'

const producers = keptReading<ReadonlyMap<string, ProducerFacts>>()
const products = keptReading<ReadonlyMap<string, ProductFacts>>()
const entries = keptReading<readonly SessionEntry[]>()
const recognised = keptReading<readonly RecognitionRow[]>()
const names = keptReading<Named>()
const listed = grownReading(listedAfter)
const settled = keptReading<readonly RecognitionRow[]>()
const settling = keptReading<Settling>()
const byEntry = keptReading<ReadonlyMap<string, SessionEntry>>()

/** By id, those who came first standing first. */
export function producersOfList(db: Reader): ReadonlyMap<string, ProducerFacts> {
  return producers(db, '', () => new Map(listProducerFacts(db).map((one) => [one.id, one])))
}

/** By id, those taken off the list too. */
export function productsOfList(db: Reader): ReadonlyMap<string, ProductFacts> {
  return products(db, '', () => new Map(listProductFacts(db).map((one) => [one.id, one])))
}

/** Entries of all sessions by the day of their session, those without one first; of one day by their ids. */
export function entriesOfSessions(db: Reader): readonly SessionEntry[] {
  return entries(db, '', () => {
    const byDay = grouped(listSessionEntries(db, productsOfList(db), producersOfList(db)), ({ session }) => dayOf(session) ?? '')
    return [...byDay.keys()].toSorted().flatMap((day) => (byDay.get(day) ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1)))
  })
}

/** Entries of all sessions by their ids. */
export function entriesById(db: Reader): ReadonlyMap<string, SessionEntry> {
  return byEntry(db, '', () => new Map(entriesOfSessions(db).map((entry) => [entry.id, entry])))
}

/** Of a session: that of its decision, else that on which it was held; null where neither is known. */
export function dayOf({ decisionDate, heldOn }: SessionEntry['session']): string | null {
  return decisionDate ?? heldOn
}

/** What issued sessions recognise, by the day of the decision and in the order of each session. */
export function sessionRecognitions(db: Reader): readonly RecognitionRow[] {
  return recognised(db, '', () => {
    const bySession = grouped(entriesOfSessions(db), ({ session }) => session.id)
    const inOrder = [...bySession.values()].toSorted(([a], [b]) => (orderOf(a) < orderOf(b) ? -1 : 1))
    return inOrder.flatMap((own) => own.toSorted((a, b) => a.ord - b.ord).flatMap((entry) => recognitionOf(entry) ?? []))
  })
}

function orderOf(entry: SessionEntry | undefined): string {
  const { decisionDate, issuedAt, id } = entry?.session ?? {}
  return `${decisionDate ?? ''} ${issuedAt ?? ''} ${id}`
}

/**
 * Rows of older lists and of packages, in the order in which they came, without those that a session tells itself. Each with its product: rows
 * that are called as one product of the list are that product's.
 */
export function listedRecognitions(db: Reader): readonly RecognitionRow[] {
  return settled(db, '', () => {
    const rows = listed(db)
    if (rows.length === 0) return rows
    const { settle, before } = settlingOf(db)
    const told: RecognitionRow[] = []
    for (const row of rows) {
      let own = before.get(row)
      if (own === undefined) before.set(row, (own = settle(row)))
      if (own !== null) told.push(own)
    }
    return told
  })
}

interface Settling {
  /** null: a session tells it itself. */
  readonly settle: (row: PlacedRow) => RecognitionRow | null
  /** Rows are never changed, so what was made of one stays right for as long as the list and the sessions do. */
  readonly before: WeakMap<RecognitionRow, RecognitionRow | null>
}

function settlingOf(db: Reader): Settling {
  return settling(db, '', () => {
    const [own, list, called] = [ownImports(db), productsOfList(db), namesOfList(db)]
    const settle = (row: PlacedRow) => {
      if (own.has(row.importId)) return null
      const subject = list.get(row.subject)?.listed ? row.subject : (called.get(productKey(row)) ?? row.subject)
      return subject === row.subject ? row : { ...row, subject }
    }
    return { settle, before: new WeakMap() }
  })
}

/** The list's products by the key of their names, null where several are called alike. */
type Named = ReadonlyMap<string, string | null>

export function namesOfList(db: Reader): Named {
  return names(db, '', () => {
    const owners = producersOfList(db)
    const found = new Map<string, string | null>()
    for (const { id, name, producerId, listed: there } of productsOfList(db).values()) {
      if (!there) continue
      const key = productKey({ productName: name, producerName: owners.get(producerId)?.name ?? '' })
      found.set(key, found.has(key) ? null : id)
    }
    return found
  })
}

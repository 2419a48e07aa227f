/** What bringing in a list would do, row by row: worked out once, shown by the preview and carried out by the import. */
import type { ImportRow } from '../../shared/contract/imports.ts'
import type { ProducerId } from '../../shared/ids.ts'
import type { ImportValues, ParsedList, ParsedRow } from '../../shared/import/rows.ts'
import { sameKey } from '../../shared/text-key.ts'
import type { Store } from '../store/db.ts'
import { producerNames, productNames } from '../store/products.ts'
import type { Steps } from './slices.ts'

export interface PlannedRow {
  readonly row: ParsedRow
  readonly what: ImportRow['what']
  /** Of whom the row is; '' for a refused row. */
  readonly producerId: ProducerId
  /** This row is the first that names this producer. */
  readonly bringsProducer: boolean
}

interface Known {
  /** By name and commune. */
  readonly byPlace: Map<string, ProducerId>
  /** By name alone; null where several have it. */
  readonly byName: Map<string, ProducerId | null>
  /** Names that the list itself gives to producers of several communes. */
  readonly several: ReadonlySet<string>
  /** By producer and name. */
  readonly products: Set<string>
}

function placeKey(name: string, commune: string): string {
  return `${sameKey(name)}|${sameKey(commune)}`
}

/** Who and what is known already, before the list is brought in. */
function* knownIn(store: Store, rows: readonly ParsedRow[]): Steps<Known> {
  const known = { byPlace: new Map(), byName: new Map(), several: yield* severalIn(rows), products: new Set<string>() }
  const [producers, products] = store.read((db) => [producerNames(db), productNames(db)])
  for (const { id, name, commune } of producers) {
    yield
    addKnown(known, id, name, commune)
  }
  for (const { producerId, name } of products) {
    yield
    known.products.add(`${producerId}|${sameKey(name)}`)
  }
  return known
}

function addKnown({ byPlace, byName }: Known, id: ProducerId, name: string, commune: string): void {
  const key = sameKey(name)
  byPlace.set(placeKey(name, commune), id)
  byName.set(key, byName.has(key) ? null : id)
}

function* severalIn(rows: readonly ParsedRow[]): Steps<Set<string>> {
  const communes = new Map<string, Set<string>>()
  for (const { values } of rows) {
    yield
    if (!values.producerName || !values.commune) continue
    const key = sameKey(values.producerName)
    communes.set(key, (communes.get(key) ?? new Set()).add(sameKey(values.commune)))
  }
  return new Set([...communes].filter(([, places]) => places.size > 1).map(([key]) => key))
}

/**
 * The known producer of a row. Without a commune in the row, or with one that the known producer does not have (communes were renamed
 * and merged in 2025), the name alone decides where only one producer has it.
 */
function producerIn({ byPlace, byName, several }: Known, { producerName = '', commune = '' }: ImportValues): ProducerId | undefined {
  const exact = byPlace.get(placeKey(producerName, commune))
  const key = sameKey(producerName)
  if (exact || (commune !== '' && several.has(key))) return exact
  return byName.get(key) ?? undefined
}

/**
 * Says of every row in turn what becomes of it, against what is stored and the rows above it: a product that stands twice in a list comes in
 * once. `newId` names the producers that the list brings.
 */
export function* importPlanner(
  store: Store,
  kind: ParsedList['kind'],
  rows: readonly ParsedRow[],
  newId: () => string
): Steps<(row: ParsedRow) => PlannedRow> {
  const known = yield* knownIn(store, rows)
  return (row) => planRow(row, kind, known, newId)
}

function planRow(row: ParsedRow, kind: ParsedList['kind'], known: Known, newId: () => string): PlannedRow {
  const { producerName = '', commune = '', productName = '' } = row.values
  if (row.severity === 'error') return { row, what: 'refused', producerId: '' as ProducerId, bringsProducer: false } // nothing reads it
  const before = producerIn(known, row.values)
  const producerId = before ?? (newId() as ProducerId) // an id of a producer to be
  if (!before) addKnown(known, producerId, producerName, commune)
  if (kind === 'producers') return { row, what: before ? 'known' : 'new', producerId, bringsProducer: !before }
  const key = `${producerId}|${sameKey(productName)}`
  const what = known.products.has(key) ? 'known' : before ? 'newProduct' : 'new'
  known.products.add(key)
  return { row, what, producerId, bringsProducer: !before }
}

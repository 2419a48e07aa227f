/**
 * What figures are counted from: the register, the sessions' entries, candidates of older lists, and what is known of producers and places.
 * A producer is counted by its id; in lists that only name it, by its name and commune, where a name without a commune is taken for the only
 * producer of that name, and where the list of producers knows it, for that one.
 */
import type { RecognitionView } from '../../../shared/contract/register.ts'
import type { RecognitionFact } from '../../../shared/domain/figures/facts.ts'
import type { Reader } from '../../store/db.ts'
import { inHanoi } from '../../../shared/domain/moment.ts'
import { sameKey } from '../../../shared/text-key.ts'
import { type CommuneLink, listCommuneLinks, type ProducerFacts, type ProductFacts, type SessionEntry } from '../../store/figures.ts'
import { olderCandidates } from '../../store/places.ts'
import type { Ctx } from '../context.ts'
import { keptReading } from '../kept-reading.ts'
import { candidatesOf, type NamedCandidate } from './candidates.ts'
import { loadRegister } from '../register/load.ts'
import { entriesById, producersOfList, productsOfList } from '../register/sources.ts'
import { communeKey, levelOf, type PlaceOf, placesOf, producersOf, remembered, spellings } from './names.ts'

export interface LoadedFacts {
  readonly facts: readonly RecognitionFact[]
  readonly viewOf: (recognitionId: string) => RecognitionView | undefined
  readonly candidates: readonly NamedCandidate[]
  /** What a place is called, by its key. */
  readonly communes: ReadonlyMap<string, string>
  /** Every old district that anything names. */
  readonly oldDistricts: ReadonlyMap<string, string>
}

const kept = keptReading<LoadedFacts>()

/** Everything that figures need. An officer asks of it one year after the other, so it is kept. */
export function loadFacts(db: Reader, ctx: Ctx): LoadedFacts {
  const today = inHanoi(ctx.at).date
  return kept(db, today, () => read(db, ctx, today))
}

/** What facts are made from besides the rows of the register, and what was made of those with it. */
interface Grounds {
  readonly people: ReadonlyMap<string, ProducerFacts>
  readonly owners: ReadonlyMap<string, ProductFacts>
  readonly entries: ReadonlyMap<string, SessionEntry>
  readonly links: readonly CommuneLink[]
  readonly placeOf: PlaceOf
  readonly made: WeakMap<RecognitionView, Made>
}

interface Made {
  readonly fact: RecognitionFact
  readonly place: ReturnType<PlaceOf>
}

const grounds = keptReading<Grounds>()

function groundsOf(db: Reader): Grounds {
  return grounds(db, '', () => {
    const links = listCommuneLinks(db)
    const [people, owners, entries] = [producersOfList(db), productsOfList(db), entriesById(db)]
    return { people, owners, entries, links, placeOf: placesOf(links), made: new WeakMap() }
  })
}

function read(db: Reader, ctx: Ctx, today: string): LoadedFacts {
  const { recognitions, proposals } = loadRegister(db, ctx, today)
  const older = olderCandidates(db)
  const { people, owners, entries, links, placeOf, made } = groundsOf(db)
  const producerOf = producersOf([...people.values()], () => [...recognitions, ...older])
  const groups = new Map([...ctx.shelf.shipped].map(([no, { set }]) => [no, set.group]))
  const communes = spellings()
  const districts = spellings()
  for (const { oldDistrict } of people.values()) districts.add(sameKey(oldDistrict), oldDistrict)
  for (const { oldDistrict } of older) districts.add(sameKey(oldDistrict), oldDistrict)
  for (const { oldDistrict } of links) districts.add(sameKey(oldDistrict), oldDistrict)
  const levels = remembered(levelOf)
  const rowsIn = new Map<ReturnType<PlaceOf>, number>()

  const make = (one: RecognitionView): Made => {
    const producer = owners.get(one.subject)?.producerId ?? producerOf(one)
    const person = people.get(producer)
    const place = placeOf(one)
    const level = one.level || levels(one.decidedBy)
    const keys = {
      group: one.setNo === null ? '' : (groups.get(one.setNo) ?? ''),
      set: one.setNo === null ? '' : String(one.setNo),
      commune: place.communeKey,
      oldDistrict: place.oldDistrictKey,
      producerKind: one.producerKind || (person?.kind ?? ''),
      level,
      gender: person?.gender ?? '',
      ethnicity: ethnicity(person?.ethnicity ?? '')
    }
    const fact = {
      id: one.id,
      product: one.subject,
      producer,
      star: one.star,
      date: one.decisionDate,
      withdrawnOn: one.withdrawnOn,
      extendedUntil: one.extendedUntil,
      form: one.form ?? null,
      previousStar: one.sessionId === null ? null : (entries.get(one.id)?.previousStar ?? null),
      sessionId: one.sessionId,
      decisionNumber: one.decisionNumber,
      level,
      keys
    }
    return { fact, place }
  }
  const facts = recognitions.map((one): RecognitionFact => {
    // whose row says no commune is told by the other rows
    const alone = communeKey(one) !== ''
    const before = alone ? made.get(one) : undefined
    const { fact, place } = before ?? make(one)
    if (alone && !before) made.set(one, { fact, place })
    rowsIn.set(place, (rowsIn.get(place) ?? 0) + 1)
    return fact
  })

  for (const [{ commune, communeKey, oldDistrict, oldDistrictKey }, times] of rowsIn) {
    communes.add(communeKey, commune, times)
    districts.add(oldDistrictKey, oldDistrict, times)
  }

  const candidates = candidatesOf(db, ctx, { older, proposals, recognitions, producerOf, placeOf })
  return {
    facts,
    viewOf: finder(recognitions),
    candidates,
    communes: communes.names(),
    oldDistricts: districts.names()
  }
}

/** Put in order by id when it is first asked for: most figures are only counted. */
function finder(recognitions: readonly RecognitionView[]): (id: string) => RecognitionView | undefined {
  let byId: ReadonlyMap<string, RecognitionView> | undefined
  return (id) => (byId ??= new Map(recognitions.map((one) => [one.id, one]))).get(id)
}

function ethnicity(text: string): string {
  const key = sameKey(text)
  if (key === '') return ''
  return key === 'kinh' || key === sameKey('Việt') ? 'kinh' : 'minority'
}

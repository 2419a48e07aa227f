/**
 * What figures are counted from: the register, the sessions' entries, candidates of older lists, and what is known of producers and places.
 * A producer is counted by its id; in lists that only name it, by its name and commune, where a name without a commune is taken for the only
 * producer of that name, and where the list of producers knows it, for that one.
 */
import type { RecognitionView } from '../../../shared/contract/register.ts'
import type { RecognitionFact } from '../../../shared/domain/figures/facts.ts'
import type { Reader } from '../../store/db.ts'
import { inHanoi } from '../../../shared/domain/moment.ts'
import { listCommuneLinks, listForms, listOwners, listProducerFacts } from '../../store/figures.ts'
import { olderCandidates } from '../../store/places.ts'
import type { Ctx } from '../context.ts'
import { keptReading } from '../kept-reading.ts'
import { candidatesOf, type NamedCandidate } from './candidates.ts'
import { loadRegister } from '../register/load.ts'
import { type KeyOf, keys, levelOf, placesOf, producersOf, same, spellings } from './names.ts'

export interface LoadedFacts {
  readonly facts: readonly RecognitionFact[]
  readonly views: ReadonlyMap<string, RecognitionView>
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

function read(db: Reader, ctx: Ctx, today: string): LoadedFacts {
  const keyOf = keys()
  const as = same()
  const { recognitions, proposals } = loadRegister(db, ctx, today)
  const older = olderCandidates(db)
  const people = listProducerFacts(db)
  const links = listCommuneLinks(db)
  const placeOf = placesOf(links, keyOf)
  const producerOf = producersOf(people, [...recognitions, ...older], keyOf)
  const owners = new Map(listOwners(db).map(({ id, producerId }) => [id, producerId]))
  const forms = new Map(listForms(db).map((row) => [row.id, row]))
  const known = new Map(people.map((one) => [one.id, one]))
  const groups = new Map([...ctx.shelf.shipped].map(([no, { set }]) => [no, set.group]))
  const communes = spellings()
  const districts = spellings()
  for (const { oldDistrict } of people) districts.add(keyOf(oldDistrict), oldDistrict)
  for (const { oldDistrict } of older) districts.add(keyOf(oldDistrict), oldDistrict)
  for (const { oldDistrict } of links) districts.add(keyOf(oldDistrict), oldDistrict)

  const facts = recognitions.map((one): RecognitionFact => {
    const form = forms.get(one.id)
    const producer = owners.get(one.subject) ?? producerOf(one)
    const person = known.get(producer)
    const { commune, oldDistrict } = placeOf(one)
    const level = one.level || levelOf(one.decidedBy)
    const keys = {
      group: one.setNo === null ? '' : (groups.get(one.setNo) ?? ''),
      set: one.setNo === null ? '' : String(one.setNo),
      commune: communes.add(keyOf(commune), commune),
      oldDistrict: districts.add(keyOf(oldDistrict), oldDistrict),
      producerKind: one.producerKind || (person?.kind ?? ''),
      level,
      gender: person?.gender ?? '',
      ethnicity: ethnicity(person?.ethnicity ?? '', keyOf)
    }
    return {
      id: one.id,
      product: as(one.subject),
      producer: as(producer),
      star: one.star,
      date: one.decisionDate,
      withdrawnOn: one.withdrawnOn,
      extendedUntil: one.extendedUntil,
      form: one.form ?? null,
      previousStar: form?.previousStar ?? null,
      sessionId: one.sessionId,
      decisionNumber: one.decisionNumber,
      level,
      keys
    }
  })

  const candidates = candidatesOf(db, ctx, { older, proposals, recognitions, producerOf, placeOf, keyOf, as })
  return {
    facts,
    views: new Map(recognitions.map((one) => [one.id, one])),
    candidates,
    communes: communes.names(),
    oldDistricts: districts.names()
  }
}

function ethnicity(text: string, keyOf: KeyOf): string {
  const key = keyOf(text)
  if (key === '') return ''
  return key === 'kinh' || key === keyOf('Việt') ? 'kinh' : 'minority'
}

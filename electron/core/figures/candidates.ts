/** Products that registered, whatever became of them: of sessions, of older lists, and what was noted as proposed to the Ministry. */
import type { CandidateFact } from '../../../shared/domain/figures/facts.ts'
import { productKey } from '../../../shared/import/recognitions.ts'
import type { Reader } from '../../store/db.ts'
import type { SessionEntry } from '../../store/figures.ts'
import type { OlderCandidate } from '../../store/places.ts'
import type { Ctx } from '../context.ts'
import { keptReading } from '../kept-reading.ts'
import type { LoadedRegister } from '../register/load.ts'
import { dayOf, entriesOfSessions } from '../register/sources.ts'
import type { PlaceOf, ProducerOf } from './names.ts'

/** A product as it is named behind a figure. */
export interface NamedCandidate {
  readonly fact: CandidateFact
  readonly productName: string
  readonly producerName: string
  readonly commune: string
  readonly oldDistrict: string
  readonly setNo: number | null
  readonly setName: string
}

interface Sources {
  readonly older: readonly OlderCandidate[]
  readonly proposals: LoadedRegister['proposals']
  readonly recognitions: LoadedRegister['recognitions']
  readonly producerOf: ProducerOf
  readonly placeOf: PlaceOf
}

export function candidatesOf(db: Reader, ctx: Ctx, sources: Sources): NamedCandidate[] {
  const names = new Map([...ctx.shelf.shipped].map(([no, { set }]) => [no, set.name]))
  const setName = (setNo: number | null, words: string) => (setNo === null ? words : (names.get(setNo) ?? words))
  const sessions = keptSessions(db, '', () => entriesOfSessions(db).map((entry) => ofSession(entry, setName)))
  return [...sessions, ...ofLists(sources, setName), ...ofProposals(sources, setName)]
}

const keptSessions = keptReading<readonly NamedCandidate[]>()

type SetName = (setNo: number | null, words: string) => string

function ofSession(entry: SessionEntry, setName: SetName): NamedCandidate {
  const { session, producer, productName, producerName, setNo, excluded, star } = entry
  const { level, stage } = session
  const decided = stage === 'concluded' || stage === 'issued'
  return {
    fact: {
      product: entry.productId,
      producer: producer.id,
      sessionId: session.id,
      day: dayOf(session),
      year: session.year,
      registered: true,
      district: entry.adviser,
      province: entry.council && level === 'province',
      central: entry.council && level === 'central',
      proposed: level === 'central' || (decided && !excluded && star === 5)
    },
    productName,
    producerName,
    commune: producer.commune,
    oldDistrict: producer.oldDistrict,
    setNo,
    setName: setName(setNo, '')
  }
}

function ofLists({ older, proposals, recognitions, producerOf, placeOf }: Sources, setName: SetName): NamedCandidate[] {
  if (older.length === 0) return []
  const known = [...proposals.map(({ row }) => row), ...recognitions]
  const subjects = new Map(known.map((one) => [productKey(one), one.subject]))
  return older.map((row) => {
    const { productName, producerName, setNo, setText, level, day, year } = row
    const name = productKey(row)
    const { commune, oldDistrict } = placeOf(row)
    const central = level === 'central'
    return {
      fact: {
        product: subjects.get(name) ?? name,
        producer: producerOf(row),
        sessionId: null,
        day,
        year,
        registered: true,
        district: level !== '',
        province: level === 'province' || central,
        central,
        proposed: central
      },
      productName,
      producerName,
      commune,
      oldDistrict,
      setNo,
      setName: setName(setNo, setText)
    }
  })
}

/**
 * Noted by hand; a session's own are known by its entries. The letter may go out long after the round, so it tells of nothing else; but of what
 * was typed in, nothing else tells that it registered and came before the province's council.
 */
function ofProposals({ proposals, producerOf, placeOf }: Sources, setName: SetName): NamedCandidate[] {
  return proposals.flatMap(({ row }): NamedCandidate[] => {
    if (row.sessionId !== null) return []
    const { commune, oldDistrict } = placeOf(row)
    const named = {
      productName: row.productName,
      producerName: row.producerName,
      commune,
      oldDistrict,
      setNo: row.setNo,
      setName: setName(row.setNo, row.setText)
    }
    const fact = {
      product: row.subject,
      producer: producerOf(row),
      sessionId: null,
      year: null,
      day: row.proposedOn,
      registered: false,
      district: false,
      province: false,
      central: false,
      proposed: true
    }
    if (row.recognitionId !== null) return [{ ...named, fact }]
    return [
      { ...named, fact },
      { ...named, fact: { ...fact, day: row.approvedOn ?? row.proposedOn, registered: true, province: true, proposed: false } }
    ]
  })
}

/** Products that registered, whatever became of them: of sessions, of older lists, and what was noted as proposed to the Ministry. */
import type { CandidateFact } from '../../../shared/domain/figures/facts.ts'
import type { Reader } from '../../store/db.ts'
import { listCandidates } from '../../store/figures.ts'
import type { OlderCandidate } from '../../store/places.ts'
import type { Ctx } from '../context.ts'
import type { LoadedRegister } from '../register/load.ts'
import type { KeyOf, PlaceOf, ProducerOf } from './names.ts'

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
  readonly keyOf: KeyOf
  readonly as: (text: string) => string
}

/** A product of a list, which has no id of its own. */
function nameOf(row: { readonly producerName: string; readonly productName: string }, keyOf: KeyOf): string {
  return `${keyOf(row.producerName)}|${keyOf(row.productName)}`
}

export function candidatesOf(db: Reader, ctx: Ctx, sources: Sources): NamedCandidate[] {
  const names = new Map([...ctx.shelf.shipped].map(([no, { set }]) => [no, set.name]))
  const setName = (setNo: number | null, words: string) => (setNo === null ? words : (names.get(setNo) ?? words))
  return [...ofSessions(db, sources, setName), ...ofLists(sources, setName), ...ofProposals(sources, setName)]
}

type SetName = (setNo: number | null, words: string) => string

function ofSessions(db: Reader, { as }: Sources, setName: SetName): NamedCandidate[] {
  return listCandidates(db).map((row) => {
    const { productId, producerId, sessionId, day, year, level, adviser, council, proposed, entryId: _entry, ...named } = row
    return {
      fact: {
        product: as(productId),
        producer: as(producerId),
        sessionId,
        day,
        year,
        registered: true,
        district: adviser === 1,
        province: council === 1 && level === 'province',
        central: council === 1 && level === 'central',
        proposed: proposed === 1 || level === 'central'
      },
      ...named,
      setName: setName(row.setNo, '')
    }
  })
}

function ofLists({ older, proposals, recognitions, producerOf, placeOf, keyOf }: Sources, setName: SetName): NamedCandidate[] {
  if (older.length === 0) return []
  const known = [...proposals.map(({ row }) => row), ...recognitions]
  const subjects = new Map(known.map((one) => [nameOf(one, keyOf), one.subject]))
  return older.map((row) => {
    const { productName, producerName, setNo, setText, level, day, year } = row
    const name = nameOf(row, keyOf)
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
      ...placeOf(row),
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
    const named = {
      productName: row.productName,
      producerName: row.producerName,
      ...placeOf(row),
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

/** Older lists of recognised products: read, shown, then added whole or not at all. What rows mean is in shared/import/recognitions.ts. */
import type { ImportRow, ListField } from '../../../shared/contract/imports.ts'
import { freshRegisterSettings } from '../../../shared/import/limits.ts'
import type { Input } from '../../../shared/contract.ts'
import { communeFinder } from '../../../shared/import/communes.ts'
import { problem } from '../../../shared/import/problems.ts'
import type { ProposedValues } from '../../../shared/import/proposed.ts'
import {
  candidateKey,
  likeKey,
  productKey,
  recognitionKey,
  recognitionReader,
  type RecognitionRow,
  suggestRecognitions
} from '../../../shared/import/recognitions.ts'
import type { SetNo } from '../../../shared/ids.ts'
import { sameKey } from '../../../shared/text-key.ts'
import type { Writer } from '../../store/db.ts'
import { hasCommunes, insertOlderCandidate, listCommuneRows } from '../../store/places.ts'
import { insertImportRun } from '../../store/products.ts'
import { insertProposal } from '../../store/proposals.ts'
import type { ListedRow } from '../../store/register-lists.ts'
import { stageRecognitions } from '../../store/staging.ts'
import type { Ctx, Handler } from '../context.ts'
import { bringIn, type ListKind, previewList, readList, saveErrors, type Worked } from '../import-work.ts'
import { asText, readOptions } from '../imports.ts'
import { record } from '../log.ts'
import type { Steps } from '../slices.ts'
import { type KnownRegister, knownRegister, learn } from './known.ts'

type Settings = Input<'commitRegisterImport'>

interface Planned {
  readonly row: RecognitionRow
  readonly what: ImportRow['what']
  readonly subject: string
}

const olderLists: ListKind<Settings, RecognitionRow, Planned> = {
  suggest: suggestRecognitions,
  *reader({ sheet, header, mapping }, settings, ctx) {
    const communes = yield* communeFinder(settings.communes ? ctx.store.read(listCommuneRows) : [])
    const { whole, candidates } = settings
    return recognitionReader(sheet, header, mapping, { ...readOptions(settings, ctx), whole, candidates, communes })
  },
  *planner(ctx, { same }) {
    const known = yield* knownRegister(ctx.store)
    const taken = new Set(same)
    return (row) => (row.severity === 'error' ? { row, what: 'refused', subject: '' } : planRow(row, known, taken, ctx.newId))
  },
  shown: shownRow,
  places: (planned, ctx) => ({
    known: ctx.store.read(hasCommunes),
    outside: planned.filter(({ row }) => row.outside).length,
    offered: planned.filter(({ row }) => row.offered).length,
    unclear: planned.filter(({ row }) => row.problems.some(({ code }) => unclear.has(code))).length
  })
}

const unclear: ReadonlySet<string> = new Set(['COMMUNE_UNCLEAR', 'COMMUNE_UNKNOWN', 'COMMUNE_NEAR', 'COMMUNE_DIFFERS'])

/** What becomes of a row, against the register and the rows above it. Names near those of another product are told. */
function planRow(row: RecognitionRow, known: KnownRegister, taken: ReadonlySet<number>, newId: () => string): Planned {
  const { productName = '', producerName = '' } = row.values
  const named = { productName, producerName }
  const before = known.subjects.get(productKey(named))
  if (row.candidate) {
    const key = candidateKey(named, row.candidate)
    if (known.candidates.has(key)) return { row, what: 'known', subject: '' }
    known.candidates.add(key)
    return { row, what: 'candidate', subject: before ?? '' }
  }
  const recognised = recognitionKey(row.values, row.recognition)
  if (known.recognitions.has(recognised)) return { row, what: 'known', subject: before ?? '' }
  known.recognitions.add(recognised)
  const like = before === undefined ? known.likes.get(likeKey(named)) : undefined
  const one = like !== undefined && taken.has(row.row)
  const subject = before ?? (one ? like.subject : newId())
  learn(known, named, subject)
  const facts = like && { product: like.productName, producer: like.producerName }
  const told = facts && problem('productName', one ? 'LIKE_TAKEN' : 'LIKE_KNOWN', facts)
  return {
    row: told ? { ...row, problems: [...row.problems, told], severity: 'warning' } : row,
    what: before || one ? 'newProduct' : 'new',
    subject
  }
}

function shownRow({ row: { row, values, problems, recognition, candidate, proposed }, what }: Planned): ImportRow {
  const { setText, points, ...words } = recognition
  const sent = proposed && (proposed.on ?? 'x')
  const ofCandidate = candidate && { ...candidate, year: candidate.year === null ? null : String(candidate.year) }
  const told: [ListField, string | null][] = [
    ...(Object.entries({ ...words, ...ofCandidate }) as [ListField, string | null][]), // keys of both without these two are fields
    ['points', points === null ? null : String(points / 100)],
    ['proposed', sent ?? null],
    ['set', values.set === undefined ? setText : null]
  ]
  return { row, values: { ...asText(values), ...Object.fromEntries(told.filter(([, value]) => value)) }, problems, what }
}

/** Reads the file and shows what was understood; nothing is written. FILE with the reason where it cannot be read. */
export const startRegisterImport: Handler<'startRegisterImport'> = async (input, ctx) => {
  const settings = await readList(input, ctx, olderLists)
  if (!settings.ok) return settings
  const fresh = { ...settings.value, ...freshRegisterSettings, same: [] }
  return previewList(olderLists, fresh, { shown: null, from: 0 }, ctx)
}

export const previewRegisterImport: Handler<'previewRegisterImport'> = async ({ shown, from, ...settings }, ctx) =>
  previewList(olderLists, settings, { shown, from }, ctx)

/** What is made ready of the rows to be added, before others have to wait for the writing. */
function makeReady(ctx: Ctx, importId: string) {
  const staging = stageRecognitions(ctx.store, importId)
  const ready = { products: 0, producers: new Set<string>(), proposed: [] as { recognitionId: string; proposed: ProposedValues }[] }
  function* steps({ planned }: { readonly planned: readonly Planned[] }): Steps<void> {
    staging.clear()
    Object.assign(ready, { products: 0, producers: new Set(), proposed: [] })
    for (const one of planned) {
      yield
      if (one.what !== 'new' && one.what !== 'newProduct') continue
      const row = recognitionRow(one, importId, ctx)
      staging.add(row)
      ready.products += 1
      ready.producers.add(sameKey(row.producerName))
      if (one.row.proposed) ready.proposed.push({ recognitionId: row.id, proposed: one.row.proposed })
    }
  }
  return { ready, bring: staging.bring, ahead: { steps, end: staging.end } }
}

/** Adds the good rows in one transaction, after a backup. Rows that are refused or known already are left out and counted. */
export const commitRegisterImport: Handler<'commitRegisterImport'> = (input, ctx) => {
  const importId = ctx.newId()
  const { ready, bring, ahead } = makeReady(ctx, importId)
  const write = (db: Writer, { list, planned }: Worked<RecognitionRow, Planned>) => {
    bring(db)
    for (const { recognitionId, proposed } of ready.proposed) addProposed(db, ctx, { recognitionId, importId, proposed })
    const candidates = planned.filter(({ what }) => what === 'candidate')
    for (const one of candidates) addCandidate(db, ctx, importId, one)
    const counts = {
      products: ready.products,
      producers: ready.producers.size,
      candidates: candidates.length,
      refused: planned.filter(({ what }) => what === 'refused').length,
      known: planned.filter(({ what }) => what === 'known').length
    }
    const { fileName, fileHash } = list
    const { importId: _id, ...settings } = input
    insertImportRun(db, {
      id: importId,
      at: ctx.at,
      fileName,
      fileHash,
      rowsKept: ready.products + candidates.length,
      rowsRefused: counts.refused,
      mapping: JSON.stringify({ register: true, ...settings })
    })
    record(ctx, db, 'commitRegisterImport', { detail: { fileName, fileHash, sheet: input.sheet, ...counts } })
    return counts
  }
  return bringIn(olderLists, input, ctx, write, ahead)
}

function baseOf({ row }: Planned) {
  const { productName = '', producerName = '', producerKind = '', address = '', commune = '', oldDistrict = '', province = '' } = row.values
  const { set, code = '', note = '' } = row.values
  const setNo: SetNo | null = set ?? null
  const { oldCommune, oldProvince, setText, points } = row.recognition
  const places = { address, commune, oldCommune, oldDistrict, oldProvince, province }
  return { row: row.row, productName, producerName, producerKind, ...places, setNo, setText, points, code, note }
}

function recognitionRow(planned: Planned, importId: string, ctx: Ctx): ListedRow {
  const { decisionNumber, decisionDate, decidedBy, level } = planned.row.recognition
  const star = planned.row.values.currentStar
  if (star === undefined) throw new Error('a row without a star was taken for a good one')
  const decision = { decisionNumber, decisionDate, decidedBy, level }
  return { ...baseOf(planned), ...decision, star, subject: planned.subject, id: ctx.newId(), importId, createdAt: ctx.at }
}

function addProposed(
  db: Writer,
  ctx: Ctx,
  { recognitionId, importId, proposed }: { recognitionId: string; importId: string; proposed: ProposedValues }
): void {
  insertProposal(db, {
    id: ctx.newId(),
    recognitionId,
    recognitionIssue: '',
    importId,
    proposedOn: proposed.on,
    letterNumber: '',
    points: null,
    note: '',
    createdAt: ctx.at
  })
}

function addCandidate(db: Writer, ctx: Ctx, importId: string, planned: Planned): void {
  const { candidate, recognition } = planned.row
  if (!candidate) throw new Error('a recognised row was taken for a candidate')
  insertOlderCandidate(db, {
    ...baseOf(planned),
    ...candidate,
    day: recognition.decisionDate,
    id: ctx.newId(),
    importId,
    createdAt: ctx.at
  })
}

/** The same sheet with a "Lỗi" column, near names among it. */
export const saveRegisterImportErrors: Handler<'saveRegisterImportErrors'> = (input, ctx) => saveErrors(olderLists, input, ctx)

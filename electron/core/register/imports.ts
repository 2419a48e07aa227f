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
import { insertRecognitions } from '../../store/register-lists.ts'
import type { Ctx, Handler } from '../context.ts'
import { bringIn, type ListKind, previewList, readList, saveErrors } from '../import-work.ts'
import { asText, readOptions } from '../imports.ts'
import { record } from '../log.ts'
import { type KnownRegister, knownRegister, learn } from './known.ts'

type Settings = Input<'commitRegisterImport'>

interface Planned {
  readonly row: RecognitionRow
  readonly what: ImportRow['what']
  readonly subject: string
}

const olderLists: ListKind<Settings, RecognitionRow, Planned> = {
  suggest: suggestRecognitions,
  reader: ({ sheet, header, mapping }, settings, ctx) =>
    recognitionReader(sheet, header, mapping, {
      ...readOptions(settings, ctx),
      whole: settings.whole,
      candidates: settings.candidates,
      communes: communeFinder(settings.communes ? ctx.store.read(listCommuneRows) : [])
    }),
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

/** Adds the good rows in one transaction, after a backup. Rows that are refused or known already are left out and counted. */
export const commitRegisterImport: Handler<'commitRegisterImport'> = (input, ctx) =>
  bringIn(olderLists, input, ctx, (db, { list, planned }) => {
    const good = planned.filter(({ what }) => what === 'new' || what === 'newProduct')
    const candidates = planned.filter(({ what }) => what === 'candidate')
    const importId = ctx.newId()
    const rows = [...recognitionRows(good, importId, ctx)]
    insertRecognitions(db, rows)
    for (const { id, proposed } of rows) if (proposed) addProposed(db, ctx, { recognitionId: id, importId, proposed })
    for (const one of candidates) addCandidate(db, ctx, importId, one)
    const counts = {
      products: good.length,
      producers: new Set(good.map(({ row }) => sameKey(row.values.producerName ?? ''))).size,
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
      rowsKept: good.length + candidates.length,
      rowsRefused: counts.refused,
      mapping: JSON.stringify({ register: true, ...settings })
    })
    record(ctx, db, 'commitRegisterImport', { detail: { fileName, fileHash, sheet: input.sheet, ...counts } })
    return counts
  })

function baseOf({ row }: Planned) {
  const { productName = '', producerName = '', producerKind = '', address = '', commune = '', oldDistrict = '', province = '' } = row.values
  const { set, code = '', note = '' } = row.values
  const setNo: SetNo | null = set ?? null
  const { oldCommune, oldProvince, setText, points } = row.recognition
  const places = { address, commune, oldCommune, oldDistrict, oldProvince, province }
  return { row: row.row, productName, producerName, producerKind, ...places, setNo, setText, points, code, note }
}

function* recognitionRows(good: readonly Planned[], importId: string, ctx: Ctx) {
  for (const planned of good) {
    const { decisionNumber, decisionDate, decidedBy, level } = planned.row.recognition
    const star = planned.row.values.currentStar
    if (star === undefined) throw new Error('a row without a star was taken for a good one')
    const decision = { decisionNumber, decisionDate, decidedBy, level }
    const { subject, row } = planned
    yield { ...baseOf(planned), ...decision, star, subject, id: ctx.newId(), importId, createdAt: ctx.at, proposed: row.proposed }
  }
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

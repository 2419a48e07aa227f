/** Older lists of recognised products: read, shown, then added whole or not at all. What rows mean is in shared/import/recognitions.ts. */
import type { ImportProblem, ImportRow, ListField } from '../../../shared/contract/imports.ts'
import type { Input } from '../../../shared/contract.ts'
import { inHanoi } from '../../../shared/domain/moment.ts'
import type { AppError } from '../../../shared/errors.ts'
import { problem } from '../../../shared/import/problems.ts'
import {
  likeKey,
  productKey,
  readRecognitions,
  recognitionKey,
  type RecognitionRow,
  suggestRecognitions
} from '../../../shared/import/recognitions.ts'
import type { Skipped } from '../../../shared/import/skip.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { sameKey } from '../../../shared/text-key.ts'
import type { Reader, Writer } from '../../store/db.ts'
import { insertImportRun } from '../../store/products.ts'
import { insertRecognition } from '../../store/register.ts'
import type { Ctx, Handler } from '../context.ts'
import { asText, type OpenedSheet, openSheet, previewOf, readList, readOptions, saveErrors } from '../imports.ts'
import { record } from '../log.ts'
import { loadRegister } from './load.ts'

type Settings = Input<'previewRegisterImport'>

interface OpenedRecognitions extends OpenedSheet {
  readonly rows: readonly RecognitionRow[]
  readonly skipped: readonly Skipped[]
}

interface Planned {
  readonly row: RecognitionRow
  readonly what: ImportRow['what']
  readonly subject: string
}

/** Reads the file and shows what was understood; nothing is written. FILE with the reason where it cannot be read. */
export const startRegisterImport: Handler<'startRegisterImport'> = async (input, ctx) => {
  const settings = await readList(input, ctx, suggestRecognitions)
  return settings.ok ? preview(settings.value, ctx) : settings
}

export const previewRegisterImport: Handler<'previewRegisterImport'> = (input, ctx) => preview(input, ctx)

function preview(settings: Settings, ctx: Ctx) {
  const opened = open(settings, ctx)
  if (!opened.ok) return opened
  const rows = ctx.store.read((db) => plan(db, ctx, opened.value.rows)).map(({ row, what }) => shownRow(row, what))
  return ok(previewOf(settings.importId, opened.value, { rows, skipped: opened.value.skipped, suggest: suggestRecognitions }))
}

function open(settings: Settings, ctx: Ctx): Result<OpenedRecognitions, AppError> {
  const opened = openSheet(settings, ctx)
  if (!opened.ok) return opened
  const { sheet, header, mapping } = opened.value
  if (!header) return ok({ ...opened.value, rows: [], skipped: [] })
  return ok({ ...opened.value, ...readRecognitions(sheet, header, mapping, readOptions(settings, ctx)) })
}

function shownRow({ row, values, problems, recognition }: RecognitionRow, what: ImportRow['what']): ImportRow {
  const { setText, points, ...words } = recognition
  const told: [ListField, string | null][] = [
    ...(Object.entries(words) as [ListField, string | null][]), // keys of RecognitionValues without these two are fields
    ['points', points === null ? null : String(points / 100)],
    ['set', values.set === undefined ? setText : null]
  ]
  return { row, values: { ...asText(values), ...Object.fromEntries(told.filter(([, value]) => value)) }, problems, what }
}

/** Every row with what becomes of it, against the register and the rows above it. Names near those of another product are told. */
function plan(db: Reader, ctx: Ctx, rows: readonly RecognitionRow[]): Planned[] {
  const subjects = new Map<string, string>()
  const likes = new Map<string, { product: string; producer: string; key: string }>()
  const known = new Set<string>()
  const learn = (named: { productName: string; producerName: string }, subject: string) => {
    const key = productKey(named)
    if (!subjects.has(key)) subjects.set(key, subject)
    const like = likeKey(named)
    if (!likes.has(like)) likes.set(like, { product: named.productName, producer: named.producerName, key })
  }
  for (const one of loadRegister(db, ctx, inHanoi(ctx.at).date).recognitions) {
    learn(one, one.subject)
    known.add(recognitionKey({ ...one, currentStar: one.star }, one))
  }
  return rows.map((row) => {
    if (row.severity === 'error') return { row, what: 'refused', subject: '' }
    const { productName = '', producerName = '' } = row.values
    const key = productKey(row.values)
    const before = subjects.get(key)
    const recognised = recognitionKey(row.values, row.recognition)
    if (known.has(recognised)) return { row, what: 'known', subject: before ?? '' }
    known.add(recognised)
    const like = before === undefined ? likes.get(likeKey(row.values)) : undefined
    const subject = before ?? ctx.newId()
    learn({ productName, producerName }, subject)
    return {
      row: like ? warned(row, problem('productName', 'LIKE_KNOWN', { ...like })) : row,
      what: before ? 'newProduct' : 'new',
      subject
    }
  })
}

function warned(row: RecognitionRow, told: ImportProblem): RecognitionRow {
  return { ...row, problems: [...row.problems, told], severity: 'warning' }
}

/** Adds the good rows in one transaction, after a backup. Rows that are refused or known already are left out and counted. */
export const commitRegisterImport: Handler<'commitRegisterImport'> = (input, ctx) => {
  const opened = open(input, ctx)
  if (!opened.ok) return opened
  const kept = ctx.backup('import')
  if (!kept.ok) return kept
  const { list, rows } = opened.value
  const done = ctx.store.write((db) => {
    const planned = plan(db, ctx, rows)
    const good = planned.filter(({ what }) => what === 'new' || what === 'newProduct')
    const importId = ctx.newId()
    for (const one of good) add(db, ctx, importId, one)
    const counts = {
      products: good.length,
      producers: new Set(good.map(({ row }) => sameKey(row.values.producerName ?? ''))).size,
      refused: planned.filter(({ what }) => what === 'refused').length,
      known: planned.filter(({ what }) => what === 'known').length
    }
    const { fileName, fileHash } = list
    const { sheet, headerRow, mapping, defaultSet } = input
    insertImportRun(db, {
      id: importId,
      at: ctx.at,
      fileName,
      fileHash,
      rowsKept: good.length,
      rowsRefused: counts.refused,
      mapping: JSON.stringify({ register: true, sheet, headerRow, mapping, defaultSet })
    })
    record(ctx, db, 'commitRegisterImport', { detail: { fileName, fileHash, sheet, ...counts } })
    return ok(counts)
  })
  if (done.ok) ctx.imports.drop(input.importId)
  return done
}

function add(db: Writer, ctx: Ctx, importId: string, { row, subject }: Planned): void {
  const { productName = '', producerName = '', producerKind = '', address = '', commune = '', oldDistrict = '', province = '' } = row.values
  const { set: setNo = null, currentStar: star, code = '', note = '' } = row.values
  if (star === undefined) throw new Error('a row without a star was taken for a good one')
  insertRecognition(db, {
    ...row.recognition,
    id: ctx.newId(),
    importId,
    row: row.row,
    subject,
    productName,
    producerName,
    producerKind,
    address,
    commune,
    oldDistrict,
    province,
    setNo,
    star,
    code,
    note,
    createdAt: ctx.at
  })
}

/** The same sheet with a "Lỗi" column, near names among it. */
export const saveRegisterImportErrors: Handler<'saveRegisterImportErrors'> = async (input, ctx) => {
  const opened = open(input, ctx)
  if (!opened.ok) return opened
  const rows = ctx.store.read((db) => plan(db, ctx, opened.value.rows)).map(({ row }) => row)
  return saveErrors(ctx, opened.value, rows)
}

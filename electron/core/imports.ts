/**
 * Lists of products as people keep them: read, shown, then written whole or not at all.
 * What rows mean is in shared/import; what a file is, in electron/files.
 */
import { createHash } from 'node:crypto'
import type { ImportField, ImportPreview, ImportRow } from '../../shared/contract/imports.ts'
import type { SaveOutcome } from '../../shared/contract/papers.ts'
import type { Input } from '../../shared/contract.ts'
import type { AppError } from '../../shared/errors.ts'
import type { ProducerId, ProductId } from '../../shared/ids.ts'
import { findHeader, findSheet, type Header, headerAt, type Mapping, suggestMapping, words } from '../../shared/import/header.ts'
import type { RawSheet } from '../../shared/import/raw-book.ts'
import { type ImportValues, type ParsedList, type ParsedRow, type ReadOptions, readRows } from '../../shared/import/rows.ts'
import { setWordings } from '../../shared/import/sets.ts'
import type { Skipped } from '../../shared/import/skip.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { searchKey } from '../../shared/text-key.ts'
import type { Writer } from '../store/db.ts'
import { insertImportRun, insertProducer, insertProduct } from '../store/products.ts'
import type { Ctx, Handler } from './context.ts'
import { planImport } from './import-plan.ts'
import type { ReadList } from './import-shelf.ts'
import { record } from './log.ts'

type Settings = Input<'previewImport'>

export interface OpenedSheet {
  readonly list: ReadList
  readonly sheet: RawSheet
  readonly header: Header | undefined
  readonly mapping: Mapping
}

interface Opened extends OpenedSheet {
  readonly parsed: ParsedList
}

/** Reads the file and shows what was understood; nothing is written. FILE with the reason where it cannot be read. */
export const startImport: Handler<'startImport'> = async (input, ctx) => {
  const settings = await readList(input, ctx, suggestMapping)
  return settings.ok ? preview(settings.value, ctx) : settings
}

/** Puts the file on the shelf of lists that are looked at; answers how it seems to be meant. */
export async function readList(
  input: Input<'startImport'>,
  ctx: Ctx,
  suggest: (header: Header) => Mapping
): Promise<Result<Settings, AppError>> {
  const read = await ctx.ports.readBook(input.bytes)
  if (!read.ok) return err({ code: 'FILE', reason: read.error.code, facts: read.error.facts })
  const importId = ctx.newId()
  const list = { fileName: input.fileName, fileHash: createHash('sha256').update(input.bytes).digest('hex'), book: read.value }
  const sheet = findSheet(read.value) ?? read.value.sheets[0]
  if (!sheet) return err({ code: 'FILE', reason: 'NO_SHEET', facts: {} })
  ctx.imports.put(importId, list)
  const header = findHeader(sheet)
  return ok({
    importId,
    sheet: sheet.name,
    headerRow: header?.row ?? null,
    mapping: header ? { ...suggest(header) } : {},
    defaultSet: null,
    convertLegacy: false
  })
}

/** The same with the sheet, header row, columns and choices that the secretary set. */
export const previewImport: Handler<'previewImport'> = (input, ctx) => preview(input, ctx)

function preview(settings: Settings, ctx: Ctx): Result<ImportPreview, AppError> {
  const opened = open(settings, ctx)
  if (!opened.ok) return opened
  const { parsed } = opened.value
  const rows = ctx.store.read((db) => planImport(db, parsed, ctx.newId))
  const shown = rows.map(({ row, what }) => ({ row: row.row, values: asText(row.values), problems: row.problems, what }))
  return ok(previewOf(settings.importId, opened.value, { rows: shown, skipped: parsed.skipped, suggest: suggestMapping }))
}

/** What a page is shown of an opened list. */
export function previewOf(
  importId: string,
  { list, sheet, header, mapping }: OpenedSheet,
  { rows, skipped, suggest }: { rows: readonly ImportRow[]; skipped: readonly Skipped[]; suggest: (header: Header) => Mapping }
): ImportPreview {
  const count = (...whats: ImportRow['what'][]) => rows.filter(({ what }) => whats.includes(what)).length
  return {
    importId,
    fileName: list.fileName,
    sheets: list.book.sheets.map((each) => ({
      name: each.name,
      rows: each.rows.length,
      headerRow: findHeader(each)?.row ?? null,
      cut: each.cut ?? null
    })),
    sheet: sheet.name,
    headerRow: header?.row ?? null,
    columns: header ? columnsOf(sheet, header, suggest(header)) : [],
    mapping,
    rows,
    skipped: skipped.map(({ row, why }) => ({ row, why })),
    counts: {
      good: count('new', 'newProduct'),
      refused: count('refused'),
      known: count('known'),
      warnings: rows.filter(({ problems }) => problems.length > 0 && problems.every((one) => one.severity === 'warning')).length
    }
  }
}

/** The list with the sheet and the header row that were chosen. NOT_FOUND where it lies on the shelf no more. */
export function openSheet({ importId, sheet: name, headerRow, mapping }: Settings, ctx: Ctx): Result<OpenedSheet, AppError> {
  const list = ctx.imports.see(importId)
  const sheet = list?.book.sheets.find((each) => each.name === name)
  if (!list || !sheet) return err({ code: 'NOT_FOUND', what: 'import' })
  return ok({ list, sheet, header: headerRow === null ? undefined : headerAt(sheet, headerRow), mapping })
}

/** How rows are read, as the secretary chose. */
export function readOptions({ defaultSet, convertLegacy }: Settings, ctx: Ctx): ReadOptions {
  return { criteriaNames: setWordings([...ctx.shelf.shipped.values()].map((at) => at.set)), defaultSet, convertLegacy }
}

function open(settings: Settings, ctx: Ctx): Result<Opened, AppError> {
  const opened = openSheet(settings, ctx)
  if (!opened.ok) return opened
  const { sheet, header, mapping } = opened.value
  if (!header) return ok({ ...opened.value, parsed: { kind: 'products', rows: [], skipped: [] } })
  return ok({ ...opened.value, parsed: readRows(sheet, header, mapping, readOptions(settings, ctx)) })
}

const samples = 3

function columnsOf(sheet: RawSheet, header: Header, suggested: Mapping): ImportPreview['columns'] {
  const below = sheet.rows.filter((row) => row.number > header.lastRow)
  return header.columns.map(({ column, title }) => ({
    column,
    title,
    suggested: suggested[String(column)] ?? null,
    sample: below.flatMap((row) => row.cells.filter((cell) => cell.col === column).map(words)).slice(0, samples)
  }))
}

/** What a row says, for the page. */
export function asText(values: ImportValues): ImportRow['values'] {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries.map(([field, value]) => [field, String(value)])) as Partial<Record<ImportField, string>> // keys of ImportValues are ImportFields
}

/** Writes the good rows in one transaction, after a backup. Rows that are refused or known already are left out and counted. */
export const commitImport: Handler<'commitImport'> = (input, ctx) => {
  const opened = open(input, ctx)
  if (!opened.ok) return opened
  const kept = ctx.backup('import')
  if (!kept.ok) return kept
  const { list, parsed } = opened.value
  const done = ctx.store.write((db) => {
    const rows = planImport(db, parsed, ctx.newId)
    let products = 0
    let producers = 0
    for (const { row, what, producerId, bringsProducer } of rows) {
      if (bringsProducer) {
        addProducer(db, ctx, producerId, row.values)
        producers += 1
      }
      if (parsed.kind === 'producers' || what === 'refused' || what === 'known') continue
      addProduct(db, ctx, producerId, row.values, input.importId)
      products += 1
    }
    const counts = {
      products,
      producers,
      refused: rows.filter((one) => one.what === 'refused').length,
      known: rows.filter((one) => one.what === 'known').length
    }
    const { fileName, fileHash } = list
    const mapping = JSON.stringify({ sheet: input.sheet, headerRow: input.headerRow, mapping: input.mapping, defaultSet: input.defaultSet })
    insertImportRun(db, {
      id: ctx.newId(),
      at: ctx.at,
      fileName,
      fileHash,
      rowsKept: products + producers,
      rowsRefused: counts.refused,
      mapping
    })
    record(ctx, db, 'commitImport', { detail: { fileName, fileHash, sheet: input.sheet, ...counts } })
    return ok(counts)
  })
  if (done.ok) ctx.imports.drop(input.importId)
  return done
}

function addProducer(db: Writer, ctx: Ctx, id: ProducerId, values: ImportValues): void {
  const {
    producerName: name = '',
    producerKind: kind = '',
    representative = '',
    address = '',
    commune = '',
    oldDistrict = '',
    province = '',
    phone = '',
    email = ''
  } = values
  const blank = {
    representativeGender: '',
    representativeEthnicity: '',
    representativeAddress: '',
    registrationNumber: '',
    registrationDate: null,
    note: ''
  }
  insertProducer(db, {
    id,
    name,
    nameKey: searchKey(name),
    kind,
    representative,
    address,
    commune,
    oldDistrict,
    province,
    phone,
    email,
    ...blank,
    createdAt: ctx.at
  })
}

function addProduct(db: Writer, ctx: Ctx, producerId: ProducerId, values: ImportValues, importId: string): void {
  const { productName: name = '', set: setNo, code = '', form = 'first', currentStar = null, selfScore = null, note = '' } = values
  if (setNo === undefined) throw new Error('a row without a set was taken for a good one')
  insertProduct(db, {
    id: ctx.newId() as ProductId,
    producerId,
    name,
    nameKey: searchKey(name),
    code,
    setNo,
    form,
    currentStar,
    selfScore,
    note,
    importId,
    createdAt: ctx.at
  })
}

/** The empty list to fill in, with the 26 sets explained. */
export const saveImportTemplate: Handler<'saveImportTemplate'> = async (_input, ctx) => {
  const bytes = await ctx.ports.importTemplate()
  return bytes.ok ? ctx.ports.saveFile({ name: 'Mau_danh_sach_san_pham_OCOP.xlsx', bytes: bytes.value, kind: 'xlsx' }) : bytes
}

/** The same sheet with a "Lỗi" column: what is wrong with which row. */
export const saveImportErrors: Handler<'saveImportErrors'> = async (input, ctx) => {
  const opened = open(input, ctx)
  return opened.ok ? saveErrors(ctx, opened.value, opened.value.parsed.rows) : opened
}

/** Hands the sheet out with a column "Lỗi". NOT_FOUND without a head of the table. */
export async function saveErrors(
  ctx: Ctx,
  { list, sheet, header }: OpenedSheet,
  rows: readonly ParsedRow[]
): Promise<Result<SaveOutcome, AppError>> {
  if (!header) return err({ code: 'NOT_FOUND', what: 'header' })
  const bytes = await ctx.ports.errorColumn({ book: list.book, sheet: sheet.name, header, rows })
  const name = list.fileName.replace(/\.[^.]*$/, '')
  return bytes.ok ? ctx.ports.saveFile({ name: `${name}_loi.xlsx`, bytes: bytes.value, kind: 'xlsx' }) : bytes
}

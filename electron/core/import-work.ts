/**
 * What every list goes through on its way in: opened as the officer set it, read row by row, planned against what is stored, shown by pages.
 * In small steps, for a list may have 50,000 rows. What the rows of a kind of list mean, the kind says.
 */
import { createHash } from 'node:crypto'
import type { ImportPreview, ImportProblem, ImportRow, ImportShown, TextSample } from '../../shared/contract/imports.ts'
import { previewRows } from '../../shared/import/limits.ts'
import type { SaveOutcome } from '../../shared/contract/papers.ts'
import type { Input } from '../../shared/contract.ts'
import type { AppError } from '../../shared/errors.ts'
import { bestHeaded, type Headed, headed, type Header, headerAt, type Mapping, type Vocabulary, words } from '../../shared/import/header.ts'
import type { RawRow, RawSheet } from '../../shared/import/raw-book.ts'
import type { RowReader } from '../../shared/import/rows.ts'
import type { Skipped } from '../../shared/import/skip.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import type { Writer } from '../store/db.ts'
import type { Ctx } from './context.ts'
import type { ReadList } from './import-shelf.ts'
import { atOnce, breath, inTurns, type Steps } from './slices.ts'

/** What the officer set of any list. */
export type ListSettings = Input<'commitImport'>

export interface OpenedSheet {
  readonly list: ReadList
  readonly sheet: RawSheet
  readonly header: Header | undefined
  readonly mapping: Mapping
}

/** A row as its kind of list reads it. */
export interface ReadRow {
  readonly row: number
  readonly problems: readonly ImportProblem[]
  readonly severity?: 'error' | 'warning'
}

export interface PlannedLine<Row extends ReadRow> {
  readonly row: Row
  readonly what: ImportRow['what']
}

/** One kind of list. */
export interface ListKind<Settings extends ListSettings, Row extends ReadRow, Planned extends PlannedLine<Row>> {
  readonly vocabulary?: Vocabulary
  readonly suggest: (header: Header) => Mapping
  readonly reader: (
    opened: OpenedSheet & { readonly header: Header },
    settings: Settings,
    ctx: Ctx
  ) => RowReader<Row> | Steps<RowReader<Row>>
  /** Knows what is stored, then says of each row in turn what becomes of it, against that and the rows before. */
  readonly planner: (ctx: Ctx, settings: Settings, rows: readonly Row[]) => Steps<(row: Row) => Planned>
  readonly shown: (planned: Planned) => ImportRow
  readonly places?: (planned: readonly Planned[], ctx: Ctx) => ImportPreview['places']
}

export interface Worked<Row, Planned> extends OpenedSheet {
  /** The last act in the log before it was worked out: what is planned holds as long as nothing else is written. */
  readonly seq: number
  /** As they were read, and with what the plan says of them. */
  readonly rows: readonly Row[]
  readonly planned: readonly Planned[]
  readonly skipped: readonly Skipped[]
  readonly legacy: ImportPreview['legacy']
  readonly decomposed: ImportPreview['decomposed']
}

/** Reads the file, puts it on the shelf of lists that are looked at, and answers how it seems to be meant. FILE with the reason. */
export async function readList(
  input: Input<'startImport'>,
  ctx: Ctx,
  { suggest, vocabulary }: { readonly suggest: (header: Header) => Mapping; readonly vocabulary?: Vocabulary }
): Promise<Result<ListSettings, AppError>> {
  const read = await ctx.ports.readBook(input.bytes)
  if (!read.ok) return err({ code: 'FILE', reason: read.error.code, facts: read.error.facts })
  const importId = ctx.newId()
  const sheets: Headed[] = []
  for (const sheet of read.value.sheets) {
    await breath()
    sheets.push(headed(sheet, vocabulary))
  }
  const heads = new Map(sheets.map(({ sheet, header }) => [sheet.name, header?.row ?? null]))
  const list = { fileName: input.fileName, fileHash: createHash('sha256').update(input.bytes).digest('hex'), book: read.value, heads }
  const chosen = bestHeaded(sheets) ?? sheets[0]
  if (!chosen) return err({ code: 'FILE', reason: 'NO_SHEET', facts: {} })
  ctx.imports.put(importId, list)
  const { sheet, header } = chosen
  await breath()
  return ok({
    importId,
    sheet: sheet.name,
    headerRow: header?.row ?? null,
    mapping: header ? { ...suggest(header) } : {},
    defaultSet: null,
    convertLegacy: false
  })
}

/** The list with the sheet and the header row that were chosen. NOT_FOUND where it lies on the shelf no more. */
function openSheet(
  { importId, sheet: name, headerRow, mapping }: ListSettings,
  ctx: Ctx,
  words?: Vocabulary
): Result<OpenedSheet, AppError> {
  const list = ctx.imports.see(importId)
  const sheet = list?.book.sheets.find((each) => each.name === name)
  if (!list || !sheet) return err({ code: 'NOT_FOUND', what: 'import' })
  return ok({ list, sheet, header: headerRow === null ? undefined : headerAt(sheet, headerRow, words), mapping })
}

/** Every row with what would become of it. Worked out once for the same settings, until something is written. */
export async function workOut<S extends ListSettings, R extends ReadRow, P extends PlannedLine<R>>(
  kind: ListKind<S, R, P>,
  settings: S,
  ctx: Ctx
): Promise<Result<Worked<R, P>, AppError>> {
  const opened = openSheet(settings, ctx, kind.vocabulary)
  if (!opened.ok) return opened
  const { list } = opened.value
  const key = JSON.stringify(settings)
  const { lastSeq: seq } = ctx.store.info()
  if (list.worked?.key === key) {
    const before = list.worked.value as Worked<R, P> // made by this kind: an import is of one kind
    if (before.seq === seq) return ok(before)
  }
  const value = { ...opened.value, seq, ...(await inTurns(steps(kind, opened.value, settings, ctx))) }
  list.worked = { key, value }
  return ok(value)
}

function* steps<S extends ListSettings, R extends ReadRow, P extends PlannedLine<R>>(
  kind: ListKind<S, R, P>,
  opened: OpenedSheet,
  settings: S,
  ctx: Ctx
): Steps<Omit<Worked<R, P>, keyof OpenedSheet | 'seq'>> {
  const { sheet, header, mapping } = opened
  const rows: R[] = []
  const skipped: Skipped[] = []
  const marks = letterMarks(mapping)
  if (header) {
    const made = kind.reader({ ...opened, header }, settings, ctx)
    const read = typeof made === 'function' ? made : yield* made
    for (const row of sheet.rows) {
      yield
      const one = read(row)
      if (one === undefined) continue
      marks.look(row)
      if ('why' in one) skipped.push(one)
      else rows.push(one)
    }
  }
  return { rows, planned: yield* planSteps(kind, rows, settings, ctx), skipped, ...marks.found() }
}

function* planSteps<S extends ListSettings, R extends ReadRow, P extends PlannedLine<R>>(
  kind: ListKind<S, R, P>,
  rows: readonly R[],
  settings: S,
  ctx: Ctx
): Steps<P[]> {
  const plan = yield* kind.planner(ctx, settings, rows)
  const planned: P[] = []
  for (const row of rows) {
    yield
    planned.push(plan(row))
  }
  return planned
}

const samples = 3

/** Gathers what letters of old codes and loose marks the used columns hold. */
function letterMarks(mapping: Mapping) {
  const used = new Set(Object.keys(mapping).map(Number))
  const encodings = new Set<string>()
  const legacy: TextSample[] = []
  const loose: string[] = []
  let cells = 0
  let decomposed = 0
  return {
    look(row: RawRow): void {
      for (const cell of row.cells) {
        if (!used.has(cell.col)) continue
        if (cell.legacy) {
          cells += 1
          encodings.add(cell.legacy.encoding)
          if (legacy.length < samples) legacy.push({ before: cell.text.slice(0, 120), after: cell.legacy.proposal.slice(0, 120) })
        }
        if (cell.loose) {
          decomposed += 1
          if (loose.length < samples) loose.push(cell.text.slice(0, 120))
        }
      }
    },
    found: (): Pick<Worked<never, never>, 'legacy' | 'decomposed'> => ({
      legacy: cells === 0 ? null : { encodings: [...encodings], cells, samples: legacy },
      decomposed: { cells: decomposed, samples: loose }
    })
  }
}

/** What a page is shown. */
export async function previewList<S extends ListSettings, R extends ReadRow, P extends PlannedLine<R>>(
  kind: ListKind<S, R, P>,
  settings: S,
  page: { readonly shown: ImportShown | null; readonly from: number },
  ctx: Ctx
): Promise<Result<ImportPreview, AppError>> {
  const worked = await workOut(kind, settings, ctx)
  if (!worked.ok) return worked
  const { list, sheet, header, mapping, planned, skipped, legacy, decomposed } = worked.value
  const count = (shown: ImportShown) => planned.reduce((sum, one) => sum + (isOf(one, shown) ? 1 : 0), 0)
  const counts = {
    good: count('good'),
    candidates: count('candidate'),
    refused: count('refused'),
    known: count('known'),
    warnings: count('warned'),
    skipped: skipped.length
  }
  const shown = page.shown ?? (counts.refused > 0 ? 'refused' : 'good')
  return ok({
    importId: settings.importId,
    fileName: list.fileName,
    sheets: list.book.sheets.map((each) => ({
      name: each.name,
      rows: each.rows.length,
      headerRow: list.heads.get(each.name) ?? null,
      cut: each.cut ?? null
    })),
    sheet: sheet.name,
    headerRow: header?.row ?? null,
    columns: header ? columnsOf(sheet, header, kind.suggest(header)) : [],
    mapping,
    shown,
    from: page.from,
    rows: pageOf(planned, shown, page.from).map(kind.shown),
    skipped: shown === 'skipped' ? skipped.slice(page.from, page.from + previewRows) : [],
    counts,
    legacy,
    decomposed,
    places: kind.places?.(planned, ctx) ?? { known: false, offered: 0, unclear: 0, outside: 0 }
  })
}

function pageOf<P extends PlannedLine<ReadRow>>(planned: readonly P[], shown: ImportShown, from: number): P[] {
  const page: P[] = []
  let before = from
  for (const one of planned) {
    if (!isOf(one, shown)) continue
    if (before > 0) before -= 1
    else page.push(one)
    if (page.length === previewRows) break
  }
  return page
}

function isOf({ row, what }: PlannedLine<ReadRow>, shown: ImportShown): boolean {
  switch (shown) {
    case 'all':
      return true
    case 'good':
      return what === 'new' || what === 'newProduct'
    case 'warned':
      return what !== 'refused' && row.problems.length > 0
    case 'skipped':
      return false
    case 'candidate':
    case 'refused':
    case 'known':
      return what === shown
  }
}

const sampleCells = 3

function columnsOf(sheet: RawSheet, header: Header, suggested: Mapping): ImportPreview['columns'] {
  const texts = new Map<number, string[]>(header.columns.map(({ column }) => [column, []]))
  for (const row of sheet.rows) {
    if (row.number <= header.lastRow) continue
    for (const cell of row.cells) {
      const some = texts.get(cell.col)
      if (some && some.length < sampleCells) some.push(words(cell))
    }
    if ([...texts.values()].every((some) => some.length === sampleCells)) break
  }
  return header.columns.map(({ column, title }) => ({
    column,
    title,
    suggested: suggested[String(column)] ?? null,
    sample: texts.get(column) ?? []
  }))
}

/** What is made ready of a list before it is written, in small steps; anew where it was planned anew. */
export interface Ahead<W> {
  readonly steps: (worked: W) => Steps<void>
  /** Lets go of what was made ready. */
  readonly end: () => void
}

/**
 * Writes what was planned in one transaction, after a backup. What was written meanwhile is heeded: then it is planned anew inside the
 * transaction. The list leaves the shelf when it is in.
 */
export async function bringIn<S extends ListSettings, R extends ReadRow, P extends PlannedLine<R>, Done>(
  kind: ListKind<S, R, P>,
  settings: S,
  ctx: Ctx,
  write: (db: Writer, worked: Worked<R, P>) => Done,
  ahead?: Ahead<Worked<R, P>>
): Promise<Result<Done, AppError>> {
  try {
    return await bringReady(kind, settings, ctx, write, ahead)
  } finally {
    ahead?.end()
  }
}

async function bringReady<S extends ListSettings, R extends ReadRow, P extends PlannedLine<R>, Done>(
  kind: ListKind<S, R, P>,
  settings: S,
  ctx: Ctx,
  write: (db: Writer, worked: Worked<R, P>) => Done,
  ahead: Ahead<Worked<R, P>> | undefined
): Promise<Result<Done, AppError>> {
  const worked = await workOut(kind, settings, ctx)
  if (!worked.ok) return worked
  if (ahead) await inTurns(ahead.steps(worked.value))
  const kept = await ctx.backup('import')
  if (!kept.ok) return kept
  // the backup and the writing each keep everybody waiting; not both together
  await breath()
  // a second press may have brought it in while this one was worked out
  if (!ctx.imports.see(settings.importId)) return err({ code: 'NOT_FOUND', what: 'import' })
  const done = ctx.store.write((db) => {
    if (ctx.store.info().lastSeq === worked.value.seq) return ok(write(db, worked.value))
    const anew = { ...worked.value, planned: atOnce(planSteps(kind, worked.value.rows, settings, ctx)) }
    if (ahead) atOnce(ahead.steps(anew))
    return ok(write(db, anew))
  })
  if (done.ok) ctx.imports.drop(settings.importId)
  return done
}

/** Hands the sheet out with a column "Lỗi". NOT_FOUND without a head of the table. */
export async function saveErrors<S extends ListSettings, R extends ReadRow, P extends PlannedLine<R>>(
  kind: ListKind<S, R, P>,
  settings: S,
  ctx: Ctx
): Promise<Result<SaveOutcome, AppError>> {
  const worked = await workOut(kind, settings, ctx)
  if (!worked.ok) return worked
  const { list, sheet, header, planned } = worked.value
  if (!header) return err({ code: 'NOT_FOUND', what: 'header' })
  const rows = planned.map(({ row }) => row)
  const bytes = await ctx.ports.errorColumn({ book: list.book, sheet: sheet.name, header, rows, convertLegacy: settings.convertLegacy })
  const name = list.fileName.replace(/\.[^.]*$/, '')
  return bytes.ok ? ctx.ports.saveFile({ name: `${name}_loi.xlsx`, bytes: bytes.value, kind: 'xlsx' }) : bytes
}

/**
 * Lists of products as people keep them: read, shown, then written whole or not at all.
 * What rows mean is in shared/import; what a file is, in electron/files; the way of every list, in import-work.ts.
 */
import type { ImportField, ImportRow, ListKindName } from '../../shared/contract/imports.ts'
import type { ProducerId, ProductId } from '../../shared/ids.ts'
import { suggestMapping } from '../../shared/import/header.ts'
import { type ImportValues, listKindOf, type ParsedRow, type ReadOptions, rowReader } from '../../shared/import/rows.ts'
import { setWordings } from '../../shared/import/sets.ts'
import { searchKey } from '../../shared/text-key.ts'
import type { Writer } from '../store/db.ts'
import { insertImportRun, insertProducer, insertProduct } from '../store/products.ts'
import type { Ctx, Handler } from './context.ts'
import { importPlanner, type PlannedRow } from './import-plan.ts'
import { bringIn, type ListKind, type ListSettings, previewList, readList, saveErrors } from './import-work.ts'
import { record } from './log.ts'

const products: ListKind<ListSettings, ParsedRow, PlannedRow> = {
  suggest: suggestMapping,
  reader: ({ sheet, header, mapping }, settings, ctx) => rowReader(sheet, header, mapping, readOptions(settings, ctx)),
  planner: (ctx, { mapping }, rows) => importPlanner(ctx.store, listKindOf(mapping), rows, ctx.newId),
  shown: ({ row, what }) => ({ row: row.row, values: asText(row.values), problems: row.problems, what })
}

/** Reads the file and shows what was understood; nothing is written. FILE with the reason where it cannot be read. */
export const startImport: Handler<'startImport'> = async (input, ctx) => {
  const settings = await readList(input, ctx, products)
  return settings.ok ? previewList(products, settings.value, { shown: null, from: 0 }, ctx) : settings
}

/** The same with the sheet, header row, columns and choices that the secretary set. */
export const previewImport: Handler<'previewImport'> = ({ shown, from, ...settings }, ctx) =>
  previewList(products, settings, { shown, from }, ctx)

/** How rows are read, as the secretary chose. */
export function readOptions({ defaultSet, convertLegacy }: Pick<ListSettings, 'defaultSet' | 'convertLegacy'>, ctx: Ctx): ReadOptions {
  return { criteriaNames: setWordings([...ctx.shelf.shipped.values()].map((at) => at.set)), defaultSet, convertLegacy }
}

/** What a row says, for the page. */
export function asText(values: ImportValues): ImportRow['values'] {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries.map(([field, value]) => [field, String(value)])) as Partial<Record<ImportField, string>> // keys of ImportValues are ImportFields
}

/** Writes the good rows in one transaction, after a backup. Rows that are refused or known already are left out and counted. */
export const commitImport: Handler<'commitImport'> = (input, ctx) =>
  bringIn(products, input, ctx, (db, { list, planned }) => {
    const kind = listKindOf(input.mapping)
    let products = 0
    let producers = 0
    for (const { row, what, producerId, bringsProducer } of planned) {
      if (bringsProducer) {
        addProducer(db, ctx, producerId, row.values)
        producers += 1
      }
      if (kind === 'producers' || what === 'refused' || what === 'known') continue
      addProduct(db, ctx, producerId, row.values, input.importId)
      products += 1
    }
    const counts = {
      products,
      producers,
      refused: planned.filter((one) => one.what === 'refused').length,
      known: planned.filter((one) => one.what === 'known').length
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
    return counts
  })

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

const templateNames: Readonly<Record<ListKindName, string>> = {
  products: 'Mau_danh_sach_san_pham_OCOP.xlsx',
  register: 'Mau_danh_sach_da_cong_nhan_OCOP.xlsx',
  places: 'Mau_bang_xa_cu_xa_moi.xlsx'
}

/** The empty list to fill in, with what its columns mean. */
export const saveImportTemplate: Handler<'saveImportTemplate'> = async ({ list }, ctx) => {
  const bytes = await ctx.ports.importTemplate(list)
  return bytes.ok ? ctx.ports.saveFile({ name: templateNames[list], bytes: bytes.value, kind: 'xlsx' }) : bytes
}

/** The same sheet with a "Lỗi" column: what is wrong with which row. */
export const saveImportErrors: Handler<'saveImportErrors'> = (input, ctx) => saveErrors(products, input, ctx)

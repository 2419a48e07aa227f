import { z } from 'zod'
import { mostFileBytes } from '../import/limits.ts'
import type { SaveOutcome } from './papers.ts'
import { method, text } from './method.ts'

export const importFields = [
  'productName',
  'producerName',
  'producerKind',
  'representative',
  'phone',
  'email',
  'address',
  'commune',
  'oldDistrict',
  'province',
  'set',
  'form',
  'currentStar',
  'code',
  'selfScore',
  'note'
] as const
export type ImportField = (typeof importFields)[number]

/** What lists of recognised products hold besides; a list of products for a session leaves such columns alone. */
const recognitionFields = [
  'oldCommune',
  'oldProvince',
  'communeCode',
  'decisionNumber',
  'decisionDate',
  'decidedBy',
  'level',
  'expiryDate',
  'points',
  'outcome',
  'round',
  'year',
  'proposed'
] as const
export type RecognitionField = (typeof recognitionFields)[number]

/** What a table of communes old and new holds, beside fields that it shares with the lists above. */
const placeFields = ['district', 'oldCode', 'provinceCode', 'basis'] as const
export type PlaceField =
  | (typeof placeFields)[number]
  | 'oldProvince'
  | 'oldDistrict'
  | 'oldCommune'
  | 'province'
  | 'commune'
  | 'communeCode'
export type ListField = ImportField | RecognitionField | PlaceField

export interface ImportSheetInfo {
  readonly name: string
  readonly rows: number
  readonly headerRow: number | null
  /** Where reading stopped, when the file is larger than the app takes. */
  readonly cut: 'rows' | 'columns' | null
}

export interface ImportColumn {
  readonly column: number
  readonly title: string
  readonly suggested: ListField | null
  readonly sample: readonly string[]
}

export interface ImportProblem {
  readonly field: ListField | null
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly facts: Readonly<Record<string, string | number>>
}

export interface ImportRow {
  readonly row: number
  readonly values: Readonly<Partial<Record<ListField, string>>>
  readonly problems: readonly ImportProblem[]
  /**
   * new: both are created; newProduct: the producer is known; known: the product is in the list already and is left alone.
   * Of the register: a product, a further recognition, a recognition that is there; candidate: kept as not recognised.
   * Of communes: a row that the table lacks, one that it has.
   */
  readonly what: 'new' | 'newProduct' | 'candidate' | 'known' | 'refused'
}

export const importKinds = ['all', 'good', 'candidate', 'refused', 'warned', 'known', 'skipped'] as const
/** Rows by what becomes of them. skipped: rows of the sheet that are none of the list. */
export type ImportShown = (typeof importKinds)[number]

/** Text in an old code, or of loose marks, as it stands and as it is read. */
export interface TextSample {
  readonly before: string
  readonly after: string
}

export interface ImportPreview {
  readonly importId: string
  readonly fileName: string
  readonly sheets: readonly ImportSheetInfo[]
  readonly sheet: string
  readonly headerRow: number | null
  readonly columns: readonly ImportColumn[]
  readonly mapping: Readonly<Record<string, ListField>>
  /** Which rows are shown, from which of them on (0: the first), and one page of them; of skipped rows none stands here. */
  readonly shown: ImportShown
  readonly from: number
  readonly rows: readonly ImportRow[]
  /** One page of them, where they are what is shown. */
  readonly skipped: readonly { readonly row: number; readonly why: string; readonly text: string }[]
  readonly counts: {
    readonly good: number
    readonly candidates: number
    readonly refused: number
    readonly known: number
    readonly warnings: number
    readonly skipped: number
  }
  /** Cells of the used columns in old codes; null where there is none. */
  readonly legacy: { readonly encodings: readonly string[]; readonly cells: number; readonly samples: readonly TextSample[] } | null
  /** Cells whose marks stood loose (NFD); they are read in one piece, which changes no word. */
  readonly decomposed: { readonly cells: number; readonly samples: readonly string[] }
  /** Of the register: whether there is a table of communes, how many rows got their present commune from it,
   * how many could not, and how many lie where it says nothing. */
  readonly places: { readonly known: boolean; readonly offered: number; readonly unclear: number; readonly outside: number }
}

export const fileToRead = {
  fileName: text(300, 1),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= mostFileBytes)
}

export const listSettings = {
  importId: z.uuid(),
  sheet: text(200),
  headerRow: z.int().min(1).max(100_000).nullable(),
  /** Column number (as text) → field. */
  mapping: z.record(z.string().regex(/^\d{1,3}$/), z.enum([...importFields, ...recognitionFields, ...placeFields])),
  /** Set for rows that name none, when the secretary chose one. */
  defaultSet: z.int().min(1).max(26).nullable(),
  convertLegacy: z.boolean()
}

/** Which page is looked at. null: what asks to be looked at first. */
export const previewPage = { shown: z.enum(importKinds).nullable(), from: z.int().min(0).max(1_000_000) }

export const listKinds = ['products', 'register', 'places'] as const
/** Which list a file is brought into. */
export type ListKindName = (typeof listKinds)[number]

export const imports = {
  /** The empty list to fill in. */
  saveImportTemplate: method<SaveOutcome>()({ who: ['desk'], effect: 'read', input: z.strictObject({ list: z.enum(listKinds) }) }),
  /** Reads a workbook or CSV (≤ 10 MB, 50,000 rows) in a process of its own and shows what was understood. Writes nothing. */
  startImport: method<ImportPreview>()({
    who: ['desk'],
    effect: 'read',
    input: z.strictObject(fileToRead)
  }),
  previewImport: method<ImportPreview>()({
    who: ['desk'],
    effect: 'read',
    input: z.strictObject({ ...listSettings, ...previewPage })
  }),
  /** Writes the good rows in one transaction after a backup; the refused ones stay in the preview. */
  commitImport: method<{ products: number; producers: number; refused: number; known: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject(listSettings)
  }),
  /** The same sheet with a "Lỗi" column. */
  saveImportErrors: method<SaveOutcome>()({ who: ['desk'], effect: 'read', input: z.strictObject(listSettings) })
}

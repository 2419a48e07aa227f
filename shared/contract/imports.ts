import { z } from 'zod'
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
const recognitionFields = ['oldCommune', 'decisionNumber', 'decisionDate', 'decidedBy', 'level', 'expiryDate', 'points'] as const
export type RecognitionField = (typeof recognitionFields)[number]
export type ListField = ImportField | RecognitionField

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
  /** new: both are created; newProduct: the producer is known; known: the product is in the list already and is left alone. Of the register: a product, a further recognition, a recognition that is there. */
  readonly what: 'new' | 'newProduct' | 'known' | 'refused'
}

export interface ImportPreview {
  readonly importId: string
  readonly fileName: string
  readonly sheets: readonly ImportSheetInfo[]
  readonly sheet: string
  readonly headerRow: number | null
  readonly columns: readonly ImportColumn[]
  readonly mapping: Readonly<Record<string, ListField>>
  readonly rows: readonly ImportRow[]
  readonly skipped: readonly { readonly row: number; readonly why: string }[]
  readonly counts: { readonly good: number; readonly refused: number; readonly known: number; readonly warnings: number }
}

export const fileToRead = {
  fileName: text(300, 1),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= 10_485_760)
}

export const listSettings = {
  importId: z.uuid(),
  sheet: text(200),
  headerRow: z.int().min(1).max(100_000).nullable(),
  /** Column number (as text) → field. */
  mapping: z.record(z.string().regex(/^\d{1,3}$/), z.enum([...importFields, ...recognitionFields])),
  /** Set for rows that name none, when the secretary chose one. */
  defaultSet: z.int().min(1).max(26).nullable(),
  convertLegacy: z.boolean()
}

export const imports = {
  saveImportTemplate: method<SaveOutcome>()({ who: ['desk'], effect: 'read', input: z.strictObject({}) }),
  /** Reads a workbook or CSV (≤ 10 MB) in a process of its own and shows what was understood. Writes nothing. */
  startImport: method<ImportPreview>()({
    who: ['desk'],
    effect: 'read',
    input: z.strictObject(fileToRead)
  }),
  previewImport: method<ImportPreview>()({ who: ['desk'], effect: 'read', input: z.strictObject(listSettings) }),
  /** Writes the good rows in one transaction after a backup; the refused ones stay in the preview. */
  commitImport: method<{ products: number; producers: number; refused: number; known: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject(listSettings)
  }),
  /** The same sheet with a "Lỗi" column. */
  saveImportErrors: method<SaveOutcome>()({ who: ['desk'], effect: 'read', input: z.strictObject(listSettings) })
}

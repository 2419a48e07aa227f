/** What the hosts (Electron, plain Node) give the core. Every port answers; none of them decides anything. */
import type { SaveOutcome } from '../../shared/contract/papers.ts'
import type { CriteriaSet } from '../../shared/criteria/schema.ts'
import type { AppError } from '../../shared/errors.ts'
import type { Header } from '../../shared/import/header.ts'
import type { RawBook, ReadError } from '../../shared/import/raw-book.ts'
import type { ParsedRow } from '../../shared/import/rows.ts'
import type { Result } from '../../shared/result.ts'
import type { BookSpec } from '../files/xlsx/spec.ts'

export interface FileToSave {
  readonly name: string
  readonly bytes: Uint8Array
  readonly kind: 'xlsx' | 'pdf' | 'json' | 'csv' | 'docx'
}

export interface PaperHtml {
  /** A complete document of its own: styles and fonts inside, no scripts. */
  readonly html: string
  readonly title: string
}

export interface PaperInBatch {
  readonly title: string
  readonly numbering: 'form' | 'decree'
}

export interface FinishedPdf {
  readonly bytes: Uint8Array
  /** How many pages each paper has, in order. */
  readonly pages: readonly number[]
}

export interface WrittenBook {
  readonly bytes: Uint8Array
  /** Cells that were read back and compared. */
  readonly checked: number
}

export interface Ports {
  readonly criteria: readonly CriteriaSet[]
  readonly hashOf: (set: CriteriaSet) => string
  readonly appVersion: string
  /** Keeps an unexpected error for the log of the program, under a number that the page shows. No personal data. */
  readonly report: (ref: string, thrown: unknown) => void
  /** Asks where, writes whole, or hands a one-time download to the browser. */
  readonly saveFile: (file: FileToSave) => Promise<Result<SaveOutcome, AppError>>
  /** Reads an untrusted workbook or CSV in a process of its own, bounded in time, memory and size. */
  readonly readBook: (bytes: Uint8Array) => Promise<Result<RawBook, ReadError>>
  readonly importTemplate: () => Promise<Result<Uint8Array, AppError>>
  /** The read sheet again with what is wrong in a last column, as values only. */
  readonly errorColumn: (read: {
    book: RawBook
    sheet: string
    header: Header
    rows: readonly ParsedRow[]
  }) => Promise<Result<Uint8Array, AppError>>
  /** Prints the document with Chromium; NO_BROWSER where none is on the machine. */
  readonly pdf: (paper: PaperHtml) => Promise<Result<Uint8Array, AppError>>
  /** Keeps the document under an address that only this page can know. */
  readonly openPaper: (paper: PaperHtml) => Promise<string>
  /** Puts a PDF of several papers in order: page numbers of each paper, one bookmark for each. */
  readonly finishPdf: (bytes: Uint8Array, batch: { readonly papers: readonly PaperInBatch[] }) => Promise<FinishedPdf>
  /** @font-face rules with the fonts of papers inside them. */
  readonly fontCss: () => string
  /** Writes the workbook, reads it back and compares every cell: READ_BACK where the file does not say what it should. */
  readonly writeBook: (spec: BookSpec) => Promise<Result<WrittenBook, AppError>>
  readonly print: (paper: PaperHtml) => Promise<Result<{ readonly kind: 'printing' | 'inBrowser'; readonly url?: string }, AppError>>
}

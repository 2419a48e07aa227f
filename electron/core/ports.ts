/** What the hosts (Electron, plain Node) give the core. Every port answers; none of them decides anything. */
import type { SaveOutcome } from '../../shared/contract/papers.ts'
import type { CriteriaSet } from '../../shared/criteria/schema.ts'
import type { AppError } from '../../shared/errors.ts'
import type { Result } from '../../shared/result.ts'

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

export interface Ports {
  readonly criteria: readonly CriteriaSet[]
  readonly hashOf: (set: CriteriaSet) => string
  readonly appVersion: string
  /** Keeps an unexpected error for the log of the program, under a number that the page shows. No personal data. */
  readonly report: (ref: string, thrown: unknown) => void
  /** Asks where, writes whole, or hands a one-time download to the browser. */
  readonly saveFile: (file: FileToSave) => Promise<Result<SaveOutcome, AppError>>
  /** Prints the document with Chromium; NO_BROWSER where none is on the machine. */
  readonly pdf: (paper: PaperHtml) => Promise<Result<Uint8Array, AppError>>
  /** Keeps the document under an address that only this page can know. */
  readonly openPaper: (paper: PaperHtml) => Promise<string>
  readonly print: (paper: PaperHtml) => Promise<Result<{ readonly kind: 'printing' | 'inBrowser'; readonly url?: string }, AppError>>
}

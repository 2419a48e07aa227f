/** What the hosts (Electron, plain Node) give the core. Every port answers; none of them decides anything. */
import type { Space } from '../../shared/contract.ts'
import type { LanAddress, LanCard } from '../../shared/contract/devices.ts'
import type { ListKindName } from '../../shared/contract/imports.ts'
import type { SaveOutcome } from '../../shared/contract/papers.ts'
import type { CriteriaSet } from '../../shared/criteria/schema.ts'
import type { AppError } from '../../shared/errors.ts'
import type { Header } from '../../shared/import/header.ts'
import type { RawBook, ReadError } from '../../shared/import/raw-book.ts'
import type { ParsedRow } from '../../shared/import/rows.ts'
import type { Manifest } from '../../shared/packages/format.ts'
import type { Paper } from '../../shared/papers/paper.ts'
import type { Result } from '../../shared/result.ts'
import type { BookSpec } from '../files/xlsx/spec.ts'
import type { CopyFound, CopyJob, CopyMade } from '../store/mirror.ts'

export type { AsideAnswers, AsideJob, StoreAside } from '../store/aside.ts'

export interface FileToSave {
  readonly name: string
  readonly bytes: Uint8Array
  readonly kind: 'xlsx' | 'pdf' | 'json' | 'csv' | 'docx' | 'ocop'
}

/** Many files that are handed out together, or not at all. */
export interface FilesToSave {
  readonly add: (file: Pick<FileToSave, 'name' | 'bytes'>) => Promise<Result<void, AppError>>
  /** Puts them all in place. */
  readonly end: () => Promise<Result<SaveOutcome, AppError>>
  /** Nothing is left of them. */
  readonly drop: () => Promise<void>
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

/** One batch of papers that is printed in parts. */
export interface PdfJoin {
  /** Numbers the papers of the next part and keeps it; answers how many pages each of them has. */
  readonly add: (bytes: Uint8Array, papers: readonly PaperInBatch[]) => Promise<readonly number[]>
  /** The whole with one bookmark for each paper. */
  readonly end: (title: string) => Promise<Uint8Array>
  /** Lets its memory go; also after a failure. */
  readonly close: () => void
}

/** What a Word template may ask for, by name: texts, and lists of rows. '' is printed as dots. */
export interface TemplateValues {
  readonly [name: string]: string | readonly TemplateValues[]
}

export interface WordMeta {
  readonly title: string
  readonly creator: string
  /** ISO time. */
  readonly created: string
}

export interface WrittenBook {
  readonly bytes: Uint8Array
  /** Cells that were read back and compared. */
  readonly checked: number
}

export interface LanOpened extends LanAddress {
  /** Whose data phones reach there. */
  readonly space: Space
}

/** The server for phones in the room; it is open at one address at most. */
export interface LanPort {
  readonly cards: () => readonly LanCard[]
  /** Port null takes the usual one or the next that is free. What was open before closes once the new one listens. */
  readonly open: (at: {
    readonly address: string
    readonly port: number | null
    readonly space: Space
  }) => Promise<Result<LanOpened, AppError>>
  readonly close: () => Promise<void>
  readonly opened: () => LanOpened | undefined
}

export interface PackageRead {
  readonly manifest: Manifest
  /** The part, unlocked and unpacked. Where it lies as `database`, it is read anew each time. */
  readonly data: Uint8Array
  /** A part that is a database, where it was unpacked to a file; that stays until it is let go, or newer ones come. */
  readonly database: { readonly file: string; readonly release: () => void } | null
  /** Of the whole file, in hex. */
  readonly sha256: string
}

/** Packages of data (docs/ocop-package.md), signed with this device's key. */
export interface PackagePort {
  /** 32 bytes in hex; the key is made when it is first asked for. */
  readonly publicKey: () => string
  /** Passphrase '' leaves it open. TOO_LARGE. */
  readonly write: (
    facts: Omit<Manifest, 'format' | 'version' | 'publicKey' | 'lock' | 'part'>,
    part: { readonly name: Manifest['part']['name']; readonly bytes: Uint8Array },
    passphrase: string
  ) => Promise<Result<Uint8Array, AppError>>
  /** Checks everything that can be checked without knowing what the data mean; PACKAGE with the reason. */
  readonly read: (bytes: Uint8Array, passphrase: string) => Promise<Result<PackageRead, AppError>>
  /** The register alone out of a database that may be open, as a database of its own (store/register-copy.ts). */
  readonly register: (file: string) => Promise<Result<Uint8Array, AppError>>
}

/** Why a stick was not written or read. MISSING: it is not there. FOREIGN: it is another one. SLOW: it did not answer in time. */
export interface StickError {
  readonly code: 'STORE'
  readonly reason: string
  readonly facts: Readonly<Record<string, string | number>>
}

export interface StickDrive {
  readonly name: string
  readonly path: string
}

/** Folders on sticks (store/mirror.ts says what is done there). Nothing of it holds the program up, and no answer is waited for without end. */
export interface StickPort {
  readonly prepare: (folder: string, mark: string) => Promise<Result<string, StickError>>
  readonly copy: (job: Omit<CopyJob, 'known'>) => Promise<Result<CopyMade, StickError>>
  readonly list: (folder: string) => Promise<Result<{ readonly folder: string; readonly copies: readonly CopyFound[] }, StickError>>
  readonly fetch: (folder: string, name: string, scratch: string) => Promise<Result<string, StickError>>
  /** The register alone out of a copy or a backup, which is only read. */
  readonly register: (
    folder: string,
    name: string,
    scratch: string
  ) => Promise<Result<{ readonly file: string; readonly at: string }, StickError>>
  /** A small text file. Rejects with what the system throws. */
  readonly read: (file: string) => Promise<string>
  readonly drives: () => Promise<readonly StickDrive[]>
  /** Asks for a folder in the system's dialog, null where the person thought better of it. Undefined where the host has no dialog: there a path is typed. */
  readonly ask: (() => Promise<string | null>) | undefined
}

export interface Ports {
  readonly criteria: readonly CriteriaSet[]
  readonly hashOf: (set: CriteriaSet) => string
  readonly appVersion: string
  /** Keeps an unexpected error for the log of the program, under a number that the page shows. No personal data. */
  readonly report: (ref: string, thrown: unknown) => void
  /** Asks where, writes whole, or hands a one-time download to the browser. */
  readonly saveFile: (file: FileToSave) => Promise<Result<SaveOutcome, AppError>>
  /** Asks for a folder, or begins a zip, for files of one batch under this name. */
  readonly saveFiles: (name: string) => Promise<Result<FilesToSave | { readonly kind: 'cancelled' }, AppError>>
  /** Reads an untrusted workbook or CSV in a process of its own, bounded in time, memory and size. */
  readonly readBook: (bytes: Uint8Array) => Promise<Result<RawBook, ReadError>>
  readonly importTemplate: (list: ListKindName) => Promise<Result<Uint8Array, AppError>>
  /** The read sheet again with what is wrong in a last column, as values only. */
  readonly errorColumn: (read: {
    book: RawBook
    sheet: string
    header: Header
    rows: readonly Pick<ParsedRow, 'row' | 'problems'>[]
    /** True: text in old codes is handed back as converted. */
    convertLegacy: boolean
  }) => Promise<Result<Uint8Array, AppError>>
  /** Prints the document with Chromium; NO_BROWSER where none is on the machine. */
  readonly pdf: (paper: PaperHtml) => Promise<Result<Uint8Array, AppError>>
  /** Keeps the document under an address that only this page can know. */
  readonly openPaper: (paper: PaperHtml) => Promise<string>
  /** Puts a PDF of several papers in order: page numbers of each paper, one bookmark for each. */
  readonly finishPdf: (bytes: Uint8Array, batch: { readonly papers: readonly PaperInBatch[] }) => Promise<FinishedPdf>
  /** For a batch that is printed in parts. */
  readonly joinPdfs: () => PdfJoin
  /** Papers as one .docx, on a thread of its own. */
  readonly writeWord: (papers: readonly Paper[], meta: WordMeta) => Promise<Uint8Array>
  /** Fills an untrusted template in a process of its own: FILE where it is none that is taken, TEMPLATE with what is to be mended in it. */
  readonly fillTemplate: (template: Uint8Array, values: TemplateValues) => Promise<Result<Uint8Array, AppError>>
  /** @font-face rules with the fonts of papers inside them. */
  readonly fontCss: () => string
  /** Writes the workbook, reads it back and compares every cell: READ_BACK where the file does not say what it should. */
  readonly writeBook: ((spec: BookSpec) => Promise<Result<WrittenBook, AppError>>) & {
    /** Told that a big book is coming, so that what writes it starts while the book is still being put together. */
    readonly ready?: () => void
  }
  readonly lan: LanPort
  readonly print: (paper: PaperHtml) => Promise<Result<{ readonly kind: 'printing' | 'inBrowser'; readonly url?: string }, AppError>>
  readonly packages: PackagePort
  readonly stick: StickPort
}

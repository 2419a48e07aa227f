import { z } from 'zod'
import { fileToRead, type ImportPreview, listSettings, previewPage } from './imports.ts'
import { type CertificateState, withdrawalGrounds } from '../domain/certificate.ts'
import type { RegistrationForm } from '../domain/model.ts'
import type { Movement } from '../domain/movement.ts'
import { method, reason, requiredLine, text, version } from './method.ts'
import type { SaveOutcome } from './papers.ts'
import type { CorrectedField } from './proposals.ts'

/** One product recognised once, with what was said of its certificate since. */
export interface RecognitionView {
  readonly id: string
  /** Counts what was said of it since. */
  readonly version: number
  /** The product; all its recognitions have the same. */
  readonly subject: string
  /** null: of an older list. */
  readonly sessionId: string | null
  readonly sessionName: string
  readonly productName: string
  readonly producerName: string
  readonly producerKind: string
  /** Present, and as it stood when it was recognised. */
  readonly commune: string
  readonly oldCommune: string
  readonly oldDistrict: string
  /** Where it was another than the present one. */
  readonly oldProvince: string
  readonly province: string
  readonly address: string
  readonly setNo: number | null
  /** Name of the set, or the words of the older list. */
  readonly setName: string
  readonly star: 3 | 4 | 5
  /** As printed ("87,50"); null where none are known, and in lists. */
  readonly points: string | null
  readonly decisionNumber: string
  readonly decisionDate: string | null
  readonly decidedBy: string
  readonly level: '' | 'district' | 'province' | 'central'
  readonly code: string
  readonly note: string
  readonly state: CertificateState
  /** Last day of the 36 months, first and last day for the file of re-evaluation; null without a day of issue. */
  readonly expiry: string | null
  readonly windowOpens: string | null
  readonly windowCloses: string | null
  readonly extendedUntil: string | null
  readonly withdrawnOn: string | null
  /** As it was registered for its session; null or left out where nobody wrote it down. */
  readonly form?: RegistrationForm | null
  /** The proposal to the Ministry whose answer it is; left out for what a session or an older list recognised. */
  readonly proposalId?: string
  /** Day of the conclusion that asks for its withdrawal (Article 8.4), while no withdrawal followed; left out where there is none. */
  readonly findingOn?: string
}

export interface RegisterRow extends RecognitionView {
  /** How often the product was recognised. */
  readonly rounds: number
}

/** What was said of a recognition. `undone`: taken back since. */
export interface RegisterAct {
  readonly id: string
  readonly recognitionId: string
  readonly kind: 'withdraw' | 'extend' | 'undo' | 'correct' | 'finding'
  readonly ground: string
  readonly decisionNumber: string
  readonly date: string | null
  readonly until: string | null
  /** Of corrections; each value as it is kept: points in hundredths. */
  readonly changes: readonly {
    readonly field: CorrectedField
    readonly before: string | number | null
    readonly after: string | number | null
  }[]
  readonly reason: string
  readonly at: string
  readonly undone: boolean
  /** Of an act that a package brought: the fingerprint of the desk that it came from. */
  readonly from?: string
}

export interface RegisterHistory {
  /** The newest first. */
  readonly recognitions: readonly RecognitionView[]
  readonly acts: readonly RegisterAct[]
  /** How it came to each recognition, by its id. */
  readonly movements: Readonly<Record<string, Movement>>
}

const day = z.iso.date()
const councilLevel = z.enum(['', 'district', 'province', 'central'])

const registerSettings = {
  ...listSettings,
  /** Said once of the whole list; each counts only where the list has no column for it. */
  whole: z.strictObject({
    decisionNumber: text(300),
    decisionDate: day.nullable(),
    decidedBy: text(300),
    level: councilLevel,
    star: z.union([z.literal(3), z.literal(4), z.literal(5)]).nullable()
  }),
  /** The list holds products that were not recognised; what is said of those that say nothing themselves. null: rows without a star are refused. */
  candidates: z
    .strictObject({ round: text(300), year: z.int().min(2018).max(2100).nullable(), level: councilLevel, outcome: text(300) })
    .nullable(),
  /** The present commune is taken from the table of communes where the list does not give it. */
  communes: z.boolean(),
  /** Rows that the officer says are the product which they are like. */
  same: z.array(z.int().min(1).max(1_048_576)).max(50_000)
}

/** A product of an older list that was not recognised. */
export interface OlderCandidateView {
  readonly id: string
  readonly productName: string
  readonly producerName: string
  readonly commune: string
  readonly oldCommune: string
  readonly oldDistrict: string
  /** Where it was another than the present one. */
  readonly oldProvince: string
  /** Name of the set, or the words of the list. */
  readonly setName: string
  readonly round: string
  readonly year: number | null
  /** Of the assessment. */
  readonly day: string | null
  readonly level: '' | 'district' | 'province' | 'central'
  readonly outcome: string
  /** As printed. */
  readonly points: string | null
  readonly code: string
  readonly note: string
}
const certificate = { recognitionId: z.uuid(), baseVersion: version }

export const register = {
  /** Every recognised product with its newest recognition. `today` is the day in Vietnam by which states are told. */
  listRegister: method<{ today: string; rows: readonly RegisterRow[] }>()({ who: ['desk'], effect: 'read', input: z.strictObject({}) }),
  getRegisterProduct: method<RegisterHistory>()({ who: ['desk'], effect: 'read', input: z.strictObject({ subject: z.uuid() }) }),
  /** How many present certificates are in each state that asks for something. */
  getRegisterDue: method<{ soon: number; window: number; late: number; expired: number }>()({
    who: ['desk'],
    effect: 'read',
    input: z.strictObject({})
  }),
  /** Article 8: a ground of 8.1, the decision, and the reason in words. */
  withdrawCertificate: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ ...certificate, ground: z.enum(withdrawalGrounds), decisionNumber: requiredLine, decisionDate: day, reason })
  }),
  /** Article 12.3: until the result of the re-evaluation, at most 180 days past the end. */
  extendCertificate: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ ...certificate, until: day, decisionNumber: text(300), reason })
  }),
  /** Takes a withdrawal or an extension back that was noted by mistake; both stay in the history. */
  undoRegisterAct: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ ...certificate, actId: z.uuid(), reason })
  }),
  /** Takes a row of an older list out that should not stand there; it and the reason are kept. What a session recognised goes out by stepping back. */
  takeOutRecognition: method<object>()({ who: ['desk'], effect: 'write', input: z.strictObject({ ...certificate, reason }) }),
  /** Older lists of recognised products, read and shown as lists of products are (imports.ts). Writes nothing. */
  startRegisterImport: method<ImportPreview>()({ who: ['desk'], effect: 'read', input: z.strictObject(fileToRead) }),
  previewRegisterImport: method<ImportPreview>()({
    who: ['desk'],
    effect: 'read',
    input: z.strictObject({ ...registerSettings, ...previewPage })
  }),
  /** Adds the good rows in one transaction after a backup. products: recognitions that came in; producers: of how many producers. */
  commitRegisterImport: method<{ products: number; producers: number; candidates: number; refused: number; known: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject(registerSettings)
  }),
  saveRegisterImportErrors: method<SaveOutcome>()({ who: ['desk'], effect: 'read', input: z.strictObject(registerSettings) }),
  listOlderCandidates: method<readonly OlderCandidateView[]>()({ who: ['desk'], effect: 'read', input: z.strictObject({}) }),
  /** Takes a row that was brought in wrongly out; it and the reason are kept. */
  takeOutCandidate: method<object>()({ who: ['desk'], effect: 'write', input: z.strictObject({ candidateId: z.uuid(), reason }) }),
  /** These rows, in this order, as a workbook. */
  saveRegister: method<SaveOutcome>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ recognitionIds: z.array(z.uuid()).min(1).max(50_000), words: text(1000) })
  })
}

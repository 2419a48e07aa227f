import { z } from 'zod'
import type { CouncilId, EntryId, MemberId, SessionId } from '../ids.ts'
import { type DecreeKind, decreeKindKeys, lawFormKeys, registerKinds } from '../papers/kinds.ts'
import { besideTablesOf } from './beside-tables.ts'
import { figureScope } from './figures.ts'
import { id, method, requiredLine, text, version } from './method.ts'

/** Where a file went: into the folder the person chose, to the browser's downloads, or nowhere; stopped: nothing was left behind. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly name: string; readonly folder: string }
  | { readonly kind: 'download'; readonly name: string; readonly url: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'stopped' }

export const paperSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('blankSet'), setNo: z.int().min(1).max(26) }),
  z.strictObject({ kind: z.literal('sheet'), entryId: id<EntryId>(), memberId: id<MemberId>(), blank: z.boolean() }),
  z.strictObject({ kind: z.literal('sheetsOfMember'), memberId: id<MemberId>(), blank: z.boolean() }),
  z.strictObject({ kind: z.literal('sheetsOfEntry'), entryId: id<EntryId>(), blank: z.boolean() }),
  z.strictObject({ kind: z.literal('sheetsOfSession'), sessionId: id<SessionId>(), blank: z.boolean(), by: z.enum(['member', 'entry']) }),
  z.strictObject({ kind: z.literal('entryTotals'), entryId: id<EntryId>() }),
  z.strictObject({ kind: z.literal('allEntryTotals'), sessionId: id<SessionId>() }),
  z.strictObject({ kind: z.literal('sessionTotals'), sessionId: id<SessionId>() }),
  /** A form of the dossier, filled for a product; null: as the law prints it, to write on. */
  z.strictObject({ kind: z.literal('lawForm'), form: z.enum(lawFormKeys), entryId: id<EntryId>().nullable() }),
  /** `about` of the kind (shared/papers/kinds.ts) says which target it asks for; any other is BAD_INPUT. */
  z.strictObject({
    kind: z.literal('decree'),
    paper: z.enum(decreeKindKeys),
    sessionId: id<SessionId>(),
    entryId: id<EntryId>().optional(),
    memberId: id<MemberId>().optional(),
    producer: requiredLine.optional(),
    commune: requiredLine.optional()
  }),
  /** Papers of the programme, which belong to no session: who is rewarded, and the report with its tables. */
  z.strictObject({ kind: z.literal('rewards'), scope: figureScope }),
  z.strictObject({ kind: z.literal('report'), scope: figureScope }),
  /** Figures of several desks side by side, as they were read (beside.ts). */
  z.strictObject({ kind: z.literal('beside'), ...besideTablesOf }),
  /** Of the register: letters to the producers of these certificates, a decision for each that is to be withdrawn. */
  z.strictObject({
    kind: z.literal('register'),
    paper: z.enum(registerKinds),
    councilId: id<CouncilId>(),
    recognitionIds: z.array(z.uuid()).min(1).max(2000)
  })
])
export type PaperRequest = z.infer<typeof paperSchema>

export const certificationColumns = ['address', 'commune', 'set', 'points', 'code', 'decision', 'expiry'] as const
export type CertificationColumn = (typeof certificationColumns)[number]

export interface PaperState {
  readonly paper: PaperRequest
  readonly title: string
  /** ready: everything is there; draft: may be printed, says "bản nháp"; missing: nothing to print. */
  readonly state: 'ready' | 'draft' | 'missing'
  /** Words' codes ('marksOpen', 'notConcluded'), or for decree papers also Vietnamese names of fields and signers, shown as they are. */
  readonly missing: readonly string[]
  readonly count: number
  /** The newest copy that left after the session was concluded, and whether the paper would say something else today. */
  readonly copy?: { readonly at: string; readonly changed: boolean }
}

/** A batch being made. */
export interface PaperJob {
  readonly id: string
  readonly what: 'pdf' | 'word' | 'print'
  /** Name of the whole. */
  readonly title: string
  /** Name of the paper being made; '' while the whole is put together. */
  readonly now: string
  /** Papers; `done` never goes back. */
  readonly done: number
  readonly of: number
  /** ISO time. */
  readonly startedAt: string
}

/** A council's own Word template of one kind of paper; `file` null: the program writes the paper by itself. */
export interface PaperTemplate {
  readonly kind: DecreeKind
  /** 0: there never was one. */
  readonly version: number
  readonly file: { readonly name: string; readonly size: number; readonly at: string } | null
}

/** one: all papers in one file. each: a file for every paper, in a folder of their own or in one zip. */
const asFiles = z.enum(['one', 'each']).default('one')
const templateOf = { councilId: id<CouncilId>(), kind: z.enum(decreeKindKeys), baseVersion: version }

const exportKinds = ['certification', 'totals', 'matrix', 'register', 'all'] as const

export const papers = {
  listPapers: method<readonly PaperState[]>()({ who: ['desk'], effect: 'read', input: z.strictObject({ sessionId: id<SessionId>() }) }),
  /** The paper as it will print, under an address of our own that no other page can guess. */
  previewPaper: method<{ url: string; title: string }>()({ who: ['desk'], effect: 'read', input: z.strictObject({ paper: paperSchema }) }),
  savePaperPdf: method<SaveOutcome>()({ who: ['desk'], effect: 'write', input: z.strictObject({ paper: paperSchema, as: asFiles }) }),
  /** As .docx: the council's own template filled in where it has one for that paper. */
  savePaperWord: method<SaveOutcome>()({ who: ['desk'], effect: 'write', input: z.strictObject({ paper: paperSchema, as: asFiles }) }),
  /** The batch that is being made, of whatever page; null where none is. */
  getPaperJob: method<PaperJob | null>()({ who: ['desk'], effect: 'read', input: z.strictObject({}) }),
  /** Stops it before its next paper; the call that made it answers "stopped". */
  stopPaperJob: method<object>()({ who: ['desk'], effect: 'write', input: z.strictObject({ jobId: z.uuid() }) }),
  /** One for every kind of paper. */
  listPaperTemplates: method<readonly PaperTemplate[]>()({
    who: ['desk'],
    effect: 'read',
    input: z.strictObject({ councilId: id<CouncilId>() })
  }),
  /** A .docx of somebody else's (≤ 10 MB), read in a process of its own: kept only when every field in it is one that the paper has. */
  setPaperTemplate: method<{ version: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({
      ...templateOf,
      fileName: text(300, 1),
      bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= 10_485_760)
    })
  }),
  removePaperTemplate: method<{ version: number }>()({ who: ['desk'], effect: 'write', input: z.strictObject(templateOf) }),
  printPaper: method<{ kind: 'printing' | 'inBrowser' | 'stopped'; url?: string }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ paper: paperSchema })
  }),
  /** Writes the workbook, reads it back and compares it with the results before it is handed out. */
  saveWorkbook: method<SaveOutcome & { checked?: number }>()({
    who: ['desk'],
    effect: 'write',
    input: z.strictObject({ sessionId: id<SessionId>(), kind: z.enum(exportKinds), columns: z.array(z.enum(certificationColumns)).max(7) })
  }),
  /** The whole session as documented JSON (docs/session-json.md): raw marks, versions, passes, settings, results, log. */
  saveSessionJson: method<SaveOutcome>()({ who: ['desk'], effect: 'write', input: z.strictObject({ sessionId: id<SessionId>() }) })
}

import { z } from 'zod'
import type { EntryId, MemberId, SessionId } from '../ids.ts'
import { id, method } from './method.ts'

/** Where a file went: into the folder the person chose, to the browser's downloads, or nowhere. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly name: string; readonly folder: string }
  | { readonly kind: 'download'; readonly name: string; readonly url: string }
  | { readonly kind: 'cancelled' }

export const paperSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('blankSet'), setNo: z.int().min(1).max(26) }),
  z.strictObject({ kind: z.literal('sheet'), entryId: id<EntryId>(), memberId: id<MemberId>(), blank: z.boolean() }),
  z.strictObject({ kind: z.literal('sheetsOfMember'), memberId: id<MemberId>(), blank: z.boolean() }),
  z.strictObject({ kind: z.literal('sheetsOfEntry'), entryId: id<EntryId>(), blank: z.boolean() }),
  z.strictObject({ kind: z.literal('sheetsOfSession'), sessionId: id<SessionId>(), blank: z.boolean(), by: z.enum(['member', 'entry']) }),
  z.strictObject({ kind: z.literal('entryTotals'), entryId: id<EntryId>() }),
  z.strictObject({ kind: z.literal('allEntryTotals'), sessionId: id<SessionId>() }),
  z.strictObject({ kind: z.literal('sessionTotals'), sessionId: id<SessionId>() })
])
export type PaperRequest = z.infer<typeof paperSchema>

export const certificationColumns = ['address', 'commune', 'set', 'points', 'code', 'decision', 'expiry'] as const
export type CertificationColumn = (typeof certificationColumns)[number]

export interface PaperState {
  readonly paper: PaperRequest
  readonly title: string
  /** ready: everything is there; draft: may be printed, says "bản nháp"; missing: what is missing in words' codes. */
  readonly state: 'ready' | 'draft' | 'missing'
  readonly missing: readonly string[]
  readonly count: number
}

const exportKinds = ['certification', 'totals', 'matrix', 'all'] as const

export const papers = {
  listPapers: method<readonly PaperState[]>()({ who: ['desk'], effect: 'read', input: z.strictObject({ sessionId: id<SessionId>() }) }),
  /** The paper as it will print, under an address of our own that no other page can guess. */
  previewPaper: method<{ url: string; title: string }>()({ who: ['desk'], effect: 'read', input: z.strictObject({ paper: paperSchema }) }),
  savePaperPdf: method<SaveOutcome>()({ who: ['desk'], effect: 'write', input: z.strictObject({ paper: paperSchema }) }),
  printPaper: method<{ kind: 'printing' | 'inBrowser'; url?: string }>()({
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

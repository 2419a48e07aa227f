/** The forms of a dossier: Mẫu số 01 to 03, Phụ lục III, Quyết định 26/2026/QĐ-TTg [LAW]. Their words are never edited. */
import type { LawForm } from '../kinds.ts'
import type { Block, Paper } from '../paper.ts'
import { communeReportBlocks } from './commune-report.ts'
import type { LawFormFacts } from './facts.ts'
import { registrationBlocks } from './registration.ts'
import { selfReportBlocks } from './self-report.ts'

const blocksOf: Readonly<Record<LawForm, (facts: LawFormFacts) => Block[]>> = {
  registration: registrationBlocks,
  selfReport: selfReportBlocks,
  communeReport: communeReportBlocks
}

/** The form filled with what is known; dotted lines where nothing is. */
export function lawFormPaper(form: LawForm, facts: LawFormFacts, of: Pick<Paper, 'title' | 'footer' | 'watermark'>): Paper {
  return { ...of, orientation: 'portrait', numbering: 'form', law: true, blocks: blocksOf[form](facts) }
}

import type { EntryPaperData } from '../contract/paper-data.ts'

/** A product of which nothing was said for the papers. */
export const blankEntryPapers: EntryPaperData = {
  discussion: '',
  request: '',
  ballot: null,
  appraisal: '',
  withdrawalGround: '',
  withdrawalWords: '',
  certificateNumber: ''
}

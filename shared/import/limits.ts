/** What pages and the host must agree on about lists that are read. */

/** Rows on one page of a preview. */
export const previewRows = 1_000

/** Larger files are not read. */
export const mostFileBytes = 10_485_760

/** What is set of an older list of recognised products before anybody has set anything. */
export const freshRegisterSettings = {
  whole: { decisionNumber: '', decisionDate: null, decidedBy: '', level: '', star: null },
  candidates: null,
  communes: true,
  same: []
} as const

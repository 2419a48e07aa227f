/** Periods and targets of the programme. Not released yet. */
export const sql = ``

/** What went up to the Ministry, and corrections of the register. Not released yet. */
export const sql = ``

/** The copy on a stick, and what a central desk gathers. Not released yet. */
export const sql = ``

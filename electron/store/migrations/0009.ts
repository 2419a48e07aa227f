/** Rewards by star. Not released yet. */
export const sql = ``

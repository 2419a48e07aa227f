/** Communes old and new, and products of older rounds that were not recognised. Not released yet. */
export const sql = ``

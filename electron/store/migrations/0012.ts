/** A paper sheet keyed twice. Not released yet. */
export const sql = ``

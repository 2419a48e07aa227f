/** Calibration. Not released yet. */
export const sql = ``

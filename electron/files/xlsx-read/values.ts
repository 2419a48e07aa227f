/** Numbers and dates of a cell as text. Knows nothing of cells' places. */

const plain = /^-?\d{1,15}(\.\d+)?$/

/** A stored number as Excel shows it at most: 15 digits, no exponent. `undefined` where it is no finite number. `zeros`: least whole digits. */
export function numberText(stored: string, zeros = 0): string | undefined {
  const trimmed = stored.trim()
  if (trimmed === '' || !Number.isFinite(Number(trimmed))) return undefined
  const exact = plain.test(trimmed) && trimmed.replace(/\D/g, '').length <= 15
  const text = exact ? trimmed : withoutExponent(Number(Number(trimmed).toPrecision(15)))
  return zeros > 1 && /^\d+$/.test(text) ? text.padStart(zeros, '0') : text
}

function withoutExponent(value: number): string {
  const text = String(value)
  if (!text.includes('e')) return text
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/\.?0+$/, '')
}

const day = 86_400_000
const start1900 = Date.UTC(1899, 11, 30)
const start1904 = Date.UTC(1904, 0, 1)

/** A stored date as "2026-11-05", "2026-11-05T08:30:00" or, below one day, "08:30:00". `undefined` outside of the years 1900..9999. */
export function dateText(stored: string, date1904: boolean): string | undefined {
  const serial = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return undefined
  // Excel counts a 29/02/1900 that never was
  const skipped = !date1904 && serial > 0 && serial < 60 ? 1 : 0
  const at = (date1904 ? start1904 : start1900) + Math.round(((serial + skipped) * day) / 1000) * 1000
  const iso = new Date(at).toISOString()
  if (serial < 1 && !date1904) return iso.slice(11, 19)
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 19)
}

const builtInDates = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58
])

/** Whether a number format shows a date or a time. `code` is empty for the formats that every workbook has. */
export function isDateFormat(id: number, code: string): boolean {
  if (code === '') return builtInDates.has(id)
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '')
  return /[dmyhs]/i.test(bare) && !/general/i.test(bare)
}

/** "0000000000" shows a telephone number with its zeros: how many digits a format of zeros asks for. */
export function zerosOfFormat(code: string): number {
  return /^0{2,20}$/.test(code) ? code.length : 0
}

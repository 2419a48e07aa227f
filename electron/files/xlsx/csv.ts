import { cleanText, looksLikeFormula } from './clean.ts'

/**
 * CSV as Excel in Vietnam opens it: UTF-8 with its mark, `;` between cells, decimal comma, CR LF.
 * Text that a spreadsheet would run as a formula gets an apostrophe in front. Throws RangeError for NaN and Infinity.
 */
export function csv(rows: readonly (readonly (string | number | null)[])[]): Uint8Array {
  const lines = rows.map((row) => row.map(field).join(';'))
  return new TextEncoder().encode(`\ufeff${lines.map((line) => `${line}\r\n`).join('')}`)
}

function field(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError('a number that is not finite')
    return `${value}`.replace('.', ',')
  }
  const text = cleanText(value)
  // Looked at before cleaning too: a leading carriage return is a line feed afterwards.
  const guarded = looksLikeFormula(value) || looksLikeFormula(text.trimStart()) ? `'${text}` : text
  return /[;"\n\t]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

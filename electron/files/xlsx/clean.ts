/** Text as a workbook may hold it. */

/** What a cell holds at most. */
export const LONGEST_TEXT = 32_767

// C0 but tab and line feed, DEL, C1, and the two that are no characters: forbidden in XML, dropped by Excel or by exceljs.
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g

// Letters that nothing below would change, alone or together: all of composed Vietnamese, and the usual signs.
const CLEAN = /^[\n\x20-\x7e\u00a0-\u017f\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u2013\u2014\u2018-\u201d\u2026]*$/

/** Composed letters (NFC), line ends as one line feed, halves of surrogate pairs as \ufffd, nothing that XML forbids. */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replace(FORBIDDEN, '')
    .normalize('NFC')
}

/** Text that a spreadsheet would take for a formula if it were typed in. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text)
}

/** Excel reads _x0041_ as "A": the underscore in front is written as a code itself. */
export function escapeCodes(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}

/** Names for tabs: none of ' * ? : \ / [ ], at most 31 letters, none empty, none twice (Excel does not tell cases apart). */
export function sheetNames(wanted: readonly string[]): string[] {
  // "History" is Excel's own.
  const taken = new Set(['history'])
  return wanted.map((name) => {
    const clean = cleanText(name)
      .replace(/['*?:\\/[\]\n\t]/g, ' ')
      .replace(/ +/g, ' ')
      .trim()
    const free = freeName(clean || 'Trang', taken)
    taken.add(free.toLowerCase())
    return free
  })
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const whole = cut(name, 31)
  if (!taken.has(whole.toLowerCase())) return whole
  for (let n = 2; ; n++) {
    const tail = ` (${n})`
    const numbered = `${cut(name, 31 - tail.length)}${tail}`
    if (!taken.has(numbered.toLowerCase())) return numbered
  }
}

/** Cut to `most` UTF-16 units without halving a pair. */
function cut(text: string, most: number): string {
  return text
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .trim()
}

/** One line for a page header or footer: & doubled, cut with "…" so that `most` units are kept. */
export function pageText(text: string, most: number): string {
  const line = cleanText(text).replace(/\s+/g, ' ').trim()
  const escaped = line.replaceAll('&', '&&')
  if (escaped.length <= most) return escaped
  return `${cut(line, Math.floor(most / 2)).replaceAll('&', '&&')}…`
}

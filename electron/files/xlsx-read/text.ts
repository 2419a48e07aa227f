import type { RawCell } from '../../../shared/import/raw-book.ts'
import { guessLegacy, legacyOfFont, legacyProposal } from '../legacy-text.ts'

// Tab and line feed stay: people break lines inside a cell. The other marks are invisible and break comparing.
const control = /(?![\t\n])\p{Cc}|[\u200b\u2060\ufeff]/gu
const escaped = /_x([0-9A-Fa-f]{4})_/g

/** NFC, trimmed, one kind of line end and space, no control characters. */
function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(control, '')
    .normalize('NFC')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .trim()
}

/** Workbooks write characters that XML forbids as _x000D_. */
export function unescapeXlsx(text: string): string {
  return text.replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** A text cell; `undefined` where nothing visible is left. `max` in characters. */
export function textCell(col: number, raw: string, max: number, font?: string): RawCell | undefined {
  // enough for decomposed letters and blanks; no more, for a cell may be as long as the file
  const trimmed = raw.trim()
  const near = trimmed.slice(0, 4 * max + 100)
  const whole = cleanText(near)
  if (whole === '') return undefined
  const cut = whole.length > max || near.length < trimmed.length
  const text = cutAt(whole, max)
  const encoding = font ? legacyOfFont(font) : undefined
  const legacy = encoding && font ? legacyProposal(near, encoding, font) : guessLegacy(near)
  const proposal = cutAt(cleanText(legacy?.proposal ?? ''), max)
  return {
    col,
    text,
    kind: 'text',
    ...(encoding && { font }),
    ...(isLoose(near) && { loose: true as const }),
    ...(legacy && proposal !== text && { legacy: { encoding: legacy.encoding, proposal } }),
    ...(cut && { cut: true as const })
  }
}

/** Letters and their marks apart (NFD), as macOS and some web pages write them. */
function isLoose(text: string): boolean {
  return looseMarks.test(text) && text.normalize('NFC') !== text
}

const looseMarks = /[\u0300-\u036f]/

/** Never leaves half of a surrogate pair. */
function cutAt(text: string, max: number): string {
  return text.length <= max ? text : text.slice(0, max).replace(/[\ud800-\udbff]$/, '')
}

/**
 * How wide text stands on paper, from the advance widths of Tinos, which are those of Times New Roman.
 * Knows nothing of kerning, and breaks lines at spaces only, so a count of lines is never too small by much.
 */
import table from '../../resources/fonts/tinos-widths.json' with { type: 'json' }

export type Face = { readonly size: number; readonly bold: boolean }

const FIRST_UNKNOWN = 0x2213
const regular = widths(table.regular)
const bold = widths(table.bold)

/** Width of one line in points. Line ends in the text count as nothing; letters outside the table count as one em. */
export function textWidth(text: string, face: Face): number {
  const ems = face.bold ? bold : regular
  let units = 0
  for (let i = 0; i < text.length; i++) units += unitsAt(text.charCodeAt(i), ems)
  return (units * face.size) / table.unitsPerEm
}

/** Lines that text takes in a column of `width` points, at least 1. A word wider than the column is cut into pieces. */
export function lineCount(text: string, width: number, face: Face): number {
  const ems = face.bold ? bold : regular
  const room = (Math.max(width, 1) * table.unitsPerEm) / face.size
  let lines = 1
  let line = 0
  let word = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10) {
      lines++
      line = 0
      word = 0
      continue
    }
    const units = unitsAt(code, ems)
    if (code === 32) {
      // A space at the end of a line hangs over the edge and never starts a new line.
      line += units
      word = 0
      continue
    }
    word += units
    line += units
    if (line <= room) continue
    lines++
    // The word that did not fit moves down whole, unless it is wider than a line by itself.
    line = word <= room ? word : units
    word = line
  }
  return lines
}

function unitsAt(code: number, ems: Uint16Array): number {
  if (code < FIRST_UNKNOWN) return ems[code] ?? 0
  // The second half of a pair is counted with the first; joiners and variation marks are not drawn.
  const unseen = (code >= 0xdc00 && code <= 0xdfff) || (code >= 0xfe00 && code <= 0xfe0f)
  return unseen ? 0 : table.unitsPerEm
}

function widths(known: readonly number[]): Uint16Array {
  const all = new Uint16Array(FIRST_UNKNOWN).fill(table.unitsPerEm)
  all.fill(0, 0, 0x20)
  all.fill(0, 0x300, 0x370)
  all.fill(0, 0x200b, 0x2010)
  let i = 0
  for (const letter of table.letters) all[letter.charCodeAt(0)] = known[i++] ?? 0
  return all
}

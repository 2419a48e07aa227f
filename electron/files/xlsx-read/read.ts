/** A file's bytes to a RawBook. Runs in the reading process; throws ReadFailure. */
import type { RawBook, RawCell, RawSheet } from '../../../shared/import/raw-book.ts'
import { type BookMap, readBookMap } from './book.ts'
import { readCsv } from './csv.ts'
import { ReadFailure } from './failure.ts'
import type { ReadLimits } from './limits.ts'
import { type FoundCell, type FoundSheet, readSheet } from './sheet.ts'
import { sniff } from './sniff.ts'
import { spreadLegacy } from './spread-legacy.ts'
import { readStrings, type RichText } from './strings.ts'
import { type CellStyle, readStyles } from './styles.ts'
import { textCell, unescapeXlsx } from './text.ts'
import { dateText, numberText } from './values.ts'
import { openZip, type Parts } from './zip.ts'

/** Reads an .xlsx or a CSV within the limits. Throws ReadFailure for every file that it does not take. */
export async function readBook(file: Buffer, limits: ReadLimits): Promise<RawBook> {
  if (file.length > limits.fileBytes) throw new ReadFailure('FILE_TOO_LARGE', { bytes: file.length, max: limits.fileBytes })
  const kind = sniff(file)
  if (!kind.ok) throw new ReadFailure(kind.error.code, kind.error.facts)
  if (kind.value === 'text') return spreadLegacy({ format: 'csv', sheets: [readCsv(file, limits)], sheetsLeft: 0 })
  return spreadLegacy(await readXlsx(await openZip(file, limits), limits))
}

async function readXlsx(parts: Parts, limits: ReadLimits): Promise<RawBook> {
  const map = await readBookMap(parts, limits)
  const places = map.sheets.slice(0, limits.sheets)
  // rough while reading, exact when the shared strings are in: see finish
  const budget = { bytes: limits.answerBytes }
  const found: FoundSheet[] = []
  for (const place of places) found.push(await readSheet(place.part, parts.open(place.part), limits, budget))
  const styles = map.styles === undefined ? [] : await readStyles(map.styles, parts.open(map.styles), limits)
  const strings = await stringsOf(found, map, parts, limits)
  const allowance = { bytes: limits.answerBytes * 0.9 }
  const look: Look = { styles, strings, date1904: map.date1904, max: limits.cellCharacters }
  const sheets = places.map((place, index): RawSheet => {
    const rough = found[index]
    const hidden = place.hidden && { hidden: true as const }
    if (!rough) return { name: place.name, ...hidden, rows: [], merges: [] }
    const { rows, complete } = finish(rough, look, allowance)
    const cut = complete ? rough.cut : 'rows'
    return { name: place.name, ...hidden, rows, merges: rough.merges, ...(cut && { cut }) }
  })
  return { format: 'xlsx', sheets, sheetsLeft: map.sheets.length - places.length }
}

async function stringsOf(found: readonly FoundSheet[], map: BookMap, parts: Parts, limits: ReadLimits): Promise<Map<number, RichText>> {
  const wanted = new Set<number>()
  for (const sheet of found)
    for (const row of sheet.rows) for (const cell of row.cells) if (cell.type === 's') wanted.add(Number(cell.value))
  if (map.strings === undefined || wanted.size === 0) return new Map()
  return readStrings(map.strings, parts.open(map.strings), limits, wanted)
}

interface Look {
  readonly styles: readonly CellStyle[]
  readonly strings: ReadonlyMap<number, RichText>
  readonly date1904: boolean
  readonly max: number
}

function finish(sheet: FoundSheet, look: Look, allowance: { bytes: number }): { rows: RawSheet['rows']; complete: boolean } {
  const rows: { number: number; cells: RawCell[] }[] = []
  // each rough row is let go as it is finished: both together would be twice the memory
  for (const row of taken(sheet.rows)) {
    const cells = row.cells.map((cell) => finishCell(cell, look)).filter((cell) => cell !== undefined)
    if (cells.length === 0) continue
    allowance.bytes -= Buffer.byteLength(JSON.stringify(cells)) + 32
    if (allowance.bytes < 0) return { rows, complete: false }
    rows.push({ number: row.number, cells })
  }
  return { rows, complete: true }
}

function* taken<T>(list: (T | undefined)[]): Generator<T> {
  for (let at = 0; at < list.length; at += 1) {
    const one = list[at]
    list[at] = undefined
    if (one !== undefined) yield one
  }
}

function finishCell(cell: FoundCell, look: Look): RawCell | undefined {
  const { col } = cell
  const style = look.styles[cell.style]
  switch (cell.type) {
    case 's': {
      const shared = look.strings.get(Number(cell.value))
      // an index without a string: said as Excel says a lost reference, so that nobody takes it for an empty cell
      if (!shared) return { col, text: '#REF!', kind: 'error' }
      return textCell(col, unescapeXlsx(shared.text), look.max, shared.font ?? style?.font)
    }
    case 'inlineStr':
    case 'str':
      return textCell(col, unescapeXlsx(cell.value), look.max, cell.font ?? style?.font)
    case 'b':
      return { col, text: ['1', 'true'].includes(cell.value.trim()) ? 'TRUE' : 'FALSE', kind: 'bool' }
    case 'e':
      return { col, text: cell.value.trim().slice(0, 20) || '#N/A', kind: 'error' }
    case 'd':
      return { col, text: cell.value.trim().replace(/T00:00:00(\.0+)?Z?$/, ''), kind: 'date' }
    default: {
      const date = style?.date ? dateText(cell.value, look.date1904) : undefined
      if (date !== undefined) return { col, text: date, kind: 'date' }
      const number = numberText(cell.value, style?.zeros)
      return number === undefined ? textCell(col, cell.value, look.max) : { col, text: number, kind: 'number' }
    }
  }
}

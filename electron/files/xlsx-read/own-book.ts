/**
 * A workbook of our own as a stream of rows, to hold it against what it should say: every cell with its type, formulas with their results,
 * merges, texts as they were given. Not for files of others: it has no limits but those of the zip itself.
 */
import { type BookMap, readBookMap } from './book.ts'
import type { ReadLimits } from './limits.ts'
import { readOwnSheet, type OwnRow } from './own-sheet.ts'
import { textGatherer } from './strings.ts'
import { readStyles } from './styles.ts'
import { unescapeXlsx } from './text.ts'
import { readXml } from './xml.ts'
import { openZip, type Parts } from './zip.ts'

export interface OwnBook {
  readonly title: string
  readonly creator: string
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean /** "A1:C1". */; readonly merges: readonly string[] }[]
}

const none = Number.POSITIVE_INFINITY
const limits: ReadLimits = {
  fileBytes: none,
  parts: none,
  unpackedBytes: none,
  ratio: none,
  sheets: none,
  rows: none,
  columns: none,
  cellCharacters: none,
  merges: none,
  answerBytes: none,
  memoryBytes: none,
  timeMs: none
}

/** Hands over every row that holds something, sheet by sheet, from the top down. Throws ReadFailure for what is no whole workbook. */
export async function readOwnBook(file: Buffer, onRow: (sheet: number, row: OwnRow) => void): Promise<OwnBook> {
  const parts = await openZip(file, limits)
  const map = await readBookMap(parts, limits)
  const strings = map.strings === undefined ? [] : await readTexts(map.strings, parts)
  const styles = map.styles === undefined ? [] : await readStyles(map.styles, parts.open(map.styles), limits)
  const merges: string[][] = []
  for (const [index, { part }] of map.sheets.entries()) {
    merges.push(await readOwnSheet(part, parts.open(part), limits, { strings, styles, onRow: (row) => onRow(index, row) }))
  }
  return { ...(await readCore(parts)), sheets: sheetsOf(map, merges) }
}

function sheetsOf(map: BookMap, merges: readonly (readonly string[])[]): OwnBook['sheets'] {
  return map.sheets.map(({ name, hidden }, index) => ({ name, hidden, merges: merges[index] ?? [] }))
}

async function readTexts(part: string, parts: Parts): Promise<string[]> {
  const texts: string[] = []
  const gatherer = textGatherer(limits.cellCharacters)
  await readXml(part, parts.open(part), limits, {
    open: (name, attribute) => (name === 'si' ? void gatherer.take() : gatherer.open(name, attribute)),
    text: (text) => gatherer.text(text),
    close(name) {
      gatherer.close(name)
      if (name === 'si') texts.push(unescapeXlsx(gatherer.take().text))
    }
  })
  return texts
}

async function readCore(parts: Parts): Promise<{ title: string; creator: string }> {
  const found = { title: '', creator: '' }
  const part = 'docProps/core.xml'
  let inside = ''
  if (!parts.has(part)) return found
  await readXml(part, parts.open(part), limits, {
    open: (name) => void (inside = name),
    text(text) {
      if (inside === 'title' || inside === 'creator') found[inside] += text
    },
    close: () => void (inside = '')
  })
  return found
}

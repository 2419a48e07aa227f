/** The texts of a book, each written once: cells say the number of theirs. */
import { escapeCodes } from './clean.ts'
import type { Run } from './grid.ts'
import { element, escaped, head } from './xml.ts'

export interface SharedStrings {
  /** Cells that hold a text. */
  readonly count: () => number
  readonly ofText: (text: string) => number
  /** Runs of one font; those without letters have been left out. */
  readonly ofRuns: (runs: readonly Run[]) => number
  readonly xml: () => string
}

/** The table of one book, whose runs are all written in `font`. */
export function sharedStrings(font: string): SharedStrings {
  const places = new Map<string, number>()
  const items: string[] = []
  let count = 0
  const place = (key: string, item: () => string): number => {
    count += 1
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, items.length)
    return items.push(`<si>${item()}</si>`) - 1
  }
  const run = ({ text, bold, italic, size }: Run) =>
    `<r><rPr>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}<family val="1"/><sz val="${size}"/><rFont val="${font}"/></rPr>${textOf(text)}</r>`
  return {
    count: () => count,
    ofText: (text) => place(text, () => textOf(text)),
    ofRuns: (runs) => {
      const xml = runs.map(run).join('')
      // no text holds this sign, so none is taken for runs
      return place(`\u0000${xml}`, () => xml)
    },
    xml: () => {
      const attributes = { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', count, uniqueCount: items.length }
      return head + element('sst', attributes, items.join(''))
    }
  }
}

function textOf(text: string): string {
  const kept = escapeCodes(text)
  return `<t${/^\s|\n|\s$/.test(kept) ? ' xml:space="preserve"' : ''}>${escaped(kept)}</t>`
}

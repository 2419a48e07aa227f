import type { ReadLimits } from './limits.ts'
import type { CellStyle } from './styles.ts'
import { unescapeXlsx } from './text.ts'
import { dateText } from './values.ts'
import { readXml } from './xml.ts'
import type { Chunks } from './zip.ts'

/** A date is an ISO date; a formula comes with the result stored beside it. */
export type OwnValue =
  | string
  | number
  | boolean
  | { readonly date: string }
  | { readonly formula: string; readonly result: string | number | boolean }

/** Cells that hold something, in the order of the file. */
export interface OwnRow {
  readonly number: number
  readonly cells: readonly { readonly place: string; readonly value: OwnValue }[]
}

interface Ways {
  readonly strings: readonly string[]
  readonly styles: readonly CellStyle[]
  readonly onRow: (row: OwnRow) => void
}

type Inside = 'v' | 'f' | 't' | ''

/** Reads one sheet and answers its merges. Throws ReadFailure. */
export async function readOwnSheet(part: string, chunks: Chunks, limits: ReadLimits, { strings, styles, onRow }: Ways): Promise<string[]> {
  const merges: string[] = []
  let number = 0
  let cells: { place: string; value: OwnValue }[] = []
  let place = ''
  let type = 'n'
  let style = 0
  let value = ''
  let formula = ''
  let inside: Inside = ''

  function plain(): string | number | boolean {
    if (type === 's') return strings[Number(value)] ?? `#${value}`
    if (type === 'b') return value === '1'
    return type === 'n' && value !== '' ? Number(value) : unescapeXlsx(value)
  }

  function found(): OwnValue {
    const said = plain()
    if (formula !== '') return { formula, result: said }
    const date = typeof said === 'number' && styles[style]?.date ? dateText(value, false) : undefined
    return date === undefined ? said : { date }
  }

  await readXml(part, chunks, limits, {
    open(name, attribute) {
      if (name === 'c') {
        place = attribute('r') ?? ''
        type = attribute('t') ?? 'n'
        style = Number(attribute('s') ?? 0)
        value = ''
        formula = ''
      } else if (name === 'v' || name === 'f' || name === 't') inside = name
      else if (name === 'row') {
        number = Number(attribute('r'))
        cells = []
      } else if (name === 'mergeCell') merges.push(attribute('ref') ?? '')
    },
    text(text) {
      if (inside === 'f') formula += text
      else if (inside !== '') value += text
    },
    close(name) {
      if (name === 'c') {
        const said = value === '' && formula === '' ? '' : found()
        if (said !== '') cells.push({ place, value: said })
      } else if (name === 'row') {
        if (cells.length > 0) onRow({ number, cells })
      } else if (name === inside) inside = ''
    }
  })
  return merges
}

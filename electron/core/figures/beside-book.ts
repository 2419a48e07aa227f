import {
  type BesideDesk,
  besideNotes,
  besideSpan,
  type BesideTable,
  besideTables,
  besideTitle
} from '../../../shared/papers/report/beside.ts'
import type { BookSpec, ColumnSpec, FormulaCell, RowSpec, SheetSpec } from '../../files/xlsx/spec.ts'

interface Dress {
  readonly at: string
  readonly watermark: string
}

const sheetNames: Readonly<Record<BesideTable['key'], string>> = {
  stars: 'Sản phẩm',
  groups: 'Theo nhóm',
  targets: 'Chỉ tiêu',
  desks: 'Nguồn số liệu'
}

/** The tables of several desks, a sheet each; what adds up is added up by live formulas. */
export function besideBook(desks: readonly BesideDesk[], year: number | null, { at, watermark }: Dress): BookSpec {
  return {
    title: besideTitle,
    creator: 'Hội đồng OCOP',
    created: at,
    sheets: besideTables(desks, year).map((table) => ({ ...sheetOf(table, year), ...(watermark === '' ? {} : { watermark }) }))
  }
}

function sheetOf({ key, title, heads, rows, sum }: BesideTable, year: number | null): SheetSpec {
  const [first = '', ...others] = heads
  const isText = (at: number) => rows.some(({ cells }) => typeof cells[at] === 'string')
  const columns: ColumnSpec[] = others.map((head, at) => ({
    key: `c${at}`,
    title: head,
    width: isText(at) ? 22 : 12,
    kind: isText(at) ? 'text' : 'integer',
    ...(isText(at) ? {} : { format: '#,##0' })
  }))
  const total = (at: number): FormulaCell => ({
    formula: ['SUM(', { column: `c${at}`, row: 'r0', toRow: `r${rows.length - 1}` }, ')'],
    result: Number(sum?.[at] ?? 0)
  })
  return {
    name: sheetNames[key],
    purpose: 'data',
    orientation: 'landscape',
    frozenColumns: 1,
    above: [
      {
        kind: 'lines',
        lines: [{ text: title.toLocaleUpperCase('vi'), bold: true, size: 14 }, { text: besideSpan(year), italic: true }, '']
      }
    ],
    columns: [{ key: 'name', title: first, width: 36, kind: 'text' }, ...columns],
    rows: [
      ...rows.map(
        ({ name, cells }, place): RowSpec => ({
          key: `r${place}`,
          cells: {
            name: { text: name },
            ...Object.fromEntries(cells.map((cell, at) => [`c${at}`, typeof cell === 'string' ? { text: cell } : cell]))
          }
        })
      ),
      ...(sum === null
        ? []
        : [
            {
              kind: 'total',
              label: 'Cộng',
              cells: Object.fromEntries(sum.flatMap((cell, at) => (cell === null ? [] : [[`c${at}`, total(at)]])))
            } as const
          ])
    ],
    below: sum === null ? [] : [{ kind: 'lines', lines: ['', ...besideNotes.map((text) => ({ text, italic: true }))] }]
  }
}

import type { Figures, FigureScope } from '../../../shared/contract/figures.ts'
import type { ProgrammePaperData } from '../../../shared/contract/paper-data.ts'
import { formatViDate } from '../../../shared/domain/dates.ts'
import { funnelNames } from '../../../shared/papers/figures-words.ts'
import { reportSummary, type ReportTable, reportTables, reportTitle, tableHeads } from '../../../shared/papers/report/report.ts'
import { type ReportPartKey, reportPartKeys, reportParts } from '../../../shared/papers/report/text.ts'
import type { BlockSpec, BookSpec, ColumnSpec, FormulaCell, RowSpec, SheetSpec } from '../../files/xlsx/spec.ts'
import { programmeAbove, programmeBelow } from './book-frame.ts'

interface ReportToWrite {
  readonly data: ProgrammePaperData
  readonly figures: Figures
  readonly scope: FigureScope
  readonly texts: Readonly<Record<ReportPartKey, string>>
  readonly at: string
  readonly watermark: string
}

/** The paragraphs, the years, the steps, the targets and every table of the report, a sheet each; what is empty is left out. */
export function reportBook(report: ReportToWrite): BookSpec {
  const { figures, scope, at, watermark } = report
  const sheets = [
    wordsSheet(report),
    yearsSheet(report),
    funnelSheet(report),
    targetsSheet(report),
    ...reportTables(figures, scope).map((table) => tableSheet(report, table))
  ]
  return {
    title: reportTitle,
    creator: 'Hội đồng OCOP',
    created: at,
    sheets: sheets.flatMap((sheet) => (sheet ? [{ ...sheet, ...(watermark === '' ? {} : { watermark }) }] : []))
  }
}

function asOf({ figures }: ReportToWrite): string {
  return `${figures.words}. Tính đến ngày ${formatViDate(figures.asOf)}`
}

function above(report: ReportToWrite, title: string): BlockSpec[] {
  const lines = [{ text: title.toLocaleUpperCase('vi'), bold: true, size: 14 }, { text: asOf(report), italic: true }, '']
  return [{ kind: 'lines', lines }]
}

function wordsSheet(report: ReportToWrite): SheetSpec {
  const { data, scope, figures } = report
  const rows = reportPartKeys.flatMap((part): RowSpec[] =>
    report.texts[part] === '' ? [] : [{ cells: { part: { text: reportParts[part] }, words: { text: report.texts[part] } } }]
  )
  return {
    name: 'Nội dung',
    purpose: 'paper',
    orientation: 'portrait',
    above: programmeAbove(data, ['BÁO CÁO', reportSummary(scope, figures.words)], [{ text: asOf(report), italic: true }]),
    columns: [
      // about where the two columns of the head part
      { key: 'part', title: 'Mục', width: 35, kind: 'text' },
      { key: 'words', title: 'Nội dung', width: 43, kind: 'text' }
    ],
    rows,
    below: [programmeBelow(data)]
  }
}

const countColumns: readonly ColumnSpec[] = tableHeads.map((title, place) => ({ key: `c${place}`, title, width: 9, kind: 'integer' }))

function countCells(values: readonly number[]): Record<string, number> {
  return Object.fromEntries(values.map((value, place) => [`c${place}`, value]))
}

function yearsSheet(report: ReportToWrite): SheetSpec | undefined {
  const from = report.figures.years.findIndex(({ present }) => present.total > 0)
  if (from < 0) return undefined
  return {
    name: 'Theo năm',
    purpose: 'data',
    orientation: 'portrait',
    above: above(report, 'Sản phẩm hiện có cuối mỗi năm và được công nhận trong năm'),
    columns: [
      { key: 'year', title: 'Năm', width: 8, kind: 'center' },
      ...countColumns.map((column) => ({ ...column, group: 'Hiện có' })),
      { key: 'recognised', title: 'Công nhận trong năm', width: 12, kind: 'integer' }
    ],
    rows: report.figures.years.slice(from).map(({ year, present, recognised }) => ({
      cells: { year, ...countCells(valuesOf(present)), recognised: recognised.total }
    }))
  }
}

function valuesOf({ total, star3, star4, star5, producers }: Figures['years'][number]['present']): number[] {
  return [total, star3, star4, star5, producers]
}

function funnelSheet(report: ReportToWrite): SheetSpec | undefined {
  const { funnel } = report.figures
  // older lists name only what was recognised: as many at every step tells nothing of how many came
  if (new Set(funnel.map(({ products }) => products)).size < 2) return undefined
  return {
    name: 'Các bước',
    purpose: 'data',
    orientation: 'portrait',
    above: above(report, 'Từ đăng ký đến công nhận'),
    columns: [
      { key: 'step', title: 'Bước', width: 40, kind: 'text' },
      { key: 'products', title: 'Số sản phẩm', width: 12, kind: 'integer' },
      { key: 'producers', title: 'Số chủ thể', width: 12, kind: 'integer' }
    ],
    rows: funnel.map(({ step, products, producers }) => ({ cells: { step: { text: funnelNames[step] }, products, producers } }))
  }
}

function targetsSheet(report: ReportToWrite): SheetSpec | undefined {
  const { targets } = report.figures
  if (targets.length === 0) return undefined
  return {
    name: 'Chỉ tiêu',
    purpose: 'data',
    orientation: 'landscape',
    above: above(report, 'Chỉ tiêu và kết quả thực hiện'),
    columns: [
      { key: 'of', title: 'Kỳ', width: 22, kind: 'text' },
      { key: 'place', title: 'Địa bàn', width: 20, kind: 'text' },
      { key: 'name', title: 'Chỉ tiêu', width: 34, kind: 'text' },
      { key: 'unit', title: 'Đơn vị', width: 12, kind: 'text' },
      { key: 'value', title: 'Chỉ tiêu đề ra', width: 12, kind: 'integer', format: '#,##0' },
      { key: 'actual', title: 'Thực hiện', width: 12, kind: 'integer', format: '#,##0' }
    ],
    rows: targets.map(({ of, place, name, unit, value, actual }) => ({
      cells: {
        of: { text: of },
        place: { text: place === '' ? 'Toàn tỉnh' : place },
        name: { text: name },
        unit: { text: unit },
        value,
        actual
      }
    }))
  }
}

/** Products add up by live formulas; producers of the total are counted once each, so theirs is a number. */
function tableSheet(report: ReportToWrite, { title, first, rows, total }: ReportTable): SheetSpec {
  const last = rows.length - 1
  const sum = (place: number): FormulaCell => ({
    formula: ['SUM(', { column: `c${place}`, row: 'r0', toRow: `r${last}` }, ')'],
    result: total[place] ?? 0
  })
  return {
    name: first,
    purpose: 'data',
    orientation: 'portrait',
    above: above(report, title),
    columns: [
      { key: 'no', title: 'TT', width: 5, kind: 'center' },
      { key: 'name', title: first, width: 34, kind: 'text' },
      ...countColumns
    ],
    rows: [
      ...rows.map(
        ({ name, values }, place): RowSpec => ({ key: `r${place}`, cells: { no: place + 1, name: { text: name }, ...countCells(values) } })
      ),
      { kind: 'total', label: 'Cộng', cells: { c0: sum(0), c1: sum(1), c2: sum(2), c3: sum(3), c4: total[4] } }
    ]
  }
}

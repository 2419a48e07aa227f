/** Báo cáo kết quả thực hiện Chương trình OCOP [DRAFT: no national form]: paragraphs, charts, and the tables as its Phụ lục. */
import type { FigureRow, Figures, FigureScope } from '../../contract/figures.ts'
import type { ProgrammePaperData } from '../../contract/paper-data.ts'
import { formatWhole } from '../../domain/print-number.ts'
import { column, paragraph, row, table, typedLines } from '../decree/lines.ts'
import type { Block, Paper } from '../paper.ts'
import type { ChartKey, ReportCharts } from './charts.ts'
import { appendixLine, centredItalic, type Dress, programmeHead, programmeOpening, programmeSignatures } from './frame.ts'
import { scopePhrase } from './scope.ts'
import { type ReportPartKey, reportPartKeys, reportParts } from './text.ts'
import { basisOf, communeWords } from './words.ts'

export interface ReportPaper {
  readonly data: ProgrammePaperData
  readonly scope: FigureScope
  readonly figures: Figures
  /** As they are to be printed; '' leaves the part out. A line is a paragraph. */
  readonly texts: Readonly<Record<ReportPartKey, string>>
  readonly charts: ReportCharts
}

export const reportTitle = 'Báo cáo kết quả thực hiện Chương trình OCOP'

/** Trích yếu: "Kết quả thực hiện Chương trình mỗi xã một sản phẩm năm 2026". `words`: title of the scope. */
export function reportSummary(scope: FigureScope, words: string): string {
  return ['Kết quả thực hiện Chương trình mỗi xã một sản phẩm', scopePhrase(scope, words)].filter(Boolean).join(' ')
}

/** Behind which part a chart stands; one without its part stands at the end. */
const chartsOf: Readonly<Partial<Record<ReportPartKey, readonly ChartKey[]>>> = {
  overall: ['years'],
  assessed: ['funnel'],
  structure: ['groups', 'communes'],
  targets: ['targets']
}

export function reportPapers({ data, scope, figures, texts, charts }: ReportPaper, { footer, watermark }: Dress): Paper[] {
  const page = { orientation: 'portrait', footer, numbering: 'decree', watermark } as const
  const chartsIn = (key: ReportPartKey) => (chartsOf[key] ?? []).flatMap((chart) => charts[chart] ?? [])
  const shown = reportPartKeys.filter((key) => texts[key] !== '' || chartsIn(key).length > 0)
  const isEnd = (place: number, key: ReportPartKey) => place === shown.length - 1 && chartsIn(key).length === 0
  const main: Paper = {
    ...page,
    title: reportTitle,
    blocks: [
      programmeHead(data),
      { kind: 'title', lines: ['BÁO CÁO', reportSummary(scope, figures.words)], rule: 'part' },
      ...programmeOpening(data),
      ...shown.flatMap((key, place): Block[] => [
        {
          kind: 'paragraph',
          runs: [{ text: `${roman(place + 1)}. ${reportParts[key].toLocaleUpperCase('vi')}`, bold: true }],
          indent: true,
          keep: true
        },
        ...typedLines(isEnd(place, key) ? ended(texts[key]) : texts[key]).map((line) => paragraph(line)),
        ...chartsIn(key).map((chart) => ({ kind: 'chart', chart }) as const)
      ]),
      programmeSignatures(data)
    ]
  }
  const tables = reportTables(figures, scope)
  return tables.length === 0
    ? [main]
    : [
        main,
        {
          ...page,
          title: `Phụ lục – ${reportTitle}`,
          blocks: [
            { kind: 'title', lines: ['Phụ lục', 'CÁC BẢNG SỐ LIỆU'] },
            centredItalic(appendixLine('Báo cáo', data)),
            ...tables.flatMap(tableBlocks)
          ]
        }
      ]
}

/** The last words of a paper end in "./." (Nghị định 30/2020, Phụ lục I). */
function ended(text: string): string {
  const trimmed = text.trimEnd()
  return trimmed === '' || trimmed.endsWith('./.') ? trimmed : `${trimmed.replace(/[.;]$/, '')}./.`
}

function roman(value: number): string {
  return ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][value - 1] ?? String(value)
}

/** A table of the report: the same on paper and in the workbook. */
export interface ReportTable {
  readonly title: string
  readonly first: string
  /** Name, products, 3, 4, 5 stars, producers. */
  readonly rows: readonly { readonly name: string; readonly values: readonly [number, number, number, number, number] }[]
  readonly total: readonly [number, number, number, number, number]
}

export const tableHeads = ['Số sản phẩm', '3 sao', '4 sao', '5 sao', 'Số chủ thể'] as const

/** Tables whose products add up to the total; the producers of the total are counted once each. */
export function reportTables(figures: Figures, scope: FigureScope): ReportTable[] {
  const basis = basisOf(scope)
  const count = figures[basis]
  if (count.total === 0) return []
  const of = ({ total, star3, star4, star5, producers }: FigureRow['present']) => [total, star3, star4, star5, producers] as const
  const what = basis === 'present' ? 'Sản phẩm hiện có' : 'Sản phẩm được công nhận'
  const one = (title: string, first: string, rows: readonly FigureRow[]): ReportTable => ({
    title: `${what} theo ${title}`,
    first,
    rows: rows.filter((each) => each[basis].total > 0).map((each) => ({ name: each.name, values: of(each[basis]) })),
    total: of(count)
  })
  const communes = communeWords(figures)
  return [
    one('nhóm sản phẩm', 'Nhóm sản phẩm', figures.groups),
    one('bộ sản phẩm', 'Bộ sản phẩm', figures.sets),
    one(communes, communes.charAt(0).toLocaleUpperCase('vi') + communes.slice(1), figures.communes),
    ...(figures.places[basis].oldDistricts > 0 ? [one('huyện cũ', 'Huyện cũ', figures.oldDistricts)] : []),
    one('loại hình chủ thể', 'Loại hình chủ thể', figures.producerKinds)
  ]
}

function tableBlocks({ title, first, rows, total }: ReportTable, place: number): Block[] {
  const columns = [column('TT', 6, 'center'), column(first, 34), ...tableHeads.map((head) => column(head, 12, 'center'))]
  const cells = (values: readonly number[]) => values.map((value) => (value === 0 ? '-' : formatWhole(value)))
  return [
    { kind: 'paragraph', runs: [{ text: `${place + 1}. ${title}`, bold: true }], align: 'left', keep: true },
    ...table(columns, [
      ...rows.map(({ name, values }, at) => row(String(at + 1), name, ...cells(values))),
      { kind: 'total', cells: ['Cộng', ...cells(total)] }
    ])
  ]
}

/** Bảng ghép số liệu của nhiều nơi [DRAFT: no national form], to be looked at round a table. */
import { column, row, table } from '../decree/lines.ts'
import type { Block, Paper } from '../paper.ts'
import { besideCell, type BesideDesk, besideNotes, besideSpan, type BesideTable, besideTables, besideTitle } from './beside.ts'
import { centredItalic, type Dress } from './frame.ts'

/** A working paper: no head and no signature, for nobody issues the figures of others. */
export function besidePaper(desks: readonly BesideDesk[], year: number | null, { footer, watermark }: Dress): Paper {
  return {
    title: besideTitle,
    orientation: 'landscape',
    footer,
    numbering: 'decree',
    watermark,
    blocks: [
      { kind: 'title', lines: [besideTitle.toLocaleUpperCase('vi'), besideSpan(year)], rule: 'part' },
      centredItalic('Bảng ghép số liệu do từng nơi gửi, để theo dõi; không thay báo cáo của từng nơi.'),
      ...besideTables(desks, year).flatMap(tableBlocks),
      ...besideNotes.map((text): Block => ({ kind: 'small', text }))
    ]
  }
}

function tableBlocks({ title, heads, rows, sum, key }: BesideTable, at: number): Block[] {
  const [first = '', ...others] = heads
  const words = key === 'targets' || key === 'desks'
  const columns = [
    column(first, 30),
    ...others.map((head, nth) => column(head, words && nth < 2 ? 22 : 12, words && nth < 2 ? 'left' : 'center'))
  ]
  return [
    { kind: 'paragraph', runs: [{ text: `${at + 1}. ${title}`, bold: true }], align: 'left', keep: true },
    ...table(columns, [
      ...rows.map(({ name, cells }) => row(name, ...cells.map(besideCell))),
      ...(sum === null ? [] : [{ kind: 'total', cells: ['Cộng', ...sum.map(besideCell)] } as const])
    ])
  ]
}

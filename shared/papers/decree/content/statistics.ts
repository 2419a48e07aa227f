/** The figures of the report: by star, form of registration, group of products and commune. Each table closes to the number of products. */
import { formNames } from '../../words.ts'
import type { Block, TableRow } from '../../paper.ts'
import type { Subject } from '../definition.ts'
import type { EntryFacts } from '../facts.ts'
import { groupOf } from '../groups.ts'
import { byName, column, count, row, table } from '../lines.ts'

type Label = (entry: EntryFacts) => string

const stars = [
  ['sendUp', 'Trình Bộ'],
  ['star5', '5 sao'],
  ['star4', '4 sao'],
  ['star3', '3 sao']
] as const

/** One row for each label, one column for each result that this level may give; the last row adds up. */
function crossTable({ facts, entries }: Subject, title: string, label: Label, order: (a: string, b: string) => number): Block[] {
  const shown = stars.filter(([key]) => (facts.council.level === 'province' ? key !== 'star5' : key === 'star5'))
  const columns = [
    column(title, 40),
    column('Số sản phẩm', 12, 'center'),
    ...shown.map(([, name]) => column(name, 12, 'center')),
    column('Kết quả khác', 12, 'center')
  ]
  const cells = (some: readonly EntryFacts[]): string[] => {
    const by = shown.map(([key]) => some.filter((entry) => groupOf(entry) === key).length)
    const other = some.length - by.reduce((sum, value) => sum + value, 0)
    return [some.length, ...by, other].map((value) => (value === 0 ? '-' : count(value)))
  }
  const labels = [...new Set(entries.map(label))].toSorted(order)
  const rows: TableRow[] = labels.map((name) => row(name || 'Chưa rõ', ...cells(entries.filter((entry) => label(entry) === name))))
  return rows.length === 0 ? [] : table(columns, [...rows, { kind: 'total', cells: ['Cộng', ...cells(entries)] }])
}

export function byForm(subject: Subject): Block[] {
  const order = Object.values(formNames) as string[]
  return crossTable(
    subject,
    'Hình thức đánh giá',
    ({ form }) => formNames[form],
    (a, b) => order.indexOf(a) - order.indexOf(b)
  )
}

export function byGroup(subject: Subject): Block[] {
  const first = new Map(subject.entries.toReversed().map(({ groupName, setNo }) => [groupName, setNo]))
  return crossTable(
    subject,
    'Nhóm sản phẩm',
    ({ groupName }) => groupName,
    (a, b) => (first.get(a) ?? 0) - (first.get(b) ?? 0)
  )
}

export function byCommune(subject: Subject): Block[] {
  return crossTable(subject, 'Xã, phường', ({ commune }) => commune, byName)
}

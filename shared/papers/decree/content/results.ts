/** Tables of results: of the session, and of what is recognised or sent up. */
import { formNames } from '../../words.ts'
import type { Block, TableColumn, TableRow } from '../../paper.ts'
import type { Subject } from '../definition.ts'
import type { EntryFacts, SessionFacts } from '../facts.ts'
import { addressOf } from '../fields/entry.ts'
import { type GroupKey, groupTitles, inGroup, recognisedKeys, starCell } from '../groups.ts'
import { column, count, mean, row, table } from '../lines.ts'
import { exclusionWords } from './course.ts'

/** Rows of groups in the order of print, numbered through; empty groups are left out. */
function grouped(
  { facts, entries }: Pick<Subject, 'facts' | 'entries'>,
  keys: readonly GroupKey[] | null,
  cells: (entry: EntryFacts) => string[],
  roman = false
): TableRow[] {
  let number = 0
  return groupTitles(facts)
    .filter(([key]) => keys === null || keys.includes(key))
    .map(([key, title]) => ({ title, rows: inGroup(entries, key) }))
    .filter(({ rows }) => rows.length > 0)
    .flatMap(({ title, rows }, place) => [
      { kind: 'group', cells: [`${roman ? `${romans[place]}. ` : ''}${title}: ${count(rows.length)} sản phẩm`] } as const,
      ...rows.map((entry): TableRow => {
        number += 1
        return row(String(number), ...cells(entry))
      })
    ])
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'] as const

function points({ decimals }: SessionFacts, { result, exclusion }: EntryFacts): string {
  return exclusion === null ? mean(result, decimals) : ''
}

/** Upright: TT | Sản phẩm | Chủ thể | Xã, phường | Điểm TB | Hạng. */
export function resultTable({ facts, entries }: Pick<Subject, 'facts' | 'entries'>): Block[] {
  const columns = [
    column('TT', 6, 'center'),
    column('Tên sản phẩm', 28),
    column('Chủ thể', 28),
    column('Xã, phường', 16),
    column('Điểm trung bình', 11, 'center'),
    column('Kết luận', 13, 'center')
  ]
  return table(
    columns,
    grouped({ facts, entries }, null, (entry) => [
      entry.productName,
      entry.producerName,
      entry.commune,
      points(facts, entry),
      starCell(entry)
    ])
  )
}

/** Across the page, with parts, forms and remarks: Phụ lục of the report. */
export function wideResultTable({ facts, entries }: Subject): Block[] {
  const columns = [
    column('TT', 4, 'center'),
    column('Tên sản phẩm', 15),
    column('Chủ thể', 15),
    column('Xã, phường', 9),
    column('Bộ sản phẩm', 16),
    column('Hình thức', 7),
    column('Số phiếu', 6, 'center'),
    column('A', 6, 'center'),
    column('B', 6, 'center'),
    column('C', 6, 'center'),
    column('Điểm TB', 6, 'center'),
    column('Hạng sao', 6, 'center'),
    column('Ghi chú', 14)
  ]
  return table(
    columns,
    grouped({ facts, entries }, null, (entry) => {
      const result = entry.exclusion === null ? entry.result : null
      const part = (name: 'A' | 'B' | 'C') => (result ? mean(result, facts.decimals, result.parts[name]) : '')
      return [
        entry.productName,
        entry.producerName,
        entry.commune,
        `${entry.setNo}. ${entry.setName}`,
        formNames[entry.form],
        result ? `${result.n}/${entry.expected}` : '',
        part('A'),
        part('B'),
        part('C'),
        points(facts, entry),
        starCell(entry),
        remark(entry)
      ]
    })
  )
}

/** Ground of exclusion, minima that are missed, a reason for less than the points give. */
function remark(entry: EntryFacts): string {
  if (entry.exclusion) return exclusionWords(entry)
  const missed = entry.minima.filter((minimum) => !minimum.met).map((minimum) => `${minimum.criterion} (${minimum.star} sao)`)
  return [missed.length === 0 ? '' : `Chưa đạt tối thiểu: ${missed.join(', ')}`, entry.conclusion?.reason ?? ''].filter(Boolean).join('; ')
}

const listColumns: readonly TableColumn[] = [
  column('STT', 5, 'center'),
  column('Tên sản phẩm', 19),
  column('Tên chủ thể', 19),
  column('Địa chỉ chủ thể', 19),
  column('Bộ sản phẩm', 18),
  column('Mã số sản phẩm', 13, 'center'),
  column('Hạng sao', 7, 'center')
]

function listCells(entry: EntryFacts): string[] {
  return [
    entry.productName,
    entry.producerName,
    addressOf(entry),
    `${entry.setNo}. ${entry.setName}`,
    entry.productCode,
    `${entry.conclusion?.star ?? ''} sao`
  ]
}

/** Danh sách of the decision, by star; points are left out of what is published, and 1 and 2 stars never stand in it (Article 4.1.a). */
export function recognisedTable({ facts, entries }: Subject): Block[] {
  return table(listColumns, grouped({ facts, entries }, recognisedKeys, listCells, true))
}

/** The same for an upright page, without the set. */
export function sendUpList({ facts, entries }: Subject): Block[] {
  const columns = [
    column('TT', 6, 'center'),
    column('Tên sản phẩm', 26),
    column('Tên chủ thể', 26),
    column('Địa chỉ chủ thể', 24),
    column('Điểm trung bình', 11, 'center')
  ]
  return table(
    columns,
    inGroup(entries, 'sendUp').map((entry, place) =>
      row(String(place + 1), entry.productName, entry.producerName, addressOf(entry), points(facts, entry))
    )
  )
}

/** Products of 90 points and more, with their points: the province approves the result, the Ministry gives the star. */
export function sendUpTable({ facts, entries }: Subject): Block[] {
  const columns = [...listColumns.slice(0, -1), column('Điểm trung bình', 8, 'center')]
  return table(
    columns,
    inGroup(entries, 'sendUp').map((entry, place) => row(String(place + 1), ...listCells(entry).slice(0, -1), points(facts, entry)))
  )
}

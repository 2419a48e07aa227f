/** Trích sổ theo dõi cấp Giấy chứng nhận: a row for each product that is recognised, plain columns from the first row on, so that it also serves mail merge. */
import { addMonths } from '../../../shared/domain/dates.ts'
import type { ColumnSpec, RowSpec, SheetSpec } from '../../files/xlsx/spec.ts'
import type { Reader } from '../../store/db.ts'
import { findSessionPapers } from '../../store/paper-data.ts'
import type { Ctx } from '../context.ts'
import type { Desk } from '../papers/desk.ts'
import { sessionGroups } from '../papers/groups.ts'
import type { EntryComputed } from '../results/compute.ts'
import { dress } from './frame.ts'

/** Months that a certificate is valid from the day of the decision (Article 4.3). */
const validMonths = 36

const columns: readonly ColumnSpec[] = [
  { key: 'no', title: 'TT', width: 5, kind: 'center' },
  { key: 'certificate', title: 'Số Giấy chứng nhận', width: 18, kind: 'text' },
  { key: 'product', title: 'Tên sản phẩm', width: 26, kind: 'text' },
  { key: 'code', title: 'Mã số sản phẩm', width: 18, kind: 'text' },
  { key: 'producer', title: 'Tên chủ thể', width: 24, kind: 'text' },
  { key: 'address', title: 'Địa chỉ', width: 24, kind: 'text' },
  { key: 'commune', title: 'Xã, phường', width: 16, kind: 'text' },
  { key: 'phone', title: 'Điện thoại', width: 14, kind: 'text' },
  { key: 'set', title: 'Bộ sản phẩm', width: 24, kind: 'text' },
  { key: 'star', title: 'Hạng sao', width: 8, kind: 'integer' },
  { key: 'decision', title: 'Số quyết định', width: 16, kind: 'text' },
  { key: 'date', title: 'Ngày quyết định', width: 12, kind: 'date' },
  { key: 'expiry', title: 'Có giá trị đến', width: 12, kind: 'date' }
]

/** No sheet where nothing is recognised yet. 1 and 2 stars never stand in it (Article 4.1.a), nor what goes up to the Ministry. */
export function registerSheets(db: Reader, ctx: Ctx, desk: Desk, computed: readonly EntryComputed[]): SheetSpec[] {
  const { session, level } = desk.loaded
  const typed = findSessionPapers(db, session.id)?.data.entries ?? {}
  const groups = sessionGroups(level, computed).filter(({ key }) => key === 'star5' || key === 'star4' || key === 'star3')
  const { decisionNumber, decisionDate } = session
  const rows = groups
    .flatMap(({ entries }) => entries)
    .map(
      ({ entry }, place): RowSpec => ({
        cells: {
          no: place + 1,
          certificate: { text: typed[entry.id]?.certificateNumber ?? '' },
          product: { text: entry.productName },
          code: { text: entry.productCode },
          producer: { text: entry.producerName },
          address: { text: entry.address },
          commune: { text: entry.commune },
          phone: { text: entry.phone },
          set: { text: `${entry.setNo}. ${ctx.shelf.shipped.get(entry.setNo)?.set.name ?? ''}` },
          star: entry.conclusionStar ?? 0,
          decision: { text: decisionNumber },
          date: decisionDate === null ? null : { date: decisionDate },
          expiry: decisionDate === null ? null : { date: addMonths(decisionDate, validMonths) }
        }
      })
    )
  if (rows.length === 0) return []
  return [{ name: 'Sổ giấy chứng nhận', purpose: 'data', orientation: 'landscape', columns, rows, frozenColumns: 3, ...dress(desk) }]
}

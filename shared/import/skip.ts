/** Tells rows of the list from what else stands in such sheets: group lines, totals, signatures, the head again. */
import { searchKey } from '../text-key.ts'
import { counterColumn, type Header, type Mapping, words } from './header.ts'
import type { SkipReason } from './problems.ts'
import type { RawRow, RawSheet } from './raw-book.ts'

export interface Skipped {
  readonly row: number
  readonly why: SkipReason
  /** The row's words, to recognise it by. */
  readonly text: string
}

const signature =
  /^(nguoi lap|nguoi tong hop|thu truong|chu tich|kt chu tich|pho chu tich|kt giam doc|tm |tl |tuq |truong phong|noi nhan|ky ghi ro|ky ten|xac nhan cua|luu vt|can bo (lap|tong hop)|(.{0,30} )?ngay( \d{1,2})? thang( \d{1,2})? nam)/
const total = /^(tong cong|tong so|tong|cong)\b(?! (ty|nghe|dong|cu))/
const groupWords =
  /^(nhom|nganh hang|linh vuc|danh sach|san pham (dat|hang|nhom|de nghi|cong nhan|dang ky|ocop)|(hang )?\d sao|hang sao|huyen|quan|thi xa|thi tran|thanh pho|tinh|xa|phuong|dac khu|khu vuc|dia ban|vung)\b/
const groupNumber = /^([ivxlc]{1,6}|[a-h])( |$)/

/** Gives for each row of the sheet, in their order, why it is no row of the list; `undefined` for those that are. */
export function skipper(sheet: RawSheet, header: Header, mapping: Mapping): (row: RawRow) => SkipReason | undefined {
  const counter = counterColumn(header)
  const titles = new Map(header.columns.map(({ column, parts }) => [column, new Set(parts.map(searchKey))]))
  const columnsOf = (...fields: readonly string[]) =>
    new Set(
      Object.keys(mapping)
        .filter((column) => fields.includes(mapping[column] ?? ''))
        .map(Number)
    )
  const nameColumns = columnsOf('productName')
  const producerColumns = columnsOf('producerName')
  const subject = nameColumns.size > 0 ? nameColumns : producerColumns
  const subjectMerges = sheet.merges.filter((merge) => merge.bottom > merge.top && subject.has(merge.left) && merge.bottom > header.lastRow)
  const wideMerges = new Map(sheet.merges.filter((merge) => merge.right - merge.left >= 2).map((merge) => [merge.top, merge]))
  let signed = false

  return (row) => {
    const filled = row.cells.map((cell) => ({ col: cell.col, text: words(cell), key: searchKey(words(cell)) }))
    const has = (columns: ReadonlySet<number>) => filled.some((cell) => columns.has(cell.col))
    const counted = /^\d+$/.test(filled.find((cell) => cell.col === counter)?.key ?? '')
    const texts = filled.filter((cell) => /\p{L}/u.test(cell.text))
    const first = texts[0]
    const hasProducer = nameColumns.size > 0 && has(producerColumns)
    if (isNumbering(row, header)) return 'NUMBERING'
    if (filled.length > 1 && filled.filter((cell) => titles.get(cell.col)?.has(cell.key)).length >= 0.6 * filled.length)
      return 'REPEATED_HEADER'
    if (filled.some((cell) => !subject.has(cell.col) && cell.key === 'vi du') || (first && /^vi du\b/.test(first.key))) return 'EXAMPLE'
    if (!counted && texts.length <= 3 && texts.some((cell) => signature.test(cell.key))) {
      signed = true
      return 'SIGNATURE'
    }
    // names of the signers stand below their posts, wherever those are
    const mayBeProduct = counter === undefined && has(subject) && hasProducer
    if (signed && !counted && filled.length <= 3 && !mayBeProduct) return 'SIGNATURE'
    if (!hasProducer && !counted && first && total.test(first.key)) return 'TOTAL'
    if (!hasProducer && first && isGroup(row, filled, first.key)) return 'GROUP'
    if (!has(subject)) {
      if (subjectMerges.some((merge) => merge.top < row.number && merge.bottom >= row.number)) return 'CONTINUED'
      const numbered = counted && filled.some((cell) => cell.col !== counter && mapping[cell.col] !== undefined)
      if (!numbered && !hasProducer) return 'STRAY'
    }
    return undefined
  }

  function isGroup(row: RawRow, filled: readonly { col: number; key: string }[], first: string): boolean {
    const mark = filled.find((cell) => cell.col === counter)?.key ?? ''
    if (/^\d+$/.test(mark)) return false
    const merge = wideMerges.get(row.number)
    const others = filled.filter((cell) => !/^\d*$/.test(cell.key) && cell.col !== counter)
    if (others.length > 1) return false
    if (merge && filled.some((cell) => cell.col === merge.left && cell.key !== '')) return true
    return groupNumber.test(mark) || groupNumber.test(first) || groupWords.test(first)
  }
}

/** "(1) (2) (3)" or "A B 1 2" right below the head. */
function isNumbering(row: RawRow, header: Header): boolean {
  return (
    row.number === header.lastRow + 1 &&
    row.cells.length >= 3 &&
    row.cells.every((cell) => /^\(?(\d{1,2}|[A-Z])\)?(\s*=.*)?$/.test(cell.text))
  )
}

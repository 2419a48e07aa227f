/** Words of the calendar: rounds of Điều 5, certificates, proposals, withdrawals, decisions. */
import type { CalendarItem } from '../../shared/domain/calendar.ts'
import { addDays, daysBetween, formatViDate } from '../../shared/domain/dates.ts'
import { formatWhole } from '../../shared/domain/print-number.ts'

export const calendarText = {
  tab: 'Lịch',
  words:
    'Các đợt đánh giá theo Điều 5 và các hạn của Hội đồng: hồ sơ đánh giá lại, kết quả của Bộ, quyết định thu hồi, quyết định sau khi kết luận. Luật ghi “trước ngày” thì ngày trong lịch là ngày cuối cùng còn kịp.',
  none: 'Không có việc nào có hạn',
  overdue: 'Đã quá hạn',
  soon: 'Trong 30 ngày tới',
  later: 'Sau 30 ngày tới',
  noDay: 'Đang chờ, không có hạn trong quy định',
  list: (heading: string) => `Việc: ${heading}`,
  left: (days: number) => (days === 0 ? 'hôm nay' : days > 0 ? `còn ${days} ngày` : `quá ${-days} ngày`),
  count: (count: number) => `${formatWhole(count)} việc`
} as const

const levelWords = { province: 'cấp tỉnh', central: 'cấp quốc gia' } as const

/** What is due, in one line. */
export function calendarWords(item: CalendarItem): string {
  const { kind, day, level, round, count, names } = item
  const name = names[0] ?? ''
  const many = (what: string) =>
    count === 1 ? `${name}: ${what.replace(/^\S/, (first) => first.toLocaleLowerCase('vi'))}` : `${what} của ${formatWhole(count)} sản phẩm`
  const before = day === null ? '' : formatViDate(addDays(day, 1))
  switch (kind) {
    case 'files':
      return level === 'central'
        ? `Ủy ban nhân dân cấp tỉnh gửi hồ sơ đề nghị Bộ, đợt ${round}: trước ngày ${before}`
        : `Ủy ban nhân dân cấp xã đề nghị, đợt ${round}: trước ngày ${before}`
    case 'round':
      return `Hoàn thành đợt ${round} đánh giá ${levelWords[level ?? 'province']}: trước ngày ${before}`
    case 'windowOpens':
      return many('Mở kỳ nộp hồ sơ đánh giá lại')
    case 'windowCloses':
      return many('Hết kỳ nộp hồ sơ đánh giá lại')
    case 'expiry':
      return many('Hết hạn Giấy chứng nhận, đã quá hạn nộp hồ sơ')
    case 'extensionEnds':
      return many('Hết thời gian kéo dài hiệu lực')
    case 'answer':
      return day === null
        ? `${name}: chờ kết quả của Bộ, chưa rõ ngày trình`
        : `${name}: chờ kết quả của Bộ, đợt kết thúc trước ngày ${before}`
    case 'below':
      return `${name}: Bộ đánh giá dưới 90 điểm, tỉnh quyết định công nhận hoặc đánh giá lại (điểm g khoản 4 Điều 7)`
    case 'returned':
      return `${name}: Bộ trả hồ sơ, chưa gửi lại`
    case 'withdrawal':
      return `${name}: quyết định thu hồi trong 15 ngày kể từ ngày có kết luận (khoản 4 Điều 8)`
    case 'decision':
      return `${name}: đã kết luận, chưa ban hành quyết định; đợt kết thúc trước ngày ${before}`
  }
}

/** Since when it waits, and the names that the line has no room for. */
export function calendarNote({ since, names, count }: CalendarItem, today: string): string {
  const waited = since === null ? '' : `Từ ngày ${formatViDate(since)}, đã ${daysBetween(since, today)} ngày.`
  const more =
    count > 1 ? `${names.join('; ')}${count > names.length ? `; và ${formatWhole(count - names.length)} sản phẩm khác` : ''}` : ''
  return [waited, more].filter(Boolean).join(' ')
}

const nearest: Readonly<Partial<Record<CalendarItem['kind'], string>>> = {
  windowOpens: 'mở kỳ nộp hồ sơ',
  windowCloses: 'hết kỳ nộp hồ sơ',
  expiry: 'hết hạn Giấy chứng nhận',
  extensionEnds: 'hết thời gian kéo dài'
}

interface Counts {
  readonly overdue: number
  readonly soon: number
  readonly day: string | null
}

const listed = (parts: readonly (string | false)[]) => parts.filter(Boolean).join('; ')

/** Certificates in, before and past the window of their re-evaluation, with the nearest of their days. */
export function registerDueText(due: { soon: number; window: number; late: number }, next: CalendarItem | null): string {
  const states = listed([
    due.late > 0 && `${formatWhole(due.late)} quá hạn nộp hồ sơ`,
    due.window > 0 && `${formatWhole(due.window)} trong kỳ nộp hồ sơ`,
    due.soon > 0 && `${formatWhole(due.soon)} sắp hết hạn`
  ])
  const day = next?.day
    ? `${nearest[next.kind] ?? ''} ngày ${formatViDate(next.day)}${next.count > 1 ? ` của ${formatWhole(next.count)} sản phẩm` : ''}`
    : ''
  return `Giấy chứng nhận: ${[states, day && (states === '' ? day : `gần nhất: ${day}`)].filter(Boolean).join('; ')}.`
}

/** What the first page says of the calendar, one line of a kind. */
export const dueText = {
  withdrawals: ({ overdue, soon, day }: Counts): string =>
    `Quyết định thu hồi: ${listed([
      overdue > 0 && `${overdue} sản phẩm đã quá 15 ngày`,
      soon > 0 && `${soon} sản phẩm còn hạn${day === null ? '' : `, gần nhất ngày ${formatViDate(day)}`}`
    ])}.`,
  proposals: ({ overdue, soon, day, below, returned }: Counts & { readonly below: number; readonly returned: number }): string =>
    `Trình Trung ương: ${listed([
      overdue > 0 && `${overdue} sản phẩm quá hạn của đợt, chưa có kết quả`,
      below > 0 && `${below} dưới 90 điểm, chờ tỉnh xử lý`,
      returned > 0 && `${returned} hồ sơ Bộ trả, chưa gửi lại`,
      soon > 0 && `${soon} chờ kết quả${day === null ? '' : ` trước ngày ${formatViDate(addDays(day, 1))}`}`
    ])}.`,
  round: (item: CalendarItem, today: string): string =>
    `${calendarWords(item)}${item.day === null ? '' : ` (${calendarText.left(daysBetween(today, item.day))})`}.`
} as const

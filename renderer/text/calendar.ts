/** Words of the calendar: rounds of Điều 5, certificates, proposals, withdrawals, decisions. */
import type { CalendarItem } from '../../shared/domain/calendar.ts'
import { addDays, daysBetween, formatViDate } from '../../shared/domain/dates.ts'

export const calendarText = {
  tab: 'Lịch',
  words:
    'Các đợt đánh giá theo Điều 5 và các hạn của Hội đồng: hồ sơ đánh giá lại, kết quả của Bộ, quyết định thu hồi, quyết định sau khi kết luận. Luật ghi “trước ngày” thì ngày trong lịch là ngày cuối cùng còn kịp.',
  none: 'Không có việc nào có hạn',
  overdue: 'Đã quá hạn',
  soon: 'Trong 30 ngày tới',
  later: 'Sau đó',
  noDay: 'Đang chờ, không có hạn trong quy định',
  list: (heading: string) => `Việc: ${heading}`,
  left: (days: number) => (days === 0 ? 'hôm nay' : days > 0 ? `còn ${days} ngày` : `quá ${-days} ngày`),
  count: (count: number) => `${count} việc`
} as const

const levelWords = { province: 'cấp tỉnh', central: 'cấp quốc gia' } as const

/** What is due, in one line. */
export function calendarWords(item: CalendarItem): string {
  const { kind, day, level, round, count, names } = item
  const name = names[0] ?? ''
  const many = (what: string) =>
    count === 1 ? `${name}: ${what.replace(/^\S/, (first) => first.toLocaleLowerCase('vi'))}` : `${what} của ${count} sản phẩm`
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
  const more = count > 1 ? `${names.join('; ')}${count > names.length ? `; và ${count - names.length} sản phẩm khác` : ''}` : ''
  return [waited, more].filter(Boolean).join(' ')
}

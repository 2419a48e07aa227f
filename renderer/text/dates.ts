/** Words around dates on screen. The forms of papers are in shared/domain/dates.ts. */
import { type DateProblem, formatViDate } from '../../shared/domain/dates.ts'

export type DateFieldProblem = DateProblem | 'tooEarly' | 'tooLate'

export const datesText = {
  placeholder: 'ngày/tháng/năm',
  calendar: 'Chọn ngày trên lịch',
  today: 'Hôm nay',
  previousMonth: 'Tháng trước',
  nextMonth: 'Tháng sau',
  previousYear: 'Năm trước',
  nextYear: 'Năm sau',
  previousDecade: '10 năm trước',
  nextDecade: '10 năm sau',
  /** In dayjs' letters. */
  monthFormat: '[Tháng] M/YYYY',
  monthsFormat: '[Tháng] M'
} as const

const weekdays = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'] as const

/** "24 tháng 11 năm 2026, thứ ba": how a day is read out in the calendar; begins with the number that is seen. */
export function dayLabel(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${day} tháng ${month} năm ${year}, ${weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]}`
}

/** Why a typed date is not taken, and what to type instead. */
export function dateProblemText(problem: DateFieldProblem, bounds: { readonly min?: string; readonly max?: string }): string {
  switch (problem) {
    case 'unreadable':
      return 'Gõ đủ ngày, tháng, năm, ví dụ 05/11/2026.'
    case 'impossible':
      return 'Không có ngày này trong lịch. Xem lại ngày và tháng.'
    case 'tooEarly':
      return `Sớm nhất là ${bounds.min === undefined ? '' : formatViDate(bounds.min)}.`
    case 'tooLate':
      return `Muộn nhất là ${bounds.max === undefined ? '' : formatViDate(bounds.max)}.`
  }
}

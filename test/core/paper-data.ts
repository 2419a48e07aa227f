import type { Sent } from '../../shared/contract.ts'
import { blankEntryPapers } from '../../shared/papers/blank-entry.ts'
import { defaultSessionPapers } from '../../shared/papers/decree/defaults.ts'

type SessionPapers = Sent<'setSessionPapers'>['data']

/** Papers' data of a session with every kind of field filled, about one of its products. */
export function sessionPapersOf(entryId: string): SessionPapers {
  const blank = defaultSessionPapers()
  return {
    ...blank,
    numbers: { ...blank.numbers, minutes: { number: '05', date: '2026-11-24' } },
    each: { ...blank.each, producerNotice: { 'HTX Đồng Tâm': { number: '08', date: '2026-11-26' } } },
    words: { ...blank.words, minutes: 'Đại biểu xã đề nghị hỗ trợ bao bì' },
    beganAt: '08:00',
    endedAt: '11:30',
    guests: 'Bà Điểu Thị Lan, Phòng Kinh tế xã Đắk Nhau',
    sentOn: '2026-11-10',
    backOn: '2026-11-18',
    entries: {
      [entryId]: {
        ...blankEntryPapers,
        discussion: 'Sản phẩm có nguyên liệu tại địa phương',
        request: 'Hoàn thiện nhãn trước ngày 15 tháng 12',
        ballot: { agree: 2, disagree: 1, other: 0 },
        withdrawalGround: 'đ'
      }
    },
    tellers: [{ name: 'Nông Thị Hằng', post: 'Trưởng ban' }],
    ballotsIssued: 3,
    ballotsReturned: 3,
    ballotsValid: 3
  }
}

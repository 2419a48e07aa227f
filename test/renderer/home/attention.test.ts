import { expect, test } from 'vitest'
import { told } from '../../../renderer/desk/home/AttentionList.tsx'
import { attentionOfRegister, mostUrgentFirst } from '../../../renderer/desk/home/attention.ts'
import type { CalendarItem } from '../../../shared/domain/calendar.ts'

const today = '2027-03-20'
const item = (more: Partial<CalendarItem> & Pick<CalendarItem, 'kind' | 'day'>): CalendarItem => ({
  since: null,
  count: 1,
  names: ['Mật ong'],
  level: null,
  round: null,
  subject: null,
  sessionId: null,
  ...more
})

const lines = (items: readonly CalendarItem[], due = { soon: 0, window: 0, late: 0, expired: 4 }) =>
  attentionOfRegister(due, { today, items }).map((one) => told(one, today))

test('nothing is said where nothing is due: certificates that have ended ask for nothing', () => expect(lines([])).toEqual([]))

test('each kind is one line with its counts and its nearest day, and leads to its page', () =>
  expect(
    lines(
      [
        item({ kind: 'withdrawal', day: '2027-03-18' }),
        item({ kind: 'windowOpens', day: '2027-03-19' }),
        item({ kind: 'windowCloses', day: '2027-03-25', count: 3 }),
        item({ kind: 'withdrawal', day: '2027-03-26' }),
        item({ kind: 'answer', day: '2027-03-29' }),
        item({ kind: 'answer', day: '2027-03-29' }),
        item({ kind: 'files', day: '2027-04-18', level: 'province', round: 1, count: 0, names: [] }),
        item({ kind: 'below', day: null }),
        item({ kind: 'returned', day: null })
      ],
      { soon: 1, window: 3, late: 0, expired: 4 }
    )
  ).toEqual([
    {
      words: 'Quyết định thu hồi: 1 sản phẩm đã quá 15 ngày; 1 sản phẩm còn hạn, gần nhất ngày 26/03/2027.',
      to: '/so-san-pham/lich'
    },
    {
      words: 'Giấy chứng nhận: 3 trong kỳ nộp hồ sơ; 1 sắp hết hạn; gần nhất: hết kỳ nộp hồ sơ ngày 25/03/2027 của 3 sản phẩm.',
      to: '/so-san-pham/den-han'
    },
    {
      words: 'Trình Trung ương: 1 dưới 90 điểm, chờ tỉnh xử lý; 1 hồ sơ Bộ trả, chưa gửi lại; 2 chờ kết quả trước ngày 30/03/2027.',
      to: '/so-san-pham/da-trinh'
    },
    { words: 'Ủy ban nhân dân cấp xã đề nghị, đợt 1: trước ngày 19/04/2027 (còn 29 ngày).', to: '/so-san-pham/lich' }
  ]))

test('an extension that ends soon is told though nothing else of certificates is', () =>
  expect(lines([item({ kind: 'extensionEnds', day: '2027-03-21' })]).map(({ words }) => words)).toEqual([
    'Giấy chứng nhận: hết thời gian kéo dài ngày 21/03/2027.'
  ]))

test('what is over its day stands before what has one, and that before what is only not done yet', () => {
  const register = attentionOfRegister(undefined, {
    today,
    items: [item({ kind: 'withdrawal', day: '2027-03-18' }), item({ kind: 'below', day: null })]
  })
  expect(
    mostUrgentFirst([{ kind: 'noProducts' }, { kind: 'oldBackup', days: 9 }, ...register.toReversed()]).map(({ kind }) => kind)
  ).toEqual(['withdrawals', 'proposals', 'noProducts', 'oldBackup'])
})

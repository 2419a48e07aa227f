import { expect, test } from 'vitest'
import { filterWords } from '../../../renderer/desk/register/Filters.tsx'
import { dueRows, everything, lastDay } from '../../../renderer/desk/register/filter.ts'
import type { RegisterRow } from '../../../shared/contract/register.ts'

const row = (productName: string, state: RegisterRow['state'], expiry: string, more: Partial<RegisterRow> = {}) =>
  ({ productName, state, expiry, extendedUntil: null, withdrawnOn: null, ...more }) as RegisterRow // the order reads no other field

test('what ends next is due first, by the last day of an extension, and what has ended stands last, the latest first', () => {
  const rows = [
    row('hết hạn lâu', 'expired', '2023-01-12'),
    row('còn hiệu lực', 'valid', '2029-01-01'),
    row('kéo dài', 'extended', '2026-12-02', { extendedUntil: '2027-03-01' }),
    row('trong kỳ', 'window', '2027-04-02'),
    row('mới hết hạn', 'expired', '2026-11-20'),
    row('quá hạn nộp', 'late', '2026-12-03')
  ]
  expect(dueRows(rows).map(({ productName }) => productName)).toEqual(['quá hạn nộp', 'kéo dài', 'trong kỳ', 'mới hết hạn', 'hết hạn lâu'])
})

test('a withdrawn certificate is good until the day of its withdrawal', () => {
  expect(lastDay(row('đã thu hồi', 'withdrawn', '2028-01-20', { withdrawnOn: '2026-09-10' }))).toBe('2026-09-10')
})

test('how the register was narrowed is told in words, for the workbook that is taken from it', () => {
  const rows = [row('Trà', 'late', '2026-12-03', { setNo: 11, setName: 'Chè tươi, chè chế biến' })]
  expect(filterWords({ star: '4', state: 'late', commune: 'Xã Mẫu', set: '11' }, rows)).toEqual([
    '4 sao',
    'Giấy chứng nhận: Quá hạn nộp hồ sơ',
    'Xã Mẫu',
    'Bộ sản phẩm 11. Chè tươi, chè chế biến'
  ])
  expect(filterWords(everything, rows)).toEqual([])
})

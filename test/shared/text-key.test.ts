import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNames, compareVi, sameKey, searchKey } from '../../shared/text-key.ts'

test.each([
  ['Đường phèn', 'duong phen'],
  ['  HỢP  TÁC\nXÃ – Suối Mơ (số 2) ', 'hop tac xa suoi mo so 2'],
  ['hoà', 'hoa'],
  ['hòa', 'hoa'],
  ['Hợp tác xã'.normalize('NFD'), 'hop tac xa'],
  ['ten_san_pham', 'ten san pham'],
  ['—', ''],
  ['Ưu Ướt ĐẮK', 'uu uot dak']
])('the key of %o is %o', (text, key) => {
  expect(searchKey(text)).toBe(key)
})

test('a key is its own key, whatever the form and case of the letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const key = searchKey(text)
      expect([searchKey(key), searchKey(text.normalize('NFD'))]).toEqual([key, key])
    })
  )
})

test('keys put together of words that were met before are those of the whole text', () => {
  const wholeSearch = (text: string) =>
    text
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .replace(/[đĐ]/g, 'd')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
  const syllable = (text: string) => {
    const parts = text.normalize('NFD').toLowerCase()
    return parts.replace(tones, '') + (parts.match(tones) ?? []).join('')
  }
  const wholeSame = (text: string) => (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(syllable).join(' ')
  const pieces = [
    'Mật',
    'ong',
    'HÒA',
    'hoà',
    'ĐẮK-LẮK',
    '(số',
    '2)',
    ' ',
    '  ',
    '\u0301',
    '–',
    'a\u0323\u0302',
    'ß',
    'ΑΣ',
    '½',
    '\n',
    'x'.repeat(50)
  ]
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme' })
  )
  fc.assert(
    fc.property(texts, (text) => {
      expect([searchKey(text), sameKey(text), sameKey(text)]).toEqual([wholeSearch(text), wholeSame(text), wholeSame(text)])
    }),
    { numRuns: 300 }
  )
})

test.each([
  ['Kẹo dừa', 'KẸO – DỪA'],
  ['Rượu hoà', 'Rượu hòa'],
  ['Khuỷu', 'Khủyu'],
  ['Bánh quế', 'Bánh  quế'.normalize('NFD')]
])('%o and %o are one name', (one, other) => expect(sameKey(one)).toBe(sameKey(other)))

test.each([
  ['Kẹo dừa', 'Kẹo dứa'],
  ['Bánh cam', 'Bánh căm'],
  ['Dâu', 'Đậu'],
  ['Mắm 1', 'Mắm 2']
])('%o and %o are two names', (one, other) => expect(sameKey(one)).not.toBe(sameKey(other)))

test('texts are sorted as in a Vietnamese dictionary, numbers by value', () => {
  expect(['Ông', 'Đỗ', 'Ổi', 'Dỗ', 'Ăn', 'An', 'Ân', 'Xã 10', 'Xã 9'].toSorted(compareVi)).toEqual([
    'An',
    'Ăn',
    'Ân',
    'Dỗ',
    'Đỗ',
    'Ổi',
    'Ông',
    'Xã 9',
    'Xã 10'
  ])
})

test('people are sorted by given name, then by what stands before it', () => {
  expect(['Trần Thị Bé', 'Nguyễn Văn Ân', 'Lê An', 'Đinh Văn An', 'Bé', ''].toSorted(compareNames)).toEqual([
    '',
    'Đinh Văn An',
    'Lê An',
    'Nguyễn Văn Ân',
    'Bé',
    'Trần Thị Bé'
  ])
})

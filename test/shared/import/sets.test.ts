import { describe, expect, test } from 'vitest'
import { findSet } from '../../../shared/import/sets.ts'
import { criteriaNames } from './sheets.ts'

const found = (text: string) => findSet(text, criteriaNames)

test('each of the 26 sets is known by its number and by its name in every wording', () => {
  for (const { no, name } of criteriaNames) {
    const texts = [
      String(no),
      `0${no}`.slice(-2),
      `Bộ ${no}`,
      `Bộ sản phẩm số ${no}`,
      name,
      name.toUpperCase(),
      name.normalize('NFD'),
      `${no}. Bộ sản phẩm: ${name}`,
      `${no} - ${name}`
    ]
    expect(texts.map(found)).toEqual(texts.map(() => ({ kind: 'set', no })))
  }
})

test.each([
  ['Gia vị khác (muối, hành, tỏi, tiêu)', 10],
  ['Cà phê, cacao', 13],
  ['Cà phê, ca cao', 13],
  ['Sản phẩm chè từ thực vật khác', 12],
  ['Chè tươi, chế biến', 11],
  ['ca phe ca cao', 13],
  ['Chế biến từ thịt, trứng, sữa, thủy sản, các sản phẩm từ mật ong, mật khác và nông sản thực phẩm khác', 8],
  ['Thực phẩm chức năng, thuốc dược liệu và thuốc cổ truyền', 18]
])('other wordings of the decision: %s is %i', (text, no) => {
  expect(found(text)).toEqual({ kind: 'set', no })
})

describe('what is not the name of one set is not taken for it silently', () => {
  test.each([
    ['Thủ công mỹ nghệ', { kind: 'guess', no: 21 }],
    ['Đồ uống không cồn', { kind: 'guess', no: 17 }],
    ['Cà phê', { kind: 'guess', no: 13 }],
    ['Du lịch cộng đồng', { kind: 'guess', no: 26 }],
    ['Thực phẩm', { kind: 'group', candidates: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13] }],
    ['Nhóm thực phẩm', { kind: 'group', candidates: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13] }],
    ['Sản phẩm đồ uống', { kind: 'group', candidates: [14, 15, 16, 17] }],
    ['Đồ uống có cồn', { kind: 'group', candidates: [14, 15] }],
    ['Gia vị', { kind: 'group', candidates: [9, 10] }],
    ['Sinh vật cảnh', { kind: 'group', candidates: [23, 24, 25] }],
    ['Mật ong', { kind: 'several', candidates: [4, 8] }],
    ['5. Rượu trắng', { kind: 'conflict', number: 5, named: 14 }],
    ['27', { kind: 'unknown' }],
    ['0', { kind: 'unknown' }],
    ['3 sao', { kind: 'unknown' }],
    ['Thảo dược', { kind: 'unknown' }],
    ['-', { kind: 'unknown' }]
  ])('%s', (text, answer) => {
    expect(found(text)).toEqual(answer)
  })
})

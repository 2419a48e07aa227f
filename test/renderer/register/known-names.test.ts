import { expect, test } from 'vitest'
import { eachProduct, type KnownProduct, likeOf, matching, namesOf } from '../../../renderer/desk/register/known-names.ts'

const one = (productName: string, producerName: string, registered = true): KnownProduct => ({
  productName,
  producerName,
  commune: 'Xã Mẫu',
  setNo: 11,
  registered
})
const known = [one('Trà Tuyết', 'Hợp tác xã Chè Mẫu'), one('Trà Tuyết', 'Hộ Lò Thị Mẩy'), one('Kẹo dừa', 'Công ty Mẫu', false)]

test('of a producer that is known only its own products are offered, of another every product, each name once', () => {
  expect(namesOf(known, 'HỢP TÁC XÃ chè mẫu')).toEqual(['Trà Tuyết'])
  expect(namesOf(known, 'Ai đó')).toEqual(['Kẹo dừa', 'Trà Tuyết'])
})

test.each([
  { situation: 'the same names in other letters', typed: ['trà tuyết', 'hợp tác xã chè mẫu'], found: ['same', 'Hợp tác xã Chè Mẫu'] },
  { situation: 'the producer abbreviated', typed: ['Trà Tuyết', 'HTX Chè Mẫu'], found: ['like', 'Hợp tác xã Chè Mẫu'] },
  { situation: 'the same product of somebody else', typed: ['Trà Tuyết', 'Hợp tác xã Khác'], found: null },
  { situation: 'no producer yet', typed: ['Trà Tuyết', ''], found: null }
])('$situation: what it may be is told', ({ typed: [productName = '', producerName = ''], found }) => {
  const like = likeOf(known, { productName, producerName })
  expect(like && [like.kind, like.one.producerName]).toEqual(found)
})

test('a product of the list that stands in the register too is the register’s', () => {
  const twice = [one('Kẹo Dừa', 'Công ty Mẫu', false), one('Kẹo dừa', 'Công ty Mẫu')]
  expect(eachProduct(twice)).toMatchObject([{ productName: 'Kẹo dừa', registered: true }])
})

test('choices are found without marks, in any order of the words, and not once the whole name stands there', () => {
  const names = ['Hợp tác xã Chè Mẫu', 'Hộ Lò Thị Mẩy']
  expect(matching(names, 'mau che', 8)).toEqual(['Hợp tác xã Chè Mẫu'])
  expect(matching(names, 'Hộ Lò Thị Mẩy', 8)).toEqual([])
  expect(matching(names, '', 8)).toEqual([])
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findHeader, suggestMapping } from '../../../shared/import/header.ts'
import { readRows } from '../../../shared/import/rows.ts'
import { aSheet, criteriaNames, merge, readList } from './sheets.ts'

const head = ['STT', 'Tên sản phẩm', 'Chủ thể', 'Bộ sản phẩm']
const honey = ['1', 'Mật ong rừng', 'HTX Suối Mơ', '4']

describe('rows that are no products are named, not read', () => {
  test('group lines, totals, numbering, repeated heads, examples and signatures', () => {
    const list = readList(
      aSheet([
        ['DANH SÁCH SẢN PHẨM'],
        head,
        ['(1)', '(2)', '(3)', '(4)'],
        ['I', 'SẢN PHẨM ĐẠT 4 SAO'],
        honey,
        ['II. Sản phẩm đề nghị 3 sao'],
        ['2', 'Chè Shan', 'Tổng công ty Chè', '11'],
        ['', 'Huyện Đá'],
        ['3', 'Hoa lan', 'Tổ hợp tác Hoa', '23'],
        ['Ví dụ', 'Chè mẫu', 'HTX Mẫu', '11'],
        head,
        ['', 'Tổng cộng', '', 3],
        ['', '', 'Lâm Đồng, ngày 05 tháng 11 năm 2026'],
        ['', 'NGƯỜI LẬP BIỂU', 'TM. ỦY BAN NHÂN DÂN'],
        ['', 'Nguyễn Văn An', 'Trần Thị Bé']
      ])
    )
    expect(list.rows.map((row) => row.values.productName)).toEqual(['Mật ong rừng', 'Chè Shan', 'Hoa lan'])
    expect(list.skipped.map(({ row, why }) => [row, why])).toEqual([
      [3, 'NUMBERING'],
      [4, 'GROUP'],
      [6, 'GROUP'],
      [8, 'GROUP'],
      [10, 'EXAMPLE'],
      [11, 'REPEATED_HEADER'],
      [12, 'TOTAL'],
      [13, 'SIGNATURE'],
      [14, 'SIGNATURE'],
      [15, 'SIGNATURE']
    ])
    expect(list.skipped[1]).toEqual({ row: 4, why: 'GROUP', text: 'I | SẢN PHẨM ĐẠT 4 SAO' })
  })

  test('a number without a name is an error where the row says anything else, and a stray where it does not', () => {
    const list = readList(
      aSheet([
        [...head, 'SĐT'],
        ['1', '', '', '', '0912345678'],
        ['2', '', '', '', ''],
        ['', '', '', '', '0912345678']
      ])
    )
    expect([list.rows.map((row) => [row.row, row.problems[0]?.code]), list.skipped.map(({ row, why }) => [row, why])]).toEqual([
      [[2, 'NAME_MISSING']],
      [
        [3, 'STRAY'],
        [4, 'STRAY']
      ]
    ])
  })

  test('a line merged over the table is a group whatever it says', () => {
    const list = readList(aSheet([head, ['Cụm các xã phía Bắc'], honey], [merge(2, 1, 2, 4)]))
    expect(list.skipped).toEqual([{ row: 2, why: 'GROUP', text: 'Cụm các xã phía Bắc' }])
  })

  test('a product that lacks all but its number and name is an error, not a group', () => {
    expect(readList(aSheet([head, ['7', 'Nhóm thảo mộc', '', '']])).rows[0]?.severity).toBe('error')
  })

  test('a producer merged beside several products counts for each; a product merged over two rows is one', () => {
    const list = readList(
      aSheet(
        [
          [...head, 'SĐT', 'Xã'],
          ['1', 'Chè', 'HTX A', '11', '0912345678', 'Xã B'],
          ['2', 'Gạo', '', '3', '', ''],
          ['', '', '', '', '0987654321', ''],
          ['3', 'Ổi', '', '1', '', '']
        ],
        [merge(2, 3, 4, 3), merge(2, 6, 4, 6), merge(3, 2, 4, 2)]
      )
    )
    expect(list.rows.map((row) => [row.values.productName, row.values.producerName, row.values.phone, row.values.commune])).toEqual([
      ['Chè', 'HTX A', '0912345678', 'Xã B'],
      ['Gạo', 'HTX A', undefined, 'Xã B'],
      ['Ổi', undefined, undefined, undefined]
    ])
    expect(list.skipped).toEqual([{ row: 4, why: 'CONTINUED', text: '0987654321' }])
  })
})

test('whatever stands in the cells, each row below the head is read or named once, and nothing is thrown', () => {
  const cell = fc.oneof(
    fc.constant(''),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('I', 'Tổng cộng', 'x', '3 sao', '912345678', '__proto__', 'Bộ 5', '='),
    fc.integer()
  )
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }),
      fc.array(fc.tuple(fc.nat(15), fc.nat(8), fc.nat(3), fc.nat(3))),
      (rows, ranges) => {
        const merges = ranges.map(([top, left, down, right]) => merge(top + 1, left + 1, top + 1 + down, left + 1 + right))
        const sheet = aSheet([[...head, 'SĐT', 'Hạng sao', 'Hình thức đăng ký', 'Điểm tự đánh giá'], ...rows], merges)
        const header = findHeader(sheet)
        if (!header) throw new Error('no head found')
        const list = readRows(sheet, header, suggestMapping(header), { criteriaNames })
        const told = [...list.rows, ...list.skipped].map((row) => row.row).toSorted((a, b) => a - b)
        expect(told).toEqual(sheet.rows.map((row) => row.number).filter((row) => row > header.lastRow))
      }
    )
  )
})

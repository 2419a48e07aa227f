import { expect, test } from 'vitest'
import { importFieldText, importProblemText, importSkipText, readErrorText } from '../../../renderer/text/import.ts'
import { importFields } from '../../../shared/contract/imports.ts'
import { type ImportProblemCode, problem } from '../../../shared/import/problems.ts'
import { aSheet, readList } from '../../shared/import/sheets.ts'

const codes: readonly ImportProblemCode[] = [
  'NAME_MISSING',
  'PRODUCER_MISSING',
  'SET_MISSING',
  'SET_UNKNOWN',
  'SET_ONLY_GROUP',
  'SET_AMBIGUOUS',
  'SET_CONFLICT',
  'TOO_LONG',
  'NAME_IS_ERROR',
  'SET_GUESSED',
  'SET_BY_DEFAULT',
  'FORM_UNKNOWN',
  'STAR_UNKNOWN',
  'SELF_SCORE_UNKNOWN',
  'SELF_SCORE_RANGE',
  'SELF_SCORE_NOT_WHOLE',
  'PHONE_ZERO_RESTORED',
  'PHONE_ODD',
  'EMAIL_ODD',
  'KIND_UNKNOWN',
  'CELL_IS_ERROR',
  'NOT_TEXT',
  'DUPLICATE_ROW',
  'LEGACY_TCVN3',
  'LEGACY_VNI',
  'LEGACY_UTF8',
  'BROKEN_LETTERS'
]

test('every problem is said in whole sentences, without its code and without a hole where a fact belongs', () => {
  const facts = {
    text: 'chữ',
    proposal: 'chữ',
    candidates: '4, 8',
    number: 5,
    named: 14,
    no: 4,
    name: 'Mật ong',
    max: 300,
    restored: '0912345678',
    firstRow: 7
  }
  const said = codes.map((code) => importProblemText(problem('phone', code, facts)))
  expect(said.filter((words) => !/^[\p{Lu}“].*[.]$/u.test(words) || /undefined|“”|[A-Z]_[A-Z]|!/.test(words))).toEqual([])
  expect(new Set(said).size).toBe(codes.length)
})

test('the problems of a read row are said with its own facts, long ones cut', () => {
  const list = readList(
    aSheet([
      ['Tên sản phẩm', 'Chủ thể', 'SĐT', 'Bộ sản phẩm'],
      ['Chè', 'HTX A', `số ${'9'.repeat(200)}`, 'Đồ uống']
    ])
  )
  expect(list.rows[0]?.problems.map(importProblemText)).toEqual([
    `Điện thoại “số ${'9'.repeat(77)}…” không giống số điện thoại, giữ như đã ghi.`,
    '“Đồ uống” là tên nhóm, gồm các bộ 14, 15, 16, 17. Ghi rõ bộ nào.',
    'Điện thoại: quá dài, tối đa 60 ký tự. Rút gọn lại.'
  ])
})

test('a problem that is not known is shown by its code rather than hidden', () => {
  expect(importProblemText({ field: null, code: '__proto__', severity: 'error', facts: {} })).toBe('__proto__')
  expect(importSkipText('constructor')).toBe('constructor')
})

test('reasons for skipped rows and unreadable files have words; other reasons of FILE are left to others', () => {
  expect(importSkipText('TOTAL')).toBe('Dòng cộng')
  expect(readErrorText('OLD_XLS')?.next).toContain('Lưu thành')
  expect([readErrorText('EACCES'), readErrorText('toString')]).toEqual([undefined, undefined])
})

test('every field has a name', () => {
  expect(importFields.map((field) => importFieldText[field]).filter((name) => name.length < 3)).toEqual([])
})

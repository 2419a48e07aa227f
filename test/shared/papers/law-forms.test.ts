import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lawFormKeys, type LawForm } from '../../../shared/papers/kinds.ts'
import { blankFacts, type LawFormFacts } from '../../../shared/papers/law-forms/facts.ts'
import { lawFormPaper } from '../../../shared/papers/law-forms/index.ts'
import type { Block, Paper } from '../../../shared/papers/paper.ts'

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'law')
const beside = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'law', 'QD-26-2026.txt')
// the transcript of the whole decision where it lies beside the program, else the part of it that is kept here
const law = existsSync(beside) ? readFileSync(beside, 'utf8') : readFileSync(join(fixtures, 'phu-luc-3.txt'), 'utf8')
const numbers: Readonly<Record<LawForm, string>> = { registration: '01', selfReport: '02', communeReport: '03' }

/** Words alone: without dots to write on, rules, boxes, marks of the transcript's tables, and the room between words. */
function words(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\/\/|\|/g, ' ')
    .replace(/[.…]{2,}|-{4,}|_{3,}|[□☑]/g, '')
    .replace(/\s+/g, '')
}

function lawText(form: LawForm): string {
  const from = law.indexOf(`Mẫu số ${numbers[form]}: `)
  const to = law.indexOf('\nMẫu số 0', from)
  return words(law.slice(from, to < 0 ? undefined : to))
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'head':
      return [...block.left, ...block.right].map(({ text }) => text).join(' ')
    case 'title':
      return block.lines.join(' ')
    case 'paragraph':
      return block.runs.map((run) => (typeof run === 'string' ? run : run.text)).join('')
    case 'field':
      return `${block.label}: ${block.value}`
    case 'small':
      return block.text
    case 'table':
      return [block.columns.map(({ title }) => title), ...block.rows.map(({ cells }) => cells)].flat().join(' ')
    case 'signatures':
      return block.columns.map((one) => (one ? [one.above, ...one.posts, one.hint, one.name].join(' ') : '')).join(' ')
    default:
      throw new Error(`no form of the dossier has a block ${block.kind}`)
  }
}

const of = { title: '', footer: '', watermark: '' }
const wordsOf = ({ blocks }: Paper) => words(blocks.map(textOf).join('\n'))

test.each(lawFormKeys)('%s has the words of the law and no others, in the order of the law', (form) => {
  expect(wordsOf(lawFormPaper(form, blankFacts, of))).toBe(lawText(form))
})

const filled: LawFormFacts = {
  year: '2026',
  province: 'Tỉnh Hậu Sông',
  commune: 'Xã Bình Thử',
  product: {
    name: '“Trà” <mãng cầu> (hộp 20 gói)',
    classWords: 'Thực phẩm; Chè; Sản phẩm chè từ thực vật khác',
    form: 'upgrade',
    selfScore: 87
  },
  producer: {
    name: 'Hợp tác xã Gò Thử',
    kindWords: 'Hợp tác xã',
    address: 'Ấp 7, Xã Bình Thử',
    phone: '0900 000 001',
    email: 'gothu@vidu.invalid',
    representative: 'Lò Thị Mẩy',
    gender: 'Nữ',
    ethnicity: 'Thái',
    residence: 'Ấp 3, Xã Bình Thử',
    registrationDate: '05/02/2019',
    registrationNumber: '6300000001'
  },
  evidence: new Map([
    [1, { words: 'Có; còn hạn đến 31/12/2031', present: true }],
    [7, { words: 'Còn thiếu', present: false }]
  ])
}

/** The letters of `part` stand in `whole` in their order. */
function stands(part: string, whole: string): boolean {
  let at = 0
  for (const letter of part) {
    at = whole.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

test('a filled form says what is known in its place and keeps every word of the law', () => {
  const report = wordsOf(lawFormPaper('selfReport', filled, of))
  expect(stands(lawText('selfReport'), report)).toBe(true)
  for (const part of [
    '1. Tên chủ thể: Hợp tác xã Gò Thử 2. Loại hình tổ chức: Hợp tác xã 3.',
    '- Giới tính: Nữ (Nam/nữ); Dân tộc: Thái - Địa chỉ thường trú: Ấp 3, Xã Bình Thử 6.',
    'kinh doanh: 05/02/2019 Số giấy đăng ký (nếu có): 6300000001 7.',
    'tiêu chuẩn: “Trà” <mãng cầu> (hộp 20 gói) Đánh dấu',
    'Hồ sơ: Có; còn hạn đến 31/12/2031',
    'Hồ sơ: Còn thiếu',
    'Tổng số điểm tự đánh giá: 87/100 điểm.',
    '(Ký, họ tên, đóng dấu) Lò Thị Mẩy'
  ])
    expect(report).toContain(words(part))
  const commune = wordsOf(lawFormPaper('communeReport', filled, of))
  expect(commune).toContain(words('ỦY BAN NHÂN DÂN XÃ BÌNH THỬ CỘNG HÒA'))
  expect(commune).toContain(
    words('Ủy ban nhân dân xã Bình Thử đề nghị Ủy ban nhân dân tỉnh Hậu Sông đánh giá, phân hạng sản phẩm OCOP cho sản phẩm “Trà”')
  )
  const registration = wordsOf(lawFormPaper('registration', filled, of))
  expect(registration).toContain(words('của tỉnh Hậu Sông năm 2026 1.'))
  expect(registration).toContain(words('Phân nhóm1): Thực phẩm; Chè; Sản phẩm chè từ thực vật khác 4.'))
})

function ticked({ blocks }: Paper): string[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return []
    return block.runs.flatMap((run, at) => (typeof run === 'object' && run.box === 'ticked' ? [String(block.runs[at - 1]).trim()] : []))
  })
}

test('the boxes that the register and the dossier answer are ticked, and no others', () => {
  expect(ticked(lawFormPaper('registration', filled, of))).toEqual(['Nâng hạng:'])
  expect(ticked(lawFormPaper('selfReport', filled, of))).toEqual(['a) Giấy đăng ký kinh doanh:'])
  for (const form of lawFormKeys) expect(ticked(lawFormPaper(form, blankFacts, of))).toEqual([])
})

test.each([
  ['', 'XÃ/PHƯỜNG…', 'T.M ỦY BAN NHÂN DÂN XÃ....'],
  ['Phường Ninh Thử', 'PHƯỜNG NINH THỬ', 'T.M ỦY BAN NHÂN DÂN PHƯỜNG NINH THỬ'],
  ['Bình Thử', 'XÃ BÌNH THỬ', 'T.M ỦY BAN NHÂN DÂN XÃ BÌNH THỬ']
])('the report of the commune "%s" is headed and signed by its own committee', (commune, head, post) => {
  const { blocks } = lawFormPaper('communeReport', { ...filled, commune }, of)
  expect(blocks.find(({ kind }) => kind === 'head')).toMatchObject({ left: [{ text: 'ỦY BAN NHÂN DÂN' }, { text: head }] })
  expect(blocks.at(-1)).toMatchObject({ columns: [null, { posts: [post] }] })
})

import { describe, expect, test } from 'vitest'
import { errorWords, type Trouble } from '../../../renderer/text/errors.ts'
import { edgeWords, gapWords, rowWords } from '../../../renderer/text/results.ts'
import { initials, shortName } from '../../../renderer/text/session.ts'
import { articleWords, missingLine, missingWords, quorumWords } from '../../../renderer/text/stages.ts'
import type { ResultRow } from '../../../shared/contract/results.ts'
import { defaultRules, type EntryResult } from '../../../shared/domain/model.ts'
import type { DeniedWhy, Missing } from '../../../shared/errors.ts'
import type { EntryId } from '../../../shared/ids.ts'

const denied: readonly DeniedWhy[] = [
  'role',
  'notYourSheet',
  'sheetOfMember',
  'secret',
  'recused',
  'notScoring',
  'absent',
  'replaced',
  'seatHasSheet',
  'notInSession',
  'seatLeft',
  'practiceOnly'
]
const gap: Missing = { code: 'GAP_OPEN', count: 6, article: 'Điều 8', names: ['Tôm khô', 'Mắm', 'Trà', 'Khô', 'Rượu'] }

/** One of every code that the contract knows. */
const troubles = {
  UNREACHABLE: { code: 'UNREACHABLE' },
  UNKNOWN_METHOD: { code: 'UNKNOWN_METHOD', method: 'x' },
  BAD_INPUT: { code: 'BAD_INPUT', issues: [{ path: 'rules.article', issue: 'tooLong', limit: 200 }] },
  BAD_WORDING: { code: 'BAD_WORDING', paper: 'minutes', part: 'wording', mistakes: [{ line: 3, field: 'tên phien', mistake: 'unknown' }] },
  NOT_ALLOWED: { code: 'NOT_ALLOWED', why: 'secret' },
  NOT_FOUND: { code: 'NOT_FOUND', what: 'entry' },
  STALE: { code: 'STALE', what: 'sheet', yours: 1, current: 2 },
  WRONG_STAGE: { code: 'WRONG_STAGE', stage: 'locked', needs: ['preparing', 'scoring'] },
  NOT_READY: { code: 'NOT_READY', missing: [gap] },
  UNKNOWN_OPTION: { code: 'UNKNOWN_OPTION', criterion: '1.1', option: 9 },
  UNKNOWN_CRITERION: { code: 'UNKNOWN_CRITERION', criterion: '9.9' },
  KEYING: { code: 'KEYING', why: 'samePerson' },
  SHEET_CODE: { code: 'SHEET_CODE', why: 'otherSession', session: 'Đợt 1' },
  OUT_OF_SCOPE: { code: 'OUT_OF_SCOPE', criterion: '1.1' },
  INCOMPLETE: { code: 'INCOMPLETE', criteria: ['1.1', '6.5'] },
  ALREADY_SUBMITTED: { code: 'ALREADY_SUBMITTED' },
  NOT_SUBMITTED: { code: 'NOT_SUBMITTED' },
  PASS_CLOSED: { code: 'PASS_CLOSED' },
  REASON_NEEDED: { code: 'REASON_NEEDED' },
  STAR_TOO_HIGH: { code: 'STAR_TOO_HIGH', asked: 5, allowed: 4 },
  GAP_OPEN: { code: 'GAP_OPEN', gap: 17, limit: 10 },
  EXCLUDED: { code: 'EXCLUDED' },
  DUPLICATE: { code: 'DUPLICATE', what: 'product', existing: 'Tôm khô' },
  IN_USE: { code: 'IN_USE', what: 'person', by: 'Hội đồng' },
  PIN_WRONG: { code: 'PIN_WRONG', left: 3 },
  PIN_WAIT: { code: 'PIN_WAIT', until: '2026-11-24T02:05:00.000Z' },
  PIN_LOCKED: { code: 'PIN_LOCKED' },
  NO_PIN: { code: 'NO_PIN' },
  NO_BROWSER: { code: 'NO_BROWSER' },
  FILE: { code: 'FILE', reason: 'inUse' },
  TEMPLATE: {
    code: 'TEMPLATE',
    mistakes: [{ tag: '{tên phien}', kind: 'unknownField', where: { part: 'body', paragraph: 5, text: 'Tại {tên phien}' } }]
  },
  PACKAGE: { code: 'PACKAGE', reason: 'BROKEN' },
  STICK: { code: 'STICK', reason: 'full' },
  READ_BACK: { code: 'READ_BACK', differences: 2, first: 'B4' },
  STORE: { code: 'STORE', reason: 'DISK_FULL' },
  BUSY: { code: 'BUSY', what: 'workbook' },
  LAN_CLOSED: { code: 'LAN_CLOSED' },
  PORT_TAKEN: { code: 'PORT_TAKEN', port: 8787 },
  NO_SUCH_ADDRESS: { code: 'NO_SUCH_ADDRESS', address: '192.168.1.7' },
  DEVICE_ACTIVE: { code: 'DEVICE_ACTIVE', name: 'iPhone, Safari' },
  DEVICE_ENDED: { code: 'DEVICE_ENDED', why: 'recalled' },
  REQUEST_REUSED: { code: 'REQUEST_REUSED' },
  INTERNAL: { code: 'INTERNAL', ref: 'ab12cd34' }
} satisfies { readonly [Code in Trouble['code']]: Extract<Trouble, { code: Code }> }

describe('an error', () => {
  const all: readonly Trouble[] = [...Object.values(troubles), ...denied.map((why): Trouble => ({ code: 'NOT_ALLOWED', why }))]

  test('of every code says what happened and what to do next, in whole sentences without an exclamation mark', () => {
    const wrong = all.filter((trouble) => {
      const { title, kept, next } = errorWords(trouble)
      return ![title, next].every((sentence) => /^\p{Lu}.*\.$/u.test(sentence)) || [title, kept, next].join('').includes('!')
    })
    expect(wrong).toEqual([])
  })

  test('of another reason has other words', () => {
    const titles = denied.map((why) => errorWords({ code: 'NOT_ALLOWED', why }).title)
    expect(new Set(titles).size).toBe(denied.length)
  })

  test.each([
    { trouble: troubles.BAD_INPUT, title: 'Ô “điều khoản” dài quá 200 ký tự.' },
    { trouble: troubles.WRONG_STAGE, title: 'Phiên đang ở bước “Đã khóa điểm” nên chưa làm được việc này.' },
    { trouble: troubles.INCOMPLETE, title: 'Phiếu còn 2 tiêu chí chưa chấm: 1.1, 6.5.' },
    { trouble: troubles.STORE, title: 'Đĩa đã đầy nên chưa ghi được.' }
  ])('$trouble.code names its facts: $title', ({ trouble, title }) => expect(errorWords(trouble).title).toBe(title))

  test('tells the end of a wait on the clock of Vietnam', () => expect(errorWords(troubles.PIN_WAIT).next).toBe('Nhập lại sau 09:05.'))
})

describe('what a step waits for', () => {
  test('names its article, and at most the names that were given', () => {
    expect(missingLine(gap)).toBe('6 sản phẩm chênh lệch quá giới hạn (Điều 8 Quy chế)')
    expect(missingWords(gap)).toBe('6 sản phẩm chênh lệch quá giới hạn: Tôm khô, Mắm, Trà, Khô, Rượu… (Điều 8 Quy chế)')
  })

  test.each([
    { article: 'Điều 8', words: 'Điều 8 Quy chế' },
    { article: 'điểm d khoản 3 Điều 7 Quyết định 26/2026/QĐ-TTg', words: 'điểm d khoản 3 Điều 7 Quyết định 26/2026/QĐ-TTg' },
    { article: 'Thông báo số 5', words: 'Thông báo số 5' }
  ])('"$article" is cited as "$words"', ({ article, words }) => expect(articleWords(article)).toBe(words))
})

test.each([
  { present: 8, chairPresent: true, ok: true, words: 'Có mặt 8/9, đủ điều kiện họp (tối thiểu 3/4 và có Chủ tịch, Điều 6 Quy chế)' },
  {
    present: 6,
    chairPresent: false,
    ok: false,
    words: 'Có mặt 6/9, chưa đủ điều kiện họp: thiếu 1 người, Chủ tịch chưa có mặt (tối thiểu 3/4 và có Chủ tịch, Điều 6 Quy chế)'
  }
])('a quorum is said in words: $words', ({ present, chairPresent, ok, words }) =>
  expect(
    quorumWords({ members: 9, present, needed: 7, chairPresent, chairRequired: true, ok, article: 'Điều 6' }, defaultRules.quorum)
  ).toBe(words)
)

/** A result of which only what is named matters. */
function aResult(given: Partial<EntryResult>): EntryResult {
  const base = { n: 9, sum: 627, parts: { A: 0, B: 0, C: 0 }, totals: [], highest: 74, lowest: 64, gap: 10, gapOver: false, minima: [] }
  return { ...base, starByPoints: 3, starAllowed: 3, up: null, down: null, ...given }
}

describe('the distance to an edge', () => {
  test.each([
    {
      situation: 'one step of one member reaches the next star',
      result: aResult({ up: { star: 4, points: 3, byOneStep: true } }),
      words: 'Còn 0,33 điểm nữa là 4 sao (627/9; cần 630). Một thành viên tăng một mức ở một tiêu chí là đổi hạng.'
    },
    {
      situation: 'the next star is far',
      result: aResult({ sum: 500, up: { star: 4, points: 130, byOneStep: false } }),
      words: 'Còn 14,44 điểm nữa là 4 sao (500/9; cần 630).'
    },
    {
      situation: 'one step of one member loses the star',
      result: aResult({ sum: 630, down: { star: 4, points: 0, byOneStep: true }, up: { star: 5, points: 180, byOneStep: false } }),
      words: 'Vừa đúng mốc 4 sao (630/9; mốc 630). Một thành viên hạ một mức ở một tiêu chí là xuống hạng.'
    }
  ])('is said with the exact fraction when $situation', ({ result, words }) => {
    const said = edgeWords(result, defaultRules)
    expect(`${said?.lead} ${said?.rest}`).toBe(words)
  })

  test('is never rounded to nothing, however few decimals the council prints', () => {
    const rules = { ...defaultRules, decimals: { value: 0, article: '' } }
    expect(edgeWords(aResult({ up: { star: 4, points: 3, byOneStep: true } }), rules)?.lead).toBe('Còn 0,33 điểm nữa là 4 sao')
  })
})

test.each([
  { gapOver: false, words: '(giới hạn 10: được)' },
  { gapOver: true, words: '(giới hạn 10: quá giới hạn)' }
])('a gap against its limit: $words', ({ gapOver, words }) => expect(gapWords({ gapOver }, defaultRules)).toBe(words))

const row: ResultRow = {
  entryId: '00000000-0000-4000-8000-000000000001' as EntryId,
  version: 1,
  order: 1,
  productName: 'Tôm khô',
  producerName: '',
  commune: '',
  setNo: 8,
  form: 'first',
  excluded: false,
  passNo: 1,
  expected: 9,
  submitted: 7,
  state: 'closed',
  result: aResult({}),
  gapAcceptedReason: '',
  conclusionStar: null,
  outcome: null
}

test.each([
  { given: { state: 'open' as const, result: null }, words: '7/9 phiếu' },
  { given: { state: 'open' as const, result: null, passNo: 2 }, words: 'chấm lại lần 2, 7/9 phiếu' },
  { given: { excluded: true }, words: 'bị loại' },
  { given: { result: aResult({ gap: 17, gapOver: true }) }, words: 'chênh lệch 17' },
  { given: { result: aResult({ starByPoints: 4, starAllowed: 3 }) }, words: 'vướng tối thiểu' },
  { given: {}, words: 'chờ kết luận' },
  { given: { conclusionStar: 3 as const, outcome: 'recognise' as const }, words: 'kết luận 3 sao' },
  { given: { conclusionStar: 5 as const, outcome: 'sendUp' as const }, words: 'kết luận, trình Bộ' },
  { given: { conclusionStar: 0 as const, outcome: 'notRecognised' as const }, words: 'không công nhận' }
])('a product in the list of results: $words', ({ given, words }) => expect(rowWords({ ...row, ...given })).toBe(words))

test('a name is made short by its family letter and its given name, the chair by the post', () => {
  expect([shortName('Nguyễn Thị Hạnh'), shortName('Ánh'), initials('member', 'Đỗ Thanh Sơn'), initials('chair', 'Lê Văn Tâm')]).toEqual([
    'N. Hạnh',
    'Ánh',
    'ĐS',
    'CT'
  ])
})

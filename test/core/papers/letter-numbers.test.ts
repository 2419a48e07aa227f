import { expect, test } from 'vitest'
import type { LetterView } from '../../../shared/contract/paper-data.ts'
import { contentText } from '../../../shared/papers/content.ts'
import type { RegisterKind } from '../../../shared/papers/kinds.ts'
import type { Paper } from '../../../shared/papers/paper.ts'
import { rowsOf } from '../dump.ts'
import { aDesk } from '../make.ts'
import { aScene, conclude, giveSheets, go, nth, type Scene } from '../scene.ts'

const day = 86_400_000

/** Two products of one producer, recognised at 3 stars on 01/12/2026, on a day on which both are due; and what Word was given. */
async function aDue() {
  const written: Paper[][] = []
  const writeWord = async (papers: readonly Paper[]) => {
    written.push([...papers])
    return new Uint8Array(1)
  }
  const scene = await aScene({ desk: aDesk({ writeWord }), scorers: 2, sets: [25, 24] })
  for (const entry of [0, 1]) await giveSheets(scene, entry, [80, 78])
  await go(scene, 'lockSession')
  for (const entry of [0, 1]) await conclude(scene, entry)
  await go(scene, 'concludeSession')
  await go(scene, 'issueSession')
  // the window opens on 04/06/2029
  scene.later(930 * day)
  return { scene, printed: () => nth(nth(written, written.length - 1).map(contentText), 0) }
}

async function letters({ play, councilId }: Scene, kind: RegisterKind = 'dueNotice') {
  const of = (await play('getLetters', { councilId })).find((one) => one.kind === kind)
  if (!of) throw new Error(`no letters of ${kind}`)
  return of
}

function giving({ councilId }: Scene, { recognitionIds, version }: LetterView, number: string, date: string | null, reason = '') {
  const letter = { recognitionIds: [...recognitionIds], baseVersion: version, number, date }
  return { councilId, kind: 'dueNotice' as RegisterKind, letters: [letter], reason }
}

async function printAgain({ play, councilId }: Scene, { recognitionIds }: LetterView, paper: RegisterKind = 'dueNotice') {
  await play('savePaperWord', { paper: { kind: 'register', paper, councilId, recognitionIds: [...recognitionIds] } })
}

test('a letter bears the number and day it was given, and bears them still when it is printed again after nothing of it is due', async () => {
  const { scene, printed } = await aDue()
  const letter = nth((await letters(scene)).letters, 0)
  expect(letter).toMatchObject({ name: 'Hợp tác xã Thử', version: 0, number: '', printed: '', out: false })
  expect(await scene.play('setLetterNumbers', giving(scene, letter, '7', '2029-06-15'))).toEqual({ changed: 1 })
  const { dueNotice } = await scene.play('listRegisterPapers', { councilId: scene.councilId })
  expect(nth(dueNotice, 0).missing).not.toContain('số văn bản')
  await printAgain(scene, letter)
  const first = printed()
  expect(first).toContain('Số: 07/TB-SNNMT')
  expect(first).toContain('ngày 15 tháng 6 năm 2029')
  // expired since: nothing is due, the letter is found among the earlier ones and says what it said
  scene.later(300 * day)
  const later = await letters(scene)
  expect(later.letters).toEqual([])
  expect(later.earlier).toMatchObject([{ printed: '07/TB-SNNMT', date: '2029-06-15', out: true, recognitionIds: letter.recognitionIds }])
  await printAgain(scene, nth(later.earlier, 0))
  expect(printed()).toBe(first)
})

test('a number is changed freely before the letter left, and only with a reason that the log keeps afterwards', async () => {
  const { scene } = await aDue()
  const give = async (number: string, reason = '') =>
    scene.call('setLetterNumbers', giving(scene, nth((await letters(scene)).letters, 0), number, '2029-06-15', reason))
  expect(await give('7')).toMatchObject({ ok: true })
  expect(await give('8')).toMatchObject({ ok: true })
  await printAgain(scene, nth((await letters(scene)).letters, 0))
  expect(await give('9')).toMatchObject({ error: { code: 'REASON_NEEDED' } })
  expect(await give('8')).toMatchObject({ value: { changed: 0 } })
  expect(await give('9', 'Văn thư đã cấp số khác')).toMatchObject({ ok: true })
  expect((await letters(scene)).letters).toMatchObject([{ number: '9', version: 3, out: false }])
  expect(rowsOf(scene, 'select number from letter_number order by seq')).toMatchObject([{ number: '7' }, { number: '8' }, { number: '9' }])
  const lines = rowsOf(scene, "select detail from log where what = 'setLetterNumbers' order by seq")
  expect(String(nth(lines, 2)['detail'])).toContain('Văn thư đã cấp số khác')
})

test('what becomes due after a letter was numbered is a letter of its own, and the numbered one stays as it is', async () => {
  const { scene } = await aDue()
  const { recognitionIds } = nth((await letters(scene)).letters, 0)
  const alone = { recognitionIds: [nth(recognitionIds, 0)], baseVersion: 0, number: '7', date: '2029-06-15' }
  await scene.play('setLetterNumbers', { councilId: scene.councilId, kind: 'dueNotice', letters: [alone], reason: '' })
  const now = (await letters(scene)).letters
  expect(now.map((one) => [one.recognitionIds, one.number])).toEqual(
    expect.arrayContaining([
      [[nth(recognitionIds, 0)], '7'],
      [[nth(recognitionIds, 1)], '']
    ])
  )
  // both asked for at once are still two letters
  const { dueNotice } = await scene.play('listRegisterPapers', { councilId: scene.councilId })
  expect(dueNotice.map(({ count }) => count)).toEqual([2, 1, 1])
})

test('the same number in one year is told with the name of the other paper, whatever its zeros and letters, and not in another year', async () => {
  const { scene } = await aDue()
  const { councilId, sessionId, play } = scene
  const papers = await play('getSessionPapers', { sessionId })
  const numbers = { ...papers.data.numbers, communeNotice: { number: '007/tb-snnmt', date: '2029-02-01' } }
  await play('setSessionPapers', { sessionId, baseVersion: papers.version, data: { ...papers.data, numbers } })
  await play('setLetterNumbers', giving(scene, nth((await letters(scene)).letters, 0), '7', '2029-06-15'))
  expect(nth((await letters(scene)).letters, 0).clash).toBe('Thông báo kết quả cho Ủy ban nhân dân xã, Phiên thử')
  await play('setLetterNumbers', giving(scene, nth((await letters(scene)).letters, 0), '7', '2030-01-02'))
  expect(nth((await letters(scene)).letters, 0).clash).toBe('')
  // the report counts too, on both sides
  const asked = { paper: 'report', scope: { kind: 'year', year: 2026, until: null } } as const
  const report = await play('getProgrammePaper', asked)
  const data = { ...report.data, number: '7/TB-SNNMT', date: '2030-03-01' }
  await play('setProgrammePaper', { ...asked, baseVersion: report.version, data })
  expect((await play('getProgrammePaper', asked)).clash).toBe('Thông báo đến hạn đánh giá lại, Hợp tác xã Thử')
  expect(nth((await letters(scene)).letters, 0).clash).toContain('Báo cáo')
  expect(await scene.call('getLetters', { councilId: crypto.randomUUID() as typeof councilId })).toMatchObject({
    error: { code: 'NOT_FOUND', what: 'council' }
  })
})

test('a decision to withdraw bears its own number, and without one that which the register noted', async () => {
  const { scene, printed } = await aDue()
  const { councilId, play } = scene
  const { id: recognitionId, version: baseVersion } = nth((await play('listRegister', {})).rows, 0)
  const noted = { ground: 'c', decisionNumber: '44/QĐ-UBND', decisionDate: '2029-06-10', reason: 'Theo kết luận' } as const
  await play('withdrawCertificate', { recognitionId, baseVersion, ...noted })
  const letter = nth((await letters(scene, 'withdrawal')).letters, 0)
  await printAgain(scene, letter, 'withdrawal')
  expect(printed()).toContain('44/QĐ-UBND')
  await play('setLetterNumbers', { ...giving(scene, letter, '45', '2029-06-11'), kind: 'withdrawal' })
  await printAgain(scene, letter, 'withdrawal')
  expect(printed()).toContain('45/QĐ-UBND')
  expect(printed()).toContain('ngày 11 tháng 6 năm 2029')
  const stranger = { recognitionIds: [crypto.randomUUID()], baseVersion: 0, number: '1', date: null }
  expect(await scene.call('setLetterNumbers', { councilId, kind: 'withdrawal', letters: [stranger], reason: '' })).toMatchObject({
    error: { code: 'NOT_FOUND', what: 'letter' }
  })
})

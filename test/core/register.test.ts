import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { ok } from '../../shared/result.ts'
import type { BookSpec } from '../../electron/files/xlsx/spec.ts'
import { fileOf, rowsOf } from './dump.ts'
import { aDesk } from './make.ts'
import { go, nth, type Scene } from './scene.ts'
import { anIssued } from './stages.ts'

const day = 86_400_000

/** Two products: the first is recognised, the second is not. */
const issued = (desk = aDesk()) =>
  anIssued(
    [
      [80, 78],
      [40, 42]
    ],
    { desk, sets: [25, 24], stars: [3] }
  )

async function rows(scene: Scene) {
  return (await scene.play('listRegister', {})).rows
}

test('what an issued session recognises stands in the register with its decision and the days that follow from it, and nothing else does', async () => {
  const scene = await issued()
  const { today, rows } = await scene.play('listRegister', {})
  expect(today).toBe('2026-11-24')
  expect(rows).toMatchObject([
    {
      productName: 'Sản phẩm 1',
      star: 3,
      sessionId: scene.sessionId,
      decisionNumber: '25/QĐ-UBND',
      decisionDate: '2026-12-01',
      expiry: '2029-12-01',
      windowOpens: '2029-06-04',
      windowCloses: '2029-08-03',
      state: 'valid',
      rounds: 1
    }
  ])
  const { subject } = nth(rows, 0)
  expect((await scene.play('getRegisterProduct', { subject })).recognitions.map(({ points }) => points)).toEqual(['79,00'])
})

test('stepping back from the issue takes it out again, and what was said of that certificate does not come back with another issue', async () => {
  const scene = await issued()
  const { id: recognitionId, version: baseVersion } = nth(await rows(scene), 0)
  const withdrawal = { ground: 'đ', decisionNumber: '30/QĐ-UBND', decisionDate: '2027-01-05', reason: 'Chủ thể ngừng sản xuất' } as const
  await scene.play('withdrawCertificate', { recognitionId, baseVersion, ...withdrawal })
  await go(scene, 'stepBack')
  expect(await rows(scene)).toEqual([])
  expect(await scene.play('getRegisterDue', {})).toEqual({ soon: 0, window: 0, late: 0, expired: 0 })
  scene.later(1000)
  await go(scene, 'issueSession')
  expect(await rows(scene)).toMatchObject([{ withdrawnOn: null, version: 0 }])
  expect(rowsOf(scene, "select what from log where what in ('issueSession', 'withdrawCertificate', 'stepBack') order by seq")).toEqual(
    ['issueSession', 'withdrawCertificate', 'stepBack', 'issueSession'].map((what) => ({ what }))
  )
})

test('as the clock goes on the state goes with it, and the first page is told of what is due', async () => {
  const scene = await issued()
  const told = []
  // 2026-11-24 and so many days
  for (const [days, state] of [
    [858, 'valid'],
    [60, 'soon'],
    [30, 'window'],
    [40, 'late'],
    [130, 'expired']
  ] as const) {
    scene.later(days * day)
    told.push([(await rows(scene))[0]?.state, state])
    const due = await scene.play('getRegisterDue', {})
    expect(due).toEqual({ soon: 0, window: 0, late: 0, expired: 0, ...(state === 'valid' ? {} : { [state]: 1 }) })
  }
  expect(told.map(([is]) => is)).toEqual(told.map(([, wanted]) => wanted))
})

test('a certificate is withdrawn once, with its ground and decision; taken back, it stands as before and everything is kept', async () => {
  const scene = await issued()
  const { id: recognitionId, subject } = nth(await rows(scene), 0)
  const withdrawal = { ground: 'c', decisionNumber: '31/QĐ-UBND', decisionDate: '2026-12-15', reason: 'Vi phạm ghi nhãn' } as const
  await scene.play('withdrawCertificate', { recognitionId, baseVersion: 0, ...withdrawal })
  expect(await scene.call('withdrawCertificate', { recognitionId, baseVersion: 0, ...withdrawal })).toMatchObject({
    error: { code: 'STALE' }
  })
  expect(await scene.call('withdrawCertificate', { recognitionId, baseVersion: 1, ...withdrawal })).toMatchObject({
    error: { code: 'DUPLICATE' }
  })
  scene.later(30 * day)
  expect(await rows(scene)).toMatchObject([{ state: 'withdrawn', withdrawnOn: '2026-12-15' }])
  const { acts } = await scene.play('getRegisterProduct', { subject })
  await scene.play('undoRegisterAct', { recognitionId, baseVersion: 1, actId: nth(acts, 0).id, reason: 'Ghi nhầm sản phẩm' })
  expect(await rows(scene)).toMatchObject([{ state: 'valid', withdrawnOn: null, version: 2 }])
  expect((await scene.play('getRegisterProduct', { subject })).acts).toMatchObject([
    { kind: 'undo', undone: false, reason: 'Ghi nhầm sản phẩm' },
    { kind: 'withdraw', undone: true, ground: 'c', decisionNumber: '31/QĐ-UBND', date: '2026-12-15' }
  ])
})

test('a withdrawal of before the certificate and an extension of more than 180 days are refused, and nothing is written', async () => {
  const scene = await issued()
  const at = { recognitionId: nth(await rows(scene), 0).id, baseVersion: 0 }
  const early = { ground: 'a', decisionNumber: '1', decisionDate: '2026-11-30', reason: 'Hồ sơ giả mạo' } as const
  const answers = [
    await scene.call('withdrawCertificate', { ...at, ...early }),
    await scene.call('extendCertificate', { ...at, until: '2029-12-01', decisionNumber: '', reason: 'Chờ kết quả' }),
    await scene.call('extendCertificate', { ...at, until: '2030-05-31', decisionNumber: '', reason: 'Chờ kết quả' })
  ]
  expect(answers).toMatchObject([
    { error: { code: 'BAD_INPUT', issues: [{ path: 'decisionDate', issue: 'tooSmall' }] } },
    { error: { code: 'BAD_INPUT', issues: [{ path: 'until', issue: 'tooSmall' }] } },
    { error: { code: 'BAD_INPUT', issues: [{ path: 'until', issue: 'tooBig' }] } }
  ])
  expect(rowsOf(scene, 'select id from recognition_act')).toEqual([])
  await scene.play('extendCertificate', { ...at, until: '2030-05-30', decisionNumber: '9/CV', reason: 'Chờ kết quả' })
  scene.later(1150 * day)
  expect(await rows(scene)).toMatchObject([{ state: 'extended', extendedUntil: '2030-05-30' }])
})

test('what was said of certificates can be neither changed nor struck out, not even past the program', async () => {
  const scene = await issued()
  const at = { recognitionId: nth(await rows(scene), 0).id, baseVersion: 0 }
  await scene.play('extendCertificate', { ...at, until: '2030-01-31', decisionNumber: '', reason: 'Chờ kết quả' })
  scene.core.close()
  const raw = new Database(fileOf(scene))
  onTestFinished(() => void raw.close())
  expect(() => raw.exec("update recognition_act set reason = 'khác'")).toThrow('append-only')
  expect(() => raw.exec('delete from recognition_act')).toThrow('append-only')
})

test('the workbook holds the rows that were asked for, in that order, and its going out is in the log', async () => {
  const books: BookSpec[] = []
  const desk = aDesk({ writeBook: async (spec) => (books.push(spec), ok({ bytes: new Uint8Array(1), checked: 1 })) })
  const scene = await issued(desk)
  const { id } = nth(await rows(scene), 0)
  const finding = { ground: 'b', paperNumber: '7/KL-TTr', concludedOn: '2026-12-04', reason: 'Kết luận kiểm tra' } as const
  await scene.play('noteFinding', { recognitionId: id, baseVersion: 0, ...finding })
  await scene.play('saveRegister', { recognitionIds: [id], words: '1 trên 1 sản phẩm' })
  expect(books[0]?.sheets[0]?.rows).toMatchObject([
    { cells: { no: 1, product: { text: 'Sản phẩm 1' }, star: 3, date: { date: '2026-12-01' }, expiry: { date: '2029-12-01' } } }
  ])
  expect(books[0]?.sheets[0]?.rows).toMatchObject([{ cells: { state: { text: 'Còn hiệu lực, có kết luận thu hồi' } } }])
  expect(scene.saved.map(({ name }) => name)).toEqual(['So_san_pham_OCOP.xlsx'])
  expect(rowsOf(scene, "select what from log where what = 'saveRegister'")).toHaveLength(1)
  expect(await scene.call('saveRegister', { recognitionIds: [crypto.randomUUID()], words: '' })).toMatchObject({
    error: { code: 'NOT_FOUND' }
  })
})

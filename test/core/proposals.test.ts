import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import type { Sent } from '../../shared/contract.ts'
import { dueSoon } from '../../shared/domain/calendar.ts'
import { fileOf, rowsOf } from './dump.ts'
import { go, nth, type Scene } from './scene.ts'
import { anIssued } from './stages.ts'

const day = 86_400_000

/** Two products, the first of 3 stars and the second of 90 points and more, which goes up. Issued on 01/12/2026. */
const aProposal = () =>
  anIssued(
    [
      [80, 78],
      [94, 93]
    ],
    { sets: [25, 24] }
  )

const step = { number: '', star: null, decidedBy: '', points: null, note: '' } as const

async function only(scene: Scene) {
  return nth((await scene.play('listProposals', {})).rows, 0)
}

async function at(scene: Scene) {
  const { id: proposalId, version: baseVersion } = await only(scene)
  return { proposalId, baseVersion }
}

async function take(scene: Scene, more: Partial<Sent<'stepProposal'>> & Pick<Sent<'stepProposal'>, 'step' | 'on'>) {
  return scene.play('stepProposal', { ...(await at(scene)), ...step, ...more })
}

const register = async (scene: Scene) =>
  (await scene.play('listRegister', {})).rows.map(({ productName, star, level, decisionNumber }) => [
    productName,
    star,
    level,
    decisionNumber
  ])

test('what a province concludes from 90 points is listed as proposed from the issue on, with its points, the days it waits and the end of its round', async () => {
  const scene = await aProposal()
  expect(await register(scene)).toEqual([['Sản phẩm 1', 3, 'province', '25/QĐ-UBND']])
  scene.later(20 * day)
  expect(await scene.play('listProposals', {})).toMatchObject({
    today: '2026-12-14',
    rows: [
      {
        productName: 'Sản phẩm 2',
        sessionName: 'Phiên thử',
        points: '93,50',
        proposedOn: '2026-12-01',
        state: 'waiting',
        waiting: 13,
        answerBy: '2027-03-29',
        acts: []
      }
    ]
  })
  await go(scene, 'stepBack')
  expect((await scene.play('listProposals', {})).rows).toEqual([])
})

test('the day and number of the letter to the Ministry are those of the paper, and those that are noted instead where they are', async () => {
  const scene = await aProposal()
  const { data, version: baseVersion } = await scene.play('getSessionPapers', { sessionId: scene.sessionId })
  const numbers = { ...data.numbers, ministryLetter: { number: '88', date: '2026-12-05' } }
  await scene.play('setSessionPapers', { sessionId: scene.sessionId, baseVersion, data: { ...data, numbers } })
  expect(await only(scene)).toMatchObject({ proposedOn: '2026-12-05', letterNumber: '88' })
  await take(scene, { step: 'send', on: '2027-02-01', number: '12/UBND-NNMT' })
  expect(await only(scene)).toMatchObject({ proposedOn: '2027-02-01', letterNumber: '12/UBND-NNMT', answerBy: '2027-09-29' })
})

test('recognised by the Ministry it stands in the register at 5 stars with 36 months of its own, and taken back it does not', async () => {
  const scene = await aProposal()
  await take(scene, { step: 'recognise', on: '2027-03-20', number: '700/QĐ-BNNMT', points: 9250 })
  const [, second] = (await scene.play('listRegister', {})).rows
  expect(second).toMatchObject({
    productName: 'Sản phẩm 2',
    star: 5,
    level: 'central',
    decidedBy: 'Bộ Nông nghiệp và Môi trường',
    decisionNumber: '700/QĐ-BNNMT',
    points: '92,50',
    expiry: '2030-03-20',
    sessionId: null
  })
  expect(await only(scene)).toMatchObject({ state: 'recognised', waiting: null, answerBy: null })
  // it is withdrawn as any other, but neither corrected nor taken out: it is the answer's
  const certificate = { recognitionId: second?.id ?? '', baseVersion: 0 }
  const changes = { note: 'khác' }
  expect(await scene.call('correctRecognition', { ...certificate, changes, everyRound: false, reason: 'Ghi sai' })).toMatchObject({
    error: { code: 'IN_USE' }
  })
  expect(await scene.call('takeOutRecognition', { ...certificate, reason: 'Ghi sai' })).toMatchObject({ error: { code: 'IN_USE' } })
  const { acts } = await only(scene)
  await scene.play('undoProposalAct', { ...(await at(scene)), actId: nth(acts, 0).id, reason: 'Nhầm sản phẩm' })
  expect(await register(scene)).toEqual([['Sản phẩm 1', 3, 'province', '25/QĐ-UBND']])
  expect((await only(scene)).acts.map(({ kind, undone }) => [kind, undone])).toEqual([
    ['recognise', true],
    ['undo', false]
  ])
})

test('below 90 points the province recognises 4 stars by its own decision or assesses again, at once or after the notice', async () => {
  const scene = await aProposal()
  await take(scene, { step: 'below', on: '2027-03-20', points: 8800 })
  expect(await only(scene)).toMatchObject({ state: 'below', waiting: null })
  const wrong = await scene.call('stepProposal', { ...(await at(scene)), ...step, step: 'recognise', on: '2027-03-25', number: '9' })
  expect(wrong).toMatchObject({ error: { code: 'DUPLICATE', what: 'proposalStep' } })
  await take(scene, { step: 'decide', on: '2027-04-02', number: '40/QĐ-UBND', star: 4 })
  expect(await register(scene)).toContainEqual(['Sản phẩm 2', 4, 'province', '40/QĐ-UBND'])
  const last = (await only(scene)).acts.at(-1)
  await scene.play('undoProposalAct', { ...(await at(scene)), actId: last?.id ?? '', reason: 'Tỉnh đánh giá lại' })
  await take(scene, { step: 'reassess', on: '2027-04-05' })
  expect(await only(scene)).toMatchObject({ state: 'reassess' })
  expect(await register(scene)).toHaveLength(1)
})

test('a file that came back may be sent again; only the last step can be taken back', async () => {
  const scene = await aProposal()
  await take(scene, { step: 'return', on: '2027-01-10' })
  expect(await only(scene)).toMatchObject({ state: 'returned' })
  await take(scene, { step: 'send', on: '2027-02-10', number: '15/UBND' })
  expect(await only(scene)).toMatchObject({ state: 'waiting', proposedOn: '2027-02-10' })
  const [first] = (await only(scene)).acts
  expect(await scene.call('undoProposalAct', { ...(await at(scene)), actId: first?.id ?? '', reason: 'Ghi nhầm' })).toMatchObject({
    error: { code: 'NOT_FOUND', what: 'proposalAct' }
  })
})

test.each([
  { situation: 'no number of the decision', more: { step: 'recognise', on: '2027-03-20' }, path: 'number' },
  { situation: 'no star', more: { step: 'decide', on: '2027-03-20', number: '4' }, path: 'star' },
  { situation: 'a star where none is chosen', more: { step: 'recognise', on: '2027-03-20', number: '4', star: 4 }, path: 'star' },
  { situation: 'a day of before the proposal', more: { step: 'return', on: '2026-11-30' }, path: 'on' },
  { situation: '5 stars under 90 points', more: { step: 'recognise', on: '2027-03-20', number: '4', points: 8999 }, path: 'points' },
  { situation: 'under 90 points from 90 points', more: { step: 'below', on: '2027-03-20', points: 9000 }, path: 'points' }
] as const)('$situation is refused by its field and nothing is written', async ({ more, path }) => {
  const scene = await aProposal()
  expect(await scene.call('stepProposal', { ...(await at(scene)), ...step, ...more })).toMatchObject({
    error: { code: 'BAD_INPUT', issues: [{ path }] }
  })
  expect(rowsOf(scene, 'select id from proposal_act')).toEqual([])
})

test('a product of the register is noted as proposed by hand, once until it is answered, and taken out again as a mistake', async () => {
  const scene = await aProposal()
  const { id: recognitionId, subject } = nth((await scene.play('listRegister', {})).rows, 0)
  const noted = { recognitionId, baseVersion: 0, proposedOn: null, letterNumber: '', points: 9010, note: 'Đợt 2 năm 2024' }
  expect(await scene.call('addProposal', { ...noted, points: 8999 })).toMatchObject({
    error: { code: 'BAD_INPUT', issues: [{ path: 'points', issue: 'tooSmall', limit: 90 }] }
  })
  const { proposalId } = await scene.play('addProposal', noted)
  expect(await scene.call('addProposal', noted)).toMatchObject({ error: { code: 'DUPLICATE', what: 'proposal' } })
  const row = (await scene.play('listProposals', {})).rows.find(({ id }) => id === proposalId)
  expect(row).toMatchObject({ subject, productName: 'Sản phẩm 1', points: '90,10', proposedOn: null, waiting: null, sessionId: null })
  const answer = { ...step, proposalId, baseVersion: 0, step: 'recognise', on: '2027-03-20', number: '701/QĐ-BNNMT' } as const
  await scene.play('stepProposal', answer)
  // one product, risen from 3 to 5 stars
  const { recognitions, movements } = await scene.play('getRegisterProduct', { subject })
  expect(recognitions.map(({ star, id }) => [star, movements[id]?.kind])).toEqual([
    [5, 'upgrade'],
    [3, 'first']
  ])
  expect((await scene.play('listRegister', {})).rows).toMatchObject([{ star: 5, rounds: 2 }])
  expect(await scene.call('takeOutProposal', { proposalId, baseVersion: 1, reason: 'Ghi nhầm' })).toMatchObject({
    error: { code: 'IN_USE' }
  })
  const own = (await scene.play('listProposals', {})).rows.find(({ sessionId }) => sessionId !== null)
  expect(await scene.call('takeOutProposal', { proposalId: own?.id ?? '', baseVersion: 0, reason: 'Ghi nhầm' })).toMatchObject({
    error: { code: 'IN_USE', by: 'Phiên thử' }
  })
  const acts = (await scene.play('listProposals', {})).rows.find(({ id }) => id === proposalId)?.acts ?? []
  await scene.play('undoProposalAct', { proposalId, baseVersion: 1, actId: nth(acts, 0).id, reason: 'Ghi nhầm' })
  await scene.play('takeOutProposal', { proposalId, baseVersion: 2, reason: 'Ghi nhầm' })
  expect((await scene.play('listProposals', {})).rows.map(({ id }) => id)).toEqual([own?.id])
  expect(await register(scene)).toHaveLength(1)
})

test('what was noted of proposals can be neither changed nor struck out, not even past the program', async () => {
  const scene = await aProposal()
  const { id: recognitionId } = nth((await scene.play('listRegister', {})).rows, 0)
  await scene.play('addProposal', { recognitionId, baseVersion: 0, proposedOn: null, letterNumber: '', points: null, note: '' })
  await take(scene, { step: 'return', on: '2027-01-10' })
  scene.core.close()
  const raw = new Database(fileOf(scene))
  onTestFinished(() => void raw.close())
  for (const table of ['proposal', 'proposal_act']) {
    expect(() => raw.exec(`update ${table} set id = 'khác'`)).toThrow('append-only')
    expect(() => raw.exec(`delete from ${table}`)).toThrow('append-only')
  }
})

test('a conclusion on a violation gives the withdrawal its 15 days in the calendar until it is withdrawn', async () => {
  const scene = await aProposal()
  const { id: recognitionId } = nth((await scene.play('listRegister', {})).rows, 0)
  const finding = { ground: 'c', paperNumber: '7/KL-SNNMT', concludedOn: '2027-02-14', reason: 'Kết luận kiểm tra' } as const
  expect(await scene.call('noteFinding', { recognitionId, baseVersion: 0, ...finding, concludedOn: '2026-11-30' })).toMatchObject({
    error: { code: 'BAD_INPUT', issues: [{ path: 'concludedOn' }] }
  })
  await scene.play('noteFinding', { recognitionId, baseVersion: 0, ...finding })
  expect(await scene.call('noteFinding', { recognitionId, baseVersion: 1, ...finding })).toMatchObject({ error: { code: 'DUPLICATE' } })
  const due = async () =>
    (await scene.play('getCalendar', {})).items.flatMap(({ kind, day: last, names }) => (kind === 'withdrawal' ? [[last, names]] : []))
  expect(await due()).toEqual([['2027-03-01', ['Sản phẩm 1']]])
  const decision = { ground: 'c', decisionNumber: '9/QĐ-UBND', decisionDate: '2027-02-20', reason: 'Theo kết luận' } as const
  await scene.play('withdrawCertificate', { recognitionId, baseVersion: 1, ...decision })
  expect(await due()).toEqual([])
})

test('the calendar tells the rounds ahead, the answer that is waited for, and the decision that a concluded session lacks', async () => {
  const scene = await aProposal()
  const told = async () =>
    (await scene.play('getCalendar', {})).items.map(({ kind, day: last, level, names }) => [kind, last, level, ...names])
  expect(await told()).toEqual([
    ['round', '2026-12-29', 'province'],
    ['files', '2027-01-29', 'central'],
    ['answer', '2027-03-29', null, 'Sản phẩm 2'],
    ['files', '2027-04-29', 'province'],
    ['round', '2027-06-29', 'province'],
    ['files', '2027-07-29', 'central'],
    ['files', '2027-10-29', 'province'],
    ['round', '2027-12-29', 'province']
  ])
  await go(scene, 'stepBack')
  expect(await told()).toContainEqual(['decision', '2026-12-29', null, 'Phiên thử'])
})

test('what is due soon is what the calendar says, after every step: nothing of it is told from before', async () => {
  const scene = await aProposal()
  const told = async () => {
    const { today, items } = await scene.play('getCalendar', {})
    const due = await scene.play('getDueSoon', {})
    expect(due).toEqual({ today, items: dueSoon(items, today) })
    return due.items.map(({ kind }) => kind)
  }
  expect(await told()).toEqual([])
  scene.later(100 * day)
  expect(await told()).toEqual(['answer'])
  // the letter went out later, in time for the next round only
  const { data, version: baseVersion } = await scene.play('getSessionPapers', { sessionId: scene.sessionId })
  const numbers = { ...data.numbers, ministryLetter: { number: '88', date: '2027-02-05' } }
  await scene.play('setSessionPapers', { sessionId: scene.sessionId, baseVersion, data: { ...data, numbers } })
  expect(await told()).toEqual([])
  await take(scene, { step: 'below', on: '2027-03-01', points: 8800 })
  expect(await told()).toEqual(['below'])
  const { acts } = await only(scene)
  await scene.play('undoProposalAct', { ...(await at(scene)), actId: nth(acts, 0).id, reason: 'Ghi nhầm' })
  await go(scene, 'stepBack')
  expect(await told()).toEqual(['decision'])
})

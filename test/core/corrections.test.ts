import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Corrections } from '../../shared/contract/proposals.ts'
import { rowsOf } from './dump.ts'
import type { Desk } from './make.ts'
import { aReadingDesk, bringList, head } from './older-lists.ts'
import { nth } from './scene.ts'

const row = (name: string, star: number, decision: string, date: string, producer = 'HTX Mẫu') =>
  `1,${name},${producer},Xã Mẫu,,,${star},${decision},${date},`

async function rowsNow(desk: Desk) {
  return (await desk.play('listRegister', {})).rows
}

/** Every recognition, also of products that have several. */
async function all(desk: Desk) {
  const rows = await rowsNow(desk)
  return (await Promise.all(rows.map(({ subject }) => desk.play('getRegisterProduct', { subject })))).flatMap(
    ({ recognitions }) => recognitions
  )
}

async function correct(desk: Desk, decisionNumber: string, changes: Corrections, everyRound = false) {
  const one = (await all(desk)).find((each) => each.decisionNumber === decisionNumber)
  const at = { recognitionId: one?.id ?? '', baseVersion: one?.version ?? 0 }
  return desk.call('correctRecognition', { ...at, changes, everyRound, reason: 'Đối chiếu bản giấy' })
}

test('a correction changes the row field by field, keeps before, after and reason, and is taken back like any other act', async () => {
  const desk = aReadingDesk()
  await bringList(desk, [row('Gạo', 3, '12/QĐ', '2024-02-29')])
  const answer = await correct(desk, '12/QĐ', { decisionDate: '2024-03-31', star: 4, points: 7250, note: '' })
  expect(answer).toMatchObject({ ok: true, value: { rows: 1 } })
  const one = nth(await rowsNow(desk), 0)
  expect(one).toMatchObject({ star: 4, points: '72,50', decisionDate: '2024-03-31', expiry: '2027-03-31', version: 1 })
  const { acts } = await desk.play('getRegisterProduct', { subject: one.subject })
  expect(acts).toMatchObject([
    {
      kind: 'correct',
      reason: 'Đối chiếu bản giấy',
      changes: [
        { field: 'star', before: 3, after: 4 },
        { field: 'points', before: null, after: 7250 },
        { field: 'decisionDate', before: '2024-02-29', after: '2024-03-31' }
      ]
    }
  ])
  await desk.play('undoRegisterAct', { recognitionId: one.id, baseVersion: 1, actId: nth(acts, 0).id, reason: 'Bản giấy đúng như cũ' })
  expect(await rowsNow(desk)).toMatchObject([{ star: 3, points: null, decisionDate: '2024-02-29', version: 2 }])
  expect(rowsOf(desk, 'select star, decision_date from recognition')).toEqual([{ star: 3, decision_date: '2024-02-29' }])
})

test('a row that is corrected is refused where nothing changes, where another says the same, and where a withdrawal would come before it', async () => {
  const desk = aReadingDesk()
  await bringList(desk, [row('Gạo', 3, '12/QĐ', '2024-02-29'), row('Gạo nếp', 3, '13/QĐ', '2024-02-29')])
  expect(await correct(desk, '12/QĐ', { star: 3 })).toMatchObject({ error: { code: 'BAD_INPUT', issues: [{ path: 'changes' }] } })
  const twin = { productName: 'Gạo nếp', decisionNumber: '13/QĐ' }
  expect(await correct(desk, '12/QĐ', twin)).toMatchObject({ error: { code: 'DUPLICATE', what: 'recognition' } })
  const one = (await rowsNow(desk)).find(({ decisionNumber }) => decisionNumber === '12/QĐ')
  const withdrawal = { ground: 'c', decisionNumber: '9', decisionDate: '2025-01-10', reason: 'Vi phạm ghi nhãn' } as const
  await desk.play('withdrawCertificate', { recognitionId: one?.id ?? '', baseVersion: 0, ...withdrawal })
  expect(await correct(desk, '12/QĐ', { decisionDate: '2025-01-11' })).toMatchObject({
    error: { code: 'BAD_INPUT', issues: [{ path: 'changes.decisionDate', issue: 'tooBig' }] }
  })
  expect(rowsOf(desk, "select id from recognition_act where kind = 'correct'")).toEqual([])
})

test('a name put right in every round keeps the product one; in one round alone, that round is another product or joins the one called so', async () => {
  const desk = aReadingDesk()
  await bringList(desk, [row('Chè tuyêt', 3, '1/QĐ', '2021-05-05'), row('Chè xanh', 4, '3/QĐ', '2022-05-05')])
  await bringList(desk, [row('Chè tuyêt', 4, '2/QĐ', '2024-05-05')])
  expect(await correct(desk, '2/QĐ', { productName: 'Chè tuyết' }, true)).toMatchObject({ value: { rows: 2 } })
  const shown = async () => (await rowsNow(desk)).map(({ productName, star, rounds }) => [productName, star, rounds])
  expect(await shown()).toEqual([
    ['Chè tuyết', 4, 2],
    ['Chè xanh', 4, 1]
  ])
  await correct(desk, '1/QĐ', { productName: 'Chè xanh' })
  expect(await shown()).toEqual([
    ['Chè tuyết', 4, 1],
    ['Chè xanh', 4, 2]
  ])
  // the list that they came in with is still known, and so is one with the right names
  expect(await bringList(desk, [row('Chè tuyêt', 3, '1/QĐ', '2021-05-05')])).toMatchObject({ products: 0, known: 1 })
  expect(await bringList(desk, [row('Chè xanh', 3, '1/QĐ', '2021-05-05')])).toMatchObject({ products: 0, known: 1 })
})

test('an older list says which products went up; a list that holds the answer again adds no second recognition', async () => {
  const desk = aReadingDesk()
  const title = `${head},Trình Trung ương`
  const rows = [
    `${row('Gạo', 4, '12/QĐ', '2024-02-29')},2024-07-01`,
    `${row('Mật', 4, '12/QĐ', '2024-02-29')},x`,
    `${row('Trà', 4, '12/QĐ', '2024-02-29')},không`,
    `${row('Nấm', 4, '12/QĐ', '2024-02-29')},đang xem`
  ]
  await bringList(desk, rows, { title })
  const up = (await desk.play('listProposals', {})).rows
  expect(up.map(({ productName, proposedOn, state }) => [productName, proposedOn, state])).toEqual([
    ['Mật', null, 'waiting'],
    ['Gạo', '2024-07-01', 'waiting']
  ])
  const rice = nth(up, 1)
  await desk.play('stepProposal', {
    proposalId: rice.id,
    baseVersion: 0,
    step: 'recognise',
    on: '2024-09-20',
    number: '700/QĐ-BNN',
    star: null,
    decidedBy: '',
    points: null,
    note: ''
  })
  expect(await bringList(desk, [row('Gạo', 5, '700/QĐ-BNN', '2024-09-20')])).toMatchObject({ products: 0, known: 1 })
  expect((await rowsNow(desk)).find(({ subject }) => subject === rice.subject)).toMatchObject({ star: 5, rounds: 2 })
})

/** Four rows of three lists, and corrections of two of them. */
const lists = [
  [row('A', 3, '1/QĐ', '2021-01-31')],
  [row('A', 4, '2/QĐ', '2024-02-29'), row('B', 3, '3/QĐ', '2022-06-30')],
  [row('C', 3, '4/QĐ', '2023-12-31')]
] as const
const acts = [
  { kind: 'list', place: 0 },
  { kind: 'list', place: 1 },
  { kind: 'list', place: 2 },
  { kind: 'correct', row: 0, of: '1/QĐ', changes: { productName: 'C' } },
  { kind: 'correct', row: 1, of: '2/QĐ', changes: { star: 5, decisionDate: '2024-03-01' } },
  { kind: 'correct', row: 2, of: '4/QĐ', changes: { producerName: 'HTX Khác' } },
  { kind: 'correct', row: 1, of: '3/QĐ', changes: { productName: 'A' } }
] as const

/** Products with their recognitions, by what is seen of them. */
async function seen(desk: Desk) {
  const rows = await rowsNow(desk)
  const told = rows.map(({ productName, producerName, star, rounds, expiry }) =>
    [producerName, productName, star, rounds, expiry].join(' | ')
  )
  return told.toSorted()
}

async function playOut(order: readonly (typeof acts)[number][]): Promise<string[]> {
  const desk = aReadingDesk()
  const waiting: (typeof acts)[number][] = []
  const brought = new Set<number>()
  const tryAll = async () => {
    for (const act of waiting.splice(0)) {
      if (act.kind !== 'correct') continue
      if (brought.has(act.row)) await correct(desk, act.of, act.changes)
      else waiting.push(act)
    }
  }
  for (const act of order) {
    if (act.kind === 'list') {
      await bringList(desk, [...(lists[act.place] ?? [])])
      brought.add(act.place)
    } else waiting.push(act)
    await tryAll()
  }
  return seen(desk)
}

test('whatever order lists come in and corrections are made, the products, their stars and rounds are the same', {
  timeout: 60_000
}, async () => {
  const wanted = await playOut(acts)
  expect(wanted).toEqual(['HTX Khác | C | 3 | 1 | 2026-12-31', 'HTX Mẫu | A | 5 | 2 | 2027-03-01', 'HTX Mẫu | C | 3 | 1 | 2024-01-31'])
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...acts], { minLength: acts.length }), async (order) => {
      expect(await playOut(order)).toEqual(wanted)
    }),
    { numRuns: 8 }
  )
})

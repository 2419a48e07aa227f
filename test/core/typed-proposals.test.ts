import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BookSpec } from '../../electron/files/xlsx/spec.ts'
import type { Sent } from '../../shared/contract.ts'
import { ok } from '../../shared/result.ts'
import type { Desk } from './make.ts'
import { aReadingDesk, bringList } from './older-lists.ts'
import { laoCai } from './provinces.ts'
import { nth, producer, product } from './scene.ts'

const tea: Sent<'addTypedProposal'> = {
  productName: 'Trà Tuyết Mẫu',
  producerName: 'Hợp tác xã Chè Mẫu',
  commune: 'Xã Mẫu 3',
  setNo: 11,
  round: 'Đợt 2 năm 2025',
  approvalNumber: '90/QĐ-UBND',
  approvedOn: '2025-12-20',
  proposedOn: '2026-01-05',
  letterNumber: '3/UBND',
  points: 9225,
  note: ''
}
const step = { number: '', star: null, decidedBy: '', points: null, note: '' } as const
const recognise = { ...step, step: 'recognise', on: '2026-03-20', number: '700/QĐ-BNNMT' } as const

const list = async (desk: Desk) => (await desk.play('listProposals', {})).rows
const registered = async (desk: Desk) => (await desk.play('listRegister', {})).rows

/** Products of each step of the funnel, and of the present register. */
async function counted(desk: Desk): Promise<Readonly<Record<string, number>>> {
  const { funnel, present } = await desk.play('getFigures', { scope: { kind: 'all', until: null } })
  return { ...Object.fromEntries(funnel.map(({ step: name, products }) => [name, products])), present: present.total }
}

test('a product that the register does not have is noted as proposed by its names, and tracked until the answer', async () => {
  const desk = aReadingDesk()
  const { proposalId } = await desk.play('addTypedProposal', tea)
  expect(await list(desk)).toMatchObject([
    {
      id: proposalId,
      typed: true,
      sessionId: null,
      productName: 'Trà Tuyết Mẫu',
      setName: 'Chè tươi, chè chế biến',
      points: '92,25',
      proposedOn: '2026-01-05',
      state: 'waiting',
      answerBy: '2026-03-29',
      round: 'Đợt 2 năm 2025',
      approvalNumber: '90/QĐ-UBND'
    }
  ])
  expect(await registered(desk)).toEqual([])
  expect((await desk.play('getCalendar', {})).items).toContainEqual(expect.objectContaining({ kind: 'answer', names: ['Trà Tuyết Mẫu'] }))
  await desk.play('stepProposal', { proposalId, baseVersion: 0, ...recognise })
  const [row] = await registered(desk)
  expect(row).toMatchObject({ productName: 'Trà Tuyết Mẫu', star: 5, level: 'central', setNo: 11, expiry: '2029-03-20', rounds: 1 })
  expect((await desk.play('getRegisterProduct', { subject: row?.subject ?? '' })).recognitions).toHaveLength(1)
})

test('a letter without a day went up on the day of the decision that approved the result, as a session’s does', async () => {
  const desk = aReadingDesk()
  await desk.play('addTypedProposal', { ...tea, proposedOn: null })
  expect(await list(desk)).toMatchObject([{ proposedOn: '2025-12-20', answerBy: '2026-03-29' }])
})

test.each([
  { situation: 'fewer than 90 points', more: { points: 8999 }, error: { code: 'BAD_INPUT', issues: [{ path: 'points' }] } },
  { situation: 'a letter of before the decision', more: { proposedOn: '2025-12-19' }, error: { issues: [{ path: 'proposedOn' }] } },
  { situation: 'no producer', more: { producerName: ' ' }, error: { code: 'BAD_INPUT', issues: [{ path: 'producerName' }] } },
  { situation: 'the same names in other letters, not answered yet', more: { productName: 'TRÀ TUYẾT  MẪU' }, error: { code: 'DUPLICATE' } }
])('$situation is refused, and nothing is noted', async ({ more, error }) => {
  const desk = aReadingDesk()
  if (error.code === 'DUPLICATE') await desk.play('addTypedProposal', tea)
  expect(await desk.call('addTypedProposal', { ...tea, ...more })).toMatchObject({ error })
  expect(await list(desk)).toHaveLength(error.code === 'DUPLICATE' ? 1 : 0)
})

test('taken out as a mistake it is nowhere, and its names may be noted again', async () => {
  const desk = aReadingDesk()
  const { proposalId } = await desk.play('addTypedProposal', tea)
  await desk.play('takeOutProposal', { proposalId, baseVersion: 0, reason: 'Ghi nhầm' })
  expect([await list(desk), await counted(desk)]).toEqual([[], { registered: 0, recognised: 0, present: 0 }])
  await desk.play('addTypedProposal', tea)
})

test('beside the figures of a province it is one product more that registered and went up, and one more recognised with the answer', async () => {
  const { desk } = await laoCai()
  const before = await counted(desk)
  const { proposalId } = await desk.play('addTypedProposal', tea)
  expect(await counted(desk)).toEqual({ ...before, registered: 79, province: Number(before['province'] ?? 0) + 1, proposed: 1 })
  const named = await desk.play('listFigureRows', {
    scope: { kind: 'all', until: null },
    figure: { basis: 'funnel', by: 'step', key: 'proposed', star: null }
  })
  expect(named.rows).toMatchObject([{ productName: 'Trà Tuyết Mẫu', setNo: 11 }])
  await desk.play('stepProposal', { proposalId, baseVersion: 0, ...recognise })
  expect(await counted(desk)).toMatchObject({ registered: 79, proposed: 1, recognised: 79, present: 79 })
})

/** Ways in which the same product comes to be known here, in any order. */
const ways = {
  typed: (desk: Desk) => desk.play('addTypedProposal', tea),
  recognised: (desk: Desk) => bringList(desk, [`1,${tea.productName},${tea.producerName},Xã Mẫu 3,,11,4,12/QĐ-UBND,20/12/2022,`]),
  candidate: (desk: Desk) =>
    bringList(desk, [`1,${tea.productName.toUpperCase()},${tea.producerName},Xã Mẫu 3,,11,,,,`], {
      candidates: { round: 'Đợt năm 2023', year: 2023, level: 'central', outcome: 'Không đạt 5 sao' }
    }),
  listed: async (desk: Desk) => {
    const { producerId } = await desk.play('createProducer', { ...producer, name: tea.producerName, commune: 'Xã Mẫu 3' })
    return desk.play('createProduct', { producerId, ...product(tea.productName, 11) })
  }
}

test('typed, of a list, of an older round and recognised by the Ministry, in whatever order, it is one product in every count', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(Object.keys(ways) as (keyof typeof ways)[], { minLength: 4 }), async (order) => {
      const desk = aReadingDesk()
      for (const way of order) await ways[way](desk)
      const one = { registered: 1, district: 1, province: 1, central: 1, proposed: 1, recognised: 1, present: 1 }
      expect(await counted(desk)).toEqual(one)
      await desk.play('stepProposal', { proposalId: nth(await list(desk), 0).id, baseVersion: 0, ...recognise })
      expect(await counted(desk)).toEqual(one)
      expect(await registered(desk)).toMatchObject([{ star: 5, rounds: 2 }])
    }),
    { numRuns: 4 }
  )
})

test('the list goes to Excel as it is shown, with the steps that stand, and rows that are gone are left out', async () => {
  const written: BookSpec[] = []
  const desk = aReadingDesk({ writeBook: async (spec) => (written.push(spec), ok({ bytes: new Uint8Array(1), checked: 1 })) })
  const { proposalId } = await desk.play('addTypedProposal', tea)
  await desk.play('stepProposal', { proposalId, baseVersion: 0, ...step, step: 'return', on: '2026-02-01', number: '5/BNNMT' })
  const words = 'Kết quả: Bộ trả hồ sơ'
  await desk.play('saveProposals', { proposalIds: [proposalId, crypto.randomUUID()], words })
  expect(written).toMatchObject([
    {
      title: 'Sản phẩm đã trình Trung ương',
      sheets: [
        {
          above: [{ lines: [{ text: 'SẢN PHẨM ĐÃ TRÌNH TRUNG ƯƠNG' }, { text: expect.stringContaining(words) }] }],
          rows: [
            {
              cells: {
                product: { text: 'Trà Tuyết Mẫu' },
                points: 92.25,
                source: { text: 'Đợt 2 năm 2025, Quyết định phê duyệt số 90/QĐ-UBND ngày 20/12/2025' },
                on: { date: '2026-01-05' },
                waiting: null,
                state: { text: 'Bộ trả hồ sơ' },
                steps: { text: 'Bộ trả hồ sơ, số 5/BNNMT, ngày 01/02/2026' }
              }
            }
          ]
        }
      ]
    }
  ])
  expect(await desk.call('saveProposals', { proposalIds: [crypto.randomUUID()], words })).toMatchObject({ error: { code: 'NOT_FOUND' } })
})

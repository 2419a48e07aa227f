import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Input, Sent } from '../../../shared/contract.ts'
import { dump, rowsOf } from '../dump.ts'
import { aDesk, type Desk } from '../make.ts'
import { forged } from '../packages/forged.ts'
import { go, nth, type Scene } from '../scene.ts'
import { anIssued } from '../stages.ts'
import { gather, open, packed, quick, registerOf } from './files.ts'

/** Products of 3, 4 and 3 stars, and one that goes up to the Ministry. */
const aProvince = () =>
  anIssued([
    [60, 60],
    [80, 80],
    [55, 55],
    [93, 94]
  ])

async function certificate(desk: Pick<Desk, 'play'>, product: string) {
  const { rows } = await desk.play('listRegister', {})
  const {
    id: recognitionId,
    version: baseVersion,
    subject
  } = nth(
    rows.filter(({ productName }) => productName === product),
    0
  )
  const { acts } = await desk.play('getRegisterProduct', { subject })
  return { at: { recognitionId, baseVersion }, acts: acts.filter((act) => act.recognitionId === recognitionId) }
}

async function stateOf(desk: Pick<Desk, 'play'>, product: string) {
  const { rows } = await desk.play('listRegister', {})
  const { state, withdrawnOn, extendedUntil, findingOn } = nth(
    rows.filter(({ productName }) => productName === product),
    0
  )
  return { state, withdrawnOn, extendedUntil, findingOn }
}

const decision = { ground: 'a', decisionNumber: '40/QĐ-UBND', decisionDate: '2026-12-05', reason: 'Ngừng sản xuất từ lâu' } as const

async function withdraw(
  desk: Pick<Desk, 'play'>,
  product: string,
  more: Partial<Omit<Input<'withdrawCertificate'>, 'recognitionId'>> = {}
) {
  await desk.play('withdrawCertificate', { ...(await certificate(desk, product)).at, ...decision, ...more })
}

async function extend(desk: Pick<Desk, 'play'>, product: string, until: string) {
  const given = { until, decisionNumber: '41/QĐ-UBND', reason: 'Chờ kết quả đánh giá lại' }
  await desk.play('extendCertificate', { ...(await certificate(desk, product)).at, ...given })
}

async function find(desk: Pick<Desk, 'play'>, product: string) {
  const given = { ground: 'b', paperNumber: '7/KL-TTr', concludedOn: '2026-12-04', reason: 'Kết luận của đoàn thanh tra' } as const
  await desk.play('noteFinding', { ...(await certificate(desk, product)).at, ...given })
}

async function undoLast(desk: Pick<Desk, 'play'>, product: string) {
  const { at, acts } = await certificate(desk, product)
  const last = nth(
    acts.filter(({ undone, kind }) => !undone && kind !== 'undo'),
    0
  )
  await desk.play('undoRegisterAct', { ...at, actId: last.id, reason: 'Ghi nhầm sản phẩm khác' })
}

async function answer(desk: Pick<Desk, 'play'>, step: Sent<'stepProposal'>['step'], number: string) {
  const { id: proposalId, version: baseVersion } = nth((await desk.play('listProposals', {})).rows, 0)
  await desk.play('stepProposal', {
    proposalId,
    baseVersion,
    step,
    number,
    on: '2027-02-01',
    star: null,
    decidedBy: '',
    points: 9100,
    note: ''
  })
}

async function undoAnswer(desk: Pick<Desk, 'play'>) {
  const { id: proposalId, version: baseVersion, acts } = nth((await desk.play('listProposals', {})).rows, 0)
  const last = nth(acts.filter(({ undone, kind }) => !undone && kind !== 'undo').toReversed(), 0)
  await desk.play('undoProposalAct', { proposalId, baseVersion, actId: last.id, reason: 'Ghi nhầm văn bản' })
}

const acted = (desk: Desk) => rowsOf(desk, 'select id, kind, detail, reason, at from recognition_act order by id')

test.each([{ whole: true }, { whole: false }])(
  'what was noted of certificates comes along with a package (of the whole desk: $whole), each act as it was noted',
  async ({ whole }) => {
    const scene = await aProvince()
    await withdraw(scene, 'Sản phẩm 1')
    await extend(scene, 'Sản phẩm 2', '2030-03-01')
    await find(scene, 'Sản phẩm 3')
    await answer(scene, 'recognise', '900/QĐ-BNNMT')
    await withdraw(scene, 'Sản phẩm 4', { decisionDate: '2027-03-01', decisionNumber: '950/QĐ-BNNMT' })
    await withdraw(scene, 'Sản phẩm 3')
    await undoLast(scene, 'Sản phẩm 3')
    const central = aDesk()
    const before = dump(central)
    const found = await open(central, await packed(scene, whole))
    expect(found.sources[0]?.said).toEqual({ withdraw: 3, extend: 1, finding: 1, undo: 1, answer: 1, step: 0 })
    expect(found.sources[0]?.conflicts).toEqual([])
    expect(dump(central)).toBe(before)
    const done = await central.play('commitGathered', { fileIds: [found.fileId] })
    expect(done.files).toMatchObject([{ added: 3, said: 7, open: 0 }])
    for (const product of ['Sản phẩm 1', 'Sản phẩm 2', 'Sản phẩm 3', 'Sản phẩm 4'])
      expect(await stateOf(central, product), product).toEqual(await stateOf(scene, product))
    expect(acted(central)).toEqual(acted(scene))
    const lines = rowsOf(scene, "select device_id, hash from log where what in ('withdrawCertificate', 'undoRegisterAct') order by seq")
    const brought = rowsOf(central, 'select device_id, log_hash as hash from brought_act order by act_id')
    expect(brought).toHaveLength(7)
    for (const line of lines) expect(brought).toContainEqual(line)
    expect((await central.play('listProposals', {})).rows).toMatchObject([
      { productName: 'Sản phẩm 4', state: 'recognised', sessionName: 'Phiên thử – Hội đồng thử', typed: false }
    ])
    const again = await open(central, await packed(scene, !whole))
    expect(again.sources[0]?.said).toEqual({ withdraw: 0, extend: 0, finding: 0, undo: 0, answer: 0, step: 0 })
  }
)

test('packages of several states of several desks, in any order and as often as one likes, give one register', {
  timeout: 120_000
}, async () => {
  const first = await aProvince()
  const files: Uint8Array[] = []
  let whole = false
  const pack = async (scene: Scene) => {
    files.push(await packed(scene, whole))
    whole = !whole
  }
  await pack(first)
  await withdraw(first, 'Sản phẩm 1')
  await extend(first, 'Sản phẩm 2', '2030-03-01')
  await answer(first, 'recognise', '900/QĐ-BNNMT')
  await pack(first)
  await undoLast(first, 'Sản phẩm 1')
  await extend(first, 'Sản phẩm 2', '2030-04-01')
  await withdraw(first, 'Sản phẩm 4', { decisionDate: '2027-03-01' })
  await pack(first)
  await undoAnswer(first)
  await find(first, 'Sản phẩm 1')
  await answer(first, 'recognise', '901/QĐ-BNNMT')
  await pack(first)
  const last = files.at(-1)
  // another desk tells of some of the same recognitions and noted the same withdrawal
  const second = await anIssued([
    [60, 60],
    [70, 70],
    [55, 55]
  ])
  await pack(second)
  await withdraw(second, 'Sản phẩm 3')
  await pack(second)
  const plain = aDesk(quick)
  await gather(plain, nth(files, 5), last ?? nth(files, 3))
  const expected = await registerOf(plain)
  expect(expected).toContain('2030-04-01')
  const order = fc.shuffledSubarray([...files.keys(), ...files.keys()], { minLength: files.length * 2 })
  await fc.assert(
    fc.asyncProperty(order, async (places) => {
      const central = aDesk(quick)
      for (const place of places) await gather(central, nth(files, place))
      expect(await registerOf(central)).toBe(expected)
      central.core.close()
    }),
    { numRuns: 6 }
  )
})

test('a recognition that a list or another desk told of first is withdrawn too when its own desk says so', async () => {
  const scene = await aProvince()
  const other = await anIssued([[60, 60]])
  const central = aDesk(quick)
  await gather(central, await packed(other), await packed(scene))
  await withdraw(scene, 'Sản phẩm 1')
  await gather(central, await packed(scene))
  expect((await stateOf(central, 'Sản phẩm 1')).withdrawnOn).toBe('2026-12-05')
  await gather(other, await packed(scene))
  expect((await stateOf(other, 'Sản phẩm 1')).withdrawnOn).toBe('2026-12-05')
})

async function parted() {
  const scene = await aProvince()
  const central = aDesk(quick)
  await gather(central, await packed(scene))
  await withdraw(scene, 'Sản phẩm 1')
  await withdraw(central, 'Sản phẩm 1', { decisionNumber: '77/QĐ-UBND', decisionDate: '2026-12-06' })
  const bytes = await packed(scene)
  const found = await open(central, bytes)
  const { conflicts = [] } = nth(found.sources, 0)
  return { scene, central, bytes, found, conflict: nth(conflicts, 0), conflicts }
}

test('where this desk noted something else of the same certificate, both are shown, and nothing changes until a person says which stands', async () => {
  const { central, bytes, found, conflicts } = await parted()
  expect(conflicts).toMatchObject([
    {
      what: 'certificate',
      productName: 'Sản phẩm 1',
      here: [{ kind: 'withdraw', number: '77/QĐ-UBND', on: '2026-12-06' }],
      there: [{ kind: 'withdraw', number: '40/QĐ-UBND', on: '2026-12-05' }]
    }
  ])
  expect(await central.play('commitGathered', { fileIds: [found.fileId] })).toMatchObject({ files: [{ said: 0, open: 1 }] })
  expect((await stateOf(central, 'Sản phẩm 1')).withdrawnOn).toBe('2026-12-06')
  expect((await open(central, bytes)).sources[0]?.conflicts).toHaveLength(1)
})

test.each([
  { take: 'here', withdrawnOn: '2026-12-06' },
  { take: 'there', withdrawnOn: '2026-12-05' }
] as const)('what a person settled ($take) stands, is not asked again, and what its desk notes later is', async ({ take, withdrawnOn }) => {
  const { scene, central, bytes, found, conflict } = await parted()
  const choices = [{ fileId: found.fileId, of: conflict.of, take }]
  expect(await central.play('commitGathered', { fileIds: [found.fileId], choices })).toMatchObject({ files: [{ said: 1, open: 0 }] })
  expect((await stateOf(central, 'Sản phẩm 1')).withdrawnOn).toBe(withdrawnOn)
  const again = await open(central, bytes)
  expect(again.sources[0]).toMatchObject({ conflicts: [], said: { withdraw: 0, undo: 0 } })
  await undoLast(scene, 'Sản phẩm 1')
  const later = await open(central, await packed(scene))
  expect(later.sources[0]?.conflicts).toMatchObject([{ here: [{ on: withdrawnOn }], there: [] }])
  const settled = [{ fileId: later.fileId, of: conflict.of, take: 'here' as const }]
  await central.play('commitGathered', { fileIds: [later.fileId], choices: settled })
  expect((await stateOf(central, 'Sản phẩm 1')).withdrawnOn).toBe(withdrawnOn)
  expect((await central.play('selfCheck', {})).logChain.ok).toBe(true)
})

test('two answers to one proposal are settled the same way, and one that both noted counts once', async () => {
  const scene = await aProvince()
  const central = aDesk(quick)
  await gather(central, await packed(scene))
  await answer(central, 'recognise', '900/QĐ-BNNMT')
  await answer(scene, 'recognise', '900/QĐ-BNNMT')
  await gather(central, await packed(scene))
  const fiveStars = async () =>
    (await central.play('listRegister', {})).rows.filter(({ star }) => star === 5).map((row) => [row.decisionNumber, row.rounds])
  expect(await fiveStars()).toEqual([['900/QĐ-BNNMT', 1]])
  await withdraw(scene, 'Sản phẩm 4', { decisionDate: '2027-03-01' })
  await gather(central, await packed(scene))
  expect((await stateOf(central, 'Sản phẩm 4')).withdrawnOn).toBe('2027-03-01')
  await undoLast(scene, 'Sản phẩm 4')
  await undoAnswer(scene)
  await answer(scene, 'recognise', '902/QĐ-BNNMT')
  const found = await open(central, await packed(scene))
  const conflict = nth(found.sources[0]?.conflicts ?? [], 0)
  expect(conflict).toMatchObject({
    what: 'proposal',
    here: [{ kind: 'recognise', number: '900/QĐ-BNNMT' }],
    there: [{ number: '902/QĐ-BNNMT' }]
  })
  await central.play('commitGathered', { fileIds: [found.fileId], choices: [{ fileId: found.fileId, of: conflict.of, take: 'there' }] })
  expect(await fiveStars()).toEqual([['902/QĐ-BNNMT', 1]])
})

test('a package of before anything was carried along is still read, and what a later one says of it comes after', async () => {
  const scene = await aProvince()
  const old = await forged<{ said?: unknown }>(await packed(scene), (data) => void delete data.said, { schema: 13 })
  const central = aDesk(quick)
  expect(await gather(central, old)).toMatchObject([{ added: 3, said: 0 }])
  await withdraw(scene, 'Sản phẩm 1')
  await gather(central, await packed(scene))
  expect((await stateOf(central, 'Sản phẩm 1')).withdrawnOn).toBe('2026-12-05')
})

test('a session that another machine takes in keeps what was noted of its certificates', async () => {
  const scene = await aProvince()
  await withdraw(scene, 'Sản phẩm 1')
  await extend(scene, 'Sản phẩm 2', '2030-03-01')
  const spare = aDesk(quick)
  const bytes = await packed(scene)
  const { packageId } = await spare.play('openPackage', { bytes, passphrase: '' })
  await spare.play('takeInSession', { packageId })
  expect(await registerOf(spare)).toBe(await registerOf(scene))
  await undoLast(scene, 'Sản phẩm 1')
  expect((await open(spare, await packed(scene))).sources[0]).toMatchObject({ verdict: 'own', said: { undo: 1 } })
  await gather(spare, await packed(scene))
  expect(await registerOf(spare)).toBe(await registerOf(scene))
})

test('a product that two desks noted as proposed stands in two rows that tell of each other, and steps that a package brought say whose', async () => {
  const scene = await aProvince()
  const central = aDesk(quick)
  await gather(central, await packed(scene))
  const letter = { proposedOn: '2027-01-05', points: 9100, note: '' }
  await scene.play('addProposal', { ...(await certificate(scene, 'Sản phẩm 2')).at, ...letter, letterNumber: '9/TTr' })
  await central.play('addProposal', { ...(await certificate(central, 'Sản phẩm 2')).at, ...letter, letterNumber: '30/UBND' })
  await answer(scene, 'return', '5/BNNMT')
  const noted = async () => (await central.play('listProposals', {})).rows.filter(({ productName }) => productName === 'Sản phẩm 2')
  expect((await noted()).map(({ letterNumber, like }) => [letterNumber, like])).toEqual([['30/UBND', undefined]])
  await gather(central, await packed(scene))
  expect(new Map((await noted()).map(({ letterNumber, like }) => [letterNumber, like?.letterNumber]))).toEqual(
    new Map([
      ['9/TTr', '30/UBND'],
      ['30/UBND', '9/TTr']
    ])
  )
  const { rows } = await central.play('listProposals', {})
  const [{ fingerprint } = { fingerprint: '' }] = await central.play('listGathered', {})
  expect(rows.flatMap(({ acts }) => acts).map(({ kind, from }) => [kind, from])).toEqual([['return', fingerprint]])
  expect((await scene.play('listProposals', {})).rows.flatMap(({ acts }) => acts).map(({ from }) => from)).toEqual([undefined])
})

test('of a session that was stepped back nothing is carried along, and it is taken in and gone on with', async () => {
  const scene = await aProvince()
  await withdraw(scene, 'Sản phẩm 1')
  await answer(scene, 'recognise', '900/QĐ-BNNMT')
  await withdraw(scene, 'Sản phẩm 4', { decisionDate: '2027-03-01' })
  await go(scene, 'stepBack')
  const bytes = await packed(scene)
  const spare = aDesk(quick)
  expect((await open(spare, bytes)).sources).toMatchObject([{ verdict: 'notIssued', said: { withdraw: 0, answer: 0 } }])
  const { packageId } = await spare.play('openPackage', { bytes, passphrase: '' })
  await spare.play('takeInSession', { packageId })
  expect((await spare.play('listRegister', {})).rows).toEqual([])
})

interface Data {
  readonly said: { readonly acts: { of: string; kind: string; detail: Record<string, unknown>; reason: string }[] }
}
test.each<{ situation: string; change: (data: Data) => unknown }>([
  {
    situation: 'a withdrawal before the certificate',
    change: ({ said }) => Object.assign(nth(said.acts, 0).detail, { decisionDate: '2026-11-30' })
  },
  { situation: 'a ground that the law does not name', change: ({ said }) => Object.assign(nth(said.acts, 0).detail, { ground: 'g' }) },
  { situation: 'a withdrawal without a decision', change: ({ said }) => Object.assign(nth(said.acts, 0).detail, { decisionNumber: '' }) },
  { situation: 'a day that is none', change: ({ said }) => Object.assign(nth(said.acts, 0).detail, { decisionDate: '2026-02-30' }) },
  { situation: 'an extension of 181 days', change: ({ said }) => Object.assign(nth(said.acts, 1).detail, { until: '2030-05-31' }) },
  { situation: 'no reason', change: ({ said }) => Object.assign(nth(said.acts, 0), { reason: '' }) },
  {
    situation: 'an act on something that is not of the session',
    change: ({ said }) => Object.assign(nth(said.acts, 0), { of: crypto.randomUUID() })
  },
  {
    situation: 'a kind of act that no package carries',
    change: ({ said }) => Object.assign(nth(said.acts, 0), { kind: 'takeOut', detail: {} })
  },
  { situation: 'a reason without end', change: ({ said }) => Object.assign(nth(said.acts, 0), { reason: 'x'.repeat(5000) }) }
])('$situation is refused, to gather and to take in, and nothing is written', async ({ change }) => {
  const scene = await aProvince()
  await withdraw(scene, 'Sản phẩm 1')
  await extend(scene, 'Sản phẩm 2', '2030-05-30')
  const bytes = await forged<Data>(await packed(scene), change)
  const central = aDesk(quick)
  const before = dump(central)
  expect(await central.call('openGathered', { fileName: 'a.ocop', bytes, passphrase: '' })).toMatchObject({
    error: { code: 'PACKAGE', reason: 'BROKEN' }
  })
  const opened = await central.call('openPackage', { bytes, passphrase: '' })
  const { packageId = crypto.randomUUID() } = opened.ok ? (opened.value as { packageId: string }) : {}
  expect((await central.call('takeInSession', { packageId })).ok).toBe(false)
  expect(dump(central)).toBe(before)
})

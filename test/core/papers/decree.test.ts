import { expect, test } from 'vitest'
import type { Sent } from '../../../shared/contract.ts'
import { formatPoints } from '../../../shared/domain/print-number.ts'
import { decreeKindKeys, decreeKinds } from '../../../shared/papers/kinds.ts'
import { marksOf } from '../marks.ts'
import {
  aScene,
  closeEntry,
  conclude,
  day,
  entryNow,
  giveSheet,
  giveSheets,
  go,
  nth,
  product,
  resultNow,
  producer,
  type Scene,
  seen,
  type Wanted
} from '../scene.ts'

type Decree = Extract<Sent<'previewPaper'>['paper'], { kind: 'decree' }>

interface Reading extends Scene {
  /** What a person reads on the papers of a request. */
  readonly read: (paper: Decree['paper'], target?: Partial<Decree>) => Promise<string>
}

async function aReading(wanted: Wanted = {}): Promise<Reading> {
  let html = ''
  const scene = await aScene({
    ...wanted,
    openPaper: async (paper) => {
      html = paper.html
      return 'paper'
    }
  })
  const read = async (paper: Decree['paper'], target: Partial<Decree> = {}) => {
    await scene.play('previewPaper', { paper: { kind: 'decree', paper, sessionId: scene.sessionId, ...target } })
    const body = html.slice(html.indexOf('<body>'))
    return body
      .replace(/<br>|<\/(p|tr|h1|div)>/g, '\n')
      .replace(/<\/t[dh]>/g, ' | ')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&nbsp;', ' ')
      .replaceAll('&amp;', '&')
  }
  return { ...scene, read }
}

test('the figures of minutes, report and decision are those of the results', async () => {
  const scene = await aReading({ sets: [25, 24, 6], scorers: 3 })
  const totals = [
    [marksOf(25, 55, { floor: 3 }), marksOf(25, 58, { floor: 3 }), marksOf(25, 60, { floor: 3 })],
    [marksOf(24, 75, { floor: 4 }), marksOf(24, 76, { floor: 4 }), marksOf(24, 78, { floor: 4 })],
    [marksOf(6, 20), marksOf(6, 25), marksOf(6, 22)]
  ]
  for (const [entry, given] of totals.entries()) await giveSheets(scene, entry, given)
  await go(scene, 'lockSession')
  for (const entry of totals.keys()) await conclude(scene, entry)
  await go(scene, 'concludeSession')
  const minutes = await scene.read('minutes')
  for (const row of await scene.play('getResults', { sessionId: scene.sessionId })) {
    if (!row.result) throw new Error('a product without a result')
    const { sum, n, highest, lowest, gap } = row.result
    expect(minutes).toContain(`${n}/3 phiếu; điểm trung bình ${formatPoints({ sum, n }, 2)} (phần A`)
    expect(minutes).toContain(`cao nhất ${highest}, thấp nhất ${lowest}, chênh lệch ${gap} điểm.`)
  }
  expect(minutes).toContain('Không đề nghị công nhận 01 sản phẩm: Sản phẩm 3 (Hợp tác xã Thử).')
  expect(await scene.read('recognition')).toContain('cho 02 sản phẩm (01 sản phẩm 4 sao và 01 sản phẩm 3 sao)')
  expect(await scene.read('report')).toContain('Cộng | 03 | - | 01 | 01 | 01 | ')
})

test('a gap that was scored again stands in the minutes with both means and the reason', async () => {
  const scene = await aReading({ scorers: 2 })
  await giveSheets(scene, 0, [50, 70])
  await go(scene, 'lockSession')
  const { id: entryId, version: baseVersion } = await entryNow(scene)
  await scene.play('requestRescoring', { entryId, baseVersion, scope: null, reason: 'Chấm quá xa nhau' })
  await giveSheets(scene, 0, [62, 65])
  await closeEntry(scene)
  const minutes = await scene.read('minutes')
  expect(minutes).toContain('Kết quả chấm lần 1: điểm trung bình 60,00, chênh lệch 20 điểm, vượt mức 10 điểm.')
  expect(minutes).toContain('chấm lại toàn bộ tiêu chí. Lý do: Chấm quá xa nhau.')
  expect(minutes).toContain(
    `Kết quả chấm lại: 2/2 phiếu; điểm trung bình ${formatPoints((await resultNow(scene)).result ?? { sum: 0, n: 1 }, 2)} (`
  )
})

test('while marks are secret no paper says a point of them', async () => {
  const scene = await aReading({ scorers: 2 })
  await giveSheet(scene, { member: 0, give: 87 })
  for (const kind of ['minutes', 'report', 'submission', 'ballots', 'communeNotice'] as const) {
    const said = await scene.read(kind)
    expect(said).not.toContain('87')
    expect(said).toContain('Sản phẩm 1')
  }
})

test('points of the adviser team stand on its own papers only', async () => {
  const scene = await aReading({ scorers: 1, advisers: 2 })
  await giveSheet(scene, { member: 0, give: 61 })
  for (const { id, body } of scene.members) if (body === 'adviser') await giveSheet(scene, { member: id, give: 43 })
  const { id: entryId, version: baseVersion } = await entryNow(scene)
  await scene.play('closePass', { entryId, baseVersion, body: 'adviser' })
  await go(scene, 'lockSession')
  expect(await scene.read('appraisal', { entryId })).toContain('43,00 (phần A')
  expect(await scene.read('appraisalReport')).toContain('| 43,00 |')
  const minutes = await scene.read('minutes')
  expect(minutes).toContain('61,00')
  expect(minutes).not.toContain('43,00')
})

test.each([
  { situation: 'a product for a paper of the session', paper: 'minutes', target: 'entry', code: 'BAD_INPUT' },
  { situation: 'a commune for a paper of a producer', paper: 'producerNotice', target: 'commune', code: 'BAD_INPUT' },
  { situation: 'a product of no session', paper: 'appraisal', target: 'stranger', code: 'NOT_FOUND' },
  { situation: 'a producer that brought nothing', paper: 'producerNotice', target: 'nobody', code: 'NOT_FOUND' },
  { situation: 'certificates before anything is recognised', paper: 'certificate', target: 'none', code: 'NOT_READY' }
] as const)('$situation is refused with $code', async ({ paper, target, code }) => {
  const scene = await aReading()
  const targets = {
    entry: { entryId: nth(scene.entries, 0).id },
    commune: { commune: 'Xã Thử' },
    stranger: { entryId: '00000000-0000-4000-8000-000000000000' },
    nobody: { producer: 'Không có' },
    none: {}
  }
  const answer = await scene.call('previewPaper', { paper: { kind: 'decree', paper, sessionId: scene.sessionId, ...targets[target] } })
  expect(answer).toMatchObject({ ok: false, error: { code } })
})

test('the list has the papers that the session has, each with what is missing in it', async () => {
  const meeting = await aReading()
  const listed = async ({ play, sessionId }: Scene) =>
    (await play('listPapers', { sessionId })).filter((one) => one.paper.kind === 'decree')
  const names = async (scene: Scene) => new Set((await listed(scene)).map((one) => (one.paper as Decree).paper))
  expect([...(await names(meeting))]).toEqual([
    'invitation',
    'attendance',
    'appraisal',
    'appraisalReport',
    'minutes',
    'report',
    'submission',
    'recognition',
    'communeNotice',
    'producerNotice'
  ])
  const minutes = (await listed(meeting)).find((one) => (one.paper as Decree).paper === 'minutes')
  expect(minutes).toMatchObject({
    state: 'draft',
    missing: [
      'marksOpen',
      'notConcluded',
      'tên cơ quan ban hành',
      'số văn bản',
      expect.anything(),
      expect.anything(),
      expect.anything(),
      expect.anything()
    ]
  })
  const written = await names(await aReading({ mode: 'written' }))
  expect([written.has('writtenMinutes'), written.has('opinion'), written.has('minutes'), written.has('attendance')]).toEqual([
    true,
    true,
    false,
    false
  ])
})

const long = `Bánh {tên phiên} "đặc biệt" <b>&amp; [1] (loại ${'ẫ'.repeat(70)}) ĐƯỜNG Ỷ`

test.each([{ many: 1 }, { many: 71 }])(
  'every paper is made for $many products with long names full of signs and decomposed letters',
  async ({ many }) => {
    const scene = await aReading({ sets: [], until: 'preparing' })
    const { play, sessionId } = scene
    const { producerId } = await play('createProducer', { ...producer, name: `Hợp tác xã ${'Ộ'.repeat(80)} {x}`.normalize('NFD') })
    const productIds = []
    for (let place = 1; place <= many; place += 1)
      productIds.push((await play('createProduct', { producerId, ...product(`${long} ${place}`.normalize('NFD'), 25) })).productId)
    await play('addEntries', { sessionId, baseVersion: (await seen(scene)).version, productIds })
    const [first] = (await seen(scene)).entries
    if (!first) throw new Error('no product was brought in')
    for (const kind of decreeKindKeys) {
      const target =
        kind === 'certificate' || kind === 'withdrawal' || kind === 'opinion' || kind === 'appraisal' ? { entryId: first.id } : {}
      const said = await scene.read(kind, target)
      if (decreeKinds[kind].about !== 'session' || ['minutes', 'report', 'submission'].includes(kind))
        expect(said).toContain(first.producerName)
      if (['minutes', 'appraisal', 'opinion', 'certificate'].includes(kind)) expect(said).toContain(`${long} 1`)
    }
    expect(scene.faults).toEqual([])
  }
)

test('a wording of the council and words of the secretary stand on the paper; figures that change leave the words alone', async () => {
  const scene = await aReading({ scorers: 1 })
  const { play, sessionId } = scene
  const papers = await play('getSessionPapers', { sessionId })
  const words = { ...papers.data.words, minutes: 'Hội đồng giao thư ký gửi kết quả.' }
  await play('setSessionPapers', { sessionId, baseVersion: papers.version, data: { ...papers.data, words, beganAt: '07:05' } })
  const before = await scene.read('minutes')
  await giveSheets(scene, 0, [66])
  await go(scene, 'lockSession')
  const after = await scene.read('minutes')
  for (const said of [before, after]) expect(said).toContain(`Thời gian bắt đầu: 07 giờ 05 phút, ngày ${day.slice(8)} tháng 11 năm 2026.`)
  for (const said of [before, after]) expect(said).toContain('Hội đồng giao thư ký gửi kết quả.')
  expect(before).not.toContain('66,00')
  expect(after).toContain('66,00')
})

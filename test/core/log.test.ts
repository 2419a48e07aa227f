import { expect, test } from 'vitest'
import { lastSeq, linesAfter, rowsOf } from './dump.ts'
import { marksOf } from './marks.ts'
import { aDesk } from './make.ts'
import {
  aScene,
  conclude,
  council,
  entryNow,
  giveSheet,
  giveSheets,
  go,
  memberNow,
  nth,
  person,
  producer,
  product,
  resultNow,
  rulesWith,
  type Scene,
  seen,
  sitAt
} from './scene.ts'

/** What one call writes into the log, and that its receipt is the number of the last line. */
async function written(scene: Pick<Scene, 'dataDir'>, act: () => Promise<unknown>) {
  const before = lastSeq(scene)
  await act()
  return linesAfter(scene, before)
}

test('every act of preparing a session writes one line with what was before, what is after, and why', async () => {
  const desk = aDesk()
  const { play } = desk
  const lines = await written(desk, async () => {
    const { councilId } = await play('createCouncil', { ...council, rules: rulesWith() })
    await play('updateCouncil', { councilId, baseVersion: 1, ...council, name: 'Tên mới', rules: rulesWith() })
    const { personId } = await play('createPerson', { ...person, name: 'Lò Thị Mẩy' })
    const { personId: other } = await play('createPerson', { ...person, name: 'Vàng A Sình' })
    await play('updatePerson', { ...person, personId, baseVersion: 1, name: 'Lò Thị Mẩy', agency: 'Sở Y tế' })
    const { seatId } = await play('addSeat', { councilId, body: 'council', post: 'chair', scores: true, personId, since: '2026-11-24' })
    const seat = async () => ({ seatId, baseVersion: nth((await play('getCouncil', { councilId })).seats, 0).version })
    await play('updateSeat', { ...(await seat()), post: 'viceChair', scores: true, order: 1 })
    await play('seatPerson', { ...(await seat()), personId: other, since: '2026-11-25', reason: 'Chuyển công tác' })
    await play('removeSeat', { ...(await seat()), reason: 'Thay đổi thành phần' })
    const { producerId } = await play('createProducer', producer)
    await play('updateProducer', { ...producer, producerId, baseVersion: 1, commune: 'Xã Mới' })
    const { productId } = await play('createProduct', { producerId, ...product('Kẹo dừa', 6) })
    await play('updateProduct', { productId, baseVersion: 1, producerId, ...product('Kẹo dừa sáp', 6) })
    await play('removeProduct', { productId, baseVersion: 2, reason: 'Nhập nhầm dòng' })
  })
  expect(lines.map(({ what, actor, detail }) => ({ what, actor, detail }))).toMatchObject(
    [
      { what: 'createCouncil', detail: { after: { name: 'Hội đồng thử' } } },
      { what: 'updateCouncil', detail: { before: { name: 'Hội đồng thử' }, after: { name: 'Tên mới' } } },
      { what: 'createPerson', detail: { after: { name: 'Lò Thị Mẩy' } } },
      { what: 'createPerson', detail: { after: { name: 'Vàng A Sình' } } },
      { what: 'updatePerson', detail: { before: { agency: '' }, after: { agency: 'Sở Y tế' } } },
      { what: 'addSeat', detail: { post: 'chair', since: '2026-11-24' } },
      { what: 'updateSeat', detail: { before: { post: 'chair' }, after: { post: 'viceChair' } } },
      { what: 'seatPerson', detail: { since: '2026-11-25', reason: 'Chuyển công tác' } },
      { what: 'removeSeat', detail: { post: 'viceChair', reason: 'Thay đổi thành phần' } },
      { what: 'createProducer', detail: { after: { commune: 'Xã Thử' } } },
      { what: 'updateProducer', detail: { before: { commune: 'Xã Thử' }, after: { commune: 'Xã Mới' } } },
      { what: 'createProduct', detail: { after: { name: 'Kẹo dừa' } } },
      { what: 'updateProduct', detail: { before: { name: 'Kẹo dừa' }, after: { name: 'Kẹo dừa sáp' } } },
      { what: 'removeProduct', detail: { before: { name: 'Kẹo dừa sáp' }, reason: 'Nhập nhầm dòng' } }
    ].map((line) => ({ ...line, actor: 'desk' }))
  )
  expect(lines).toHaveLength(14)
})

test('every act on an open session writes one line, with the session and what it is about', async () => {
  const scene = await aScene({ scorers: 2, until: 'preparing', sets: [25, 24] })
  const { play, sessionId } = scene
  const first = nth(scene.entries, 0)
  const chair = nth(scene.members, 0)
  const entry = async () => ({ entryId: first.id, baseVersion: (await entryNow(scene)).version })
  const member = async () => ({ memberId: chair.id, baseVersion: (await memberNow(scene, chair.id)).version })
  const session = async () => ({ sessionId, baseVersion: (await seen(scene)).version })
  const { name, round, year, heldOn, mode, adviserPass } = await seen(scene)
  const lines = await written(scene, async () => {
    await play('updateSession', { ...(await session()), name, round, year, place: 'Hội trường', heldOn, mode, adviserPass })
    await play('orderEntries', { ...(await session()), entryIds: (await seen(scene)).entries.map(({ id }) => id) })
    const second = await entryNow(scene, 1)
    await play('removeEntry', { entryId: second.id, baseVersion: second.version })
    await play('addEntries', { ...(await session()), productIds: [nth(scene.productIds, 0)] })
    await play('setAttendance', { ...(await member()), attendance: 'present', absenceReason: '' })
    await play('setScores', { ...(await member()), scores: false })
    await play('setDossierRow', { ...(await entry()), no: 1, state: 'present', validUntil: null, note: '' })
    await play('setRecusal', { ...(await entry()), memberId: chair.id, recused: true, reason: 'Là người thân' })
    await play('excludeEntry', { ...(await entry()), ground: 'forged', words: 'Hồ sơ giả mạo' })
    await play('readmitEntry', { ...(await entry()), reason: 'Đã làm rõ nguồn gốc' })
    await play('issuePin', { memberId: chair.id })
  })
  expect(lines.map(({ what, about }) => [what, about])).toEqual([
    ['updateSession', sessionId],
    ['orderEntries', sessionId],
    ['removeEntry', nth(scene.entries, 1).id],
    ['addEntries', sessionId],
    ['setAttendance', chair.id],
    ['setScores', chair.id],
    ['setDossierRow', first.id],
    ['setRecusal', first.id],
    ['excludeEntry', first.id],
    ['readmitEntry', first.id],
    ['issuePin', chair.id]
  ])
  expect(lines.map(({ detail }) => detail)).toMatchObject([
    { before: { place: '' }, after: { place: 'Hội trường' } },
    { before: expect.any(Array), after: expect.any(Array) },
    { name: 'Sản phẩm 2' },
    { added: 0 },
    { before: 'unknown', after: 'present' },
    { before: true, after: false },
    { before: null, after: { state: 'present' } },
    { before: null, recused: true, reason: 'Là người thân' },
    { ground: 'forged', words: 'Hồ sơ giả mạo' },
    { before: { ground: 'forged' }, reason: 'Đã làm rõ nguồn gốc' },
    { again: false }
  ])
})

test('every act of scoring and concluding writes one line; each mark with its number of points before and after', async () => {
  const scene = await aScene({ scorers: 2 })
  const { play } = scene
  const { id: entryId } = nth(scene.entries, 0)
  const { id: memberId } = nth(scene.members, 0)
  const entry = async () => ({ entryId, baseVersion: (await entryNow(scene)).version })
  const sheet = async () => ({ entryId, memberId, baseVersion: (await play('getSheet', { entryId, memberId })).version })
  await giveSheet(scene, { member: 1, give: marksOf(25, 76, { floor: 4 }) })
  const draft = await giveSheet(scene, { member: 0, give: 60, draft: true })
  const lines = await written(scene, async () => {
    await play('setSheetNote', { entryId, memberId, baseVersion: draft, note: 'Bao bì đẹp' })
    await play('setMark', { ...(await sheet()), criterion: '1.1', option: 1 })
    await play('clearMark', { ...(await sheet()), criterion: '1.1' })
    await play('setMark', { ...(await sheet()), criterion: '1.1', option: 2 })
    await play('submitSheet', await sheet())
    await play('reviseSheet', { ...(await sheet()), reason: 'Chọn nhầm' })
    await play('discardRevision', await sheet())
    await play('closePass', { ...(await entry()), body: 'council' })
    await play('requestRescoring', { ...(await entry()), scope: ['1.1'], reason: 'Chênh lệch lớn' })
  })
  expect(lines.map(({ what }) => what)).toEqual([
    'setSheetNote',
    'setMark',
    'clearMark',
    'setMark',
    'submitSheet',
    'reviseSheet',
    'discardRevision',
    'closePass',
    'requestRescoring'
  ])
  expect(lines.every(({ about }) => about === entryId)).toBe(true)
  expect(lines.map(({ detail }) => detail)).toMatchObject([
    { before: '', after: 'Bao bì đẹp', member: memberId, pass: 1 },
    { criterion: '1.1', after: 1, points: expect.any(Number) },
    { criterion: '1.1', before: 1, after: null },
    { criterion: '1.1', before: null, after: 2 },
    { no: 1, total: expect.any(Number) },
    { from: 1, no: 2, reason: 'Chọn nhầm' },
    { no: 2 },
    { body: 'council', pass: 1, sheets: 2 },
    { pass: 2, scope: ['1.1'], reason: 'Chênh lệch lớn' }
  ])
})

test('every step of the procedure writes one line; the opening keeps the rules and the hashes of the forms', async () => {
  const scene = await aScene({ scorers: 2 })
  await giveSheets(scene, 0, [80, 60])
  const lines = await written(scene, async () => {
    await go(scene, 'lockSession')
    const { entryId, version: baseVersion } = await resultNow(scene)
    const { version } = await scene.play('acceptGap', { entryId, baseVersion, reason: 'Hội đồng đã thảo luận' })
    const minimum = (await resultNow(scene)).result?.minima[0]
    if (!minimum) throw new Error('no minimum')
    await scene.play('settleMinimum', {
      entryId,
      baseVersion: version,
      criterion: minimum.criterion,
      star: minimum.star,
      met: true,
      words: 'Hội đồng thống nhất'
    })
    await conclude(scene, 0, 0, 'Chưa đủ điều kiện')
    await go(scene, 'concludeSession')
    await go(scene, 'issueSession')
  })
  expect(lines.map(({ what, detail }) => ({ what, detail }))).toMatchObject([
    { what: 'lockSession', detail: { before: 'scoring', after: 'locked', passesClosed: 1 } },
    { what: 'acceptGap', detail: { gap: 20, limit: 10, reason: 'Hội đồng đã thảo luận' } },
    { what: 'settleMinimum', detail: { met: true, before: null, words: 'Hội đồng thống nhất' } },
    { what: 'concludeEntry', detail: { before: null, star: 0, outcome: 'notRecognised', reason: 'Chưa đủ điều kiện', sum: 140, n: 2 } },
    { what: 'concludeSession', detail: { before: 'locked', after: 'concluded' } },
    { what: 'issueSession', detail: { decisionNumber: '25/QĐ-UBND', decisionDate: '2026-12-01' } }
  ])
  const [opening] = rowsOf(scene, `select detail from log where what = 'openSession'`)
  expect(JSON.parse(String(opening?.['detail']))).toMatchObject({
    rules: { gapLimit: { value: 10 } },
    sets: [expect.stringMatching(/^25:[0-9a-f]{64}$/)]
  })
})

test('concluding all plain ones writes one line for each product, and reading writes none', async () => {
  const scene = await aScene({ scorers: 1, sets: [25, 24] })
  await giveSheets(scene, 0, [40])
  await giveSheets(scene, 1, [45])
  await go(scene, 'lockSession')
  const { sessionId } = scene
  const lines = await written(scene, async () => scene.play('concludeAllPlain', { sessionId, baseVersion: (await seen(scene)).version }))
  expect(lines).toMatchObject(scene.entries.map(({ id }) => ({ what: 'concludeAllPlain', about: id, detail: { star: 2 } })))
})

test('the log tells who did what in words of people, the newest first, page by page, of a session or of one thing', async () => {
  const scene = await aScene({ scorers: 1, sets: [25, 25, 25, 24] })
  const seat = await sitAt(scene, 0)
  for (const entry of [0, 2, 3, 1]) await giveSheet(scene, { entry, member: 0, give: 60, seat })
  const { play, sessionId } = scene
  const whole = await play('getLog', { sessionId: null, about: null, before: null })
  expect(whole.lines).toHaveLength(100)
  expect(whole.more).toBe(true)
  const one = await play('getLog', { sessionId, about: nth(scene.entries, 1).id, before: null })
  expect(one.lines[0]).toMatchObject({ who: 'Lò Thị Mẩy', actorKind: 'seat', what: 'submitSheet', aboutName: 'Sản phẩm 2' })
  expect(one.lines.every(({ about }) => about === nth(scene.entries, 1).id)).toBe(true)
  const older = await play('getLog', { sessionId, about: null, before: one.lines[0]?.seq ?? null })
  expect(older.lines[0]?.seq).toBe((one.lines[0]?.seq ?? 0) - 1)
  const outside = await play('getLog', { sessionId: 'none', about: null, before: null })
  expect(new Set(outside.lines.map(({ what }) => what))).toEqual(
    new Set(['createCouncil', 'createPerson', 'addSeat', 'createProducer', 'createProduct'])
  )
})

test('the log hides what was marked, noted, handed in and why it was changed, as long as the pass is open', async () => {
  const scene = await aScene({ scorers: 1 })
  const seat = await sitAt(scene, 0)
  const { id: entryId } = nth(scene.entries, 0)
  const { id: memberId } = nth(scene.members, 0)
  const baseVersion = await giveSheet(scene, { member: 0, give: 60, seat })
  const { version } = await scene.play('reviseSheet', { entryId, memberId, baseVersion, reason: 'Tiêu chí 1.1 phải là 2 điểm' }, seat)
  const { version: noted } = await scene.play('setSheetNote', { entryId, memberId, baseVersion: version, note: 'Ghi riêng' }, seat)
  const about = async () => (await scene.play('getLog', { sessionId: null, about: entryId, before: null })).lines
  expect((await about()).map(({ what, detail }) => [what, detail]).slice(0, 3)).toEqual(
    ['setSheetNote', 'reviseSheet', 'submitSheet'].map((what) => [what, { member: memberId, pass: 1, hidden: true }])
  )
  await scene.play('submitSheet', { entryId, memberId, baseVersion: noted }, seat)
  await go(scene, 'lockSession')
  expect((await about()).find(({ what }) => what === 'submitSheet')?.detail).toMatchObject({ total: 60 })
})

test('the chain of the log holds over a whole session, and an altered line is found', async () => {
  const scene = await aScene({ scorers: 1 })
  await giveSheets(scene, 0, [70])
  expect((await scene.play('selfCheck', {})).logChain).toEqual({ ok: true, rows: lastSeq(scene), brokenAt: null })
  const { default: Database } = await import('better-sqlite3')
  const raw = new Database(`${scene.dataDir}/ocop.sqlite`)
  raw.exec('drop trigger log_no_update')
  raw.prepare(`update log set detail = json_set(detail, '$.after', 9) where seq = 20`).run()
  raw.close()
  expect((await scene.play('selfCheck', {})).logChain).toMatchObject({ ok: false, brokenAt: 20 })
})

import { expect, test } from 'vitest'
import { aDesk, type Desk } from './make.ts'
import { addMember, allPresent, aScene, council, day, giveSheets, go, nth, person, rulesWith, seen } from './scene.ts'

async function aCouncil(desk: Desk) {
  const { councilId } = await desk.play('createCouncil', { ...council, rules: rulesWith() })
  const { seatId, personId } = await addMember(desk, councilId, 'Lò Thị Mẩy', { body: 'council', post: 'chair', scores: true })
  const { personId: other } = await desk.play('createPerson', { ...person, name: 'Hoàng Văn Páo' })
  return { councilId, seatId, personId, other }
}

test('a council is kept as it was given, with its Quy chế and the article of each rule', async () => {
  const desk = aDesk()
  const rules = {
    ...rulesWith({ gapLimit: 8, minima: 'all', decimals: 1 }),
    quorum: { value: { numerator: 2, denominator: 3 }, article: 'Điều 6' }
  }
  const { councilId } = await desk.play('createCouncil', { ...council, level: 'central', rules })
  expect(await desk.play('getCouncil', { councilId })).toEqual({
    id: councilId,
    version: 1,
    ...council,
    level: 'central',
    rules,
    seats: []
  })
  expect(await desk.play('listCouncils', {})).toEqual([{ id: councilId, name: council.name, level: 'central', seats: 0, filled: 0 }])
})

test('who sat in a seat stays in its history when another takes it, the newest first', async () => {
  const desk = aDesk()
  const { councilId, seatId, personId, other } = await aCouncil(desk)
  const seat = nth((await desk.play('getCouncil', { councilId })).seats, 0)
  await desk.play('seatPerson', { seatId, baseVersion: seat.version, personId: other, since: '2026-12-01', reason: 'Chuyển công tác' })
  const after = nth((await desk.play('getCouncil', { councilId })).seats, 0)
  expect(after.holder).toMatchObject({ personId: other, since: '2026-12-01', until: null, reason: 'Chuyển công tác' })
  expect(after.before).toMatchObject([{ personId, since: day, until: '2026-12-01' }])
  expect(after.version).toBe(seat.version + 1)
})

test('nobody takes a seat from a day before the one who sits there came', async () => {
  const desk = aDesk()
  const { councilId, seatId, other } = await aCouncil(desk)
  const { version: baseVersion } = nth((await desk.play('getCouncil', { councilId })).seats, 0)
  const early = { seatId, baseVersion, personId: other, since: '2020-01-01', reason: 'Chuyển công tác' }
  expect(await desk.call('seatPerson', early)).toEqual({
    ok: false,
    error: { code: 'BAD_INPUT', issues: [{ path: 'since', issue: 'tooSmall' }] }
  })
})

test('one person sits in one seat of a council at a time, and may sit again once the seat is taken away', async () => {
  const desk = aDesk()
  const { councilId, seatId, personId } = await aCouncil(desk)
  const again = { councilId, body: 'council', post: 'member', scores: true, personId, since: day } as const
  expect(await desk.call('addSeat', again)).toEqual({ ok: false, error: { code: 'IN_USE', what: 'person', by: 'Lò Thị Mẩy' } })
  const { version: baseVersion } = nth((await desk.play('getCouncil', { councilId })).seats, 0)
  await desk.play('removeSeat', { seatId, baseVersion, reason: 'Thay đổi thành phần' })
  await desk.play('addSeat', again)
  expect((await desk.play('getCouncil', { councilId })).seats).toMatchObject([{ post: 'member', holder: { personId } }])
})

test('a seat without a named day begins on the day as Vietnam’s clocks show it', async () => {
  const desk = aDesk()
  desk.later(-2 * 3_600_000) // 23:00 of the day before in UTC, 06:00 in Hanoi
  const { councilId } = await desk.play('createCouncil', { ...council, rules: rulesWith() })
  const { personId } = await desk.play('createPerson', { ...person, name: 'Lò Thị Mẩy' })
  await desk.play('addSeat', { councilId, body: 'council', post: 'chair', scores: true, personId, since: null })
  expect(nth((await desk.play('getCouncil', { councilId })).seats, 0).holder?.since).toBe('2026-11-24')
})

test('the people of a session that is being prepared follow the council: seats come and go, names and posts change', async () => {
  const scene = await aScene({ until: 'preparing' })
  const { play, councilId } = scene
  const { personId } = await addMember(scene, councilId, 'Vàng A Sình', { body: 'council', post: 'member', scores: true })
  const { seats } = await play('getCouncil', { councilId })
  const second = nth(seats, 1)
  await play('removeSeat', { seatId: second.id, baseVersion: second.version, reason: 'Thay đổi thành phần' })
  const third = nth(seats, 2)
  await play('updateSeat', { seatId: third.id, baseVersion: third.version, post: 'viceChair', scores: true, order: 2 })
  await play('updatePerson', { ...person, personId, baseVersion: 1, name: 'Vàng A Sình', agency: 'Sở Y tế' })
  expect((await seen(scene)).members.map(({ name, post, agency }) => ({ name, post, agency }))).toEqual([
    { name: 'Lò Thị Mẩy', post: 'chair', agency: '' },
    { name: 'Nông Thị Hằng', post: 'viceChair', agency: '' },
    { name: 'Bùi Thị Ghi', post: 'secretary', agency: '' },
    { name: 'Vàng A Sình', post: 'member', agency: 'Sở Y tế' }
  ])
})

test('the secretary scores only where the Quy chế lets them', async () => {
  const scene = await aScene({ until: 'preparing', rules: { secretaryScores: false } })
  const { play, councilId } = scene
  const seat = nth((await play('getCouncil', { councilId })).seats, 3)
  await play('updateSeat', { seatId: seat.id, baseVersion: seat.version, post: 'secretary', scores: true, order: seat.order })
  const scores = async () => nth((await seen(scene)).members, 3).scores
  expect(await scores()).toBe(false)
  await play('updateCouncil', { councilId, baseVersion: 1, ...council, rules: rulesWith({ secretaryScores: true }) })
  expect(await scores()).toBe(true)
})

test('a person who is replaced in the council stays in the session that was opened with them, and in its results', async () => {
  const scene = await aScene({ scorers: 2 })
  const { play, councilId } = scene
  await giveSheets(scene, 0, [80, 76])
  const { personId } = await play('createPerson', { ...person, name: 'Thạch Sơn' })
  const seat = nth((await play('getCouncil', { councilId })).seats, 1)
  await play('seatPerson', { seatId: seat.id, baseVersion: seat.version, personId, since: '2026-12-01', reason: 'Nghỉ hưu' })
  await go(scene, 'lockSession')
  const view = await play('getEntryResult', { entryId: nth(scene.entries, 0).id })
  expect(view.members.map(({ name, total }) => ({ name, total }))).toEqual([
    { name: 'Lò Thị Mẩy', total: 80 },
    { name: 'Hoàng Văn Páo', total: 76 }
  ])
})

test('another person in a seat before the session opens begins anew: no PIN, no attendance, no recusal of the one before', async () => {
  const scene = await aScene({ until: 'preparing' })
  const { play, call, councilId } = scene
  await allPresent(scene)
  const [, member] = scene.members
  const [entry] = scene.entries
  if (!member || !entry) throw new Error('nobody')
  await play('setAttendance', { memberId: member.id, baseVersion: 2, attendance: 'absent', absenceReason: 'Đi công tác' })
  await play('setRecusal', { entryId: entry.id, baseVersion: entry.version, memberId: member.id, recused: true, reason: 'Là người thân' })
  const { pin } = await play('issuePin', { memberId: member.id })
  const { seatToken } = await play('takeSeat', { memberId: member.id, pin })
  const { personId } = await play('createPerson', { ...person, name: 'Thạch Sơn' })
  const seat = nth((await play('getCouncil', { councilId })).seats, 1)
  await play('seatPerson', { seatId: seat.id, baseVersion: seat.version, personId, since: '2026-12-01', reason: 'Nghỉ hưu' })
  const now = await seen(scene)
  expect(now.members[1]).toMatchObject({ id: member.id, name: 'Thạch Sơn', hasPin: false, attendance: 'unknown', absenceReason: '' })
  expect(now.entries[0]?.recusals).toEqual([])
  expect(await call('listMyEntries', {}, seatToken)).toEqual({ ok: false, error: { code: 'NOT_ALLOWED', why: 'seatLeft' } })
})

test('whom the session lets score stays as it was set, whatever else changes in the council before it opens', async () => {
  const scene = await aScene({ until: 'preparing' })
  const { play, councilId } = scene
  const member = nth(scene.members, 2)
  await play('setScores', { memberId: member.id, baseVersion: member.version, scores: false })
  await play('updatePerson', { ...person, personId: nth(scene.members, 0).personId, baseVersion: 1, name: 'Lò Thị Mẩy', agency: 'Sở Y tế' })
  await allPresent(scene)
  await go(scene, 'openSession')
  expect((await seen(scene)).members.map((each) => each.scores)).toEqual([true, true, false, false])
  expect((await play('getCouncil', { councilId })).seats[2]?.scores).toBe(true)
})

test('a seat whose right to score changes in the council changes it in the sessions being prepared', async () => {
  const scene = await aScene({ until: 'preparing' })
  const { play, councilId } = scene
  const seat = nth((await play('getCouncil', { councilId })).seats, 2)
  await play('updateSeat', { seatId: seat.id, baseVersion: seat.version, post: seat.post, scores: false, order: seat.order })
  expect((await seen(scene)).members[2]?.scores).toBe(false)
})

test('someone put into a session in another’s place before it opens is still there when it opens', async () => {
  const scene = await aScene({ until: 'preparing' })
  const { play, councilId } = scene
  const member = nth(scene.members, 1)
  const { personId } = await play('createPerson', { ...person, name: 'Thạch Sơn' })
  await play('replaceMember', { memberId: member.id, baseVersion: member.version, personId, reason: 'Được cử đi thay' })
  await play('updateCouncil', { councilId, baseVersion: 1, ...council, name: 'Hội đồng thử hai', rules: rulesWith() })
  await allPresent(scene)
  await go(scene, 'openSession')
  const { members } = await seen(scene)
  expect(members.filter((each) => each.replacedAt === null).map((each) => each.name)).toEqual([
    'Lò Thị Mẩy',
    'Thạch Sơn',
    'Nông Thị Hằng',
    'Bùi Thị Ghi'
  ])
  expect(members.find((each) => each.name === 'Hoàng Văn Páo')?.replacedAt).not.toBeNull()
})

test('a seat taken away from the council takes everyone who sat there out of the sessions being prepared', async () => {
  const scene = await aScene({ until: 'preparing' })
  const { play, councilId } = scene
  const member = nth(scene.members, 1)
  const { personId } = await play('createPerson', { ...person, name: 'Thạch Sơn' })
  await play('replaceMember', { memberId: member.id, baseVersion: member.version, personId, reason: 'Được cử đi thay' })
  const seat = nth((await play('getCouncil', { councilId })).seats, 1)
  await play('removeSeat', { seatId: seat.id, baseVersion: seat.version, reason: 'Thay đổi thành phần' })
  expect((await seen(scene)).members.map((each) => each.name)).toEqual(['Lò Thị Mẩy', 'Nông Thị Hằng', 'Bùi Thị Ghi'])
})

test('the level of a council stands once a session of it was opened, for what is recognised hangs on it', async () => {
  const scene = await aScene()
  const { call, councilId } = scene
  const change = { councilId, baseVersion: 1, ...council, level: 'central', rules: rulesWith() } as const
  expect(await call('updateCouncil', change)).toEqual({ ok: false, error: { code: 'IN_USE', what: 'council', by: 'Phiên thử' } })
  expect(await call('updateCouncil', { ...change, level: 'province', name: 'Hội đồng thử hai' })).toMatchObject({ ok: true })
})

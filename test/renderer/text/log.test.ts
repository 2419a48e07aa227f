import { expect, test } from 'vitest'
import { factWords } from '../../../renderer/text/log-facts.ts'
import { actWords, reasonOf } from '../../../renderer/text/log.ts'
import type { LogLine } from '../../../shared/contract/app.ts'
import { contract, type MethodName } from '../../../shared/contract.ts'
import { aDesk, type Desk } from '../../core/make.ts'
import { addMember, aScene, conclude, council, giveSheets, go, memberNow, nth, person, rulesWith, seen } from '../../core/scene.ts'

/** Changes what the program does, and nothing that is kept. */
const unlogged: ReadonlySet<MethodName> = new Set(['stopPaperJob'])

test('the log has words for every act that is written down', () => {
  const names = (Object.keys(contract) as MethodName[]).filter((name) => contract[name].effect === 'write' && !unlogged.has(name))
  expect([...names, 'migrate'].filter((name) => actWords(name) === name)).toEqual([])
})

/** The lines as the page sets them, the oldest first. */
async function read(desk: Desk, of: Parameters<typeof factWords>[1], where: { sessionId?: string; about?: string }): Promise<string[]> {
  const sessionId = (where.sessionId ?? null) as null // an id of the session that is read
  const { lines } = await desk.play('getLog', { sessionId, about: where.about ?? null, before: null })
  const told = (line: LogLine) => [actWords(line.what), factWords(line, of), reasonOf(line)].filter(Boolean).join(' · ')
  return lines.map(told).toReversed()
}

test('the council’s log says whom each line is about, whoever sits there since, and what was changed', async () => {
  const desk = aDesk()
  const { councilId } = await desk.play('createCouncil', { ...council, rules: rulesWith() })
  const { seatId } = await addMember(desk, councilId, 'Lò Thị Mẩy', { body: 'council', post: 'member', scores: true })
  await desk.play('updateSeat', { seatId, baseVersion: 2, post: 'viceChair', scores: true, order: 1 })
  await desk.play('updateCouncil', { councilId, baseVersion: 1, ...council, place: 'Hà Giang', rules: rulesWith({ gapLimit: 5 }) })
  desk.later(30 * 86_400_000)
  const { personId } = await desk.play('createPerson', { ...person, name: 'Vàng A Sình' })
  await desk.play('seatPerson', { seatId, baseVersion: 3, personId, since: '2026-12-20', reason: 'Chuyển công tác' })
  await desk.play('removeSeat', { seatId, baseVersion: 4, reason: 'Kiện toàn Hội đồng' })
  expect(await read(desk, { name: council.name, members: [] }, { about: councilId })).toEqual([
    'Tạo Hội đồng',
    'Thêm thành viên Hội đồng · Lò Thị Mẩy, Ủy viên, có chấm điểm, từ ngày 24/11/2026',
    'Sửa chức danh, quyền chấm của thành viên · Lò Thị Mẩy, Ủy viên → Phó Chủ tịch Hội đồng',
    'Sửa Quyết định, Quy chế của Hội đồng · địa danh, Quy chế: chênh lệch tối đa giữa hai thành viên (điểm)',
    'Thay người trong Hội đồng · Vàng A Sình, từ ngày 20/12/2026 · Chuyển công tác',
    'Bỏ thành viên Hội đồng · Vàng A Sình, Phó Chủ tịch Hội đồng · Kiện toàn Hội đồng'
  ])
})

test('the session’s log names products and people, those too that were taken out, and what the Ministry answered', async () => {
  const scene = await aScene({ scorers: 2, sets: [25, 24, 23], until: 'preparing' })
  const { sessionId } = scene
  const [first, gone] = [nth(scene.entries, 0), nth(scene.entries, 2)]
  await scene.play('setDossierRow', { entryId: first.id, baseVersion: first.version, no: 3, state: 'missing', validUntil: null, note: '' })
  await scene.play('removeEntry', { entryId: gone.id, baseVersion: gone.version })
  const member = nth(scene.members, 1)
  const second = nth((await seen(scene)).entries, 1)
  await scene.play('setRecusal', {
    entryId: second.id,
    memberId: member.id,
    baseVersion: second.version,
    recused: true,
    reason: 'Là người nhà'
  })
  const { version: baseVersion } = await memberNow(scene, member.id)
  const { personId } = await scene.play('createPerson', { ...person, name: 'Vàng A Sình' })
  await scene.play('replaceMember', { memberId: member.id, baseVersion, personId, reason: 'Ốm, vắng cả ngày' })
  const lines = await read(scene, await seen(scene), { sessionId })
  expect(lines).toEqual([
    'Tạo phiên',
    'Thêm sản phẩm vào phiên · 3 sản phẩm: Sản phẩm 1, Sản phẩm 2, Sản phẩm 3',
    'Kiểm tra hồ sơ · Sản phẩm 1 · dòng 3 Mẫu 02: còn thiếu',
    'Bỏ sản phẩm khỏi phiên · Sản phẩm 3',
    'Ghi không tham gia đánh giá · Sản phẩm 2 · Hoàng Văn Páo · Là người nhà',
    'Thay người · Hoàng Văn Páo · Vàng A Sình · Ốm, vắng cả ngày'
  ])
})

test('what becomes of a product that went up is told in the log of its session with numbers and days', async () => {
  const scene = await aScene({ scorers: 2, sets: [24] })
  await giveSheets(scene, 0, [94, 93])
  await go(scene, 'lockSession')
  await conclude(scene, 0)
  await go(scene, 'concludeSession')
  await go(scene, 'issueSession')
  const { id: proposalId, version: baseVersion } = nth((await scene.play('listProposals', {})).rows, 0)
  const answer = { on: '2027-03-20', number: '700/QĐ-BNNMT', star: null, decidedBy: '', points: 9250, note: '' }
  await scene.play('stepProposal', { proposalId, baseVersion, step: 'recognise', ...answer })
  const [one] = (await scene.play('listRegister', {})).rows
  await scene.play('noteFinding', {
    recognitionId: one?.id ?? '',
    baseVersion: 0,
    ground: 'c',
    paperNumber: '7/KL-SNNMT',
    concludedOn: '2027-04-14',
    reason: 'Kết luận kiểm tra'
  })
  const lines = await read(scene, await seen(scene), { sessionId: scene.sessionId })
  expect(lines.at(-1)).toBe(
    'Ghi kết quả của sản phẩm đã trình Trung ương · Sản phẩm 1 · Bộ công nhận 5 sao, Bộ Nông nghiệp và Môi trường, số 700/QĐ-BNNMT, ngày 20/03/2027, 92,50 điểm'
  )
  expect((await read(scene, { name: '', members: [] }, { about: one?.id ?? '' })).at(-1)).toBe(
    'Ghi kết luận phải thu hồi Giấy chứng nhận · Sản phẩm 1, Hợp tác xã Thử · điểm c khoản 1 Điều 8, văn bản số 7/KL-SNNMT ngày 14/04/2027 · Kết luận kiểm tra'
  )
})

import { expect, onTestFinished, test } from 'vitest'
import type { ChangeEvent } from '../../../shared/contract.ts'
import { dump, rowsOf } from '../dump.ts'
import { aDesk } from '../make.ts'
import { marksOf } from '../marks.ts'
import { phoneOf } from '../phones.ts'
import { conclude, giveSheet, go, nth } from '../scene.ts'
import { aRoom, onPhone } from './room.ts'

async function withMark(wanted: Parameters<typeof aRoom>[0] = {}) {
  const scene = await aRoom(wanted)
  const phone = await onPhone(scene)
  const mark = { entryId: nth(scene.entries, 0).id, memberId: phone.memberId, baseVersion: 0, criterion: '1.1', option: 1 }
  return { scene, phone, mark, requestId: crypto.randomUUID() }
}

test('a request that comes again after the commit gets the same answer and receipt, writes nothing, and nobody is told twice', async () => {
  const { scene, phone, mark, requestId } = await withMark()
  const events: ChangeEvent[] = []
  onTestFinished(scene.core.subscribe((event) => events.push(event)))
  const first = await phone.call('setMark', mark, requestId)
  await phone.call('setMark', { ...mark, baseVersion: 2, criterion: '1.2' })
  const before = dump(scene)
  expect(first).toMatchObject({ ok: true, value: { version: 2 } })
  expect(await phone.call('setMark', mark, requestId)).toEqual(first)
  expect(dump(scene)).toBe(before)
  expect(events.map(({ what }) => what)).toEqual(['setMark', 'setMark'])
})

test('so does every write that a phone can send', async () => {
  const { scene, phone, mark } = await withMark()
  const at = { entryId: mark.entryId, memberId: mark.memberId }
  let baseVersion = await giveSheet(scene, { member: 0, give: 75, draft: true })
  const writes = [
    (id: string) => phone.call('clearMark', { ...at, baseVersion, criterion: '1.1' }, id),
    (id: string) => phone.call('setSheetNote', { ...at, baseVersion, note: 'Cần xem lại bao bì' }, id),
    (id: string) => phone.call('setMark', { ...at, baseVersion, criterion: '1.1', option: 1 }, id),
    (id: string) => phone.call('submitSheet', { ...at, baseVersion }, id),
    (id: string) => phone.call('reviseSheet', { ...at, baseVersion, reason: 'Chọn nhầm phương án' }, id),
    (id: string) => phone.call('discardRevision', { ...at, baseVersion }, id)
  ]
  for (const write of writes) {
    const requestId = crypto.randomUUID()
    const first = await write(requestId)
    const before = dump(scene)
    expect(first).toMatchObject({ ok: true })
    expect(await write(requestId)).toEqual(first)
    expect(dump(scene)).toBe(before)
    const sheet = await phone.call('getSheet', at)
    baseVersion = sheet.ok ? (sheet.value as { version: number }).version : -1 // what the contract answers
  }
})

test.each([
  { what: 'another option', change: { option: 2 } },
  { what: 'another version', change: { baseVersion: 1 } },
  { what: 'another criterion', change: { criterion: '1.2' } }
])('a name that was used is refused for $what, and nothing is written', async ({ change }) => {
  const { scene, phone, mark, requestId } = await withMark()
  await phone.call('setMark', mark, requestId)
  const before = dump(scene)
  expect(await phone.call('setMark', { ...mark, ...change }, requestId)).toEqual({ ok: false, error: { code: 'REQUEST_REUSED' } })
  expect(await phone.call('submitSheet', { entryId: mark.entryId, memberId: mark.memberId, baseVersion: 1 }, requestId)).toMatchObject({
    error: { code: 'REQUEST_REUSED' }
  })
  expect(dump(scene)).toBe(before)
})

test('two phones may name their requests alike without hearing each other’s answers', async () => {
  const { scene, phone, mark, requestId } = await withMark()
  const other = await onPhone(scene, 1)
  await phone.call('setMark', mark, requestId)
  const answer = await other.call('setMark', { ...mark, memberId: other.memberId, option: 2 }, requestId)
  expect(answer).toMatchObject({ ok: true, value: { version: 2 } })
  expect(rowsOf(scene, 'select option_key as option from mark order by option_key')).toEqual([{ option: 1 }, { option: 2 }])
})

test('the same request twice at once is done once', async () => {
  const { scene, phone, mark, requestId } = await withMark()
  const [one, two] = await Promise.all([phone.call('setMark', mark, requestId), phone.call('setMark', mark, requestId)])
  expect(one).toMatchObject({ ok: true })
  expect(two).toEqual(one)
  expect(rowsOf(scene, "select count(*) as lines from log where what = 'setMark'")).toEqual([{ lines: 1 }])
})

test('a refusal is not kept: the same request succeeds once its cause is gone', async () => {
  const { scene, phone, mark, requestId } = await withMark()
  const { id: memberId, version } = nth((await scene.play('getSession', { sessionId: scene.sessionId })).members, 0)
  const absent = { attendance: 'absent', absenceReason: 'Đi công tác' } as const
  const { version: now } = await scene.play('setAttendance', { memberId, baseVersion: version, ...absent })
  expect(await phone.call('setMark', mark, requestId)).toMatchObject({ error: { code: 'NOT_ALLOWED', why: 'absent' } })
  await scene.play('setAttendance', { memberId, baseVersion: now, attendance: 'present', absenceReason: '' })
  expect(await phone.call('setMark', mark, requestId)).toMatchObject({ ok: true })
})

test('what was answered is known after the program was closed and opened again', async () => {
  const { scene, phone, mark, requestId } = await withMark({ keepFolder: true })
  const first = await phone.call('setMark', mark, requestId)
  scene.core.close()
  const again = aDesk({ dataDir: scene.dataDir })
  if (phone.caller.kind !== 'device') throw new Error('a phone is a device')
  const { call } = phoneOf(again, phone.caller.token)
  expect(await call('setMark', mark, requestId)).toEqual(first)
  expect(rowsOf(again, "select count(*) as lines from log where what = 'setMark'")).toEqual([{ lines: 1 }])
})

/** The one member gave the one product's sheet on the phone; the first of the marks may come again. */
async function concludedByPhone() {
  const { scene, phone, mark, requestId } = await withMark({ sets: [25], scorers: 1 })
  const { entryId, memberId } = mark
  const first = await phone.call('setMark', mark, requestId)
  let baseVersion = 2
  for (const [criterion, option] of Object.entries(marksOf(25, 75))) {
    await phone.call('setMark', { entryId, memberId, baseVersion, criterion, option })
    baseVersion += 1
  }
  expect(await phone.call('submitSheet', { entryId, memberId, baseVersion })).toMatchObject({ ok: true })
  await go(scene, 'lockSession')
  await conclude(scene, 0)
  await go(scene, 'concludeSession')
  return { scene, phone, mark, requestId, first }
}

test('what was answered is kept until the session is issued; a request that comes again later writes nothing, also after steps back', async () => {
  const { scene, phone, mark, requestId, first } = await concludedByPhone()
  const answers = () => rowsOf(scene, 'select request_id as id from device_answer where request_id = ?', requestId)
  const sent = async () => {
    const before = dump(scene)
    const answer = await phone.call('setMark', mark, requestId)
    expect(dump(scene)).toBe(before)
    return answer
  }
  expect(await sent()).toEqual(first)
  await go(scene, 'issueSession')
  expect(answers()).toEqual([])
  expect(await sent()).toMatchObject({ error: { code: 'WRONG_STAGE' } })
  await go(scene, 'stepBack')
  expect(await sent()).toMatchObject({ error: { code: 'WRONG_STAGE' } })
  expect(await phone.call('getMe', {})).toMatchObject({ ok: true })
  for (const stage of ['locked', 'scoring']) {
    await go(scene, 'stepBack')
    expect(await sent(), stage).toMatchObject({ error: { code: 'DEVICE_ENDED', why: 'recalled' } })
  }
})

test('steps back of a session that was never issued leave the phones and their answers as they are', async () => {
  const { scene, phone, mark, requestId, first } = await concludedByPhone()
  await go(scene, 'stepBack')
  await go(scene, 'stepBack')
  expect(await phone.call('setMark', mark, requestId)).toEqual(first)
})

test.each([
  { what: 'no name', requestId: undefined, issue: 'missing' },
  { what: 'a name that is no UUID', requestId: 'abc', issue: 'format' }
])('a phone’s write under $what is refused; the desk and seats need none', async ({ requestId, issue }) => {
  const { scene, phone, mark } = await withMark()
  const answer = await scene.core.call({ method: 'setMark', input: mark, ...(requestId !== undefined && { requestId }) }, phone.caller)
  expect(answer).toEqual({ ok: false, error: { code: 'BAD_INPUT', issues: [{ path: 'requestId', issue }] } })
  expect(await scene.call('setMark', mark)).toMatchObject({ ok: true })
})

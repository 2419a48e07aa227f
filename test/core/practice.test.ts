import { hash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { player } from '../../electron/core/practice/seed.ts'
import type { ChangeEvent } from '../../shared/contract.ts'
import { fileOf } from './dump.ts'
import { aDesk, type Desk } from './make.ts'
import { nth, person } from './scene.ts'

/** Bytes of the real database with its write-ahead log. */
function realBytes(desk: Desk): string {
  const file = fileOf(desk)
  return [file, `${file}-wal`].map((path) => (existsSync(path) ? hash('sha256', readFileSync(path)) : '')).join(' ')
}

test('practising never touches the real file: it is the same byte for byte after a whole practice session', async () => {
  const desk = aDesk()
  await desk.play('createPerson', { ...person, name: 'Lò Thị Mẩy' })
  const before = realBytes(desk)
  const { sessionId } = await desk.play('resetPractice', {})
  const practise = player(desk.core.call, 'practice')
  const { members, entries } = await practise('getSession', { sessionId })
  await practise('issuePin', { memberId: nth(members, 0).id })
  await practise('makeBackup', {})
  const matrix = await practise('getMatrix', { sessionId, body: 'council' })
  expect(realBytes(desk)).toBe(before)
  expect(entries.length).toBeGreaterThanOrEqual(12)
  const states = new Set(matrix.entries.flatMap(({ cells }) => cells.map(({ state }) => state)))
  expect([...states].toSorted()).toEqual(['absent', 'draft', 'empty', 'recused', 'submitted'])
  expect(await desk.play('listSessions', {})).toEqual([])
  expect((await practise('getHome', {})).practice).toBe(true)
  expect(desk.faults).toEqual([])
})

test('practising begins anew as often as one likes, and each time with the same picture', async () => {
  const desk = aDesk()
  const practise = player(desk.core.call, 'practice')
  const picture = async () => {
    const { sessionId } = await desk.play('resetPractice', {})
    const { entries } = await practise('getMatrix', { sessionId, body: 'council' })
    return entries.map(({ productName, cells }) => [productName, cells.map(({ state, done }) => [state, done])])
  }
  const first = await picture()
  const [session] = await practise('listSessions', {})
  await practise('createPerson', { ...person, name: 'Người thử' })
  expect(await picture()).toEqual(first)
  expect(await practise('listSessions', {})).toHaveLength(1)
  expect((await practise('listSessions', {}))[0]?.id).not.toBe(session?.id)
  expect((await practise('listPeople', {})).map(({ name }) => name)).not.toContain('Người thử')
})

test('beginning anew twice at once is done once, and the second is told to wait', async () => {
  const desk = aDesk()
  const answers = await Promise.all([desk.call('resetPractice', {}), desk.call('resetPractice', {})])
  expect(answers).toMatchObject([{ ok: true }, { ok: false, error: { code: 'BUSY', what: 'practice' } }])
})

test('a seat taken in practice ends when practising begins anew', async () => {
  const desk = aDesk()
  const practise = player(desk.core.call, 'practice')
  const { sessionId } = await desk.play('resetPractice', {})
  const memberId = nth((await practise('getSession', { sessionId })).members, 0).id
  const { pin } = await practise('issuePin', { memberId })
  const { seatToken } = await practise('takeSeat', { memberId, pin })
  await desk.play('resetPractice', {})
  expect(await desk.core.call({ method: 'listMyEntries', input: {}, space: 'practice', seatToken })).toEqual({
    ok: false,
    error: { code: 'NOT_ALLOWED', why: 'seatLeft' }
  })
})

test('pages are told of a change in its own space, with its receipt and no mark', async () => {
  const desk = aDesk()
  const events: ChangeEvent[] = []
  const stop = desk.core.subscribe((event) => events.push(event))
  const { personId } = await desk.play('createPerson', { ...person, name: 'Lò Thị Mẩy' })
  const practised = await player(desk.core.call, 'practice')('createPerson', { ...person, name: 'Người thử' })
  await desk.call('createPerson', { ...person, name: '' })
  await desk.play('listPeople', {})
  stop()
  await desk.play('createPerson', { ...person, name: 'Vàng A Sình' })
  expect(events).toEqual([
    { space: 'real', what: 'createPerson', sessionId: null, about: personId, receipt: 1 },
    { space: 'practice', what: 'createPerson', sessionId: null, about: practised.personId, receipt: 1 }
  ])
})

import { expect, test } from 'vitest'
import { contract, type MethodName } from '../../../shared/contract.ts'
import { dump } from '../dump.ts'
import { callAs, guest, phoneOf } from '../phones.ts'
import { nth } from '../scene.ts'
import { aRoom, invited, tokenIn } from './room.ts'

/** Fifteen wrong PINs, each after its wait. */
async function lockOut({ later }: Awaited<ReturnType<typeof aRoom>>, { join, wrong }: Awaited<ReturnType<typeof invited>>): Promise<void> {
  for (let tries = 1; tries <= 15; tries += 1) {
    await join({ pin: wrong })
    if (tries >= 5) later(15_000 * 2 ** (tries - 5))
  }
}

test('who is locked out is refused every way in, with the right PIN too, and every method that is not for guests', async () => {
  const scene = await aRoom()
  const member = await invited(scene)
  await lockOut(scene, member)
  const before = dump(scene)
  expect(await member.join()).toEqual({ ok: false, error: { code: 'PIN_LOCKED' } })
  expect(await member.join({ takeOver: true })).toEqual({ ok: false, error: { code: 'PIN_LOCKED' } })
  expect(await scene.call('takeSeat', { memberId: member.memberId, pin: member.pin })).toEqual({ ok: false, error: { code: 'PIN_LOCKED' } })
  for (const method of Object.keys(contract) as MethodName[]) {
    if (contract[method].who.some((who) => who === 'guest')) continue
    const answer = await callAs(scene, guest, method, {} as never) // the door does not get as far as the input
    expect(answer, method).toEqual({ ok: false, error: { code: 'NOT_ALLOWED', why: 'role' } })
  }
  expect(dump(scene)).toBe(before)
})

test('a phone that was in before somebody guessed at its PIN stays in, and no further than before', async () => {
  const scene = await aRoom()
  const member = await invited(scene)
  const { call } = phoneOf(scene, tokenIn(await member.join()))
  await lockOut(scene, member)
  const own = { entryId: nth(scene.entries, 0).id, memberId: member.memberId }
  expect(await call('setMark', { ...own, baseVersion: 0, criterion: '1.1', option: 1 })).toMatchObject({ ok: true })
  const others = { ...own, memberId: nth(scene.members, 1).id }
  expect(await call('getSheet', others)).toEqual({ ok: false, error: { code: 'NOT_ALLOWED', why: 'notYourSheet' } })
  expect(await call('getResults', { sessionId: scene.sessionId })).toEqual({ ok: false, error: { code: 'NOT_ALLOWED', why: 'role' } })
})

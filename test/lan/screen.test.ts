/** Screens for the hall over the room's network: by their code, and only what the hall sees. */
import { expect, test } from 'vitest'
import { answerOf, aServedRoom } from './room.ts'

test('a screen with a code is answered the picture, and refused everything else that it asks for', async () => {
  const room = await aServedRoom()
  const { code } = await room.play('makeDisplayCode', { sessionId: room.sessionId })
  const headers = { authorization: `Screen ${code}` }
  const shown = answerOf(await room.send('getDisplay', { sessionId: null }, { headers }))
  expect(shown).toEqual({ ok: true, value: await room.play('getDisplay', { sessionId: room.sessionId }), receipt: null })
  const { sessionId } = room
  const others = [
    await room.send('getResults', { sessionId }, { headers }),
    await room.send('getDisplayDesk', { sessionId }, { headers }),
    await room.send('publishResults', { sessionId, baseVersion: 1, entryId: null }, { headers }),
    await room.send('getSession', { sessionId }, { headers }),
    await room.send('seeInvite', { key: 'AAAA2222' }, { headers })
  ]
  for (const reply of others) expect(answerOf(reply)).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED', why: 'role' } })
})

test('a wrong code, no code and a code in another form see nothing', async () => {
  const room = await aServedRoom()
  await room.play('makeDisplayCode', { sessionId: room.sessionId })
  const ask = async (authorization?: string) =>
    answerOf(
      await room.send('getDisplay', { sessionId: room.sessionId }, { headers: authorization === undefined ? {} : { authorization } })
    )
  expect(await ask('Screen AAAA2222')).toMatchObject({ ok: false, error: { code: 'NOT_FOUND', what: 'displayCode' } })
  for (const form of [undefined, 'Screen', 'Screen aaaa2222', "Screen ' or 1=1"])
    expect(await ask(form)).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED', why: 'role' } })
})

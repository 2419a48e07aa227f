import { expect, test } from 'vitest'
import { aDesk } from './make.ts'
import { dump } from './dump.ts'
import { lastFile } from './packages/laptop.ts'
import { aScene, closeEntry, conclude, giveSheets, go } from './scene.ts'

/** The decision is of a day that is still to come when the session is issued. */
const month = 30 * 86_400_000

async function issued() {
  const scene = await aScene({ sets: [25, 25] })
  for (const entry of [0, 1]) {
    await giveSheets(scene, entry, entry === 0 ? [80, 80, 80] : [60, 60, 60])
    await closeEntry(scene, entry)
  }
  await go(scene, 'lockSession')
  for (const entry of [0, 1]) await conclude(scene, entry)
  await go(scene, 'concludeSession')
  await go(scene, 'issueSession')
  return scene
}

test('another desk’s package tells the figures that the desk itself tells, and leaves nothing here', async () => {
  const scene = await issued()
  await scene.play('makeSessionPackage', { passphrase: 'mật khẩu' })
  const bytes = lastFile(scene)
  const here = aDesk()
  for (const desk of [scene, here]) desk.later(month)
  await here.play('listRegister', {})
  const before = dump(here)
  const seen = await here.play('readBeside', { bytes, passphrase: 'mật khẩu' })
  expect(seen.figures).toEqual(await scene.play('getFigures', { scope: { kind: 'all', until: null } }))
  expect(seen.figures.present).toMatchObject({ total: 2, star3: 2, producers: 1 })
  expect(seen.body).not.toBe('')
  expect(dump(here)).toEqual(before)
  expect((await here.play('getFigures', { scope: { kind: 'all', until: null } })).present.total).toBe(0)
})

test('a package of one session or a broken one is refused in words', async () => {
  const scene = await issued()
  await scene.play('makeOneSessionPackage', { sessionId: scene.sessionId, passphrase: '' })
  const bytes = lastFile(scene)
  const here = aDesk()
  const refused = async (given: Uint8Array) => await here.call('readBeside', { bytes: given, passphrase: '' })
  expect(await refused(bytes)).toMatchObject({ ok: false, error: { code: 'PACKAGE', reason: 'NOT_A_DESK' } })
  expect(await refused(bytes.slice(0, 500))).toMatchObject({ ok: false, error: { code: 'PACKAGE' } })
})

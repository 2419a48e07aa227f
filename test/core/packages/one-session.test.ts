import { expect, test } from 'vitest'
import { dump, rowsOf } from '../dump.ts'
import { aDesk, type Desk } from '../make.ts'
import { aScene, closeEntry, conclude, giveSheet, giveSheets, go, resultNow, type Scene, seen } from '../scene.ts'
import { lastFile, opened } from './laptop.ts'

async function packed(scene: Pick<Scene, 'play' | 'saved' | 'sessionId'>): Promise<Uint8Array> {
  await scene.play('makeOneSessionPackage', { sessionId: scene.sessionId, passphrase: '' })
  return lastFile(scene)
}
const look = async (desk: Desk, bytes: Uint8Array) => opened('oneSession', await desk.play('openPackage', { bytes, passphrase: '' }))
const takeIn = async (desk: Desk, bytes: Uint8Array) => desk.play('takeInSession', { packageId: (await look(desk, bytes)).packageId })
const over = ({ core, dataDir, saved, faults, play, call, later }: Desk, scene: Scene): Scene => ({
  ...scene,
  core,
  dataDir,
  saved,
  faults,
  play,
  call,
  later
})

test('a desk with other sessions takes one session in whole, with the same hash and results, and keeps its own', async () => {
  const scene = await aScene({ sets: [25, 7] })
  await giveSheets(scene, 0, [80, 70, 75])
  await giveSheet(scene, { entry: 1, member: 0, give: 60, draft: true })
  const spare = await aScene({ sets: [3] })
  const mine = await seen(spare)
  const bytes = await packed(scene)
  const found = await look(spare, bytes)
  expect(found).toMatchObject({ verdict: 'new', stage: 'scoring', products: 2, members: 4, head: { sessionName: 'Phiên thử' } })
  expect(await takeIn(spare, bytes)).toEqual({ hash: found.hash })
  expect((await look(scene, bytes)).hash).toBe(found.hash)
  expect(await resultNow(over(spare, scene))).toEqual(await resultNow(scene))
  expect(await seen(spare)).toEqual(mine)
  await giveSheet(over(spare, scene), { entry: 1, member: 1, give: 66 })
  expect((await spare.play('selfCheck', {})).logChain.ok).toBe(true)
})

test('no PIN travels', async () => {
  const scene = await aScene()
  await scene.play('issuePin', { memberId: scene.members[0]?.id ?? ('' as never) })
  const spare = aDesk()
  await takeIn(spare, await packed(scene))
  expect(rowsOf(scene, 'select 1 from member where pin_hash is not null')).toHaveLength(1)
  expect(rowsOf(spare, 'select 1 from member where pin_hash is not null')).toEqual([])
})

test('the same package or an earlier one changes nothing, a later one goes on, and the way back is open', async () => {
  const scene = await aScene()
  const spare = aDesk()
  const early = await packed(scene)
  await takeIn(spare, early)
  await giveSheet(scene, { member: 0, give: 80 })
  const late = await packed(scene)
  expect((await look(spare, late)).verdict).toBe('forward')
  await takeIn(spare, late)
  expect(rowsOf(spare, 'select * from mark order by 1, 2')).toEqual(rowsOf(scene, 'select * from mark order by 1, 2'))
  const before = dump(spare)
  for (const bytes of [late, early]) {
    const { packageId } = await look(spare, bytes)
    expect(await spare.call('takeInSession', { packageId })).toMatchObject({ error: { code: 'PACKAGE', reason: 'NOTHING_NEWER' } })
  }
  expect(dump(spare)).toBe(before)
  await giveSheet(over(spare, scene), { member: 1, give: 70 })
  const back = await packed(over(spare, scene))
  expect((await look(scene, back)).verdict).toBe('forward')
  await takeIn(scene, back)
  expect((await resultNow(scene)).submitted).toBe(2)
  expect((await look(spare, await packed(scene))).verdict).toBe('same')
})

test('where both went on, neither takes the session of the other', async () => {
  const scene = await aScene()
  const spare = aDesk()
  await takeIn(spare, await packed(scene))
  await giveSheet(over(spare, scene), { member: 0, give: 80 })
  await giveSheet(scene, { member: 1, give: 60 })
  const before = dump(spare)
  const { packageId, verdict } = await look(spare, await packed(scene))
  expect(verdict).toBe('other')
  expect(await spare.call('takeInSession', { packageId })).toMatchObject({ error: { reason: 'OTHER_DATA' } })
  expect(dump(spare)).toBe(before)
})

test('a session goes on to its decision on the laptop that took it in', async () => {
  const scene = await aScene()
  await giveSheets(scene, 0, [80, 80, 80])
  const spare = over(aDesk(), scene)
  await takeIn(spare, await packed(scene))
  await closeEntry(spare)
  await go(spare, 'lockSession')
  await conclude(spare)
  await go(spare, 'concludeSession')
  await go(spare, 'issueSession')
  expect((await spare.play('listRegister', {})).rows).toHaveLength(1)
})

test('a package that is damaged anywhere is refused, and nothing is written', async () => {
  const scene = await aScene()
  await giveSheet(scene, { member: 0, give: 80 })
  const spare = aDesk()
  const bytes = await packed(scene)
  const before = dump(spare)
  for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 100)) {
    const changed = Uint8Array.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect((await spare.call('openPackage', { bytes: changed, passphrase: '' })).ok).toBe(false)
  }
  expect(dump(spare)).toBe(before)
})

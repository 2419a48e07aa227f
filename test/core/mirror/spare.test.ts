import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dump, lastSeq, rowsOf } from '../dump.ts'
import { storeAside } from '../../../electron/files/store-aside.ts'
import { aDesk, type Desk, stickChild } from '../make.ts'
import { aScene, giveSheet, person, type Scene, seen } from '../scene.ts'
import { aStick, passing, type Stick } from './stick.ts'

/** Everything of the data but the log and what belongs to the machine. */
function dataOf(desk: Pick<Desk, 'dataDir'>): string {
  const names = rowsOf(desk, "select name from sqlite_schema where type = 'table' and name not in ('log', 'meta') order by name")
  const tables = names.map(({ name }) => String(name)).filter((name) => !name.startsWith('sqlite_') && name !== 'device')
  return JSON.stringify(tables.map((name) => [name, rowsOf(desk, `select * from "${name}" order by 1, 2`)]))
}

async function aSceneOnStick(): Promise<{ scene: Scene; stick: Stick }> {
  const scene = await aScene()
  const stick = aStick()
  await scene.play('startMirror', { folder: stick.path })
  await giveSheet(scene, { member: 0, give: 80 })
  await passing(scene)
  return { scene, stick }
}

const list = async (desk: Desk, { path: folder }: Stick) => {
  const found = await desk.play('listCopies', { folder })
  if (!found) throw new Error('nothing was chosen')
  return found
}
async function open(desk: Desk, stick: Stick, nth = 0) {
  const { listId, copies } = await list(desk, stick)
  return desk.play('openCopy', { listId, name: copies[nth]?.name ?? '' })
}

test('the spare laptop shows what the stick holds and goes on from its last receipt, with the same data', async () => {
  const { scene, stick } = await aSceneOnStick()
  const spare = aDesk()
  const { copies } = await list(spare, stick)
  const { deviceId } = await scene.play('getHome', {})
  expect(copies[0]).toMatchObject({ lastSeq: lastSeq(scene), sessions: ['Phiên thử'], deviceId, sound: true })
  expect(copies[0]?.lastAt).toBe(rowsOf(scene, 'select max(at) as at from log')[0]?.['at'])
  const { copyId, verdict, lines } = await open(spare, stick)
  expect({ verdict, lines }).toEqual({ verdict: 'fresh', lines: lastSeq(scene) })
  const before = dataOf(scene)
  await spare.play('takeOverCopy', { copyId, replace: false })
  expect(dataOf(spare)).toBe(before)
  expect((await seen({ ...scene, ...spare })).stage).toBe('scoring')
  await giveSheet({ ...scene, ...spare }, { member: 1, give: 70 })
  expect((await spare.play('selfCheck', {})).logChain.ok).toBe(true)
  expect((await spare.play('getHome', {})).deviceId).not.toBe(deviceId)
})

/** Every database counts as big, so that it is read through and copied by the process of its own. */
const beside = () => aDesk({ aside: { ...storeAside(stickChild), from: 0 } })

test('a big copy is taken over beside the program, which answers meanwhile', async () => {
  const { scene, stick } = await aSceneOnStick()
  const spare = beside()
  const { copyId } = await open(spare, stick)
  const before = dataOf(scene)
  const taking = spare.play('takeOverCopy', { copyId, replace: false })
  const meanwhile = spare.play('getHome', {}).then(() => 'meanwhile')
  expect(await Promise.race([meanwhile, taking])).toBe('meanwhile')
  const { kept } = await taking
  expect(dataOf(spare)).toBe(before)
  expect((await spare.play('getHome', {})).deviceId).not.toBe((await scene.play('getHome', {})).deviceId)
  expect((await spare.play('selfCheck', {})).logChain.ok).toBe(true)
  expect(readdirSync(join(spare.dataDir, 'backups'))).toContain(kept)
})

test('what is written while a big copy is made ready is not lost: it is not put in place then', async () => {
  const { stick } = await aSceneOnStick()
  const spare = beside()
  const { copyId } = await open(spare, stick)
  const taking = spare.call('takeOverCopy', { copyId, replace: false })
  await spare.play('createPerson', { ...person, name: 'Lò Thị Mẩy' })
  expect(await taking).toMatchObject({ error: { code: 'PACKAGE', reason: 'OTHER_DATA' } })
  expect(rowsOf(spare, 'select name from person')).toEqual([{ name: 'Lò Thị Mẩy' }])
  expect(readdirSync(spare.dataDir).filter((name) => name.includes('.restore'))).toEqual([])
  expect(await spare.play('takeOverCopy', { copyId, replace: true })).toMatchObject({ kept: expect.any(String) })
  expect(rowsOf(spare, 'select name from session')).toEqual([{ name: 'Phiên thử' }])
})

test('a laptop with data of its own keeps them unless it is told to, and then as a backup that brings them back', async () => {
  const { stick } = await aSceneOnStick()
  const spare = await aScene({ sets: [7] })
  const before = dataOf(spare)
  const { copyId, verdict } = await open(spare, stick)
  expect(verdict).toBe('other')
  expect(await spare.call('takeOverCopy', { copyId, replace: false })).toMatchObject({ error: { code: 'PACKAGE', reason: 'OTHER_DATA' } })
  expect(dataOf(spare)).toBe(before)
  const { kept } = await spare.play('takeOverCopy', { copyId, replace: true })
  expect(dataOf(spare)).not.toBe(before)
  await spare.play('restoreBackup', { name: kept })
  expect(dataOf(spare)).toBe(before)
})

test('the laptop that wrote the stick needs nothing of it, whether the copy is the newest or an older one', async () => {
  const { scene, stick } = await aSceneOnStick()
  const { copyId, verdict } = await open(scene, stick)
  expect(verdict).toBe('same')
  expect(await scene.call('takeOverCopy', { copyId, replace: true })).toMatchObject({ error: { reason: 'NOTHING_NEWER' } })
  await giveSheet(scene, { member: 1, give: 70 })
  expect((await open(scene, stick)).verdict).toBe('older')
})

test('a copy with one byte changed is told as unsound and is not opened, and the one before it still is', async () => {
  const { scene, stick } = await aSceneOnStick()
  await giveSheet(scene, { member: 1, give: 70 })
  await passing(scene)
  const [newest = ''] = (await list(scene, stick)).copies.map(({ name }) => name)
  const bytes = readFileSync(join(stick.folder, newest))
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  writeFileSync(join(stick.folder, newest), bytes)
  const spare = aDesk()
  const before = dump(spare)
  const { listId, copies } = await list(spare, stick)
  expect(copies.map(({ sound }) => sound)).toEqual([false, true])
  expect(await spare.call('openCopy', { listId, name: newest })).toMatchObject({ error: { code: 'STICK', reason: 'failed' } })
  expect(dump(spare)).toBe(before)
  const { copyId } = await open(spare, stick, 1)
  await spare.play('takeOverCopy', { copyId, replace: false })
  expect((await spare.play('listSessions', {})).length).toBe(1)
  expect(readdirSync(join(spare.dataDir, 'packages'))).toEqual([])
})

test('names that were not shown, and lists of another time, open nothing', async () => {
  const { stick } = await aSceneOnStick()
  const spare = aDesk()
  const first = await list(spare, stick)
  expect(await spare.call('openCopy', { listId: first.listId, name: '../ocop.sqlite' })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  await list(spare, stick)
  const name = first.copies[0]?.name ?? ''
  expect(await spare.call('openCopy', { listId: first.listId, name })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  expect(await spare.call('listCopies', { folder: null })).toMatchObject({ error: { code: 'BAD_INPUT' } })
})

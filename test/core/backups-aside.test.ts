import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { StoreAside } from '../../electron/store/aside.ts'
import { storeAside } from '../../electron/files/store-aside.ts'
import { aDesk, stickChild } from './make.ts'
import { aScene, giveSheet, giveSheets, go, nth, person } from './scene.ts'

/** Every database counts as big, so that all of it is done by the process of its own. */
function everything(over: Partial<StoreAside> = {}) {
  return { ...storeAside(stickChild), from: 0, ...over }
}

test('while a big database is copied beside the program marks are given, and the copy is whole all the same', async () => {
  const scene = await aScene({ scorers: 2, aside: everything() })
  const copying = scene.play('makeBackup', {})
  await giveSheet(scene, { member: 0, give: 70 })
  const { backup } = await copying
  expect(backup).toMatchObject({ reason: 'manual', verified: true })
  await giveSheet(scene, { member: 1, give: 60 })
  await go(scene, 'lockSession')
  const { backups } = await scene.play('listBackups', {})
  expect(backups.map(({ reason, verified }) => [reason, verified])).toEqual([
    ['closing', true],
    ['manual', true],
    ['opening', true]
  ])
  expect(await scene.play('selfCheck', {})).toMatchObject({ integrity: 'ok', walAndFull: true, logChain: { ok: true } })
  // the copies that were asked for one upon the other are two
  await Promise.all([scene.play('makeBackup', {}), scene.play('makeBackup', {})])
  expect((await scene.play('listBackups', {})).backups.filter(({ reason }) => reason === 'manual')).toHaveLength(3)
  expect(readdirSync(join(scene.dataDir, 'backups')).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('a step for which others gave a mark during its copy looks at the session again before it is gone', async () => {
  const scene = await aScene({ scorers: 2, aside: everything() })
  await giveSheets(scene, 0, [80, 70])
  const locking = go(scene, 'lockSession')
  const { id: entryId } = nth(scene.entries, 0)
  const { id: memberId } = nth(scene.members, 0)
  const { version: baseVersion } = await scene.play('getSheet', { entryId, memberId })
  const revised = await scene.call('reviseSheet', { entryId, memberId, baseVersion, reason: 'Xem lại hồ sơ' })
  const locked = await locking.then(
    () => true,
    () => false
  )
  // whichever came first, both cannot have been taken
  expect(locked).toBe(!revised.ok)
})

test('where the process of its own cannot be had, the copy is made here', async () => {
  const scene = await aScene({ scorers: 1, aside: everything({ run: async () => undefined }) })
  expect((await scene.play('listBackups', {})).backups).toMatchObject([{ reason: 'opening', verified: true }])
  expect(await scene.play('selfCheck', {})).toMatchObject({ integrity: 'ok' })
})

test('a big database is opened at once and read through right after: one that is damaged says so to every call, and stays as it is', async () => {
  const desk = aDesk({ keepFolder: true })
  onTestFinished(() => rmSync(desk.dataDir, { recursive: true, force: true }))
  for (let count = 0; count < 300; count += 1) await desk.play('createPerson', { ...person, name: `Lò Thị Mẩy ${count}` })
  desk.core.close()
  const file = join(desk.dataDir, 'ocop.sqlite')
  const bytes = readFileSync(file)
  const page = Math.floor(bytes.indexOf('Lò Thị Mẩy 150') / 4096)
  bytes.fill(0xee, page * 4096, (page + 1) * 4096)
  writeFileSync(file, bytes)
  const again = aDesk({ dataDir: desk.dataDir, aside: everything() })
  const damaged = { ok: false, error: { code: 'STORE', reason: 'DAMAGED' } }
  // waits until the one before it has ended
  expect(await again.call('makeBackup', {})).toMatchObject(damaged)
  expect(await again.call('getHome', {})).toMatchObject(damaged)
  expect((await again.play('listBackups', {})).backups).toEqual([])
  expect(readFileSync(file).equals(bytes)).toBe(true)
})

test('a big backup is put back beside the program as any other: the data are its own, what was there is kept and noted, and a damaged one is refused', async () => {
  const desk = aDesk({ aside: everything() })
  const { play } = desk
  await play('createPerson', { ...person, name: 'Lò Thị Mẩy' })
  const { backup } = await play('makeBackup', {})
  desk.later(1000)
  await play('createPerson', { ...person, name: 'Vàng A Sình' })
  desk.later(1000)
  const { kept } = await play('restoreBackup', { name: backup.name })
  expect((await play('listPeople', {})).map(({ name }) => name)).toEqual(['Lò Thị Mẩy'])
  desk.later(1000)
  // waits until what follows the putting back has ended
  const { backup: last } = await play('makeBackup', {})
  const { backups } = await play('listBackups', {})
  expect(backups.map(({ reason, verified }) => [reason, verified])).toEqual([
    ['manual', true],
    ['start', true],
    ['restore', true],
    ['manual', true]
  ])
  desk.later(1000)
  await play('restoreBackup', { name: kept })
  expect((await play('listPeople', {})).map(({ name }) => name)).toEqual(['Lò Thị Mẩy', 'Vàng A Sình'])
  writeFileSync(join(desk.dataDir, 'backups', last.name), 'not a database')
  expect(await desk.call('restoreBackup', { name: last.name })).toMatchObject({ ok: false, error: { code: 'STORE' } })
  expect((await play('listPeople', {})).map(({ name }) => name)).toEqual(['Lò Thị Mẩy', 'Vàng A Sình'])
  expect(readdirSync(desk.dataDir).filter((name) => name.endsWith('.restore'))).toEqual([])
})

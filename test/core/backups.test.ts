import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dump, lastSeq, linesAfter } from './dump.ts'
import { aDesk, type Desk } from './make.ts'
import { aScene, conclude, council, giveSheets, go, nth, person, rulesWith, seen } from './scene.ts'

async function reasons({ play }: Pick<Desk, 'play'>): Promise<string[]> {
  return (await play('listBackups', {})).backups.map((backup) => backup.reason).toReversed()
}

test('a verified backup is made at every moment that cannot be taken back lightly', async () => {
  const scene = await aScene({ scorers: 1 })
  await giveSheets(scene, 0, [70])
  await go(scene, 'lockSession')
  scene.later(1000)
  await conclude(scene)
  await go(scene, 'concludeSession')
  scene.later(1000)
  await go(scene, 'issueSession')
  scene.later(1000)
  await go(scene, 'stepBack')
  scene.later(1000)
  await scene.play('makeBackup', {})
  expect(await reasons(scene)).toEqual(['opening', 'closing', 'concluding', 'concluding', 'closing', 'manual'])
  const { backups, folder } = await scene.play('listBackups', {})
  expect(backups.every(({ verified, bytes }) => verified && bytes > 0)).toBe(true)
  expect(folder).toBe(scene.dataDir)
})

test('a program that starts on data makes a backup of them as it found them; on none it makes none', async () => {
  const desk = aDesk({ keepFolder: true })
  expect(await reasons(desk)).toEqual([])
  for (let count = 0; count < 2; count += 1) await desk.play('createPerson', { ...person, name: 'Lò Thị Mẩy' })
  desk.core.close()
  const again = aDesk({ dataDir: desk.dataDir })
  expect(await reasons(again)).toEqual(['start'])
  expect((await again.play('getHome', {})).lastBackup).toMatchObject({ reason: 'start', verified: true })
})

test('a step that is refused makes no backup: refusals cannot push good copies out', async () => {
  const scene = await aScene({ scorers: 1, until: 'preparing' })
  const { sessionId, call } = scene
  const { version } = await seen(scene)
  const before = readdirSync(join(scene.dataDir)).toSorted()
  expect(await call('openSession', { sessionId, baseVersion: version })).toMatchObject({ error: { code: 'NOT_READY' } })
  expect(await call('openSession', { sessionId, baseVersion: version + 1 })).toMatchObject({ error: { code: 'STALE' } })
  expect(await call('lockSession', { sessionId, baseVersion: version })).toMatchObject({ error: { code: 'WRONG_STAGE' } })
  expect(await call('stepBack', { sessionId, baseVersion: version, reason: 'Đọc lại thấy sai' })).toMatchObject({
    error: { code: 'WRONG_STAGE' }
  })
  expect(await reasons(scene)).toEqual([])
  expect(readdirSync(join(scene.dataDir)).toSorted()).toEqual(before)
})

test('a backup put back is what it was, says so in the log, and can be undone', async () => {
  const desk = aDesk()
  const { play } = desk
  await play('createPerson', { ...person, name: 'Lò Thị Mẩy' })
  const { backup } = await play('makeBackup', {})
  desk.later(1000)
  await play('createPerson', { ...person, name: 'Vàng A Sình' })
  desk.later(1000)
  const restored = await desk.call('restoreBackup', { name: backup.name })
  expect((await play('listPeople', {})).map(({ name }) => name)).toEqual(['Lò Thị Mẩy'])
  const lines = linesAfter(desk, 1)
  expect(lines).toMatchObject([{ what: 'restoreBackup', actor: 'desk', detail: { from: backup.name } }])
  expect(restored).toMatchObject({ ok: true, receipt: lastSeq(desk) })
  const kept = (restored as { value: { kept: string } }).value.kept
  expect(lines[0]?.detail).toMatchObject({ kept })
  desk.later(1000)
  await play('restoreBackup', { name: kept })
  expect((await play('listPeople', {})).map(({ name }) => name)).toEqual(['Lò Thị Mẩy', 'Vàng A Sình'])
  expect((await play('selfCheck', {})).logChain.ok).toBe(true)
})

test.each(['ocop_20260101-000000_manual.sqlite', '../ocop.sqlite', '..', '.', '/', 'a\\b', 'ocop.sqlite'])(
  'a backup called “%s” that is not there is refused and nothing changes',
  async (name) => {
    const desk = aDesk()
    await desk.play('createPerson', { ...person, name: 'Lò Thị Mẩy' })
    const before = dump(desk)
    expect(await desk.call('restoreBackup', { name })).toMatchObject({ ok: false, error: { code: 'STORE' } })
    expect(dump(desk)).toBe(before)
    expect(desk.faults).toEqual([])
  }
)

test('a damaged backup is refused and the data stay', async () => {
  const desk = aDesk()
  await desk.play('createPerson', { ...person, name: 'Lò Thị Mẩy' })
  const { backup } = await desk.play('makeBackup', {})
  writeFileSync(join(desk.dataDir, 'backups', backup.name), 'not a database')
  const before = dump(desk)
  expect(await desk.call('restoreBackup', { name: backup.name })).toMatchObject({ ok: false, error: { code: 'STORE' } })
  expect(dump(desk)).toBe(before)
})

test('data that cannot be opened are left as they are: every call says why, and a good backup brings them back', async () => {
  const desk = aDesk({ keepFolder: true })
  const { councilId } = await desk.play('createCouncil', { ...council, rules: rulesWith() })
  const { backup } = await desk.play('makeBackup', {})
  desk.core.close()
  const file = join(desk.dataDir, 'ocop.sqlite')
  for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true })
  writeFileSync(file, 'something else entirely')
  const broken = aDesk({ dataDir: desk.dataDir })
  const refused = await broken.call('getHome', {})
  expect(refused).toMatchObject({ ok: false, error: { code: 'STORE', reason: 'NOT_A_DATABASE' } })
  expect(await broken.call('createCouncil', { ...council, rules: rulesWith() })).toEqual(refused)
  expect(await broken.play('listCriteriaSets', {})).toHaveLength(26)
  expect(nth((await broken.play('listBackups', {})).backups, 0).name).toBe(backup.name)
  await broken.play('restoreBackup', { name: backup.name })
  expect((await broken.play('getCouncil', { councilId })).name).toBe(council.name)
  expect(broken.faults).toEqual([])
})

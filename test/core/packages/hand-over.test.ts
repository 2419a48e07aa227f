import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { dump, fileOf, rowsOf } from '../dump.ts'
import { aDesk, type Desk } from '../make.ts'
import { aScene, giveSheet, resultNow, type Scene, seen, sitAt } from '../scene.ts'
import { lastFile, opened } from './laptop.ts'

async function handOver(desk: Pick<Desk, 'play' | 'saved'>): Promise<Uint8Array> {
  await desk.play('makeSessionPackage', { passphrase: '' })
  return lastFile(desk)
}

async function look(desk: Desk, bytes: Uint8Array) {
  return opened('session', await desk.play('openPackage', { bytes, passphrase: '' }))
}

async function takeOver(desk: Desk, bytes: Uint8Array): Promise<void> {
  await desk.play('takeOver', { packageId: (await look(desk, bytes)).packageId })
}

const sheets = (desk: Desk) => rowsOf(desk, 'select * from sheet order by id')
const over = (spare: Desk, scene: Scene): Scene => ({ ...scene, ...spare })

test('a spare laptop goes on with the session where the package ends, sheets and PIN included', async () => {
  const scene = await aScene()
  await giveSheet(scene, { member: 0, give: 80 })
  const seatToken = await sitAt(scene, 1)
  await giveSheet(scene, { member: 1, give: 70, seat: seatToken, draft: true })
  const spare = aDesk()
  const bytes = await handOver(scene)
  expect(await look(spare, bytes)).toMatchObject({ verdict: 'fresh', sessions: ['Phiên thử'] })
  await takeOver(spare, bytes)
  expect(sheets(spare)).toEqual(sheets(scene))
  expect((await seen(over(spare, scene))).stage).toBe('scoring')
  await giveSheet(over(spare, scene), { member: 2, give: 60 })
  expect((await resultNow(over(spare, scene))).submitted).toBe(2)
  expect((await spare.play('getHome', {})).deviceId).not.toBe((await scene.play('getHome', {})).deviceId)
})

test('a later package of the same desk goes on; the same or an earlier one changes nothing', async () => {
  const scene = await aScene()
  const spare = aDesk()
  const early = await handOver(scene)
  await takeOver(spare, early)
  await giveSheet(scene, { member: 0, give: 80 })
  const late = await handOver(scene)
  expect((await look(spare, late)).verdict).toBe('forward')
  await takeOver(spare, late)
  expect(sheets(spare)).toEqual(sheets(scene))
  const before = dump(spare)
  for (const bytes of [late, early]) {
    const { packageId } = await look(spare, bytes)
    expect(await spare.call('takeOver', { packageId })).toMatchObject({ error: { code: 'PACKAGE', reason: 'NOTHING_NEWER' } })
  }
  expect(dump(spare)).toBe(before)
})

test('the session comes back from the spare to the desk that did nothing meanwhile', async () => {
  const scene = await aScene()
  const spare = aDesk()
  await takeOver(spare, await handOver(scene))
  await giveSheet(over(spare, scene), { member: 0, give: 80 })
  await takeOver(scene, await handOver(spare))
  expect(sheets(scene)).toEqual(sheets(spare))
})

test('a laptop with anything that the package lacks is left as it is, and says so', async () => {
  const scene = await aScene()
  const spare = aDesk()
  const bytes = await handOver(scene)
  await takeOver(spare, bytes)
  await giveSheet(over(spare, scene), { member: 0, give: 80 })
  await giveSheet(scene, { member: 1, give: 60 })
  const before = dump(spare)
  const found = await look(spare, await handOver(scene))
  expect(found.verdict).toBe('other')
  expect(await spare.call('takeOver', { packageId: found.packageId })).toMatchObject({ error: { reason: 'OTHER_DATA' } })
  expect(dump(spare)).toBe(before)
  const stranger = await aScene()
  expect((await look(stranger, bytes)).verdict).toBe('other')
})

test('what was on the spare becomes a backup first, and the log tells from where the data came', async () => {
  const scene = await aScene()
  const spare = aDesk()
  await takeOver(spare, await handOver(scene))
  expect(readdirSync(join(spare.dataDir, 'backups')).some((name) => name.endsWith('_restore.sqlite'))).toBe(true)
  const [line] = rowsOf(spare, `select detail from log where what = 'takeOver'`)
  expect(JSON.parse(String(line?.['detail']))).toMatchObject({ from: (await scene.play('getHome', {})).deviceId })
  expect((await spare.play('selfCheck', {})).logChain.ok).toBe(true)
})

test('a package that is damaged anywhere is refused, and the spare stays empty', async () => {
  const scene = await aScene()
  const spare = aDesk()
  const bytes = await handOver(scene)
  const before = dump(spare)
  for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 200)) {
    const changed = Uint8Array.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect((await spare.call('openPackage', { bytes: changed, passphrase: '' })).ok).toBe(false)
  }
  expect(dump(spare)).toBe(before)
})

test('a desk of more than a package carries is told that it is the desk, and the spare laptop goes on from its backup', async () => {
  const scene = await aScene()
  const raw = new Database(fileOf(scene))
  const lines =
    "insert into session_in (id, session_id, at, public_key, file_hash, lines) values ('x', 'x', '', '', '', randomblob(10500000))"
  raw.prepare(lines).run()
  raw.close()
  expect(await scene.call('makeSessionPackage', { passphrase: '' })).toMatchObject({ error: { code: 'PACKAGE', reason: 'DESK_TOO_LARGE' } })
  const { name } = (await scene.play('makeBackup', {})).backup
  const spare = aDesk()
  const listed = await spare.play('listCopies', { folder: join(scene.dataDir, 'backups') })
  const { copyId } = await spare.play('openCopy', { listId: listed?.listId ?? '', name })
  await spare.play('takeOverCopy', { copyId, replace: false })
  expect((await seen(over(spare, scene))).stage).toBe('scoring')
})

test('a register package is not gone on with, and says where it is looked at', async () => {
  const scene = await aScene()
  await scene.play('makeRegisterPackage', { passphrase: '' })
  const answer = await aDesk().call('openPackage', { bytes: lastFile(scene), passphrase: '' })
  expect(answer).toMatchObject({ error: { code: 'PACKAGE', reason: 'ONLY_A_REGISTER' } })
})

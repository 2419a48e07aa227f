import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import './real-sticks.ts'
import { expect, test } from 'vitest'
import { stickPort } from '../../../electron/files/stick.ts'
import { verifyBackup } from '../../../electron/store/backup.ts'
import { migrations } from '../../../electron/store/migrations/index.ts'
import { lastSeq } from '../dump.ts'
import { aDesk, type Desk, stickChild } from '../make.ts'
import { council, person, rulesWith } from '../scene.ts'
import { aStick, mirrorOf, passing, type Stick } from './stick.ts'

/** A desk whose copy on the stick is current. */
async function following(desk = aDesk(), stick = aStick()): Promise<{ desk: Desk; stick: Stick }> {
  await desk.play('createCouncil', { ...council, rules: rulesWith() })
  await desk.play('startMirror', { folder: stick.path })
  await passing(desk)
  return { desk, stick }
}

const act = (desk: Desk, name = 'Lò Thị Mẩy') => desk.play('createPerson', { ...person, name })
const whole = ({ folder, copies }: Stick) => copies().filter((name) => verifyBackup(join(folder, name), migrations.length).ok)

test('the copy on the stick has every receipt, sound and read back, and the two newest generations stay', async () => {
  const { desk, stick } = await following()
  expect(await mirrorOf(desk)).toMatchObject({ folder: stick.folder, upTo: lastSeq(desk), behind: 0, trouble: null, since: null })
  for (let turn = 0; turn < 3; turn++) {
    await act(desk, `Người thứ ${turn}`)
    await passing(desk)
  }
  expect(await mirrorOf(desk)).toMatchObject({ upTo: lastSeq(desk), behind: 0 })
  expect(whole(stick)).toHaveLength(2)
  // two copies with their notes, the mark, and the spare that is written over next
  expect(readdirSync(stick.folder)).toHaveLength(6)
  const newest = stick.copies().toSorted().at(-1) ?? ''
  expect(verifyBackup(join(stick.folder, newest), migrations.length)).toMatchObject({ ok: true, value: { lastSeq: lastSeq(desk) } })
})

test('without an act nothing is written, and several acts in a row wait for the quiet after them', async () => {
  const { desk, stick } = await following()
  const before = stick.copies()
  await passing(desk, 3)
  expect(stick.copies()).toEqual(before)
  await act(desk)
  await desk.core.tick()
  desk.later(1000)
  await act(desk, 'Vàng A Sình')
  await desk.core.tick()
  expect(stick.copies()).toEqual(before)
  expect(await mirrorOf(desk)).toMatchObject({ behind: 2, trouble: null })
  desk.later(2000)
  await desk.core.tick()
  expect(await mirrorOf(desk)).toMatchObject({ behind: 0 })
})

test('the stick pulled: the desk goes on, says since when and by how many receipts; put back, the copy goes on by itself', async () => {
  const { desk, stick } = await following()
  const upTo = lastSeq(desk)
  stick.pull()
  desk.later(5000)
  await desk.core.tick()
  const told = await mirrorOf(desk)
  expect(told).toMatchObject({ upTo, behind: 0, trouble: 'gone' })
  await act(desk)
  await act(desk, 'Vàng A Sình')
  await passing(desk)
  expect(await mirrorOf(desk)).toMatchObject({ upTo, behind: 2, trouble: 'gone', since: told.since })
  stick.putBack()
  desk.later(5000)
  await desk.core.tick()
  expect(await mirrorOf(desk)).toMatchObject({ upTo: lastSeq(desk), behind: 0, trouble: null, since: null })
  expect(whole(stick)).toHaveLength(2)
})

test('another stick under the same path gets nothing', async () => {
  const { desk, stick } = await following()
  stick.exchange()
  await act(desk)
  await passing(desk)
  expect(await mirrorOf(desk)).toMatchObject({ behind: 1, trouble: 'gone' })
  expect(readdirSync(stick.path)).toEqual([])
  mkdirSync(stick.folder)
  writeFileSync(join(stick.folder, 'ban-sao.json'), JSON.stringify({ mark: 'của máy khác' }))
  await passing(desk)
  expect(await mirrorOf(desk)).toMatchObject({ behind: 1, trouble: 'other' })
  expect(readdirSync(stick.folder)).toEqual(['ban-sao.json'])
  stick.putBack()
  await passing(desk)
  expect(await mirrorOf(desk)).toMatchObject({ behind: 0, trouble: null })
})

test('a stick pulled in the middle of writing leaves the last whole copy, and what was begun is cleared away', async () => {
  const { desk, stick } = await following()
  const before = whole(stick)
  writeFileSync(join(stick.folder, 'ocop_20261124-090000_mirror.sqlite.part'), 'half')
  writeFileSync(join(stick.folder, 'ocop_20261124-090000_mirror.json'), '{"half')
  expect(whole(stick)).toEqual(before)
  await act(desk)
  await passing(desk)
  expect(readdirSync(stick.folder).filter((name) => name.endsWith('.part'))).toEqual([])
  expect(whole(stick)).toContain(before.at(-1))
})

test('a full stick, one that cannot be written and one that hangs are told, and their copies stay', async () => {
  let reason = 'DISK_FULL'
  const port = stickPort(stickChild)
  const copy: typeof port.copy = (job) =>
    reason === '' ? port.copy(job) : Promise.resolve({ ok: false, error: { code: 'STORE', reason, facts: {} } })
  const { desk, stick } = await (async () => {
    reason = ''
    return following(aDesk({ stick: { ...port, copy, ask: undefined } }))
  })()
  const before = stick.copies()
  for (const [given, told] of [
    ['DISK_FULL', 'full'],
    ['READ_ONLY', 'readOnly'],
    ['SLOW', 'slow'],
    ['CHANGED', 'failed']
  ] as const) {
    reason = given
    await act(desk, given)
    await passing(desk)
    expect(await mirrorOf(desk)).toMatchObject({ trouble: told, upTo: 2 })
  }
  expect(stick.copies()).toEqual(before)
  reason = ''
  await passing(desk)
  expect(await mirrorOf(desk)).toMatchObject({ trouble: null, behind: 0 })
})

test('a stick that hangs holds up neither a call nor the next tick', async () => {
  const port = stickPort(stickChild)
  const hanging = aDesk({ stick: { ...port, read: () => new Promise(() => undefined), ask: undefined } })
  const stick = aStick()
  await act(hanging)
  await hanging.play('startMirror', { folder: stick.path })
  hanging.later(5000)
  void hanging.core.tick()
  expect((await hanging.call('createPerson', { ...person, name: 'Vàng A Sình' })).ok).toBe(true)
  hanging.later(11_000)
  await hanging.core.tick()
  expect(await mirrorOf(hanging)).toMatchObject({ trouble: 'slow', upTo: null })
  // one whose process never answers is left behind
  const silent = stickPort(() => ({ output: (async function* () {})(), exit: new Promise(() => undefined), kill: () => undefined }))
  expect(await silent.prepare(stick.path, 'x')).toMatchObject({ error: { reason: 'UNREADABLE' } })
})

test('a folder that may not be written is refused when it is chosen, and a path that is none', async () => {
  const desk = aDesk()
  const stick = aStick()
  writeFileSync(join(stick.path, 'Ban_sao_OCOP'), 'a file where the folder should be')
  expect(await desk.call('startMirror', { folder: stick.path })).toMatchObject({ error: { code: 'STICK', reason: 'failed' } })
  expect(await desk.call('startMirror', { folder: `${stick.path}/none` })).toMatchObject({ error: { code: 'STICK', reason: 'gone' } })
  expect(await mirrorOf(desk)).toMatchObject({ folder: null })
  // root may write everywhere
  if (process.getuid?.() === 0) return
  const other = aStick()
  chmodSync(other.path, 0o500)
  expect(await desk.call('startMirror', { folder: other.path })).toMatchObject({ error: { reason: 'readOnly' } })
  chmodSync(other.path, 0o700)
})

test('where the host has a dialog a page may name a listed drive and no other path', async () => {
  const stick = aStick()
  const port = stickPort(stickChild)
  const drives = async () => [{ name: 'USB', path: stick.path }]
  const desk = aDesk({ stick: { ...port, drives, ask: async () => null } })
  expect(await desk.play('startMirror', { folder: null })).toEqual({ folder: null })
  expect(await desk.call('startMirror', { folder: aStick().path })).toMatchObject({ error: { code: 'BAD_INPUT' } })
  expect(await desk.play('startMirror', { folder: stick.path })).toEqual({ folder: stick.folder })
  expect(await desk.core.call({ method: 'startMirror', input: { folder: stick.path }, space: 'practice' })).toMatchObject({
    error: { reason: 'NOT_HERE' }
  })
})

test('the choice outlives the program, and ends when it is switched off', async () => {
  const { desk, stick } = await following(aDesk({ keepFolder: true }))
  desk.core.close()
  const again = aDesk({ dataDir: desk.dataDir })
  expect(await mirrorOf(again)).toMatchObject({ folder: stick.folder, upTo: 2 })
  await act(again)
  await passing(again)
  expect(await mirrorOf(again)).toMatchObject({ upTo: lastSeq(again), behind: 0 })
  await again.play('stopMirror', {})
  const before = stick.copies()
  await act(again, 'Vàng A Sình')
  await passing(again)
  expect(stick.copies()).toEqual(before)
  expect(await mirrorOf(again)).toMatchObject({ folder: null, trouble: null })
  expect(readFileSync(join(stick.folder, 'ban-sao.json'), 'utf8')).toContain('mark')
})

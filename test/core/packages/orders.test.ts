import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { Spaces } from '../../../electron/core/spaces.ts'
import { unflushed } from '../../../electron/store/unflushed.ts'
import { ok } from '../../../shared/result.ts'
import { fileOf, rowsOf, watch } from '../dump.ts'
import { aScene, giveSheet, nth, type Scene } from '../scene.ts'
import { aLaptop, opened, packBack, packFor, scoreThere, start, take } from './laptop.ts'

/** Everything that counts: sheets with their marks, and what is computed from them. Not the log, whose order is that of the acts. */
async function hashOf(scene: Scene): Promise<string> {
  const sheets = rowsOf(
    scene,
    `
    select id, version, pass_id, member_id, no, state, origin, note, reason, created_at, submitted_at, receipt is null as open from sheet order by id`
  )
  const marks = rowsOf(scene, 'select * from mark order by sheet_id, criterion')
  const entries = rowsOf(scene, 'select * from entry order by id')
  const results = await scene.play('getResults', { sessionId: scene.sessionId })
  return createHash('sha256')
    .update(JSON.stringify([sheets, marks, entries, results]))
    .digest('hex')
}

/** A desk with six packages that came back. */
async function prepared(over: (spaces: Spaces) => Spaces = (spaces) => spaces): Promise<{ scene: Scene; files: Uint8Array[] }> {
  const files: Uint8Array[] = []
  const scene = await aScene({ scorers: 6, sets: [25], rules: { secrecy: false }, over })
  await giveSheet(scene, { member: 5, give: 50 })
  // two packages of one laptop, the second of which goes on from the first, and one each of four others
  for (const member of [0, 1, 2, 3, 4]) {
    const laptop = aLaptop()
    const seat = await start(laptop, await packFor(scene, member))
    await scoreThere(laptop, scene, seat, { give: 60 + member })
    files.push(await packBack(laptop, seat))
    if (member > 0) continue
    const at = { entryId: nth(scene.entries, 0).id, memberId: seat.memberId }
    const { version: baseVersion } = await laptop.playInside('getSheet', at, seat.seatToken)
    await laptop.playInside('reviseSheet', { ...at, baseVersion, reason: 'Xem lại hồ sơ' }, seat.seatToken)
    await scoreThere(laptop, scene, seat, { give: 75 })
    files.push(await packBack(laptop, seat))
  }
  return { scene, files }
}

function orders(rest: readonly number[]): number[][] {
  return rest.length === 0 ? [[]] : rest.flatMap((first) => orders(rest.filter((other) => other !== first)).map((more) => [first, ...more]))
}

test('six packages give the same session in all 720 orders, each taken twice', { timeout: 240_000 }, async () => {
  // the copy before each taking, and the flush after it, are proven elsewhere and take most of the time
  let real: Spaces | undefined
  const over = (spaces: Spaces): Spaces => {
    real = spaces
    return { ...spaces, backup: async () => ok({ name: '', at: '', reason: 'import', bytes: 0, verified: true }) }
  }
  const { scene, files } = await prepared(over)
  const store = real?.store('real')
  if (!store?.ok) throw new Error('the database is not open')
  const file = fileOf(scene)
  const begin = `${file}-begin`
  const raw = new Database(file, { readonly: true })
  raw.prepare('vacuum into ?').run(begin)
  raw.close()
  const copy = watch(file, begin)
  const found = new Set<string>()
  const tried = orders([0, 1, 2, 3, 4, 5])
  await unflushed(store.value, async () => {
    for (const order of tried) {
      for (const nthFile of order) {
        await take(scene, nth(files, nthFile))
        const { done } = await take(scene, nth(files, nthFile))
        if (done.taken > 0) found.add(`taken twice: ${nthFile} in ${order.join()}`)
      }
      found.add(await hashOf(scene))
      copy.rewind()
    }
  })
  copy.close()
  expect(tried).toHaveLength(720)
  expect([...found]).toHaveLength(1)
})

test('cut at every kilobyte, or with one byte changed at each of 1,000 places, a package is refused and nothing is written', async () => {
  const { scene, files } = await prepared()
  const whole = nth(files, 1)
  const before = await hashOf(scene)
  const lines = () => rowsOf(scene, 'select count(*) as lines from log')
  const logged = lines()
  const refusals = new Set<string>()
  const tryIt = async (bytes: Uint8Array) => {
    const answer = await scene.call('openPackage', { bytes, passphrase: '' })
    refusals.add(answer.ok ? 'ok' : answer.error.code)
  }
  for (let length = 0; length < whole.length; length += 1024) await tryIt(whole.subarray(0, length))
  for (let place = 0; place < 1000; place += 1) {
    const bytes = Uint8Array.from(whole)
    const at = Math.floor((place * whole.length) / 1000)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (place % 8))
    await tryIt(bytes)
  }
  expect([...refusals]).toEqual(['PACKAGE'])
  expect(await hashOf(scene)).toBe(before)
  expect(lines()).toEqual(logged)
  expect(opened('memberBack', await scene.play('openPackage', { bytes: whole, passphrase: '' })).changes).toMatchObject([{ what: 'new' }])
})

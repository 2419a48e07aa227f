import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dump, rowsOf } from '../dump.ts'
import { aDesk } from '../make.ts'
import { marksOf } from '../marks.ts'
import { aScene, closeEntry, entryNow, giveSheet, nth, resultNow, type Scene, sitAt } from '../scene.ts'
import { aLaptop, lastFile, opened, packBack, packFor, scoreThere, start, take } from './laptop.ts'

async function whole(scene: Scene, total = 80) {
  const laptop = aLaptop()
  const seat = await start(laptop, await packFor(scene, 1))
  await scoreThere(laptop, scene, seat, { give: total })
  return { laptop, seat, back: await packBack(laptop, seat) }
}

test('a member scores on a laptop of their own, and the desk counts the sheet as if it were given there', async () => {
  const scene = await aScene()
  await giveSheet(scene, { member: 0, give: 70 })
  await giveSheet(scene, { member: 2, give: 90 })
  const { back } = await whole(scene)
  const { found, done } = await take(scene, back)
  expect(found).toMatchObject({
    key: 'first',
    taken: false,
    changes: [{ what: 'new', productName: 'Sản phẩm 1', here: { state: 'empty' }, there: { state: 'submitted', total: null } }]
  })
  expect(done).toEqual({ taken: 1, left: 0 })
  await closeEntry(scene)
  expect((await resultNow(scene)).result).toMatchObject({ sum: 240, n: 3 })
})

test('the package holds nothing that others gave, no PIN and no telephone', async () => {
  const scene = await aScene({ scorers: 3 })
  const seat = await sitAt(scene, 0)
  await giveSheet(scene, { member: 0, give: 90, seat })
  const { id: entryId } = nth(scene.entries, 0)
  const { version: baseVersion } = await scene.play('getSheet', { entryId, memberId: nth(scene.members, 0).id }, seat)
  await scene.play('reviseSheet', { entryId, memberId: nth(scene.members, 0).id, baseVersion, reason: 'LÝ DO RIÊNG CỦA CHỦ TỊCH' }, seat)
  const text = Buffer.from(await packFor(scene, 1)).toString('utf8')
  expect(text).toContain('Sản phẩm 1')
  expect(text).not.toContain('scrypt$')
  expect(text).not.toContain('LÝ DO RIÊNG')
  expect(text).toContain('"mark":[]')
  expect(text).toContain('"sheet":[]')
})

test('in the package there is only its member: the desk and other members are refused, also by name', async () => {
  const scene = await aScene()
  const laptop = aLaptop()
  const seat = await start(laptop, await packFor(scene, 1))
  const { id: entryId } = nth(scene.entries, 0)
  const refused = (why: string) => ({ ok: false, error: { code: 'NOT_ALLOWED', why } })
  expect(await laptop.inside('getHome', {})).toEqual(refused('seatLeft'))
  expect(await laptop.inside('getResults', { sessionId: scene.sessionId })).toEqual(refused('seatLeft'))
  expect(await laptop.inside('getResults', { sessionId: scene.sessionId }, seat.seatToken)).toEqual(refused('role'))
  expect(await laptop.inside('getSheet', { entryId, memberId: nth(scene.members, 0).id }, seat.seatToken)).toEqual(refused('notYourSheet'))
  expect((await laptop.play('getHome', {})).sessions).toEqual([])
  expect(await laptop.call('getSheet', { entryId, memberId: seat.memberId }, seat.seatToken)).toEqual(refused('seatLeft'))
})

test('work on the laptop goes on after it was closed, from the list of packages', async () => {
  const scene = await aScene()
  const first = aLaptop({ keepFolder: true })
  const seat = await start(first, await packFor(scene, 1))
  await scoreThere(first, scene, seat, { give: { ...firstMark }, draft: true })
  first.core.close()
  const again = aLaptop({ dataDir: first.dataDir })
  const [head] = (await again.play('listStartedPackages', {})).packages
  const seatAgain = await again.play('resumePackage', { id: head?.id ?? '' })
  const sheet = await again.playInside('getSheet', { entryId: nth(scene.entries, 0).id, memberId: seat.memberId }, seatAgain.seatToken)
  expect(sheet).toMatchObject({ marks: firstMark, state: 'draft' })
  expect(again.faults).toEqual([])
})
const firstMark = Object.fromEntries(Object.entries(marksOf(25, 80)).slice(0, 1))

test('taking the same file twice changes nothing the second time', async () => {
  const scene = await aScene()
  const { back } = await whole(scene)
  await take(scene, back)
  const before = dump(scene)
  const { found, done } = await take(scene, back)
  expect(found).toMatchObject({ key: 'known', taken: true, changes: [{ what: 'same' }] })
  expect(done).toEqual({ taken: 0, left: 0 })
  expect(dump(scene)).toBe(before)
})

test('an earlier package of the same laptop, opened after a later one, takes nothing back', async () => {
  const scene = await aScene({ sets: [25, 24] })
  const laptop = aLaptop()
  const seat = await start(laptop, await packFor(scene, 1))
  await scoreThere(laptop, scene, seat, { entry: 0, give: 80 })
  const early = await packBack(laptop, seat)
  await scoreThere(laptop, scene, seat, { entry: 1, give: 60 })
  const { id: entryId } = nth(scene.entries, 0)
  const { version } = await laptop.playInside('getSheet', { entryId, memberId: seat.memberId }, seat.seatToken)
  const revised = { entryId, memberId: seat.memberId, baseVersion: version, reason: 'Xem lại hồ sơ' }
  await laptop.playInside('reviseSheet', revised, seat.seatToken)
  await scoreThere(laptop, scene, seat, { entry: 0, give: 75 })
  const late = await packBack(laptop, seat)
  expect((await take(scene, late)).done.taken).toBe(2)
  const sheets = () => rowsOf(scene, 'select id, no, state, note, reason from sheet order by id')
  const before = sheets()
  expect((await take(scene, early)).found.changes).toMatchObject([{ what: 'older' }, { what: 'same' }])
  expect(sheets()).toEqual(before)
  expect(before.map((row) => row['state']).toSorted()).toEqual(['submitted', 'submitted', 'superseded'])
})

test('two versions of one sheet wait for a person, and the one that is not taken is kept as well', async () => {
  const scene = await aScene()
  const { back } = await whole(scene, 80)
  await giveSheet(scene, { member: 1, give: 60 })
  const found = opened('memberBack', await scene.play('openPackage', { bytes: back, passphrase: '' }))
  expect(found.changes).toMatchObject([{ what: 'conflict', here: { state: 'submitted' }, there: { state: 'submitted' } }])
  const at = { packageId: found.packageId, shown: found.shown, compared: true }
  expect(await scene.call('commitPackage', { ...at, choices: [] })).toMatchObject({ error: { code: 'PACKAGE', reason: 'UNDECIDED' } })
  const { passId } = nth(found.changes, 0)
  await scene.play('commitPackage', { ...at, choices: [{ passId, take: 'there' }] })
  const states = rowsOf(
    scene,
    `select s.state, sum(m.points) as total from sheet s join mark m on m.sheet_id = s.id group by s.id order by s.no`
  )
  expect(states).toEqual([
    { state: 'superseded', total: 60 },
    { state: 'submitted', total: 80 }
  ])
  // the question is settled, also for the same file again
  expect((await take(scene, back)).found.changes).toMatchObject([{ what: 'older' }])
})

test('a version that was kept here stays, and is asked about again only when the laptop has something newer', async () => {
  const scene = await aScene()
  const { laptop, seat, back } = await whole(scene, 80)
  await giveSheet(scene, { member: 1, give: 60 })
  const { passId } = nth(opened('memberBack', await scene.play('openPackage', { bytes: back, passphrase: '' })).changes, 0)
  await take(scene, back, [{ passId, take: 'here' }])
  expect(rowsOf(scene, 'select sum(points) as total from mark')).toEqual([{ total: 60 }])
  expect((await take(scene, back)).found.changes).toMatchObject([{ what: 'older' }])
  const { id: entryId } = nth(scene.entries, 0)
  const { version: baseVersion } = await laptop.playInside('getSheet', { entryId, memberId: seat.memberId }, seat.seatToken)
  await laptop.playInside('reviseSheet', { entryId, memberId: seat.memberId, baseVersion, reason: 'Xem lại lần nữa' }, seat.seatToken)
  const later = opened('memberBack', await scene.play('openPackage', { bytes: await packBack(laptop, seat), passphrase: '' }))
  expect(later.changes).toMatchObject([{ what: 'conflict' }])
})

test('what the laptop goes on with after its version was chosen is taken without another question', async () => {
  const scene = await aScene()
  const { laptop, seat, back } = await whole(scene, 80)
  await giveSheet(scene, { member: 1, give: 60 })
  const { passId } = nth(opened('memberBack', await scene.play('openPackage', { bytes: back, passphrase: '' })).changes, 0)
  await take(scene, back, [{ passId, take: 'there' }])
  const { id: entryId } = nth(scene.entries, 0)
  const { version: baseVersion } = await laptop.playInside('getSheet', { entryId, memberId: seat.memberId }, seat.seatToken)
  await laptop.playInside('reviseSheet', { entryId, memberId: seat.memberId, baseVersion, reason: 'Xem lại hồ sơ' }, seat.seatToken)
  await scoreThere(laptop, scene, seat, { give: 75 })
  const { found } = await take(scene, await packBack(laptop, seat))
  expect(found.changes).toMatchObject([{ what: 'newer' }])
  const live = rowsOf(scene, `select sum(m.points) as total from mark m join sheet s on s.id = m.sheet_id where s.state = 'submitted'`)
  expect(live).toEqual([{ total: 75 }])
})

test('a product that was closed or excluded meanwhile is left out, and said so', async () => {
  const scene = await aScene({ scorers: 2, sets: [25, 24, 25] })
  const laptop = aLaptop()
  const seat = await start(laptop, await packFor(scene, 1))
  for (const entry of [0, 1, 2]) await scoreThere(laptop, scene, seat, { entry, give: 80 })
  await giveSheet(scene, { entry: 0, member: 0, give: 80 })
  await giveSheet(scene, { entry: 0, member: 1, give: 60 })
  await closeEntry(scene, 0)
  const { id: entryId, version: baseVersion } = await entryNow(scene, 1)
  await scene.play('excludeEntry', { entryId, baseVersion, ground: 'licence', words: 'Thiếu hồ sơ' })
  const { found, done } = await take(scene, await packBack(laptop, seat))
  expect(found.changes.map((change) => change.what)).toEqual(['closed', 'excluded', 'new'])
  expect(done).toEqual({ taken: 1, left: 2 })
})

test('a backup is made first, the log tells who and what, and the file is kept as it came', async () => {
  const scene = await aScene()
  const { back } = await whole(scene)
  await take(scene, back)
  expect(readdirSync(join(scene.dataDir, 'backups')).some((name) => name.endsWith('_import.sqlite'))).toBe(true)
  const [line] = rowsOf(scene, `select about, detail from log where what = 'commitPackage'`)
  expect(line).toMatchObject({ about: nth(scene.members, 1).id })
  expect(JSON.parse(String(line?.['detail']))).toMatchObject({ key: 'first', taken: [{ product: 'Sản phẩm 1', what: 'new' }] })
  expect(rowsOf(scene, 'select bytes from package_in')).toEqual([{ bytes: Buffer.from(back) }])
  expect(rowsOf(scene, `select receipt from sheet`)).toEqual(rowsOf(scene, `select seq as receipt from log where what = 'commitPackage'`))
})

test('a laptop that is not known yet, or another one than before, is taken only after its code was compared', async () => {
  const scene = await aScene()
  const { back } = await whole(scene)
  const found = opened('memberBack', await scene.play('openPackage', { bytes: back, passphrase: '' }))
  const at = { packageId: found.packageId, shown: found.shown, choices: [] }
  expect(await scene.call('commitPackage', { ...at, compared: false })).toMatchObject({ error: { reason: 'KEY_UNCONFIRMED' } })
  await scene.play('commitPackage', { ...at, compared: true })
  const other = aLaptop()
  const seat = await start(other, await packFor(scene, 1))
  const again = opened('memberBack', await scene.play('openPackage', { bytes: await packBack(other, seat), passphrase: '' }))
  expect(again.key).toBe('other')
  expect(again.head.fingerprint).not.toBe(found.head.fingerprint)
})

test('data that changed while the package was looked at are shown again before anything is written', async () => {
  const scene = await aScene()
  const { back } = await whole(scene)
  const { packageId, shown } = opened('memberBack', await scene.play('openPackage', { bytes: back, passphrase: '' }))
  await giveSheet(scene, { member: 1, give: 60 })
  const answer = await scene.call('commitPackage', { packageId, shown, compared: true, choices: [] })
  expect(answer).toMatchObject({ error: { reason: 'CHANGED_MEANWHILE' } })
})

test('a package of another session, or one that nobody here asked for, is refused', async () => {
  const scene = await aScene()
  const { back } = await whole(scene)
  expect(await aDesk().call('openPackage', { bytes: back, passphrase: '' })).toMatchObject({ error: { reason: 'OTHER_SESSION' } })
  const other = await aScene()
  expect(await other.call('openPackage', { bytes: back, passphrase: '' })).toMatchObject({ error: { reason: 'OTHER_SESSION' } })
})

test('a passphrase locks both ways', async () => {
  const scene = await aScene()
  const laptop = aLaptop()
  const bytes = await packFor(scene, 1, 'Mật khẩu ấp 1')
  expect(await laptop.call('openPackage', { bytes, passphrase: '' })).toMatchObject({ error: { reason: 'LOCKED' } })
  const seat = await start(laptop, bytes, 'Mật khẩu ấp 1')
  await scoreThere(laptop, scene, seat, { give: 80 })
  const back = await packBack(laptop, seat, 'khác')
  expect(await scene.call('openPackage', { bytes: back, passphrase: 'sai' })).toMatchObject({ error: { reason: 'WRONG_PASSPHRASE' } })
  const { packageId, shown } = opened('memberBack', await scene.play('openPackage', { bytes: back, passphrase: 'khác' }))
  expect(await scene.play('commitPackage', { packageId, shown, compared: true, choices: [] })).toEqual({ taken: 1, left: 0 })
})

test('opening the package for a member again goes on with what was scored, and does not begin anew', async () => {
  const scene = await aScene()
  const laptop = aLaptop()
  const bytes = await packFor(scene, 1)
  const seat = await start(laptop, bytes)
  await scoreThere(laptop, scene, seat, { give: 80 })
  expect(await laptop.play('openPackage', { bytes, passphrase: '' })).toMatchObject({ kind: 'memberOut', known: true })
  const again = await start(laptop, bytes)
  const sheet = await laptop.playInside('getSheet', { entryId: nth(scene.entries, 0).id, memberId: again.memberId }, again.seatToken)
  expect(sheet.totals.total).toBe(80)
  expect(lastFile(scene)).toBe(bytes)
})

import { expect, test } from 'vitest'
import type { EntryView, MemberView } from '../../shared/contract/sessions.ts'
import type { EntryId, MemberId } from '../../shared/ids.ts'
import { codesOf, type Marks, marksOf } from './marks.ts'
import { sit } from './make.ts'
import { aScene, closeEntry, entryNow, giveSheet, go, nth, type Scene, type Wanted } from './scene.ts'

const [first, second] = ['Đỗ Thị Gõ', 'Phùng Văn Dò']

/** Two paper members and a chair, where the Quy chế has paper sheets keyed twice. */
function twice(wanted: Wanted = {}): Promise<Scene> {
  return aScene({ ...wanted, rules: { keyedTwice: true, ...wanted.rules } })
}

interface Place {
  readonly entryId: EntryId
  readonly memberId: MemberId
}

function placeOf(scene: Scene, member = 1, entry = 0): Place {
  return { entryId: nth<EntryView>(scene.entries, entry).id, memberId: nth<MemberView>(scene.members, member).id }
}

async function at(scene: Scene, place: Place) {
  return { ...place, baseVersion: (await scene.play('getSheet', place)).version }
}

async function begin(scene: Scene, place: Place, by: string): Promise<void> {
  await scene.play('beginKeying', { ...(await at(scene, place)), by })
}

/** Keys every mark that the pass asks for, by the person who was named before. */
async function key(scene: Scene, place: Place, marks: Marks, note = '') {
  const { scope } = await scene.play('getSheet', place)
  for (const [criterion, option] of Object.entries(marks))
    if (!scope || scope.includes(criterion)) await scene.play('setMark', { ...(await at(scene, place)), criterion, option })
  if (note !== '') await scene.play('setSheetNote', { ...(await at(scene, place)), note })
  return scene.play('finishKeying', await at(scene, place))
}

/** Both keyings of a sheet; what they differ in is left. */
async function keyBoth(scene: Scene, place: Place, one: Marks, other: Marks) {
  await begin(scene, place, first)
  await key(scene, place, one)
  await begin(scene, place, second)
  return key(scene, place, other)
}

const why = (code: string, reason: string) => ({ ok: false, error: { code, why: reason } })
const sheet = marksOf(25, 76)
/** Every code of the form with the option before or after. */
const other = marksOf(25, 60)
const differing = codesOf(25).filter((code) => sheet[code] !== other[code])

test('a paper sheet keyed by one person stays out; keyed the same by another it is in', async () => {
  const scene = await twice()
  const place = placeOf(scene)
  const cell = async () => nth(nth((await scene.play('getMatrix', { sessionId: scene.sessionId, body: 'council' })).entries, 0).cells, 1)
  await begin(scene, place, first)
  expect(await key(scene, place, sheet)).toMatchObject({ outcome: 'waiting' })
  expect(await cell()).toMatchObject({ state: 'keyedOnce', keyed: true })
  await begin(scene, place, second)
  expect(await cell()).toMatchObject({ state: 'keyedOnce' })
  expect(await key(scene, place, sheet)).toMatchObject({ outcome: 'submitted' })
  expect(await cell()).toMatchObject({ state: 'submitted', keyed: true })
  expect(await scene.play('getSheet', place)).toMatchObject({ state: 'submitted', origin: 'keyed', marks: sheet, totals: { total: 76 } })
})

test('what differs is shown side by side once both are done, and counts as the paper was read', async () => {
  const scene = await twice()
  const place = placeOf(scene)
  expect(await keyBoth(scene, place, sheet, other)).toMatchObject({ outcome: 'comparing' })
  const keying = await scene.play('getKeying', place)
  expect(keying).toMatchObject({ phase: 'comparing', firstBy: first, secondBy: second, notes: null })
  expect(keying.differences).toEqual(differing.map((criterion) => ({ criterion, first: sheet[criterion], second: other[criterion] })))
  const choices = differing.map((criterion, nthOf) => ({ criterion, option: (nthOf % 2 === 0 ? sheet : other)[criterion] ?? 0 }))
  await scene.play('settleKeying', { ...(await at(scene, place)), choices, note: null })
  const settled = Object.fromEntries(choices.map(({ criterion, option }) => [criterion, option]))
  expect(await scene.play('getSheet', place)).toMatchObject({ state: 'submitted', marks: { ...sheet, ...settled } })
})

test('the log keeps both values of every difference, who keyed them, and what was settled', async () => {
  const scene = await twice({ scorers: 1 })
  const place = placeOf(scene, 0)
  await keyBoth(scene, place, sheet, other)
  const choices = differing.map((criterion) => ({ criterion, option: sheet[criterion] ?? 0 }))
  await scene.play('settleKeying', { ...(await at(scene, place)), choices, note: null })
  await closeEntry(scene)
  const { lines } = await scene.play('getLog', { sessionId: scene.sessionId, about: place.entryId, before: null })
  expect(lines.find(({ what }) => what === 'settleKeying')?.detail).toMatchObject({
    firstBy: first,
    secondBy: second,
    total: 76,
    settled: differing.map((criterion) => ({ criterion, first: sheet[criterion], second: other[criterion], settled: sheet[criterion] }))
  })
})

test('the remark is keyed twice too: a comma is no difference, another word is', async () => {
  const scene = await twice({ scorers: 2 })
  const [same, unlike] = [placeOf(scene, 0), placeOf(scene, 1)]
  for (const place of [same, unlike]) {
    await begin(scene, place, first)
    await key(scene, place, sheet, 'Bao bì đẹp, nhãn rõ.')
    expect((await scene.play('getSheet', place)).note).toBe('')
    await begin(scene, place, second)
  }
  expect(await key(scene, same, sheet, 'bao bì đẹp nhãn rõ')).toMatchObject({ outcome: 'submitted' })
  expect((await scene.play('getSheet', same)).note).toBe('Bao bì đẹp, nhãn rõ.')
  expect(await key(scene, unlike, sheet, 'Bao bì đẹp, nhãn mờ.')).toMatchObject({ outcome: 'comparing' })
  const { differences, notes } = await scene.play('getKeying', unlike)
  expect({ differences, notes }).toEqual({ differences: [], notes: { first: 'Bao bì đẹp, nhãn rõ.', second: 'Bao bì đẹp, nhãn mờ.' } })
  const version = await at(scene, unlike)
  expect(await scene.call('settleKeying', { ...version, choices: [], note: null })).toEqual(why('KEYING', 'unsettled'))
  await scene.play('settleKeying', { ...version, choices: [], note: 'Bao bì đẹp, nhãn rõ.' })
  expect((await scene.play('getSheet', unlike)).note).toBe('Bao bì đẹp, nhãn rõ.')
})

test('until the comparison nothing that the desk is answered tells what was keyed the first time, even where the Quy chế keeps no marks secret', async () => {
  const scene = await twice({ rules: { secrecy: false } })
  const place = placeOf(scene)
  const note = 'LỜI GHI CỦA LẦN MỘT'
  await begin(scene, place, first)
  await key(scene, place, sheet, note)
  const empty = { A: 0, B: 0, C: 0, total: 0 }
  const asked = async () => [
    await scene.play('getSheet', place),
    await scene.play('getKeying', place),
    await scene.play('getMatrix', { sessionId: scene.sessionId, body: 'council' }),
    await scene.play('getResults', { sessionId: scene.sessionId }),
    await scene.play('getEntryResult', { entryId: place.entryId }),
    (await scene.play('getLog', { sessionId: scene.sessionId, about: place.entryId, before: null })).lines
  ]
  for (const by of [null, second]) {
    if (by) await begin(scene, place, by)
    expect(await scene.play('getSheet', place)).toMatchObject({ marks: {}, note: '', totals: empty })
    expect(await scene.play('getKeying', place)).toMatchObject({ differences: [], notes: null })
    await scene.play('saveSessionJson', { sessionId: scene.sessionId })
    const file = new TextDecoder().decode(scene.saved.at(-1)?.bytes)
    const told = `${JSON.stringify(await asked())}${file}`
    expect(told).not.toContain(note)
    expect(told).not.toMatch(/"option":|"points":\d+,"sheet"/)
  }
  const { lines } = await scene.play('getLog', { sessionId: scene.sessionId, about: place.entryId, before: null })
  const marks = lines.filter(({ what }) => what === 'setMark' || what === 'setSheetNote')
  expect(marks).toHaveLength(codesOf(25).length + 1)
  expect(marks.filter(({ detail }) => detail.hidden !== true)).toEqual([])
})

test('a sheet keyed once, or twice and not settled, changes no byte of a result, of the members who are through, nor of the gate', async () => {
  const scene = await twice({ rules: { secrecy: false } })
  await giveSheet(scene, { member: 0, give: 70, seat: await sit(scene, nth(scene.members, 0).id) })
  const { sessionId } = scene
  const seen = async () =>
    JSON.stringify([
      await scene.play('getResults', { sessionId }),
      await scene.play('getEntryResult', { entryId: nth(scene.entries, 0).id }),
      (await scene.play('getSession', { sessionId })).next,
      (await scene.play('listPapers', { sessionId })).map(({ copy: _copy, ...paper }) => paper)
    ])
  const before = await seen()
  const place = placeOf(scene)
  await begin(scene, place, first)
  expect(await seen()).toBe(before)
  await key(scene, place, sheet)
  expect(await seen()).toBe(before)
  await begin(scene, place, second)
  await key(scene, place, other)
  expect(await seen()).toBe(before)
  await scene.play('settleKeying', {
    ...(await at(scene, place)),
    choices: differing.map((criterion) => ({ criterion, option: sheet[criterion] ?? 0 })),
    note: null
  })
  expect(await seen()).not.toBe(before)
})

test('neither a product nor the session is locked while a sheet waits for its second keying', async () => {
  const scene = await twice({ scorers: 1 })
  const place = placeOf(scene, 0)
  await begin(scene, place, first)
  await key(scene, place, sheet)
  const missing = { ok: false, error: { code: 'NOT_READY', missing: [expect.objectContaining({ code: 'SHEETS_MISSING', count: 1 })] } }
  const { version: baseVersion } = await entryNow(scene)
  expect(await scene.call('closePass', { entryId: place.entryId, baseVersion, body: 'council' })).toEqual(missing)
  const { version } = await scene.play('getSession', { sessionId: scene.sessionId })
  expect(await scene.call('lockSession', { sessionId: scene.sessionId, baseVersion: version })).toEqual(missing)
  await begin(scene, place, second)
  await key(scene, place, sheet)
  await go(scene, 'lockSession')
})

test('what is not a person’s turn is refused, and leaves everything as it was', async () => {
  const scene = await twice()
  const place = placeOf(scene)
  const mark = async () => scene.call('setMark', { ...(await at(scene, place)), criterion: '1.1', option: 1 })
  const submit = async () => scene.call('submitSheet', await at(scene, place))
  const say = async (by: string) => scene.call('beginKeying', { ...(await at(scene, place)), by })
  const finish = async () => scene.call('finishKeying', await at(scene, place))
  expect(await mark()).toEqual(why('KEYING', 'unnamed'))
  expect(await finish()).toEqual(why('KEYING', 'notBegun'))
  await begin(scene, place, first)
  expect(await say(second)).toEqual(why('KEYING', 'begun'))
  expect(await finish()).toEqual({ ok: false, error: { code: 'INCOMPLETE', criteria: codesOf(25) } })
  await key(scene, place, sheet)
  expect(await mark()).toEqual(why('KEYING', 'waiting'))
  expect(await submit()).toEqual(why('KEYING', 'twice'))
  expect(await finish()).toEqual(why('KEYING', 'waiting'))
  for (const same of [first, ` ${first.toUpperCase()} `, 'đỗ  thị gõ.', 'do thi go'])
    expect(await say(same)).toEqual(why('KEYING', 'samePerson'))
  expect(await scene.call('settleKeying', { ...(await at(scene, place)), choices: [], note: null })).toEqual(why('KEYING', 'notComparing'))
  await begin(scene, place, second)
  await key(scene, place, other)
  expect(await mark()).toEqual(why('KEYING', 'comparing'))
  expect(await submit()).toEqual(why('KEYING', 'twice'))
  const settle = async (choices: { criterion: string; option: number }[]) =>
    scene.call('settleKeying', { ...(await at(scene, place)), choices, note: null })
  expect(await settle([])).toEqual(why('KEYING', 'unsettled'))
  const all = differing.map((criterion) => ({ criterion, option: 20 }))
  expect(await settle(all)).toMatchObject({ ok: false, error: { code: 'UNKNOWN_OPTION' } })
  expect(await scene.call('settleKeying', { ...place, baseVersion: 1, choices: [], note: null })).toMatchObject({
    error: { code: 'STALE' }
  })
  expect(await scene.play('getKeying', place)).toMatchObject({ phase: 'comparing' })
})

test('a sheet keyed from the wrong paper is begun again, and the first attempt is kept', async () => {
  const scene = await twice({ scorers: 1 })
  const place = placeOf(scene, 0)
  await keyBoth(scene, place, other, sheet)
  await scene.play('restartKeying', { ...(await at(scene, place)), reason: 'Nhập nhầm tờ phiếu của người khác' })
  expect(await scene.play('getSheet', place)).toMatchObject({ state: 'empty', marks: {} })
  expect(await scene.play('getKeying', place)).toMatchObject({ phase: 'none' })
  expect(await keyBoth(scene, place, sheet, sheet)).toMatchObject({ outcome: 'submitted' })
  expect(await scene.play('getSheet', place)).toMatchObject({ state: 'submitted', no: 2, totals: { total: 76 } })
})

test('a submitted paper sheet is changed by two people as well, and counts as it was until both have keyed it', async () => {
  const scene = await twice({ scorers: 1, rules: { secrecy: false } })
  const place = placeOf(scene, 0)
  await keyBoth(scene, place, sheet, sheet)
  const total = async () => (await scene.play('getResults', { sessionId: scene.sessionId }))[0]?.result?.sum
  await scene.play('reviseSheet', { ...(await at(scene, place)), reason: 'Đọc nhầm một dòng' })
  expect(await scene.call('setMark', { ...(await at(scene, place)), criterion: '1.1', option: 1 })).toEqual(why('KEYING', 'unnamed'))
  await begin(scene, place, first)
  await key(scene, place, other)
  expect(await total()).toBe(76)
  await begin(scene, place, second)
  expect((await scene.play('getSheet', place)).marks).toEqual({})
  await key(scene, place, other)
  expect(await total()).toBe(60)
})

test('in a re-scoring of chosen criteria only those are keyed twice; the others stand', async () => {
  const scene = await twice({ scorers: 1 })
  const place = placeOf(scene, 0)
  await keyBoth(scene, place, sheet, sheet)
  await go(scene, 'lockSession')
  const [code = ''] = differing
  const { version: baseVersion } = await entryNow(scene)
  await scene.play('requestRescoring', { entryId: place.entryId, baseVersion, scope: [code], reason: 'Xem lại bao bì' })
  await begin(scene, place, first)
  await key(scene, place, other)
  const { [code]: _again, ...kept } = sheet
  expect((await scene.play('getSheet', place)).marks).toEqual(kept)
  await begin(scene, place, second)
  expect(await key(scene, place, sheet)).toMatchObject({ outcome: 'comparing' })
  const { differences } = await scene.play('getKeying', place)
  expect(differences).toEqual([{ criterion: code, first: other[code], second: sheet[code] }])
})

test('a member who marks for themself needs no second person, even where the desk had begun their sheet', async () => {
  const scene = await twice()
  const place = placeOf(scene)
  await begin(scene, place, first)
  await key(scene, place, other)
  const seat = await sit(scene, place.memberId)
  await giveSheet(scene, { member: 1, give: sheet, seat })
  expect(await scene.play('getSheet', place, seat)).toMatchObject({ state: 'submitted', origin: 'self', totals: { total: 76 } })
  expect(await scene.call('beginKeying', { ...place, baseVersion: 0, by: second })).toEqual(why('NOT_ALLOWED', 'sheetOfMember'))
})

test('where the Quy chế says nothing of it, one keying counts as ever', async () => {
  const scene = await aScene()
  const place = placeOf(scene)
  await giveSheet(scene, { member: 1, give: sheet })
  expect(await scene.play('getKeying', place)).toMatchObject({ twice: false, phase: 'none' })
  expect(await scene.play('getSheet', place)).toMatchObject({ state: 'submitted', totals: { total: 76 } })
})

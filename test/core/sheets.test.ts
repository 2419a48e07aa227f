import { expect, test } from 'vitest'
import type { Sent } from '../../shared/contract.ts'
import { lastSeq, linesAfter, rowsOf } from './dump.ts'
import { codesOf, marksOf } from './marks.ts'
import { allPresent, aScene, closeEntry, entryNow, giveSheet, giveSheets, go, nth, resultNow, type Scene, seen, sitAt } from './scene.ts'

type At = Pick<Sent<'setMark'>, 'entryId' | 'memberId'>

function place(scene: Scene, member = 0, entry = 0): At {
  return { entryId: nth(scene.entries, entry).id, memberId: nth(scene.members, member).id }
}

const denied = (why: string) => ({ ok: false, error: { code: 'NOT_ALLOWED', why } })

test('there is no sheet until the first mark makes it; each mark is one row, one log line and one receipt', async () => {
  const scene = await aScene()
  const at = place(scene)
  expect(await scene.play('getSheet', at)).toMatchObject({ sheetId: null, version: 0, no: 0, state: 'empty', marks: {}, editable: true })
  const before = lastSeq(scene)
  const answer = await scene.call('setMark', { ...at, baseVersion: 0, criterion: '1.1', option: 2 })
  expect(answer).toMatchObject({ ok: true, receipt: before + 1, value: { version: 2, totals: { star: null } } })
  expect(linesAfter(scene, before)).toMatchObject([
    { what: 'setMark', about: at.entryId, detail: { criterion: '1.1', before: null, after: 2, member: at.memberId, pass: 1 } }
  ])
  expect(await scene.play('getSheet', at)).toMatchObject({ version: 2, no: 1, state: 'draft', marks: { '1.1': 2 } })
  expect(rowsOf(scene, 'select criterion, option_key from mark')).toEqual([{ criterion: 0, option_key: 2 }])
})

test('totals of parts and the star of a sheet follow the marks; a criterion that is not marked is missing, not 0', async () => {
  const scene = await aScene()
  const at = place(scene)
  await giveSheet(scene, { member: 0, give: 71, draft: true })
  const full = await scene.play('getSheet', at)
  expect(full.totals).toMatchObject({ total: 71, star: 4, missing: [] })
  expect(full.totals.A + full.totals.B + full.totals.C).toBe(71)
  const cleared = await scene.play('clearMark', { ...at, baseVersion: full.version, criterion: '1.1' })
  expect(cleared.totals).toMatchObject({ star: null, missing: ['1.1'] })
  expect((await scene.play('getSheet', at)).marks).not.toHaveProperty('1.1')
})

test('a write on an older version of the sheet is refused with both versions and changes nothing', async () => {
  const scene = await aScene()
  const at = place(scene)
  await scene.play('setMark', { ...at, baseVersion: 0, criterion: '1.1', option: 2 })
  const stale = { ok: false, error: { code: 'STALE', what: 'sheet', yours: 0, current: 2 } }
  expect(await scene.call('setMark', { ...at, baseVersion: 0, criterion: '1.1', option: 1 })).toEqual(stale)
  expect(await scene.call('setSheetNote', { ...at, baseVersion: 0, note: 'x' })).toEqual(stale)
  expect((await scene.play('getSheet', at)).marks).toEqual({ '1.1': 2 })
})

test('an option or a criterion that the form does not have is refused', async () => {
  const scene = await aScene()
  const at = { ...place(scene), baseVersion: 0 }
  expect(await scene.call('setMark', { ...at, criterion: '1.1', option: 20 })).toEqual({
    ok: false,
    error: { code: 'UNKNOWN_OPTION', criterion: '1.1', option: 20 }
  })
  expect(await scene.call('setMark', { ...at, criterion: '99', option: 1 })).toEqual({
    ok: false,
    error: { code: 'UNKNOWN_CRITERION', criterion: '99' }
  })
  expect(await scene.call('clearMark', { ...at, criterion: '99' })).toEqual({
    ok: false,
    error: { code: 'UNKNOWN_CRITERION', criterion: '99' }
  })
  expect(rowsOf(scene, 'select * from sheet')).toEqual([])
})

test('a sheet with a gap cannot be handed in; the criteria that are missing are named in the order of the form', async () => {
  const scene = await aScene()
  const at = place(scene)
  const codes = codesOf(25)
  const { '1.1': _first, ...rest } = marksOf(25, 60)
  const baseVersion = await giveSheet(scene, { member: 0, give: rest, draft: true })
  expect(await scene.call('submitSheet', { ...at, baseVersion })).toEqual({ ok: false, error: { code: 'INCOMPLETE', criteria: ['1.1'] } })
  expect(await scene.call('submitSheet', { ...place(scene, 1), baseVersion: 0 })).toEqual({
    ok: false,
    error: { code: 'INCOMPLETE', criteria: codes }
  })
})

test('a sheet that was handed in stands: it takes no mark, no note and is not handed in again', async () => {
  const scene = await aScene()
  const at = place(scene)
  const baseVersion = await giveSheet(scene, { member: 0, give: 60 })
  const refused = { ok: false, error: { code: 'ALREADY_SUBMITTED' } }
  expect(await scene.call('setMark', { ...at, baseVersion, criterion: '1.1', option: 1 })).toEqual(refused)
  expect(await scene.call('clearMark', { ...at, baseVersion, criterion: '1.1' })).toEqual(refused)
  expect(await scene.call('setSheetNote', { ...at, baseVersion, note: 'x' })).toEqual(refused)
  expect(await scene.call('submitSheet', { ...at, baseVersion })).toEqual(refused)
  const sheet = await scene.play('getSheet', at)
  expect([sheet.state, sheet.receipt]).toEqual(['submitted', lastSeq(scene)])
})

test('a sheet that is being changed counts as it was handed in, until the new version is handed in', async () => {
  const scene = await aScene({ scorers: 2 })
  const at = place(scene)
  const baseVersion = await giveSheet(scene, { member: 0, give: 60 })
  await giveSheet(scene, { member: 1, give: 62 })
  const { version } = await scene.play('reviseSheet', { ...at, baseVersion, reason: 'Chọn nhầm phương án' })
  const draft = await scene.play('getSheet', at)
  expect(draft).toMatchObject({ version, no: 2, state: 'draft', revising: true, reason: 'Chọn nhầm phương án', totals: { total: 60 } })
  await giveSheet(scene, { member: 0, give: 70, draft: true })
  expect(await scene.call('lockSession', { sessionId: scene.sessionId, baseVersion: (await seen(scene)).version })).toMatchObject({
    error: { code: 'NOT_READY', missing: [{ code: 'SHEETS_REVISING' }] }
  })
  await scene.play('submitSheet', { ...at, baseVersion: (await scene.play('getSheet', at)).version })
  expect(rowsOf(scene, 'select no, state from sheet where member_id = ? order by no', at.memberId)).toEqual([
    { no: 1, state: 'superseded' },
    { no: 2, state: 'submitted' }
  ])
  await go(scene, 'lockSession')
  expect(await resultNow(scene)).toMatchObject({ result: { sum: 132 } })
})

test('a change that is given up leaves the sheet as it was handed in; the given-up version is kept', async () => {
  const scene = await aScene({ scorers: 1 })
  const at = place(scene)
  const submitted = await giveSheet(scene, { member: 0, give: 60 })
  await scene.play('reviseSheet', { ...at, baseVersion: submitted, reason: 'Chọn nhầm phương án' })
  const baseVersion = await giveSheet(scene, { member: 0, give: 70, draft: true })
  expect(await scene.play('discardRevision', { ...at, baseVersion })).toEqual({ version: submitted })
  expect(await scene.play('getSheet', at)).toMatchObject({ state: 'submitted', revising: false, totals: { total: 60 }, version: submitted })
  const again = await scene.play('reviseSheet', { ...at, baseVersion: submitted, reason: 'Chọn nhầm phương án' })
  expect(again).toEqual({ version: 1 })
  expect(rowsOf(scene, 'select no, state from sheet order by no')).toEqual([
    { no: 1, state: 'submitted' },
    { no: 2, state: 'discarded' },
    { no: 3, state: 'draft' }
  ])
})

test('only a sheet that was handed in is changed or given up, and one change at a time', async () => {
  const scene = await aScene()
  const at = place(scene)
  const refused = { ok: false, error: { code: 'NOT_SUBMITTED' } }
  const revise = (baseVersion: number) => scene.call('reviseSheet', { ...at, baseVersion, reason: 'Chọn nhầm phương án' })
  expect(await revise(0)).toEqual(refused)
  const draft = await giveSheet(scene, { member: 0, give: 60, draft: true })
  expect(await revise(draft)).toEqual(refused)
  expect(await scene.call('discardRevision', { ...at, baseVersion: draft })).toEqual(refused)
  const { version } = await scene.play('submitSheet', { ...at, baseVersion: draft })
  expect(await scene.call('discardRevision', { ...at, baseVersion: version })).toEqual({ ok: false, error: { code: 'ALREADY_SUBMITTED' } })
  await revise(version)
  expect(await revise(1)).toEqual(refused)
})

test('a note is kept with the sheet, composed, and stays when the sheet is changed', async () => {
  const scene = await aScene({ scorers: 1 })
  const at = place(scene)
  const baseVersion = await giveSheet(scene, { member: 0, give: 60, draft: true })
  await scene.play('setSheetNote', { ...at, baseVersion, note: '  Bao bì chưa đẹp\n'.normalize('NFD') })
  const { note, version } = await scene.play('getSheet', at)
  expect(note).toBe('Bao bì chưa đẹp'.normalize('NFC'))
  const { version: submitted } = await scene.play('submitSheet', { ...at, baseVersion: version })
  await scene.play('reviseSheet', { ...at, baseVersion: submitted, reason: 'Chọn nhầm phương án' })
  expect((await scene.play('getSheet', at)).note).toBe(note)
})

test('a re-scoring of chosen criteria takes marks for those alone; the others stand as they were given', async () => {
  const scene = await aScene({ scorers: 2 })
  const at = place(scene)
  await giveSheets(scene, 0, [80, 62])
  await closeEntry(scene)
  const { id: entryId, version: baseVersion } = await entryNow(scene)
  const first = (await scene.play('getSheet', at)).marks
  expect(
    await scene.play('requestRescoring', { entryId, baseVersion, scope: ['1.2', '1.1', '1.1'], reason: 'Chênh lệch lớn' })
  ).toMatchObject({ passNo: 2 })
  const empty = await scene.play('getSheet', at)
  expect(empty).toMatchObject({ passNo: 2, scope: ['1.1', '1.2'], state: 'empty', version: 0, editable: true })
  const outside = nth(codesOf(25), 5)
  expect(await scene.call('setMark', { ...at, baseVersion: 0, criterion: outside, option: 1 })).toEqual({
    ok: false,
    error: { code: 'OUT_OF_SCOPE', criterion: outside }
  })
  expect(await scene.call('submitSheet', { ...at, baseVersion: 0 })).toEqual({
    ok: false,
    error: { code: 'INCOMPLETE', criteria: ['1.1', '1.2'] }
  })
  const { version, totals } = await scene.play('setMark', { ...at, baseVersion: 0, criterion: '1.1', option: 1 })
  expect(totals.missing).toEqual(['1.2'])
  const { version: last } = await scene.play('setMark', { ...at, baseVersion: version, criterion: '1.2', option: 1 })
  await scene.play('submitSheet', { ...at, baseVersion: last })
  expect((await scene.play('getSheet', at)).marks).toEqual({ ...first, '1.1': 1, '1.2': 1 })
  const { cells } = nth((await scene.play('getMatrix', { sessionId: scene.sessionId, body: 'council' })).entries, 0)
  expect(cells.map(({ state, done, of }) => [state, done, of])).toEqual([
    ['submitted', 2, 2],
    ['rescore', 0, 2]
  ])
})

test('a re-scoring of everything begins with an empty sheet; the pass before is kept', async () => {
  const scene = await aScene({ scorers: 2 })
  await giveSheets(scene, 0, [80, 62])
  await closeEntry(scene)
  const { id: entryId, version: baseVersion } = await entryNow(scene)
  await scene.play('requestRescoring', { entryId, baseVersion, scope: null, reason: 'Chênh lệch lớn' })
  await scene.play('setMark', { ...place(scene), baseVersion: 0, criterion: '1.1', option: 1 })
  expect((await scene.play('getSheet', place(scene))).marks).toEqual({ '1.1': 1 })
  const { passes, result } = await scene.play('getEntryResult', { entryId })
  expect([result, passes.map(({ no, totals }) => [no, totals?.map(({ total }) => total) ?? null])]).toEqual([
    null,
    [
      [1, [80, 62]],
      [2, null]
    ]
  ])
})

test('the desk neither reads nor changes a sheet that a member gives in their own seat, until it is closed', async () => {
  const scene = await aScene({ scorers: 2 })
  const at = place(scene)
  const seat = await sitAt(scene, 0)
  await scene.play('setMark', { ...at, baseVersion: 0, criterion: '1.1', option: 2 }, seat)
  const refused = denied('sheetOfMember')
  const acts = [
    await scene.call('getSheet', at),
    await scene.call('setMark', { ...at, baseVersion: 2, criterion: '1.1', option: 1 }),
    await scene.call('clearMark', { ...at, baseVersion: 2, criterion: '1.1' }),
    await scene.call('setSheetNote', { ...at, baseVersion: 2, note: 'x' }),
    await scene.call('submitSheet', { ...at, baseVersion: 2 }),
    await scene.call('reviseSheet', { ...at, baseVersion: 2, reason: 'Không được' }),
    await scene.call('discardRevision', { ...at, baseVersion: 2 })
  ]
  expect(acts).toEqual(acts.map(() => refused))
  await giveSheet(scene, { member: 0, give: 80, seat })
  await giveSheet(scene, { member: 1, give: 80 })
  await go(scene, 'lockSession')
  expect(await scene.play('getSheet', at)).toMatchObject({ totals: { total: 80 }, editable: false })
})

test('where the Quy chế keeps nothing secret the desk may read a member’s own sheet, and still not change it', async () => {
  const scene = await aScene({ rules: { secrecy: false } })
  const at = place(scene)
  const seat = await sitAt(scene, 0)
  await scene.play('setMark', { ...at, baseVersion: 0, criterion: '1.1', option: 2 }, seat)
  expect(await scene.play('getSheet', at)).toMatchObject({ marks: { '1.1': 2 }, editable: false })
  expect(await scene.call('setMark', { ...at, baseVersion: 2, criterion: '1.1', option: 1 })).toEqual(denied('sheetOfMember'))
})

test('a member reads and changes their own sheet, the one that the desk keyed for them too, and nobody else’s', async () => {
  const scene = await aScene()
  const seat = await sitAt(scene, 0)
  expect(await scene.call('getSheet', place(scene, 1), seat)).toEqual(denied('notYourSheet'))
  expect(await scene.call('setMark', { ...place(scene, 1), baseVersion: 0, criterion: '1.1', option: 1 }, seat)).toEqual(
    denied('notYourSheet')
  )
  await scene.play('setMark', { ...place(scene), baseVersion: 0, criterion: '1.1', option: 1 })
  expect(await scene.play('getSheet', place(scene), seat)).toMatchObject({ origin: 'keyed', marks: { '1.1': 1 } })
})

test('a sheet that the desk began is the member’s own from their first mark on: the desk sees it no more', async () => {
  const scene = await aScene()
  const seat = await sitAt(scene, 0)
  const at = place(scene)
  const { version } = await scene.play('setMark', { ...at, baseVersion: 0, criterion: '1.1', option: 1 })
  await scene.play('setMark', { ...at, baseVersion: version, criterion: '1.2', option: 1 }, seat)
  expect(await scene.call('getSheet', at)).toEqual(denied('sheetOfMember'))
  expect(await scene.play('getSheet', at, seat)).toMatchObject({ origin: 'self' })
})

test('a sheet keyed by the desk says so in the matrix and in the log, with the desk as who did it', async () => {
  const scene = await aScene()
  const before = lastSeq(scene)
  await scene.play('setMark', { ...place(scene), baseVersion: 0, criterion: '1.1', option: 1 })
  expect(linesAfter(scene, before)).toMatchObject([{ actor: 'desk' }])
  const { cells } = nth((await scene.play('getMatrix', { sessionId: scene.sessionId, body: 'council' })).entries, 0)
  expect(nth(cells, 0)).toMatchObject({ keyed: true, state: 'draft', done: 1, of: 25 })
})

test('no sheet is given before the session opens nor after its marks are locked', async () => {
  const scene = await aScene({ scorers: 1, until: 'preparing' })
  const at = { ...place(scene), criterion: '1.1', option: 1 }
  expect(await scene.call('setMark', { ...at, baseVersion: 0 })).toMatchObject({
    error: { code: 'WRONG_STAGE', stage: 'preparing', needs: ['scoring'] }
  })
  await allPresent(scene)
  await go(scene, 'openSession')
  const baseVersion = await giveSheet(scene, { member: 0, give: 60 })
  await go(scene, 'lockSession')
  expect(await scene.call('setMark', { ...at, baseVersion })).toEqual({ ok: false, error: { code: 'PASS_CLOSED' } })
})

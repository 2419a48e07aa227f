import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { oracleEntry, type RawSet } from '../../oracle/oracle.ts'
import { shelf } from '../make.ts'
import { type Marks, marksOf } from '../marks.ts'
import { sessionPapersOf } from '../paper-data.ts'
import { aScene, closeEntry, conclude, entryNow, giveSheet, giveSheets, go, nth, resultNow, type Scene, seen, sitAt } from '../scene.ts'
import { addUp, type SessionFile, wrongLines, wrongSets } from './add-up.ts'

const documented = z.fromJSONSchema(
  JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'session-json.schema.json'), 'utf8')) as Parameters<
    typeof z.fromJSONSchema
  >[0]
)

async function fileOf(scene: Pick<Scene, 'play' | 'sessionId' | 'saved'>): Promise<SessionFile> {
  await scene.play('saveSessionJson', { sessionId: scene.sessionId })
  return JSON.parse(new TextDecoder().decode(scene.saved.at(-1)?.bytes)) as SessionFile
}

/**
 * Advisers and council; a sheet handed in twice, one given up, one keyed; a recusal; an exclusion; marks given again for chosen criteria;
 * a gap that is let stand; a settled minimum; conclusions at, under and above what advisers would give.
 */
async function aWholeDay(): Promise<Scene> {
  const scene = await aScene({ scorers: 3, advisers: 2, sets: [25, 24, 25, 23], rules: { decimals: 3, minima: 'all' } })
  const { play, sessionId } = scene
  const related = await entryNow(scene, 1)
  const recused = { memberId: nth(scene.members, 2).id, recused: true, reason: 'Người nhà là chủ thể' }
  await play('setRecusal', { entryId: related.id, baseVersion: related.version, ...recused })
  for (const [entry, totals] of [
    [60, 62],
    [48, 50],
    [70, 71],
    [55, 57]
  ].entries())
    for (const [place, give] of totals.entries()) await giveSheet(scene, { entry, member: 4 + place, give })
  const seat = await sitAt(scene, 0)
  const mine = { entryId: nth(scene.entries, 0).id, memberId: nth(scene.members, 0).id }
  const first = await giveSheet(scene, { entry: 0, member: 0, give: marksOf(25, 74, { floor: 4 }), seat })
  const again = await play('reviseSheet', { ...mine, baseVersion: first, reason: 'Đọc lại hồ sơ' }, seat)
  const changed = Object.entries(marksOf(25, 77, { floor: 4 }))
  let { version } = again
  for (const [criterion, option] of changed)
    ({ version } = await play('setMark', { ...mine, baseVersion: version, criterion, option }, seat))
  ;({ version } = await play('setSheetNote', { ...mine, baseVersion: version, note: 'Bao bì đẹp' }, seat))
  await play('submitSheet', { ...mine, baseVersion: version }, seat)
  for (const member of [1, 2]) await giveSheet(scene, { entry: 0, member, give: marksOf(25, 76, { floor: 4 }) })
  await giveSheets(scene, 1, [marksOf(24, 66, { floor: 3 }), marksOf(24, 54, { fixed: underThreeStars(24) })])
  await giveSheets(scene, 2, [40, 41, 43])
  await giveSheets(scene, 3, [marksOf(23, 92, { floor: 5 }), marksOf(23, 95, { floor: 5 }), marksOf(23, 91, { floor: 5 })])
  const { id: excluded, version: baseVersion } = await entryNow(scene, 2)
  await play('excludeEntry', { entryId: excluded, baseVersion, ground: 'forged', words: 'Phiếu kiểm nghiệm sửa ngày' })
  await closeEntry(scene, 0)
  const scope = ['1.1', '6.1']
  await play('requestRescoring', { entryId: mine.entryId, baseVersion: (await entryNow(scene)).version, scope, reason: 'Chưa thống nhất' })
  for (const member of [0, 1, 2])
    await giveSheet(scene, { entry: 0, member, give: marksOf(25, 76, { floor: 4 }), ...(member === 0 ? { seat } : {}) })
  await play('lockSession', { sessionId, baseVersion: (await seen(scene)).version })
  const gap = await resultNow(scene, 1)
  await play('acceptGap', { entryId: gap.entryId, baseVersion: gap.version, reason: 'Hội đồng đã thảo luận' })
  const missed = (await resultNow(scene, 1)).result?.minima.find((minimum) => !minimum.met)
  if (!missed) throw new Error('this product is to miss a minimum')
  const { criterion, star } = missed
  const at = { entryId: gap.entryId, baseVersion: (await resultNow(scene, 1)).version }
  await play('settleMinimum', { ...at, criterion, star, met: true, words: 'Đã bổ sung hồ sơ' })
  await conclude(scene, 0)
  await conclude(scene, 1, 0, 'Chưa đạt yêu cầu')
  await conclude(scene, 3)
  await go(scene, 'concludeSession')
  await go(scene, 'issueSession')
  await play('setSessionPapers', { sessionId, baseVersion: 0, data: sessionPapersOf(nth(scene.entries, 1).id) })
  return scene
}

/** The first criterion of the form that 3 stars ask something of, at an option that gives less. */
function underThreeStars(setNo: number): Marks {
  const index = shelf.shipped.get(setNo)?.index
  const asked = index?.scorables.find((scorable) => (index.required[3][scorable.index] ?? 0) > 0)
  const low = asked?.options.find((option) => option.points < (index?.required[3][asked.index] ?? 0))
  if (!asked || !low) throw new Error('the form asks nothing for 3 stars')
  return { [asked.code]: low.key }
}

test('a whole day is in the file as the documents say, and adds up again without the program', async () => {
  const scene = await aWholeDay()
  const file = await fileOf(scene)
  expect(documented.safeParse(file).error?.issues ?? []).toEqual([])
  expect(wrongSets(file)).toEqual([])
  expect(wrongLines(file)).toEqual([])
  const counted = file.results.filter((row) => row.result !== null)
  expect(counted.map((row) => row.body).toSorted()).toEqual([
    ...Array.from({ length: 4 }, () => 'adviser'),
    ...Array.from({ length: 4 }, () => 'council')
  ])
  for (const { entryId, body, countedSheets, result, printed } of file.results) {
    const { n, sum, parts, gap, gapOver, starByPoints, starAllowed } = result ?? nothing
    const ours = { n, sum, parts, gap, gapOver, starByPoints, starAllowed, countedSheets: countedSheets.toSorted(), printed }
    expect(addUp(file, entryId, body)).toEqual(ours)
  }
  expect(scene.faults).toEqual([])
})

const nothing = { n: 0, sum: 0, parts: null, gap: 0, gapOver: false, starByPoints: 0, starAllowed: 0 }

test('the raw marks of the file give the oracle what the program computed, minima and distances too', async () => {
  const file = await fileOf(await aWholeDay())
  const { rules } = file.session as unknown as { rules: Parameters<typeof oracleEntry>[2] }
  for (const row of file.results.filter((each) => each.result !== null)) {
    const entry = file.entries.find((each) => each.id === row.entryId)
    const set = file.criteriaSets.find((each) => each.setNo === entry?.setNo)?.body as unknown as RawSet
    const pass = entry?.passes.filter((each) => each.body === row.body).at(-1)
    const sheets = row.countedSheets.map((id) => pass?.sheets.find((sheet) => sheet.id === id)?.marks ?? [])
    const marks = sheets.map((sheet) => Object.fromEntries(sheet.map(({ criterion, option }) => [criterion, option])))
    const settlements = (pass?.settlements ?? []) as Parameters<typeof oracleEntry>[3]
    const { printed, totals, ...expected } = oracleEntry(set, marks, rules, settlements) ?? { printed: null, totals: [] }
    const { totals: given, ...ours } = row.result as typeof row.result & { totals: { memberId: string }[] }
    expect(ours).toEqual(expected)
    expect(given.map(({ memberId: _id, ...points }) => points)).toEqual(totals)
    expect(row.printed).toEqual(printed)
  }
})

test('every version and every pass is kept: what was handed in twice, what was keyed, what was marked again', async () => {
  const file = await fileOf(await aWholeDay())
  const [first, second] = nth(file.entries, 0).passes.filter((pass) => pass.body === 'council')
  const shape = (sheets: NonNullable<typeof first>['sheets'] = []) =>
    sheets.map((sheet) => `${file.members.findIndex((member) => member.id === sheet.memberId)} ${sheet.state}`).toSorted()
  expect(shape(first?.sheets)).toEqual(['0 submitted', '0 superseded', '1 submitted', '2 submitted'])
  expect(shape(second?.sheets)).toEqual(['0 submitted', '1 submitted', '2 submitted'])
  expect(file.entries.map((entry) => entry.passes.map((pass) => `${pass.body} ${pass.no}`).toSorted())).toEqual([
    ['adviser 1', 'council 1', 'council 2'],
    ['adviser 1', 'council 1'],
    ['adviser 1', 'council 1'],
    ['adviser 1', 'council 1']
  ])
})

test('what was typed for the papers is in the file, and null where nothing was', async () => {
  const scene = await aWholeDay()
  expect((await fileOf(scene)).papers).toEqual({ version: 1, data: sessionPapersOf(nth(scene.entries, 1).id) })
  expect((await fileOf(await aScene())).papers).toBe(null)
})

test('while marks are secret their sheets are sealed and counted, and the file still is what the documents say', async () => {
  const scene = await aScene({ scorers: 2, sets: [25, 24] })
  const seat = await sitAt(scene, 0)
  await giveSheet(scene, { entry: 0, member: 0, give: 71, seat })
  await giveSheet(scene, { entry: 0, member: 1, give: 72 })
  await giveSheet(scene, { entry: 1, member: 0, give: 60, seat, draft: true })
  await closeEntry(scene, 0)
  const file = await fileOf(scene)
  expect(documented.safeParse(file).error?.issues ?? []).toEqual([])
  const passes = file.entries.map((entry) => nth(entry.passes, 0))
  expect(passes.map((pass) => [pass.sheets.length, pass.sealedSheets])).toEqual([
    [2, 0],
    [0, 1]
  ])
  expect(file.results.map((row) => row.result?.sum ?? null)).toEqual([143, null])
  expect(file.log.filter((line) => line.detail.hidden).every((line) => line['about'] === nth(file.entries, 1).id)).toBe(true)
  // a mark could be guessed from the hash of its line, and from that of every line after it
  expect(file.log.filter((line) => line['hash'] !== null || line['prevHash'] !== null)).toEqual([])
})

test('the file is written in pieces while others go on, and is one moment’s plain JSON, texts with line ends among it', async () => {
  const scene = await aScene({ scorers: 2, sets: [25, 25] })
  const seat = await sitAt(scene, 0)
  const version = await giveSheet(scene, { member: 0, give: 70, seat, draft: true })
  const mine = { entryId: nth(scene.entries, 0).id, memberId: nth(scene.members, 0).id }
  await scene.play('setSheetNote', { ...mine, baseVersion: version, note: 'Dòng một\n"Dòng hai"' }, seat)
  await scene.play('submitSheet', { ...mine, baseVersion: version + 1 }, seat)
  await giveSheet(scene, { member: 1, give: 60 })
  await closeEntry(scene)
  const saving = scene.play('saveSessionJson', { sessionId: scene.sessionId })
  await giveSheet(scene, { entry: 1, member: 1, give: 60 })
  await saving
  const text = new TextDecoder().decode(scene.saved.at(-1)?.bytes)
  const file = JSON.parse(text) as SessionFile & { dataVersion: number }
  expect(text).toBe(`${JSON.stringify(file, null, 1)}\n`)
  expect(text).toContain('Dòng một\\n')
  expect(Math.max(...file.log.map(({ seq }) => Number(seq)))).toBe(file.dataVersion)
})

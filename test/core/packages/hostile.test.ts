/** Packages that somebody signed well and filled ill: their own key, our format, anything inside. */
import { expect, test } from 'vitest'
import type { MemberBack, MemberOut } from '../../../shared/packages/format.ts'
import { dump } from '../dump.ts'
import { aScene, giveSheet, nth } from '../scene.ts'
import { forged } from './forged.ts'
import { aLaptop, packBack, packFor, scoreThere, start } from './laptop.ts'

type Rows = Record<string, Record<string, string | number | null>[]>
const outs: readonly { readonly situation: string; readonly change: (data: { tables: Rows }) => unknown }[] = [
  { situation: 'a table that no package has', change: ({ tables }) => Object.assign(tables, { meta: [{ key: 'x', value: 'y' }] }) },
  { situation: 'a table left out', change: ({ tables }) => delete tables['pass'] },
  {
    situation: 'a session in another stage',
    change: ({ tables }) => Object.assign(nth(tables['session'] ?? [], 0), { stage: 'concluded' })
  },
  {
    situation: 'another form than the one that was frozen',
    change: ({ tables }) => Object.assign(nth(tables['session_criteria'] ?? [], 0), { body: '{}' })
  },
  { situation: 'rules that are none', change: ({ tables }) => Object.assign(nth(tables['session'] ?? [], 0), { rules: '{"quorum":1}' }) },
  { situation: 'a member without a name', change: ({ tables }) => delete nth(tables['member'] ?? [], 0)['name'] },
  {
    situation: 'a mark of a sheet that is not there',
    change: ({ tables }) => tables['mark']?.push({ sheet_id: 'x', criterion: 0, option_key: 1, points: 1 })
  },
  { situation: 'the same product twice', change: ({ tables }) => tables['entry']?.push(nth(tables['entry'], 0)) },
  { situation: 'a text where a number belongs', change: ({ tables }) => Object.assign(nth(tables['pass'] ?? [], 0), { no: 'một' }) },
  { situation: 'no JSON', change: () => '{"tables":' },
  { situation: 'a million brackets', change: () => '['.repeat(1_000_000) },
  { situation: 'nothing', change: () => '' }
]

test.each(outs)('a member’s package with $situation is refused, and no database is made of it', async ({ change }) => {
  const scene = await aScene()
  const laptop = aLaptop()
  const bytes = await forged<MemberOut>(await packFor(scene, 1), change as never) // rows are taken for what they are below the types
  const opened = await laptop.call('openPackage', { bytes, passphrase: '' })
  const packageId = opened.ok ? (opened.value as { packageId: string }).packageId : '' // of every opened package
  const answer = opened.ok ? await laptop.call('startPackage', { packageId }) : opened
  expect(answer).toMatchObject({ ok: false, error: { code: 'PACKAGE', reason: 'BROKEN' } })
  expect((await laptop.play('listStartedPackages', {})).packages).toEqual([])
  expect(laptop.faults).toEqual([])
})

type Place = MemberBack['places'][number]
const first = (data: MemberBack) => nth(data.places, 0) as { -readonly [Key in keyof Place]: Place[Key] }
const backs: readonly { readonly situation: string; readonly change: (data: MemberBack, other: string) => unknown }[] = [
  { situation: 'an option that the form lacks', change: (data) => Object.assign(nth(nth(first(data).sheets, 0).marks, 0), [0, 20]) },
  { situation: 'a criterion that the form lacks', change: (data) => nth(first(data).sheets, 0).marks.push([99, 0]) },
  { situation: 'a mark twice', change: (data) => nth(first(data).sheets, 0).marks.push([0, 1]) },
  { situation: 'a sheet handed in with a gap', change: (data) => nth(first(data).sheets, 0).marks.pop() },
  { situation: 'a sheet handed in never', change: (data) => Object.assign(nth(first(data).sheets, 0), { submittedAt: null }) },
  { situation: 'the same sheet twice', change: (data) => first(data).sheets.push(nth(first(data).sheets, 0)) },
  { situation: 'the sheet of somebody else', change: (data, other) => Object.assign(nth(first(data).sheets, 0), { id: other }) },
  { situation: 'the same product twice', change: (data) => data.places.push(first(data)) },
  { situation: 'a note as long as a book', change: (data) => Object.assign(nth(first(data).sheets, 0), { note: 'ố'.repeat(5000) }) },
  { situation: 'a field that nobody knows', change: (data) => Object.assign(data, { settlements: [] }) },
  { situation: 'no JSON', change: () => 'null' }
]

test.each(backs)('a package that comes back with $situation is refused, and nothing is written', async ({ change }) => {
  const scene = await aScene()
  await giveSheet(scene, { member: 0, give: 60 })
  const { sheetId } = await scene.play('getSheet', { entryId: nth(scene.entries, 0).id, memberId: nth(scene.members, 0).id })
  const laptop = aLaptop()
  const seat = await start(laptop, await packFor(scene, 1))
  await scoreThere(laptop, scene, seat, { give: 80 })
  const bytes = await forged<MemberBack>(await packBack(laptop, seat), (data) => change(data, sheetId ?? ''))
  const before = dump(scene)
  expect(await scene.call('openPackage', { bytes, passphrase: '' })).toMatchObject({ error: { code: 'PACKAGE', reason: 'BROKEN' } })
  expect(dump(scene)).toBe(before)
  expect(scene.faults).toEqual([])
})

test.each([
  { situation: 'another session', more: { sessionId: crypto.randomUUID() }, reason: 'OTHER_SESSION' },
  { situation: 'other forms', more: { criteriaHash: '0'.repeat(64) }, reason: 'OTHER_CRITERIA' },
  { situation: 'another member', more: { memberId: crypto.randomUUID() }, reason: 'NOT_ASKED' },
  { situation: 'a package that was never made', more: { answers: crypto.randomUUID() }, reason: 'NOT_ASKED' },
  { situation: 'a newer program', more: { schema: 9000 }, reason: 'NEWER_FORMAT' }
] as const)('a package that says it is of $situation is refused with that reason', async ({ more, reason }) => {
  const scene = await aScene()
  const laptop = aLaptop()
  const seat = await start(laptop, await packFor(scene, 1))
  await scoreThere(laptop, scene, seat, { give: 80 })
  const bytes = await forged<MemberBack>(await packBack(laptop, seat), () => undefined, more)
  expect(await scene.call('openPackage', { bytes, passphrase: '' })).toMatchObject({ error: { code: 'PACKAGE', reason } })
})

import { expect, test } from 'vitest'
import type { EntryView, MemberView } from '../../../shared/contract/sessions.ts'
import { aDesk } from '../make.ts'
import { marksOf } from '../marks.ts'
import { aScene, closeEntry, giveSheet, nth, resultNow, type Scene, sitAt } from '../scene.ts'
import { aLaptop, lastFile, packBack, packFor, scoreThere, start, take } from './laptop.ts'

const keyed = marksOf(25, 60)

function place(scene: Scene, member = 1) {
  return { entryId: nth<EntryView>(scene.entries, 0).id, memberId: nth<MemberView>(scene.members, member).id }
}

async function at(scene: Scene, member = 1) {
  const ids = place(scene, member)
  return { ...ids, baseVersion: (await scene.play('getSheet', ids)).version }
}

/** The desk keys a member's paper, once or twice, whatever the Quy chế asks; other marks the second time. */
async function keyAt(scene: Scene, times: 1 | 2): Promise<void> {
  for (const [time, by] of (['Đỗ Thị Gõ', 'Phùng Văn Dò'] as const).entries()) {
    if (time >= times) return
    await scene.play('beginKeying', { ...(await at(scene)), by })
    const marks = time === 0 ? keyed : marksOf(25, 61)
    for (const [criterion, option] of Object.entries(marks)) await scene.play('setMark', { ...(await at(scene)), criterion, option })
    await scene.play('finishKeying', await at(scene))
  }
}

const scene = () => aScene({ rules: { keyedTwice: true } })

test('a member’s laptop needs no second person: what comes back from it counts, beside paper that still waits', async () => {
  const desk = await scene()
  const laptop = aLaptop()
  const seat = await start(laptop, await packFor(desk, 1))
  await scoreThere(laptop, desk, seat, { give: 80 })
  const back = await packBack(laptop, seat)
  expect((await take(desk, back)).done).toEqual({ taken: 1, left: 0 })
  const cells = nth((await desk.play('getMatrix', { sessionId: desk.sessionId, body: 'council' })).entries, 0).cells
  expect(cells.map(({ state }) => state)).toEqual(['empty', 'submitted', 'empty'])
})

test.each([
  { keyings: 1, phase: 'waiting', state: 'keyedOnce' },
  { keyings: 2, phase: 'comparing', state: 'comparing' }
] as const)(
  'a package against a sheet that was keyed $keyings times meanwhile is settled by a person, and either way nothing breaks',
  async ({ keyings, phase, state }) => {
    for (const choice of ['there', 'here'] as const) {
      const desk = await scene()
      const laptop = aLaptop()
      const seat = await start(laptop, await packFor(desk, 1))
      await scoreThere(laptop, desk, seat, { give: 80 })
      const back = await packBack(laptop, seat)
      await keyAt(desk, keyings)
      const found = await desk.play('openPackage', { bytes: back, passphrase: '' })
      if (found.kind !== 'memberBack') throw new Error('another kind')
      const passId = nth(found.changes, 0).passId
      expect(found.changes).toMatchObject([{ what: 'conflict', here: { state: 'draft', total: null } }])
      const { packageId, shown } = found
      await desk.play('commitPackage', { packageId, shown, compared: true, choices: [{ passId, take: choice }] })
      const cell = nth(nth((await desk.play('getMatrix', { sessionId: desk.sessionId, body: 'council' })).entries, 0).cells, 1)
      expect(cell.state).toBe(choice === 'there' ? 'submitted' : state)
      if (choice === 'here') expect(await desk.play('getKeying', place(desk))).toMatchObject({ phase })
      else {
        for (const member of [0, 2]) await giveSheet(desk, { member, give: 80, seat: await sitAt(desk, member) })
        await closeEntry(desk)
        expect((await resultNow(desk)).result).toMatchObject({ sum: 240, n: 3 })
      }
      // the same file once more: nothing is left to do
      expect((await take(desk, back)).done.taken).toBe(0)
      expect(desk.faults).toEqual([])
    }
  }
)

test('a package that leaves while a sheet waits to be keyed again holds nothing of the first keying, and comes back as the member’s own', async () => {
  const desk = await scene()
  await keyAt(desk, 1)
  const packed = await packFor(desk, 1)
  expect(Buffer.from(packed).toString('utf8')).toContain('"mark":[]')
  const laptop = aLaptop()
  const seat = await start(laptop, packed)
  await scoreThere(laptop, desk, seat, { give: 80 })
  const { done } = await take(desk, await packBack(laptop, seat))
  expect(done).toEqual({ taken: 1, left: 0 })
  const own = await sitAt(desk, 1)
  expect(await desk.play('getSheet', place(desk), own)).toMatchObject({ state: 'submitted', origin: 'self', totals: { total: 80 } })
  expect(await desk.call('getKeying', place(desk))).toEqual({ ok: false, error: { code: 'NOT_ALLOWED', why: 'sheetOfMember' } })
})

test.each([1, 2] as const)(
  'a session that goes to another laptop after %i keyings is gone on with there as if it had stayed',
  async (keyings) => {
    const desk = await scene()
    await keyAt(desk, keyings)
    await desk.play('makeOneSessionPackage', { sessionId: desk.sessionId, passphrase: '' })
    const spare = aDesk()
    const { packageId } = await spare.play('openPackage', { bytes: lastFile(desk), passphrase: '' })
    await spare.play('takeInSession', { packageId })
    const there = { ...desk, ...spare }
    expect(await there.play('getKeying', place(desk))).toEqual(await desk.play('getKeying', place(desk)))
    if (keyings === 1) {
      await there.play('beginKeying', { ...(await at(there)), by: 'Phùng Văn Dò' })
      for (const [criterion, option] of Object.entries(keyed)) await there.play('setMark', { ...(await at(there)), criterion, option })
      expect(await there.play('finishKeying', await at(there))).toMatchObject({ outcome: 'submitted' })
    } else {
      const { differences } = await there.play('getKeying', place(desk))
      const choices = differences.map(({ criterion, first }) => ({ criterion, option: first }))
      await there.play('settleKeying', { ...(await at(there)), choices, note: null })
    }
    expect(await there.play('getSheet', place(desk))).toMatchObject({ state: 'submitted', totals: { total: 60 } })
    expect([...desk.faults, ...spare.faults]).toEqual([])
  }
)

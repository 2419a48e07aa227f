import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { sheetCode } from '../../shared/domain/sheet-code.ts'
import type { PaperRequest } from '../../shared/contract/papers.ts'
import type { Paper } from '../../shared/papers/paper.ts'
import { marksOf } from './marks.ts'
import { deskOver } from './stages.ts'
import { aScene, closeEntry, entryNow, giveSheet, go, nth, type Scene } from './scene.ts'

/** A desk that keeps the papers it hands to Word. */
function aPrintingDesk() {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-codes-'))
  const desk = deskOver(folder)
  onTestFinished(() => {
    desk.core.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return desk
}

async function papersOf(scene: Scene, texts: readonly string[], paper: PaperRequest): Promise<readonly Paper[]> {
  await scene.play('savePaperWord', { paper })
  const written = texts.findLast((text) => text.startsWith('[{"title"'))
  return JSON.parse(written ?? '[]') as readonly Paper[]
}

const refused = (why: string, session = '') => ({ ok: false, error: { code: 'SHEET_CODE', why, session } })

test('the code on every printed sheet, blank or filled, leads to its product and member', async () => {
  const desk = aPrintingDesk()
  const scene = await aScene({ desk, sets: [25, 24], advisers: 1 })
  const { sessionId } = scene
  const scorers = scene.members.filter((member) => member.scores && member.body === 'council')
  const blanks = await papersOf(scene, desk.texts, { kind: 'sheetsOfSession', sessionId, blank: true, by: 'member' })
  const wanted = scorers.flatMap((member) => scene.entries.map((entry) => ({ entryId: entry.id, memberId: member.id, body: 'council' })))
  const found = await Promise.all(blanks.map(({ code = '' }) => scene.play('findSheet', { sessionId, sheetCode: code })))
  expect(found).toEqual(wanted)
  for (const member of [0, 1, 2]) await giveSheet(scene, { member, give: marksOf(25, 70 + member) })
  await closeEntry(scene)
  const { id: entryId } = nth(scene.entries, 0)
  const filled = await papersOf(scene, desk.texts, { kind: 'sheetsOfEntry', entryId, blank: false })
  expect(filled.map(({ code }) => code)).toEqual(scorers.map(({ id }) => sheetCode(entryId, id, 1)))
  // it stands in words too, for who has no scanner
  for (const { code = '', footer } of filled) expect(footer).toContain(`Mã phiếu ${code.slice(0, 5)}-${code.slice(5)}`)
  const adviser = scene.members.find((member) => member.body === 'adviser')
  const code = sheetCode(entryId, adviser?.id ?? '', 1)
  expect(await scene.play('findSheet', { sessionId, sheetCode: code })).toMatchObject({ body: 'adviser' })
})

test('a blank form of the law is nobody’s and has no code', async () => {
  const desk = aPrintingDesk()
  const scene = await aScene({ desk })
  const [form] = await papersOf(scene, desk.texts, { kind: 'blankSet', setNo: 25 })
  expect(form).toMatchObject({ footer: expect.not.stringContaining('Mã phiếu') })
  expect(form?.code).toBeUndefined()
})

test('unknown, mistyped, another session’s and an earlier pass’s codes are told apart', async () => {
  const scene = await aScene({ scorers: 1 })
  const { sessionId } = scene
  const [entry, member] = [nth(scene.entries, 0).id, nth(scene.members, 0).id]
  const ask = (typed: string) => scene.call('findSheet', { sessionId, sheetCode: typed })
  const code = sheetCode(entry, member, 1)
  expect(await ask(` ${code.toLowerCase().slice(0, 5)} - ${code.slice(5)} `)).toMatchObject({
    ok: true,
    value: { entryId: entry, memberId: member }
  })
  const wrong = `${code.slice(0, 9)}${code.endsWith('2') ? '3' : '2'}`
  expect(await ask(wrong)).toEqual(refused('mistyped'))
  expect(await ask('không phải mã')).toEqual(refused('mistyped'))
  expect(await ask(sheetCode(member, entry, 1))).toEqual(refused('unknown'))
  // of a pass that there is not yet
  expect(await ask(sheetCode(entry, member, 2))).toEqual(refused('unknown'))
  const other = await aScene({ desk: scene, scorers: 1, until: 'preparing' })
  const theirs = sheetCode(nth(other.entries, 0).id, nth(other.members, 0).id, 1)
  expect(await ask(theirs)).toEqual(refused('otherSession', 'Phiên thử'))
  await giveSheet(scene, { member: 0, give: 70 })
  await go(scene, 'lockSession')
  const { version: baseVersion } = await entryNow(scene)
  await scene.play('requestRescoring', { entryId: entry, baseVersion, scope: ['1.1'], reason: 'Xem lại bao bì' })
  expect(await ask(code)).toEqual(refused('earlierPass'))
  expect(await ask(sheetCode(entry, member, 2))).toMatchObject({ ok: true })
})

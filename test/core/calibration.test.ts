import { rmSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { aDesk } from './make.ts'
import { marksOf } from './marks.ts'
import { aScene, entryNow, giveSheet, giveSheets, go, nth, type Scene, sitAt } from './scene.ts'

async function scored(): Promise<Scene> {
  const scene = await aScene({ scorers: 3, sets: [25, 25] })
  await giveSheets(scene, 0, [marksOf(25, 80), marksOf(25, 70), marksOf(25, 60)])
  await giveSheets(scene, 1, [marksOf(25, 90), marksOf(25, 90), marksOf(25, 84)])
  return scene
}

async function councilOf(scene: Scene) {
  return { councilId: nth(await scene.play('listCouncils', {}), 0).id, sessionId: null }
}

test('before the marks are locked nothing is told of agreement or severity', async () => {
  const scene = await scored()
  expect(await scene.play('getAgreement', await councilOf(scene))).toEqual({ sessions: [], criteria: [] })
  const seat = await sitAt(scene, 0)
  expect(await scene.call('getSeverity', {}, seat)).toMatchObject({ ok: false, error: { code: 'WRONG_STAGE', stage: 'scoring' } })
})

test('after locking the desk sees every criterion with its products and marks, and no name', async () => {
  const scene = await scored()
  await go(scene, 'lockSession')
  const view = await scene.play('getAgreement', await councilOf(scene))
  expect(view.sessions).toMatchObject([{ sessionId: scene.sessionId, products: 2 }])
  expect(view.criteria.length).toBeGreaterThan(20)
  expect(view.criteria.every(({ products, marks, setNo }) => products === 2 && marks === 6 && setNo === 25)).toBe(true)
  // two products are too few for a verdict, and where all gave the same there is none
  expect(new Set(view.criteria.map(({ band }) => band))).toEqual(new Set(['few', 'undefined']))
  expect(JSON.stringify(view)).not.toContain(nth(scene.members, 0).name)
  const other = await scene.call('getAgreement', { ...(await councilOf(scene)), sessionId: crypto.randomUUID() as never })
  expect(other).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
})

test('a member is told their own severity, the chair everybody’s, the desk nobody’s', async () => {
  const scene = await scored()
  await go(scene, 'lockSession')
  const chair = await scene.play('getSeverity', {}, await sitAt(scene, 0))
  // 80 against 65 and 90 against 87: 9 points above the others
  expect(chair.own).toMatchObject({ memberId: nth(scene.members, 0).id, points: '+9,00', products: 2 })
  expect(chair.sessions).toBe(1)
  expect(chair.members?.map(({ points }) => points)).toEqual(['+9,00', '+1,50', '−10,50'])
  const second = await scene.play('getSeverity', {}, await sitAt(scene, 1))
  expect(second).toMatchObject({ own: { points: '+1,50' }, members: null })
  expect(await scene.call('getSeverity', {})).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } })
})

test('what was told of a session is told anew once its marks were opened and changed, with the numbers that a program just started gives', async () => {
  const scene = await aScene({ scorers: 3, sets: [25, 25], keepFolder: true })
  onTestFinished(() => rmSync(scene.dataDir, { recursive: true, force: true }))
  await giveSheets(scene, 0, [marksOf(25, 80), marksOf(25, 70), marksOf(25, 60)])
  await giveSheets(scene, 1, [marksOf(25, 90), marksOf(25, 90), marksOf(25, 84)])
  await go(scene, 'lockSession')
  const council = await councilOf(scene)
  const first = await scene.play('getAgreement', council)
  expect(await scene.play('getAgreement', { ...council, sessionId: scene.sessionId })).toEqual(first)
  await go(scene, 'stepBack')
  expect(await scene.play('getAgreement', council)).toEqual({ sessions: [], criteria: [] })
  const { id: entryId } = nth(scene.entries, 0)
  const { id: memberId } = nth(scene.members, 2)
  const { version: baseVersion } = await scene.play('getSheet', { entryId, memberId })
  await scene.play('reviseSheet', { entryId, memberId, baseVersion, reason: 'Xem lại hồ sơ' })
  await giveSheet(scene, { entry: 0, member: 2, give: 80 })
  const recused = nth(scene.members, 1).id
  const version = (await entryNow(scene, 1)).version
  await scene.play('setRecusal', {
    entryId: nth(scene.entries, 1).id,
    memberId: recused,
    baseVersion: version,
    recused: true,
    reason: 'Người nhà'
  })
  await go(scene, 'lockSession')
  const again = await scene.play('getAgreement', council)
  expect(again).not.toEqual(first)
  expect(again.criteria.every(({ products, marks }) => products === 2 && marks === 5)).toBe(true)
  scene.core.close()
  expect(await aDesk({ dataDir: scene.dataDir }).play('getAgreement', council)).toEqual(again)
})

test('a product counts among those of a session once its marks may be seen: not while it is scored anew', async () => {
  const scene = await aScene({ scorers: 2, sets: [25, 25, 25] })
  for (const entry of [0, 1, 2]) await giveSheets(scene, entry, [marksOf(25, 80 + entry), marksOf(25, 70)])
  await go(scene, 'lockSession')
  const { councilId } = scene
  const all = () => scene.play('getAgreement', { councilId, sessionId: null })
  expect((await all()).sessions).toMatchObject([{ products: 3 }])
  const { sessionId: other } = await aScene({ desk: scene, scorers: 1, until: 'preparing' })
  expect(await scene.call('getAgreement', { councilId, sessionId: other })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  const { id: entryId, version: baseVersion } = await entryNow(scene, 2)
  await scene.play('requestRescoring', { entryId, baseVersion, scope: null, reason: 'Chấm lại' })
  const open = await all()
  expect(open.sessions).toMatchObject([{ products: 2 }])
  expect(open.criteria.every(({ marks }) => marks === 4)).toBe(true)
})

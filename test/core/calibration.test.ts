import { expect, test } from 'vitest'
import { marksOf } from './marks.ts'
import { aScene, giveSheets, go, nth, type Scene, sitAt } from './scene.ts'

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

import { expect, test } from 'vitest'
import { criteria } from './make.ts'
import { aScene, giveSheets, go, meeting } from './scene.ts'

test('the first page tells what there is: councils, sessions with the newest first, products, the last backup', async () => {
  const scene = await aScene({ scorers: 2, sets: [25, 24] })
  const { play, councilId, sessionId } = scene
  const next = { ...meeting, name: 'Phiên sau', heldOn: '2026-12-20', mode: 'meeting', adviserPass: false } as const
  const { sessionId: later } = await play('createSession', { councilId, ...next })
  const home = await play('getHome', {})
  expect(home).toMatchObject({
    practice: false,
    appVersion: 'test',
    dataFolder: scene.dataDir,
    councils: [{ id: councilId, seats: 3, filled: 3 }],
    products: 2,
    lastBackup: { reason: 'opening', verified: true }
  })
  const alike = { councilName: 'Hội đồng thử', year: 2026, members: 3 }
  expect(home.sessions).toEqual([
    { ...alike, id: later, name: 'Phiên sau', heldOn: '2026-12-20', stage: 'preparing', entries: 0 },
    { ...alike, id: sessionId, name: 'Phiên thử', heldOn: '2026-11-24', stage: 'scoring', entries: 2 }
  ])
  expect(await play('listSessions', {})).toEqual(home.sessions)
})

test('the 26 forms of the law are at hand, each whole, with the lines that are to be compared with the signed copy', async () => {
  const { play } = await aScene({ until: 'preparing', sets: [] })
  const list = await play('listCriteriaSets', {})
  expect(list.map(({ no }) => no)).toEqual(Array.from({ length: 26 }, (_, place) => place + 1))
  for (const { no, name, anomalies } of list) {
    const set = await play('getCriteriaSet', { setNo: no })
    expect(set).toEqual(criteria[no - 1])
    expect([set.name, set.anomalies.length]).toEqual([name, anomalies])
  }
})

test('the self-check reads the file, the log, the shipped and the frozen forms, and finds a working file in order', async () => {
  const scene = await aScene({ scorers: 1, sets: [25, 24] })
  await giveSheets(scene, 0, [70])
  await giveSheets(scene, 1, [70])
  await go(scene, 'lockSession')
  expect(await scene.play('selfCheck', {})).toEqual({
    integrity: 'ok',
    walAndFull: true,
    logChain: { ok: true, rows: expect.any(Number), brokenAt: null },
    criteria: { ok: true, sets: 26 },
    frozenSets: { ok: true, checked: 2 }
  })
})

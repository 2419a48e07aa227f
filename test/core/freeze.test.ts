import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { CriteriaSet } from '../../shared/criteria/schema.ts'
import { hashOf } from '../../electron/files/criteria.ts'
import { rowsOf } from './dump.ts'
import { aDesk, criteria } from './make.ts'
import { formOf } from './marks.ts'
import {
  aScene,
  council,
  entryNow,
  giveSheet,
  giveSheets,
  go,
  nth,
  producer,
  product,
  resultNow,
  rulesWith,
  type Scene,
  seen
} from './scene.ts'

/** The 26 forms as a later release might ship them: form 25 has another name, another title and one criterion less. */
const later: readonly CriteriaSet[] = criteria.map((set) => {
  if (set.no !== 25) return set
  const [first, ...parts] = set.parts
  if (!first) throw new Error('no part')
  const sections = first.sections.map((section, place) =>
    place === 0 ? { ...section, title: 'Tên khác', criteria: section.criteria.slice(1) } : section
  )
  return { ...set, name: 'Bộ đã sửa', parts: [{ ...first, sections }, ...parts] }
})

/** All that pages show of the session, its forms among them. */
async function shown(scene: Pick<Scene, 'play' | 'sessionId' | 'entries' | 'members'>) {
  const { play, sessionId } = scene
  const entryId = nth(scene.entries, 0).id
  return {
    session: await play('getSession', { sessionId }),
    matrix: await play('getMatrix', { sessionId, body: 'council' }),
    sheet: await play('getSheet', { entryId, memberId: nth(scene.members, 0).id }),
    set: await play('getSessionSet', { sessionId, setNo: 25 }),
    results: await play('getResults', { sessionId }),
    result: await play('getEntryResult', { entryId })
  }
}

test('an opened session goes on with the forms that it froze when a later release ships others', async () => {
  const scene = await aScene({ scorers: 2, keepFolder: true })
  await giveSheet(scene, { member: 0, give: 80 })
  const before = await shown(scene)
  scene.core.close()
  const upgraded = { ...scene, ...aDesk({ dataDir: scene.dataDir, criteria: later }) }
  expect(await shown(upgraded)).toEqual(before)
  await giveSheet(upgraded, { member: 1, give: 75 })
  await go(upgraded, 'lockSession')
  expect(await resultNow(upgraded)).toMatchObject({ result: { n: 2, sum: 155 } })
  expect(await upgraded.play('selfCheck', {})).toMatchObject({ frozenSets: { ok: true, checked: 1 } })
  expect(upgraded.faults).toEqual([])
})

test('later changes of Quy chế, products and producers never change an opened session', async () => {
  const scene = await aScene({ scorers: 2, rules: { gapLimit: 10, decimals: 2 } })
  await giveSheets(scene, 0, [80, 70])
  await go(scene, 'lockSession')
  const before = await shown(scene)
  const { play, councilId } = scene
  const { producerId } = nth(await play('listProducts', {}), 0)
  await play('updateCouncil', {
    councilId,
    baseVersion: 1,
    ...council,
    rules: rulesWith({ gapLimit: 5, decimals: 0, minima: 'all', secrecy: false })
  })
  await play('updateProduct', { productId: nth(scene.productIds, 0), baseVersion: 1, producerId, ...product('Tên khác', 3) })
  await play('updateProducer', { producerId, baseVersion: 1, ...producer, name: 'Chủ thể khác', commune: 'Xã khác' })
  expect(await shown(scene)).toEqual(before)
})

test('a session stepped back to its preparation follows what changed in the meantime, and freezes it when it opens again', async () => {
  const scene = await aScene({ scorers: 2 })
  const { play, councilId } = scene
  const { producerId } = nth(await play('listProducts', {}), 0)
  await play('updateCouncil', { councilId, baseVersion: 1, ...council, rules: rulesWith({ gapLimit: 5 }) })
  await play('updateProduct', { productId: nth(scene.productIds, 0), baseVersion: 1, producerId, ...product('Tên khác', 24) })
  await play('updatePerson', {
    personId: nth(scene.members, 1).personId,
    baseVersion: 1,
    name: 'Tên mới',
    agency: '',
    position: '',
    phone: '',
    email: ''
  })
  expect(await entryNow(scene)).toMatchObject({ productName: 'Sản phẩm 1', setNo: 25 })
  await go(scene, 'stepBack')
  expect(await entryNow(scene)).toMatchObject({ productName: 'Tên khác', setNo: 24 })
  expect(nth((await seen(scene)).members, 1).name).toBe('Tên mới')
  await go(scene, 'openSession')
  expect((await seen(scene)).rules.gapLimit.value).toBe(5)
  expect(rowsOf(scene, 'select set_no from session_criteria')).toEqual([{ set_no: 24 }])
})

test('the hash of the frozen forms is that of their numbers and hashes, each form once, in their order', async () => {
  const scene = await aScene({ sets: [25, 24, 25] })
  const lines = [24, 25].map((no) => `${no}:${hashOf(formOf(no))}`)
  expect((await seen(scene)).criteriaHash).toBe(createHash('sha256').update(lines.join('\n')).digest('hex'))
})

test('a frozen form that was changed in the file is found by the self-check', async () => {
  const scene = await aScene()
  expect((await scene.play('selfCheck', {})).frozenSets).toEqual({ ok: true, checked: 1 })
  const { default: Database } = await import('better-sqlite3')
  const raw = new Database(`${scene.dataDir}/ocop.sqlite`)
  raw.prepare(`update session_criteria set body = replace(body, '"max":5', '"max":6')`).run()
  raw.close()
  expect((await scene.play('selfCheck', {})).frozenSets).toEqual({ ok: false, checked: 1 })
})

test('before it opens a session shows the forms as shipped; afterwards only those of its products', async () => {
  const scene = await aScene({ until: 'preparing' })
  const { play, call, sessionId } = scene
  expect((await play('getSessionSet', { sessionId, setNo: 3 })).no).toBe(3)
  for (const { id: memberId, version } of scene.members)
    await play('setAttendance', { memberId, baseVersion: version, attendance: 'present', absenceReason: '' })
  await go(scene, 'openSession')
  expect(await play('getSessionSet', { sessionId, setNo: 25 })).toEqual(formOf(25))
  expect(await call('getSessionSet', { sessionId, setNo: 3 })).toEqual({ ok: false, error: { code: 'NOT_FOUND', what: 'criteriaSet' } })
})

test('a frozen form that was changed in the file is not scored by after a restart: the program has the text itself', async () => {
  const scene = await aScene({ scorers: 2, keepFolder: true })
  await giveSheet(scene, { member: 0, give: 80 })
  const before = await shown(scene)
  scene.core.close()
  const { default: Database } = await import('better-sqlite3')
  const raw = new Database(`${scene.dataDir}/ocop.sqlite`)
  raw.prepare(`update session_criteria set body = replace(body, '"points":5', '"points":4')`).run()
  raw.close()
  const again = { ...scene, ...aDesk({ dataDir: scene.dataDir }) }
  expect(await shown(again)).toEqual(before)
  expect((await again.play('selfCheck', {})).frozenSets).toEqual({ ok: false, checked: 1 })
})

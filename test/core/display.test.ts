/** The screen for the hall through the door: what it may say, and when. */
import { expect, test } from 'vitest'
import type { Caller } from '../../electron/core/callers.ts'
import type { DisplayView } from '../../shared/contract/display.ts'
import type { Answer, Sent } from '../../shared/contract.ts'
import { aDesk } from './make.ts'
import { aScene, closeEntry, conclude, giveSheet, giveSheets, go, nth, resultNow, type Scene, type Wanted } from './scene.ts'

type Show = Sent<'showOnDisplay'>['show']

const hall = ({ play, sessionId }: Scene) => play('getDisplay', { sessionId })
const desk = ({ play, sessionId }: Scene) => play('getDisplayDesk', { sessionId })
const at = async (scene: Scene) => ({ sessionId: scene.sessionId, baseVersion: (await desk(scene)).version })
const show = async (scene: Scene, what: Show) => scene.call('showOnDisplay', { ...(await at(scene)), show: what })
const publish = async (scene: Scene, entry: number | null) =>
  scene.call('publishResults', { ...(await at(scene)), entryId: entry === null ? null : nth(scene.entries, entry).id })
const step = async (scene: Scene, by: 1 | -1 = 1) => scene.play('stepCeremony', { ...(await at(scene)), by })
const mode = async (scene: Scene, frozen: boolean) => scene.play('setDisplayMode', { ...(await at(scene)), frozen, dark: true })
const said = (answer: Answer) => (answer.ok ? 'ok' : answer.error.code)
const idOf = (scene: Scene, entry: number) => nth(scene.entries, entry).id

/** Three products of three sheets each: 4, 3 and 5 stars by their points; minima are the council's to settle, so as many as allowed. */
async function scored(wanted: Wanted = {}): Promise<Scene> {
  const scene = await aScene({ sets: [25, 25, 25], ...wanted })
  for (const [entry, total] of [80, 60, 100].entries()) await giveSheets(scene, entry, [total, total, total + (total < 100 ? 1 : 0)])
  return scene
}

async function concluded(): Promise<Scene> {
  const scene = await scored()
  await go(scene, 'lockSession')
  for (const entry of [0, 1, 2]) {
    const { starAllowed } = (await resultNow(scene, entry)).result ?? { starAllowed: 0 }
    await conclude(scene, entry, entry === 1 ? 0 : starAllowed, entry === 1 ? 'Hồ sơ chưa đủ tin cậy' : '')
  }
  await go(scene, 'concludeSession')
  return scene
}

test('before anything is put on it the screen greets with the names of council and session alone', async () => {
  const scene = await aScene()
  expect(await hall(scene)).toEqual({
    councilName: 'Hội đồng thử',
    round: '',
    sessionName: 'Phiên thử',
    practice: false,
    dark: true,
    decimals: 2,
    scene: { kind: 'welcome' },
    timer: null,
    published: 0,
    products: 1
  })
})

test('a product under discussion shows how many of its sheets are in, and never whose', async () => {
  const scene = await aScene()
  await show(scene, { kind: 'product', entryId: idOf(scene, 0) })
  await giveSheet(scene, { member: 1, give: 80 })
  const { scene: picture } = await hall(scene)
  expect(picture).toEqual({
    kind: 'product',
    product: { order: 1, name: 'Sản phẩm 1', producerName: 'Hợp tác xã Thử', commune: 'Xã Thử' },
    sheets: { submitted: 1, expected: 3 }
  })
})

test.each([{ secrecy: true }, { secrecy: false }])(
  'no result is published before its pass is closed, where marks are secret: $secrecy',
  async (rules) => {
    const scene = await scored({ rules })
    expect(said(await publish(scene, 0))).toBe('NOT_READY')
    expect(said(await show(scene, { kind: 'result', entryId: idOf(scene, 0) }))).toBe('NOT_FOUND')
    expect(await publish(scene, null)).toMatchObject({ ok: true, value: { published: 0 }, receipt: null })
    expect(JSON.stringify(await hall(scene))).not.toMatch(/"(sum|star|outcome)"/)
  }
)

test('points are published once the product is closed, its star only once the council has concluded, each by an act of the desk', async () => {
  const scene = await scored()
  await closeEntry(scene)
  expect(await publish(scene, 0)).toMatchObject({ ok: true, value: { published: 1 } })
  await show(scene, { kind: 'result', entryId: idOf(scene, 0) })
  expect((await hall(scene)).scene).toMatchObject({ kind: 'result', result: { sum: 241, n: 3, star: null, outcome: null } })

  await go(scene, 'lockSession')
  await conclude(scene, 0)
  const star = (await resultNow(scene, 0)).conclusionStar
  expect((await hall(scene)).scene).toMatchObject({ result: { star: null } })
  expect(nth((await desk(scene)).products, 0)).toMatchObject({ publication: 'points', ready: 'full' })
  await publish(scene, 0)
  expect((await hall(scene)).scene).toMatchObject({ result: { sum: 241, star } })
})

test('a result whose gap is open is not published', async () => {
  const scene = await aScene()
  await giveSheets(scene, 0, [60, 80, 80])
  await closeEntry(scene)
  expect(said(await publish(scene, 0))).toBe('GAP_OPEN')
})

test('what was published is shown no more once the product is marked again or concluded otherwise', async () => {
  const scene = await scored()
  await go(scene, 'lockSession')
  await conclude(scene, 0)
  await publish(scene, null)
  await show(scene, { kind: 'result', entryId: idOf(scene, 0) })
  await conclude(scene, 0, 0, 'Hồ sơ chưa đủ tin cậy')
  expect((await hall(scene)).scene).toMatchObject({ kind: 'product' })
  expect(nth((await desk(scene)).products, 0)).toMatchObject({ publication: 'outdated', ready: 'full' })

  await show(scene, { kind: 'result', entryId: idOf(scene, 1) })
  const { entryId, version: baseVersion } = await resultNow(scene, 1)
  await scene.play('requestRescoring', { entryId, baseVersion, scope: null, reason: 'Có ý kiến khác' })
  expect((await hall(scene)).scene).toMatchObject({ kind: 'product', sheets: { submitted: 0, expected: 3 } })
})

test('a frozen screen keeps its picture whatever the desk does, and shows what the desk has prepared when it is let go', async () => {
  const scene = await aScene({ sets: [25, 25] })
  await show(scene, { kind: 'product', entryId: idOf(scene, 0) })
  const before = await hall(scene)
  await mode(scene, true)
  await giveSheets(scene, 0, [80, 80])
  await show(scene, { kind: 'product', entryId: idOf(scene, 1) })
  expect(await hall(scene)).toEqual(before)
  expect((await desk(scene)).next.scene).toMatchObject({ product: { order: 2 } })
  await mode(scene, false)
  expect((await hall(scene)).scene).toMatchObject({ product: { order: 2 } })
})

test('withdrawing takes a publication off the screen, frozen or not, and leaves its reason in the log', async () => {
  const scene = await scored()
  await closeEntry(scene)
  await publish(scene, 0)
  await show(scene, { kind: 'result', entryId: idOf(scene, 0) })
  await mode(scene, true)
  await scene.play('withdrawResults', { ...(await at(scene)), entryId: idOf(scene, 0), reason: 'Đọc nhầm sản phẩm' })
  expect(JSON.stringify(await hall(scene))).not.toContain('"sum"')
  const { lines } = await scene.play('getLog', { sessionId: null, about: idOf(scene, 0), before: null })
  expect(lines.filter(({ what }) => ['publishResults', 'withdrawResults'].includes(what))).toMatchObject([
    { what: 'withdrawResults', actorKind: 'desk', detail: { reason: 'Đọc nhầm sản phẩm', results: [{ sum: 241 }] } },
    { what: 'publishResults', actorKind: 'desk', detail: { results: [{ sum: 241, star: null }] } }
  ])
})

/** What a step tells, without names. */
function told({ scene }: DisplayView): string {
  if (scene.kind !== 'ceremony') return scene.kind
  return `${scene.product.order}: ${scene.stars}${scene.result ? `, ${scene.result.sum}/${scene.result.n}` : ''}`
}

test('a ceremony tells name, stars one by one and points of each honoured product, and back again; what is not yet told is in no byte', async () => {
  const scene = await concluded()
  const stars = async (entry: number) => (await resultNow(scene, entry)).conclusionStar ?? 0
  const [first, last] = [await stars(0), await stars(2)]
  expect([first >= 3, last >= first]).toEqual([true, true])
  expect(await show(scene, { kind: 'ceremony', order: 'rising' })).toMatchObject({ ok: true })
  const heard = [await hall(scene)]
  for (let count = 1; count < first + last + 4; count += 1) {
    await step(scene)
    heard.push(await hall(scene))
  }
  const of = (order: number, star: number, sum: string) => [
    ...Array.from({ length: star + 1 }, (_, shown) => `${order}: ${shown}`),
    `${order}: ${star}, ${sum}`
  ]
  expect(heard.map(told)).toEqual([...of(1, first, '241/3'), ...of(3, last, '300/3')])
  for (const view of heard) if (!told(view).includes(',')) expect(JSON.stringify(view)).not.toMatch(/"(sum|star|outcome)"/)
  expect(heard.map(({ published }) => published)).toEqual([
    ...Array.from({ length: first + 1 }, () => 0),
    ...Array.from({ length: last + 2 }, () => 1),
    2
  ])
  const end = await desk(scene)
  expect(await step(scene)).toEqual({ version: end.version })
  await step(scene, -1)
  expect(told(await hall(scene))).toBe(`3: ${last}`)
})

test('a ceremony waits for the session to be concluded, and ends by itself when it is taken back', async () => {
  const early = await scored()
  expect(said(await show(early, { kind: 'ceremony', order: 'session' }))).toBe('WRONG_STAGE')
  const scene = await concluded()
  await show(scene, { kind: 'ceremony', order: 'session' })
  await step(scene)
  await go(scene, 'stepBack')
  expect((await hall(scene)).scene).toEqual({ kind: 'welcome' })
  expect(said(await scene.call('stepCeremony', { ...(await at(scene)), by: 1 }))).toBe('NOT_FOUND')
})

test('the timer tells what is left at the moment of the answer, so that no clock of a screen matters', async () => {
  const scene = await aScene()
  await scene.play('setDisplayTimer', { ...(await at(scene)), seconds: 300, running: true })
  scene.later(61_000)
  expect((await hall(scene)).timer).toEqual({ left: 239_000, running: true })
  scene.later(600_000)
  expect((await hall(scene)).timer).toEqual({ left: 0, running: true })
  await scene.play('setDisplayTimer', { ...(await at(scene)), seconds: 120, running: false })
  scene.later(61_000)
  expect((await hall(scene)).timer).toEqual({ left: 120_000, running: false })
})

test('a host that was started anew shows what it showed', async () => {
  const scene = await scored({ keepFolder: true })
  await closeEntry(scene)
  await publish(scene, 0)
  await show(scene, { kind: 'result', entryId: idOf(scene, 0) })
  const before = await hall(scene)
  scene.core.close()
  const again = aDesk({ dataDir: scene.dataDir })
  expect(await again.play('getDisplay', { sessionId: scene.sessionId })).toEqual(before)
})

test('two desks cannot turn the screen at once without the second being told', async () => {
  const scene = await aScene()
  const stale = await at(scene)
  await show(scene, { kind: 'blank' })
  expect(await scene.call('showOnDisplay', { ...stale, show: { kind: 'welcome' } })).toMatchObject({
    ok: false,
    error: { code: 'STALE', what: 'display' }
  })
})

test('a screen on the network sees the session of its code, nothing else, and nothing once the code ends or another is made', async () => {
  const scene = await aScene()
  await scene.play('openLan', { address: '192.0.2.7', port: null })
  const { code, url } = await scene.play('makeDisplayCode', { sessionId: scene.sessionId })
  expect(url).toBe(`http://192.0.2.7:8787/man-hinh#/ma/${code}`)
  const screen: Caller = { kind: 'screen', space: 'real', code }
  const ask = (sessionId: string | null) => scene.core.call({ method: 'getDisplay', input: { sessionId } }, screen)
  expect(await ask(null)).toEqual({ ok: true, value: await hall(scene), receipt: null })
  expect(said(await ask(crypto.randomUUID()))).toBe('NOT_ALLOWED')
  const other = await scene.play('makeDisplayCode', { sessionId: scene.sessionId })
  expect(said(await ask(null))).toBe('NOT_FOUND')
  const next: Caller = { kind: 'screen', space: 'real', code: other.code }
  expect(said(await scene.core.call({ method: 'getDisplay', input: { sessionId: null } }, next))).toBe('ok')
  await scene.play('endDisplayCode', { sessionId: scene.sessionId })
  expect(said(await scene.core.call({ method: 'getDisplay', input: { sessionId: null } }, next))).toBe('NOT_FOUND')
})

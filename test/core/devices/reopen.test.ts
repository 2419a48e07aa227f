import { expect, test } from 'vitest'
import { aDesk, lanOnPaper } from '../make.ts'
import { err } from '../../../shared/result.ts'
import { rowsOf } from '../dump.ts'
import { aScene, go, type Scene } from '../scene.ts'

const at = { address: '192.0.2.7', port: 8790 }

/** The program started anew over the data of a desk, with a network of its own. */
function startedAnew({ dataDir, core }: Scene, lan = lanOnPaper()) {
  core.close()
  return { desk: aDesk({ dataDir, lan }), lan }
}

test('what the secretary had opened opens again by itself at the same port while a session is scored, and the log says so', async () => {
  const scene = await aScene({ keepFolder: true })
  await scene.play('openLan', at)
  const { desk, lan } = startedAnew(scene)
  expect(lan.opened()).toBeUndefined()
  expect(await desk.play('getLan', { sessionId: scene.sessionId })).toMatchObject({ open: null, was: at })
  const heard: string[] = []
  desk.core.subscribe(({ what }) => heard.push(what))
  await desk.core.tick()
  expect(lan.opened()).toMatchObject(at)
  expect(await desk.play('getLan', { sessionId: scene.sessionId })).toMatchObject({ open: at, was: null })
  expect(heard).toEqual(['openLan'])
  const [line] = rowsOf(desk, 'select actor_kind as who, what from log order by seq desc limit 1')
  expect(line).toEqual({ who: 'system', what: 'openLan' })
  desk.later(60_000)
  await desk.core.tick()
  expect(heard).toEqual(['openLan'])
})

test('a network that is not up yet is tried again, and meanwhile the page is told where it was', async () => {
  const scene = await aScene({ keepFolder: true })
  await scene.play('openLan', at)
  const real = lanOnPaper()
  let up = false
  const lan = {
    ...real,
    open: (wanted: Parameters<typeof real.open>[0]) =>
      up ? real.open(wanted) : Promise.resolve(err({ code: 'NO_SUCH_ADDRESS', address: at.address } as const))
  }
  const { desk } = startedAnew(scene, lan)
  await desk.core.tick()
  expect(await desk.play('getLan', { sessionId: scene.sessionId })).toMatchObject({ open: null, was: at })
  up = true
  desk.later(6000)
  await desk.core.tick()
  expect(lan.opened()).toMatchObject(at)
})

test('what was closed by hand, or whose session is no longer scored, stays closed', async () => {
  const scene = await aScene({ keepFolder: true })
  await scene.play('openLan', at)
  await scene.play('closeLan', {})
  const first = startedAnew(scene)
  await first.desk.core.tick()
  expect(first.lan.opened()).toBeUndefined()
  const other = await aScene({ sets: [25], scorers: 1, keepFolder: true })
  await other.play('openLan', at)
  await go(other, 'stepBack')
  const second = startedAnew(other)
  await second.desk.core.tick()
  expect(second.lan.opened()).toBeUndefined()
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dump } from '../dump.ts'
import { aDesk } from '../make.ts'
import { lastFile, packFor } from '../packages/laptop.ts'
import { gather, open, packed, quick, registerOf } from './files.ts'
import { aScene, closeEntry, conclude, giveSheets, go, type Scene } from '../scene.ts'
import { anIssued } from '../stages.ts'

/** A desk of its own whose session was issued; each product has the total given. */
const issued = (totals: readonly number[]) => anIssued(totals.map((total) => [total, total, total]))

/** The first product one star lower, and the decision issued anew. */
async function issueAnew(scene: Scene): Promise<void> {
  await go(scene, 'stepBack')
  await go(scene, 'stepBack')
  await conclude(scene, 0, 3, 'Hội đồng thống nhất hạ một hạng')
  await go(scene, 'concludeSession')
  await go(scene, 'issueSession')
}

test('what a package would add is shown before anything is written, and then stands in the register with its source', async () => {
  const scene = await issued([90, 60])
  const central = aDesk()
  const before = dump(central)
  const found = await open(central, await packed(scene))
  expect(found.sources).toMatchObject([
    { sessionName: 'Phiên thử', councilName: 'Hội đồng thử', decisionNumber: '25/QĐ-UBND', verdict: 'new', replaced: 0 }
  ])
  expect(found.sources[0]?.rows.map(({ productName, star, what }) => [productName, star, what])).toEqual([
    ['Sản phẩm 1', 4, 'new'],
    ['Sản phẩm 2', 3, 'new']
  ])
  expect(dump(central)).toBe(before)
  expect(await central.play('commitGathered', { fileIds: [found.fileId] })).toEqual({
    files: [{ fileId: found.fileId, added: 2, known: 0, replaced: 0, said: 0, open: 0 }]
  })
  const { rows } = await central.play('listRegister', {})
  expect(rows.map(({ productName, star, sessionName, level }) => ({ productName, star, sessionName, level }))).toEqual([
    { productName: 'Sản phẩm 1', star: 4, sessionName: 'Phiên thử – Hội đồng thử', level: 'province' },
    { productName: 'Sản phẩm 2', star: 3, sessionName: 'Phiên thử – Hội đồng thử', level: 'province' }
  ])
  const mine = (await scene.play('listRegister', {})).rows[0]
  const own = await scene.play('getRegisterProduct', { subject: mine?.subject ?? '' })
  const there = await central.play('getRegisterProduct', { subject: rows[0]?.subject ?? '' })
  expect(there.recognitions[0]?.points).toBe(own.recognitions[0]?.points)
  expect(await central.play('listGathered', {})).toMatchObject([{ sessionName: 'Phiên thử', fileName: 'goi.ocop', recognitions: 2 }])
})

test('packages in any order, each twice, the older after the newer, give the same register', { timeout: 120_000 }, async () => {
  const first = await issued([90, 60])
  const early = await packed(first)
  await issueAnew(first)
  const late = await packed(first)
  const wholeDesk = await packed(await issued([90, 75, 60]), true)
  // the same recognition as the first desk's second product, from another desk
  const twin = await packed(await issued([40, 60]))
  const open = await packed(await aScene())
  const files = [early, late, wholeDesk, twin, open]
  const plain = aDesk(quick)
  await gather(plain, late, wholeDesk, twin)
  const expected = await registerOf(plain)
  expect((await plain.play('listRegister', {})).rows.length).toBe(3)
  const order = fc.shuffledSubarray([...files.keys(), ...files.keys()], { minLength: files.length * 2 })
  await fc.assert(
    fc.asyncProperty(order, fc.boolean(), async (places, atOnce) => {
      const central = aDesk(quick)
      const list = places.map((place) => files[place] ?? early)
      if (atOnce) await gather(central, ...list)
      else for (const bytes of list) await gather(central, bytes)
      expect(await registerOf(central)).toBe(expected)
      central.core.close()
    }),
    { numRuns: 10 }
  )
})

test('a session issued anew takes the place of its earlier recognitions, which stay in the story', async () => {
  const scene = await issued([90])
  const early = await packed(scene)
  await issueAnew(scene)
  const late = await packed(scene)
  const central = aDesk()
  await gather(central, early)
  expect((await open(central, late)).sources).toMatchObject([{ verdict: 'later', replaced: 1, rows: [{ star: 3, what: 'new' }] }])
  expect(await gather(central, late)).toMatchObject([{ added: 1, replaced: 1 }])
  expect((await central.play('listRegister', {})).rows.map(({ star }) => star)).toEqual([3])
  expect((await open(central, early)).sources).toMatchObject([{ verdict: 'older', rows: [{ what: 'known' }] }])
  expect((await open(central, late)).sources).toMatchObject([{ verdict: 'same' }])
})

test('two machines that each issued the same session are told, and the second one adds nothing', async () => {
  const scene = await aScene()
  await giveSheets(scene, 0, [80, 80, 80])
  await closeEntry(scene)
  await go(scene, 'lockSession')
  await conclude(scene)
  await go(scene, 'concludeSession')
  const bare = await packed(scene)
  const { core, dataDir, saved, faults, play, call, later } = aDesk()
  const other: Scene = { ...scene, core, dataDir, saved, faults, play, call, later }
  const { packageId } = await other.play('openPackage', { bytes: bare, passphrase: '' })
  await other.play('takeInSession', { packageId })
  await go(scene, 'issueSession')
  later(60_000)
  await go(other, 'issueSession')
  const central = aDesk()
  await gather(central, await packed(scene))
  expect((await open(central, await packed(other))).sources).toMatchObject([{ verdict: 'fork' }])
  expect(await gather(central, await packed(other))).toMatchObject([{ added: 0, replaced: 0 }])
})

test("a session that is the machine's own, one without a decision, a member's and a register's package add nothing, and say why", async () => {
  const scene = await issued([90])
  expect((await open(scene, await packed(scene))).sources).toMatchObject([{ verdict: 'own' }])
  const running = await aScene()
  const central = aDesk()
  expect((await open(central, await packed(running))).sources).toMatchObject([{ verdict: 'notIssued', rows: [] }])
  const bytes = await packFor(running, 0)
  expect(await central.call('openGathered', { fileName: 'a.ocop', bytes, passphrase: '' })).toMatchObject({
    error: { code: 'PACKAGE', reason: 'NOT_A_SESSION' }
  })
  await scene.play('makeRegisterPackage', { passphrase: '' })
  expect(await central.call('openGathered', { fileName: 'a.ocop', bytes: lastFile(scene), passphrase: '' })).toMatchObject({
    error: { code: 'PACKAGE', reason: 'ONLY_A_REGISTER' }
  })
})

test('what was gathered and then comes to be a session of this machine is told once', async () => {
  const scene = await issued([90])
  const bytes = await packed(scene)
  const central = aDesk()
  await gather(central, bytes)
  const { packageId } = await central.play('openPackage', { bytes, passphrase: '' })
  await central.play('takeInSession', { packageId })
  const { rows } = await central.play('listRegister', {})
  expect(rows.map(({ rounds, sessionId }) => ({ rounds, sessionId }))).toEqual([{ rounds: 1, sessionId: scene.sessionId }])
})

test('a package of the session and one of the whole desk tell the same of it, points and acts too', async () => {
  const scene = await issued([90, 60])
  const { rows } = await scene.play('listRegister', {})
  const { id: recognitionId, version: baseVersion } = rows[0] ?? { id: '', version: 0 }
  const given = { ground: 'a', decisionNumber: '40/QĐ-UBND', decisionDate: '2026-12-05', reason: 'Ngừng sản xuất từ lâu' } as const
  await scene.play('withdrawCertificate', { recognitionId, baseVersion, ...given })
  const told = await Promise.all(
    [true, false].map(async (whole) => {
      const central = aDesk(quick)
      const { sources } = await open(central, await packed(scene, whole))
      await gather(central, await packed(scene, whole))
      return { sources, register: await registerOf(central) }
    })
  )
  expect(told[0]).toEqual(told[1])
})

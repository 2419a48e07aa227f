import { expect, test } from 'vitest'
import type { BookSpec } from '../../../electron/files/xlsx/spec.ts'
import { ok } from '../../../shared/result.ts'
import { aScene, conclude, giveSheets, go, allPresent } from '../scene.ts'

test('the register holds each recognised product once, with the number of its certificate, the decision and the day until which it is valid', async () => {
  const books: BookSpec[] = []
  const scene = await aScene({
    sets: [25, 24],
    writeBook: async (spec) => {
      books.push(spec)
      return ok({ bytes: new Uint8Array(1), checked: 1 })
    }
  })
  const { play, call, sessionId, entries } = scene
  await allPresent(scene)
  await giveSheets(scene, 0, [75, 75, 75])
  await giveSheets(scene, 1, [40, 40, 40])
  await go(scene, 'lockSession')
  const save = { sessionId, kind: 'register', columns: [] as never[] } as const
  expect(await call('saveWorkbook', save)).toMatchObject({ ok: false, error: { code: 'NOT_READY' } })
  await conclude(scene, 0)
  await conclude(scene, 1)
  await go(scene, 'concludeSession')
  const { version, data } = await play('getSessionPapers', { sessionId })
  const blank = {
    discussion: '',
    request: '',
    ballot: null,
    appraisal: '',
    withdrawalGround: '',
    withdrawalWords: '',
    certificateNumber: '07/2026/OCOP'
  } as const
  await play('setSessionPapers', { sessionId, baseVersion: version, data: { ...data, entries: { [entries[0]!.id]: blank } } })
  await go(scene, 'issueSession')
  await play('saveWorkbook', save)
  const [sheet] = books.at(-1)?.sheets ?? []
  expect(sheet?.rows).toEqual([
    {
      cells: expect.objectContaining({
        no: 1,
        certificate: { text: '07/2026/OCOP' },
        product: { text: entries[0]!.productName },
        star: expect.toSatisfy((star: number) => star === 3 || star === 4),
        decision: { text: '25/QĐ-UBND' },
        date: { date: '2026-12-01' },
        expiry: { date: '2029-12-01' }
      })
    }
  ])
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PaperRequest } from '../../../shared/contract/papers.ts'
import { type At, openAt, playStages, type Stages } from '../stages.ts'

let stages: Stages
beforeAll(async () => {
  stages = await playStages()
})
afterAll(() => stages.remove())

const minutes = ({ sessionId }: At): PaperRequest => ({ kind: 'decree', paper: 'minutes', sessionId })
const copyOf = async ({ play, sessionId }: At, paper: PaperRequest) =>
  (await play('listPapers', { sessionId })).find((state) => JSON.stringify(state.paper) === JSON.stringify(paper))?.copy

async function type(at: At, words: string): Promise<void> {
  const { sessionId, play } = at
  const { version, data } = await play('getSessionPapers', { sessionId })
  await play('setSessionPapers', { sessionId, baseVersion: version, data: { ...data, words: { ...data.words, minutes: words } } })
}

describe('a copy that left after the session was concluded', () => {
  test.each(['savePaperPdf', 'savePaperWord', 'printPaper'] as const)(
    'by %s is held against what the paper says now, and time and number of the data say nothing',
    async (method) => {
      const at = openAt(stages, 'concluded')
      try {
        const paper = minutes(at)
        expect(await copyOf(at, paper)).toBeUndefined()
        await at.play(method, { paper })
        const same = await copyOf(at, paper)
        expect(same).toEqual({ at: expect.stringMatching(/^2026-/), changed: false })
        // other acts of the session, and other days
        at.later(3_600_000)
        await at.play('saveWorkbook', { sessionId: at.sessionId, kind: 'totals', columns: [] })
        await at.play('createPerson', { name: 'Người khác', agency: '', position: '', phone: '', email: '' })
        expect(await copyOf(at, paper)).toEqual(same)
        await type(at, 'Hội đồng bổ sung một ý kiến.')
        expect(await copyOf(at, paper)).toEqual({ ...same, changed: true })
        await type(at, '')
        expect(await copyOf(at, paper)).toEqual(same)
        // a new copy is the one that counts
        await type(at, 'Bản mới.')
        at.later(60_000)
        await at.play(method, { paper })
        expect(await copyOf(at, paper)).toMatchObject({ changed: false })
      } finally {
        at.leave()
      }
    }
  )

  test('is none of one that left before', async () => {
    const at = openAt(stages, 'locked')
    try {
      const paper: PaperRequest = { kind: 'sessionTotals', sessionId: at.sessionId }
      await at.play('savePaperPdf', { paper })
      expect(await copyOf(at, paper)).toBeUndefined()
    } finally {
      at.leave()
    }
  })
})

import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { EntryId } from '../../../shared/ids.ts'
import { lawFormKeys } from '../../../shared/papers/kinds.ts'
import { anOpenSession } from '../make.ts'
import { nth } from '../scene.ts'

const outside = { openPaper: async ({ html }: { html: string }) => html }

test('every product of a session has the three forms of its dossier, filled with what the register knows, and says what they lack', async () => {
  const { play, sessionId } = await anOpenSession(outside)
  const { entries } = await play('getSession', { sessionId })
  const states = (await play('listPapers', { sessionId })).filter(({ paper }) => paper.kind === 'lawForm')
  expect(states.map(({ paper }) => paper)).toEqual(
    entries.flatMap(({ id: entryId }) => lawFormKeys.map((form) => ({ kind: 'lawForm', form, entryId })))
  )
  for (const { state, missing } of states) expect(state).toBe(missing.length === 0 ? 'ready' : 'draft')
  const entry = nth(entries, 0)
  for (const form of lawFormKeys) {
    const { url: html } = await play('previewPaper', { paper: { kind: 'lawForm', form, entryId: entry.id } })
    expect(html).toContain(entry.productName.replaceAll('&', '&amp;'))
    expect(html).toContain(entry.producerName)
  }
})

test('a row of the dossier that was checked stands in the evidence table of Mẫu 02, and its box is ticked', async () => {
  const { play, sessionId } = await anOpenSession(outside)
  const { entries } = await play('getSession', { sessionId })
  const { id: entryId, version: baseVersion } = nth(entries, 0)
  const row = { no: 1, state: 'present', validUntil: '2031-12-31', note: 'bản chứng thực' } as const
  await play('setDossierRow', { entryId, baseVersion, ...row })
  const { url: html } = await play('previewPaper', { paper: { kind: 'lawForm', form: 'selfReport', entryId } })
  expect(html).toContain('Hồ sơ: Có; còn hạn đến 31/12/2031; bản chứng thực')
  expect(html).toMatch(/a\) Giấy đăng ký kinh doanh: <span class="tick yes"/)
})

test('a form without a product is the blank one of the law; a product that is not there is not found', async () => {
  const { play, call, sessionId } = await anOpenSession(outside)
  const { entries } = await play('getSession', { sessionId })
  const { url: html } = await play('previewPaper', { paper: { kind: 'lawForm', form: 'registration', entryId: null } })
  expect(html).toContain('PHIẾU ĐĂNG KÝ')
  expect(html).not.toContain(nth(entries, 0).productName)
  const lost = await call('previewPaper', { paper: { kind: 'lawForm', form: 'registration', entryId: randomUUID() as EntryId } })
  expect(lost).toMatchObject({ ok: false, error: { code: 'NOT_FOUND', what: 'entry' } })
})

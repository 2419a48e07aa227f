import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileOf } from './dump.ts'
import { nth } from './scene.ts'
import { type At, openAt, playStages, type Stages } from './stages.ts'

let stages: Stages
beforeAll(async () => {
  stages = await playStages()
})
afterAll(() => stages.remove())

interface Stray {
  readonly pass: number
  readonly member: number
  readonly state: 'draft' | 'discarded' | 'superseded'
  /** Option by criterion; where there is none the sheet has a gap. */
  readonly options: readonly (number | null)[]
}

const stray = fc.record<Stray>({
  pass: fc.nat(20),
  member: fc.nat(20),
  state: fc.constantFrom('draft', 'discarded', 'superseded'),
  options: fc.array(fc.option(fc.constantFrom(0, 1, 2)), { maxLength: 26 })
})

/** Puts sheets that do not count into the file, whosever and of whatever pass, and takes them out again. */
function strays(at: At) {
  const raw = new Database(fileOf(at))
  const passes = raw.prepare('select id from pass order by id').pluck().all()
  const members = raw.prepare('select id from member order by id').pluck().all()
  const put = raw.transaction((sheets: readonly Stray[]) => {
    for (const [place, { pass, member, state, options }] of sheets.entries()) {
      const of = [passes[pass % passes.length], members[member % members.length]]
      const alone = raw.prepare("select 1 from sheet where pass_id = ? and member_id = ? and state = 'draft'").get(...of) === undefined
      const no = raw
        .prepare('select coalesce(max(no), 0) + 1 from sheet where pass_id = ? and member_id = ?')
        .pluck()
        .get(...of)
      const id = `stray-${place}`
      raw
        .prepare("insert into sheet (id, pass_id, member_id, no, state, origin, created_at) values (?, ?, ?, ?, ?, 'keyed', '')")
        .run(id, ...of, no, state === 'draft' && !alone ? 'discarded' : state)
      const mark = raw.prepare('insert into mark (sheet_id, criterion, option_key, points) values (?, ?, ?, 0)')
      options.forEach((option, criterion) => option === null || mark.run(id, criterion, option))
    }
  })
  return {
    put: (sheets: readonly Stray[]) => put.immediate(sheets),
    takeOut: () => raw.exec("delete from mark where sheet_id like 'stray-%'; delete from sheet where id like 'stray-%'"),
    close: () => raw.close()
  }
}

/** All numbers of the session, and what the next step waits for. */
async function numbers({ play, sessionId, entries }: At) {
  const each = []
  for (const { id: entryId } of entries) each.push(await play('getEntryResult', { entryId }))
  return { rows: await play('getResults', { sessionId }), each, next: (await play('getSession', { sessionId })).next }
}

test('drafts, discarded and superseded sheets anywhere change no result: not of this pass, of another, nor of anybody', async () => {
  const at = openAt(stages, 'locked')
  await rescore(at)
  const before = await numbers(at)
  expect(before.rows.filter(({ result }) => result !== null).length).toBeGreaterThan(2)
  const file = strays(at)
  const everywhere = fc.asyncProperty(fc.array(stray, { minLength: 1, maxLength: 25 }), async (sheets) => {
    file.put(sheets)
    try {
      expect(await numbers(at)).toEqual(before)
    } finally {
      file.takeOut()
    }
  })
  await fc.assert(everywhere, { numRuns: 60 })
  file.close()
  at.leave()
})

/** A second pass of the product with the gap, for one criterion, scored and closed. */
async function rescore(at: At): Promise<void> {
  const entry = await at.entry(1)
  await at.play('requestRescoring', { ...entry, scope: ['1.1'], reason: 'Chênh lệch quá giới hạn' })
  for (const member of [0, 1, 2]) {
    const place = { entryId: entry.entryId, memberId: nth(at.members, member).id }
    const { version } = await at.play('setMark', { ...place, baseVersion: 0, criterion: '1.1', option: 1 })
    await at.play('submitSheet', { ...place, baseVersion: version })
  }
  await at.play('closePass', { ...(await at.entry(1)), body: 'council' })
}

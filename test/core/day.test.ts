import { expect, test } from 'vitest'
import { defaultRules } from '../../shared/domain/model.ts'
import { anOpenSession, criteria, scoreAll, sit } from './make.ts'
import { oracleEntry, type RawSet } from '../oracle/oracle.ts'

test('a session goes from the open list to the issued decision, and its numbers are the oracle’s', async () => {
  const desk = await anOpenSession()
  await scoreAll(desk)
  const { play, sessionId } = desk
  const before = await play('getSession', { sessionId })
  expect(before.next).toMatchObject({ to: 'locked', ready: true })
  await play('lockSession', { sessionId, baseVersion: before.version })
  for (const row of await play('getResults', { sessionId })) {
    const view = await play('getEntryResult', { entryId: row.entryId })
    const set = criteria.find((each) => each.no === row.setNo)
    if (!set || !row.result) throw new Error('no result')
    const sheets = []
    for (const member of view.members) sheets.push((await play('getSheet', { entryId: row.entryId, memberId: member.memberId })).marks)
    const expected = oracleEntry(set as unknown as RawSet, sheets, defaultRules, [])
    expect({
      n: row.result.n,
      sum: row.result.sum,
      star: row.result.starByPoints,
      allowed: row.result.starAllowed,
      gap: row.result.gap
    }).toEqual({
      n: expected?.n,
      sum: expected?.sum,
      star: expected?.starByPoints,
      allowed: expected?.starAllowed,
      gap: expected?.gap
    })
  }
  const locked = await play('getSession', { sessionId })
  const plain = await play('concludeAllPlain', { sessionId, baseVersion: locked.version })
  for (const row of (await play('getResults', { sessionId })).filter((each) => each.conclusionStar === null)) {
    let { version } = row
    if (row.result?.gapOver)
      ({ version } = await play('acceptGap', { entryId: row.entryId, baseVersion: version, reason: 'Hội đồng đã thảo luận và thống nhất' }))
    await play('concludeEntry', {
      entryId: row.entryId,
      baseVersion: version,
      star: row.result?.starAllowed ?? 0,
      reason: 'Chưa đạt tối thiểu',
      words: ''
    })
  }
  expect(plain.concluded + plain.left).toBe(12)
  const ready = await play('getSession', { sessionId })
  await play('concludeSession', { sessionId, baseVersion: ready.version, words: '' })
  const done = await play('getSession', { sessionId })
  await play('issueSession', { sessionId, baseVersion: done.version, decisionNumber: '2500/QĐ-UBND', decisionDate: '2026-12-01' })
  expect((await play('getSession', { sessionId })).stage).toBe('issued')
  expect((await play('selfCheck', {})).logChain.ok).toBe(true)
  expect(desk.faults).toEqual([])
})

test('before the marks are locked the desk sees states only, and no answer of any list holds a mark', async () => {
  const desk = await anOpenSession()
  const [member] = desk.members.filter((each) => each.scores)
  const [entry] = desk.entries
  if (!member || !entry) throw new Error('nobody')
  const token = await sit(desk, member.id)
  const { version } = await desk.play(
    'setMark',
    { entryId: entry.id, memberId: member.id, baseVersion: 0, criterion: '1.1', option: 3 },
    token
  )
  expect(version).toBe(2)
  expect(await desk.call('getSheet', { entryId: entry.id, memberId: member.id })).toEqual({
    ok: false,
    error: { code: 'NOT_ALLOWED', why: 'sheetOfMember' }
  })
  const matrix = await desk.play('getMatrix', { sessionId: desk.sessionId, body: 'council' })
  expect(matrix.entries[0]?.cells.find((cell) => cell.memberId === member.id)).toMatchObject({ state: 'draft', done: 1 })
  const log = await desk.play('getLog', { sessionId: desk.sessionId, about: null, before: null })
  expect(log.lines.find((line) => line.what === 'setMark')?.detail).toEqual({ member: member.id, pass: 1, hidden: true })
})

// @vitest-environment happy-dom
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { CallHost } from '../../../renderer/phone/line.ts'
import { newRequestId } from '../../../renderer/phone/line.ts'
import { createTails } from '../../../renderer/phone/queue.ts'
import { createScoring, shownMarksOf, shownNoteOf } from '../../../renderer/phone/scoring.ts'
import type { Answer } from '../../../shared/contract.ts'
import { indexSet } from '../../../shared/criteria/set.ts'
import { anOpenSession, criteria } from '../../core/make.ts'
import { inviteOf, joined, phoneOf } from '../../core/phones.ts'

type Fate = 'well' | 'lostBefore' | 'lostAfter'

beforeEach(() => localStorage.clear())

/** A member's phone over a real core; `fates` say what befalls the next writes, after that all goes well. */
async function aScoringPhone(place = 0) {
  const desk = await anOpenSession()
  await desk.play('openLan', { address: '192.0.2.7', port: null })
  const member = desk.members.filter(({ scores }) => scores)[place]
  const [entry, second] = desk.entries
  if (!member || !entry || !second) throw new Error('the session has members and products')
  const { pin } = await desk.play('issuePin', { memberId: member.id })
  const join = async () => {
    const key = await inviteOf(desk, member.id)
    return joined(desk, { key, pin, takeOver: true })
  }
  let phone = phoneOf(desk, (await join()).deviceToken)
  const fates: Fate[] = []
  let away = false
  const writes: string[] = []
  const call: CallHost = async (method, input, requestId) => {
    if (away) throw new Error('away')
    const fate = requestId === undefined ? 'well' : (fates.shift() ?? 'well')
    if (fate === 'lostBefore') throw new Error('lost on the way')
    const answer = await phone.call(method, input, requestId)
    if (requestId !== undefined) writes.push(requestId)
    if (fate === 'lostAfter') throw new Error('the answer was lost')
    return answer as Answer<never> // the contract pairs each name with its answer
  }
  const start = () => {
    const tails = createTails(localStorage, 'ocop/tail/test')
    return createScoring({
      call,
      me: { memberId: member.id, sessionId: desk.sessionId },
      tails,
      newId: newRequestId,
      lost: () => undefined
    })
  }
  const scorablesOf = (setNo: number) => {
    const set = criteria.find(({ no }) => no === setNo)
    if (!set) throw new Error('its set is shipped')
    return indexSet(set).scorables
  }
  return {
    desk,
    member,
    pin,
    entryId: entry.id,
    second: second.id,
    start,
    fates,
    writes,
    scorables: scorablesOf(entry.setNo),
    secondScorables: scorablesOf(second.setNo),
    goAway: (gone: boolean) => {
      away = gone
    },
    /** The same phone joins anew, as after another took its place. */
    rejoin: async () => {
      phone = phoneOf(desk, (await join()).deviceToken)
    },
    held: async (entryId = entry.id) => {
      const answer = await phone.call('getSheet', { entryId, memberId: member.id })
      if (!answer.ok) throw new Error(JSON.stringify(answer.error))
      return answer.value as { marks: Record<string, number>; note: string; version: number; state: string }
    }
  }
}

const mark = (criterion: string, option: number | null) => ({ kind: 'mark', criterion, option }) as const

describe('scoring on a phone', () => {
  test('shows a tap at once, and a receipt only from the answer', async () => {
    const { start, entryId, scorables, held } = await aScoringPhone()
    const scoring = start()
    await scoring.open(entryId)
    const [one] = scorables
    scoring.tap(entryId, mark(one?.code ?? '', one?.options[0]?.key ?? 0))
    const spot = () => scoring.getState().spots[entryId]
    expect([spot()?.waiting.length, spot()?.receipt, scoring.getState().unsent]).toEqual([1, null, 1])
    await scoring.send()
    expect([spot()?.waiting.length, scoring.getState().unsent]).toEqual([0, 0])
    expect(spot()?.receipt).toBeGreaterThan(0)
    expect(spot()?.view?.marks).toEqual((await held()).marks)
  })

  test('whatever is lost and whenever the page is loaded anew, each last tap reaches the host, in as many writes as were answered', async () => {
    const scene = await aScoringPhone()
    const { start, entryId, second, scorables, secondScorables, fates, writes, held } = scene
    const forms = [scorables, secondScorables] as const
    const act = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ kind: fc.constant('tap' as const), sheet: fc.constantFrom(0, 1), at: fc.nat(2), option: fc.nat(9) })
      },
      { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('send' as const, 'reload' as const) }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('lostBefore' as const, 'lostAfter' as const) }) }
    )
    const sheets = [entryId, second] as const
    const other = await held(second)
    expect(other.state).toBe('empty')
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
        let scoring = start()
        const wanted = [{ ...(await held(entryId)).marks }, { ...(await held(second)).marks }] as const
        await Promise.all(sheets.map((sheet) => scoring.open(sheet)))
        for (const one of acts) {
          if (one.kind === 'tap') {
            const sheet = sheets[one.sheet as 0 | 1] // constantFrom gives nothing else
            const criterion = forms[one.sheet as 0 | 1][one.at]
            const option = criterion?.options[one.option % criterion.options.length]?.key ?? 0
            scoring.tap(sheet, mark(criterion?.code ?? '', option))
            ;(wanted[one.sheet as 0 | 1] as Record<string, number>)[criterion?.code ?? ''] = option
          } else if (one.kind === 'send') await scoring.send()
          else if (one.kind === 'reload') {
            await scoring.send()
            scoring = start()
            await Promise.all(sheets.map((sheet) => scoring.open(sheet)))
            // as long as the host was not reached a page that is new knows nothing to tap on
            for (const sheet of sheets) if (scoring.getState().spots[sheet]?.view === null) await scoring.open(sheet)
          } else fates.push(one.kind)
        }
        for (let tries = 0; scoring.getState().unsent > 0 && tries < 60; tries += 1) await scoring.send()
        fates.length = 0
        expect(scoring.getState().unsent).toBe(0)
        expect([(await held(entryId)).marks, (await held(second)).marks]).toEqual(wanted)
      }),
      { numRuns: 25 }
    )
    const versions = (await held(entryId)).version + (await held(second)).version
    // the first mark makes the sheet, too
    expect(new Set(writes).size).toBe(versions - 2)
  })

  test('a change of another criterion elsewhere asks nothing; of the same one the member chooses, and nothing is overwritten before', async () => {
    const { desk, member, pin, start, entryId, scorables, goAway, held } = await aScoringPhone()
    const [one, two, three] = scorables
    if (!one || !two || !three) throw new Error('a form has criteria')
    const scoring = start()
    await scoring.open(entryId)
    goAway(true)
    scoring.tap(entryId, mark(one.code, one.options[0]?.key ?? 0))
    scoring.tap(entryId, mark(two.code, two.options[0]?.key ?? 0))
    await scoring.send()
    const { seatToken } = await desk.play('takeSeat', { memberId: member.id, pin })
    const key = { entryId, memberId: member.id }
    const first = await desk.play(
      'setMark',
      { ...key, baseVersion: 0, criterion: three.code, option: three.options[0]?.key ?? 0 },
      seatToken
    )
    const theirs = two.options.at(-1)?.key ?? 0
    await desk.play('setMark', { ...key, baseVersion: first.version, criterion: two.code, option: theirs }, seatToken)
    goAway(false)
    await scoring.send()
    const spot = () => scoring.getState().spots[entryId]
    expect(spot()?.open.map(({ wish }) => wish)).toEqual([mark(two.code, two.options[0]?.key ?? 0)])
    expect((await held()).marks[two.code]).toBe(theirs)
    // a page that is loaded anew in the middle of it asks the same
    const again = start()
    await again.open(entryId)
    const [asked] = again.getState().spots[entryId]?.open ?? []
    if (!asked) throw new Error('the dispute is gone')
    again.settle(entryId, asked, 'theirs')
    await again.send()
    expect((await held()).marks).toEqual({ [one.code]: one.options[0]?.key, [two.code]: theirs, [three.code]: three.options[0]?.key })
    expect(again.getState().unsent).toBe(0)
  })

  test('a sheet is handed in once, although the answer was lost, and its state is read back', async () => {
    const { start, entryId, scorables, fates, held } = await aScoringPhone()
    const scoring = start()
    await scoring.open(entryId)
    for (const { code, options } of scorables) scoring.tap(entryId, mark(code, options[0]?.key ?? 0))
    scoring.tap(entryId, { kind: 'note', note: 'Đủ hồ sơ' })
    await scoring.send()
    fates.push('lostAfter')
    expect(await scoring.act(entryId, 'submitSheet')).toEqual({ code: 'UNREACHABLE' })
    expect(await scoring.act(entryId, 'submitSheet')).toBeNull()
    const spot = scoring.getState().spots[entryId]
    expect(spot && [spot.view?.state, Object.keys(shownMarksOf(spot)).length, shownNoteOf(spot)]).toEqual([
      'submitted',
      scorables.length,
      'Đủ hồ sơ'
    ])
    expect((await held()).state).toBe('submitted')
  })

  test('a tap whose answer was lost before the phone was taken over is not sent twice after it came back', async () => {
    const { start, entryId, scorables, fates, rejoin, held } = await aScoringPhone()
    const [one] = scorables
    const scoring = start()
    await scoring.open(entryId)
    fates.push('lostAfter')
    scoring.tap(entryId, mark(one?.code ?? '', one?.options[0]?.key ?? 0))
    await scoring.send()
    const before = await held()
    await rejoin()
    const again = start()
    await again.open(entryId)
    expect([again.getState().unsent, again.getState().spots[entryId]?.phase]).toEqual([0, 'going'])
    expect(await held()).toEqual(before)
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, contract, type MethodName } from '../../shared/contract.ts'
import { stages as allStages } from '../../shared/domain/model.ts'
import type { Caller } from '../../electron/core/callers.ts'
import { type Case, expectedAt } from './case.ts'
import { cases } from './cases.ts'
import { callAs, guest } from './phones.ts'
import { nth } from './scene.ts'
import { type At, openAt, playStages, seatOf, type Stages } from './stages.ts'
import { badWords } from './words.ts'

let stages: Stages
beforeAll(async () => {
  stages = await playStages()
})
afterAll(() => stages.remove())

const names = Object.keys(contract) as MethodName[] // keys of that very object

function said(answer: Answer): string {
  if (answer.ok) return 'ok'
  return 'why' in answer.error ? `${answer.error.code}:${answer.error.why}` : answer.error.code
}

describe.each(allStages)('in stage %s', (stage) => {
  test('every method answers the desk, members in their seats and on their phones, screens, and whoever is on the LAN only as the table says', async () => {
    let at = openAt(stages, stage)
    const found: Record<string, Record<string, string>> = {}
    const wanted: typeof found = {}
    for (const name of names) {
      // making the practice data anew is the same in every stage, and slow
      if (name === 'resetPractice' && stage !== 'preparing') continue
      const { input, desk, member, device = member, guest: atTheDoor, screen } = cases[name] as Case
      found[name] = {}
      wanted[name] = {
        desk: expectedAt(desk, stage),
        chair: member === undefined ? 'NOT_ALLOWED:role' : expectedAt(member, stage),
        ...(member !== undefined && { other: otherSays(name, expectedAt(member, stage)) }),
        gone: 'NOT_ALLOWED:seatLeft',
        phone: expectedAt(atTheDoor ?? device ?? 'NOT_ALLOWED:role', stage),
        otherPhone: atTheDoor ? expectedAt(atTheDoor, stage) : device ? otherSays(name, expectedAt(device, stage)) : 'NOT_ALLOWED:role',
        endedPhone: expectedAt(atTheDoor ?? 'DEVICE_ENDED:takenOver', stage),
        guest: expectedAt(atTheDoor ?? 'NOT_ALLOWED:role', stage),
        screen: expectedAt(screen ?? 'NOT_ALLOWED:role', stage),
        endedScreen: 'NOT_FOUND'
      }
      for (const who of Object.keys(wanted[name])) {
        const ask = await callerFor(at, who)
        const given = await input(at, who === 'desk' ? 'desk' : 'member')
        at.file.changed()
        // a file that is looked at is not exchanged
        if (name === 'restoreBackup') at.file.close()
        const answer = await ask(name, given)
        found[name][who] = said(answer)
        expect(at.faults, name).toEqual([])
        if (!answer.ok) expect(badWords(answer.error), name).toEqual([])
        if (name === 'restoreBackup') {
          at.leave()
          at = openAt(stages, stage)
          continue
        }
        const wrote = at.file.changed()
        if (!answer.ok || contract[name].effect === 'read') expect(wrote, `${name} by ${who} wrote`).toBe(false)
        if (wrote) at.file.rewind()
      }
    }
    at.leave()
    expect(found).toEqual(wanted)
  })

  test('who is locked out gets in nowhere with the right PIN, and who was replaced is refused everything, whatever they held before', async () => {
    const at = openAt(stages, stage)
    const [locked, replaced] = [nth(at.members, 1), nth(at.members, 2)]
    const seatToken = await seatOf(at, stages, 2)
    const meets = stage !== 'concluded' && stage !== 'issued'
    if (meets) await at.play('replaceMember', { ...(await at.member(2)), personId: at.personId, reason: 'Bận việc đột xuất' })
    // later nobody is replaced any more; who was before left this behind, and seats end with the program
    else
      at.file.put(`update member set replaced_at = '2026-11-24T01:00:00.000Z' where id = '${replaced.id}';
      update device set ended_at = '2026-11-24T01:00:00.000Z', ended_why = 'replaced' where member_id = '${replaced.id}'`)
    at.file.put(`update member set pin_failures = 15 where id = '${locked.id}'`)
    at.file.changed()
    const sit = ({ id: memberId }: typeof locked, place: number) => at.call('takeSeat', { memberId, pin: nth(at.pins, place) })
    expect(said(await sit(locked, 1))).toBe('PIN_LOCKED')
    expect(said(await sit(replaced, 2))).toBe('NOT_ALLOWED:replaced')
    const invitation = { key: at.phones.key, pin: nth(at.pins, 1), name: 'Máy thử', takeOver: true }
    expect(said(await callAs(at, guest, 'joinDevice', invitation))).toBe(meets ? 'PIN_LOCKED' : 'WRONG_STAGE')
    const phone: Caller = { kind: 'device', space: 'real', token: at.phones.other }
    for (const name of names) {
      if (contract[name].who.some((who) => who === 'guest')) continue
      // the door does not get as far as the input
      expect(said(await callAs(at, phone, name, {} as never)), name).toBe('DEVICE_ENDED:replaced')
      if (meets) expect(said(await at.call(name, {} as never, seatToken)), name).toBe('NOT_ALLOWED:seatLeft')
    }
    expect(at.file.changed()).toBe(false)
    expect(at.faults).toEqual([])
    at.leave()
  })
})

type Ask = (method: MethodName, input: unknown) => Promise<Answer>

/** How each of them calls: the desk and seats by the page at the laptop, the others as the LAN server says. */
async function callerFor(at: At, who: string): Promise<Ask> {
  const lan = lanCaller(at, who)
  if (lan) return (method, input) => callAs(at, lan, method, input as never) // the table pairs each name with its input
  const seatToken = who === 'desk' ? undefined : who === 'gone' ? crypto.randomUUID() : await seatFor(at, who)
  return (method, input) => at.call(method, input as never, seatToken) // as above
}

function lanCaller({ phones }: At, who: string): Caller | undefined {
  const device = (token: string): Caller => ({ kind: 'device', space: 'real', token })
  if (who === 'guest') return guest
  if (who === 'screen') return { kind: 'screen', space: 'real', code: phones.screen }
  if (who === 'endedScreen') return { kind: 'screen', space: 'real', code: 'AAAA2222' }
  if (who === 'phone') return device(phones.chair)
  if (who === 'otherPhone') return device(phones.other)
  return who === 'endedPhone' ? device(phones.ended) : undefined
}

const taken = new WeakMap<At, Map<string, string>>()

/** Token of the seat of the chair or of the second member, taken anew where it has ended. */
async function seatFor(at: At, who: string): Promise<string> {
  const seats = taken.get(at) ?? new Map<string, string>()
  taken.set(at, seats)
  const known = seats.get(who)
  if (known !== undefined && (await at.call('listMyEntries', {}, known)).ok) return known
  const token = await seatOf(at, stages, who === 'chair' ? 0 : 2)
  seats.set(who, token)
  return token
}

/** What another member is answered for the chair's own things. */
function otherSays(name: MethodName, chair: string): string {
  return 'entryId' in contract[name].input.shape ? 'NOT_ALLOWED:notYourSheet' : chair
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, contract, type MethodName } from '../../shared/contract.ts'
import { type Stage, stages as allStages } from '../../shared/domain/model.ts'
import type { AppError } from '../../shared/errors.ts'
import { type Case, expectedAt } from './case.ts'
import { cases } from './cases.ts'
import { malformed, staleOnes, strangers, textsOf, withText, type Wrong } from './mutations.ts'
import { callAs, guest } from './phones.ts'
import { producer } from './scene.ts'
import { type At, openAt, playStages, seatOf, type Stages } from './stages.ts'
import { badWords } from './words.ts'

let stages: Stages
const open = new Map<Stage, At>()
beforeAll(async () => {
  stages = await playStages()
})
afterAll(() => {
  for (const at of open.values()) at.leave()
  stages.remove()
})

/** One desk for each stage: what is refused leaves it as it was. */
function deskIn(stage: Stage): At {
  const at = open.get(stage) ?? openAt(stages, stage)
  open.set(stage, at)
  return at
}

const seen: AppError[] = []

function refusal(answer: Answer): AppError | null {
  if (answer.ok) return null
  seen.push(answer.error)
  return answer.error
}

type Who = 'desk' | 'member' | 'phone' | 'guest' | 'screen'
interface Place {
  readonly stage: Stage
  readonly who: Who
  /** What the right input is answered there. */
  readonly answer: string
}

/** Where the method is right, and who calls it there. What nothing in the play makes right is still checked where it is at least let in. */
function placeOf(name: MethodName): Place {
  const { desk, member, device, guest: atTheDoor, screen } = cases[name] as Case
  const callers = { desk, member, phone: device, guest: atTheDoor, screen }
  for (const answer of ['ok', 'NOT_READY', 'NOT_FOUND'])
    for (const [who, expected] of Object.entries(callers)) {
      const stage = expected && allStages.find((each) => expectedAt(expected, each) === answer)
      if (stage) return { stage, who: who as Who, answer } // a key of the literal above
    }
  // what is right only in another kind of file is refused here before anything else
  const stage = 'scoring'
  for (const [who, expected] of Object.entries(callers)) {
    const answer = expected === undefined ? 'NOT_ALLOWED:role' : expectedAt(expected, stage)
    if (answer !== 'NOT_ALLOWED:role') return { stage, who: who as Who, answer } // as above
  }
  throw new Error(`${name} is for nobody`)
}

interface Right {
  readonly at: At
  readonly right: object
  /** Calls the method as whoever may. */
  readonly ask: (input: unknown) => Promise<Answer>
  readonly answer: string
}

async function rightInput(name: MethodName): Promise<Right> {
  const { stage, who, answer } = placeOf(name)
  const at = deskIn(stage)
  const { phones } = at
  const right = (await (cases[name] as Case).input(at, who === 'desk' ? 'desk' : 'member')) as object
  const token = who === 'member' ? await seatOf(at, stages, 0) : undefined
  const lan = {
    phone: { kind: 'device', space: 'real', token: phones.chair },
    screen: { kind: 'screen', space: 'real', code: phones.screen },
    guest
  } as const
  const ask = (input: unknown) =>
    who === 'desk' || who === 'member' ? at.call(name, input as never, token) : callAs(at, lan[who], name, input as never)
  return { at, right, ask, answer }
}

/** Tries every wrong input and says which were not refused as they should be. */
async function tryAll(
  name: MethodName,
  wrong: (right: object) => readonly Wrong[],
  asItShould: (error: AppError) => boolean
): Promise<string[]> {
  const { at, right, ask } = await rightInput(name)
  const found: string[] = []
  for (const { what, input } of wrong(right)) {
    at.file.changed()
    const error = refusal(await ask(input))
    if (!error || !asItShould(error)) found.push(`${what}: ${error ? JSON.stringify(error) : 'taken'}`)
    if (at.file.changed()) {
      found.push(`${what}: something was written`)
      at.file.rewind()
    }
  }
  expect(at.faults).toEqual([])
  return found
}

const names = Object.keys(contract) as MethodName[] // keys of that very object

describe.each(names)('%s', (name) => {
  test('refuses whatever is not as the contract asks, says where, and writes nothing', async () => {
    const isTold = (error: AppError) => error.code === 'BAD_INPUT' && error.issues.length > 0
    expect(await tryAll(name, (right) => malformed(name, right), isTold)).toEqual([])
  })

  test('refuses an id that names nothing', async () => {
    // the log of a thing that is not there is empty; orders name every product, so one that is not there is a wrong choice
    if (name === 'getLog')
      return expect((await deskIn('locked').call('getLog', { sessionId: crypto.randomUUID(), about: null, before: null })).ok).toBe(true)
    const codes = ['NOT_FOUND', 'NOT_ALLOWED', ...(name === 'orderEntries' ? ['BAD_INPUT'] : [])]
    expect(
      await tryAll(
        name,
        (right) => strangers(name, right),
        (error) => codes.includes(error.code)
      )
    ).toEqual([])
  })

  test('refuses another version than the present one, with both', async () => {
    const nothingThere = placeOf(name).answer
    const both = (error: AppError) => (error.code === 'STALE' ? error.yours !== error.current : error.code === nothingThere)
    expect(await tryAll(name, staleOnes, both)).toEqual([])
  })

  test('takes every text at its longest, however its letters are composed, and says the limit one letter beyond', async () => {
    const { right, ask } = await rightInput(name)
    for (const { path, max } of textsOf(name, right)) {
      const place = path.join('.')
      // codes of criteria are no free text
      if (max <= 10 || !isFree(name, right, path)) continue
      const longest = withText(right, path, 'ệ'.normalize('NFD').repeat(max))
      expect(contract[name].input.safeParse(longest).success, place).toBe(true)
      const error = refusal(await ask(withText(right, path, 'ệ'.repeat(max + 1))))
      expect(error, place).toMatchObject({ code: 'BAD_INPUT', issues: [{ path: place, issue: 'tooLong', limit: max }] })
    }
  })
})

function isFree(name: MethodName, right: object, path: readonly string[]): boolean {
  return contract[name].input.safeParse(withText(right, path, 'a'.repeat(6))).success
}

test.each([undefined, null, 5, {}, '', 'unknown', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'getHome ', 'GETHOME'])(
  'a method called %o is not known',
  async (method) => {
    const at = deskIn('locked')
    const error = refusal(await at.core.call({ method: method as string, input: {} }))
    expect(error).toMatchObject({ code: 'UNKNOWN_METHOD' })
    expect(at.faults).toEqual([])
  }
)

test.each([undefined, null, 5, 'text', []])('an envelope that is %o is refused, and the door stays open', async (envelope) => {
  const at = deskIn('locked')
  expect(refusal(await at.core.call(envelope as never))).toMatchObject({ code: 'UNKNOWN_METHOD' })
  expect(at.faults).toEqual([])
})

test.each(['Real', 'practise', '', 5, null, {}])('a space called %o is refused, never taken for the real one', async (space) => {
  const at = deskIn('locked')
  expect(refusal(await at.core.call({ method: 'getHome', input: {}, space: space as never }))).toEqual({
    code: 'BAD_INPUT',
    issues: [{ path: 'space', issue: 'choice' }]
  })
})

test.each(['', 'x', null, 5, {}, crypto.randomUUID()])('a seat shown as %o is nobody’s', async (seatToken) => {
  const at = deskIn('locked')
  expect(refusal(await at.core.call({ method: 'getSession', input: { sessionId: at.sessionId }, seatToken: seatToken as never }))).toEqual({
    code: 'NOT_ALLOWED',
    why: 'seatLeft'
  })
})

test('a method of the desk is closed to a member in their seat, and one of members to the desk', async () => {
  const at = deskIn('scoring')
  const token = await seatOf(at, stages, 0)
  for (const name of names) {
    const { who } = contract[name]
    const answers = [
      ...(who.includes('desk') ? [] : [await at.call(name, {} as never)]),
      ...(who.includes('member') ? [] : [await at.call(name, {} as never, token)])
    ]
    for (const answer of answers) expect(refusal(answer), name).toEqual({ code: 'NOT_ALLOWED', why: 'role' })
  }
})

test('typed text is kept composed, without control characters and spaces around it, whatever it was sent as', async () => {
  const at = openAt(stages, 'preparing')
  const sent = `  \u0000Nguyễn\u0007 Thị\u001b Ngọc Ánh\u007f `.normalize('NFD')
  const { personId } = await at.play('createPerson', { name: sent, agency: 'ĐẮK LẮK'.normalize('NFD'), position: '', phone: '', email: '' })
  const kept = (await at.play('listPeople', {})).find(({ id }) => id === personId)
  expect(kept).toMatchObject({ name: 'Nguyễn Thị Ngọc Ánh'.normalize('NFC'), agency: 'ĐẮK LẮK'.normalize('NFC') })
  at.leave()
})

test('a long text comes back whole: every Vietnamese letter, quotes, brackets and signs', async () => {
  const at = openAt(stages, 'preparing')
  const letters = 'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ'
  const text = `${letters}${letters.toLocaleUpperCase('vi')}'"“”<>&;--/*%_\\{}[]😀\n\tdòng hai`.repeat(12).slice(0, 3990)
  const made = await at.play('createProducer', { ...producer, name: 'Chủ thể dài', note: text })
  expect((await at.play('listProducers', {})).find(({ id }) => id === made.producerId)?.note).toBe(text.trim())
  at.leave()
})

test('every refusal that was met here has Vietnamese words: what happened, what was kept, what to do next', () => {
  expect(new Set(seen.map(({ code }) => code))).toEqual(new Set(['UNKNOWN_METHOD', 'BAD_INPUT', 'NOT_ALLOWED', 'NOT_FOUND', 'STALE']))
  expect([...new Set(seen.flatMap(badWords))].slice(0, 5)).toEqual([])
})

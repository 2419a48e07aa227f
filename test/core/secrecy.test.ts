import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, type ChangeEvent, contract, type MethodName } from '../../shared/contract.ts'
import type { PaperRequest } from '../../shared/contract/papers.ts'
import { decreeKindKeys } from '../../shared/papers/kinds.ts'
import type { Case } from './case.ts'
import { cases } from './cases.ts'
import { marksOf } from './marks.ts'
import { callAs, phoneOf } from './phones.ts'
import { nth } from './scene.ts'
import { type At, openAt, own, type Own, playStages, seatOf, secret, type Stages } from './stages.ts'

/** The same chair with other marks everywhere: as many, and within the same gaps. */
const otherwise: Own = { draft: marksOf(25, 80), handedIn: marksOf(24, 45), revised: marksOf(25, 72) }

/** Ids in the order in which they are asked for, so that two plays of the same session have the same. */
function counting(): () => string {
  let count = 0
  return () => `${(++count).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`
}

let world: Stages
let another: Stages
beforeAll(async () => {
  world = await playStages(own, counting())
  another = await playStages(otherwise, counting())
})
afterAll(() => {
  world.remove()
  another.remove()
})

/** Words of the law, alike for everyone, full of points and options. */
const law = new Set<MethodName>(['getCriteriaSet', 'getSessionSet', 'listCriteriaSets'])
/** Another in every run: an invitation's key, and the number of the beat (test/core/devices/pulse.test.ts). */
const ofChance = new Set<MethodName>(['seeInvite', 'beat'])
/** What reads, and what hands out papers, workbooks and the session as a file. */
const readers = (Object.keys(contract) as MethodName[]).filter(
  (name) =>
    (contract[name].effect === 'read' && !law.has(name) && !ofChance.has(name)) ||
    ['savePaperPdf', 'savePaperWord', 'printPaper', 'saveWorkbook', 'saveSessionJson'].includes(name)
)

function papersOf({ sessionId, entries, members }: At): PaperRequest[] {
  const memberId = nth(members, 0).id
  const each = entries.flatMap(({ id: entryId }): PaperRequest[] => [
    { kind: 'sheet', entryId, memberId, blank: false },
    { kind: 'sheetsOfEntry', entryId, blank: false },
    { kind: 'entryTotals', entryId }
  ])
  return [
    ...each,
    { kind: 'sheetsOfMember', memberId, blank: false },
    { kind: 'sheetsOfSession', sessionId, blank: false, by: 'member' },
    { kind: 'sheetsOfSession', sessionId, blank: false, by: 'entry' },
    { kind: 'allEntryTotals', sessionId },
    { kind: 'sessionTotals', sessionId },
    ...decreeKindKeys.map((paper) => ({ kind: 'decree', paper, sessionId }) as const)
  ]
}

/** Every question that could be asked about the chair's sheets. */
async function questions(at: At): Promise<{ method: MethodName; input: unknown }[]> {
  const { sessionId, entries, members } = at
  const chair = nth(members, 0).id
  const plain = []
  for (const method of readers) plain.push({ method, input: await (cases[method] as Case).input(at, 'desk') })
  const aimed = entries.flatMap(({ id: entryId }) => [
    { method: 'getSheet' as const, input: { entryId, memberId: chair } },
    { method: 'getEntryResult' as const, input: { entryId } },
    { method: 'getLog' as const, input: { sessionId: null, about: entryId, before: null } }
  ])
  const papers = papersOf(at).flatMap((paper) =>
    (['previewPaper', 'savePaperPdf', 'printPaper'] as const).map((method) => ({ method, input: { paper } }))
  )
  const books = ['certification', 'totals', 'matrix', 'all'].map((kind) => ({
    method: 'saveWorkbook' as const,
    input: { sessionId, kind, columns: ['points'] }
  }))
  const logs = [
    { sessionId: null, about: null, before: null },
    { sessionId, about: null, before: 150 },
    { sessionId: null, about: chair, before: null }
  ].map((input) => ({ method: 'getLog' as const, input }))
  const adviser = { method: 'getMatrix' as const, input: { sessionId, body: 'adviser' } }
  return [...plain, ...aimed, ...papers, ...books, ...logs, adviser]
}

interface Heard {
  readonly answers: readonly { readonly method: MethodName; readonly input: unknown; readonly answer: Answer }[]
  /** Papers, workbooks and files as they left the core. */
  readonly outside: readonly string[]
  readonly events: readonly ChangeEvent[]
}

/** The desk, another member in their seat, one on their phone, and the screen for the hall. */
const listeners = ['desk', 'other', 'phone', 'screen'] as const
type Listener = (typeof listeners)[number]

/** All that one of them is answered and handed while the passes are open. */
async function listen(stages: Stages, who: Listener): Promise<Heard> {
  const at = openAt(stages, 'scoring', counting())
  try {
    const ask = await askerOf(at, stages, who)
    const events: ChangeEvent[] = []
    at.core.subscribe((event) => events.push(event))
    const answers = []
    for (const { method, input } of await questions(at)) answers.push({ method, input, answer: await ask(method, input) })
    expect(at.faults).toEqual([])
    return { answers, outside: at.texts, events }
  } finally {
    at.leave()
  }
}

/** How they ask; the phone as the LAN server says. */
async function askerOf(at: At, stages: Stages, who: Listener): Promise<(method: MethodName, input: unknown) => Promise<Answer>> {
  if (who === 'phone') {
    const { call } = phoneOf(at, at.phones.other)
    return (method, input) => call(method, input as never) // the table pairs each name with its input
  }
  if (who === 'screen')
    return (method, input) => callAs(at, { kind: 'screen', space: 'real', code: at.phones.screen }, method, input as never) // as above
  const token = who === 'desk' ? undefined : await seatOf(at, stages, 2)
  return (method, input) => at.call(method, input as never, token) // as above
}

/** What differs from run to run: sizes and places of files, the key of the machine; and the seals of the log, which differ where a hidden line does. */
const ofTheRun = new Set(['bytes', 'dataFolder', 'folder', 'importId', 'hash', 'prevHash', 'lastHash', 'fingerprint'])

/** Places at which two answers differ; texts that are JSON are looked into. */
function differences(one: unknown, two: unknown, path = ''): string[] {
  if (one === two) return []
  if (typeof one === 'string' && typeof two === 'string') {
    const [first, second] = [parsed(one), parsed(two)]
    return first !== undefined && second !== undefined ? differences(first, second, path) : [path]
  }
  if (typeof one !== 'object' || typeof two !== 'object' || one === null || two === null) return [path]
  const keys = new Set([...Object.keys(one), ...Object.keys(two)])
  const at = (value: object, key: string): unknown => (value as Record<string, unknown>)[key] // any object has text keys
  return [...keys].flatMap((key) => (ofTheRun.has(key) ? [] : differences(at(one, key), at(two, key), `${path}/${key}`)))
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'string') return parsed(value)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined // not JSON, so it is compared as it stands
  }
}

test.each(listeners)(
  'before closing the %s is answered the same, byte for byte, whatever the chair has marked in their own seat',
  async (who) => {
    const [one, two] = [await listen(world, who), await listen(another, who)]
    expect(one.answers.length).toBeGreaterThan(60)
    expect(differences(one, two)).toEqual([])
  }
)

test.each(listeners)(
  'before closing no word that the chair wrote on their own sheets reaches the %s, in any answer or file',
  async (who) => {
    const heard = await listen(world, who)
    for (const { method, answer } of heard.answers) {
      const text = JSON.stringify(answer)
      expect(text, method).not.toContain(secret.note)
      expect(text, method).not.toContain(secret.reason)
    }
    for (const text of heard.outside) for (const words of Object.values(secret)) expect(text).not.toContain(words)
  }
)

/** Keys under which marks and what follows from them travel. */
const telling = new Set([
  'marks',
  'points',
  'total',
  'totals',
  'sum',
  'result',
  'option',
  'options',
  'highest',
  'lowest',
  'gap',
  'mean',
  'note'
])

/** Places in an answer where something stands under such a key for the chair's sheets. */
function leaks(value: unknown, chair: string, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((each, place) => leaks(each, chair, `${path}/${place}`))
  const entries = Object.entries(value)
  // a sheet that nobody has begun says so
  if (entries.some(([key, each]) => key === 'state' && each === 'empty')) return []
  const isChairs = entries.some(([key, each]) => ['memberId', 'member'].includes(key) && each === chair)
  const here = isChairs ? entries.filter(([key, each]) => telling.has(key) && isSomething(each)).map(([key]) => `${path}/${key}`) : []
  return [...here, ...entries.flatMap(([key, each]) => leaks(each, chair, `${path}/${key}`))]
}

function isSomething(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false
  return typeof value !== 'object' || Object.values(value).some(isSomething)
}

test.each(listeners)('before closing no answer to the %s has a mark, total or note beside the chair’s name', async (who) => {
  const heard = await listen(world, who)
  const chair = nth(world.members, 0).id
  expect(heard.answers.flatMap(({ method, answer }) => leaks(answer, chair, method))).toEqual([])
  const results = heard.answers.filter(({ method, answer }) => answer.ok && ['getResults', 'getEntryResult'].includes(method))
  if (who === 'desk') expect(results.length).toBeGreaterThan(4)
  expect(results.every(({ answer }) => !JSON.stringify(answer).includes('"result":{'))).toBe(true)
})

test('after closing the same questions show the marks: the crawl looks where they are', async () => {
  const at = openAt(world, 'locked')
  const { answers } = { answers: [] as Answer[] }
  for (const { method, input } of await questions(at)) answers.push(await at.call(method, input as never))
  const chair = nth(world.members, 0).id
  const text = JSON.stringify(answers)
  expect(answers.flatMap((answer) => leaks(answer, chair)).length).toBeGreaterThan(10)
  expect(text).toContain(secret.note)
  expect(at.texts.join('')).toContain(secret.note)
  at.leave()
})

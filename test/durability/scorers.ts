/** Members who score a whole session each on a phone of their own, by plan, so that two runs can be compared. */
import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import type { Answer, MethodName } from '../../shared/contract.ts'
import type { EntryId, MemberId } from '../../shared/ids.ts'
import { inviteOf, joined, phoneOf } from '../core/phones.ts'
import { fileOf } from '../core/dump.ts'
import { openDesk, shelf } from '../core/make.ts'
import { addMember, allPresent, aScene, go, nth, type Scene, seen } from '../core/scene.ts'
import { chance } from './faulty.ts'

const form = 25
export const criteria = shelf.shipped.get(form)?.index.scorables ?? []

/** One act of a member; the version of the sheet is put in when it is first sent. */
interface Act {
  readonly method: MethodName
  readonly input: {
    readonly entryId: EntryId
    readonly memberId: MemberId
    readonly criterion?: string
    readonly option?: number
    readonly note?: string
  }
}

/** What a member does for one product. */
export interface SheetPlan {
  readonly entryId: EntryId
  readonly product: string
  readonly acts: readonly Act[]
}

export interface Scorer {
  readonly memberId: MemberId
  readonly name: string
  readonly pin: string
  /** Of a phone that has joined. */
  readonly token: string
  readonly sheets: readonly SheetPlan[]
}

export interface Planned {
  readonly sessionId: Scene['sessionId']
  readonly scorers: readonly Scorer[]
  readonly acts: number
}

/** A session in the folder whose members have all joined with phones, and what each of them will do: about `marks` marks in all. */
export async function planIn(dataDir: string, phones: number, marks: number): Promise<Planned> {
  const products = Math.max(1, Math.round(marks / phones / criteria.length))
  const scene = await aScene({ desk: openDesk(dataDir), scorers: 1, sets: Array<number>(products).fill(form), until: 'preparing' })
  for (let place = 2; place <= phones; place += 1)
    await addMember(scene, scene.councilId, `Thành viên thứ ${place}`, { body: 'council', post: 'member', scores: true })
  await allPresent(scene)
  await go(scene, 'openSession')
  const { members } = await seen(scene)
  await scene.play('openLan', { address: '192.0.2.7', port: null })
  const random = chance(2026)
  const scorers: Scorer[] = []
  for (const { id: memberId, name } of members.filter((member) => member.scores)) {
    const { pin } = await scene.play('issuePin', { memberId })
    const { deviceToken: token } = await joined(scene, { key: await inviteOf(scene, memberId), pin })
    const sheets = scene.entries.map(
      ({ id: entryId, productName: product }): SheetPlan => ({ entryId, product, acts: actsOf({ entryId, memberId }, random) })
    )
    scorers.push({ memberId, name, pin, token, sheets })
  }
  scene.core.close()
  const acts = scorers.reduce((sum, { sheets }) => sum + sheets.reduce((own, sheet) => own + sheet.acts.length, 0), 0)
  return { sessionId: scene.sessionId, scorers, acts }
}

/** A sheet from end to end: every criterion, one changed again, a note, handed in. */
function actsOf(at: Act['input'], random: () => number): Act[] {
  const mark = (place: number): Act => {
    const { code, options } = nth(criteria, place)
    const { key: option } = nth(options, Math.floor(random() * options.length))
    return { method: 'setMark', input: { ...at, criterion: code, option } }
  }
  const all = criteria.map((_, place) => mark(place))
  const again = mark(Math.floor(random() * criteria.length))
  return [
    ...all,
    again,
    { method: 'setSheetNote', input: { ...at, note: `Ý kiến ${Math.floor(random() * 1000)}` } },
    { method: 'submitSheet', input: at }
  ]
}

/** Sends a request until it is answered. */
export type Send = (call: { method: MethodName; input: unknown; requestId: string }) => Promise<Answer>

/** Does what was planned for one sheet, one act after the other, as a phone would. Answers the receipts. */
export async function giveSheet({ acts }: SheetPlan, send: Send, told: () => void = () => {}): Promise<number[]> {
  const receipts: number[] = []
  let baseVersion = 0
  for (const { method, input } of acts) {
    const answer = await send({ method, input: { ...input, baseVersion }, requestId: crypto.randomUUID() })
    if (!answer.ok || answer.receipt === null) throw new Error(`${method}: ${JSON.stringify(answer)}`)
    baseVersion = (answer.value as { version: number }).version // every one of these acts answers it
    receipts.push(answer.receipt)
    told()
  }
  return receipts
}

/** All that was planned, without a network. */
export async function undisturbed(dataDir: string, { scorers }: Planned): Promise<void> {
  const desk = openDesk(dataDir)
  for (const { token, sheets } of scorers) {
    const { call } = phoneOf(desk, token)
    for (const sheet of sheets) await giveSheet(sheet, ({ method, input, requestId }) => call(method, input as never, requestId)) // planned as the contract asks
  }
  desk.core.close()
}

const acts = "('setMark', 'clearMark', 'setSheetNote', 'submitSheet')"

/** What the file holds when all is over. */
export function examine(dataDir: string) {
  const raw = new Database(fileOf({ dataDir }))
  try {
    const rows = raw
      .prepare(`
        select s.pass_id, s.member_id, s.no, s.state, s.origin, s.note, m.criterion, m.option_key, m.points
        from sheet s left join mark m on m.sheet_id = s.id order by 1, 2, 3, 7`)
      .raw()
      .all()
    const told = raw.prepare(`select seq from log where actor_kind = 'member' and what in ${acts} order by seq`)
    const versions = raw.prepare('select sum(version - 1) from sheet').pluck()
    return {
      receipts: told.pluck().all() as number[], // seq is a number
      /** How often a sheet was changed, counted by the sheets themselves. */
      changes: Number(versions.get()),
      count: Number(raw.prepare('select count(*) from mark').pluck().get()),
      marks: createHash('sha256').update(JSON.stringify(rows)).digest('hex'),
      integrity: raw.pragma('integrity_check', { simple: true }),
      foreignKeys: raw.pragma('foreign_key_check')
    }
  } finally {
    raw.close()
  }
}

/** Closes the marks and answers one hash over the results of all products, after the program has checked itself. */
export async function resultsIn(dataDir: string, { sessionId }: Planned): Promise<{ results: string; products: number }> {
  const desk = openDesk(dataDir)
  try {
    const check = await desk.play('selfCheck', {})
    if (check.integrity !== 'ok' || !check.logChain.ok) throw new Error(JSON.stringify(check))
    await go({ ...desk, sessionId } as Scene, 'lockSession') // the parts of a scene that a step needs
    const rows = await desk.play('getResults', { sessionId })
    return { results: createHash('sha256').update(JSON.stringify(rows)).digest('hex'), products: rows.length }
  } finally {
    desk.core.close()
  }
}

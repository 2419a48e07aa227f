/**
 * One session played through all its stages, its folder copied at each: so that every method can be tried in every stage,
 * each time on data that nothing has touched.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EntryView, MemberView } from '../../shared/contract/sessions.ts'
import type { Stage } from '../../shared/domain/model.ts'
import type { CouncilId, PersonId, ProducerId, ProductId, SessionId } from '../../shared/ids.ts'
import type { RawBook } from '../../shared/import/raw-book.ts'
import { ok } from '../../shared/result.ts'
import { fileOf, rowsOf, type Watch, watch } from './dump.ts'
import { type Desk, openDesk } from './make.ts'
import { type Marks, marksOf } from './marks.ts'
import { inviteOf, joined } from './phones.ts'
import {
  allPresent,
  aScene,
  conclude,
  entryNow,
  giveSheet,
  giveSheets,
  go,
  memberNow,
  nth,
  person,
  product,
  resultNow,
  type Scene,
  seen,
  type Wanted
} from './scene.ts'

/** Words that a member wrote on their own sheets: nobody else may ever be answered them before closing. */
export const secret = { note: 'GHI CHÚ RIÊNG CỦA CHỦ TỊCH', reason: 'LÝ DO RIÊNG CỦA CHỦ TỊCH' }

/** What the chair gives in their own seat, by product. */
export type Own = Readonly<Record<'draft' | 'handedIn' | 'revised', Marks>>
export const own: Own = {
  draft: marksOf(25, 76, { floor: 4 }),
  handedIn: marksOf(24, 80),
  revised: marksOf(25, 75, { floor: 4 })
}

interface Concluded extends Wanted {
  /** Stars that the council gives instead of those that follow from the points, by product. */
  readonly stars?: readonly (number | undefined)[]
}

/** A session that is concluded: for each product what its members give, each product of form 25 unless said otherwise. */
export async function aConcluded(given: readonly (readonly number[])[], { stars = [], ...wanted }: Concluded = {}): Promise<Scene> {
  const scene = await aScene({ sets: given.map(() => 25), scorers: given[0]?.length ?? 3, ...wanted })
  for (const [entry, totals] of given.entries()) await giveSheets(scene, entry, totals)
  await go(scene, 'lockSession')
  for (const entry of given.keys()) await conclude(scene, entry, stars[entry], stars[entry] === undefined ? '' : 'Bao bì chưa đạt')
  await go(scene, 'concludeSession')
  return scene
}

/** The same, issued on 01/12/2026. */
export async function anIssued(given: readonly (readonly number[])[], wanted: Concluded = {}): Promise<Scene> {
  const scene = await aConcluded(given, wanted)
  await go(scene, 'issueSession')
  return scene
}

interface Known {
  readonly councilId: CouncilId
  readonly sessionId: SessionId
  readonly producerId: ProducerId
  /** Sits nowhere. */
  readonly personId: PersonId
  /** Before no session. */
  readonly productId: ProductId
  /** The chair, two members, the secretary, an adviser. */
  readonly members: readonly MemberView[]
  /** 0: the chair is marking it. 1: all sheets are in, with a gap. 2: excluded. 3: sheets are being changed. */
  readonly entries: readonly EntryView[]
  readonly pins: readonly string[]
  readonly phones: {
    /** Invites the first member. */
    readonly key: string
    /** Tokens of the chair's and the second member's phones, and of one that the chair's took over from. */
    readonly chair: string
    readonly other: string
    readonly ended: string
    /** Code of a screen for the hall. */
    readonly screen: string
  }
}

export interface Stages extends Known {
  readonly folders: Readonly<Record<Stage, string>>
  readonly remove: () => void
}

const book: RawBook = {
  format: 'xlsx',
  sheetsLeft: 0,
  sheets: [
    {
      name: 'Danh sách',
      rows: [
        ['Tên sản phẩm', 'Chủ thể', 'Bộ sản phẩm'],
        ['Mật ong', 'HTX Ong', '4']
      ].map((texts, row) => ({ number: row + 1, cells: texts.map((text, col) => ({ col: col + 1, text, kind: 'text' as const })) })),
      merges: []
    }
  ]
}

/** What went out of the core as a document or a file, as text. */
export interface Outside {
  readonly texts: string[]
}

/** A desk over a folder of its own, whose ports to the outside keep what they are handed. */
export function deskOver(folder: string, newId?: () => string): Desk & Outside {
  const texts: string[] = []
  const keep = (value: unknown) => void texts.push(JSON.stringify(value))
  const desk = openDesk(folder, {
    ...(newId && { newId }),
    readBook: async () => ok(book),
    importTemplate: async () => ok(new Uint8Array(1)),
    errorColumn: async () => ok(new Uint8Array(1)),
    openPaper: async (paper) => (keep(paper), '/paper/1'),
    pdf: async (paper) => (keep(paper), ok(new Uint8Array(1))),
    print: async (paper) => (keep(paper), ok({ kind: 'printing' })),
    finishPdf: async (bytes, { papers }) => ({ bytes, pages: papers.map(() => 1) }),
    fillTemplate: async (_template, values) => (keep(values), ok(new Uint8Array(1))),
    writeWord: async (papers) => (keep(papers), new Uint8Array(1)),
    writeBook: async (spec) => (keep(spec), ok({ bytes: new Uint8Array(1), checked: 1 })),
    saveFile: async ({ name, bytes, kind }) => (
      keep(kind === 'json' ? new TextDecoder().decode(bytes) : name), ok({ kind: 'saved', name, folder: '' })
    )
  })
  return { ...desk, texts }
}

/** Plays the session and copies the folder at each stage. `own` are the chair's marks; `newId` makes two plays comparable. */
export async function playStages(given: Own = own, newId?: () => string): Promise<Stages> {
  const home = mkdtempSync(join(tmpdir(), 'ocop-stages-'))
  const folder = join(home, 'playing')
  const scene = await aScene({ desk: deskOver(folder, newId), sets: [25, 24, 25, 25], advisers: 1, until: 'preparing' })
  const folders = {} as Record<Stage, string>
  const copy = (stage: Stage) => {
    folders[stage] = join(home, stage)
    // the file and its write-ahead log as they lie there, like after a power cut
    cpSync(folder, folders[stage], { recursive: true, filter: (path) => !/backups$|\.lock$/.test(path) })
  }
  const known = await prepare(scene)
  copy('preparing')
  await go(scene, 'openSession')
  await score(scene, known, given)
  copy('scoring')
  await handIn(scene, known)
  await go(scene, 'lockSession')
  copy('locked')
  const { entryId, version: baseVersion } = await resultNow(scene, 1)
  await scene.play('acceptGap', { entryId, baseVersion, reason: 'Hội đồng đã thảo luận' })
  for (const entry of [0, 1, 3]) await conclude(scene, entry)
  await go(scene, 'concludeSession')
  copy('concluded')
  await go(scene, 'issueSession')
  copy('issued')
  scene.core.close()
  return { ...known, folders, remove: () => rmSync(home, { recursive: true, force: true }) }
}

async function prepare(scene: Scene): Promise<Known> {
  const { play, councilId, sessionId } = scene
  await allPresent(scene)
  const { id: entryId, version: baseVersion } = await entryNow(scene, 2)
  await play('excludeEntry', { entryId, baseVersion, ground: 'forged', words: 'Hồ sơ giả mạo' })
  const { personId } = await play('createPerson', { ...person, name: 'Thạch Sơn' })
  const { producerId } = nth(await play('listProducts', {}), 0)
  const { productId } = await play('createProduct', { producerId, ...product('Chưa đưa ra', 3) })
  const pins: string[] = []
  for (const { id: memberId } of scene.members.slice(0, 3)) pins.push((await play('issuePin', { memberId })).pin)
  const phones = await bringPhones(scene, pins)
  const { members, entries } = await seen(scene)
  return { phones, councilId, sessionId, producerId, personId, productId, members, entries, pins }
}

async function bringPhones(scene: Scene, pins: readonly string[]): Promise<Known['phones']> {
  await scene.play('openLan', { address: '192.0.2.7', port: null })
  const key = await inviteOf(scene, nth(scene.members, 1).id)
  const join = async (place: number) => {
    const invited = await inviteOf(scene, nth(scene.members, place).id)
    return (await joined(scene, { key: invited, pin: nth(pins, place), takeOver: true })).deviceToken
  }
  const ended = await join(0)
  const { code: screen } = await scene.play('makeDisplayCode', { sessionId: scene.sessionId })
  return { key, ended, screen, chair: await join(0), other: await join(2) }
}

export async function seatOf({ play }: Pick<Desk, 'play'>, { members, pins }: Known, place: number): Promise<string> {
  const { seatToken } = await play('takeSeat', { memberId: nth(members, place).id, pin: nth(pins, place) })
  return seatToken
}

async function score(scene: Scene, known: Known, given: Own): Promise<void> {
  const seat = await seatOf(scene, known, 0)
  const { id: memberId } = nth(scene.members, 0)
  const entryId = (place: number) => nth(scene.entries, place).id
  const note = async (place: number, baseVersion: number) =>
    (await scene.play('setSheetNote', { entryId: entryId(place), memberId, baseVersion, note: secret.note }, seat)).version
  await note(0, await giveSheet(scene, { entry: 0, member: 0, give: given.draft, seat, draft: true }))
  await giveSheet(scene, { entry: 0, member: 1, give: 75 })
  const noted = await note(1, await giveSheet(scene, { entry: 1, member: 0, give: given.handedIn, seat, draft: true }))
  await scene.play('submitSheet', { entryId: entryId(1), memberId, baseVersion: noted }, seat)
  await giveSheet(scene, { entry: 1, member: 1, give: 60 })
  await giveSheet(scene, { entry: 1, member: 2, give: 70 })
  const submitted = await giveSheet(scene, { entry: 3, member: 0, give: given.revised, seat })
  await scene.play('reviseSheet', { entryId: entryId(3), memberId, baseVersion: submitted, reason: secret.reason }, seat)
  const keyed = await giveSheet(scene, { entry: 3, member: 1, give: marksOf(25, 76, { floor: 4 }) })
  await scene.play('reviseSheet', { entryId: entryId(3), memberId: nth(scene.members, 1).id, baseVersion: keyed, reason: 'Gõ nhầm' })
  await giveSheet(scene, { entry: 3, member: 2, give: marksOf(25, 76, { floor: 4 }), draft: true })
}

async function handIn(scene: Scene, known: Known): Promise<void> {
  const seat = await seatOf(scene, known, 0)
  const at = async (entry: number, member: number, token?: string) => {
    const ids = { entryId: nth(scene.entries, entry).id, memberId: nth(scene.members, member).id }
    return { ...ids, baseVersion: (await scene.play('getSheet', ids, token)).version }
  }
  await scene.play('submitSheet', await at(0, 0, seat), seat)
  await giveSheet(scene, { entry: 0, member: 2, give: 74 })
  await scene.play('discardRevision', await at(3, 0, seat), seat)
  await scene.play('discardRevision', await at(3, 1))
  await scene.play('submitSheet', await at(3, 2))
}

export interface At extends Desk, Outside, Known {
  readonly stage: Stage
  readonly session: () => Promise<{ sessionId: SessionId; baseVersion: number }>
  readonly display: () => Promise<{ sessionId: SessionId; baseVersion: number }>
  readonly entry: (place: number) => Promise<{ entryId: EntryView['id']; baseVersion: number }>
  readonly member: (place: number) => Promise<{ memberId: MemberView['id']; baseVersion: number }>
  readonly seat: (place: number) => Promise<{ seatId: MemberView['seatId']; baseVersion: number }>
  /** A sheet as it stands, read past the door: what the desk may not see has a version too. */
  readonly sheet: (entry: number, member: number) => Promise<{ entryId: EntryView['id']; memberId: MemberView['id']; baseVersion: number }>
  /** The file of the copy, watched; it can be put back as it was. */
  readonly file: Watch
  /** Closes and removes the copy. */
  readonly leave: () => void
}

/** A fresh copy of a stage, opened. */
export function openAt(stages: Stages, stage: Stage, newId?: () => string): At {
  const folder = mkdtempSync(join(tmpdir(), `ocop-${stage}-`))
  cpSync(stages.folders[stage], folder, { recursive: true })
  const desk = deskOver(folder, newId)
  const file = watch(fileOf(desk), fileOf({ dataDir: stages.folders[stage] }))
  const { sessionId, councilId } = stages
  const scene = { ...desk, ...stages } as unknown as Scene // the parts of a scene that reading it needs
  return {
    ...desk,
    ...stages,
    stage,
    session: async () => ({ sessionId, baseVersion: (await seen(scene)).version }),
    display: async () => ({ sessionId, baseVersion: (await desk.play('getDisplayDesk', { sessionId })).version }),
    entry: async (place) => {
      const { id, version } = await entryNow(scene, place)
      return { entryId: id, baseVersion: version }
    },
    member: async (place) => {
      const { id, version } = await memberNow(scene, nth(stages.members, place).id)
      return { memberId: id, baseVersion: version }
    },
    seat: async (place) => {
      const { seats } = await desk.play('getCouncil', { councilId })
      const { id, version } = nth(seats, place)
      return { seatId: id, baseVersion: version }
    },
    sheet: async (entry, member) => {
      const ids = { entryId: nth(stages.entries, entry).id, memberId: nth(stages.members, member).id }
      return { ...ids, baseVersion: versionOfSheet(folder, ids) }
    },
    file,
    leave: () => {
      file.close()
      desk.core.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

function versionOfSheet(dataDir: string, { entryId, memberId }: { entryId: string; memberId: string }): number {
  const sql = `
    select s.version from sheet s join pass p on p.id = s.pass_id
    where p.entry_id = ? and s.member_id = ? and s.state in ('draft', 'submitted') order by p.no desc, s.no desc limit 1`
  return Number(rowsOf({ dataDir }, sql, entryId, memberId)[0]?.['version'] ?? 0)
}

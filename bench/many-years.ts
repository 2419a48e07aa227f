/**
 * The desk of a province after many years in one file, beside the same day alone in a file: what a person does there every day, and what is
 * done to the whole file while somebody else scores.
 */
import { copyFileSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { backupsFolder } from '../electron/store/backup.ts'
import { askAllTheTime } from './another-caller.ts'
import { aDesk, type Desk, shelf } from './desk.ts'
import { type Bench, judged, type Limit, type Line, short, timed } from './line.ts'
import { fewYears, fillManyYears, type ManyDesk, manyYears } from './many-desk.ts'
import { inTurns, quantile, timeOf } from './measure.ts'
import { tapper, tapsOver } from './set-mark.ts'

interface Kept {
  readonly desk: Desk
  readonly made: ManyDesk
}

export const manyYearsBench: Bench = async ({ quick, folder }) => {
  const size = quick ? fewYears : manyYears
  const folders = { many: join(folder, 'many'), alone: join(folder, 'alone'), empty: join(folder, 'empty') }
  for (const each of Object.values(folders)) mkdirSync(each)
  const many = fill(folders.many, size)
  const alone = fill(folders.alone, { ...size, sessions: 0, older: { rounds: 0, products: 0 } })
  const words = `${size.sessions + size.older.rounds} rounds, ${many.made.products} products, ${many.made.marks} marks`
  const began = [await started(folders, words)]
  const open = { many: { ...many, desk: aDesk(folders.many) }, alone: { ...alone, desk: aDesk(folders.alone) } }
  // the copy of what was found has been made
  for (const { desk } of Object.values(open)) await desk.play('makeBackup', {})
  const rounds = { rounds: quick ? 3 : 21, warm: quick ? 1 : 4 }
  const lines = [
    ...began,
    await taps(open, quick),
    ...(await pages(open, rounds)),
    ...(await wholeFile(open.many, words, folder)),
    ...sizes(open)
  ]
  lines.push(await restored(open.many.desk, folder))
  for (const { desk } of Object.values(open)) desk.close()
  return lines
}

function fill(folder: string, size: typeof manyYears): { made: ManyDesk } {
  const desk = aDesk(folder)
  const made = fillManyYears(desk.store, shelf, size)
  desk.close()
  return { made }
}

const said = { bench: 'years', rounds: 1, noise: 0 } as const

/** From opening the data to the first page's answer; in the big file the copy of what was found is still being made then. */
async function started({ many, empty }: { many: string; empty: string }, words: string): Promise<Line> {
  const first = async (folder: string) => {
    const began = performance.now()
    const desk = aDesk(folder)
    await desk.play('getHome', {})
    const took = performance.now() - began
    // whatever is under way is ended with it
    desk.close()
    return { took }
  }
  const times = await inTurns(
    () => first(many),
    () => first(empty),
    { rounds: 3, warm: 1 }
  )
  return timed(times, {
    bench: 'years',
    what: `opening the data of ${words} to the first page's answer`,
    baselineIs: 'the same of an empty desk',
    limit: { value: 1000 }
  })
}

type Both = Readonly<Record<'many' | 'alone', Kept>>

/** A member's tap in the session that is open in the file. */
async function taps({ many, alone }: Both, quick: boolean): Promise<Line> {
  const tap = async ({ desk, made }: Kept) => {
    const memberId = made.open.memberIds.at(-1)!
    const { pin } = await desk.play('issuePin', { memberId })
    const { seatToken } = await desk.play('takeSeat', { memberId, pin })
    const list = tapsOver((await desk.play('listMyEntries', {}, seatToken)).entries)
    return tapper(desk, { taps: list, memberId, seatToken })
  }
  const times = await inTurns(await tap(many), await tap(alone), { rounds: quick ? 40 : 2000, warm: quick ? 10 : 200 })
  return timed(times, {
    bench: 'years',
    what: 'setMark in the open session',
    baselineIs: 'the same alone in a file',
    limit: { ratio: 1.2 }
  })
}

/** What pages ask, beside the same of the day alone. */
async function pages({ many, alone }: Both, rounds: { rounds: number; warm: number }): Promise<Line[]> {
  const sessionOf = ({ made }: Kept) => made.day.sessionId
  const asks: readonly (readonly [what: string, ask: (kept: Kept) => Promise<unknown>, limit: Limit | null])[] = [
    ['page of a session', (kept) => kept.desk.play('getSession', { sessionId: sessionOf(kept) }), { ratio: 1.5 }],
    ['matrix of a session', (kept) => kept.desk.play('getMatrix', { sessionId: sessionOf(kept), body: 'council' }), { ratio: 1.5 }],
    ['results of a session', (kept) => kept.desk.play('getResults', { sessionId: sessionOf(kept) }), { ratio: 1.5 }],
    ['result of a product', ({ desk, made }) => desk.play('getEntryResult', { entryId: made.day.entryIds[1]! }), { ratio: 1.5 }],
    ['first page', ({ desk }) => desk.play('getHome', {}), { value: 100 }],
    ['newest lines of the log', ({ desk }) => desk.play('getLog', { sessionId: null, about: null, before: null }), { value: 100 }],
    [
      'lines of the log half way back',
      ({ desk }) => desk.play('getLog', { sessionId: null, about: null, before: Math.ceil(desk.store.info().lastSeq / 2) }),
      { value: 100 }
    ],
    [
      'log of a product',
      ({ desk, made }) => desk.play('getLog', { sessionId: null, about: made.day.entryIds[1]!, before: null }),
      { value: 100 }
    ],
    ['list of products', ({ desk }) => desk.play('listProducts', {}), null],
    ['what is due in the register', ({ desk }) => desk.play('getRegisterDue', {}), null],
    ['figures', ({ desk }) => desk.play('getFigures', { scope: { kind: 'all', until: null } }), null]
  ]
  const lines: Line[] = []
  for (const [what, ask, limit] of asks) {
    const times = await inTurns(
      () => ask(many),
      () => ask(alone),
      rounds
    )
    lines.push(timed(times, { bench: 'years', what, baselineIs: 'the same of the day alone in a file', limit }))
  }
  return lines
}

/** What is done to everything, and how long another caller waits meanwhile. */
async function wholeFile({ desk, made }: Kept, words: string, folder: string): Promise<Line[]> {
  const council = made.council as never // a CouncilId that was written straight into the file
  const sessionId = made.sessions[0]!.sessionId
  const raw = new Database(desk.store.file, { readonly: true })
  const copy = join(folder, 'copy')
  const bare = {
    vacuum: () => raw.prepare('vacuum into ?').run(copy),
    integrity: () => raw.pragma('integrity_check'),
    marks: () => raw.prepare('select sum(points) from mark').get(),
    rows: () => raw.prepare('select * from log where session_id = ? order by seq').all(sessionId)
  }
  const lines = [
    ...(await beside(desk, 'verified backup', () => desk.play('makeBackup', {}), ['bare VACUUM INTO', bare.vacuum])),
    ...(await beside(desk, 'self-check', () => desk.play('selfCheck', {}), ['bare integrity_check', bare.integrity])),
    ...(await beside(desk, 'agreement of one session', () => desk.play('getAgreement', { councilId: council, sessionId }), [
      'bare sum of all marks',
      bare.marks
    ])),
    ...(await beside(desk, 'agreement of all sessions', () => desk.play('getAgreement', { councilId: council, sessionId: null }), [
      'bare sum of all marks',
      bare.marks
    ])),
    ...(await beside(desk, 'the same again', () => desk.play('getAgreement', { councilId: council, sessionId: null }), [
      'bare sum of all marks',
      bare.marks
    ])),
    ...(await beside(desk, 'file of an old session', () => desk.play('saveSessionJson', { sessionId }), [
      'reading its lines of the log',
      bare.rows
    ]))
  ]
  raw.close()
  rmSync(copy, { force: true })
  return lines.map((line) => ({ ...line, note: [line.note, words].filter(Boolean).join('; ') }))
}

async function beside(
  desk: Desk,
  what: string,
  work: () => Promise<unknown>,
  [baselineIs, bare]: readonly [string, () => unknown]
): Promise<Line[]> {
  const asker = askAllTheTime(desk)
  const ours = await timeOf(work)
  const waits = (await asker.stop()).map(({ wait }) => wait)
  const baseline = await timeOf(bare)
  const held = quantile(waits, 1)
  const note = `p95 ${short(quantile(waits, 0.95))} ms of ${waits.length} answers`
  return [
    judged({ ...said, what, unit: 'ms', ours, baselineIs, baseline, limit: null, note: '' }),
    judged({
      ...said,
      what: `longest wait of another caller meanwhile: ${what}`,
      unit: 'ms',
      ours: held,
      baselineIs,
      baseline,
      limit: { value: 100 },
      note
    })
  ]
}

function sizes({ many, alone }: Both): Line[] {
  const bytes = ({ desk }: Kept) => statSync(desk.store.file).size / 1000
  const baselineIs = 'the day alone in a file'
  return [
    judged({ ...said, what: 'the file', unit: 'kB', ours: bytes(many), baselineIs, baseline: bytes(alone), limit: null, note: '' }),
    judged({
      ...said,
      what: 'memory of the process after all that, bench and both desks',
      unit: 'kB',
      ours: process.memoryUsage().rss / 1000,
      baselineIs: 'bytes of the file',
      baseline: bytes(many),
      limit: null,
      note: ''
    })
  ]
}

async function restored(desk: Desk, folder: string): Promise<Line> {
  const { backups } = await desk.play('listBackups', {})
  const name = backups[0]!.name
  const from = join(backupsFolder(desk.store.file), name)
  const copy = join(folder, 'bare')
  const baseline = await timeOf(() => copyFileSync(from, copy))
  rmSync(copy)
  const ours = await timeOf(() => desk.play('restoreBackup', { name }))
  return judged({
    ...said,
    what: 'putting a backup back',
    unit: 'ms',
    ours,
    baselineIs: 'copying its file',
    baseline,
    limit: null,
    note: ''
  })
}

/** One tap of a member: the whole door on a real file, beside the barest durable commit of the same row in a copy of that file. */
import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Output } from '../shared/contract.ts'
import type { EntryId, MemberId } from '../shared/ids.ts'
import { fillBigSession } from './big-session.ts'
import { aDesk, type Desk, shelf } from './desk.ts'
import { type Bench, timed } from './line.ts'
import { inTurns } from './measure.ts'

interface Tap {
  readonly entryId: EntryId
  readonly code: string
  readonly index: number
  readonly option: number
  readonly points: number
}

export const setMark: Bench = async ({ quick, folder }) => {
  const desk = aDesk(folder)
  const size = quick ? { products: 6, members: 3 } : { products: 150, members: 15 }
  const { memberIds } = fillBigSession(desk.store, shelf, { ...size, open: true, idle: 1 })
  const memberId = memberIds.at(-1)!
  const { pin } = await desk.play('issuePin', { memberId })
  const { seatToken } = await desk.play('takeSeat', { memberId, pin })
  const taps = tapsOver((await desk.play('listMyEntries', {}, seatToken)).entries)
  const ours = tapper(desk, { taps, memberId, seatToken })
  const bare = bareTapper(desk, join(folder, 'bare.sqlite'), { taps, memberId })
  const rounds = { rounds: quick ? 40 : 2000, warm: quick ? 10 : 200 }
  const row = await inTurns(ours, bare.mark, rounds)
  const rows = await inTurns(ours, bare.markSheetAndLog, rounds)
  bare.close()
  desk.close()
  const words = { bench: 'setMark', what: 'setMark through the whole door' }
  return [
    timed(row, { ...words, baselineIs: 'bare FULL commit of the same row', limit: { ratio: 2 } }),
    timed(rows, { ...words, baselineIs: 'bare FULL commit of the mark, the version of its sheet and a line of the log', limit: null })
  ]
}

/** What the member taps, product after product and criterion after criterion. */
export function tapsOver(entries: Output<'listMyEntries'>['entries']): Tap[] {
  return entries.flatMap(({ entryId, setNo }, place) =>
    (shelf.shipped.get(setNo)?.index.scorables ?? []).map(({ code, index, options }) => {
      const option = options[(place + index) % options.length]!
      return { entryId, code, index, option: option.key, points: option.points }
    })
  )
}

export function tapper(desk: Desk, { taps, memberId, seatToken }: { taps: readonly Tap[]; memberId: MemberId; seatToken: string }) {
  const versions = new Map<EntryId, number>()
  let at = 0
  return async () => {
    const { entryId, code: criterion, option } = taps[at++ % taps.length]!
    const baseVersion = versions.get(entryId) ?? 0
    const { version } = await desk.play('setMark', { entryId, memberId, baseVersion, criterion, option }, seatToken)
    versions.set(entryId, version)
  }
}

/** A copy of the file with empty sheets for the taps, and prepared statements that put a mark there, alone or with what belongs to it. */
function bareTapper(desk: Desk, file: string, { taps, memberId }: { taps: readonly Tap[]; memberId: MemberId }) {
  const source = new Database(desk.store.file, { readonly: true })
  source.prepare('vacuum into ?').run(file)
  source.close()
  const raw = new Database(file)
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  const sheets = new Map([...new Set(taps.map((tap) => tap.entryId))].map((entryId) => [entryId, randomUUID()]))
  const addSheet = raw.prepare(
    `insert into sheet (id, pass_id, member_id, no, state, origin, created_at)
     select ?, id, ?, 1, 'draft', 'self', opened_at from pass where entry_id = ?`
  )
  raw.transaction(() => {
    for (const [entryId, sheet] of sheets) addSheet.run(sheet, memberId, entryId)
  })()
  const put = raw.prepare(`
    insert into mark (sheet_id, criterion, option_key, points) values (?, ?, ?, ?)
    on conflict (sheet_id, criterion) do update set option_key = excluded.option_key, points = excluded.points`)
  const touch = raw.prepare('update sheet set version = version + 1 where id = ?')
  const log = raw.prepare(`
    insert into log (at, device_id, actor_kind, actor_id, session_id, what, about, detail, prev_hash, hash)
    values ('2026-11-24T01:00:00.000Z', @sheet, 'seat', @sheet, @sheet, 'setMark', @sheet, @detail, @hash, @hash)`)
  const detail = JSON.stringify({
    after: 1,
    before: null,
    body: 'council',
    criterion: '1.1',
    member: memberId,
    pass: 1,
    points: 1,
    sheet: memberId
  })
  let at = 0
  const mark = () => {
    const { entryId, index, option, points } = taps[at++ % taps.length]!
    const sheet = sheets.get(entryId)
    put.run(sheet, index, option, points)
    return sheet
  }
  const all = raw.transaction(() => {
    const sheet = mark()
    touch.run(sheet)
    log.run({ sheet, detail, hash: createHash('sha256').update(detail).digest('hex') })
  })
  return { mark, markSheetAndLog: () => all.immediate(), close: () => raw.close() }
}

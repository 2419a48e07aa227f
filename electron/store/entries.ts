import type { RegistrationForm } from '../../shared/domain/model.ts'
import type { EntryId, MemberId, ProductId, SessionId } from '../../shared/ids.ts'
import type { DossierRow } from '../../shared/contract/sessions.ts'
import type { Reader, Writer } from './db.ts'

export interface EntryRow {
  readonly id: EntryId
  readonly version: number
  readonly sessionId: SessionId
  readonly productId: ProductId
  readonly order: number
  readonly setNo: number
  readonly form: RegistrationForm
  readonly previousStar: 3 | 4 | 5 | null
  readonly selfScore: number | null
  readonly productName: string
  readonly productCode: string
  readonly producerName: string
  readonly address: string
  readonly commune: string
  readonly phone: string
  readonly excludedAt: string | null
  readonly exclusionGround: string
  readonly exclusionWords: string
  readonly gapAcceptedReason: string
  readonly conclusionStar: 0 | 1 | 2 | 3 | 4 | 5 | null
  readonly conclusionReason: string
  readonly conclusionWords: string
  readonly concludedAt: string | null
}

const columns = `
  id, version, session_id as sessionId, product_id as productId, ord as "order", set_no as setNo, form, previous_star as previousStar,
  self_score as selfScore, product_name as productName, product_code as productCode, producer_name as producerName, address, commune, phone,
  excluded_at as excludedAt, exclusion_ground as exclusionGround, exclusion_words as exclusionWords, gap_accepted_reason as gapAcceptedReason,
  conclusion_star as conclusionStar, conclusion_reason as conclusionReason, conclusion_words as conclusionWords, concluded_at as concludedAt`

// asked at every tap: put together once
const findOne = `select ${columns} from entry where id = ?`

/** The entry, or undefined. */
export function findEntry(db: Reader, id: EntryId): EntryRow | undefined {
  return db.prepare(findOne).get(id) as EntryRow | undefined
}

/** Products of a session in its order. */
export function entriesOf(db: Reader, sessionId: SessionId): EntryRow[] {
  return db.prepare(`select ${columns} from entry where session_id = ? order by ord, id`).all(sessionId) as EntryRow[]
}

/** Whether every one of these is a product in the list. */
export function areListed(db: Reader, ids: readonly ProductId[]): boolean {
  const find = db.prepare('select 1 from product where id = ? and removed_at is null')
  return ids.every((id) => find.get(id) !== undefined)
}

/** Brings products before a session, behind those already there; those that are there are left alone. Answers how many came. */
export function insertEntries(db: Writer, sessionId: SessionId, entries: readonly { id: EntryId; productId: ProductId }[]): number {
  const insert = db.prepare(`
    insert into entry (id, session_id, product_id, ord, set_no, form, previous_star, self_score, product_name, product_code, producer_name, address, commune, phone)
    select @id, @sessionId, p.id, (select coalesce(max(ord), 0) + 1 from entry where session_id = @sessionId),
      p.set_no, p.form, p.current_star, p.self_score, p.name, p.code, q.name, q.address, q.commune, q.phone
    from product p join producer q on q.id = p.producer_id where p.id = @productId and p.removed_at is null
    on conflict (session_id, product_id) do nothing`)
  return entries.reduce((sum, entry) => sum + insert.run({ ...entry, sessionId }).changes, 0)
}

/** Takes the present names, code and set of products and producers over into the entries of every session that is being prepared. */
export function refreshEntries(db: Writer): void {
  db.prepare(`
    update entry set product_name = p.name, product_code = p.code, set_no = p.set_no, form = p.form, previous_star = p.current_star,
      self_score = p.self_score, producer_name = q.name, address = q.address, commune = q.commune, phone = q.phone
    from product p join producer q on q.id = p.producer_id
    where p.id = entry.product_id and entry.session_id in (select id from session where stage = 'preparing')`).run()
}

export function deleteEntry(db: Writer, id: EntryId): void {
  db.prepare('delete from dossier_row where entry_id = ?').run(id)
  db.prepare('delete from recusal where entry_id = ?').run(id)
  db.prepare('delete from entry where id = ?').run(id)
}

export function setOrder(db: Writer, ids: readonly EntryId[]): void {
  const put = db.prepare('update entry set ord = ? where id = ?')
  ids.forEach((id, place) => put.run(place + 1, id))
}

const bump = 'update entry set version = version + 1'

function changed(row: unknown): number {
  return (row as { version: number }).version // "returning version" of a row found before in the same transaction
}

/** Counts the version up where something beside the row changed (dossier, recusal, pass, settlement). */
export function touchEntry(db: Writer, id: EntryId): number {
  return changed(db.prepare(`${bump} where id = ? returning version`).get(id))
}

export function setExclusion(db: Writer, id: EntryId, exclusion: { at: string; ground: string; words: string } | null): number {
  const { at, ground, words } = exclusion ?? { at: null, ground: '', words: '' }
  return changed(
    db
      .prepare(`${bump}, excluded_at = ?, exclusion_ground = ?, exclusion_words = ? where id = ? returning version`)
      .get(at, ground, words, id)
  )
}

export function setGapAccepted(db: Writer, id: EntryId, reason: string): number {
  return changed(db.prepare(`${bump}, gap_accepted_reason = ? where id = ? returning version`).get(reason, id))
}

export function setConclusion(
  db: Writer,
  id: EntryId,
  conclusion: { star: number; reason: string; words: string; at: string } | null
): number {
  const { star, reason, words, at } = conclusion ?? { star: null, reason: '', words: '', at: null }
  const sql = `${bump}, conclusion_star = ?, conclusion_reason = ?, conclusion_words = ?, concluded_at = ? where id = ? returning version`
  return changed(db.prepare(sql).get(star, reason, words, at, id))
}

/** Dossier rows of every entry of a session. */
export function dossierOf(db: Reader, sessionId: SessionId): (DossierRow & { entryId: EntryId })[] {
  const sql = `
    select entry_id as entryId, no, state, valid_until as validUntil, note from dossier_row
    where entry_id in (select id from entry where session_id = ?) order by entry_id, no`
  return db.prepare(sql).all(sessionId) as (DossierRow & { entryId: EntryId })[]
}

export function putDossierRow(db: Writer, entryId: EntryId, row: DossierRow): void {
  db.prepare(`
    insert into dossier_row (entry_id, no, state, valid_until, note) values (@entryId, @no, @state, @validUntil, @note)
    on conflict (entry_id, no) do update set state = excluded.state, valid_until = excluded.valid_until, note = excluded.note`).run({
    ...row,
    entryId
  })
}

export interface RecusalRow {
  readonly entryId: EntryId
  readonly memberId: MemberId
  readonly reason: string
}

/** Recusals of a session. */
export function recusalsOf(db: Reader, sessionId: SessionId): RecusalRow[] {
  // from the few there are to their session, not from each of its entries to none
  const sql = `
    select r.entry_id as entryId, r.member_id as memberId, r.reason from recusal r cross join entry e on e.id = r.entry_id
    where e.session_id = ? order by r.entry_id, r.member_id`
  return db.prepare(sql).all(sessionId) as RecusalRow[]
}

/** Recusals of one entry, in no order: asked at every tap, and SQLite prepares a statement with "order by" anew at every binding. */
export function recusalsOfEntry(db: Reader, entryId: EntryId): RecusalRow[] {
  const sql = 'select entry_id as entryId, member_id as memberId, reason from recusal where entry_id = ?'
  return db.prepare(sql).all(entryId) as RecusalRow[]
}

/** Sets or, with null, ends a recusal. */
export function putRecusal(db: Writer, entryId: EntryId, memberId: MemberId, recusal: { reason: string; at: string } | null): void {
  db.prepare('delete from recusal where entry_id = ? and member_id = ?').run(entryId, memberId)
  if (recusal)
    db.prepare('insert into recusal (entry_id, member_id, reason, at) values (?, ?, ?, ?)').run(
      entryId,
      memberId,
      recusal.reason,
      recusal.at
    )
}

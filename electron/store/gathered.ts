import type { Reader, Writer } from './db.ts'

/** One issue of a session whose recognitions came in by a package. */
export interface GatheredRow {
  readonly id: string
  readonly sessionId: string
  readonly sessionName: string
  readonly councilName: string
  /** Hashes of the acts by which it was issued, the last one last. */
  readonly issues: readonly string[]
  readonly deviceId: string
  readonly publicKey: string
  readonly madeAt: string
  readonly fileName: string
  readonly fileHash: string
  readonly at: string
}

type Raw = Omit<GatheredRow, 'issues'> & { readonly issues: string }

const columns = `id, session_id as sessionId, session_name as sessionName, council_name as councilName, issues, device_id as deviceId,
  public_key as publicKey, made_at as madeAt, file_name as fileName, file_hash as fileHash, at`

const fromRow = (row: Raw): GatheredRow => ({ ...row, issues: JSON.parse(row.issues) as string[] }) // written by insertGathered only

/** Issues of a session that came in, the first one first. */
export function gatheredOf(db: Reader, sessionId: string): GatheredRow[] {
  return db.prepare<Raw>(`select ${columns} from gathered where session_id = ? order by seq`).all(sessionId).map(fromRow)
}

/** Everything that came in, the newest first, with how many recognitions of it stand. */
export function listGathered(db: Reader): (GatheredRow & { readonly recognitions: number })[] {
  const sql = `select ${columns}, (select count(*) from recognition r where r.import_id = gathered.id
    and not exists (select 1 from recognition_act a where a.recognition_id = r.id and a.kind = 'takeOut')) as recognitions
    from gathered order by seq desc`
  return db
    .prepare<Raw & { recognitions: number }>(sql)
    .all()
    .map((row) => ({ ...fromRow(row), recognitions: row.recognitions }))
}

export function insertGathered(db: Writer, row: GatheredRow): void {
  db.prepare(`
    insert into gathered (id, session_id, session_name, council_name, issues, device_id, public_key, made_at, file_name, file_hash, at)
    values (@id, @sessionId, @sessionName, @councilName, @issues, @deviceId, @publicKey, @madeAt, @fileName, @fileHash, @at)`).run({
    ...row,
    issues: JSON.stringify(row.issues)
  })
}

/** Ids of recognitions that came in with an issue and still stand. */
export function standingOf(db: Reader, importId: string): string[] {
  const sql = `select id from recognition r where import_id = ?
    and not exists (select 1 from recognition_act a where a.recognition_id = r.id and a.kind = 'takeOut') order by id`
  return db.prepare(sql).pluck<string>().all(importId)
}

/** Hashes of the acts by which each session of this file was issued, the first one first. */
export function issuesBySession(db: Reader): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const sql = "select session_id as sessionId, hash from log where what = 'issueSession' and session_id is not null order by seq"
  for (const { sessionId, hash } of db.prepare<{ sessionId: string; hash: string }>(sql).all())
    found.set(sessionId, [...(found.get(sessionId) ?? []), hash])
  return found
}

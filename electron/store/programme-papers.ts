import type { ProgrammePaperData, ProgrammePaperKey } from '../../shared/contract/paper-data.ts'
import type { Reader, Writer } from './db.ts'

/** What was typed for the paper of one scope. */
export interface ProgrammePaperRow {
  readonly paper: ProgrammePaperKey
  /** Canonical JSON of what the paper is about. */
  readonly scope: string
  readonly version: number
  readonly data: ProgrammePaperData
  /** What the council's data gave when it was typed. */
  readonly base: ProgrammePaperData
  readonly at: string
}

/** Every paper for which something was typed, the last typed first. */
export function programmePapersOf(db: Reader): ProgrammePaperRow[] {
  const sql = 'select paper, scope, version, data, base, at from programme_paper order by at desc, paper, scope'
  const rows = db.prepare<Omit<ProgrammePaperRow, 'data' | 'base'> & { data: string; base: string }>(sql).all()
  return rows.map((row) => ({ ...row, data: JSON.parse(row.data), base: JSON.parse(row.base) })) // written from parsed input only
}

/** Puts the data of a paper in place; answers their new version. */
export function putProgrammePaper(db: Writer, { data, base, ...row }: Omit<ProgrammePaperRow, 'version'>): number {
  const sql = `
    insert into programme_paper (paper, scope, data, base, at) values (@paper, @scope, @data, @base, @at)
    on conflict (paper, scope) do update set version = version + 1, data = excluded.data, base = excluded.base, at = excluded.at
    returning version`
  const given = { ...row, data: JSON.stringify(data), base: JSON.stringify(base) }
  return db.prepare<{ version: number }>(sql).get(given)?.version ?? 0
}

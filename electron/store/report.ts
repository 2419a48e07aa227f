import type { Reader, Writer } from './db.ts'

/** What an officer wrote into one part of one report. */
export interface ReportWordsRow {
  readonly part: string
  readonly version: number
  /** null: given up, the figures speak again. */
  readonly words: string | null
  /** What the figures said when it was written. */
  readonly base: string
}

/** `scope`: canonical JSON of what the report is about. */
export function reportWordsOf(db: Reader, scope: string): ReportWordsRow[] {
  return db.prepare<ReportWordsRow>('select part, version, words, base from report_words where scope = ? order by part').all(scope)
}

/** Puts the words in place; answers their new version. */
export function putReportWords(db: Writer, row: Omit<ReportWordsRow, 'version'> & { readonly scope: string; readonly at: string }): number {
  const sql = `
    insert into report_words (scope, part, words, base, at) values (@scope, @part, @words, @base, @at)
    on conflict (scope, part) do update set version = version + 1, words = excluded.words, base = excluded.base, at = excluded.at
    returning version`
  return db.prepare<{ version: number }>(sql).get({ ...row })?.version ?? 0
}

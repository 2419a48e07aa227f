import type { Reader } from './db.ts'
import type { RecognitionRow } from './register.ts'

type Named = [
  at: number,
  subject: string,
  productName: string,
  producerName: string,
  star: number,
  decisionNumber: string,
  decisionDate: string | null,
  /** '' for entries of sessions. */
  id: string
]

const page = 500

/**
 * The next recognitions after a place (0: from the beginning) by what tells them apart; empty at the end. Of older lists, without those taken
 * out, and of entries that issued sessions recognise: see recognitionOf. Places are only for asking on.
 */
export function recognitionNames(db: Reader, after: number): Named[] {
  const listed = `
    select r.rowid, r.subject, r.product_name, r.producer_name, r.star, r.decision_number, r.decision_date, r.id
    from recognition r
    where r.rowid > ? and not exists (select 1 from recognition_act a where a.recognition_id = r.id and a.kind = 'takeOut')
    order by r.rowid limit ${page}`
  if (after >= 0) {
    const rows = db.prepare<unknown>(listed).raw<Named>().all(after)
    if (rows.length > 0) return rows
  }
  // places of entries are below zero, so that the two never meet
  const entries = `
    select -e.rowid, e.product_id, e.product_name, e.producer_name, e.conclusion_star, s.decision_number, s.decision_date, ''
    from entry e join session s on s.id = e.session_id join council c on c.id = s.council_id
    where e.rowid > ? and s.stage = 'issued' and e.excluded_at is null
      and ((c.level = 'province' and e.conclusion_star in (3, 4)) or (c.level = 'central' and e.conclusion_star = 5))
    order by e.rowid limit ${page}`
  return db
    .prepare<unknown>(entries)
    .raw<Named>()
    .all(after < 0 ? -after : 0)
}

export type ListedRow = Omit<RecognitionRow, 'sessionId' | 'sessionName' | 'ofIssue' | 'form'> & {
  readonly importId: string
  readonly row: number
}

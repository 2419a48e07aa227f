import type { CouncilId } from '../../shared/ids.ts'
import type { RegisterKind } from '../../shared/papers/kinds.ts'
import type { Reader, Writer } from './db.ts'

/** A letter of the register as it stands: what was last given to it. */
export interface LetterRow {
  /** Of what was last given. */
  readonly seq: number
  readonly councilId: CouncilId
  readonly kind: RegisterKind
  /** Ids of the certificates that it is about, in order. */
  readonly about: readonly string[]
  readonly name: string
  readonly number: string
  readonly date: string | null
  /** When it was given. */
  readonly at: string
  /** How often something was given, from 1. */
  readonly version: number
  /** It left the program with this number and day. */
  readonly out: boolean
}

type Raw = Omit<LetterRow, 'about' | 'out'> & { readonly about: string; readonly out: 0 | 1 }

/** Letters to which something was ever given, of one council or of all, the oldest gift first. */
export function lettersOf(db: Reader, councilId: CouncilId | null): LetterRow[] {
  const sql = `
    select seq, council_id as councilId, kind, about, name, number, date, at, version,
      exists (select 1 from letter_out where letter_seq = seq) as out
    from (
      select *, row_number() over (partition by council_id, kind, about order by seq desc) as place,
        count(*) over (partition by council_id, kind, about) as version
      from letter_number where @councilId is null or council_id = @councilId
    ) where place = 1 order by seq`
  const rows = db.prepare<Raw>(sql).all({ councilId })
  return rows.map((row) => ({ ...row, about: JSON.parse(row.about) as string[], out: row.out === 1 })) // written by insertLetterNumber alone
}

/** Gives a letter its number and day; what was given before is kept under it. */
export function insertLetterNumber(
  db: Writer,
  { about, ...row }: Omit<LetterRow, 'seq' | 'version' | 'out'> & { readonly reason: string }
): void {
  db.prepare(`
    insert into letter_number (council_id, kind, about, name, number, date, reason, at)
    values (@councilId, @kind, @about, @name, @number, @date, @reason, @at)`).run({ ...row, about: JSON.stringify(about) })
}

/** Keeps with which numbers letters left. */
export function insertLettersOut(db: Writer, handedOutId: string, seqs: readonly number[]): void {
  const add = db.prepare('insert into letter_out (handed_out_id, letter_seq) values (?, ?)')
  for (const seq of seqs) add.run(handedOutId, seq)
}

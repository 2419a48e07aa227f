import type { CouncilId } from '../../shared/ids.ts'
import type { DecreeKind } from '../../shared/papers/kinds.ts'
import type { Reader, Writer } from './db.ts'

/** A Word template of a council by kind of paper. */
export interface TemplateRow {
  readonly kind: DecreeKind
  /** From 1; also a template that was taken away counts. */
  readonly version: number
  readonly fileName: string
  /** Bytes; null: taken away. */
  readonly size: number | null
  readonly at: string
}

/** Every template that the council ever had, also those taken away. */
export function templatesOf(db: Reader, councilId: CouncilId): TemplateRow[] {
  const sql = `
    select kind, version, file_name as fileName, length(bytes) as size, at from paper_template where council_id = ? order by kind`
  return db.prepare<TemplateRow>(sql).all(councilId)
}

/** The file itself; undefined where the council has none of this kind. */
export function findTemplate(db: Reader, councilId: CouncilId, kind: DecreeKind): { bytes: Uint8Array; hash: string } | undefined {
  const sql = 'select bytes, hash from paper_template where council_id = ? and kind = ? and bytes is not null'
  return db.prepare<{ bytes: Uint8Array; hash: string }>(sql).get(councilId, kind)
}

interface TemplateFile {
  readonly councilId: CouncilId
  readonly kind: DecreeKind
  readonly fileName: string
  /** null takes it away. */
  readonly bytes: Uint8Array | null
  /** SHA-256 in hex; '' where it is taken away. */
  readonly hash: string
  readonly at: string
}

/** Puts a template in place, or takes it away; answers its new version. */
export function putTemplate(db: Writer, file: TemplateFile): number {
  const sql = `
    insert into paper_template (council_id, kind, file_name, bytes, hash, at) values (@councilId, @kind, @fileName, @bytes, @hash, @at)
    on conflict (council_id, kind) do update set
      version = version + 1, file_name = excluded.file_name, bytes = excluded.bytes, hash = excluded.hash, at = excluded.at
    returning version`
  const row = db.prepare<{ version: number }>(sql).get({ ...file, bytes: file.bytes && Buffer.from(file.bytes) })
  return row?.version ?? 0
}

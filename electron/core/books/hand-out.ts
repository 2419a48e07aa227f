import type { MethodName } from '../../../shared/contract.ts'
import type { SaveOutcome } from '../../../shared/contract/papers.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { Result } from '../../../shared/result.ts'
import type { BookSpec } from '../../files/xlsx/spec.ts'
import { insertHandedOut } from '../../store/handed-out.ts'
import type { Ctx } from '../context.ts'
import { record } from '../log.ts'
import { plainName } from '../papers/names.ts'
import { sha256 } from '../sha256.ts'

interface BookToHandOut {
  readonly spec: BookSpec
  readonly title: string
  /** What it is, for the list of what was handed out. */
  readonly what: string
  readonly detail: Readonly<Record<string, unknown>>
}

/** Writes a workbook that belongs to no session, reads it back, hands it to the host and keeps its hash. */
export async function handOutBook(
  ctx: Ctx,
  method: MethodName,
  { spec, title, what, detail }: BookToHandOut
): Promise<Result<SaveOutcome, AppError>> {
  const written = await ctx.ports.writeBook(spec)
  if (!written.ok) return written
  const { bytes } = written.value
  const saved = await ctx.ports.saveFile({ name: `${plainName(title)}.xlsx`, bytes, kind: 'xlsx' })
  if (!saved.ok || saved.value.kind === 'cancelled' || saved.value.kind === 'stopped') return saved
  const hash = sha256(bytes)
  const { name } = saved.value
  ctx.store.write((db) => {
    insertHandedOut(db, { id: ctx.newId(), sessionId: null, kind: `xlsx ${what}`, name, hash, dataVersion: 0, at: ctx.at }, null)
    record(ctx, db, method, { detail: { ...detail, name, hash } })
  })
  return saved
}

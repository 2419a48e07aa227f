/** Corrections of rows of older lists, and conclusions that ask for a withdrawal. */
import type { RecognitionView } from '../../../shared/contract/register.ts'
import type { CorrectedField, Corrections } from '../../../shared/contract/proposals.ts'
import { checkExtension } from '../../../shared/domain/certificate.ts'
import type { AppError, InputIssue } from '../../../shared/errors.ts'
import { productKey, recognitionKey } from '../../../shared/import/recognitions.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { RecognitionRow } from '../../store/register.ts'
import type { Handler } from '../context.ts'
import { certificateAt, daysOfAct, type Found, say } from './acts.ts'
import type { Change } from './corrections.ts'

/** One act for each row that changes: the row itself, and where names are put right in every round, the product's other rows of older lists. */
export const correctRecognition: Handler<'correctRecognition'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = certificateAt(db, ctx, input)
    if (!found.ok) return found
    const { one, corrected } = found.value
    const row = corrected.rows.find(({ id }) => id === one.id)
    // packages of other desks bring what their sessions recognised
    if (!row || row.sessionName !== '') return err({ code: 'IN_USE', what: 'recognition', by: one.sessionName || one.decisionNumber })
    const changes = changesTo(row, input.changes)
    if (changes.length === 0) return err({ code: 'BAD_INPUT', issues: [{ path: 'changes', issue: 'tooShort', limit: 1 }] })
    const rows = [{ row, changes }, ...(input.everyRound ? otherRounds(found.value, row, changes) : [])]
    const checked = checkCorrected(found.value, rows)
    if (!checked.ok) return checked
    for (const each of rows) {
      const at = found.value.recognitions.find(({ id }) => id === each.row.id)
      if (!at) throw new Error('a row of the register that was just read is not in it')
      const of = { ...found.value, one: at }
      const said = say(db, ctx, 'correctRecognition', of, { kind: 'correct', detail: { changes: each.changes }, reason: input.reason })
      if (!said.ok) return said
    }
    return ok({ rows: rows.length })
  })

interface RowChange {
  readonly row: RecognitionRow
  readonly changes: readonly Change[]
}

function changesTo(row: RecognitionRow, wanted: Corrections): Change[] {
  return (Object.entries(wanted) as [CorrectedField, Change['after'] | undefined][]).flatMap(([field, after]) =>
    after === undefined || after === row[field] ? [] : [{ field, before: row[field], after }]
  ) // keys of the schema
}

const names: ReadonlySet<CorrectedField> = new Set(['productName', 'producerName'])

/** The product's other rows whose names are spelt as this row's were. */
function otherRounds({ corrected, one, recognitions }: Found, row: RecognitionRow, changes: readonly Change[]): RowChange[] {
  const named = changes.filter(({ field }) => names.has(field))
  if (named.length === 0) return []
  const subjects = new Map(recognitions.map(({ id, subject }) => [id, subject]))
  return corrected.rows
    .filter((other) => other.id !== row.id && subjects.get(other.id) === one.subject && productKey(other) === productKey(row))
    .map((other) => ({ row: other, changes: named.map(({ field, after }) => ({ field, before: other[field], after })) }))
}

/** DUPLICATE where a row would say what another says already; BAD_INPUT where days would no longer follow one another. */
function checkCorrected({ corrected, recognitions }: Found, rows: readonly RowChange[]): Result<void, AppError> {
  const changed = new Map(rows.map(({ row, changes }) => [row.id, applied(row, changes)]))
  const keys = new Set(corrected.rows.flatMap((row) => (changed.has(row.id) ? [] : [keyOf(row)])))
  for (const row of changed.values()) {
    if (keys.has(keyOf(row))) return err({ code: 'DUPLICATE', what: 'recognition', existing: row.productName })
    keys.add(keyOf(row))
    const issues = daysOf(
      row,
      recognitions.find(({ id }) => id === row.id)
    )
    if (issues.length > 0) return err({ code: 'BAD_INPUT', issues })
  }
  return ok(undefined)
}

function applied(row: RecognitionRow, changes: readonly Change[]): RecognitionRow {
  return { ...row, ...Object.fromEntries(changes.map(({ field, after }) => [field, after])) } as RecognitionRow // fields of the row
}

function keyOf(row: RecognitionRow): string {
  return recognitionKey({ ...row, currentStar: row.star }, row)
}

/** A withdrawal and an extension were checked against the day of issue that was. */
function daysOf({ decisionDate }: RecognitionRow, view: RecognitionView | undefined): InputIssue[] {
  const { withdrawnOn = null, extendedUntil = null } = view ?? {}
  if (withdrawnOn !== null && (decisionDate ?? '') > withdrawnOn) return [{ path: 'changes.decisionDate', issue: 'tooBig' }]
  if (extendedUntil === null) return []
  if (decisionDate === null) return [{ path: 'changes.decisionDate', issue: 'missing' }]
  const checked = checkExtension(decisionDate, extendedUntil)
  return checked.ok ? [] : [{ path: 'changes.decisionDate', issue: checked.error === 'tooLong' ? 'tooSmall' : 'tooBig' }]
}

/** Article 8.4. DUPLICATE where it is withdrawn already, or a conclusion stands; BAD_INPUT for a day of before the certificate. */
export const noteFinding: Handler<'noteFinding'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = certificateAt(db, ctx, input)
    if (!found.ok) return found
    const { one } = found.value
    if (one.withdrawnOn !== null) return err({ code: 'DUPLICATE', what: 'withdrawal', existing: one.productName })
    if (one.findingOn !== undefined) return err({ code: 'DUPLICATE', what: 'finding', existing: one.productName })
    const { ground, paperNumber, concludedOn, reason } = input
    const act = { kind: 'finding', detail: { ground, paperNumber, concludedOn }, reason } as const
    const issues = daysOfAct(one.decisionDate, act)
    return issues.length > 0 ? err({ code: 'BAD_INPUT', issues }) : say(db, ctx, 'noteFinding', found.value, act)
  })

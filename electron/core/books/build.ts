import type { Input } from '../../../shared/contract.ts'
import type { AppError } from '../../../shared/errors.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { BookSpec } from '../../files/xlsx/spec.ts'
import type { Reader } from '../../store/db.ts'
import type { Ctx } from '../context.ts'
import { deskOf } from '../papers/desk.ts'
import { computeLoaded } from '../sessions/load.ts'
import { certificationSheets } from './certification.ts'
import { checkSheets } from './check.ts'
import { matrixSheet } from './matrix.ts'
import { registerSheets } from './register.ts'
import { totalsSheet } from './totals.ts'

export interface BuiltBook {
  readonly spec: BookSpec
  readonly title: string
  readonly dataVersion: number
}

const titles = {
  certification: 'Danh sách sản phẩm OCOP',
  totals: 'Bảng tổng hợp kết quả',
  matrix: 'Ma trận điểm',
  register: 'Trích sổ cấp Giấy chứng nhận',
  all: 'Hồ sơ kết quả phiên'
} as const

/** So many products make a book that is written elsewhere. */
const manyProducts = 1000

/** A workbook of the session, every number from the raw marks of this moment. NOT_READY where a list would be empty: nothing is concluded on yet. */
export function buildBook(db: Reader, ctx: Ctx, { sessionId, kind, columns }: Input<'saveWorkbook'>): Result<BuiltBook, AppError> {
  const found = deskOf(db, ctx, sessionId)
  if (!found.ok) return found
  const desk = found.value
  if (desk.loaded.entries.length > manyProducts) ctx.ports.writeBook.ready?.()
  const computed = computeLoaded(db, ctx, desk.loaded, 'council')
  const sheets = {
    certification: () => certificationSheets(ctx, desk, computed, columns),
    totals: () => [totalsSheet(ctx, desk, computed)],
    matrix: () => [matrixSheet(desk, computed)],
    register: () => registerSheets(db, ctx, desk, computed),
    all: () => [
      ...certificationSheets(ctx, desk, computed, columns),
      totalsSheet(ctx, desk, computed),
      matrixSheet(desk, computed),
      ...checkSheets(db, ctx, desk, computed)
    ]
  }[kind]()
  if (sheets.length === 0) {
    const names = desk.loaded.entries.map((entry) => entry.productName)
    return err({ code: 'NOT_READY', missing: [{ code: 'NOT_CONCLUDED', count: names.length, article: '', names: names.slice(0, 5) }] })
  }
  const title = `${titles[kind]} – ${desk.loaded.session.name}`
  return ok({ title, dataVersion: desk.dataVersion, spec: { title, creator: desk.loaded.council.issuingBody, created: ctx.at, sheets } })
}

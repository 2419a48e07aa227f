/** Issued sessions out of a package: of one session, or of a whole desk. */
import type { AppError } from '../../../shared/errors.ts'
import type { OneSession, PackedRow } from '../../../shared/packages/one-session.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { listCouncils } from '../../store/councils.ts'
import { issuesBySession } from '../../store/gathered.ts'
import { verifyLog } from '../../store/log.ts'
import { type RecognitionRow, sessionRecognitions } from '../../store/register.ts'
import { listSessions } from '../../store/sessions.ts'
import type { Ctx } from '../context.ts'
import type { PackageRead } from '../ports.ts'
import { oneSessionOf } from '../packages/one-session.ts'
import { insideDesk, refusePackage } from '../packages/parts.ts'

/** One session of a package as far as the register needs it. */
export interface Source {
  readonly sessionId: string
  readonly sessionName: string
  readonly councilName: string
  readonly decisionNumber: string
  readonly decisionDate: string | null
  readonly issued: boolean
  /** Hashes of the acts by which it was issued, the last one last. */
  readonly issues: readonly string[]
  readonly rows: readonly RecognitionRow[]
}

/** NOT_HERE for packages of members, NEWER_FORMAT, BROKEN. */
export function sourcesOf(ctx: Ctx, { manifest, data }: PackageRead): Result<readonly Source[], AppError> {
  if (manifest.kind === 'session') return ofDesk(ctx, data)
  if (manifest.kind !== 'oneSession') return refusePackage('NOT_A_SESSION')
  const one = ctx.store.read((db) => oneSessionOf(db, manifest, data))
  return one.ok ? ofOne(one.value) : one
}

function ofDesk(ctx: Ctx, data: Uint8Array): Result<readonly Source[], AppError> {
  const seen = insideDesk(ctx, data, (store) =>
    store.read((db) => {
      const councils = new Map(listCouncils(db).map(({ id, name }) => [id, name]))
      const rows = sessionRecognitions(db)
      const issues = issuesBySession(db)
      const sessions = listSessions(db).map(
        ({ id, name, councilId, stage, decisionNumber, decisionDate }): Source => ({
          sessionId: id,
          sessionName: name,
          councilName: councils.get(councilId) ?? '',
          decisionNumber,
          decisionDate,
          issued: stage === 'issued',
          issues: issues.get(id) ?? [],
          rows: rows.filter((row) => row.sessionId === id)
        })
      )
      return { chain: verifyLog(db).ok, sessions }
    })
  )
  if (!seen.ok) return seen
  const { chain, sessions } = seen.value
  return chain && sessions.every(({ issued, issues }) => !issued || issues.length > 0) ? ok(sessions) : refusePackage('BROKEN')
}

const words = (row: PackedRow | undefined, name: string) => String(row?.[name] ?? '')

/** As `sessionRecognitions` tells them of the tables. */
function ofOne({ shared, own, lines, points }: OneSession): Result<readonly Source[], AppError> {
  const [session] = own['session'] ?? []
  const council = (shared['council'] ?? []).find((row) => row['id'] === session?.['council_id'])
  if (!session || !council) return refusePackage('BROKEN')
  const issued = session['stage'] === 'issued'
  const issues = lines.filter(({ what }) => what === 'issueSession').map(({ hash }) => hash)
  if (issued && issues.length === 0) return refusePackage('BROKEN')
  const [products, producers] = [byId(shared['product']), byId(shared['producer'])]
  const stars = council['level'] === 'central' ? [5] : [3, 4]
  const rows: RecognitionRow[] = []
  const entries = (own['entry'] ?? []).toSorted((a, b) => Number(a['ord']) - Number(b['ord']))
  for (const entry of issued ? entries : []) {
    const star = Number(entry['conclusion_star'])
    if ((entry['excluded_at'] ?? null) !== null || !stars.includes(star)) continue
    const product = products.get(entry['product_id'])
    const producer = producers.get(product?.['producer_id'])
    if (!product || !producer) return refusePackage('BROKEN')
    rows.push({
      id: words(entry, 'id'),
      sessionId: words(session, 'id'),
      sessionName: words(session, 'name'),
      ofIssue: words(session, 'issued_at'),
      subject: words(product, 'id'),
      productName: words(entry, 'product_name'),
      producerName: words(entry, 'producer_name'),
      producerKind: words(producer, 'kind'),
      address: words(entry, 'address'),
      commune: words(producer, 'commune'),
      oldCommune: words(entry, 'commune'),
      oldDistrict: words(producer, 'old_district'),
      oldProvince: '',
      province: words(producer, 'province'),
      setNo: Number(entry['set_no']),
      setText: '',
      star: star as 3 | 4 | 5, // one of `stars`
      points: points[words(entry, 'id')] ?? null,
      decisionNumber: words(session, 'decision_number'),
      decisionDate: session['decision_date'] === null ? null : words(session, 'decision_date'),
      decidedBy: words(council, 'issuing_body'),
      level: council['level'] === 'central' ? 'central' : 'province',
      code: words(entry, 'product_code'),
      note: '',
      createdAt: words(session, 'issued_at'),
      form: null
    })
  }
  const { decisionNumber = '', decisionDate = null } = rows[0] ?? {}
  return ok([
    {
      sessionId: words(session, 'id'),
      sessionName: words(session, 'name'),
      councilName: words(council, 'name'),
      decisionNumber,
      decisionDate,
      issued,
      issues,
      rows
    }
  ])
}

function byId(rows: readonly PackedRow[] | undefined): Map<unknown, PackedRow> {
  return new Map((rows ?? []).map((row) => [row['id'], row]))
}

/** Issued sessions out of a package: of one session, or of a whole desk. Both are read by the same questions to the same tables. */
import { z } from 'zod'
import type { AppError } from '../../../shared/errors.ts'
import { nothingSaid, type OneSession, type Said, saidSchema } from '../../../shared/packages/one-session.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { listCouncils } from '../../store/councils.ts'
import type { Reader } from '../../store/db.ts'
import { verifyLog } from '../../store/log.ts'
import { isBadRow } from '../../store/packages.ts'
import { proposals, type ProposalRow } from '../../store/proposals.ts'
import type { RecognitionRow } from '../../store/register.ts'
import { saidOfSession } from '../../store/said.ts'
import { inScratch } from '../../store/scratch.ts'
import { listSessions } from '../../store/sessions.ts'
import type { Ctx } from '../context.ts'
import type { PackageRead } from '../ports.ts'
import { linesHere, oneSessionOf, pointsNow, putOneSession } from '../packages/one-session.ts'
import { databaseOf, insideDesk, refusePackage } from '../packages/parts.ts'
import { saidFits } from '../packages/said.ts'
import { loadProposals } from '../register/proposed.ts'
import { sessionRecognitions } from '../register/sources.ts'
import { loadSession } from '../sessions/load.ts'

/** One session of a package as far as the register needs it. */
export interface Source {
  readonly sessionId: string
  readonly sessionName: string
  readonly councilName: string
  readonly decisionNumber: string
  readonly decisionDate: string | null
  readonly issued: boolean
  /** '' while it is not. */
  readonly issuedAt: string
  /** Hashes of the acts by which it was issued, the last one last. */
  readonly issues: readonly string[]
  /** How many acts of it are known: of two states of one desk the later has more. */
  readonly lines: number
  readonly rows: readonly RecognitionRow[]
  /** What it proposed to the Ministry. */
  readonly proposed: readonly ProposalRow[]
  /** What was recognised on a proposal, by the answer's own id. */
  readonly answered: readonly RecognitionRow[]
  readonly said: Said
}

/** NOT_A_SESSION for packages of members, ONLY_A_REGISTER, which holds no results of scoring, NEWER_FORMAT, BROKEN. */
export function sourcesOf(ctx: Ctx, read: PackageRead): Result<readonly Source[], AppError> {
  const { manifest, data } = read
  if (manifest.kind === 'session') return ofDesk(ctx, databaseOf(read))
  if (manifest.kind === 'register') return refusePackage('ONLY_A_REGISTER')
  if (manifest.kind !== 'oneSession') return refusePackage('NOT_A_SESSION')
  const one = ctx.store.read((db) => oneSessionOf(db, manifest, data))
  return one.ok ? ofOne(one.value, manifest.sessionId as SessionId) : one // oneSessionOf refuses a package of none
}

function ofDesk(ctx: Ctx, data: Uint8Array | string): Result<readonly Source[], AppError> {
  const seen = insideDesk(ctx, data, (store) =>
    store.read((db) => {
      if (!verifyLog(db).ok) return undefined
      return sourcesIn(db).map((source) => {
        const loaded = source.rows.length + source.proposed.length > 0 ? loadSession(db, ctx, source.sessionId as SessionId) : undefined // a row's own
        return loaded?.ok ? withPoints(source, pointsNow(db, ctx, loaded.value)) : source
      })
    })
  )
  return seen.ok ? checked(seen.value) : seen
}

function withPoints({ rows, proposed, ...source }: Source, points: OneSession['points']): Source {
  const given = <Row extends RecognitionRow | ProposalRow>(row: Row): Row => ({ ...row, points: points[row.id] ?? row.points })
  return { ...source, rows: rows.map(given), proposed: proposed.map(given) }
}

/** Put where it would be taken in, and read there. */
function ofOne(one: OneSession, sessionId: SessionId): Result<readonly Source[], AppError> {
  try {
    const read = inScratch((db) => {
      const put = putOneSession(db, one, sessionId, { id: sessionId, publicKey: '', fileHash: '', at: '' })
      return put.ok ? ok(sourcesIn(db)) : put
    })
    return read.ok ? checked(read.value.map((source) => withPoints(source, one.points))) : read
  } catch (thrown) {
    if (isBadRow(thrown)) return refusePackage('BROKEN')
    throw thrown
  }
}

/** What could have been written by the program; a package of a whole desk is nobody's word for that. */
function checked(sources: readonly Source[] | undefined): Result<readonly Source[], AppError> {
  const parsed = sources?.map((source) => ({ ...source, said: saidSchema.safeParse(source.said).data }))
  const sound = parsed?.flatMap(({ said, ...source }): Source[] =>
    said && (!source.issued || fits(source, said)) ? [{ ...source, said }] : []
  )
  return sources && sound?.length === sources.length ? ok(sound) : refusePackage('BROKEN')
}

const day = z.iso.date().nullable()

function fits({ issues, rows, proposed, answered }: Omit<Source, 'said'>, said: Said): boolean {
  const days = [...rows, ...answered].map(({ decisionDate }) => decisionDate)
  const letters = proposed.flatMap(({ proposedOn, approvedOn }) => [proposedOn, approvedOn])
  return issues.length > 0 && [...days, ...letters].every((each) => day.safeParse(each).success) && saidFits(rows, said)
}

/** Every session of a file. */
function sourcesIn(db: Reader): Source[] {
  const councils = new Map(listCouncils(db).map(({ id, name }) => [id, name]))
  const rows = sessionRecognitions(db)
  const all = loadProposals(db, rows)
  const everyProposal = proposals(db)
  return listSessions(db).map(({ id, name, councilId, stage, decisionNumber, decisionDate, issuedAt }) => {
    const issued = stage === 'issued'
    const own = rows.filter((row) => row.sessionId === id)
    const lines = issued ? linesHere(db, id) : []
    const said = issued ? saidOfSession(db, id) : nothingSaid
    const steps = new Set(said.steps.map((step) => step.id))
    return {
      sessionId: id,
      sessionName: name,
      councilName: councils.get(councilId) ?? '',
      decisionNumber,
      decisionDate,
      issued,
      issuedAt: issuedAt ?? '',
      issues: lines.filter(({ what }) => what === 'issueSession').map(({ hash }) => hash),
      lines: lines.length,
      rows: own,
      proposed: everyProposal.filter((row) => row.sessionId === id),
      answered: all.answered.filter((row) => steps.has(row.id)),
      said
    }
  })
}

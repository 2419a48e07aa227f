import { momentWords } from '../../../shared/domain/moment.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { footerLine, placeAndDate, type Signers } from '../../../shared/papers/frame.ts'
import { practiceWords } from '../../../shared/papers/words.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { Reader } from '../../store/db.ts'
import { dataVersion } from '../../store/sessions.ts'
import type { Ctx } from '../context.ts'
import { type LoadedSession, loadSession } from '../sessions/load.ts'

/** A session of one moment with what all its papers and workbooks share. */
export interface Desk {
  readonly loaded: LoadedSession
  /** Last log number of the session: which state of the data a paper shows. */
  readonly dataVersion: number
  readonly concluded: boolean
  readonly footer: (subject: string, draft: boolean) => string
  /** '' for real data. */
  readonly watermark: string
  readonly placeAndDate: string
  readonly signers: Signers
}

/** The session with what its papers share. NOT_FOUND where there is none. */
export function deskOf(db: Reader, ctx: Ctx, sessionId: SessionId): Result<Desk, AppError> {
  const loaded = loadSession(db, ctx, sessionId)
  if (!loaded.ok) return loaded
  const { session, council, members } = loaded.value
  const version = dataVersion(db, sessionId)
  const practice = ctx.space === 'practice'
  const nameOf = (posts: readonly string[]) =>
    members.find((member) => posts.includes(member.post) && member.replacedAt === null)?.name ?? ''
  return ok({
    loaded: loaded.value,
    dataVersion: version,
    concluded: session.stage === 'concluded' || session.stage === 'issued',
    footer: (subject, draft) =>
      footerLine({ session: session.name, subject, dataVersion: version, madeAt: momentWords(ctx.at), draft, practice }),
    watermark: watermarkOf(ctx),
    placeAndDate: placeAndDate(council.place, session.heldOn),
    signers: { secretary: nameOf(['secretary', 'memberSecretary']), chair: nameOf(['chair']) }
  })
}

/** Large words across every page of practice; '' for real data. */
export function watermarkOf(ctx: Pick<Ctx, 'space'>): string {
  return ctx.space === 'practice' ? practiceWords : ''
}

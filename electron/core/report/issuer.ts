import type { FigureScope } from '../../../shared/contract/figures.ts'
import { defaultCouncilPapers } from '../../../shared/papers/decree/defaults.ts'
import { nobody, type ProgrammeIssuer } from '../../../shared/papers/report/frame.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { type CouncilRow, findCouncil, listCouncils } from '../../store/councils.ts'
import type { Reader } from '../../store/db.ts'
import { findCouncilPapers } from '../../store/paper-data.ts'
import { findSession } from '../../store/sessions.ts'

/** In whose name papers of the programme go out: the agency that advises the round's council, else that of the newest council of a province. */
export function issuerOf(db: Reader, scope: FigureScope, series: string): ProgrammeIssuer {
  const council = councilOf(db, scope)
  if (!council) return { ...nobody, series }
  const { advisory, signers } = (findCouncilPapers(db, council.id) ?? { data: defaultCouncilPapers(council) }).data
  const { authority, agencyPost, name } = signers.advisory
  return {
    superior: advisory.superior,
    name: advisory.name,
    place: council.place,
    series,
    authority,
    post: agencyPost,
    signer: name,
    recipients: []
  }
}

function councilOf(db: Reader, scope: FigureScope): CouncilRow | undefined {
  const session = scope.kind === 'round' ? findSession(db, scope.sessionId as SessionId) : undefined // an id that names no session finds none
  if (session) return findCouncil(db, session.councilId)
  const councils = listCouncils(db)
  return councils.findLast(({ level }) => level === 'province') ?? councils.at(-1)
}

/** What the report and the list of rewards of a scope bear beside their figures: typed once for the scope, else taken from what is known. */
import type { ProgrammePaperData, ProgrammePaperKey } from '../../../shared/contract/paper-data.ts'
import type { FigureScope } from '../../../shared/contract/figures.ts'
import { inHanoi } from '../../../shared/domain/moment.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { canonicalText } from '../../../shared/papers/content.ts'
import { defaultCouncilPapers } from '../../../shared/papers/decree/defaults.ts'
import { officeOf, withSeries } from '../../../shared/papers/decree/names.ts'
import { err, ok } from '../../../shared/result.ts'
import { type CouncilRow, findCouncil, listCouncils } from '../../store/councils.ts'
import type { Reader } from '../../store/db.ts'
import { findCouncilPapers } from '../../store/paper-data.ts'
import { programmePapersOf, putProgrammePaper } from '../../store/programme-papers.ts'
import { findSession } from '../../store/sessions.ts'
import type { Handler } from '../context.ts'
import { differing } from '../differing.ts'
import { questionOf } from '../figures/compute.ts'
import { record } from '../log.ts'
import { clashesIn, givenNumbers } from '../papers/given-numbers.ts'

const blank: ProgrammePaperData = {
  number: '',
  date: null,
  series: '',
  superior: '',
  name: '',
  place: '',
  addressee: '',
  grounds: '',
  enclosedIn: { paper: '', number: '', date: null, by: '' },
  authority: '',
  post: '',
  signer: '',
  recipients: 'Lưu: VT'
}

/**
 * In whose name papers of the programme go out where nobody said otherwise: the agency that advises the round's council, else that of the newest
 * council of a province. A report has a number of its own and goes to who stands above; a list goes with a decision and has none (Nghị định
 * 30/2020, Phụ lục III names no abbreviation for one).
 */
function fromCouncil(db: Reader, paper: ProgrammePaperKey, scope: FigureScope): ProgrammePaperData {
  const council = councilOf(db, scope)
  if (!council) return { ...blank, series: paper === 'report' ? 'BC-…' : '' }
  const councilData = findCouncilPapers(db, council.id)?.data ?? defaultCouncilPapers(council)
  const { advisory, signers, series } = councilData
  const { authority, agencyPost, name } = signers.advisory
  const body = { superior: advisory.superior, name: advisory.name, place: council.place, authority, post: agencyPost, signer: name }
  if (paper === 'rewards')
    return { ...blank, ...body, enclosedIn: { paper: 'Quyết định', number: '', date: null, by: officeOf({ councilData }, 'decision') } }
  // the agency's letters by which it writes its notices: "TB-SNNMT"
  const agency = /^[^-]+-(.+)$/u.exec(series.dueNotice || series.submission)?.[1] ?? '…'
  const addressee = advisory.superior
  return { ...blank, ...body, series: `BC-${agency}`, addressee, recipients: addressee === '' ? 'Lưu: VT' : 'Như trên\nLưu: VT' }
}

function councilOf(db: Reader, scope: FigureScope): CouncilRow | undefined {
  const session = scope.kind === 'round' ? findSession(db, scope.sessionId as SessionId) : undefined // an id that names no session finds none
  if (session) return findCouncil(db, session.councilId)
  const councils = listCouncils(db)
  return councils.findLast(({ level }) => level === 'province') ?? councils.at(-1)
}

/**
 * What was typed for the scope. Before that: what was typed last for the same paper of another scope, without number and day, and with the
 * council's data where those have changed since, so that who signed last year does not sign this year's unasked.
 */
export function programmePaperOf(db: Reader, paper: ProgrammePaperKey, scope: FigureScope): { version: number; data: ProgrammePaperData } {
  const key = canonicalText(scope)
  const typed = programmePapersOf(db).filter((row) => row.paper === paper)
  const own = typed.find((row) => row.scope === key)
  if (own) return { version: own.version, data: own.data }
  const council = fromCouncil(db, paper, scope)
  const [last] = typed
  if (!last) return { version: 0, data: council }
  const keys = Object.keys(council) as (keyof ProgrammePaperData)[] // keys of that very type
  const fields = keys.map((key) => [key, isAlike(last.base[key], council[key]) ? last.data[key] : council[key]])
  const data = Object.fromEntries(fields) as ProgrammePaperData // one for each of its keys
  return { version: 0, data: { ...data, number: '', date: null, enclosedIn: { ...data.enclosedIn, number: '', date: null } } }
}

function isAlike(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

export const getProgrammePaper: Handler<'getProgrammePaper'> = ({ paper, scope }, ctx) =>
  ctx.store.read((db) => {
    const known = questionOf(db, ctx, scope)
    if (!known.ok) return known
    const found = programmePaperOf(db, paper, scope)
    const { number, series, date } = found.data
    const printed = withSeries(number, series)
    const own = { printed, year: (date ?? inHanoi(ctx.at).date).slice(0, 4), key: `${paper} ${canonicalText(scope)}` }
    return ok({ ...found, printed, clash: clashesIn(givenNumbers(db))(own) })
  })

export const setProgrammePaper: Handler<'setProgrammePaper'> = ({ paper, scope, baseVersion, data }, ctx) =>
  ctx.store.write((db) => {
    const known = questionOf(db, ctx, scope)
    if (!known.ok) return known
    const before = programmePaperOf(db, paper, scope)
    if (before.version !== baseVersion) return err({ code: 'STALE', what: 'programmePaper', yours: baseVersion, current: before.version })
    const base = fromCouncil(db, paper, scope)
    const version = putProgrammePaper(db, { paper, scope: canonicalText(scope), data, base, at: ctx.at })
    record(ctx, db, 'setProgrammePaper', { detail: { paper, scope, ...differing(before.data, data) } })
    return ok({ version })
  })

/**
 * What a package that came back would do to a member's sheets. The same plan is shown and then carried out.
 * Which of two states is the later one is told by where they come from (states that have led to them), never by a clock or by rank.
 */
import type { PackageChange, SheetBrief } from '../../../shared/contract/packages.ts'
import { pointsOf } from '../../../shared/criteria/set.ts'
import { scopeAllowed } from '../../../shared/domain/rescoring.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { MemberId, PassId } from '../../../shared/ids.ts'
import type { PackedPlace, PackedSheet } from '../../../shared/packages/format.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { Reader } from '../../store/db.ts'
import { packedSheets, placeOfSheet, type SeenState, seenStates } from '../../store/packages.ts'
import { findPass, type PassRow } from '../../store/passes.ts'
import { marksOf } from '../../store/sheets.ts'
import type { Ctx } from '../context.ts'
import { findOpenPlace, findPlace, type Place } from '../sheets/place.ts'
import { earlierSheet, totalsOf } from '../sheets/view.ts'
import { refusePackage, stateOf } from './parts.ts'

export interface Planned {
  readonly change: PackageChange
  readonly place: Place
  readonly packed: PackedPlace
  readonly here: readonly PackedSheet[]
  readonly hash: { readonly here: string; readonly there: string }
}

/** One place of the package against this desk; BROKEN where its sheets could not have been written by the program. */
export function planPlace(db: Reader, ctx: Ctx, memberId: MemberId, packed: PackedPlace): Result<Planned, AppError> {
  const passId = packed.passId as PassId // a pass or none; findPass says
  const pass = findPass(db, passId)
  if (!pass) return refusePackage('OTHER_CRITERIA')
  // whatever would hold for a tap of the member themselves holds for their package
  const asMember: Ctx = Object.defineProperty(Object.create(ctx) as Ctx, 'actor', {
    value: { kind: 'member', memberId, sessionId: '', via: 'seat' }
  })
  const found = findPlace(db, asMember, { entryId: pass.entryId, memberId })
  if (!found.ok) return found
  const place = found.value
  if (place.member.body !== pass.body) return refusePackage('BROKEN')
  if (!fits(db, { ...place, pass }, packed)) return refusePackage('BROKEN')
  const here = packedSheets(db, passId, memberId)
  const hash = { here: stateOf(here), there: stateOf(packed.sheets) }
  const standing = relation(hash, packed, here.length === 0, seenStates(db, passId, memberId))
  const wanted = standing === 'new' || standing === 'newer' || standing === 'conflict'
  const what = wanted ? (obstacle(db, asMember, place, pass) ?? standing) : standing
  return ok({ change: changeOf(place, pass, what, here, packed.sheets), place: { ...place, pass }, packed, here, hash })
}

function relation(
  hash: Planned['hash'],
  { base, seen: led }: PackedPlace,
  empty: boolean,
  dealtWith: readonly SeenState[]
): 'same' | 'older' | 'new' | 'newer' | 'conflict' {
  if (hash.there === hash.here || hash.there === base) return 'same'
  if (dealtWith.some((state) => state.hash === hash.there)) return 'older'
  const standsFor = dealtWith.filter((state) => state.standsAs === hash.here).map((state) => state.hash)
  const ledOn = [hash.here, ...standsFor].some((state) => state === base || led.includes(state))
  return ledOn ? (empty ? 'new' : 'newer') : 'conflict'
}

function obstacle(
  db: Reader,
  asMember: Ctx,
  { entry, member, pass: latest, sheet }: Place,
  pass: PassRow
): PackageChange['what'] | undefined {
  if (latest.id !== pass.id) return 'closed'
  const open = findOpenPlace(db, asMember, { entryId: entry.id, memberId: member.id, baseVersion: sheet?.version ?? 0 })
  if (open.ok) return undefined
  if (open.error.code === 'EXCLUDED') return 'excluded'
  return open.error.code === 'NOT_ALLOWED' ? 'denied' : 'closed'
}

/** Whether the sheets are such as the program writes: options of the form, complete where handed in, one live sheet of each kind. */
function fits(db: Reader, place: Place, { sheets }: PackedPlace): boolean {
  const { at, pass, member } = place
  const { earlier, kept } = earlierSheet(db, place)
  const before = earlier ? marksOf(db, earlier.id) : new Map<number, number>()
  const count = (state: PackedSheet['state']) => sheets.filter((sheet) => sheet.state === state).length
  if (count('draft') > 1 || count('submitted') > 1) return false
  return sheets.every((sheet, nth) => {
    const there = placeOfSheet(db, sheet.id)
    const ours = there === undefined || (there.passId === pass.id && there.memberId === member.id)
    const inOrder = sheet.no > (sheets[nth - 1]?.no ?? 0) && sheets.every((other, place) => place === nth || other.id !== sheet.id)
    const handedIn = sheet.state === 'submitted' || sheet.state === 'superseded'
    const whole = !handedIn || (sheet.marks.length === at.index.count && sheet.submittedAt !== null)
    const marks = sheet.marks.every(([criterion, option], mark) => {
      const code = at.index.scorables[criterion]?.code
      const rising = criterion > (sheet.marks[mark - 1]?.[0] ?? -1)
      if (code === undefined || !rising || pointsOf(at.index, criterion, option) === undefined) return false
      return scopeAllowed(pass.scope, code) || !kept.has(criterion) || before.get(criterion) === option
    })
    return ours && inOrder && whole && marks
  })
}

function changeOf(
  { entry, at, session }: Place,
  pass: PassRow,
  what: PackageChange['what'],
  here: readonly PackedSheet[],
  there: readonly PackedSheet[]
): PackageChange {
  const open = session.rules?.secrecy.value === false
  const [mine, theirs] = [new Map(shownOf(here)?.marks), new Map(shownOf(there)?.marks)]
  const differing = at.index.scorables.filter(({ index }) => mine.get(index) !== theirs.get(index)).map(({ code }) => code)
  const brief = (sheets: readonly PackedSheet[]): SheetBrief => {
    const sheet = shownOf(sheets)
    return {
      state: sheet === undefined ? 'empty' : sheet.state === 'draft' ? 'draft' : 'submitted',
      no: sheet?.no ?? 0,
      marked: sheet?.marks.length ?? 0,
      total: open && sheet ? totalsOf(at.index, new Map(sheet.marks)).total : null,
      hasNote: sheet !== undefined && sheet.note !== '',
      submittedAt: sheets.find((each) => each.state === 'submitted')?.submittedAt ?? null
    }
  }
  return {
    passId: pass.id,
    entryId: entry.id,
    productName: entry.productName,
    passNo: pass.no,
    body: pass.body,
    what,
    criteria: at.index.count,
    here: brief(here),
    there: brief(there),
    differing
  }
}

/** The sheet that a member's page would show: the draft where there is one. */
function shownOf(sheets: readonly PackedSheet[]): PackedSheet | undefined {
  return sheets.find((sheet) => sheet.state === 'draft') ?? sheets.find((sheet) => sheet.state === 'submitted')
}

import { sheetCode } from '../../../shared/domain/sheet-code.ts'
import type { MemberId } from '../../../shared/ids.ts'
import { cut } from '../../../shared/papers/frame.ts'
import type { Paper } from '../../../shared/papers/paper.ts'
import { sheetPaper } from '../../../shared/papers/sheet-form.ts'
import type { Reader } from '../../store/db.ts'
import type { EntryRow } from '../../store/entries.ts'
import type { MemberRow } from '../../store/members.ts'
import type { PassRow } from '../../store/passes.ts'
import { liveSheets, marksOf, type SheetRow } from '../../store/sheets.ts'
import type { Ctx } from '../context.ts'
import { sessionDuties } from '../sessions/duties.ts'
import type { LoadedSession } from '../sessions/load.ts'
import { maySeeSheet, setOf } from '../sheets/place.ts'
import type { SetAtHand } from '../shelf.ts'
import type { Desk } from './desk.ts'

/** Which evaluation sheets are wanted, and in what order they lie on the pile. */
export interface SheetChoice {
  readonly entries: readonly EntryRow[]
  readonly memberIds: readonly MemberId[]
  /** Forms to write on, for everyone who is to score; else the sheets that were submitted and may be seen. */
  readonly blank: boolean
  readonly by: 'member' | 'entry'
}

export interface ChosenSheet {
  readonly entry: EntryRow
  readonly member: MemberRow
  /** The pass that it is printed for; 1 before scoring begins. */
  readonly passNo: number
  /** null: a blank form. */
  readonly given: { readonly pass: PassRow; readonly sheet: SheetRow } | null
}

/** Members of the council whose sheets a session has, in the order of their seats. */
export function scoringIds({ members }: LoadedSession): MemberId[] {
  return members.filter((member) => member.scores && member.body === 'council').map((member) => member.id)
}

/** The wanted sheets in the order of print. All members are of one body. Sheets that nobody may see yet are not among them. */
export function chooseSheets(db: Reader, ctx: Ctx, { session, rules, members }: LoadedSession, choice: SheetChoice): ChosenSheet[] {
  const { entries, memberIds, blank } = choice
  const body = members.find((member) => member.id === memberIds[0])?.body ?? 'council'
  const byEntry = sessionDuties(db, session, body, entries, members).map(({ entry, pass, duties }) => {
    const owed = new Map(duties.filter(({ duty }) => duty === 'expected').map((one) => [one.member.id, one]))
    return (id: MemberId): ChosenSheet[] => {
      const one = owed.get(id)
      if (!one) return []
      if (blank) return entry.excludedAt === null ? [{ entry, member: one.member, passNo: pass?.no ?? 1, given: null }] : []
      const sheet = pass && one.submitted ? liveSheets(db, pass.id, id).submitted : undefined
      return pass && sheet && maySeeSheet(ctx, { pass, sheet, rules })
        ? [{ entry, member: one.member, passNo: pass.no, given: { pass, sheet } }]
        : []
    }
  })
  if (choice.by === 'member') return memberIds.flatMap((id) => byEntry.flatMap((sheetsOf) => sheetsOf(id)))
  return byEntry.flatMap((sheetsOf) => memberIds.flatMap(sheetsOf))
}

/** The papers of chosen sheets. Each form and its marks are as frozen in the session; before opening, as shipped. */
export function sheetPapers(db: Reader, ctx: Ctx, desk: Desk, chosen: readonly ChosenSheet[]): Paper[] {
  const sets = new Map<number, SetAtHand>()
  const setAt = (setNo: number): SetAtHand => {
    const known = sets.get(setNo) ?? findSet(db, ctx, desk.loaded, setNo)
    sets.set(setNo, known)
    return known
  }
  return chosen.map((one) => paperOf(db, desk, one, setAt(one.entry.setNo)))
}

function findSet(db: Reader, ctx: Ctx, { session }: LoadedSession, setNo: number): SetAtHand {
  const at = session.criteriaHash === null ? ctx.shelf.shipped.get(setNo) : setOf(db, ctx, session, setNo)
  if (!at) throw new Error(`criteria set ${setNo} is not shipped`)
  return at
}

function paperOf(db: Reader, desk: Desk, { entry, member, passNo, given }: ChosenSheet, { set, index }: SetAtHand): Paper {
  const marks = given && marksOf(db, given.sheet.id)
  const chosen = marks && index.scorables.flatMap(({ index: at, code }) => (marks.has(at) ? [[code, marks.get(at)] as const] : []))
  const total = marks && [...marks].reduce((sum, [at, key]) => sum + (index.points[at * index.stride + key] ?? 0), 0)
  return sheetPaper({
    set,
    productName: entry.productName,
    productCode: entry.productCode,
    producerName: entry.producerName,
    phone: entry.phone,
    address: [entry.address, entry.commune].filter(Boolean).join(', '),
    marks: chosen && (Object.fromEntries(chosen) as Record<string, number>), // every value was looked up by a key that is there
    total,
    note: given?.sheet.note ?? '',
    memberName: member.name,
    placeAndDate: given ? desk.placeAndDate : '',
    title: `${entry.order}. ${entry.productName} – ${member.name}`,
    code: sheetCode(entry.id, member.id, passNo),
    // as long as the pass is open the member may still change the sheet
    footer: desk.footer(subjectOf(entry, member, given), given !== null && given.pass.closedAt === null),
    watermark: desk.watermark
  })
}

/** "Bánh pía (99-30101-01-2026) · Lê Văn Thành Tâm, chấm lại lần 1, bản 2". */
function subjectOf(entry: EntryRow, member: MemberRow, given: ChosenSheet['given']): string {
  const product = `${cut(entry.productName, 70)}${entry.productCode === '' ? '' : ` (${entry.productCode})`}`
  const again = given && given.pass.no > 1 ? `, chấm lại lần ${given.pass.no - 1}` : ''
  return `${product} · ${cut(member.name, 40)}${again}${given ? `, bản ${given.sheet.no}` : ''}`
}

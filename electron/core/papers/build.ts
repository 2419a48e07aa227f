/** A paper that was asked for, built from the session's data of one moment. Marks nobody may see yet are never printed. */
import type { PaperRequest } from '../../../shared/contract/papers.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { EntryId, MemberId, SessionId } from '../../../shared/ids.ts'
import type { Paper } from '../../../shared/papers/paper.ts'
import { lawForms } from '../../../shared/papers/kinds.ts'
import { sheetPaper } from '../../../shared/papers/sheet-form.ts'
import { paperNames } from '../../../shared/papers/words.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Reader } from '../../store/db.ts'
import { type EntryRow, findEntry } from '../../store/entries.ts'
import { findMember, type MemberRow } from '../../store/members.ts'
import type { Ctx } from '../context.ts'
import { besidePaperOf } from '../figures/beside.ts'
import { reportPaperOf } from '../report/view.ts'
import { rewardsPaperOf } from '../rewards/views.ts'
import { decreePapers } from './decree.ts'
import { type Desk, deskOf, watermarkOf } from './desk.ts'
import { blankLawForm, lawFormOf } from './law-forms.ts'
import { registerPapers } from './register-papers.ts'
import { chooseSheets, scoringIds, type SheetChoice, sheetPapers } from './sheets.ts'
import { entryTotalsPapers, wholeSessionPaper } from './totals.ts'

export interface Built {
  /** Name of the whole, for the window, the file and the log. */
  readonly title: string
  readonly papers: readonly Paper[]
  /** How many papers each document has, where a document is more than one paper (a decision with its Phụ lục). */
  readonly documents?: readonly number[]
  /** Numbers that letters of the register bear, by what gave them. */
  readonly letters?: readonly number[]
  /** null for a blank form of the law, which belongs to no session. */
  readonly sessionId: SessionId | null
  readonly dataVersion: number
}

/** The paper or papers of a request, in the order of print. NOT_FOUND; NOT_READY where there is nothing to print that may be seen. */
export function buildPapers(db: Reader, ctx: Ctx, request: PaperRequest): Result<Built, AppError> {
  const { kind } = request
  switch (kind) {
    case 'blankSet':
      return blankSet(ctx, request.setNo)
    case 'sheet':
    case 'sheetsOfEntry': {
      const memberIds = (desk: Desk) => (kind === 'sheet' ? [request.memberId] : scoringIds(desk.loaded))
      return ofEntry(db, ctx, request.entryId, (desk, entry) =>
        sheets(db, ctx, desk, entry.productName, {
          entries: [entry],
          memberIds: memberIds(desk),
          blank: request.blank,
          by: 'entry'
        })
      )
    }
    case 'sheetsOfMember':
      return ofMember(db, ctx, request.memberId, (desk, member) =>
        sheets(db, ctx, desk, member.name, {
          entries: desk.loaded.entries,
          memberIds: [member.id],
          blank: request.blank,
          by: 'member'
        })
      )
    case 'sheetsOfSession':
      return ofSession(db, ctx, request.sessionId, (desk) =>
        sheets(db, ctx, desk, desk.loaded.session.name, {
          entries: desk.loaded.entries,
          memberIds: scoringIds(desk.loaded),
          blank: request.blank,
          by: request.by
        })
      )
    case 'entryTotals':
      return ofEntry(db, ctx, request.entryId, (desk, entry) => ({
        title: `${paperNames.entryTotals} – ${entry.productName}`,
        papers: entryTotalsPapers(db, ctx, { ...desk, loaded: { ...desk.loaded, entries: [entry] } })
      }))
    case 'allEntryTotals':
      return ofSession(db, ctx, request.sessionId, (desk) => ({
        title: `${paperNames.entryTotals} – ${desk.loaded.session.name}`,
        papers: entryTotalsPapers(db, ctx, desk)
      }))
    case 'sessionTotals':
      return ofSession(db, ctx, request.sessionId, (desk) => ({
        title: `${paperNames.sessionTotals} – ${desk.loaded.session.name}`,
        papers: [wholeSessionPaper(db, ctx, desk)]
      }))
    case 'lawForm': {
      const { form, entryId } = request
      if (entryId !== null)
        return ofEntry(db, ctx, entryId, (desk, entry) => ({
          title: `${lawForms[form]} – ${entry.productName}`,
          papers: [lawFormOf(db, ctx, desk, form, entry)]
        }))
      return ok({ title: lawForms[form], papers: [blankLawForm(form, watermarkOf(ctx))], sessionId: null, dataVersion: 0 })
    }
    case 'register': {
      const part = registerPapers(db, ctx, request)
      return part.ok ? ok({ ...part.value, sessionId: null, dataVersion: 0 }) : part
    }
    case 'decree': {
      const desk = deskOf(db, ctx, request.sessionId)
      if (!desk.ok) return desk
      const part = decreePapers(db, ctx, desk.value, request)
      return part.ok ? ok({ ...part.value, sessionId: request.sessionId, dataVersion: desk.value.dataVersion }) : part
    }
    case 'rewards':
      return ofProgramme(rewardsPaperOf(db, ctx, request.scope))
    case 'report':
      return ofProgramme(reportPaperOf(db, ctx, request.scope))
    case 'beside':
      return ofProgramme(besidePaperOf(db, ctx, request))
  }
}

/** One document, whatever its Phụ lục. */
function ofProgramme(made: ReturnType<typeof reportPaperOf>): Result<Built, AppError> {
  if (!made.ok) return made
  const { title, papers } = made.value
  return ok({ title, papers, documents: [papers.length], sessionId: null, dataVersion: 0 })
}

type Part = Pick<Built, 'title' | 'papers'>

function sheets(db: Reader, ctx: Ctx, desk: Desk, about: string, choice: SheetChoice): Part {
  const chosen = chooseSheets(db, ctx, desk.loaded, choice)
  const papers = sheetPapers(db, ctx, desk, chosen)
  const [only] = papers
  // a blank sheet is another file than the filled one of the same member and product
  const name = choice.blank ? paperNames.blankSheet : paperNames.sheet
  return { title: `${name} – ${papers.length === 1 && only ? only.title : about}`, papers }
}

function blankSet(ctx: Ctx, setNo: number): Result<Built, AppError> {
  const at = ctx.shelf.shipped.get(setNo)
  if (!at) return err({ code: 'NOT_FOUND', what: 'criteriaSet' })
  const title = `${paperNames.sheet} – ${at.set.no}. ${at.set.name}`
  const fields = {
    productName: '',
    productCode: '',
    producerName: '',
    phone: '',
    address: '',
    note: '',
    memberName: '',
    placeAndDate: ''
  }
  const watermark = watermarkOf(ctx)
  const paper = sheetPaper({ ...fields, set: at.set, marks: null, total: null, title, code: '', footer: at.set.decision.cited, watermark })
  return ok({ title, papers: [paper], sessionId: null, dataVersion: 0 })
}

function ofSession(db: Reader, ctx: Ctx, sessionId: SessionId, work: (desk: Desk) => Part): Result<Built, AppError> {
  const desk = deskOf(db, ctx, sessionId)
  if (!desk.ok) return desk
  const { title, papers } = work(desk.value)
  if (papers.length === 0) return err({ code: 'NOT_READY', missing: [{ code: 'SHEETS_MISSING', count: 1, article: '', names: [] }] })
  return ok({ title, papers, sessionId, dataVersion: desk.value.dataVersion })
}

function ofEntry(db: Reader, ctx: Ctx, entryId: EntryId, work: (desk: Desk, entry: EntryRow) => Part): Result<Built, AppError> {
  const entry = findEntry(db, entryId)
  return entry ? ofSession(db, ctx, entry.sessionId, (desk) => work(desk, entry)) : err({ code: 'NOT_FOUND', what: 'entry' })
}

function ofMember(db: Reader, ctx: Ctx, memberId: MemberId, work: (desk: Desk, member: MemberRow) => Part): Result<Built, AppError> {
  const member = findMember(db, memberId)
  return member ? ofSession(db, ctx, member.sessionId, (desk) => work(desk, member)) : err({ code: 'NOT_FOUND', what: 'member' })
}

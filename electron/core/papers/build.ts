/** A paper that was asked for, built from the session's data of one moment. Marks nobody may see yet are never printed. */
import type { PaperRequest } from '../../../shared/contract/papers.ts'
import { formatPoints } from '../../../shared/domain/print-number.ts'
import { momentWords } from '../../../shared/domain/moment.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { EntryId, MemberId, SessionId } from '../../../shared/ids.ts'
import { entryTotalsPaper } from '../../../shared/papers/entry-totals.ts'
import { footerLine, placeAndDate } from '../../../shared/papers/frame.ts'
import type { Paper } from '../../../shared/papers/paper.ts'
import { sessionTotalsPaper, type SessionTotalsRow } from '../../../shared/papers/session-totals.ts'
import { sheetPaper } from '../../../shared/papers/sheet-form.ts'
import { exclusionGroundNames, formNames, starWords } from '../../../shared/papers/words.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Reader } from '../../store/db.ts'
import { type EntryRow, findEntry } from '../../store/entries.ts'
import { findMember, type MemberRow } from '../../store/members.ts'
import { latestPass } from '../../store/passes.ts'
import { dataVersion } from '../../store/sessions.ts'
import { liveSheets, marksOf } from '../../store/sheets.ts'
import type { Ctx } from '../context.ts'
import type { EntryComputed } from '../results/compute.ts'
import { sessionDuties } from '../sessions/duties.ts'
import { computeLoaded, type LoadedSession, loadSession } from '../sessions/load.ts'
import { maySeeSheet, setOf } from '../sheets/place.ts'

/** What every paper of a session prints besides its own. */
export interface Desk {
  readonly loaded: LoadedSession
  readonly footer: (subject: string, draft?: boolean) => string
  readonly watermark: string
  readonly placeAndDate: string
  readonly signers: { readonly secretary: string; readonly chair: string }
}

export interface Built {
  readonly title: string
  readonly papers: readonly Paper[]
  readonly sessionId: SessionId | null
}

const practiceWords = 'THỰC HÀNH'

/** The session with what its papers share. */
export function deskOf(db: Reader, ctx: Ctx, sessionId: SessionId): Result<Desk, AppError> {
  const loaded = loadSession(db, ctx, sessionId)
  if (!loaded.ok) return loaded
  const { session, council, members } = loaded.value
  const version = dataVersion(db, sessionId)
  const practice = ctx.space === 'practice'
  const concluded = session.stage === 'concluded' || session.stage === 'issued'
  const name = (posts: readonly string[]) => members.find((member) => posts.includes(member.post) && member.replacedAt === null)?.name ?? ''
  return ok({
    loaded: loaded.value,
    footer: (subject, draft = !concluded) =>
      footerLine({ session: session.name, subject, dataVersion: version, madeAt: momentWords(ctx.at), draft, practice }),
    watermark: practice ? practiceWords : '',
    placeAndDate: placeAndDate(council.place, session.heldOn),
    signers: { secretary: name(['secretary', 'memberSecretary']), chair: name(['chair']) }
  })
}

/** The paper or papers of a request, in the order of print. NOT_READY or NOT_ALLOWED where the data are not there or not to be seen. */
export function buildPapers(db: Reader, ctx: Ctx, request: PaperRequest): Result<Built, AppError> {
  switch (request.kind) {
    case 'blankSet':
      return blankSet(ctx, request.setNo)
    case 'sheet':
      return ofEntry(db, ctx, request.entryId, (desk, entry) => sheetsOf(db, ctx, desk, [entry], [request.memberId], request.blank))
    case 'sheetsOfEntry':
      return ofEntry(db, ctx, request.entryId, (desk, entry) => sheetsOf(db, ctx, desk, [entry], idsOf(desk.loaded), request.blank))
    case 'sheetsOfMember':
      return ofMember(db, ctx, request.memberId, (desk) => sheetsOf(db, ctx, desk, desk.loaded.entries, [request.memberId], request.blank))
    case 'sheetsOfSession':
      return ofSession(db, ctx, request.sessionId, (desk) => {
        const { entries } = desk.loaded
        if (request.by === 'entry') return sheetsOf(db, ctx, desk, entries, idsOf(desk.loaded), request.blank)
        return idsOf(desk.loaded).flatMap((id) => sheetsOf(db, ctx, desk, entries, [id], request.blank))
      })
    case 'entryTotals':
      return ofEntry(db, ctx, request.entryId, (desk, entry) =>
        totalsOf(db, ctx, { ...desk, loaded: { ...desk.loaded, entries: [entry] } })
      )
    case 'allEntryTotals':
      return ofSession(db, ctx, request.sessionId, (desk) => totalsOf(db, ctx, desk))
    case 'sessionTotals':
      return ofSession(db, ctx, request.sessionId, (desk) => [wholeSession(ctx, desk, computeLoaded(db, ctx, desk.loaded, 'council'))])
  }
}

function blankSet(ctx: Ctx, setNo: number): Result<Built, AppError> {
  const at = ctx.shelf.shipped.get(setNo)
  if (!at) return err({ code: 'NOT_FOUND', what: 'criteriaSet' })
  const title = `Phiếu đánh giá – ${at.set.name}`
  const fields = { productName: '', productCode: '', producerName: '', phone: '', address: '', note: '', memberName: '', placeAndDate: '' }
  const watermark = ctx.space === 'practice' ? practiceWords : ''
  const paper = sheetPaper({ ...fields, set: at.set, marks: null, total: null, title, footer: at.set.decision.cited, watermark })
  return ok({ title, papers: [paper], sessionId: null })
}

function ofSession(db: Reader, ctx: Ctx, sessionId: SessionId, work: (desk: Desk) => Paper[]): Result<Built, AppError> {
  const desk = deskOf(db, ctx, sessionId)
  if (!desk.ok) return desk
  const papers = work(desk.value)
  if (papers.length === 0) return err({ code: 'NOT_READY', missing: [{ code: 'SHEETS_MISSING', count: 1, article: '', names: [] }] })
  return ok({ title: papers.length === 1 ? (papers[0]?.title ?? '') : desk.value.loaded.session.name, papers, sessionId })
}

function ofEntry(db: Reader, ctx: Ctx, entryId: EntryId, work: (desk: Desk, entry: EntryRow) => Paper[]): Result<Built, AppError> {
  const entry = findEntry(db, entryId)
  return entry ? ofSession(db, ctx, entry.sessionId, (desk) => work(desk, entry)) : err({ code: 'NOT_FOUND', what: 'entry' })
}

function ofMember(db: Reader, ctx: Ctx, memberId: MemberId, work: (desk: Desk) => Paper[]): Result<Built, AppError> {
  const member = findMember(db, memberId)
  return member ? ofSession(db, ctx, member.sessionId, work) : err({ code: 'NOT_FOUND', what: 'member' })
}

function idsOf({ members }: LoadedSession): MemberId[] {
  return members.filter((member) => member.scores && member.body === 'council').map((member) => member.id)
}

/** Sheets of the members for the entries: blank ones for who is to score, filled ones where a sheet is submitted and may be seen. */
function sheetsOf(db: Reader, ctx: Ctx, desk: Desk, entries: readonly EntryRow[], memberIds: readonly MemberId[], blank: boolean): Paper[] {
  const { session, rules, members } = desk.loaded
  const wanted = new Map(members.filter((member) => memberIds.includes(member.id)).map((member) => [member.id, member]))
  return entries.flatMap((entry) => {
    const body = members.find((member) => member.id === memberIds[0])?.body ?? 'council'
    const duties = sessionDuties(db, session, body, [entry], members)[0]?.duties ?? []
    const given = duties.filter(({ member, duty }) => wanted.has(member.id) && duty === 'expected')
    return given.flatMap(({ member }): Paper[] => {
      if (blank) return [sheetPaperOf(ctx, db, desk, entry, member, null)]
      const pass = latestPass(db, entry.id, member.body)
      const sheet = pass && liveSheets(db, pass.id, member.id).submitted
      return pass && sheet && maySeeSheet(ctx, { pass, sheet, rules }) ? [sheetPaperOf(ctx, db, desk, entry, member, sheet)] : []
    })
  })
}

type Sheet = NonNullable<ReturnType<typeof liveSheets>['submitted']>

function sheetPaperOf(ctx: Ctx, db: Reader, desk: Desk, entry: EntryRow, member: MemberRow, sheet: Sheet | null) {
  const { session } = desk.loaded
  const at = session.criteriaHash === null ? ctx.shelf.shipped.get(entry.setNo) : setOf(db, ctx, session, entry.setNo)
  if (!at) throw new Error(`criteria set ${entry.setNo} is not shipped`)
  const marks = sheet && marksOf(db, sheet.id)
  const codes = marks && at.index.scorables.flatMap(({ index, code }) => (marks.has(index) ? [[code, marks.get(index)] as const] : []))
  const total = marks && [...marks].reduce((sum, [index, key]) => sum + (at.index.points[index * at.index.stride + key] ?? 0), 0)
  const version = sheet && sheet.no > 1 ? `, bản ${sheet.no}` : ''
  const subject = `${entry.productName}${entry.productCode === '' ? '' : ` (${entry.productCode})`} · ${member.name}${version}`
  return sheetPaper({
    set: at.set,
    productName: entry.productName,
    productCode: entry.productCode,
    producerName: entry.producerName,
    phone: entry.phone,
    address: [entry.address, entry.commune].filter(Boolean).join(', '),
    marks: codes && (Object.fromEntries(codes) as Record<string, number>),
    total,
    note: sheet?.note ?? '',
    memberName: member.name,
    placeAndDate: sheet ? desk.placeAndDate : '',
    title: `${entry.order}. ${entry.productName} – ${member.name}`,
    footer: desk.footer(subject, sheet !== null && sheet.state !== 'submitted'),
    watermark: desk.watermark
  })
}

/** Totals tables of the entries whose pass is closed. */
function totalsOf(db: Reader, ctx: Ctx, desk: Desk): Paper[] {
  const { loaded } = desk
  const members = new Map(loaded.members.map((member) => [member.id, member]))
  return computeLoaded(db, ctx, loaded, 'council').flatMap((one) => {
    const { entry, result, pass } = one
    if (!result || entry.excludedAt !== null) return []
    const { index } = setOf(db, ctx, loaded.session, entry.setNo)
    const again = pass && pass.no > 1 ? `chấm lại lần ${pass.no - 1}` : ''
    return [
      entryTotalsPaper({
        issuer: loaded.council,
        signers: desk.signers,
        placeAndDate: desk.placeAndDate,
        productName: entry.productName,
        productCode: entry.productCode,
        producerName: entry.producerName,
        expected: one.expected,
        result,
        decimals: loaded.rules.decimals.value,
        gapLimit: loaded.rules.gapLimit.value,
        members: one.sheets.map((sheet) => ({
          name: members.get(sheet.memberId)?.name ?? '',
          agency: members.get(sheet.memberId)?.agency ?? '',
          note: again
        })),
        criteria: Object.fromEntries(index.scorables.map(({ code, title }) => [code, `${code} ${title}`])),
        gapAcceptedReason: entry.gapAcceptedReason,
        conclusion:
          entry.conclusionStar === null
            ? null
            : {
                star: entry.conclusionStar,
                reason: entry.conclusionReason,
                words: entry.conclusionWords,
                sendUp: one.outcome === 'sendUp'
              },
        title: `${entry.order}. ${entry.productName}`,
        footer: desk.footer(entry.productName),
        watermark: desk.watermark
      })
    ]
  })
}

/** Groups of the session's results, for its table in print and in the workbook. */
export function groupsOf(desk: Desk, computed: readonly EntryComputed[], setName: (setNo: number) => string) {
  const { level, rules } = desk.loaded
  const decimals = rules.decimals.value
  const row = (one: EntryComputed): SessionTotalsRow => {
    const { entry, result } = one
    const mean = (sum: number | undefined) => (result && sum !== undefined ? formatPoints({ sum, n: result.n }, decimals) : '')
    const excluded = entry.excludedAt !== null
    return {
      productName: entry.productName,
      producerName: entry.producerName,
      address: entry.commune || entry.address,
      setName: `${entry.setNo}. ${setName(entry.setNo)}`,
      form: formNames[entry.form],
      sheets: excluded || !result ? '' : `${result.n}/${one.expected}`,
      A: excluded ? '' : mean(result?.parts.A),
      B: excluded ? '' : mean(result?.parts.B),
      C: excluded ? '' : mean(result?.parts.C),
      mean: excluded ? '' : mean(result?.sum),
      star: entry.conclusionStar === null ? '' : starWords(entry.conclusionStar),
      note: noteOf(one)
    }
  }
  const pick = (wanted: (one: EntryComputed) => boolean) => computed.filter(wanted).toSorted(byMean).map(row)
  const standing = (one: EntryComputed) => one.entry.excludedAt === null
  const starred = (star: number) => (one: EntryComputed) =>
    standing(one) && one.outcome === 'recognise' && one.entry.conclusionStar === star
  return [
    ...(level === 'province'
      ? [
          {
            title: 'Đạt từ 90 điểm, đề nghị trình Bộ Nông nghiệp và Môi trường',
            rows: pick((one) => standing(one) && one.outcome === 'sendUp')
          }
        ]
      : [{ title: 'Đạt 5 sao', rows: pick(starred(5)) }]),
    { title: 'Đạt 4 sao', rows: pick(starred(4)) },
    { title: 'Đạt 3 sao', rows: pick(starred(3)) },
    { title: 'Dưới 90 điểm, thông báo về Ủy ban nhân dân cấp tỉnh', rows: pick((one) => standing(one) && one.outcome === 'sendBack') },
    { title: 'Không đủ điều kiện công nhận', rows: pick((one) => standing(one) && one.outcome === 'notRecognised') },
    { title: 'Chưa kết luận', rows: pick((one) => standing(one) && one.outcome === null) },
    { title: 'Hồ sơ bị loại', rows: pick((one) => !standing(one)) }
  ]
}

/** By mean, the highest first; exact, so that equal printed means keep their true order. */
function byMean(a: EntryComputed, b: EntryComputed): number {
  const difference = (b.result?.sum ?? 0) * (a.result?.n ?? 1) - (a.result?.sum ?? 0) * (b.result?.n ?? 1)
  return difference || a.entry.order - b.entry.order
}

function noteOf({ entry, result, state }: EntryComputed): string {
  if (entry.excludedAt !== null) return `${exclusionGroundNames[entry.exclusionGround] ?? entry.exclusionGround}: ${entry.exclusionWords}`
  if (state === 'open') return 'Đang chấm'
  const missed = result?.minima.filter((minimum) => !minimum.met).map((minimum) => `${minimum.criterion} (${minimum.star} sao)`) ?? []
  const minima = missed.length === 0 ? '' : `Chưa đạt tối thiểu: ${missed.join(', ')}`
  return [minima, entry.conclusionReason, entry.conclusionWords].filter(Boolean).join('; ')
}

function wholeSession(ctx: Ctx, desk: Desk, computed: readonly EntryComputed[]): Paper {
  const { session, council } = desk.loaded
  return sessionTotalsPaper({
    issuer: council,
    signers: desk.signers,
    placeAndDate: desk.placeAndDate,
    sessionLine: [session.name, session.round].filter(Boolean).join(' – '),
    groups: groupsOf(desk, computed, (setNo) => ctx.shelf.shipped.get(setNo)?.set.name ?? ''),
    title: `Bảng tổng hợp kết quả – ${session.name}`,
    footer: desk.footer(''),
    watermark: desk.watermark
  })
}

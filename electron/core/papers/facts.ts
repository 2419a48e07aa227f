/** What the decree papers of a session may say, read in one moment. Figures come from the one aggregation; secret marks never get in. */
import { aggregate } from '../../../shared/domain/aggregate.ts'
import { countedSheets } from '../../../shared/domain/expected.ts'
import { inHanoi } from '../../../shared/domain/moment.ts'
import { criterionMarks } from '../../../shared/domain/rescoring.ts'
import type { EntryId } from '../../../shared/ids.ts'
import { defaultCouncilPapers, defaultSessionPapers } from '../../../shared/papers/decree/defaults.ts'
import type { EntryFacts, MemberFacts, PassFacts, SessionFacts } from '../../../shared/papers/decree/facts.ts'
import type { Reader } from '../../store/db.ts'
import { dossierOf, recusalsOf } from '../../store/entries.ts'
import { listLog } from '../../store/log.ts'
import { findCouncilPapers, findSessionPapers } from '../../store/paper-data.ts'
import { passesOfEntry, settlementsOf } from '../../store/passes.ts'
import { officialOfEntry } from '../../store/sheets.ts'
import type { Ctx } from '../context.ts'
import { actsOfIssue } from '../register/load.ts'
import { type EntryComputed, isOpenToView } from '../results/compute.ts'
import { quorumOf } from '../sessions/gates.ts'
import { computeLoaded, type LoadedSession } from '../sessions/load.ts'
import { setOf } from '../sheets/place.ts'
import { withdrawalData } from './register-facts.ts'

/** Everything that papers of the loaded session may speak of. `computed`: the council's results of the same moment. */
export function factsOf(
  db: Reader,
  ctx: Ctx,
  loaded: LoadedSession,
  computed: readonly EntryComputed[] = computeLoaded(db, ctx, loaded, 'council')
): SessionFacts {
  const { session, council, rules, members, level } = loaded
  const { name, superiorBody, issuingBody, place, decisionNumber, decisionDate, decisionBy, regulationNumber, regulationDate } = council
  const councilFacts = {
    name,
    level,
    superiorBody,
    issuingBody,
    place,
    decisionNumber,
    decisionDate,
    decisionBy,
    regulationNumber,
    regulationDate
  }
  const sessionData = findSessionPapers(db, session.id)?.data ?? defaultSessionPapers()
  const began = session.openedAt === null ? null : inHanoi(session.openedAt)
  const ended = session.concludedAt === null ? null : inHanoi(session.concludedAt)
  return {
    council: councilFacts,
    councilData: findCouncilPapers(db, council.id)?.data ?? defaultCouncilPapers({ level, superiorBody }),
    session: {
      name: session.name,
      round: session.round,
      year: session.year,
      place: session.place,
      heldOn: session.heldOn,
      mode: session.mode,
      decisionNumber: session.decisionNumber,
      decisionDate: session.decisionDate,
      concluded: session.stage === 'concluded' || session.stage === 'issued',
      words: conclusionWords(db, loaded)
    },
    sessionData,
    beganAt: sessionData.beganAt || (began?.time ?? ''),
    endedAt: sessionData.endedAt || (ended?.time ?? ''),
    endedOn: sessionData.endedAt === '' ? (ended?.date ?? session.heldOn) : session.heldOn,
    decimals: rules.decimals.value,
    gapLimit: rules.gapLimit.value,
    gapArticle: rules.gapLimit.article,
    minimaArticle: rules.minima.article,
    quorum: quorumFacts(loaded),
    members: members.filter((member) => member.replacedAt === null).map(memberFacts),
    entries: entryFacts(db, ctx, loaded, computed, sessionData.entries)
  }
}

function memberFacts({
  id,
  body,
  post,
  name,
  agency,
  position,
  attendance,
  absenceReason,
  scores
}: LoadedSession['members'][number]): MemberFacts {
  return { id, body, post, name, agency, position, attendance, absenceReason, scores }
}

/** Known once the attendance of everyone on the council is. */
function quorumFacts(loaded: LoadedSession): SessionFacts['quorum'] {
  const view = quorumOf(loaded)
  if (view === null) return null
  const { members, present, needed, chairPresent, ok, article } = view
  const sitting = loaded.members.filter((member) => member.body === 'council' && member.replacedAt === null)
  const known = sitting.length > 0 && sitting.every((member) => member.attendance !== 'unknown')
  return { members, present, needed, chairPresent, ok, article, known }
}

/** Words of the chair for the whole session, as the last conclusion kept them in the log. */
function conclusionWords(db: Reader, { session }: LoadedSession): string {
  if (session.concludedAt === null) return ''
  const row = listLog(db, { sessionId: session.id, about: session.id, limit: 10_000 }).find(({ what }) => what === 'concludeSession')
  const words = row?.detail['words']
  return typeof words === 'string' ? words : ''
}

function entryFacts(
  db: Reader,
  ctx: Ctx,
  loaded: LoadedSession,
  computed: readonly EntryComputed[],
  data: SessionFacts['sessionData']['entries']
): EntryFacts[] {
  const names = new Map(loaded.members.map((member) => [member.id, member.name]))
  const recusals = byEntry(recusalsOf(db, loaded.session.id))
  const dossier = byEntry(dossierOf(db, loaded.session.id))
  const said = actsOfIssue(db, loaded.session.issuedAt ?? '')
  const advised = new Map(computeLoaded(db, ctx, loaded, 'adviser').map((one) => [one.entry.id, one.result]))
  return computed.map((one): EntryFacts => {
    const { entry } = one
    const result = entry.excludedAt === null ? one.result : null
    const set = setAt(db, ctx, loaded, entry.setNo)
    const adviser = advised.get(entry.id) ?? null
    return {
      id: entry.id,
      order: entry.order,
      productName: entry.productName,
      productCode: entry.productCode,
      producerName: entry.producerName,
      address: entry.address,
      commune: entry.commune,
      phone: entry.phone,
      setNo: entry.setNo,
      setName: set?.set.name ?? '',
      groupName: groupName(set?.set.group ?? ''),
      form: entry.form,
      previousStar: entry.previousStar,
      selfScore: entry.selfScore,
      exclusion: entry.excludedAt === null ? null : { ground: entry.exclusionGround, words: entry.exclusionWords },
      recusals: (recusals.get(entry.id) ?? []).map(({ memberId, reason }) => ({ name: names.get(memberId) ?? '', reason })),
      dossier: (dossier.get(entry.id) ?? []).map(({ no, state, validUntil, note }) => ({ no, state, validUntil, note })),
      expected: one.expected,
      submitted: one.submitted,
      result,
      passes: passFacts(db, ctx, loaded, one),
      minima: result ? result.minima.map((minimum) => ({ ...minimum, title: titleOf(set, minimum.criterion) })) : [],
      criteria: result ? criteriaOf(db, ctx, loaded, one) : [],
      gapAcceptedReason: entry.gapAcceptedReason,
      conclusion:
        entry.conclusionStar === null ? null : { star: entry.conclusionStar, reason: entry.conclusionReason, words: entry.conclusionWords },
      outcome: one.outcome,
      adviser: adviser && { n: adviser.n, sum: adviser.sum, parts: adviser.parts, starByPoints: adviser.starByPoints },
      data: withdrawalData(data[entry.id] ?? null, said, entry.id)
    }
  })
}

function byEntry<Row extends { readonly entryId: EntryId }>(rows: readonly Row[]): Map<EntryId, Row[]> {
  const groups = new Map<EntryId, Row[]>()
  for (const row of rows) groups.set(row.entryId, [...(groups.get(row.entryId) ?? []), row])
  return groups
}

function setAt(db: Reader, ctx: Ctx, { session }: LoadedSession, setNo: number) {
  return session.criteriaHash === null ? ctx.shelf.shipped.get(setNo) : setOf(db, ctx, session, setNo)
}

function titleOf(set: ReturnType<typeof setAt>, code: string): string {
  return set?.index.scorables.find((scorable) => scorable.code === code)?.title ?? ''
}

/** "SẢN PHẨM ĐỒ UỐNG" as a table names it: "Đồ uống". */
function groupName(group: string): string {
  const bare = group.replace(/^SẢN PHẨM /, '').toLocaleLowerCase('vi')
  return bare.charAt(0).toLocaleUpperCase('vi') + bare.slice(1)
}

function criteriaOf(db: Reader, ctx: Ctx, { session }: LoadedSession, { entry, sheets }: EntryComputed): EntryFacts['criteria'] {
  const { index } = setOf(db, ctx, session, entry.setNo)
  return criterionMarks(index, sheets).map(({ index: place, code, given, sum }) => {
    const { title = '', max = 0 } = index.scorables[place] ?? {}
    return { code, title, max, sum, n: given.length }
  })
}

/** Passes of the council, the first one first. One that is scored only once needs no second reckoning. */
function passFacts(db: Reader, ctx: Ctx, loaded: LoadedSession, one: EntryComputed): PassFacts[] {
  const { entry, pass } = one
  if (!pass) return []
  if (pass.no === 1) return [{ no: 1, scope: pass.scope, reason: pass.reason, result: entry.excludedAt === null ? one.result : null }]
  const official = officialOfEntry(db, entry.id).map((sheet) => ({ ...sheet, state: 'submitted' as const }))
  return passesOfEntry(db, entry.id)
    .filter(({ body }) => body === 'council')
    .map((each) => {
      const sheets = official.filter((sheet) => sheet.passId === each.id)
      const { no, scope, reason } = each
      return { no, scope, reason, result: isOpenToView(each, loaded.rules) ? resultOf(db, ctx, loaded, one, each.id, sheets) : null }
    })
}

type Given = ReturnType<typeof officialOfEntry>[number] & { readonly state: 'submitted' }

function resultOf(
  db: Reader,
  ctx: Ctx,
  { session, rules, members }: LoadedSession,
  { entry }: EntryComputed,
  passId: string,
  given: readonly Given[]
) {
  const recused = recusalsOf(db, session.id).flatMap((recusal) => (recusal.entryId === entry.id ? [recusal.memberId] : []))
  const counted = countedSheets({ body: 'council', mode: session.mode, members, recused, sheets: given })
  return aggregate(setOf(db, ctx, session, entry.setNo).index, counted, rules, settlementsOf(db, passId as Given['passId']))
}

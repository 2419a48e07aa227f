import type { PaperState } from '../../../shared/contract/papers.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { paperNames } from '../../../shared/papers/words.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { Reader } from '../../store/db.ts'
import type { Ctx } from '../context.ts'
import type { EntryComputed } from '../results/compute.ts'
import { computeLoaded } from '../sessions/load.ts'
import type { Steps } from '../slices.ts'
import { decreeStates } from './decree.ts'
import { type Desk, deskOf } from './desk.ts'
import { lawFormStates } from './law-forms.ts'
import { scoringIds } from './sheets.ts'

/** Every paper of the session, whether its data are there, and how many sheets it would print; a step for each decree paper and each product. */
export function* listPapersOf(db: Reader, ctx: Ctx, sessionId: SessionId): Steps<Result<readonly PaperState[], AppError>> {
  const desk = deskOf(db, ctx, sessionId)
  if (!desk.ok) return desk
  const { loaded } = desk.value
  const all = computeLoaded(db, ctx, loaded, 'council')
  const computed = all.filter((one) => one.entry.excludedAt === null)
  yield
  const decree = yield* decreeStates(db, ctx, desk.value, all)
  const lawForms = yield* lawFormStates(db, ctx, desk.value)
  return ok([
    ...ofSession(desk.value, sessionId, computed),
    ...decree,
    ...lawForms,
    ...ofMembers(desk.value, computed),
    ...ofEntries(desk.value, computed)
  ])
}

function state(desk: Desk, count: number, missing: readonly string[]): Pick<PaperState, 'state' | 'missing' | 'count'> {
  if (count === 0) return { state: 'missing', missing, count }
  return { state: desk.concluded && missing.length === 0 ? 'ready' : 'draft', missing, count }
}

function ofSession(desk: Desk, sessionId: SessionId, computed: readonly EntryComputed[]): PaperState[] {
  const closed = computed.filter((one) => one.result !== null)
  const open = computed.length - closed.length
  const filled = closed.reduce((sum, one) => sum + one.sheets.length, 0)
  const blank = computed.reduce((sum, one) => sum + one.expected, 0)
  const waits = open > 0 ? ['marksOpen'] : []
  const unconcluded = computed.some((one) => one.entry.conclusionStar === null) ? ['notConcluded'] : []
  return [
    {
      paper: { kind: 'sessionTotals', sessionId },
      title: paperNames.sessionTotals,
      ...state(desk, computed.length, [...waits, ...unconcluded])
    },
    {
      paper: { kind: 'allEntryTotals', sessionId },
      title: paperNames.allEntryTotals,
      ...state(desk, closed.length, [...waits, ...unconcluded])
    },
    {
      paper: { kind: 'sheetsOfSession', sessionId, blank: false, by: 'entry' },
      title: paperNames.sheetsByEntry,
      ...state(desk, filled, waits)
    },
    {
      paper: { kind: 'sheetsOfSession', sessionId, blank: false, by: 'member' },
      title: paperNames.sheetsByMember,
      ...state(desk, filled, waits)
    },
    {
      paper: { kind: 'sheetsOfSession', sessionId, blank: true, by: 'member' },
      title: paperNames.blankSheets,
      state: blank > 0 ? 'ready' : 'missing',
      missing: [],
      count: blank
    }
  ]
}

function ofMembers({ loaded, ...desk }: Desk, computed: readonly EntryComputed[]): PaperState[] {
  const ids = new Set(scoringIds(loaded))
  return loaded.members
    .filter((member) => ids.has(member.id))
    .flatMap((member) => {
      const filled = computed.filter((one) => one.sheets.some((sheet) => sheet.memberId === member.id)).length
      const owed = computed.filter((one) => one.duties.some((each) => each.member.id === member.id && each.duty === 'expected')).length
      const of = { kind: 'sheetsOfMember', memberId: member.id } as const
      return [
        { paper: { ...of, blank: false }, title: member.name, ...state({ loaded, ...desk }, filled, filled < owed ? ['marksOpen'] : []) },
        { paper: { ...of, blank: true }, title: member.name, state: owed > 0 ? 'ready' : 'missing', missing: [], count: owed }
      ] satisfies PaperState[]
    })
}

function ofEntries(desk: Desk, computed: readonly EntryComputed[]): PaperState[] {
  return computed.flatMap((one) => {
    const { entry, sheets, expected, result } = one
    const waits = result === null ? ['marksOpen'] : []
    const of = { kind: 'sheetsOfEntry', entryId: entry.id } as const
    return [
      {
        paper: { kind: 'entryTotals', entryId: entry.id },
        title: `${paperNames.entryTotals}: ${entry.productName}`,
        ...state(desk, result === null ? 0 : 1, [...waits, ...(entry.conclusionStar === null ? ['notConcluded'] : [])])
      },
      { paper: { ...of, blank: false }, title: entry.productName, ...state(desk, sheets.length, waits) },
      { paper: { ...of, blank: true }, title: entry.productName, state: expected > 0 ? 'ready' : 'missing', missing: [], count: expected }
    ] satisfies PaperState[]
  })
}

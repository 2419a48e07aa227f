import type { CellState, MatrixCell } from '../../../shared/contract/sheets.ts'
import type { SheetId } from '../../../shared/ids.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Reader } from '../../store/db.ts'
import { waitingKeyings } from '../../store/keying.ts'
import { markedDrafts } from '../../store/sheets.ts'
import type { Ctx, Handler } from '../context.ts'
import { type EntryDuties, sessionDuties } from '../sessions/duties.ts'
import { type LoadedSession, loadSession } from '../sessions/load.ts'
import { setOf } from './place.ts'

type OneDuty = EntryDuties['duties'][number]

/** Number of criteria of an entry's form as the session froze it. */
type CriteriaOf = (entry: EntryDuties['entry']) => number

function criteriaOf(db: Reader, ctx: Ctx, session: LoadedSession['session']): CriteriaOf {
  return ({ setNo }) => setOf(db, ctx, session, setNo).index.count
}

/** What a cell tells beyond whose sheet it is: how many marks a draft has, and whether it waits to be keyed again. */
interface Drafts {
  readonly marked: ReadonlyMap<SheetId, number>
  readonly waiting: ReadonlyMap<SheetId, 'keyedOnce' | 'comparing'>
}

function draftsOf(db: Reader, session: LoadedSession['session'], body: 'council' | 'adviser'): Drafts {
  const twice = session.rules?.keyedTwice.value === true
  return { marked: markedDrafts(db, session.id, body), waiting: twice ? waitingKeyings(db, session.id, body) : new Map() }
}

function stateOf({ entry, pass }: EntryDuties, { duty, draft, submitted }: OneDuty, { waiting }: Drafts): CellState {
  if (entry.excludedAt !== null) return 'excluded'
  if (duty === 'recused') return 'recused'
  if (duty === 'notScoring') return 'notScoring'
  if (duty !== 'expected') return 'absent'
  const keying = draft && waiting.get(draft.id)
  if (keying) return keying
  if (submitted) return draft ? 'revising' : 'submitted'
  if (pass && pass.no > 1) return 'rescore'
  return draft ? 'draft' : 'empty'
}

function cellOf(all: number, of: EntryDuties, one: OneDuty, drafts: Drafts): MatrixCell {
  const { draft, submitted } = one
  const count = of.pass?.scope?.length ?? all
  const carried = all - count
  return {
    memberId: one.member.id,
    state: stateOf(of, one, drafts),
    // a sheet is submitted with every mark only, so drafts alone are counted
    done: draft ? Math.max(0, (drafts.marked.get(draft.id) ?? 0) - carried) : submitted ? count : 0,
    of: count,
    keyed: (draft ?? submitted)?.origin === 'keyed'
  }
}

function dutiesOfSession(db: Reader, { session, entries, members }: LoadedSession, body: 'council' | 'adviser'): EntryDuties[] {
  return session.stage === 'preparing' ? [] : sessionDuties(db, session, body, entries, members)
}

/** Products × members with the state of every sheet; never a mark or a total. */
export const getMatrix: Handler<'getMatrix'> = (input, ctx) =>
  ctx.store.read((db) => {
    const loaded = loadSession(db, ctx, input.sessionId)
    if (!loaded.ok) return loaded
    const rows = dutiesOfSession(db, loaded.value, input.body)
    const drafts = draftsOf(db, loaded.value.session, input.body)
    const criteria = criteriaOf(db, ctx, loaded.value.session)
    const shown = loaded.value.members.filter((member) => member.body === input.body && member.scores)
    return ok({
      members: shown.map(({ id, name, post, agency }) => ({ id, name, post, agency })),
      entries: rows.map((of) => {
        const { entry, pass, expected, submitted } = of
        const all = criteria(entry)
        const cells = new Map(of.duties.map((one) => [one.member.id, cellOf(all, of, one, drafts)]))
        return {
          id: entry.id,
          order: entry.order,
          productName: entry.productName,
          setNo: entry.setNo,
          form: entry.form,
          passNo: pass?.no ?? 0,
          passClosed: pass?.closedAt != null,
          submitted,
          expected,
          // in a re-scoring who did not score before has no cell: they are not asked
          cells: shown.map(({ id }) => cells.get(id) ?? { memberId: id, state: 'notScoring' as const, done: 0, of: 0, keyed: false })
        }
      })
    })
  })

/** The products of the member in their seat, with the state of their own sheet. */
export const listMyEntries: Handler<'listMyEntries'> = (_input, ctx) =>
  ctx.store.read((db) => {
    const { actor } = ctx
    if (actor.kind !== 'member') return err({ code: 'NOT_ALLOWED', why: 'role' })
    const loaded = loadSession(db, ctx, actor.sessionId)
    if (!loaded.ok) return loaded
    const me = loaded.value.members.find((member) => member.id === actor.memberId)
    if (!me) return err({ code: 'NOT_FOUND', what: 'member' })
    const drafts = draftsOf(db, loaded.value.session, me.body)
    const criteria = criteriaOf(db, ctx, loaded.value.session)
    const entries = dutiesOfSession(db, loaded.value, me.body).flatMap((of) => {
      const mine = of.duties.find((one) => one.member.id === me.id)
      if (!mine) return []
      const { state, done, of: count } = cellOf(criteria(of.entry), of, mine, drafts)
      const { id: entryId, order, productName, producerName, setNo, form } = of.entry
      return [{ entryId, order, productName, producerName, setNo, form, state, done, of: count }]
    })
    return ok({ body: me.body, entries })
  })

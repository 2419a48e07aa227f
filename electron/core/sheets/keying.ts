/**
 * Two pairs of eyes on a paper sheet, where the Quy chế asks for them: one person keys it, another keys it again without seeing the first
 * one's marks, what differs is settled by the paper, and only then is the sheet handed in and counts.
 * Until then the sheet is a draft, and nothing counts a draft.
 */
import type { KeyingPhase, KeyingView } from '../../../shared/contract/sheets.ts'
import { pointsOf } from '../../../shared/criteria/set.ts'
import { scopeAllowed } from '../../../shared/domain/rescoring.ts'
import type { AppError, KeyingWhy } from '../../../shared/errors.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import { sameKey, searchKey } from '../../../shared/text-key.ts'
import type { Reader } from '../../store/db.ts'
import { beginFirst, beginSecond, findKeying, finishKeying as keep, keyedMarks, type KeyingRow } from '../../store/keying.ts'
import { discard, marksOf, putMark, setNote, type SheetRow, touchSheet } from '../../store/sheets.ts'
import type { Ctx, Handler } from '../context.ts'
import { draftFor, handIn, logMark } from './acts.ts'
import { findOpenPlace, findPlace, type Place } from './place.ts'
import { totalsOf } from './view.ts'

/** Whether what the desk keys in this place is keyed twice. */
function keyedTwice({ session }: Place): boolean {
  return session.rules?.keyedTwice.value === true
}

function phaseOf(row: KeyingRow | undefined): KeyingPhase {
  if (!row) return 'none'
  if (row.firstDoneAt === null) return 'first'
  if (row.secondBy === null) return 'waiting'
  return row.secondDoneAt === null ? 'second' : 'comparing'
}

function refuse(why: KeyingWhy): Result<never, AppError> {
  return err({ code: 'KEYING', why })
}

type Ids = Parameters<typeof findOpenPlace>[2]

/** As `findOpenPlace`, for marks and remarks: what the desk keys twice is open only to the person who has said that they key it. */
export function findWritable(db: Reader, ctx: Ctx, ids: Ids): Result<Place, AppError> {
  const found = findOpenPlace(db, ctx, ids)
  if (!found.ok || ctx.actor.kind !== 'desk' || !keyedTwice(found.value)) return found
  const { draft, submitted } = found.value
  // a submitted sheet is changed in a new version, which reviseSheet makes
  if (!draft && submitted) return found
  const phase = phaseOf(draft && findKeying(db, draft.id))
  if (phase === 'none') return refuse('unnamed')
  return phase === 'waiting' || phase === 'comparing' ? refuse(phase) : found
}

/** As `findWritable`, for handing in: what is keyed twice is handed in by the second keying. */
export function findReady(db: Reader, ctx: Ctx, ids: Ids): Result<Place, AppError> {
  const found = findOpenPlace(db, ctx, ids)
  return found.ok && ctx.actor.kind === 'desk' && keyedTwice(found.value) && found.value.draft ? refuse('twice') : found
}

interface Keying {
  readonly place: Place
  readonly draft: SheetRow
  readonly row: KeyingRow
  readonly phase: KeyingPhase
}

/** The keying that is under way in a place. */
function keyingAt(db: Reader, ctx: Ctx, ids: Ids): Result<Keying, AppError> {
  const found = findOpenPlace(db, ctx, ids)
  if (!found.ok) return found
  if (!keyedTwice(found.value)) return refuse('notTwice')
  const { draft } = found.value
  const row = draft && findKeying(db, draft.id)
  return draft && row ? ok({ place: found.value, draft, row, phase: phaseOf(row) }) : refuse('notBegun')
}

/** The marks that were keyed in a phase, by criterion: those that the pass asks for. */
function askedMarks({ at, pass }: Place, marks: ReadonlyMap<number, number>): Map<number, number> {
  return new Map([...marks].filter(([criterion]) => scopeAllowed(pass.scope, at.index.scorables[criterion]?.code ?? '')))
}

interface Compared {
  readonly differences: readonly { readonly index: number; readonly criterion: string; readonly first: number; readonly second: number }[]
  readonly notes: { readonly first: string; readonly second: string } | null
}

function compare(
  { at }: Place,
  first: ReadonlyMap<number, number>,
  second: ReadonlyMap<number, number>,
  notes: Compared['notes']
): Compared {
  const differences = at.index.scorables.flatMap(({ index, code }) => {
    const [one, other] = [first.get(index), second.get(index)]
    return one === undefined || other === undefined || one === other ? [] : [{ index, criterion: code, first: one, second: other }]
  })
  // a full stop or a capital that one of two typists left out is no difference
  return { differences, notes: notes && sameKey(notes.first) !== sameKey(notes.second) ? notes : null }
}

function comparedNow(db: Reader, { place, draft, row }: Keying): Compared {
  const notes = { first: row.firstNote, second: row.secondNote }
  return compare(place, keyedMarks(db, draft.id, 1), keyedMarks(db, draft.id, 2), notes)
}

/** How far the two keyings of a sheet are. What was keyed the first time is not told before both are done. */
export const getKeying: Handler<'getKeying'> = (input, ctx) =>
  ctx.store.read((db) => {
    const found = findPlace(db, ctx, input)
    if (!found.ok) return found
    const { draft } = found.value
    const twice = keyedTwice(found.value)
    const row = twice && draft?.origin === 'keyed' ? findKeying(db, draft.id) : undefined
    const phase = phaseOf(row)
    const version = found.value.sheet?.version ?? 0
    const shown = { twice, phase, version, firstBy: row?.firstBy ?? '', secondBy: row?.secondBy ?? '', differences: [], notes: null }
    if (!draft || !row || phase !== 'comparing') return ok(shown)
    const { differences, notes } = comparedNow(db, { place: found.value, draft, row, phase })
    const told = differences.map(({ criterion, first, second }) => ({ criterion, first, second }))
    return ok({ ...shown, differences: told, notes } satisfies KeyingView)
  })

/** Says who keys: the first time makes the sheet where there is none. KEYING samePerson where the second is the first. */
export const beginKeying: Handler<'beginKeying'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = findOpenPlace(db, ctx, input)
    if (!found.ok) return found
    const place = found.value
    if (!keyedTwice(place)) return refuse('notTwice')
    const row = place.draft && findKeying(db, place.draft.id)
    const phase = phaseOf(row)
    if (phase === 'first' || phase === 'second') return refuse('begun')
    if (phase === 'comparing') return refuse('comparing')
    // blind to marks: a name typed without them is still the same person's
    if (row && searchKey(row.firstBy) === searchKey(input.by)) return refuse('samePerson')
    const draft = draftFor(db, ctx, place)
    if (!draft.ok) return draft
    const { id } = draft.value
    if (row) beginSecond(db, id, input.by, ctx.at)
    else beginFirst(db, id, input.by, ctx.at)
    const version = touchSheet(db, id)
    logMark(ctx, db, 'beginKeying', place, id, { keying: row ? 2 : 1, by: input.by })
    return ok({ version })
  })

/** Ends a keying. INCOMPLETE where a criterion is not marked. After the second one equal keyings are handed in at once. */
export const finishKeying: Handler<'finishKeying'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = keyingAt(db, ctx, input)
    if (!found.ok) return found
    const { place, draft, row, phase } = found.value
    if (phase !== 'first' && phase !== 'second') return refuse(phase === 'comparing' ? 'comparing' : 'waiting')
    const marks = marksOf(db, draft.id)
    const totals = totalsOf(place.at.index, marks)
    if (totals.missing.length > 0) return err({ code: 'INCOMPLETE', criteria: totals.missing })
    const keying = phase === 'first' ? 1 : 2
    const asked = askedMarks(place, marks)
    keep(db, { sheetId: draft.id, keying, marks: asked, note: draft.note, at: ctx.at })
    const version = touchSheet(db, draft.id)
    if (keying === 1) {
      logMark(ctx, db, 'finishKeying', place, draft.id, { keying, by: row.firstBy })
      return ok({ version, outcome: 'waiting' })
    }
    const { differences, notes } = compare(place, keyedMarks(db, draft.id, 1), asked, { first: row.firstNote, second: draft.note })
    const by = { keying, by: row.secondBy, firstBy: row.firstBy }
    if (differences.length > 0 || notes) {
      const differing = differences.map(({ criterion, first, second }) => ({ criterion, first, second }))
      logMark(ctx, db, 'finishKeying', place, draft.id, { ...by, differing, notes })
      return ok({ version, outcome: 'comparing' })
    }
    // spelled by whoever keyed first, where the two differ in a comma only
    if (draft.note !== row.firstNote) setNote(db, draft.id, row.firstNote)
    return ok({ version: handIn(ctx, db, 'finishKeying', place, draft, totals, { ...by, differing: [] }), outcome: 'submitted' })
  })

/** The paper decides each difference; what both had keyed stays, here and in the log. Then the sheet is handed in. */
export const settleKeying: Handler<'settleKeying'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = keyingAt(db, ctx, input)
    if (!found.ok) return found
    const { place, draft, row, phase } = found.value
    if (phase !== 'comparing') return refuse('notComparing')
    const { differences, notes } = comparedNow(db, found.value)
    const chosen = new Map(input.choices.map(({ criterion, option }) => [criterion, option]))
    const whole = differences.length === input.choices.length && differences.every(({ criterion }) => chosen.has(criterion))
    if (!whole || (notes === null) !== (input.note === null)) return refuse('unsettled')
    const settled: { criterion: string; first: number; second: number; settled: number }[] = []
    for (const { index, criterion, first, second } of differences) {
      const option = chosen.get(criterion) ?? second
      const points = pointsOf(place.at.index, index, option)
      if (points === undefined) return err({ code: 'UNKNOWN_OPTION', criterion, option })
      putMark(db, draft.id, index, option, points)
      settled.push({ criterion, first, second, settled: option })
    }
    setNote(db, draft.id, input.note ?? row.firstNote)
    const by = { firstBy: row.firstBy, secondBy: row.secondBy }
    const detail = { ...by, settled, notes: notes && { ...notes, settled: input.note } }
    const totals = totalsOf(place.at.index, marksOf(db, draft.id))
    return ok({ version: handIn(ctx, db, 'settleKeying', place, draft, totals, detail) })
  })

/** For a sheet that was keyed from the wrong paper: both keyings are given up, and kept. */
export const restartKeying: Handler<'restartKeying'> = (input, ctx) =>
  ctx.store.write((db) => {
    const found = keyingAt(db, ctx, input)
    if (!found.ok) return found
    const { place, draft, row, phase } = found.value
    discard(db, draft.id)
    const { firstBy, secondBy } = row
    logMark(ctx, db, 'restartKeying', place, draft.id, { no: draft.no, phase, firstBy, secondBy, reason: input.reason })
    return ok({})
  })

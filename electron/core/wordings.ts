/** The wordings of a council's papers: the program's, or the council's own; looked at over the data of a session before it is kept. */
import type { Input } from '../../shared/contract.ts'
import type { WordingView } from '../../shared/contract/paper-data.ts'
import type { AppError, WordingMistake } from '../../shared/errors.ts'
import type { CouncilId, SessionId } from '../../shared/ids.ts'
import { checkWording, fieldsOfKind, shippedWording } from '../../shared/papers/decree/index.ts'
import { fieldKey } from '../../shared/papers/decree/wording.ts'
import { type DecreeKind, decreeKindKeys, decreeKinds } from '../../shared/papers/kinds.ts'
import type { Paper } from '../../shared/papers/paper.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { findCouncil } from '../store/councils.ts'
import type { Reader } from '../store/db.ts'
import { putWording, type WordingRow, wordingRowsOf } from '../store/paper-data.ts'
import type { DecreeTarget, SessionFacts } from '../../shared/papers/decree/facts.ts'
import { decreePaper } from '../../shared/papers/decree/build.ts'
import { listSessions } from '../store/sessions.ts'
import { htmlOf } from './papers/batch.ts'
import { deskOf } from './papers/desk.ts'
import { factsOf } from './papers/facts.ts'
import { registerExample } from './papers/register-papers.ts'
import type { Ctx, Handler } from './context.ts'
import { record } from './log.ts'

/** Every paper with the wording in use, the program's, and the fields that it may name. */
export function wordingViews(db: Reader, councilId: CouncilId): WordingView[] {
  const rows = new Map(wordingRowsOf(db, councilId).map((row) => [row.kind, row]))
  return decreeKindKeys.map((kind) => {
    const { version, wording } = rows.get(kind) ?? untouched(kind)
    const shipped = shippedWording(kind)
    return { kind, version, own: wording !== null, wording: wording ?? shipped, shipped, fields: fieldsOfKind(kind) }
  })
}

function untouched(kind: DecreeKind): WordingRow {
  return { kind, version: 0, wording: null }
}

/** Fields of a paper that stand for words, by their keys. */
export function textFields(kind: DecreeKind): ReadonlyMap<string, { readonly kind: 'text' | 'block' }> {
  return new Map(fieldsOfKind(kind).flatMap((field) => (field.kind === 'text' ? [[fieldKey(field.name), field]] : [])))
}

/** Makes a wording the council's own, or goes back to the program's. Papers handed out before stay as they were. */
export const setWording: Handler<'setWording'> = (input, ctx) =>
  ctx.store.write((db) => {
    const { councilId, kind, baseVersion, wording } = input
    if (!findCouncil(db, councilId)) return err({ code: 'NOT_FOUND', what: 'council' })
    const before = wordingRowsOf(db, councilId).find((row) => row.kind === kind) ?? untouched(kind)
    if (before.version !== baseVersion) return err({ code: 'STALE', what: 'wording', yours: baseVersion, current: before.version })
    const mistakes = wording === null ? [] : checkWording(kind, wording)
    if (mistakes.length > 0) return err({ code: 'BAD_WORDING', paper: kind, part: 'wording', mistakes })
    const version = putWording(db, councilId, kind, wording)
    record(ctx, db, 'setWording', { about: councilId, detail: { paper: kind, before: before.wording, after: wording } })
    return ok({ version })
  })

/** A wording that is not kept yet, over the data of a session of the council: the one named, or the newest. */
export const previewWording: Handler<'previewWording'> = async (input, ctx) => {
  const looked = ctx.store.read((db) => lookAt(db, ctx, input))
  if (!looked.ok) return looked
  const { papers, mistakes } = looked.value
  const title = decreeKinds[input.kind].name
  return ok({ url: papers.length === 0 ? null : await ctx.ports.openPaper(htmlOf(ctx, { title, papers })), title, mistakes })
}

interface Look {
  readonly papers: readonly Paper[]
  readonly mistakes: readonly WordingMistake[]
}

function lookAt(db: Reader, ctx: Ctx, { councilId, kind, wording, sessionId }: Input<'previewWording'>): Result<Look, AppError> {
  if (!findCouncil(db, councilId)) return err({ code: 'NOT_FOUND', what: 'council' })
  const sessions = sessionsOf(db, councilId)
  const session = sessionId === null ? sessions[0] : sessions.find(({ id }) => id === sessionId)
  if (!session && sessionId !== null) return err({ code: 'NOT_FOUND', what: 'session' })
  const mistakes = checkWording(kind, wording)
  if (!session || mistakes.length > 0) return ok({ papers: [], mistakes })
  const desk = deskOf(db, ctx, session.id)
  if (!desk.ok) return desk
  const { loaded, footer, watermark } = desk.value
  const facts = (kind === 'dueNotice' ? registerExample(db, ctx, loaded.council) : undefined) ?? factsOf(db, ctx, loaded)
  const target = exampleOf(kind, facts)
  if (!target) return ok({ papers: [], mistakes })
  const title = decreeKinds[kind].name
  return ok({ ...decreePaper(kind, facts, target, wording, { title, footer: footer(title, true), watermark }), mistakes })
}

/** Sessions of a council, the newest first. */
export function sessionsOf(db: Reader, councilId: CouncilId): { readonly id: SessionId; readonly name: string }[] {
  return listSessions(db).flatMap(({ id, name, councilId: of }) => (of === councilId ? [{ id, name }] : []))
}

/** What the paper is shown about: a recognised product where there is one, else the first; undefined where it needs one and there is none. */
function exampleOf(kind: DecreeKind, { entries, members }: SessionFacts): DecreeTarget | undefined {
  const { about } = decreeKinds[kind]
  if (about === 'session') return {}
  const entry = entries.find(({ conclusion }) => (conclusion?.star ?? 0) >= 3) ?? entries[0]
  if (!entry) return undefined
  switch (about) {
    case 'entry':
      return { entryId: entry.id }
    case 'entryMember':
      return { entryId: entry.id, memberId: members.find(({ body, scores }) => body === 'council' && scores)?.id }
    case 'producer':
      return { producer: entry.producerName }
    case 'commune':
      return { commune: entry.commune }
  }
}

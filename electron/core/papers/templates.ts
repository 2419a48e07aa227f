/** A council's own Word templates: taken in once everything that they ask for is known, and filled with the fields of a paper. */
import type { PaperRequest, PaperTemplate } from '../../../shared/contract/papers.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { CouncilId } from '../../../shared/ids.ts'
import { fieldsOfKind } from '../../../shared/papers/decree/index.ts'
import { type DecreeKind, decreeKindKeys } from '../../../shared/papers/kinds.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import { findCouncil } from '../../store/councils.ts'
import type { Reader } from '../../store/db.ts'
import { findTemplate, putTemplate, templatesOf } from '../../store/paper-templates.ts'
import { listSessions } from '../../store/sessions.ts'
import type { Ctx, Handler } from '../context.ts'
import { record } from '../log.ts'
import type { TemplateValues } from '../ports.ts'
import type { Piece } from './batch.ts'
import { decreeValues } from './decree.ts'
import { deskOf } from './desk.ts'
import { type RegisterRequest, registerValues } from './register-papers.ts'
import { sha256 } from '../sha256.ts'

/** Every kind of paper with the template that the council has for it. */
export const listPaperTemplates: Handler<'listPaperTemplates'> = (input, ctx) =>
  ctx.store.read((db) => {
    if (!findCouncil(db, input.councilId)) return err({ code: 'NOT_FOUND', what: 'council' })
    const rows = new Map(templatesOf(db, input.councilId).map((row) => [row.kind, row]))
    return ok(
      decreeKindKeys.map((kind): PaperTemplate => {
        const row = rows.get(kind)
        if (!row) return { kind, version: 0, file: null }
        const { version, fileName, size, at } = row
        return { kind, version, file: size === null ? null : { name: fileName, size, at } }
      })
    )
  })

/**
 * Reads the file in a process of its own and keeps it where it can be filled. FILE where it is no Word file that is taken, TEMPLATE with each
 * mistake and its place; nothing is kept then.
 */
export const setPaperTemplate: Handler<'setPaperTemplate'> = async (input, ctx) => {
  const { councilId, kind, baseVersion, fileName, bytes } = input
  const values = ctx.store.read((db) => {
    const base = fresh(db, councilId, kind, baseVersion)
    return base.ok ? ok(sampleValues(db, ctx, councilId, kind)) : base
  })
  if (!values.ok) return values
  const tried = await ctx.ports.fillTemplate(bytes, values.value)
  if (!tried.ok) return tried
  const hash = sha256(bytes)
  return ctx.store.write((db) => {
    // somebody else may have been quicker while the file was read
    const base = fresh(db, councilId, kind, baseVersion)
    if (!base.ok) return base
    const version = putTemplate(db, { councilId, kind, fileName, bytes, hash, at: ctx.at })
    record(ctx, db, 'setPaperTemplate', { about: councilId, detail: { kind, fileName, hash } })
    return ok({ version })
  })
}

/** The program writes papers of this kind by itself again. NOT_FOUND where there is no template. */
export const removePaperTemplate: Handler<'removePaperTemplate'> = (input, ctx) =>
  ctx.store.write((db) => {
    const { councilId, kind, baseVersion } = input
    const base = fresh(db, councilId, kind, baseVersion)
    if (!base.ok) return base
    if (!findTemplate(db, councilId, kind)) return err({ code: 'NOT_FOUND', what: 'paperTemplate' })
    const version = putTemplate(db, { councilId, kind, fileName: '', bytes: null, hash: '', at: ctx.at })
    record(ctx, db, 'removePaperTemplate', { about: councilId, detail: { kind } })
    return ok({ version })
  })

function fresh(db: Reader, councilId: CouncilId, kind: DecreeKind, yours: number): Result<void, AppError> {
  if (!findCouncil(db, councilId)) return err({ code: 'NOT_FOUND', what: 'council' })
  const current = templatesOf(db, councilId).find((row) => row.kind === kind)?.version ?? 0
  return yours === current ? ok(undefined) : err({ code: 'STALE', what: 'paperTemplate', yours, current })
}

/** What a template may ask for: of the council's newest session, so that rows of lists are known too; else by name alone, with empty lists. */
function sampleValues(db: Reader, ctx: Ctx, councilId: CouncilId, kind: DecreeKind): TemplateValues {
  const names = plainFields(Object.fromEntries(fieldsOfKind(kind).map((field) => [field.name, field.kind === 'text' ? '' : []])))
  const session = listSessions(db).find((one) => one.councilId === councilId)
  const desk = session && deskOf(db, ctx, session.id)
  if (!session || !desk?.ok) return names
  const known = decreeValues(db, ctx, desk.value, { kind: 'decree', paper: kind, sessionId: session.id })
  return { ...names, ...(known.ok && known.value[0] ? plainFields(known.value[0].values) : {}) }
}

/** The documents of a request filled into the council's template; undefined where it has none for that paper. */
export function filledPieces(db: Reader, ctx: Ctx, request: PaperRequest): Result<readonly Piece[] | undefined, AppError> {
  if (request.kind === 'register') return filledOfRegister(db, ctx, request)
  if (request.kind !== 'decree') return ok(undefined)
  const desk = deskOf(db, ctx, request.sessionId)
  if (!desk.ok) return desk
  const template = findTemplate(db, desk.value.loaded.council.id, request.paper)
  if (!template) return ok(undefined)
  const documents = decreeValues(db, ctx, desk.value, request)
  if (!documents.ok) return documents
  return ok(
    documents.value.map(({ title, values }) => ({
      title,
      make: () => ctx.ports.fillTemplate(template.bytes, plainFields(values))
    }))
  )
}

function filledOfRegister(db: Reader, ctx: Ctx, request: RegisterRequest): Result<readonly Piece[] | undefined, AppError> {
  const template = findTemplate(db, request.councilId, request.paper)
  if (!template) return ok(undefined)
  const documents = registerValues(db, ctx, request)
  if (!documents.ok) return documents
  return ok(
    documents.value.map(({ title, values }) => ({ title, make: () => ctx.ports.fillTemplate(template.bytes, plainFields(values)) }))
  )
}

/** Names as a template can write them: a column "Phần A (40)" is {Phần A 40}. */
function plainFields(values: TemplateValues): TemplateValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name
        .normalize('NFC')
        .replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, ' ')
        .trim(),
      typeof value === 'string' ? value : value.map(plainFields)
    ])
  )
}

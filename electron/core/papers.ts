/** Papers, workbooks and the session file out: built from raw marks in one read, kept in the log with their hash, handed to the host. */
import { createHash } from 'node:crypto'
import type { MethodName } from '../../shared/contract.ts'
import type { PaperRequest, SaveOutcome } from '../../shared/contract/papers.ts'
import type { AppError } from '../../shared/errors.ts'
import type { SessionId } from '../../shared/ids.ts'
import { type PageNumbers, renderPapers } from '../../shared/papers/html.ts'
import { ok, type Result } from '../../shared/result.ts'
import { insertHandedOut } from '../store/handed-out.ts'
import { buildBook } from './books/build.ts'
import type { Ctx, Handler } from './context.ts'
import { record } from './log.ts'
import { type Built, buildPapers } from './papers/build.ts'
import { listPapersOf } from './papers/list.ts'
import type { FileToSave, FinishedPdf } from './ports.ts'
import { sessionFile } from './session-json.ts'

function build(ctx: Ctx, request: PaperRequest): Result<Built, AppError> {
  return ctx.store.read((db) => buildPapers(db, ctx, request))
}

function htmlOf(ctx: Ctx, { title, papers }: Pick<Built, 'title' | 'papers'>, numbers: PageNumbers = 'own') {
  return { title, html: renderPapers(title, papers, ctx.ports.fontCss(), numbers) }
}

/** Every paper of the session with what it still lacks. */
export const listPapers: Handler<'listPapers'> = (input, ctx) => ctx.store.read((db) => listPapersOf(db, ctx, input.sessionId))

/** The paper as it will print. */
export const previewPaper: Handler<'previewPaper'> = async (input, ctx) => {
  const built = build(ctx, input.paper)
  return built.ok ? ok({ url: await ctx.ports.openPaper(htmlOf(ctx, built.value)), title: built.value.title }) : built
}

/** PDF through Chromium; papers of a batch are numbered each on their own and bookmarked. */
export const savePaperPdf: Handler<'savePaperPdf'> = async (input, ctx) => {
  const built = build(ctx, input.paper)
  if (!built.ok) return built
  const { title, sessionId, dataVersion } = built.value
  const pdf = await pdfOf(ctx, built.value)
  return pdf.ok
    ? handOut(ctx, 'savePaperPdf', { name: title, bytes: pdf.value.bytes, kind: 'pdf' }, { sessionId, dataVersion, what: input.paper.kind })
    : pdf
}

/** The finished PDF; of a batch also how many pages each paper has. */
async function pdfOf(ctx: Ctx, built: Built): Promise<Result<Pick<FinishedPdf, 'bytes'> & Partial<FinishedPdf>, AppError>> {
  const { papers } = built
  const batch = papers.length > 1
  const printed = await ctx.ports.pdf(htmlOf(ctx, built, batch ? 'later' : 'own'))
  if (!printed.ok) return printed
  return ok(batch ? await ctx.ports.finishPdf(printed.value, { papers }) : { bytes: printed.value })
}

/**
 * To a printer: the host's own dialog, or the browser's on the same document. A batch is printed to PDF first, since only finished pages tell
 * how many each paper has; on a machine that cannot do that, its pages say their number without the total.
 */
export const printPaper: Handler<'printPaper'> = async (input, ctx) => {
  const built = build(ctx, input.paper)
  if (!built.ok) return built
  const { title, papers, sessionId, dataVersion } = built.value
  const counted = papers.length > 1 ? await pdfOf(ctx, built.value) : undefined
  if (counted && !counted.ok && counted.error.code !== 'NO_BROWSER') return counted
  const document = htmlOf(ctx, built.value, counted?.ok ? counted.value.pages : 'own')
  const printing = await ctx.ports.print(document)
  if (printing.ok) {
    const hash = hashOf(new TextEncoder().encode(document.html))
    const detail = { what: input.paper.kind, title, papers: papers.length, hash, dataVersion }
    ctx.store.write((db) => record(ctx, db, 'printPaper', { sessionId, about: sessionId, detail }))
  }
  return printing
}

/** Written, read back and compared with the results before it is handed out. */
export const saveWorkbook: Handler<'saveWorkbook'> = async (input, ctx) => {
  const built = ctx.store.read((db) => buildBook(db, ctx, input))
  if (!built.ok) return built
  const { spec, title, dataVersion } = built.value
  const written = await ctx.ports.writeBook(spec)
  if (!written.ok) return written
  const { bytes, checked } = written.value
  const saved = await handOut(
    ctx,
    'saveWorkbook',
    { name: title, bytes, kind: 'xlsx' },
    { sessionId: input.sessionId, dataVersion, what: input.kind }
  )
  return saved.ok ? ok({ ...saved.value, checked }) : saved
}

/** The whole session as documented JSON (docs/session-json.md). Passes that nobody may see yet are sealed. */
export const saveSessionJson: Handler<'saveSessionJson'> = async (input, ctx) => {
  const built = ctx.store.read((db) => sessionFile(db, ctx, input.sessionId))
  if (!built.ok) return built
  const { file, title, dataVersion } = built.value
  const bytes = new TextEncoder().encode(`${JSON.stringify(file, null, 1)}\n`)
  return handOut(ctx, 'saveSessionJson', { name: title, bytes, kind: 'json' }, { sessionId: input.sessionId, dataVersion, what: 'json' })
}

interface About {
  readonly sessionId: SessionId | null
  readonly dataVersion: number
  readonly what: string
}

/** Hands the file to the host, and keeps its hash, so that a later change of data can be told from what was handed in. */
async function handOut(
  ctx: Ctx,
  method: MethodName,
  file: FileToSave,
  { sessionId, dataVersion, what }: About
): Promise<Result<SaveOutcome, AppError>> {
  const saved = await ctx.ports.saveFile({ ...file, name: fileName(file) })
  if (!saved.ok || saved.value.kind === 'cancelled') return saved
  const { name } = saved.value
  const hash = hashOf(file.bytes)
  ctx.store.write((db) => {
    insertHandedOut(db, { id: ctx.newId(), sessionId, kind: `${file.kind} ${what}`, name, hash, dataVersion, at: ctx.at })
    record(ctx, db, method, { sessionId, about: sessionId, detail: { what, name, hash, dataVersion } })
  })
  return saved
}

/** SHA-256 in hex. */
function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A name that travels: without marks and signs, at most 100 characters, with the kind's ending. */
function fileName({ name, kind }: FileToSave): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  return `${plain.slice(0, 100) || 'OCOP'}.${kind}`
}

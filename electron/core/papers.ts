/** Papers, workbooks and the session file out: built from raw marks in one read, kept in the log with their hash, handed to the host. */
import type { MethodName } from '../../shared/contract.ts'
import type { PaperRequest, SaveOutcome } from '../../shared/contract/papers.ts'
import type { AppError } from '../../shared/errors.ts'
import type { SessionId } from '../../shared/ids.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import type { Writer } from '../store/db.ts'
import { type HandedOutRow, insertHandedOut, type PaperCopy } from '../store/handed-out.ts'
import { insertLettersOut } from '../store/letters.ts'
import { findSession } from '../store/sessions.ts'
import { buildBook } from './books/build.ts'
import type { Ctx, Handler } from './context.ts'
import { record } from './log.ts'
import { asJob, eachOf, htmlOf, pdfOf, type Piece, piecesOf, stopped, wordOf } from './papers/batch.ts'
import { type Built, buildPapers } from './papers/build.ts'
import { contentHash, requestText, withCopies } from './papers/copies.ts'
import { listPapersOf } from './papers/list.ts'
import { plainName } from './papers/names.ts'
import { filledPieces } from './papers/templates.ts'
import type { FileToSave } from './ports.ts'
import { bytesOf, sessionFile } from './session-json.ts'
import { inOneMoment, inTurns } from './slices.ts'
import { sha256, sha256Beside } from './sha256.ts'

interface Ready extends Built {
  readonly request: PaperRequest
  /** The session was concluded when it was built. */
  readonly final: boolean
}

function build(ctx: Ctx, request: PaperRequest): Result<Ready, AppError> {
  return ctx.store.read((db) => {
    const built = buildPapers(db, ctx, request)
    if (!built.ok) return built
    const stage = built.value.sessionId === null ? undefined : findSession(db, built.value.sessionId)?.stage
    return ok({ ...built.value, request, final: stage === 'concluded' || stage === 'issued' })
  })
}

/** Every paper of the session with what it still lacks, and what became of the copy that was signed. */
export const listPapers: Handler<'listPapers'> = async (input, ctx) => {
  const states = await inOneMoment(ctx.store, (db) => listPapersOf(db, ctx, input.sessionId))
  return states.ok ? ok(await withCopies(ctx, input.sessionId, states.value)) : states
}

/** The paper as it will print. */
export const previewPaper: Handler<'previewPaper'> = async (input, ctx) => {
  const built = build(ctx, input.paper)
  return built.ok ? ok({ url: await ctx.ports.openPaper(htmlOf(ctx, built.value)), title: built.value.title }) : built
}

/** PDF through Chromium; papers of a batch are numbered each on their own and bookmarked, or are files of their own. */
export const savePaperPdf: Handler<'savePaperPdf'> = async (input, ctx) => {
  const built = build(ctx, input.paper)
  if (!built.ok) return built
  const ready = built.value
  const { title } = ready
  if (input.as === 'each') return saveEach(ctx, 'savePaperPdf', ready, piecesOf(ctx, ready, 'pdf'))
  return asJob(ctx, 'pdf', { title, of: ready.papers.length }, async (job) => {
    const pdf = await pdfOf(ctx, ready, job)
    if (!pdf.ok) return pdf
    if ('kind' in pdf.value) return ok(stopped)
    return handOut(ctx, 'savePaperPdf', { name: title, bytes: pdf.value.bytes, kind: 'pdf' }, await aboutOf(ready))
  })
}

/** Word, to be edited further: by the program, or the council's own template filled in, which gives a file for each document. */
export const savePaperWord: Handler<'savePaperWord'> = async (input, ctx) => {
  const built = build(ctx, input.paper)
  if (!built.ok) return built
  const ready = built.value
  const { title } = ready
  const filled = ctx.store.read((db) => filledPieces(db, ctx, input.paper))
  if (!filled.ok) return filled
  if (input.as === 'each') return saveEach(ctx, 'savePaperWord', ready, filled.value ?? piecesOf(ctx, ready, 'docx'))
  if (filled.value && filled.value.length > 1) return err({ code: 'FILE', reason: 'templateEach' })
  return asJob(ctx, 'word', { title, of: ready.papers.length }, async (job) => {
    job.tell(0, title)
    const bytes = await (filled.value?.[0]?.make() ?? wordOf(ctx, ready))
    if (!bytes.ok) return bytes
    if (job.stopped()) return ok(stopped)
    return handOut(ctx, 'savePaperWord', { name: title, bytes: bytes.value, kind: 'docx' }, await aboutOf(ready))
  })
}

function saveEach(
  ctx: Ctx,
  method: 'savePaperPdf' | 'savePaperWord',
  ready: Ready,
  pieces: readonly Piece[]
): Promise<Result<SaveOutcome, AppError>> {
  const [what, kind] = method === 'savePaperPdf' ? (['pdf', 'pdf'] as const) : (['word', 'docx'] as const)
  return asJob(ctx, what, { title: ready.title, of: pieces.length }, async (job) => {
    const made = await eachOf(ctx, ready.title, pieces, kind, job)
    if (!made.ok) return made
    const { saved, hash } = made.value
    keep(ctx, method, saved, kind, hash, await aboutOf(ready))
    return ok(saved)
  })
}

/** The batch that is being made. */
export const getPaperJob: Handler<'getPaperJob'> = (_input, ctx) => ok(ctx.jobs.now())

/** NOT_FOUND where it has ended meanwhile. */
export const stopPaperJob: Handler<'stopPaperJob'> = (input, ctx) =>
  ctx.jobs.stop(input.jobId) ? ok({}) : err({ code: 'NOT_FOUND', what: 'job' })

/**
 * To a printer: the host's own dialog, or the browser's on the same document. A batch is printed to PDF first, since only finished pages tell
 * how many each paper has; on a machine that cannot do that, its pages say their number without the total.
 */
export const printPaper: Handler<'printPaper'> = async (input, ctx) => {
  const built = build(ctx, input.paper)
  if (!built.ok) return built
  const ready = built.value
  const { title, papers, sessionId, dataVersion } = ready
  const counted = papers.length > 1 ? await asJob(ctx, 'print', { title, of: papers.length }, (job) => pdfOf(ctx, ready, job)) : undefined
  if (counted && !counted.ok && counted.error.code !== 'NO_BROWSER') return counted
  if (counted?.ok && 'kind' in counted.value) return ok(stopped)
  const pages = counted?.ok && 'bytes' in counted.value ? counted.value.pages : undefined
  const document = htmlOf(ctx, ready, pages ?? 'own')
  const printing = await ctx.ports.print(document)
  if (printing.ok) {
    const hash = sha256(new TextEncoder().encode(document.html))
    const about = await aboutOf(ready)
    const { what } = about
    const detail = { what, title, papers: papers.length, hash, dataVersion }
    ctx.store.write((db) => {
      keepRow(db, { id: ctx.newId(), sessionId, kind: `print ${what}`, name: title, hash, dataVersion, at: ctx.at }, about)
      record(ctx, db, 'printPaper', { sessionId, about: sessionId, detail })
    })
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
    { sessionId: input.sessionId, dataVersion, what: input.kind, copy: null }
  )
  return saved.ok ? ok({ ...saved.value, checked }) : saved
}

/** The whole session as documented JSON (docs/session-json.md). Passes that nobody may see yet are sealed. */
export const saveSessionJson: Handler<'saveSessionJson'> = async (input, ctx) => {
  const chain = await ctx.spaces.chain(ctx.space)
  // a broken one is told in the file
  if (!chain.ok && chain.error.reason !== 'LOG_BROKEN') return chain
  const built = await inOneMoment(ctx.store, (db) => sessionFile(db, ctx, input.sessionId, chain))
  if (!built.ok) return built
  const { file, title, dataVersion } = built.value
  const bytes = await inTurns(bytesOf(file))
  return handOut(
    ctx,
    'saveSessionJson',
    { name: title, bytes, kind: 'json' },
    { sessionId: input.sessionId, dataVersion, what: 'json', copy: null }
  )
}

interface About {
  readonly sessionId: SessionId | null
  readonly dataVersion: number
  readonly what: string
  readonly copy: PaperCopy | null
  readonly letters?: readonly number[]
}

async function aboutOf({ request, papers, final, sessionId, dataVersion, letters = [] }: Ready): Promise<About> {
  const copy = { request: requestText(request), contentHash: await contentHash(papers), final }
  return { sessionId, dataVersion, what: request.kind, copy, letters }
}

function keepRow(db: Writer, row: HandedOutRow, { copy, letters = [] }: About): void {
  insertHandedOut(db, row, copy)
  insertLettersOut(db, row.id, letters)
}

/** Hands the file to the host, and keeps its hash, so that a later change of data can be told from what was handed in. */
async function handOut(ctx: Ctx, method: MethodName, file: FileToSave, about: About): Promise<Result<SaveOutcome, AppError>> {
  const saved = await ctx.ports.saveFile({ ...file, name: `${plainName(file.name)}.${file.kind}` })
  if (saved.ok) keep(ctx, method, saved.value, file.kind, await sha256Beside(file.bytes), about)
  return saved
}

function keep(ctx: Ctx, method: MethodName, saved: SaveOutcome, kind: FileToSave['kind'], hash: string, about: About): void {
  if (saved.kind === 'cancelled' || saved.kind === 'stopped') return
  const { sessionId, dataVersion, what } = about
  const { name } = saved
  ctx.store.write((db) => {
    keepRow(db, { id: ctx.newId(), sessionId, kind: `${kind} ${what}`, name, hash, dataVersion, at: ctx.at }, about)
    record(ctx, db, method, { sessionId, about: sessionId, detail: { what, name, hash, dataVersion } })
  })
}

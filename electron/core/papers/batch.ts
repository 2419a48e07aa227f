/**
 * Papers as files. Batches are made in parts, so that memory stays small, the desk goes on being used, one sees how far it is, and it can be
 * stopped: nothing is left of a batch that was.
 */
import { createHash } from 'node:crypto'
import type { PaperJob, SaveOutcome } from '../../../shared/contract/papers.ts'
import type { AppError } from '../../../shared/errors.ts'
import { type PageNumbers, renderPapers } from '../../../shared/papers/html.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Ctx } from '../context.ts'
import type { JobUnderWay } from '../jobs.ts'
import type { FinishedPdf, PaperHtml } from '../ports.ts'
import type { Built } from './build.ts'
import { namesInOrder, plainName } from './names.ts'
import { sha256 } from '../sha256.ts'

/** Papers that are printed at once. A part of sheets takes some seconds: so long one waits after "stop". */
const part = 25
/** Up to so many papers stay one printed document. Only that keeps the tags by which a paper can be heard read; joined parts lose them. */
const mostUndivided = 60
/** What Word opens without trouble, and a thread writes in reasonable memory. */
const mostInOneWord = 60

/** What a batch answers that was stopped. */
export const stopped = { kind: 'stopped' } as const

export function htmlOf(ctx: Ctx, { title, papers }: Pick<Built, 'title' | 'papers'>, numbers: PageNumbers = 'own'): PaperHtml {
  return { title, html: renderPapers(title, papers, ctx.ports.fontCss(), numbers) }
}

/** Fewer papers are done before anybody could press "stop". */
const fewest = 6

/** Runs `work` as the batch that is under way; few papers are none. BUSY while there is another. */
export async function asJob<T>(
  ctx: Ctx,
  what: PaperJob['what'],
  { title, of }: { readonly title: string; readonly of: number },
  work: (job: JobUnderWay) => Promise<Result<T, AppError>>
): Promise<Result<T, AppError>> {
  if (of < fewest) return work({ tell: () => undefined, stopped: () => false, end: () => undefined })
  const job = ctx.jobs.begin({ id: ctx.newId(), what, title, of, startedAt: ctx.at })
  if (!job.ok) return job
  try {
    return await work(job.value)
  } finally {
    job.value.end()
  }
}

type Printed = Pick<FinishedPdf, 'bytes'> & Partial<FinishedPdf>

/** So many papers as are printed at once. */
async function printAtOnce(ctx: Ctx, { title, papers }: Pick<Built, 'title' | 'papers'>): Promise<Result<Printed, AppError>> {
  const printed = await ctx.ports.pdf(htmlOf(ctx, { title, papers }, papers.length > 1 ? 'later' : 'own'))
  if (!printed.ok) return printed
  return ok(papers.length > 1 ? await ctx.ports.finishPdf(printed.value, { papers }) : { bytes: printed.value })
}

async function wholePdf(ctx: Ctx, built: Pick<Built, 'title' | 'papers'>): Promise<Result<Uint8Array, AppError>> {
  const printed = await printAtOnce(ctx, built)
  return printed.ok ? ok(printed.value.bytes) : printed
}

/** The finished PDF of all papers; of a batch also how many pages each has. */
export async function pdfOf(ctx: Ctx, built: Built, job: JobUnderWay): Promise<Result<Printed | typeof stopped, AppError>> {
  const { title, papers } = built
  if (papers.length <= mostUndivided) {
    job.tell(0, papers[0]?.title ?? '')
    const printed = await printAtOnce(ctx, built)
    if (!printed.ok) return printed
    return job.stopped() ? ok(stopped) : printed
  }
  const join = ctx.ports.joinPdfs()
  try {
    const pages: Promise<readonly number[]>[] = []
    for (let from = 0; from < papers.length; from += part) {
      if (job.stopped()) return ok(stopped)
      const some = papers.slice(from, from + part)
      job.tell(from, some[0]?.title ?? '')
      const printed = await ctx.ports.pdf(htmlOf(ctx, { title, papers: some }, 'later'))
      if (!printed.ok) return printed
      // joined while the next part is printed, but never more than one part behind
      await pages.at(-1)
      const names = some.map(({ title: name, numbering }) => ({ title: name, numbering }))
      const joined = join.add(printed.value, names)
      joined.catch(() => undefined) // awaited below or with the next part
      pages.push(joined)
    }
    const counts = (await Promise.all(pages)).flat()
    job.tell(papers.length, '')
    if (job.stopped()) return ok(stopped)
    return ok({ bytes: await join.end(title), pages: counts })
  } finally {
    join.close()
  }
}

/** All papers as one Word file. */
export async function wordOf(ctx: Ctx, { title, papers }: Pick<Built, 'title' | 'papers'>): Promise<Result<Uint8Array, AppError>> {
  if (papers.length > mostInOneWord) return err({ code: 'FILE', reason: 'tooManyForWord', facts: { most: mostInOneWord } })
  return ok(await ctx.ports.writeWord(papers, { title, creator: 'Hội đồng OCOP', created: ctx.at }))
}

/** One file of a batch. */
export interface Piece {
  readonly title: string
  readonly make: () => Promise<Result<Uint8Array, AppError>>
}

/** The documents of what was built, each as a file of its own. */
export function piecesOf(ctx: Ctx, { papers, documents = papers.map(() => 1) }: Built, kind: 'pdf' | 'docx'): Piece[] {
  let from = 0
  return documents.flatMap((count) => {
    const own = papers.slice(from, from + count)
    from += count
    const title = own[0]?.title ?? ''
    const one = { title, papers: own }
    return own.length === 0 ? [] : [{ title, make: () => (kind === 'pdf' ? wholePdf(ctx, one) : wordOf(ctx, one)) }]
  })
}

interface Handed {
  readonly saved: SaveOutcome
  /** Of the list of all files with their hashes. */
  readonly hash: string
}

/** A file for each document, all of them or none. */
export async function eachOf(
  ctx: Ctx,
  title: string,
  pieces: readonly Piece[],
  kind: 'pdf' | 'docx',
  job: JobUnderWay
): Promise<Result<Handed, AppError>> {
  const files = await ctx.ports.saveFiles(plainName(title))
  if (!files.ok) return files
  if ('kind' in files.value) return ok({ saved: files.value, hash: '' })
  const sink = files.value
  const names = namesInOrder(pieces)
  const list = createHash('sha256')
  let whole = false
  try {
    for (const [place, piece] of pieces.entries()) {
      if (job.stopped()) return ok({ saved: stopped, hash: '' })
      job.tell(place, piece.title)
      const made = await piece.make()
      if (!made.ok) return made
      const name = `${names[place]}.${kind}`
      const kept = await sink.add({ name, bytes: made.value })
      if (!kept.ok) return kept
      list.update(`${sha256(made.value)}  ${name}\n`)
    }
    job.tell(pieces.length, '')
    if (job.stopped()) return ok({ saved: stopped, hash: '' })
    const saved = await sink.end()
    whole = saved.ok
    return saved.ok ? ok({ saved: saved.value, hash: list.digest('hex') }) : saved
  } finally {
    if (!whole) await sink.drop()
  }
}

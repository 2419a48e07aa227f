/**
 * Papers as files. Batches are made in parts, so that memory stays small, the desk goes on being used, one sees how far it is, and it can be
 * stopped: nothing is left of a batch that was.
 */
import { createHash } from 'node:crypto'
import type { PaperJob, SaveOutcome } from '../../../shared/contract/papers.ts'
import type { AppError } from '../../../shared/errors.ts'
import { type PageNumbers, renderPapers } from '../../../shared/papers/html.ts'
import type { Paper } from '../../../shared/papers/paper.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Ctx } from '../context.ts'
import type { JobUnderWay } from '../jobs.ts'
import type { FinishedPdf, PaperHtml } from '../ports.ts'
import type { Built } from './build.ts'
import { namesInOrder, plainName } from './names.ts'

/** Papers that are printed at once. A part of sheets takes some seconds: so long one waits after "stop". */
const part = 25
/** What Word opens without trouble, and a thread writes in reasonable memory. */
const mostInOneWord = 60

/** What a batch answers that was stopped. */
export const stopped = { kind: 'stopped' } as const

export function htmlOf(ctx: Ctx, { title, papers }: Pick<Built, 'title' | 'papers'>, numbers: PageNumbers = 'own'): PaperHtml {
  return { title, html: renderPapers(title, papers, ctx.ports.fontCss(), numbers) }
}

/** SHA-256 in hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Runs `work` as the batch that is under way; a single paper is none. BUSY while there is another. */
export async function asJob<T>(
  ctx: Ctx,
  what: PaperJob['what'],
  { title, papers }: Built,
  work: (job: JobUnderWay) => Promise<Result<T, AppError>>
): Promise<Result<T, AppError>> {
  if (papers.length === 1) return work({ tell: () => undefined, stopped: () => false, end: () => undefined })
  const job = ctx.jobs.begin({ id: ctx.newId(), what, title, of: papers.length, startedAt: ctx.at })
  if (!job.ok) return job
  try {
    return await work(job.value)
  } finally {
    job.value.end()
  }
}

/** The finished PDF of all papers; of a batch also how many pages each has. */
export async function pdfOf(
  ctx: Ctx,
  built: Built,
  job: JobUnderWay
): Promise<Result<(Pick<FinishedPdf, 'bytes'> & Partial<FinishedPdf>) | typeof stopped, AppError>> {
  const { title, papers } = built
  if (papers.length <= part) {
    job.tell(0, papers[0]?.title ?? '')
    const printed = await ctx.ports.pdf(htmlOf(ctx, built, papers.length > 1 ? 'later' : 'own'))
    if (!printed.ok) return printed
    if (job.stopped()) return ok(stopped)
    return ok(papers.length > 1 ? await ctx.ports.finishPdf(printed.value, { papers }) : { bytes: printed.value })
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
      const joined = join.add(printed.value, some)
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

interface Handed {
  readonly saved: SaveOutcome
  /** Of the list of all files with their hashes. */
  readonly hash: string
}

/** A file for each paper, all of them or none. */
export async function eachOf(ctx: Ctx, built: Built, kind: 'pdf' | 'docx', job: JobUnderWay): Promise<Result<Handed, AppError>> {
  const { title, papers } = built
  const files = await ctx.ports.saveFiles(plainName(title))
  if (!files.ok) return files
  if ('kind' in files.value) return ok({ saved: files.value, hash: '' })
  const sink = files.value
  const names = namesInOrder(papers)
  const list = createHash('sha256')
  let whole = false
  try {
    for (const [place, paper] of papers.entries()) {
      if (job.stopped()) return ok({ saved: stopped, hash: '' })
      job.tell(place, paper.title)
      const made = await oneOf(ctx, paper, kind)
      if (!made.ok) return made
      const name = `${names[place]}.${kind}`
      const kept = await sink.add({ name, bytes: made.value })
      if (!kept.ok) return kept
      list.update(`${hashOf(made.value)}  ${name}\n`)
    }
    job.tell(papers.length, '')
    if (job.stopped()) return ok({ saved: stopped, hash: '' })
    const saved = await sink.end()
    whole = saved.ok
    return saved.ok ? ok({ saved: saved.value, hash: list.digest('hex') }) : saved
  } finally {
    if (!whole) await sink.drop()
  }
}

function oneOf(ctx: Ctx, paper: Paper, kind: 'pdf' | 'docx'): Promise<Result<Uint8Array, AppError>> {
  const one = { title: paper.title, papers: [paper] }
  return kind === 'pdf' ? ctx.ports.pdf(htmlOf(ctx, one)) : wordOf(ctx, one)
}

/** Signed copies: what a paper said when it left after the session was concluded, against what it would say now. */
import { createHash } from 'node:crypto'
import type { PaperRequest, PaperState } from '../../../shared/contract/papers.ts'
import type { Space } from '../../../shared/contract.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { canonicalText, contentText } from '../../../shared/papers/content.ts'
import type { Paper } from '../../../shared/papers/paper.ts'
import { finalCopiesOf } from '../../store/handed-out.ts'
import { lastChange } from '../../store/log.ts'
import type { Ctx } from '../context.ts'
import { buildPapers } from './build.ts'

/** Acts that hand out and change nothing that a paper says. */
const handingOut = ['savePaperPdf', 'savePaperWord', 'printPaper', 'saveWorkbook', 'saveSessionJson']

/** What papers said at a state of the data, so that big ones are not built again for every look at the list. */
export interface CopyMemo {
  get(space: Space, request: string, mark: string): string | undefined
  put(space: Space, request: string, mark: string, hash: string): void
}

const mostKept = 2_000

export function makeCopyMemo(): CopyMemo {
  const kept = new Map<string, { readonly mark: string; readonly hash: string }>()
  return {
    get(space, request, mark) {
      const found = kept.get(`${space} ${request}`)
      return found?.mark === mark ? found.hash : undefined
    },
    put(space, request, mark, hash) {
      if (kept.size >= mostKept) kept.clear()
      kept.set(`${space} ${request}`, { mark, hash })
    }
  }
}

/** The name under which copies of a paper are kept. */
export function requestText(paper: PaperRequest): string {
  return canonicalText(paper)
}

/** SHA-256 in hex of what stands in the papers, in their order. Lets others go on between the papers of a batch. */
export async function contentHash(papers: readonly Paper[]): Promise<string> {
  const whole = createHash('sha256')
  for (const [place, paper] of papers.entries()) {
    if (place % 20 === 19) await new Promise(setImmediate)
    whole.update(createHash('sha256').update(contentText(paper), 'utf8').digest())
  }
  return whole.digest('hex')
}

/** The states with the newest copy of each paper. Forms to write on have none: nobody's result stands in them. */
export async function withCopies(ctx: Ctx, sessionId: SessionId, states: readonly PaperState[]): Promise<readonly PaperState[]> {
  const { copies, mark } = ctx.store.read((db) => ({ copies: finalCopiesOf(db, sessionId), mark: lastChange(db, handingOut)?.hash ?? '' }))
  if (copies.size === 0) return states
  const marked: PaperState[] = []
  for (const state of states) {
    const request = requestText(state.paper)
    const copy = 'blank' in state.paper && state.paper.blank ? undefined : copies.get(request)
    if (!copy) {
      marked.push(state)
      continue
    }
    const hash = ctx.copies.get(ctx.space, request, mark) ?? (await hashNow(ctx, state.paper))
    ctx.copies.put(ctx.space, request, mark, hash)
    marked.push({ ...state, copy: { at: copy.at, changed: hash !== copy.contentHash } })
  }
  return marked
}

/** '' where the paper cannot be built any more. */
async function hashNow(ctx: Ctx, paper: PaperRequest): Promise<string> {
  const built = ctx.store.read((db) => buildPapers(db, ctx, paper))
  return built.ok ? contentHash(built.value.papers) : ''
}

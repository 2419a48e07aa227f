/** Papers as Word files, written on a thread of their own so that nobody's marks wait for them. */
import type { Paper } from '../../shared/papers/paper.ts'
import type { DocxMeta } from './docx.ts'
import { keptThread } from './kept-thread.ts'

export interface WordRequest {
  readonly papers: readonly Paper[]
  readonly meta: DocxMeta
}

/** The port: `path` is the bundle of word-worker.ts. One thread serves a whole batch. Rejects when it fails, which is a fault of the program. */
export function wordWriter(path: string): (papers: readonly Paper[], meta: DocxMeta) => Promise<Uint8Array> {
  const { ask } = keptThread<WordRequest, Uint8Array>(path, 'writes Word files')
  return (papers, meta) => ask({ papers, meta })
}

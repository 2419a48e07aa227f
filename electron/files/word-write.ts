/** Papers as Word files, written on a thread of their own so that nobody's marks wait for them. */
import { Worker } from 'node:worker_threads'
import type { Paper } from '../../shared/papers/paper.ts'
import type { DocxMeta } from './docx.ts'

export interface WordRequest {
  readonly no: number
  readonly papers: readonly Paper[]
  readonly meta: DocxMeta
}

export type WordAnswer =
  | { readonly no: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly no: number; readonly failure: string }

/** Milliseconds without work after which the thread, and its memory, is let go. */
const idle = 20_000

interface Waiting {
  readonly done: (bytes: Uint8Array) => void
  readonly failed: (error: Error) => void
}

/** The port: `path` is the bundle of word-worker.ts. One thread serves a whole batch. Rejects when it fails, which is a fault of the program. */
export function wordWriter(path: string): (papers: readonly Paper[], meta: DocxMeta) => Promise<Uint8Array> {
  const waiting = new Map<number, Waiting>()
  let thread: Worker | undefined
  let letGo: NodeJS.Timeout | undefined
  let count = 0

  const lose = (worker: Worker, error: Error) => {
    if (thread !== worker) return
    thread = undefined
    for (const { failed } of waiting.values()) failed(error)
    waiting.clear()
  }

  const start = () => {
    const worker = new Worker(path)
    worker.on('message', (answer: WordAnswer) => {
      const asked = waiting.get(answer.no)
      waiting.delete(answer.no)
      if ('bytes' in answer) asked?.done(answer.bytes)
      else asked?.failed(new Error(answer.failure))
      if (waiting.size > 0) return
      // an idle thread must not keep the program alive
      worker.unref()
      letGo = setTimeout(() => {
        thread = undefined
        void worker.terminate()
      }, idle).unref()
    })
    worker.once('error', (error: Error) => lose(worker, error))
    worker.once('exit', (code) => lose(worker, new Error(`the thread that writes Word files ended with ${code}`)))
    return worker
  }

  return (papers, meta) =>
    new Promise((done, failed) => {
      clearTimeout(letGo)
      thread ??= start()
      thread.ref()
      const no = ++count
      waiting.set(no, { done, failed })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is a window's postMessage; a thread's has no origin
      thread.postMessage({ no, papers, meta } satisfies WordRequest)
    })
}

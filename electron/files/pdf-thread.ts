/** Parts of a batch to one PDF, on a thread of its own: it reads one part while the browser prints the next. */
import { Worker } from 'node:worker_threads'
import type { PaperInBatch, PdfJoin } from '../core/ports.ts'

export type JoinRequest = { readonly bytes: Uint8Array; readonly papers: readonly PaperInBatch[] } | { readonly title: string }
export type JoinAnswer = { readonly pages: readonly number[] } | { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly failure: string }

/** The port: `path` is the bundle of pdf-worker.ts. One thread for one batch; its memory goes with it. */
export function pdfJoiner(path: string): () => PdfJoin {
  return () => {
    // what a part brings along is mostly rubbish at once: a small young space has it swept before it grows
    const thread = new Worker(path, { resourceLimits: { maxYoungGenerationSizeMb: 8 } })
    const waiting: { readonly done: (answer: JoinAnswer) => void; readonly failed: (error: Error) => void }[] = []
    const lose = (error: Error) => waiting.splice(0).forEach(({ failed }) => failed(error))
    thread.on('message', (answer: JoinAnswer) => waiting.shift()?.done(answer))
    thread.once('error', lose)
    thread.once('exit', (code) => lose(new Error(`the thread that joins PDFs ended with ${code}`)))

    const ask = async (request: JoinRequest, give: readonly ArrayBuffer[] = []): Promise<JoinAnswer> => {
      const answer = await new Promise<JoinAnswer>((done, failed) => {
        waiting.push({ done, failed })
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is a window's postMessage; a thread's has no origin
        thread.postMessage(request, give)
      })
      if ('failure' in answer) throw new Error(answer.failure)
      return answer
    }

    return {
      async add(bytes, papers) {
        const own = new Uint8Array(bytes)
        const answer = await ask({ bytes: own, papers }, [own.buffer])
        if (!('pages' in answer)) throw new Error('the thread that joins PDFs answered something else')
        return answer.pages
      },
      async end(title) {
        const answer = await ask({ title })
        if (!('bytes' in answer)) throw new Error('the thread that joins PDFs answered something else')
        return answer.bytes
      },
      close: () => void thread.terminate()
    }
  }
}

/** A thread that does one kind of work, kept while requests follow each other: what it has learned to do fast, it need not learn anew. */
import { parentPort, Worker } from 'node:worker_threads'

interface Request<Asked> {
  readonly no: number
  readonly asked: Asked
}
type Answer<Given> = { readonly no: number; readonly given: Given } | { readonly no: number; readonly failure: string }

interface Waiting<Given> {
  readonly done: (given: Given) => void
  readonly failed: (error: Error) => void
}

/** Milliseconds without work after which the thread, and its memory, is let go. */
const idle = 20_000

export interface KeptThread<Asked, Given> {
  /** Rejects when the thread fails, which is a fault of the program. */
  readonly ask: (asked: Asked) => Promise<Given>
  /** Starts it, for something will soon be asked: it reads its program while the caller still works. */
  readonly ready: () => void
}

/** `path` is the bundle that calls serveRequests; `does` is said when it ends by itself. */
export function keptThread<Asked, Given>(path: string, does: string): KeptThread<Asked, Given> {
  const waiting = new Map<number, Waiting<Given>>()
  let thread: Worker | undefined
  let letGo: NodeJS.Timeout | undefined
  let count = 0

  const lose = (worker: Worker, error: Error) => {
    if (thread !== worker) return
    thread = undefined
    for (const { failed } of waiting.values()) failed(error)
    waiting.clear()
  }

  const rest = (worker: Worker) => {
    // an idle thread must not keep the program alive
    worker.unref()
    letGo = setTimeout(() => {
      thread = undefined
      void worker.terminate()
    }, idle).unref()
  }

  const start = () => {
    const worker = new Worker(path)
    worker.on('message', (answer: Answer<Given>) => {
      const asked = waiting.get(answer.no)
      waiting.delete(answer.no)
      if ('given' in answer) asked?.done(answer.given)
      else asked?.failed(new Error(answer.failure))
      if (waiting.size > 0) return
      rest(worker)
    })
    worker.once('error', (error: Error) => lose(worker, error))
    worker.once('exit', (code) => lose(worker, new Error(`the thread that ${does} ended with ${code}`)))
    return worker
  }

  return {
    ask: (asked) =>
      new Promise((done, failed) => {
        clearTimeout(letGo)
        thread ??= start()
        thread.ref()
        const no = ++count
        waiting.set(no, { done, failed })
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is a window's postMessage; a thread's has no origin
        thread.postMessage({ no, asked } satisfies Request<Asked>)
      }),
    ready() {
      if (thread) return
      thread = start()
      rest(thread)
    }
  }
}

/** The thread's own side: answers one request after the other until it is let go. `given` tells whose memory goes over instead of being copied. */
export function serveRequests<Asked, Given>(
  work: (asked: Asked) => Promise<Given>,
  given: (given: Given) => readonly Uint8Array<ArrayBuffer>[]
): void {
  const port = parentPort
  const answer = async ({ no, asked }: Request<Asked>): Promise<readonly [Answer<Given>, ArrayBuffer[]]> => {
    try {
      const made = await work(asked)
      return [{ no, given: made }, given(made).map((bytes) => bytes.buffer)]
    } catch (thrown) {
      return [{ no, failure: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) }, []]
    }
  }
  port?.on('message', (request: Request<Asked>) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is a window's postMessage; a thread's has no origin
    void answer(request).then(([said, buffers]) => port.postMessage(said, buffers))
  })
}

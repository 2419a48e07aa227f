/** The thread that numbers the parts of one batch and joins them, a bundle entry of its own. It lives as long as the batch. */
import { parentPort } from 'node:worker_threads'
import { beginJoining } from './pdf-join.ts'
import { finishPdf } from './pdf-stamp.ts'
import type { JoinAnswer, JoinRequest } from './pdf-thread.ts'

const port = parentPort
const joining = beginJoining()
let last: Promise<unknown> = Promise.resolve()

async function work(request: JoinRequest): Promise<JoinAnswer> {
  const into = await joining
  if ('title' in request) return { bytes: (await into.end(request.title)) as Uint8Array<ArrayBuffer> } // made by the library for itself alone
  const { bytes, pages } = await finishPdf(request.bytes, request)
  await into.add(bytes, request.papers, pages)
  return { pages }
}

const failure = (thrown: unknown): JoinAnswer => ({
  failure: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
})

port?.on('message', (request: JoinRequest) => {
  // in turn: the parts lie in the file as they came
  last = last
    .then(() => work(request).catch(failure))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is a window's postMessage; a thread's has no origin
    .then((answer) => port.postMessage(answer, 'bytes' in answer ? [answer.bytes.buffer] : []))
})

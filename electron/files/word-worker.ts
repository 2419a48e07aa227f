/** The thread that writes Word files, a bundle entry of its own. It answers one request after the other until it is let go. */
import { parentPort } from 'node:worker_threads'
import { writeDocx } from './docx.ts'
import type { WordAnswer, WordRequest } from './word-write.ts'

const port = parentPort

async function write({ no, papers, meta }: WordRequest): Promise<WordAnswer> {
  try {
    // a buffer may be a piece of a larger one, which cannot be handed over
    return { no, bytes: new Uint8Array(await writeDocx(papers, meta)) }
  } catch (thrown) {
    return { no, failure: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) }
  }
}

port?.on('message', (request: WordRequest) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is a window's postMessage; a thread's has no origin
  void write(request).then((answer) => port.postMessage(answer, 'bytes' in answer ? [answer.bytes.buffer] : []))
})

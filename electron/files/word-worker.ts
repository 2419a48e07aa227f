/** The thread that writes Word files, a bundle entry of its own. */
import { writeDocx } from './docx.ts'
import { serveRequests } from './kept-thread.ts'
import type { WordRequest } from './word-write.ts'

serveRequests(
  // a buffer may be a piece of a larger one, which cannot be handed over
  async ({ papers, meta }: WordRequest) => new Uint8Array(await writeDocx(papers, meta)),
  (bytes) => [bytes]
)

/** The thread that writes big workbooks, a bundle entry of its own. */
import { writeChecked } from './book-write.ts'
import { serveRequests } from './kept-thread.ts'
import type { BookSpec } from './xlsx-write.ts'

serveRequests(
  (spec: BookSpec) => writeChecked(spec),
  (written) => (written.ok ? [written.value] : [])
)

// started before the first book is there: it reads the program that it will need
await import('./xlsx-write.ts')

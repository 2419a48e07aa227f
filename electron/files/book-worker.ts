/** The thread that writes one big workbook, a bundle entry of its own. Its data is the spec; it answers once and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { writeChecked } from './book-write.ts'
import type { BookSpec } from './xlsx-write.ts'

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is a window's postMessage; a thread's has no origin
parentPort?.postMessage(await writeChecked(workerData as BookSpec)) // given by bookWriter

/**
 * The reading process, a bundle entry of its own: `child <file> <limits as JSON>`. Answers once on standard output and ends.
 * Whatever goes wrong in here harms nobody else.
 */
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import type { RawBook, ReadError } from '../../../shared/import/raw-book.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import { answerLines } from './answer.ts'
import { ReadFailure } from './failure.ts'
import type { ReadLimits } from './limits.ts'
import { peakMemory } from './memory.ts'
import { readBook } from './read.ts'

async function read(): Promise<Result<RawBook, ReadError>> {
  const [path = '', limits = '{}'] = process.argv.slice(2)
  try {
    return ok(await readBook(await readFile(path), JSON.parse(limits) as ReadLimits)) // written by our own parent
  } catch (failure) {
    return err(failure instanceof ReadFailure ? failure.error : unforeseen(failure))
  }
}

function unforeseen(failure: unknown): ReadError {
  return { code: 'READER_FAILED', facts: { detail: String(failure).slice(0, 500) } }
}

async function say(result: Result<RawBook, ReadError>): Promise<void> {
  for (const line of answerLines(result, peakMemory)) {
    if (!process.stdout.write(line)) await once(process.stdout, 'drain')
  }
  // Node may wait for a thread of its own without end when it is asked to exit (seen in 1 of 50 runs on a busy machine), so it is not asked
  process.stdout.write('', () => process.kill(process.pid, 'SIGKILL'))
}

process.once('uncaughtException', (failure) => void say(err(unforeseen(failure))))
await say(await read())

import type { ReadError, ReadErrorCode } from '../../../shared/import/raw-book.ts'

/** A file that cannot be read, on its way up to the end of the reading process, where it becomes the answer. */
export class ReadFailure extends Error {
  readonly error: ReadError

  constructor(code: ReadErrorCode, facts: ReadError['facts'] = {}) {
    super(code)
    this.error = { code, facts }
  }
}

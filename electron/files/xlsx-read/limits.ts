/** How much of a file is read. Sizes in bytes, times in milliseconds. */
export interface ReadLimits {
  readonly fileBytes: number
  /** Entries of the zip. */
  readonly parts: number
  /** All parts together, unpacked: declared and really. */
  readonly unpackedBytes: number
  /** Unpacked to packed, of any part over 1 MiB. */
  readonly ratio: number
  readonly sheets: number
  /** Rows that hold something, of one sheet. */
  readonly rows: number
  readonly columns: number
  readonly cellCharacters: number
  readonly merges: number
  /** The whole answer of the reading process. */
  readonly answerBytes: number
  /** Resident memory at which the reading process gives up. */
  readonly memoryBytes: number
  readonly timeMs: number
}

const MiB = 1_048_576

export const defaultLimits: ReadLimits = {
  fileBytes: 10 * MiB,
  parts: 500,
  unpackedBytes: 64 * MiB,
  ratio: 200,
  sheets: 20,
  rows: 50_000,
  columns: 60,
  cellCharacters: 2_000,
  merges: 5_000,
  answerBytes: 72 * MiB,
  memoryBytes: 384 * MiB,
  timeMs: 60_000
}

/**
 * How values travel over HTTP: JSON, with bytes as `{ "$bytes": "<base64>" }`. Over IPC they travel as they are.
 * Each side brings its own base64, since the language has none that every browser knows.
 */

const mark = '$bytes'

/** Header of an answer: number of the newest change that the answer is sure to show. */
export const seqHeader = 'ocop-seq'

/** Turns a value (JSON and Uint8Array) into text. */
export function toWire(value: unknown, toBase64: (bytes: Uint8Array) => string): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key, given: unknown) {
    // `given` has been through toJSON, which a Buffer has; the holder still knows the bytes
    const held = this[key]
    return held instanceof Uint8Array ? { [mark]: toBase64(held) } : given
  })
}

/** Puts the bytes back into a value that came out of JSON. Throws what `fromBase64` throws. */
export function fromWire(value: unknown, fromBase64: (text: string) => Uint8Array): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((item) => fromWire(item, fromBase64))
  const entries = Object.entries(value)
  const [first] = entries
  if (entries.length === 1 && first && first[0] === mark && typeof first[1] === 'string') return fromBase64(first[1])
  return Object.fromEntries(entries.map(([key, item]) => [key, fromWire(item, fromBase64)]))
}

/** A text as a QR code: the squares as one path of a drawing, with the quiet zone that readers ask for. */
import { encode } from 'uqr'

/** Modules of white around the code (ISO/IEC 18004 asks for four). */
export const quietModules = 4

export interface QrDrawing {
  /** Width and height in modules, quiet zone included. */
  readonly size: number
  /** The black modules as the `d` of an SVG path. */
  readonly path: string
}

/** The squares of a code of up to about 2,300 bytes at level M (15 % may be dirty or covered), row by row, without white around; throws RangeError for more. */
export function qrRows(text: string): readonly (readonly boolean[])[] {
  return encode(text, { ecc: 'M', border: 0 }).data
}

/** Draws what `qrRows` says. */
export function drawQr(text: string): QrDrawing {
  const data = qrRows(text)
  const size = data.length
  const rows = data.flatMap((row, y) =>
    runs(row).map(({ from, length }) => `M${from + quietModules} ${y + quietModules}h${length}v1h-${length}z`)
  )
  return { size: size + 2 * quietModules, path: rows.join('') }
}

/** Neighbours in one piece: hairlines between squares, which some screens draw, would harm reading. */
function runs(row: readonly boolean[]): { readonly from: number; readonly length: number }[] {
  const found: { from: number; length: number }[] = []
  for (const [x, black] of row.entries()) {
    const last = found.at(-1)
    if (!black) continue
    if (last && last.from + last.length === x) last.length += 1
    else found.push({ from: x, length: 1 })
  }
  return found
}

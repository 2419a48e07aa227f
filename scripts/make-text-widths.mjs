/**
 * Writes resources/fonts/tinos-widths.json: how wide each letter of Tinos is, which has the metrics of Times New Roman.
 * Run it again when @fontsource/tinos changes: node scripts/make-text-widths.mjs [file]
 * WOFF (the first version) is a TrueType file with its tables deflated, so node:zlib is all it takes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inflateSync } from 'node:zlib'

const top = new URL('../', import.meta.url)
const subsets = ['latin', 'latin-ext', 'vietnamese']
/** Printable ASCII, Latin-1, the extra Vietnamese letters, the marks of administrative text. */
const wanted = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x102, 0x103],
  [0x110, 0x111],
  [0x128, 0x129],
  [0x168, 0x169],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x2030, 0x2030],
  [0x20ab, 0x20ac],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
  [0x2264, 0x2265]
].flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i))

const regular = faceOf(400)
const bold = faceOf(700)
if (regular.unitsPerEm !== bold.unitsPerEm) throw new Error('the two weights are drawn on different grids')

const known = wanted.filter((code) => regular.widths.has(code) && bold.widths.has(code))
const missing = wanted.filter((code) => !known.includes(code))
const json = {
  source: '@fontsource/tinos',
  unitsPerEm: regular.unitsPerEm,
  letters: String.fromCodePoint(...known),
  regular: known.map((code) => regular.widths.get(code)),
  bold: known.map((code) => bold.widths.get(code))
}
writeFileSync(process.argv[2] ?? fileURLToPath(new URL('resources/fonts/tinos-widths.json', top)), `${JSON.stringify(json)}\n`)
console.log(`${known.length} letters; not in the font: ${String.fromCodePoint(...missing) || 'none'}`)

/** Advance widths by code point, over all subsets of one weight. */
function faceOf(weight) {
  const widths = new Map()
  let unitsPerEm = 0
  for (const subset of subsets) {
    const file = new URL(`node_modules/@fontsource/tinos/files/tinos-${subset}-${weight}-normal.woff`, top)
    const font = readWoff(readFileSync(file))
    unitsPerEm = font.unitsPerEm
    for (const [code, width] of font.widths) if (!widths.has(code)) widths.set(code, width)
  }
  return { unitsPerEm, widths }
}

function readWoff(bytes) {
  if (bytes.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF file')
  const tables = new Map()
  for (let i = 0; i < bytes.readUInt16BE(12); i++) {
    const entry = 44 + i * 20
    const [offset, packed, whole] = [4, 8, 12].map((at) => bytes.readUInt32BE(entry + at))
    const data = bytes.subarray(offset, offset + packed)
    tables.set(bytes.toString('latin1', entry, entry + 4), packed < whole ? inflateSync(data) : data)
  }
  const hmtx = tables.get('hmtx')
  const measured = tables.get('hhea').readUInt16BE(34)
  // Glyphs past the last measured one share its width.
  const advance = (glyph) => hmtx.readUInt16BE(Math.min(glyph, measured - 1) * 4)
  const widths = [...glyphs(tables.get('cmap'))].map(([code, glyph]) => [code, advance(glyph)])
  return { unitsPerEm: tables.get('head').readUInt16BE(18), widths }
}

/** Code point and glyph of each letter, from the first Unicode subtable of format 4 or 12. */
function* glyphs(cmap) {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(4 + i * 8 + 4))
  const table = offsets.map((at) => cmap.subarray(at)).find((t) => [4, 12].includes(t.readUInt16BE(0)))
  if (!table) throw new Error('no cmap of format 4 or 12')
  if (table.readUInt16BE(0) === 12) {
    for (let i = 0; i < table.readUInt32BE(12); i++) {
      const [first, last, glyph] = [0, 4, 8].map((at) => table.readUInt32BE(16 + i * 12 + at))
      for (let code = first; code <= last; code++) yield [code, glyph + code - first]
    }
    return
  }
  const doubled = table.readUInt16BE(6)
  for (let i = 0; i < doubled; i += 2) {
    const last = table.readUInt16BE(14 + i)
    const first = table.readUInt16BE(16 + doubled + i)
    const delta = table.readUInt16BE(16 + 2 * doubled + i)
    const at = 16 + 3 * doubled + i
    const range = table.readUInt16BE(at)
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const found = range === 0 ? code : table.readUInt16BE(at + range + (code - first) * 2)
      const glyph = range === 0 || found !== 0 ? (found + delta) & 0xffff : 0
      if (glyph !== 0) yield [code, glyph]
    }
  }
}

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { sheetCode } from '../../shared/domain/sheet-code.ts'
import { withBrowser } from '../browser.ts'
import { aSheet } from '../files/docx/make.ts'
import { printPapers } from './print.ts'

const code = sheetCode('Sản phẩm 4', 'Đỗ Thị Hồng Nhung', 1)
const dotsPerMm = 300 / 25.4

/** A page of the PDF as gray dots, 300 to the inch. */
function scanned(pdf: Uint8Array, page: number): { readonly width: number; readonly height: number; readonly dots: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-qr-'))
  try {
    const path = join(folder, 'a.pdf')
    writeFileSync(path, pdf)
    execFileSync('pdftoppm', ['-r', '300', '-gray', '-singlefile', '-f', String(page), '-l', String(page), path, join(folder, 'page')])
    const bytes = readFileSync(join(folder, 'page.pgm'))
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40))
    if (!head) throw new Error('not a gray picture')
    return { width: Number(head[1]), height: Number(head[2]), dots: bytes.subarray(head[0].length) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

withBrowser('with a browser on the machine', () => {
  test('every page of a printed sheet carries its code as a QR code, clear of the form and of the edge that printers leave white', async () => {
    const { bytes, pages } = await printPapers([aSheet(22, false, { code })])
    const { data: wanted, size } = encode(code, { ecc: 'M', border: 0 })
    for (const page of [1, pages[0] ?? 0]) {
      const { width, height, dots } = scanned(bytes, page)
      const black = (x: number, y: number) => (dots[Math.round(y) * width + Math.round(x)] ?? 255) < 128
      // everything dark in the corner under the left margin
      const corner = { left: 6 * dotsPerMm, right: 29 * dotsPerMm, top: height - 20 * dotsPerMm, bottom: height }
      let [left, right, top, bottom] = [width, 0, height, 0]
      for (let y = Math.ceil(corner.top); y < corner.bottom; y += 1)
        for (let x = Math.ceil(corner.left); x < corner.right; x += 1)
          if (black(x, y)) [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)]
      const module = (right + 1 - left) / size
      expect(module / dotsPerMm).toBeGreaterThan(0.45)
      expect((height - bottom) / dotsPerMm).toBeGreaterThan(5)
      // four modules of white above, below the form, and beside the words
      expect(top - corner.top).toBeGreaterThan(4 * module)
      expect(corner.right - right).toBeGreaterThan(3 * module)
      const read = wanted.map((row, y) => row.map((_, x) => black(left + (x + 0.5) * module, top + (y + 0.5) * module)))
      expect(read).toEqual(wanted)
    }
  })
})

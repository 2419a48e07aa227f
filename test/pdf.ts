import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface PdfFacts {
  /** Text of each page. */
  readonly pages: readonly string[]
  /** Width and height in millimetres, rounded. */
  readonly size: readonly [number, number]
  readonly tagged: boolean
  readonly title: string
}

/** Reads a PDF with poppler's tools. */
export function readPdf(bytes: Uint8Array): PdfFacts {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-pdf-'))
  try {
    const path = join(folder, 'a.pdf')
    writeFileSync(path, bytes)
    const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' })
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    const [, width = 0, height = 0] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info)?.map(Number) ?? []
    return {
      pages: text.split('\f').slice(0, -1),
      size: [Math.round((width * 25.4) / 72), Math.round((height * 25.4) / 72)],
      tagged: /Tagged:\s+yes/.test(info),
      title: /Title:\s+(.*)/.exec(info)?.[1] ?? ''
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A paper of two A4 pages in Vietnamese, with the page's number in its top margin. */
export const twoPages = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Phiếu đánh giá</title><style>
  @page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page) '/' counter(pages) } }
  h2 { break-before: page }
</style></head><body><h1>Cộng hòa xã hội chủ nghĩa Việt Nam</h1><p>Độc lập - Tự do - Hạnh phúc</p><h2>Tổng điểm: 92,35 điểm</h2></body></html>`

import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { afterAll, expect, test } from 'vitest'
import { finishPdf } from '../../electron/files/pdf-stamp.ts'
import { createPdfPrinter } from '../../electron/print/pdf.ts'
import { renderPapers } from '../../shared/papers/html.ts'
import type { Paper } from '../../shared/papers/paper.ts'
import { withBrowser } from '../browser.ts'
import { readPdf } from '../pdf.ts'

/** A paper that takes about so many pages, whose every line says which paper it is of. */
function aPaper(title: string, pages: number, part: Partial<Paper> = {}): Paper {
  const lines = Array.from({ length: pages * 24 - 12 }, (_, at) => ({ kind: 'paragraph', runs: [`${title}, dòng ${at + 1}`] }) as const)
  return {
    title,
    orientation: 'portrait',
    footer: `Chân trang ${title}`,
    numbering: 'form',
    watermark: '',
    blocks: [{ kind: 'title', lines: [title, 'tiêu đề hai dòng'] }, ...lines],
    ...part
  }
}

async function bookmarks(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes)
  const titles: string[] = []
  let item = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict).lookup(PDFName.of('First'), PDFDict)
  for (;;) {
    titles.push(item.lookup(PDFName.of('Title'), PDFHexString).decodeText())
    const next = item.lookupMaybe(PDFName.of('Next'), PDFDict)
    if (!next) return titles
    item = next
  }
}

/** Numbers as they stand on each page: "Trang x/y" at its foot, or the number alone in its first line. */
function numbersOf(pages: readonly string[]): string[] {
  return pages.map((page) => {
    const lines = page
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
    const first = /^\d+$/.exec(lines[0] ?? '')?.[0]
    return first ?? /Trang \d+\/\d+/.exec(page)?.[0] ?? ''
  })
}

withBrowser('papers printed as one document', () => {
  const printer = createPdfPrinter()
  afterAll(() => printer.close())

  async function printed(papers: readonly Paper[]): Promise<Uint8Array> {
    const pdf = await printer.pdf({ html: renderPapers('Nhiều văn bản', papers, '', 'later'), title: '' })
    if (!pdf.ok) throw new Error(JSON.stringify(pdf.error))
    return pdf.value
  }

  test('each counts its own pages: forms at the foot, papers of the decree in the top margin from page 2 on', async () => {
    const papers = [
      aPaper('Phiếu đánh giá thứ nhất', 2),
      aPaper('Bảng tổng hợp nằm ngang', 2, { orientation: 'landscape' }),
      aPaper('Biên bản họp Hội đồng', 3, { numbering: 'decree' }),
      aPaper('Phiếu chỉ một trang', 1)
    ]
    const bare = await printed(papers)
    const { bytes, pages } = await finishPdf(bare, { papers })
    const facts = readPdf(bytes)
    const [forms = 0, wide = 0, minutes = 0, single = 0] = pages
    expect(facts.pages).toHaveLength(forms + wide + minutes + single)
    const counted = (count: number) => Array.from({ length: count }, (_, at) => `Trang ${at + 1}/${count}`)
    const decree = Array.from({ length: minutes }, (_, at) => (at === 0 ? '' : String(at + 1)))
    expect(numbersOf(facts.pages)).toEqual([...counted(forms), ...counted(wide), ...decree, ...counted(single)])
    expect([forms, wide, minutes].every((count) => count > 1)).toBe(true)
    expect(single).toBe(1)
    expect(facts.tagged).toBe(true)
    // nothing of what Chromium printed is lost or changed
    const words = (of: readonly string[]) =>
      of
        .join('\n')
        .replace(/Trang \d+\/\d+|^ *\d+$/gm, '')
        .split(/\s+/)
        .filter(Boolean)
    expect(words(facts.pages)).toEqual(words(readPdf(bare).pages))
  })

  test('each has one bookmark with its own name, with all letters of the language', async () => {
    const papers = ['1. Mắm “cá lóc” (loại 1) – Nguyễn Thị Ỷ Lan', '2. Trà ướp & hoa <sen> – Đặng Văn Ẩn'].map((title) => aPaper(title, 1))
    const { bytes } = await finishPdf(await printed(papers), { papers })
    expect(await bookmarks(bytes)).toEqual(papers.map((paper) => paper.title))
  })

  test('a document of other papers than those named is refused', async () => {
    const bytes = await printed([aPaper('Một', 1), aPaper('Hai', 1)])
    await expect(finishPdf(bytes, { papers: [aPaper('Một', 1)] })).rejects.toThrow('1 papers, but 2 headings')
  })
})

test('what is no PDF is refused', async () => {
  await expect(finishPdf(new TextEncoder().encode('PK no pdf'), { papers: [] })).rejects.toThrow('plain table')
})

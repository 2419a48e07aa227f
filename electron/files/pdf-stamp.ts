/**
 * A PDF of several papers, printed by Chromium as one document, put in order: page numbers of each paper, one bookmark for each.
 * CSS counts a document only as a whole; the outline that Chromium writes tells where each paper begins.
 */
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, StandardFonts } from '@cantoo/pdf-lib'

interface PaperInBatch {
  readonly title: string
  readonly numbering: 'form' | 'decree'
}

interface Finished {
  readonly bytes: Uint8Array
  /** How many pages each paper has, in order. */
  readonly pages: readonly number[]
}

const millimetre = 72 / 25.4

/** Throws where the outline does not fit the papers: the document is then not the one that was printed for them. */
export async function finishPdf(bytes: Uint8Array, { papers }: { readonly papers: readonly PaperInBatch[] }): Promise<Finished> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const items = outlineItems(pdf)
  if (items.length !== papers.length) throw new Error(`the outline has ${items.length} entries for ${papers.length} papers`)
  const places = new Map(pdf.getPages().map((page, place) => [page.ref.toString(), place]))
  const starts = items.map((item) => places.get(pageOf(pdf, item).toString()) ?? 0)
  const ends = [...starts.slice(1), places.size]
  // the words are plain ASCII, so the reader's own Times will do and nothing has to be embedded
  const font = await pdf.embedFont(StandardFonts.TimesRoman)
  const pages = pdf.getPages()
  papers.forEach(({ title, numbering }, paper) => {
    items[paper]?.set(PDFName.of('Title'), PDFHexString.fromText(title.normalize('NFC')))
    const [start = 0, end = start] = [starts[paper], ends[paper]]
    for (let place = start; place < end; place += 1) {
      const page = pages[place]
      if (!page) continue
      const { width, height } = page.getSize()
      const number = place - start + 1
      if (numbering === 'form') {
        const text = `Trang ${number}/${end - start}`
        page.drawText(text, {
          x: width - 15 * millimetre - font.widthOfTextAtSize(text, 9),
          y: 20 * millimetre - 3 * millimetre - 8,
          size: 9,
          font
        })
      } else if (number > 1) {
        const text = String(number)
        page.drawText(text, { x: (width - font.widthOfTextAtSize(text, 14)) / 2, y: height - 12 * millimetre, size: 14, font })
      }
    }
  })
  return { bytes: await pdf.save(), pages: starts.map((start, paper) => (ends[paper] ?? start) - start) }
}

/** Entries of the first level of the outline, in order. */
function outlineItems(pdf: PDFDocument): PDFDict[] {
  const outline = pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)
  const items: PDFDict[] = []
  let item = outline?.lookupMaybe(PDFName.of('First'), PDFDict)
  while (item) {
    items.push(item)
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict)
  }
  return items
}

/** Reference of the page that an entry leads to, directly, by an action or by name. */
function pageOf(pdf: PDFDocument, item: PDFDict): PDFRef {
  const action = item.lookupMaybe(PDFName.of('A'), PDFDict)
  const found = item.lookup(PDFName.of('Dest')) ?? action?.lookup(PDFName.of('D'))
  const dest = found instanceof PDFArray ? found : namedDest(pdf, found)
  const page = dest?.get(0)
  if (page instanceof PDFRef) return page
  throw new Error('an entry of the outline leads to no page')
}

function namedDest(pdf: PDFDocument, name: unknown): PDFArray | undefined {
  const dests = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  const found = name instanceof PDFName ? dests?.lookup(name) : undefined
  if (found instanceof PDFArray) return found
  return found instanceof PDFDict ? found.lookupMaybe(PDFName.of('D'), PDFArray) : undefined
}

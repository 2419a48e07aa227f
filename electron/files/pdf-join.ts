/** Parts of one batch, each printed and numbered by itself, put together as one PDF. What only a reader of the whole needs (tags) stays behind. */
import { ParseSpeeds, PDFArray, type PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from '@cantoo/pdf-lib'

interface Mark {
  readonly title: string
  readonly page: PDFRef
}

export interface Joining {
  /** `pages`: how many each of the papers has, in order. */
  readonly add: (bytes: Uint8Array, papers: readonly { readonly title: string }[], pages: readonly number[]) => Promise<void>
  /** The whole, with one bookmark for each paper. */
  readonly end: (title: string) => Promise<Uint8Array>
}

/** Begins an empty file. */
export async function beginJoining(): Promise<Joining> {
  const whole = await PDFDocument.create({ updateMetadata: false })
  const marks: Mark[] = []
  return {
    async add(bytes, papers, pages) {
      const part = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
      const copied = await whole.copyPages(part, part.getPageIndices())
      let first = 0
      papers.forEach(({ title }, place) => {
        const page = copied[first]
        if (page) marks.push({ title, page: page.ref })
        first += pages[place] ?? 0
      })
      for (const page of copied) {
        // numbers of the tags that were left behind
        page.node.delete(PDFName.of('StructParents'))
        whole.addPage(page)
      }
    },
    async end(title) {
      whole.setTitle(title, { showInWindowTitleBar: true })
      whole.setLanguage('vi-VN')
      writeBookmarks(whole, marks)
      return whole.save({ useObjectStreams: false, objectsPerTick: Number.POSITIVE_INFINITY, updateFieldAppearances: false })
    }
  }
}

function writeBookmarks(whole: PDFDocument, marks: readonly Mark[]): void {
  const { context } = whole
  const root = context.nextRef()
  const items: { readonly ref: PDFRef; readonly dict: PDFDict }[] = marks.map(({ title, page }) => {
    const dest = PDFArray.withContext(context)
    dest.push(page)
    dest.push(PDFName.of('Fit'))
    const dict = context.obj({ Title: PDFHexString.fromText(title), Parent: root, Dest: dest })
    return { ref: context.register(dict), dict }
  })
  items.forEach(({ dict }, place) => {
    const [previous, next] = [items[place - 1], items[place + 1]]
    if (previous) dict.set(PDFName.of('Prev'), previous.ref)
    if (next) dict.set(PDFName.of('Next'), next.ref)
  })
  const [first, last] = [items.at(0), items.at(-1)]
  if (!first || !last) return
  context.assign(root, context.obj({ Type: 'Outlines', First: first.ref, Last: last.ref, Count: PDFNumber.of(items.length) }))
  whole.catalog.set(PDFName.of('Outlines'), root)
  whole.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}

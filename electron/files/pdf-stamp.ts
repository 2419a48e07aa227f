/**
 * The last touch to a PDF that Chromium printed from several papers in one go: CSS counts the pages of a whole document only, so the pages of
 * each paper are numbered here, and each paper gets one bookmark with its own name.
 * Only what changes is read, and is added behind what is there (an incremental update): reading and writing the whole again would take
 * a fifth of the time of printing it. Fit for what Chromium writes, a plain table of objects; anything else is thrown.
 */
import { PDFArray, PDFContext, PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFObjectParser, PDFRef } from '@cantoo/pdf-lib'

interface Batch {
  readonly papers: readonly { readonly title: string; readonly numbering: 'form' | 'decree' }[]
}

interface Finished {
  readonly bytes: Uint8Array
  /** How many pages each paper has, in order. */
  readonly pages: readonly number[]
}

/**
 * "Trang x/y" at the foot of each page of a form, the number alone at the top from page 2 on where Nghị định 30/2020 counts, and one bookmark
 * for each paper. The first page of a paper is found by its heading: every paper has exactly one h1. Throws when their number is another.
 */
export async function finishPdf(bytes: Uint8Array, { papers }: Batch): Promise<Finished> {
  const pdf = openPdf(bytes)
  const pages = pagesOf(pdf)
  const outlines = pdf.dict(pdf.root, 'Outlines')
  const items = itemsOf(pdf, outlines)
  if (items.length !== papers.length) throw new Error(`${papers.length} papers, but ${items.length} headings in the PDF`)
  const order = new Map(pages.map(({ ref }, place) => [ref, place]))
  const firsts = items.map((item) => firstPage(item, order))
  if (firsts.some((first, place) => place > 0 && first <= (firsts[place - 1] ?? 0)))
    throw new Error('papers do not begin on pages of their own')
  const counts = firsts.map((first, place) => (firsts[place + 1] ?? pages.length) - first)
  const change = changesTo(pdf)
  numberPages(pdf, change, pages, papers, firsts, counts)
  writeBookmarks(pdf, change, outlines, items, papers)
  return { bytes: change.whole(), pages: counts }
}

type Pdf = ReturnType<typeof openPdf>

interface Page {
  readonly ref: PDFRef
  readonly dict: PDFDict
  /** Points. */
  readonly width: number
  readonly height: number
}

const name = (text: string) => PDFName.of(text)

function openPdf(bytes: Uint8Array) {
  const text = (from: number, to: number) =>
    Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.min(to, bytes.length) - from).toString('latin1')
  const context = PDFContext.create()
  const parse = (from: number) => PDFObjectParser.forBytes(bytes.subarray(from), context).parseObject()
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text(Math.max(0, bytes.length - 200), bytes.length))?.[1])
  const head = /^xref\s+0 (\d+)\s*?\n/.exec(text(table, table + 40))
  if (!head) throw new Error('not a PDF with a plain table of objects')
  const count = Number(head[1])
  const entries = table + head[0].length
  const after = /^trailer\s*/.exec(text(entries + count * 20, entries + count * 20 + 20))
  if (!after) throw new Error('the table of the PDF does not end where it should')
  const trailer = parse(entries + count * 20 + after[0].length)

  const resolve = (object: PDFObject | undefined): PDFObject | undefined => {
    if (!(object instanceof PDFRef)) return object
    const at = Number(text(entries + object.objectNumber * 20, entries + object.objectNumber * 20 + 10))
    const label = /^(\d+) \d+ obj\s*/.exec(text(at, at + 40))
    if (Number(label?.[1]) !== object.objectNumber || !label) throw new Error(`object ${object.objectNumber} is not where the table says`)
    return parse(at + label[0].length)
  }
  const asDict = (object: PDFObject | undefined): PDFDict => {
    const found = resolve(object)
    if (!(found instanceof PDFDict)) throw new Error('a dictionary of the PDF is missing')
    return found
  }
  const root = asDict(asDict(trailer).get(name('Root')))
  return {
    bytes,
    context,
    count,
    table,
    trailer: asDict(trailer),
    root,
    asDict,
    resolve,
    dict: (of: PDFDict, key: string) => asDict(of.get(name(key)))
  }
}

function refIn(dict: PDFDict, key: string): PDFRef {
  const ref = dict.get(name(key))
  if (!(ref instanceof PDFRef)) throw new Error(`/${key} is not a reference`)
  return ref
}

function pagesOf(pdf: Pdf): Page[] {
  const walk = (ref: PDFRef, above: PDFArray | undefined): Page[] => {
    const dict = pdf.asDict(ref)
    const own = pdf.resolve(dict.get(name('MediaBox')))
    const box = own instanceof PDFArray ? own : above
    const kids = dict.get(name('Kids'))
    if (kids instanceof PDFArray) return kids.asArray().flatMap((kid) => (kid instanceof PDFRef ? walk(kid, box) : []))
    const [width, height] = [2, 3].map((at) => box?.lookup(at, PDFNumber).asNumber() ?? 0)
    return [{ ref, dict, width: width ?? 0, height: height ?? 0 }]
  }
  return walk(refIn(pdf.root, 'Pages'), undefined)
}

function itemsOf(pdf: Pdf, outlines: PDFDict): PDFDict[] {
  const items: PDFDict[] = []
  for (let next = outlines.get(name('First')); next instanceof PDFRef; next = items.at(-1)?.get(name('Next'))) items.push(pdf.asDict(next))
  return items
}

function firstPage(item: PDFDict, order: ReadonlyMap<PDFRef, number>): number {
  const target = item.lookup(name('Dest'), PDFArray).get(0)
  // references are kept once each, so that they can be compared
  const place = target instanceof PDFRef ? order.get(target) : undefined
  if (place === undefined) throw new Error('a heading of the PDF leads to no page')
  return place
}

/** What is added: new versions of objects, and new ones. */
function changesTo({ bytes, context, count, table, trailer }: Pdf) {
  const objects: { readonly ref: PDFRef; readonly object: PDFObject }[] = []
  let next = count
  return {
    context,
    replace: (ref: PDFRef, object: PDFObject) => void objects.push({ ref, object }),
    add: (object: PDFObject): PDFRef => {
      const ref = PDFRef.of(next++)
      objects.push({ ref, object })
      return ref
    },
    whole(): Uint8Array {
      let at = bytes.length
      const lines: string[] = []
      const pieces = objects
        .toSorted((a, b) => a.ref.objectNumber - b.ref.objectNumber)
        .map(({ ref, object }) => {
          const piece = Buffer.concat([Buffer.from(`\n${ref.objectNumber} 0 obj\n`), written(object), Buffer.from('\nendobj')])
          lines.push(`${ref.objectNumber} 1\n${String(at + 1).padStart(10, '0')} 00000 n \n`)
          at += piece.length
          return piece
        })
      const end = trailer.clone(context)
      end.set(name('Size'), PDFNumber.of(next))
      end.set(name('Prev'), PDFNumber.of(table))
      const foot = `\nxref\n${lines.join('')}trailer\n${end.toString()}\nstartxref\n${at + 1}\n%%EOF\n`
      return Buffer.concat([bytes, ...pieces, Buffer.from(foot, 'latin1')])
    }
  }
}

type Change = ReturnType<typeof changesTo>

function written(object: PDFObject): Uint8Array {
  const buffer = new Uint8Array(object.sizeInBytes())
  object.copyBytesInto(buffer, 0)
  return buffer
}

const millimetre = 72 / 25.4
/** As the page boxes of shared/papers/style.ts: right margin, baselines of the foot and of the top margin, sizes in points. */
const place = { right: 15 * millimetre, foot: 38.7, footSize: 10, top: 10 * millimetre + 3.9, topSize: 14 }
/** Widths in Times-Roman, in thousandths of the size; digits 500. */
const widths: Readonly<Record<string, number>> = { T: 611, r: 333, a: 444, n: 500, g: 500, ' ': 250, '/': 278 }

function widthOf(text: string, size: number): number {
  return ([...text].reduce((sum, sign) => sum + (widths[sign] ?? 500), 0) * size) / 1000
}

function numberPages(
  pdf: Pdf,
  change: Change,
  pages: readonly Page[],
  papers: Batch['papers'],
  firsts: readonly number[],
  counts: readonly number[]
): void {
  const { context } = change
  // one of the 14 fonts that every reader has; the words are plain letters and digits
  const font = change.add(context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Times-Roman', Encoding: 'WinAnsiEncoding' }))
  // what Chromium draws ends in its own scale, so it is put between marks
  const before = change.add(context.stream('q\n'))
  papers.forEach(({ numbering }, paper) => {
    const first = firsts[paper] ?? 0
    const count = counts[paper] ?? 0
    pages.slice(first, first + count).forEach((page, at) => {
      const words = numbering === 'form' ? `Trang ${at + 1}/${count}` : at === 0 ? '' : String(at + 1)
      if (words === '') return
      const stamp = change.add(context.stream(`Q\n/Artifact BMC\n${drawn(words, numbering, page)}\nEMC\n`))
      change.replace(page.ref, withStamp(pdf, page.dict, font, before, stamp))
    })
  })
}

function drawn(words: string, numbering: 'form' | 'decree', { width, height }: Page): string {
  const size = numbering === 'form' ? place.footSize : place.topSize
  const length = widthOf(words, size)
  // the text stands between margins of 30 mm at the left and 15 mm at the right
  const x = numbering === 'form' ? width - place.right - length : (width + place.right) / 2 - length / 2
  const y = numbering === 'form' ? place.foot : height - place.top
  return `BT /PaperNumber ${size} Tf 0 g ${x.toFixed(2)} ${y.toFixed(2)} Td (${words}) Tj ET`
}

function withStamp(pdf: Pdf, page: PDFDict, font: PDFRef, before: PDFRef, stamp: PDFRef): PDFDict {
  const { context } = pdf
  const resources = pdf.dict(page, 'Resources').clone(context)
  const fonts = resources.has(name('Font')) ? pdf.dict(resources, 'Font').clone(context) : PDFDict.withContext(context)
  fonts.set(name('PaperNumber'), font)
  resources.set(name('Font'), fonts)
  const contents = page.get(name('Contents'))
  const drawings = contents instanceof PDFArray ? contents.asArray() : contents instanceof PDFRef ? [contents] : []
  const changed = page.clone(context)
  changed.set(name('Resources'), resources)
  changed.set(name('Contents'), context.obj([before, ...drawings, stamp]))
  return changed
}

function writeBookmarks(pdf: Pdf, change: Change, outlines: PDFDict, items: readonly PDFDict[], papers: Batch['papers']): void {
  const { context } = pdf
  const root = refIn(pdf.root, 'Outlines')
  const entries = items.map((item, at) => {
    const dict = context.obj({
      Title: PDFHexString.fromText(papers[at]?.title ?? ''),
      Dest: item.lookup(name('Dest'), PDFArray),
      Parent: root
    })
    return { dict, ref: change.add(dict) }
  })
  entries.forEach(({ dict }, at) => {
    const [previous, next] = [entries[at - 1], entries[at + 1]]
    if (previous) dict.set(name('Prev'), previous.ref)
    if (next) dict.set(name('Next'), next.ref)
  })
  const changed = outlines.clone(context)
  const [first, last] = [entries.at(0), entries.at(-1)]
  if (first && last) {
    changed.set(name('First'), first.ref)
    changed.set(name('Last'), last.ref)
  }
  changed.set(name('Count'), PDFNumber.of(entries.length))
  change.replace(root, changed)
}

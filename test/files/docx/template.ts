/** Templates as a province would bring them, made by another hand than the filling library. */
import { Document, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import PizZip from 'pizzip'

/** A row of a table; rows that follow one another are one table. */
export function row(...cells: string[]): { readonly cells: readonly string[] } {
  return { cells }
}

type Piece = string | { readonly cells: readonly string[] }

/** One paragraph for each text, "|" where Word has cut it into runs of different looks. */
export async function aTemplate(pieces: readonly Piece[], { header = '' }: { header?: string } = {}): Promise<Uint8Array> {
  const children: (Paragraph | Table)[] = []
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] ?? ''
    if (typeof piece === 'string') {
      children.push(paragraph(piece))
      at += 1
      continue
    }
    const rows: TableRow[] = []
    for (let next = pieces[at]; next !== undefined && typeof next !== 'string'; next = pieces[at]) {
      rows.push(new TableRow({ children: next.cells.map((cell) => new TableCell({ children: [paragraph(cell)] })) }))
      at += 1
    }
    children.push(new Table({ rows }))
  }
  const headers = { default: new Header({ children: [paragraph(header)] }) }
  return Packer.toBuffer(new Document({ sections: [{ headers, children }] }))
}

function paragraph(text: string): Paragraph {
  return new Paragraph({ children: text.split('|').map((run, at) => new TextRun({ text: run, bold: at % 2 === 1 })) })
}

/** The template with parts put in, changed or, as null, taken out. */
export async function changed(
  template: Uint8Array,
  parts: Readonly<Record<string, string | null | ((old: string) => string)>>
): Promise<Uint8Array> {
  const zip = new PizZip(Buffer.from(template))
  for (const [path, part] of Object.entries(parts)) {
    if (part === null) zip.remove(path)
    else zip.file(path, typeof part === 'string' ? part : part(zip.file(path)?.asText() ?? ''))
  }
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

/**
 * Papers as one Word file: the same document model as the view that prints, with Word's own styles, tables and fields, to be edited further.
 * Plain data in, bytes out, no state, nothing of Electron: fit to run in a process of its own.
 */
import { Document, Packer, SectionType } from 'docx'
import type { Paper } from '../../shared/papers/paper.ts'
import { elementsOf } from './docx/blocks.ts'
import { pageOf } from './docx/look.ts'
import { marginsOf } from './docx/margin.ts'
import { corePart, fontPart } from './docx/parts.ts'
import { stylesXml } from './docx/styles.ts'

export interface DocxMeta {
  readonly title: string
  readonly creator: string
  /** ISO time. */
  readonly created: string
}

/** The papers one after another, each in a section that counts its own pages, in the frame of Nghị định 30/2020. Throws RangeError for no papers, or where `created` is no time. */
export async function writeDocx(papers: readonly Paper[], meta: DocxMeta): Promise<Uint8Array> {
  if (papers.length === 0) throw new RangeError('a file of no papers')
  const alone = papers.length === 1
  const file = new Document({
    compatibility: { version: 15 },
    sections: papers.map((paper) => ({
      properties: {
        type: SectionType.NEXT_PAGE,
        titlePage: paper.numbering === 'decree',
        page: { ...pageOf(paper), pageNumbers: { start: 1 } }
      },
      ...marginsOf(paper, alone),
      children: elementsOf(paper)
    }))
  })
  return Packer.toBuffer(file, undefined, [
    { path: 'word/styles.xml', data: stylesXml() },
    { path: 'word/fontTable.xml', data: fontPart() },
    { path: 'docProps/core.xml', data: corePart(meta) }
  ])
}

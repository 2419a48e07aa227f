/** Papers printed as the program prints them, in one go. */
import { join } from 'node:path'
import { fontRules } from '../../electron/files/fonts.ts'
import { finishPdf } from '../../electron/files/pdf-stamp.ts'
import { createPdfPrinter } from '../../electron/print/pdf.ts'
import { renderPapers } from '../../shared/papers/html.ts'
import type { Paper } from '../../shared/papers/paper.ts'

const fonts = fontRules(join(import.meta.dirname, '..', '..', 'resources', 'fonts', 'tinos'))

/** The PDF, and how many pages each paper has. */
export async function printPapers(papers: readonly Paper[]): Promise<{ readonly bytes: Uint8Array; readonly pages: readonly number[] }> {
  const printer = createPdfPrinter()
  try {
    const printed = await printer.pdf({ title: 'Thử', html: renderPapers('Thử', papers, fonts(), 'later') })
    if (!printed.ok) throw new Error(JSON.stringify(printed.error))
    return await finishPdf(printed.value, { papers })
  } finally {
    await printer.close()
  }
}

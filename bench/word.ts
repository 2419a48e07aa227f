/** Minutes of a session of 71 products as a Word file through the door, beside the library alone writing the same words as plain paragraphs. */
import { Document, Packer, Paragraph, TextRun } from 'docx'
import type { PaperRequest } from '../shared/contract/papers.ts'
import { fillBigSession } from './big-session.ts'
import { aDesk, shelf } from './desk.ts'
import { type Bench, timed } from './line.ts'
import { inTurns } from './measure.ts'

export const word: Bench = async ({ quick, folder }) => {
  let html = ''
  const desk = aDesk(folder, {
    openPaper: async (paper) => {
      html = paper.html
      return ''
    }
  })
  const products = quick ? 7 : 71
  const { sessionId } = fillBigSession(desk.store, shelf, { products, members: 9 })
  const paper: PaperRequest = { kind: 'decree', paper: 'minutes', sessionId }
  await desk.play('previewPaper', { paper })
  const lines = html
    .replace(/^[\s\S]*<body>/, '')
    .split(/<\/?(?:p|div|td|th|h1|br)\b[^>]*>/)
    .map((piece) => piece.replace(/<[^>]+>/g, '').trim())
    .filter((piece) => piece !== '')
  const bare = () =>
    Packer.toBuffer(
      new Document({ sections: [{ children: lines.map((text) => new Paragraph({ children: [new TextRun({ text, size: 28 })] })) }] })
    )
  const times = await inTurns(() => desk.play('savePaperWord', { paper }), bare, { rounds: quick ? 1 : 9, warm: 1 })
  const bytes = desk.saved.at(-1)?.bytes.byteLength ?? 0
  desk.close()
  const what = `minutes of ${products} products to Word`
  const baselineIs = `docx alone writing the same ${lines.length} pieces of text as paragraphs`
  return [timed(times, { bench: 'word', what, baselineIs, note: `${Math.round(bytes / 1024)} kB`, limit: { value: 2000 } })]
}

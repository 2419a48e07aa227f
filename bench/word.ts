/**
 * Minutes of a session of 71 products, and the report of a province of many years, as Word files through the door, beside the library alone
 * writing the same words as plain paragraphs.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Document, Packer, Paragraph, TextRun } from 'docx'
import type { PaperRequest } from '../shared/contract/papers.ts'
import { fillBigRegister } from './big-register.ts'
import { fillBigSession } from './big-session.ts'
import { aDesk, type Desk, shelf } from './desk.ts'
import { type Bench, type Line, timed } from './line.ts'
import { inTurns } from './measure.ts'

export const word: Bench = async ({ quick, folder }) => {
  const products = quick ? 7 : 71
  const minutes = await written(join(folder, 'session'), quick, `minutes of ${products} products to Word`, ({ store }) => {
    const { sessionId } = fillBigSession(store, shelf, { products, members: 9 })
    return { kind: 'decree', paper: 'minutes', sessionId }
  })
  const size = quick ? { products: 400, rounds: 8 } : { products: 20_000, rounds: 40 }
  const report = await written(join(folder, 'register'), quick, `report of ${size.products} products to Word`, ({ store }) => {
    fillBigRegister(store, size)
    return { kind: 'report', scope: { kind: 'all', until: null } }
  })
  return [minutes, report]
}

/** One paper of a desk of its own. */
async function written(folder: string, quick: boolean, what: string, fill: (desk: Desk) => PaperRequest): Promise<Line> {
  mkdirSync(folder)
  let html = ''
  const desk = aDesk(folder, {
    openPaper: async (paper) => {
      html = paper.html
      return ''
    }
  })
  const paper = fill(desk)
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
  const baselineIs = `docx alone writing the same ${lines.length} pieces of text as paragraphs`
  return timed(times, { bench: 'word', what, baselineIs, note: `${Math.round(bytes / 1024)} kB`, limit: { value: 2000 } })
}

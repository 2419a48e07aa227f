/** Evaluation sheets as one PDF through the door, beside Chromium alone printing the very same document with the same options. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { findBrowser } from '../electron/print/find-browser.ts'
import { createPdfPrinter } from '../electron/print/pdf.ts'
import { fillBigSession } from './big-session.ts'
import { aDesk, shelf } from './desk.ts'
import { type Bench, timed } from './line.ts'
import { inTurns } from './measure.ts'

export const print: Bench = async ({ quick, folder }) => {
  const executablePath = findBrowser()
  if (executablePath === undefined) return [{ bench: 'print', skipped: 'there is no browser on this machine' }]
  const sheets = quick ? 5 : 100
  const printer = createPdfPrinter()
  const file = join(folder, 'paper.html')
  const desk = aDesk(folder, {
    pdf: (paper) => {
      writeFileSync(file, paper.html)
      return printer.pdf(paper)
    }
  })
  const { memberIds } = fillBigSession(desk.store, shelf, { products: sheets, members: 3 })
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  const page = await browser.newPage()
  const paper = { kind: 'sheetsOfMember', memberId: memberIds[0]!, blank: false } as const
  const bare = async () => {
    await page.goto(pathToFileURL(file).href)
    await page.pdf({ printBackground: true, preferCSSPageSize: true, tagged: true, outline: true })
  }
  try {
    await desk.play('savePaperPdf', { paper })
    const times = await inTurns(() => desk.play('savePaperPdf', { paper }), bare, { rounds: quick ? 1 : 5, warm: 1 })
    const bytes = desk.saved.at(-1)!.bytes.byteLength
    const note = `${Math.round(bytes / 1024)} kB; both browsers stay open`
    const words = {
      bench: 'print',
      what: `${sheets} filled sheets to one PDF`,
      baselineIs: 'Chromium alone printing the same document',
      note
    }
    return [timed(times, { ...words, limit: { ratio: 1.3 } })]
  } finally {
    await browser.close()
    await printer.close()
    desk.close()
  }
}

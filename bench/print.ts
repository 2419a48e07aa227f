/** Evaluation sheets as one PDF through the door, beside Chromium alone printing the very same document with the same options. */
import type { PaperRequest } from '../shared/contract/papers.ts'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { findBrowser } from '../electron/print/find-browser.ts'
import { createPdfPrinter } from '../electron/print/pdf.ts'
import { fillBigSession } from './big-session.ts'
import { aDesk, shelf } from './desk.ts'
import { type Bench, judged, timed } from './line.ts'
import { inTurns } from './measure.ts'

/** All sheets of a session of 71 × 9: printed in parts and joined, beside one print of the whole; and what that costs the host in memory. */
export const batch: Bench = async ({ quick, folder }) => {
  const executablePath = findBrowser()
  if (executablePath === undefined) return [{ bench: 'batch', skipped: 'there is no browser on this machine' }]
  const size = quick ? { products: 10, members: 3 } : { products: 71, members: 9 }
  const printer = createPdfPrinter()
  const file = join(folder, 'paper.html')
  const desk = aDesk(folder, {
    pdf: printer.pdf,
    openPaper: async ({ html }) => {
      writeFileSync(file, html)
      return ''
    }
  })
  const { sessionId } = fillBigSession(desk.store, shelf, size)
  const paper: PaperRequest = { kind: 'sheetsOfSession', sessionId, blank: false, by: 'entry' }
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  const page = await browser.newPage()
  try {
    await desk.play('previewPaper', { paper })
    // the browser answers with the whole PDF in base64, so the host's memory is asked for another way than by receiving it here
    const session = await page.context().newCDPSession(page)
    const bare = async () => {
      await page.goto(pathToFileURL(file).href)
      const { stream } = await session.send('Page.printToPDF', {
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        transferMode: 'ReturnAsStream'
      })
      if (stream !== undefined) await session.send('IO.close', { handle: stream })
    }
    const peaks: number[] = []
    let last = 0
    const ours = async () => {
      desk.saved.length = 0
      const rise = riseOfMemory()
      await desk.play('savePaperPdf', { paper })
      peaks.push(rise())
      last = desk.saved.at(-1)?.bytes.byteLength ?? 0
    }
    const times = await inTurns(ours, bare, { rounds: 1, warm: 0 })
    const sheets = size.products * size.members
    const what = `${sheets} filled sheets to one PDF, in parts`
    const note = `${Math.round(last / 1024)} kB; both browsers stay open`
    const line = timed(times, {
      bench: 'batch',
      what,
      baselineIs: 'Chromium alone printing the same document at once',
      note,
      limit: { ratio: 1.3 }
    })
    return [
      line,
      judged({
        bench: 'batch',
        what: `highest memory of the host above idle while it makes them`,
        unit: 'kB',
        ours: Math.max(...peaks),
        baselineIs: 'size of the finished PDF',
        baseline: last / 1024,
        limit: { value: 600 * 1024 },
        rounds: peaks.length,
        noise: 0,
        note: 'threads included, browser not'
      })
    ]
  } finally {
    await browser.close()
    await printer.close()
    desk.close()
  }
}

/** Begins to watch; answers by how many kB this process was larger than at the beginning, at most. */
function riseOfMemory(): () => number {
  const idle = process.memoryUsage.rss()
  let most = idle
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 20)
  return () => {
    clearInterval(timer)
    return Math.max(1, most - idle) / 1024
  }
}

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

/** Papers to PDF and to the printer, in a window that nobody sees and that may do nothing but show our paper. */
import { BrowserWindow, type WebContents } from 'electron'
import type { PaperHtml, Ports } from '../core/ports.ts'
import type { AppError } from '../../shared/errors.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { fontsReady } from '../web/bundle.ts'
import type { Keep } from '../web/keep.ts'
import { paperUrl } from './scheme.ts'

/** Milliseconds that one paper may take. */
const perPaper = 120_000
/** Milliseconds without work after which the hidden window is let go. */
const idle = 60_000

/** Makes the printer. Papers are printed one after the other in one hidden window, which a batch shares. */
export function createPrinter(papers: Keep<string>): Pick<Ports, 'pdf' | 'print'> {
  let press: BrowserWindow | undefined
  let last: Promise<unknown> = Promise.resolve()
  let letGo: NodeJS.Timeout | undefined

  const stop = () => {
    clearTimeout(letGo)
    if (press && !press.isDestroyed()) press.destroy()
    press = undefined
  }

  const show = async ({ html }: PaperHtml): Promise<WebContents> => {
    if (!press || press.isDestroyed()) press = hiddenWindow()
    const { webContents } = press
    const name = papers.put(html)
    await press.loadURL(paperUrl(name))
    papers.take(name)
    await webContents.executeJavaScript(fontsReady)
    return webContents
  }

  const work = async <T>(
    paper: PaperHtml,
    limit: number | undefined,
    use: (contents: WebContents) => Promise<T>
  ): Promise<Result<T, AppError>> => {
    clearTimeout(letGo)
    let timer: NodeJS.Timeout | undefined
    const tooLong = new Promise<'late'>((late) => {
      if (limit !== undefined) timer = setTimeout(late, limit, 'late')
    })
    try {
      const done = await Promise.race([show(paper).then(use), tooLong])
      if (done !== 'late') return ok(done)
      stop()
      return err({ code: 'FILE', reason: 'printTooLong' })
    } catch {
      // Chromium's words are of no use to a reader; the next paper gets a new window
      stop()
      return err({ code: 'FILE', reason: 'printFailed' })
    } finally {
      clearTimeout(timer)
      letGo = setTimeout(stop, idle).unref()
    }
  }

  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const mine = last.then(task)
    last = mine
    return mine
  }

  return {
    pdf: (paper) => inTurn(() => work(paper, perPaper, async (contents) => new Uint8Array(await contents.printToPDF(pdfOptions)))),
    // a person may look at the printer's dialog for as long as they like
    print: (paper) =>
      inTurn(async () => {
        const printed = await work(paper, undefined, printDialog)
        if (!printed.ok) return printed
        return printed.value === '' ? ok({ kind: 'printing' }) : err({ code: 'FILE', reason: 'printCancelled' })
      })
  }
}

/** Size and margins come from the document's @page rules. */
const pdfOptions = {
  pageSize: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true
} as const

function hiddenWindow(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false }
  })
}

/** Resolves with '' when the paper went to the printer, else with the system's reason (a person cancelled, or there is no printer). */
function printDialog(contents: WebContents): Promise<string> {
  return new Promise((done) =>
    contents.print({ silent: false, printBackground: true }, (printed, reason) => done(printed ? '' : reason || 'cancelled'))
  )
}

/**
 * Papers to PDF by a Chromium, Chrome or Edge of this machine. One browser serves a whole batch and goes when it has been idle.
 * Each paper is shown under the same policy as its preview: it runs nothing and asks nobody.
 */
import type { AppError } from '../../shared/errors.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { fontsReady, paperHeaders } from '../web/bundle.ts'
import { findBrowser } from './find-browser.ts'
import { type Browser, startBrowser, type Tab } from './devtools.ts'

export interface PdfPrinter {
  /** One PDF of the document: size and margins from its @page rules, backgrounds on, tagged, with an outline. */
  readonly pdf: (paper: { readonly html: string; readonly title: string }) => Promise<Result<Uint8Array, AppError>>
  /** Ends the browser, if one runs. */
  readonly close: () => Promise<void>
}

interface Limits {
  /** Milliseconds that one document may take, start of the browser included. */
  readonly perPaper: number
  /** Milliseconds without work after which the browser is let go. */
  readonly idle: number
}

const address = 'https://paper.invalid/'
const pdfOptions = { printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true, generateDocumentOutline: true }
// 210 × 297 mm in inches, for a document that names no size
const a4 = { paperWidth: 8.267_716_5, paperHeight: 11.692_913_4 }

/** Makes a printer that starts its browser at the first paper. Papers are printed one after the other. */
export function createPdfPrinter(
  find: () => string | undefined = findBrowser,
  { perPaper, idle }: Limits = { perPaper: 120_000, idle: 60_000 }
): PdfPrinter {
  let press: Promise<Press> | undefined
  let last: Promise<unknown> = Promise.resolve()
  let letGo: NodeJS.Timeout | undefined

  const stop = async () => {
    clearTimeout(letGo)
    const running = press
    press = undefined
    await running?.then(({ browser }) => browser.close()).catch(() => {}) // one that never started has nothing left to close
  }

  const running = async (path: string) => {
    const open = await press
    if (open?.browser.alive()) return open
    press = startPress(path)
    return press
  }

  const printOne = async (path: string, html: string): Promise<Result<Uint8Array, AppError>> => {
    clearTimeout(letGo)
    let limit: NodeJS.Timeout | undefined
    const tooLong = new Promise<'late'>((late) => {
      limit = setTimeout(late, perPaper, 'late')
    })
    try {
      const done = await Promise.race([running(path).then(({ tab }) => printIn(tab, html)), tooLong])
      if (done !== 'late') return ok(done)
      await stop()
      return err({ code: 'FILE', reason: 'printTooLong' })
    } catch {
      // whatever the browser said is of no use to a reader; the next paper gets a new one
      await stop()
      return err({ code: 'FILE', reason: 'printFailed' })
    } finally {
      clearTimeout(limit)
      letGo = setTimeout(stop, idle).unref()
    }
  }

  return {
    pdf: async ({ html }) => {
      const path = find()
      if (path === undefined) return err({ code: 'NO_BROWSER' })
      const mine = last.then(() => printOne(path, html))
      last = mine
      return mine
    },
    close: async () => {
      await last
      await stop()
    }
  }
}

/** A browser and its one tab: opening a tab for each paper would cost as much as printing a short one. */
interface Press {
  readonly browser: Browser
  readonly tab: Tab
}

async function startPress(path: string): Promise<Press> {
  const browser = await startBrowser(path)
  try {
    const tab = await browser.newTab()
    // a crashed page answers nothing any more, so the whole browser goes and every question to it fails
    tab.on('Inspector.targetCrashed', () => void browser.close())
    await tab.send('Inspector.enable')
    await tab.send('Page.enable')
    await tab.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
    return { browser, tab }
  } catch (error) {
    await browser.close()
    throw error
  }
}

async function printIn(tab: Tab, html: string): Promise<Uint8Array> {
  await show(tab, html)
  await tab.send('Runtime.evaluate', { expression: fontsReady, awaitPromise: true })
  const { data } = await tab.send('Page.printToPDF', { ...pdfOptions, ...a4 })
  return Buffer.from(String(data), 'base64')
}

/** Loads the document under an address that only this tab can ask for; every other request is refused. */
async function show(tab: Tab, html: string): Promise<void> {
  const loaded = new Promise<void>((done) => tab.on('Page.loadEventFired', () => done()))
  const responseHeaders = Object.entries(paperHeaders).map(([name, value]) => ({ name, value }))
  const body = Buffer.from(html, 'utf8').toString('base64')
  tab.on('Fetch.requestPaused', ({ requestId, request }) => {
    const mine = (request as { readonly url: string }).url === address // the protocol's own shape
    const answer = mine
      ? tab.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body })
      : tab.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
    answer.catch(() => {}) // the browser went meanwhile, which the printing itself is told
  })
  await tab.send('Page.navigate', { url: address })
  await loaded
}

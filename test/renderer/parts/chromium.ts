/** The test page of all parts, built once and served with the desk's style rules, in a real Chromium. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { browserPath } from '../../browser.ts'

const csp = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'"

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8'
}

export interface PartsPage {
  readonly browser: Browser
  /** A fresh page on `place` of the test page; `reports` collects CSP reports, console errors and page errors. */
  readonly open: (place: string, options?: BrowserContextOptions) => Promise<{ readonly page: Page; readonly reports: string[] }>
  readonly close: () => Promise<void>
}

/** Builds, serves on a free port of 127.0.0.1 and starts the browser; `close` takes all of it away again. */
export async function startPartsPage(): Promise<PartsPage> {
  const dist = await mkdtemp(join(tmpdir(), 'parts-page-'))
  await build({
    root: join(import.meta.dirname, 'page'),
    configFile: false,
    logLevel: 'error',
    build: { outDir: dist, emptyOutDir: true, assetsInlineLimit: 0, reportCompressedSize: false }
  })
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://parts').pathname)
    const file = path === '/' ? '/index.html' : path
    const bytes = await readFile(join(dist, file)).catch(() => null)
    // The browser asks for an icon by itself; having none is no error of the page.
    response.writeHead(bytes ? 200 : file === '/favicon.ico' ? 204 : 404, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': csp
    })
    response.end(bytes ?? '')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo // listening on TCP
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu']
  })
  return {
    browser,
    open: async (place, options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1093, height: 614 },
        locale: 'vi-VN',
        reducedMotion: 'reduce',
        ...options
      })
      const page = await context.newPage()
      page.setDefaultTimeout(8000)
      const reports: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') reports.push(message.text())
      })
      page.on('pageerror', (error) => reports.push(String(error)))
      await page.exposeFunction('reportViolation', (text: string) => reports.push(text))
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => {
          const report = (window as unknown as { reportViolation: (text: string) => void }).reportViolation // put there by exposeFunction
          report(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`)
        })
      })
      await page.goto(`http://127.0.0.1:${port}/#${place}`)
      await page.locator('main').waitFor()
      return { page, reports }
    },
    close: async () => {
      await browser.close()
      await new Promise((done) => server.close(done))
      await rm(dist, { recursive: true, force: true })
    }
  }
}

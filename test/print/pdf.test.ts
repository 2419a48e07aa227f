import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findBrowser } from '../../electron/print/find-browser.ts'
import { createPdfPrinter } from '../../electron/print/pdf.ts'
import { browserPath, withBrowser } from '../browser.ts'
import { readPdf, twoPages } from '../pdf.ts'

function aPrinter(...args: Parameters<typeof createPdfPrinter>) {
  const printer = createPdfPrinter(...args)
  onTestFinished(() => printer.close())
  return printer
}

function profiles(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`ocop-print-${process.pid}-`))
}

async function printed(printer: ReturnType<typeof createPdfPrinter>, html: string) {
  const answer = await printer.pdf({ html, title: '' })
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return readPdf(answer.value)
}

withBrowser('with a browser on the machine', () => {
  test('a paper becomes a tagged PDF of its own size, with its Vietnamese text and page numbers', async () => {
    const paper = await printed(aPrinter(), twoPages)
    expect(paper).toMatchObject({ size: [210, 297], tagged: true, title: 'Phiếu đánh giá' })
    expect(
      paper.pages.map((page) =>
        page
          .split(/\n/)
          .map((line) => line.trim())
          .filter(Boolean)
      )
    ).toEqual([
      ['1/2', 'Cộng hòa xã hội chủ nghĩa Việt Nam', 'Độc lập - Tự do - Hạnh phúc'],
      ['2/2', 'Tổng điểm: 92,35 điểm']
    ])
  })

  test('a landscape paper stays landscape', async () => {
    const paper = await printed(aPrinter(), '<!doctype html><style>@page { size: A4 landscape }</style><p>ngang')
    expect(paper.size).toEqual([297, 210])
  })

  test('a batch asked for at once comes back in order, and leaves no profile behind', async () => {
    const printer = createPdfPrinter()
    const wanted = Array.from({ length: 6 }, (_, place) => `Phiếu số ${place + 1}`)
    const papers = await Promise.all(wanted.map((words) => printed(printer, `<!doctype html><meta charset="utf-8"><p>${words}`)))
    expect(profiles()).toHaveLength(1)
    await printer.close()
    expect(papers.map(({ pages }) => pages.join('').trim())).toEqual(wanted)
    expect(profiles()).toEqual([])
  })

  test('a paper runs nothing and asks nobody', async () => {
    let asked = 0
    const server = createServer((_request, response) => {
      asked += 1
      response.end()
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    onTestFinished(() => void server.close())
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const paper = await printed(
      aPrinter(),
      `<!doctype html><link rel="stylesheet" href="${address}/a.css"><img src="${address}/a.png"><iframe src="${address}"></iframe>
       <p>still</p><script>document.body.append('ran'); fetch('${address}')</script>`
    )
    expect(paper.pages.join('').trim()).toBe('still')
    expect(asked).toBe(0)
  })

  test('a paper that takes too long is given up, and the next one is printed all the same', async () => {
    const hurried = createPdfPrinter(() => browserPath, { perPaper: 1, idle: 60_000 })
    expect(await hurried.pdf({ html: twoPages, title: '' })).toEqual({ ok: false, error: { code: 'FILE', reason: 'printTooLong' } })
    await hurried.close()
    expect(profiles()).toEqual([])
    expect((await printed(aPrinter(), twoPages)).pages).toHaveLength(2)
  })
})

test('a machine without a browser says so', async () => {
  const printer = aPrinter(() => undefined)
  expect(await printer.pdf({ html: twoPages, title: '' })).toEqual({ ok: false, error: { code: 'NO_BROWSER' } })
})

test('a program that is no browser is a failure to print, not a wait', async () => {
  const printer = aPrinter(() => process.execPath)
  expect(await printer.pdf({ html: twoPages, title: '' })).toEqual({ ok: false, error: { code: 'FILE', reason: 'printFailed' } })
  expect(profiles()).toEqual([])
})

test('a browser is looked for where each system keeps it, and where the setting says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-find-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const chromium = join(folder, 'chromium')
  writeFileSync(chromium, '')
  expect(findBrowser({ PATH: folder }, 'linux')).toBe(chromium)
  expect(findBrowser({ OCOP_CHROMIUM: chromium, PATH: '' }, 'win32')).toBe(chromium)
  expect(findBrowser({ OCOP_CHROMIUM: '', PATH: folder }, 'linux')).toBeUndefined()
  expect(findBrowser({ OCOP_CHROMIUM: join(folder, 'gone') }, 'linux')).toBeUndefined()
  expect(findBrowser({ 'ProgramFiles(x86)': folder, ProgramFiles: folder }, 'win32')).toBeUndefined()
  expect(existsSync(chromium)).toBe(true)
})

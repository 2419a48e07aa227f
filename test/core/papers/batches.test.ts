import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import type { FilesToSave } from '../../../electron/core/ports.ts'
import { fontRules } from '../../../electron/files/fonts.ts'
import { finishPdf } from '../../../electron/files/pdf-stamp.ts'
import { pdfJoiner } from '../../../electron/files/pdf-thread.ts'
import { wordWriter } from '../../../electron/files/word-write.ts'
import { findBrowser } from '../../../electron/print/find-browser.ts'
import { createPdfPrinter } from '../../../electron/print/pdf.ts'
import type { Answer } from '../../../shared/contract.ts'
import type { PaperJob, PaperRequest, SaveOutcome } from '../../../shared/contract/papers.ts'
import { ok } from '../../../shared/result.ts'
import { openWord } from '../../files/docx/xml.ts'
import { readPdf } from '../../pdf.ts'
import { anOpenSession, type Given, type OpenDesk, resources, scoreAll } from '../make.ts'

const files = join(resources, '..', 'electron', 'files')
const writeWord = wordWriter(join(files, 'word-worker.ts'))

/** A folder that keeps in memory what it was given, and whether it was taken away. */
function aFolder() {
  const seen = { files: new Map<string, Uint8Array>(), name: '', state: 'open' }
  const saveFiles: NonNullable<Given['saveFiles']> = async (name) => {
    seen.name = name
    return ok({
      add: async (file) => (seen.files.set(file.name, file.bytes), ok(undefined)),
      end: async () => ((seen.state = 'placed'), ok({ kind: 'saved', name, folder: 'test' })),
      drop: async () => {
        seen.files.clear()
        seen.state = 'dropped'
      }
    } satisfies FilesToSave)
  }
  return { seen, saveFiles }
}

async function aScoredDesk(given: Given = {}): Promise<OpenDesk> {
  const desk = await anOpenSession({ fontCss: fontRules(join(resources, 'fonts', 'tinos')), writeWord, ...given })
  await scoreAll(desk, desk.entries.slice(0, 2))
  return desk
}

async function lock(desk: OpenDesk): Promise<void> {
  for (const entry of desk.entries.slice(0, 2)) {
    const { version } = (await desk.play('getSession', { sessionId: desk.sessionId })).entries.find((one) => one.id === entry.id) ?? {
      version: 0
    }
    await desk.play('closePass', { entryId: entry.id, baseVersion: version, body: 'council' })
  }
}

const blanks = (desk: OpenDesk): PaperRequest => ({ kind: 'sheetsOfSession', sessionId: desk.sessionId, blank: true, by: 'member' })
const outcome = (answer: Answer) => (answer.ok ? (answer.value as SaveOutcome).kind : answer.error.code) // what saving answers

describe('a paper as Word', () => {
  test('says what its preview says, in Times New Roman on the page of the decree, and is kept with its hash', async () => {
    const desk = await aScoredDesk({ openPaper: async ({ html }) => html })
    await lock(desk)
    const paper = { kind: 'entryTotals', entryId: desk.entries[0]!.id } as const
    expect(await desk.play('savePaperWord', { paper })).toMatchObject({ kind: 'saved' })
    const [file] = desk.saved
    if (!file) throw new Error('nothing was saved')
    expect(file.name).toMatch(/^Bang_tong_hop_diem_[A-Za-z0-9_]+\.docx$/)
    const word = await openWord(file.bytes)
    const { url } = await desk.play('previewPaper', { paper })
    const shown = url
      .replace(/^[\s\S]*<body>/, '')
      .replace(/<p class="foot"[\s\S]*?<\/p>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&quot;', '"')
      .replaceAll('&nbsp;', ' ')
      .replaceAll('&amp;', '&')
    const words = (text: string) => text.split(/\s+/).filter((one) => one !== '')
    expect(words(word.text)).toEqual(words(shown))
    const styles = word.parts.get('word/styles.xml') ?? ''
    expect(styles).toContain('<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"')
    // 20, 15, 20 and 30 mm in twentieths of a point
    expect(word.parts.get('word/document.xml')).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/)
    const { lines } = await desk.play('getLog', { sessionId: desk.sessionId, about: null, before: null })
    expect(lines[0]).toMatchObject({
      what: 'savePaperWord',
      detail: { what: 'entryTotals', name: file.name, hash: createHash('sha256').update(file.bytes).digest('hex') }
    })
  })

  test('of too many sheets for one file is refused, and is a file for each when asked for', async () => {
    const { seen, saveFiles } = aFolder()
    const desk = await aScoredDesk({ saveFiles })
    expect(await desk.call('savePaperWord', { paper: blanks(desk) })).toMatchObject({
      ok: false,
      error: { code: 'FILE', reason: 'tooManyForWord' }
    })
    const paper = { kind: 'sheetsOfEntry', entryId: desk.entries[2]!.id, blank: true } as const
    expect(await desk.play('savePaperWord', { paper, as: 'each' })).toMatchObject({ kind: 'saved' })
    const names = [...seen.files.keys()]
    expect(seen.state).toBe('placed')
    expect(names.length).toBeGreaterThan(3)
    expect(names.every((name, place) => new RegExp(`^0${place + 1}_[A-Za-z0-9_]+\\.docx$`).test(name))).toBe(true)
    const [first] = seen.files.values()
    expect((await openWord(first ?? new Uint8Array())).text).toContain('Người đánh giá')
  })
})

describe('a batch', () => {
  test('is told paper by paper, never backwards, while other questions are answered, and is gone when it is done', async () => {
    const { seen, saveFiles } = aFolder()
    const told: (PaperJob | null)[] = []
    const desk: OpenDesk = await aScoredDesk({
      saveFiles,
      writeWord: async () => {
        told.push(await desk.play('getPaperJob', {}))
        await desk.play('listSessions', {})
        return new Uint8Array([1])
      }
    })
    await desk.play('savePaperWord', { paper: { kind: 'sheetsOfEntry', entryId: desk.entries[2]!.id, blank: true }, as: 'each' })
    const done = told.map((job) => job?.done)
    expect(done).toEqual(done.map((_, place) => place))
    expect(new Set(told.map((job) => job?.of))).toEqual(new Set([seen.files.size]))
    expect(told.every((job) => job?.now !== '' && job?.what === 'word')).toBe(true)
    expect(await desk.play('getPaperJob', {})).toBeNull()
  })

  test('that is stopped leaves no file, no line in the log, and room for the next one', async () => {
    const { seen, saveFiles } = aFolder()
    let made = 0
    const desk: OpenDesk = await aScoredDesk({
      saveFiles,
      writeWord: async () => {
        made += 1
        const job = await desk.play('getPaperJob', {})
        if (job && made === 2) await desk.play('stopPaperJob', { jobId: job.id })
        return new Uint8Array([made])
      }
    })
    const paper = { kind: 'sheetsOfEntry', entryId: desk.entries[2]!.id, blank: true } as const
    const before = await desk.play('getLog', { sessionId: desk.sessionId, about: null, before: null })
    expect(await desk.play('savePaperWord', { paper, as: 'each' })).toEqual({ kind: 'stopped' })
    expect(made).toBe(2)
    expect([seen.state, seen.files.size]).toEqual(['dropped', 0])
    expect(await desk.play('getLog', { sessionId: desk.sessionId, about: null, before: null })).toEqual(before)
    expect(await desk.play('savePaperWord', { paper, as: 'each' })).toMatchObject({ kind: 'saved' })
  })

  test('that fails half-way leaves no file', async () => {
    const { seen, saveFiles } = aFolder()
    const desk = await aScoredDesk({
      saveFiles,
      pdf: async () => (seen.files.size < 2 ? ok(new Uint8Array([1])) : { ok: false, error: { code: 'FILE', reason: 'printFailed' } })
    })
    const answer = await desk.call('savePaperPdf', { paper: blanks(desk), as: 'each' })
    expect([outcome(answer), seen.state, seen.files.size]).toEqual(['FILE', 'dropped', 0])
    expect(await desk.play('getPaperJob', {})).toBeNull()
  })

  test('is refused as long as another one is under way', async () => {
    const { saveFiles } = aFolder()
    const second: Answer[] = []
    const desk: OpenDesk = await aScoredDesk({
      saveFiles,
      writeWord: async () => {
        if (second.length === 0) second.push(await desk.call('savePaperWord', { paper: blanks(desk), as: 'each' }))
        return new Uint8Array([1])
      }
    })
    await desk.play('savePaperWord', { paper: blanks(desk), as: 'each' })
    expect(second.map(outcome)).toEqual(['BUSY'])
  })
})

describe.skipIf(findBrowser() === undefined)('a batch larger than is printed at once', () => {
  test('is one PDF: every paper numbered by itself and bookmarked by its name, in order', { timeout: 120_000 }, async () => {
    const printer = createPdfPrinter()
    const parts: number[] = []
    const desk: OpenDesk = await aScoredDesk({
      finishPdf,
      joinPdfs: pdfJoiner(join(files, 'pdf-worker.ts')),
      pdf: async (paper) => {
        parts.push((await desk.play('getPaperJob', {}))?.done ?? -1)
        return printer.pdf(paper)
      }
    })
    try {
      await desk.play('savePaperPdf', { paper: blanks(desk) })
    } finally {
      await printer.close()
    }
    const [file] = desk.saved
    if (!file) throw new Error('nothing was saved')
    const { pages } = readPdf(file.bytes)
    expect(parts.length).toBeGreaterThan(1)
    expect(parts).toEqual(parts.map((_, place) => place * 25))
    const numbers = pages.map((page) => /Trang (\d+)\/(\d+)/.exec(page)?.slice(1).map(Number) ?? [0, 0])
    const firsts = numbers.filter(([no]) => no === 1)
    const sheets = (await desk.play('listPapers', { sessionId: desk.sessionId })).find(
      ({ paper }) => JSON.stringify(paper) === JSON.stringify(blanks(desk))
    )
    expect(firsts).toHaveLength(sheets?.count ?? -1)
    expect(firsts.reduce((sum, [, of = 0]) => sum + of, 0)).toBe(pages.length)
    expect(numbers.every(([no = 0], place) => no === 1 || no === (numbers[place - 1]?.[0] ?? 0) + 1)).toBe(true)
    const marks = bookmarksOf(await PDFDocument.load(file.bytes))
    expect(marks).toHaveLength(firsts.length)
    expect(marks[0]).toContain(desk.members.find((member) => member.scores)?.name)
  })
})

function bookmarksOf(pdf: PDFDocument): string[] {
  const name = (key: string) => PDFName.of(key)
  const titles: string[] = []
  const outlines = pdf.catalog.lookup(name('Outlines'), PDFDict)
  for (let item = outlines.lookupMaybe(name('First'), PDFDict); item; item = item.lookupMaybe(name('Next'), PDFDict))
    titles.push(item.lookup(name('Title'), PDFHexString).decodeText())
  return titles
}

/**
 * Plays a practice session from the list of products to the papers without a window: `demo --out DIR`.
 * Leaves there the database, the list that was brought in, the workbooks, the papers as PDF and session.json.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { PaperRequest } from '../shared/contract/papers.ts'
import type { ResultRow } from '../shared/contract/results.ts'
import { inHanoi } from '../shared/domain/moment.ts'
import { countOutcomes } from '../shared/domain/summary.ts'
import type { SessionId } from '../shared/ids.ts'
import { decreeKinds } from '../shared/papers/kinds.ts'
import { err, ok } from '../shared/result.ts'
import { playDay } from './core/practice/day.ts'
import { practiceList } from './core/practice/list.ts'
import { type Play, player, PlayFailed } from './core/practice/seed.ts'
import type { FileToSave } from './core/ports.ts'
import { makeShelf } from './core/shelf.ts'
import { hashOf, loadCriteria } from './files/criteria.ts'
import { writeWhole } from './files/write-file.ts'
import { nodeSpawner } from './files/xlsx-read/spawn.ts'
import { writeWorkbook } from './files/xlsx-write.ts'
import { openHost } from './host.ts'
import { createPdfPrinter } from './print/pdf.ts'

const root = join(import.meta.dirname, '..', '..')
const databaseName = 'phien-thuc-hanh.sqlite'
const listName = 'danh-sach-san-pham.xlsx'

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function folderAsked(): string {
  const { values } = parseArgs({ options: { out: { type: 'string' } } })
  if (values.out === undefined) throw new Error('Cần nêu thư mục để ghi kết quả: npm run demo -- --out THU_MUC')
  return resolve(values.out)
}

async function demo(): Promise<void> {
  const out = folderAsked()
  mkdirSync(out, { recursive: true })
  const dataDir = mkdtempSync(join(tmpdir(), 'ocop-demo-'))
  const printer = createPdfPrinter()
  const written: string[] = []
  const keep = async ({ name, bytes, kind }: Pick<FileToSave, 'name' | 'bytes' | 'kind'>) => {
    const own = kind === 'json' ? 'session.json' : name
    await writeWhole(join(out, own), bytes)
    written.push(own)
    return own
  }
  const { core } = openHost({
    root,
    dataDir,
    reader: nodeSpawner,
    outside: () => ({
      saveFile: async (file) => ok({ kind: 'saved', name: await keep(file), folder: out }),
      // a day is played to single files
      saveFiles: async () => ok({ kind: 'cancelled' }),
      pdf: printer.pdf,
      print: async () => err({ code: 'NO_BROWSER' })
    })
  })
  try {
    const play = player(core.call, 'practice')
    const today = inHanoi(new Date().toISOString()).date
    const list = { fileName: listName, bytes: await writeWorkbook(practiceList(today)) }
    await keep({ name: listName, bytes: list.bytes, kind: 'xlsx' })
    const shelf = makeShelf(() => loadCriteria(join(root, 'resources', 'criteria')), hashOf)
    const { sessionId, chair, products } = await playDay(play, shelf, list, today)
    await play('saveWorkbook', { sessionId, kind: 'certification', columns: ['commune', 'set', 'points', 'code', 'decision', 'expiry'] })
    await play('saveWorkbook', { sessionId, kind: 'all', columns: ['commune', 'points', 'code'] })
    const printed = await printAll(play, [
      { kind: 'sessionTotals', sessionId },
      { kind: 'allEntryTotals', sessionId },
      { kind: 'sheetsOfMember', memberId: chair, blank: false },
      { kind: 'blankSet', setNo: 6 },
      ...(await papersOf(play, sessionId))
    ])
    for (const paper of ['minutes', 'recognition'] as const) await play('savePaperWord', { paper: { kind: 'decree', paper, sessionId } })
    await play('saveSessionJson', { sessionId })
    tell(await play('getResults', { sessionId }), products)
    if (!printed) say('Máy không có Chrome, Edge hay Chromium nên không lập tệp PDF.')
  } finally {
    core.close()
    await printer.close()
  }
  copyFileSync(join(dataDir, 'practice', 'practice.sqlite'), join(out, databaseName))
  rmSync(dataDir, { recursive: true, force: true })
  say(`Đã ghi vào ${out}: ${[databaseName, ...written].join(', ')}`)
}

/** What the council hands in beside its tables: minutes, report, decision and the other papers of the whole session. */
async function papersOf(play: Play, sessionId: SessionId): Promise<PaperRequest[]> {
  const listed = await play('listPapers', { sessionId })
  return listed.flatMap(({ paper }) => (paper.kind === 'decree' && decreeKinds[paper.paper].about === 'session' ? [paper] : []))
}

/** False where the machine has no browser to print with. */
async function printAll(play: Play, papers: readonly PaperRequest[]): Promise<boolean> {
  for (const paper of papers) {
    try {
      await play('savePaperPdf', { paper })
    } catch (thrown) {
      if (thrown instanceof PlayFailed && thrown.error.code === 'NO_BROWSER') return false
      throw thrown
    }
  }
  return true
}

function tell(rows: readonly ResultRow[], products: number): void {
  const { byStar, byOutcome, excluded } = countOutcomes(rows)
  const again = rows.filter((row) => row.passNo > 1).length
  say(`Phiên thực hành: nhập ${products} sản phẩm từ danh sách, đã chấm, khóa điểm, kết luận và ban hành.`)
  say(`Kết luận: ${byStar[5]} sản phẩm 5 sao (trình Bộ ${byOutcome.sendUp}), ${byStar[4]} sản phẩm 4 sao, ${byStar[3]} sản phẩm 3 sao.`)
  say(`Không công nhận ${byOutcome.notRecognised}, hồ sơ bị loại ${excluded}, chấm lại vì chênh lệch ${again}.`)
}

try {
  await demo()
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`)
  process.exitCode = 1
}

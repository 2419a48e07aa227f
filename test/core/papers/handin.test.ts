import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bookPorts } from '../../../electron/files/book-ports.ts'
import { fontRules } from '../../../electron/files/fonts.ts'
import { readBack } from '../../../electron/files/xlsx-write.ts'
import { anOpenSession, criteria, type OpenDesk, resources, scoreAll } from '../make.ts'

const columns = ['address', 'commune', 'set', 'points', 'code', 'decision', 'expiry'] as const
const unused = () => {
  throw new Error('nothing is read here')
}
const outside = () => ({
  fontCss: fontRules(join(resources, 'fonts', 'tinos')),
  ...bookPorts(
    () => criteria,
    unused,
    join(resources, '..', 'electron', 'files', 'book-worker.ts'),
    () => new Date('2026-11-24T01:00:00Z')
  ),
  openPaper: async ({ html }: { html: string }) => html
})

async function version(desk: OpenDesk): Promise<number> {
  return (await desk.play('getSession', { sessionId: desk.sessionId })).version
}

async function aLockedDesk(): Promise<OpenDesk> {
  const desk = await anOpenSession(outside())
  await scoreAll(desk, desk.entries.slice(0, 12))
  await desk.play('lockSession', { sessionId: desk.sessionId, baseVersion: await version(desk) })
  await desk.play('concludeAllPlain', { sessionId: desk.sessionId, baseVersion: await version(desk) })
  return desk
}

interface Mark {
  readonly criterion: string
  readonly option: number
  readonly points: number
}
interface SessionJson {
  readonly criteriaSets: readonly {
    readonly setNo: number
    readonly body: { parts: readonly { sections: readonly { criteria: readonly unknown[] }[] }[] }
  }[]
  readonly entries: readonly {
    readonly id: string
    readonly recusals: readonly { memberId: string }[]
    readonly passes: readonly {
      body: string
      no: number
      closedAt: string | null
      sealedSheets: number
      sheets: readonly { id: string; memberId: string; state: string; marks: readonly Mark[] }[]
    }[]
  }[]
  readonly results: readonly {
    entryId: string
    countedSheets: readonly string[]
    result: { sum: number; n: number; starByPoints: number; gap: number } | null
  }[]
}

// as docs/session-json.md tells anybody to do it, with nothing of ours
function addUp(file: SessionJson, entryId: string) {
  const entry = file.entries.find((each) => each.id === entryId)
  const pass = entry?.passes.filter((each) => each.body === 'council' && each.closedAt !== null).at(-1)
  const recused = new Set(entry?.recusals.map((row) => row.memberId))
  const sheets = pass?.sheets.filter((sheet) => sheet.state === 'submitted' && !recused.has(sheet.memberId)) ?? []
  const totals = sheets.map((sheet) => sheet.marks.reduce((sum, mark) => sum + mark.points, 0))
  const sum = totals.reduce((all, total) => all + total, 0)
  const n = totals.length
  const star = [90, 70, 50, 30].findIndex((edge) => sum >= edge * n)
  return {
    sum,
    n,
    starByPoints: star === -1 ? 1 : 5 - star,
    gap: Math.max(...totals) - Math.min(...totals),
    ids: sheets.map((sheet) => sheet.id).toSorted()
  }
}

test('the session file adds up by its own description, the workbooks say the same, and what was handed out is kept', async () => {
  const desk = await aLockedDesk()
  const { sessionId, play } = desk
  await play('saveSessionJson', { sessionId })
  const text = new TextDecoder().decode(desk.saved.at(-1)?.bytes)
  const file = JSON.parse(text) as SessionJson
  expect(file.results).toHaveLength(12)
  for (const { entryId, result, countedSheets } of file.results) {
    const { ids, ...again } = addUp(file, entryId)
    expect(again).toEqual({ sum: result?.sum, n: result?.n, starByPoints: result?.starByPoints, gap: result?.gap })
    expect(ids).toEqual([...countedSheets].toSorted())
  }
  expect(text).not.toMatch(/scrypt|pinHash/)

  const rows = await play('getResults', { sessionId })
  const saved = await play('saveWorkbook', { sessionId, kind: 'all', columns: [...columns] })
  expect(saved.checked).toBeGreaterThan(500)
  const book = await readBack(desk.saved.at(-1)?.bytes ?? new Uint8Array())
  const matrix = cellsOf(book, 'Ma trận điểm')
  for (const row of rows) {
    const line = matrix.find((cells) => cells.includes(row.productName))
    expect(line).toEqual(expect.arrayContaining([row.productName, row.result?.sum, row.result?.n, row.result?.gap]))
  }
  const check = cellsOf(book, 'Kiểm tra')
  expect(check.filter((cells) => cells.includes('Khớp'))).toHaveLength(12)
  expect(check.filter((cells) => cells.includes('Lệch'))).toHaveLength(0)
  const log = await play('getLog', { sessionId, about: sessionId, before: null })
  expect(
    log.lines
      .filter((line) => line.what === 'saveWorkbook' || line.what === 'saveSessionJson')
      .map((line) => String(line.detail.hash).length)
  ).toEqual([64, 64])
})

test('1 and 2 stars never stand on the certification list, and 90 points stand apart', async () => {
  const desk = await aLockedDesk()
  const { sessionId, play } = desk
  await play('saveWorkbook', { sessionId, kind: 'certification', columns: [...columns] })
  const book = await readBack(desk.saved.at(-1)?.bytes ?? new Uint8Array())
  const list = cellsOf(book, 'Danh sách công nhận').flat()
  const up = cellsOf(book, 'Trình Bộ từ 90 điểm').flat()
  for (const row of await play('getResults', { sessionId })) {
    expect(list.includes(row.productName)).toBe(row.outcome === 'recognise')
    expect(up.includes(row.productName)).toBe(row.outcome === 'sendUp')
  }
  expect(up.length).toBeGreaterThan(0)
})

function cellsOf(book: Awaited<ReturnType<typeof readBack>>, name: string): unknown[][] {
  const sheet = book.sheets.find((each) => each.name === name)
  if (!sheet) throw new Error(`no sheet ${name}`)
  const rows = new Map<number, unknown[]>()
  for (const [place, value] of sheet.cells) {
    const row = Number(/\d+$/.exec(place)?.[0])
    rows.set(row, [...(rows.get(row) ?? []), plain(value)])
  }
  return [...rows.values()]
}

function plain(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'result' in value ? value.result : value
}

describe('before the marks are locked', () => {
  test('no workbook, paper or session file holds a mark that a member gave', async () => {
    const desk = await anOpenSession(outside())
    await scoreAll(desk, desk.entries.slice(0, 2))
    const { sessionId } = desk
    for (const kind of ['totals', 'matrix', 'all'] as const) await desk.play('saveWorkbook', { sessionId, kind, columns: [...columns] })
    await desk.play('saveSessionJson', { sessionId })
    const file = JSON.parse(new TextDecoder().decode(desk.saved.at(-1)?.bytes)) as SessionJson
    const passes = file.entries.flatMap((entry) => entry.passes)
    expect(passes.every((pass) => pass.sheets.length === 0)).toBe(true)
    expect(passes.reduce((sum, pass) => sum + pass.sealedSheets, 0)).toBe(14)
    expect(file.results.every((row) => row.result === null)).toBe(true)
    const [entry] = desk.entries
    expect(await desk.call('previewPaper', { paper: { kind: 'sheetsOfEntry', entryId: entry!.id, blank: false } })).toMatchObject({
      ok: false,
      error: { code: 'NOT_READY' }
    })
  })
})

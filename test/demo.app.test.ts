import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EntryResult, Rules, Settlement } from '../shared/domain/model.ts'
import { oracleEntry, type RawSet } from './oracle/oracle.ts'
import { browserPath } from './browser.ts'

const root = join(import.meta.dirname, '..')
const out = mkdtempSync(join(tmpdir(), 'ocop-demo-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

interface Sheet {
  readonly id: string
  readonly memberId: string
  readonly no: number
  readonly state: string
  readonly marks: readonly { readonly criterion: string; readonly option: number }[]
}
interface Pass {
  readonly body: string
  readonly no: number
  readonly closedAt: string | null
  readonly settlements: readonly Settlement[]
  readonly sheets: readonly Sheet[]
}
/** What anybody would need of session.json to add our numbers up again. */
interface SessionFile {
  readonly practice: boolean
  readonly session: { readonly stage: string; readonly rules: Rules }
  readonly criteriaSets: readonly { readonly setNo: number; readonly body: RawSet }[]
  readonly members: readonly { readonly id: string; readonly body: string; readonly scores: boolean; readonly attendance: string }[]
  readonly entries: readonly {
    readonly id: string
    readonly setNo: number
    readonly excludedAt: string | null
    readonly conclusionStar: number | null
    readonly conclusionReason: string
    readonly recusals: readonly { readonly memberId: string }[]
    readonly passes: readonly Pass[]
  }[]
  readonly results: readonly { readonly entryId: string; readonly countedSheets: readonly string[]; readonly result: EntryResult | null }[]
}

let said = ''
let file: SessionFile
beforeAll(() => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'demo.mjs'), '--out', out], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  said = stdout
  file = JSON.parse(readFileSync(join(out, 'session.json'), 'utf8')) as SessionFile // what the numbers are checked against below
}, 300_000)

type Entry = SessionFile['entries'][number]

function passesOf(entry: Entry): Pass[] {
  return entry.passes.filter(({ body }) => body === 'council').toSorted((a, b) => a.no - b.no)
}

/** The sheets that count in a pass, told from the raw data alone: handed in, by who scores and is not recused, in the order of the seats. */
function counted(entry: Entry, pass: Pass): Sheet[] {
  const recused = new Set(entry.recusals.map(({ memberId }) => memberId))
  const scoring = file.members.filter(({ id, body, scores }) => body === 'council' && scores && !recused.has(id))
  return scoring.flatMap(({ id }) => pass.sheets.filter(({ memberId, state }) => memberId === id && state === 'submitted'))
}

function oracleOf(entry: Entry, pass: Pass | undefined) {
  const set = file.criteriaSets.find(({ setNo }) => setNo === entry.setNo)
  if (!set || !pass) throw new Error('no form or no pass')
  const sheets = counted(entry, pass).map(({ marks }) => Object.fromEntries(marks.map(({ criterion, option }) => [criterion, option])))
  return oracleEntry(set.body, sheets, file.session.rules, pass.settlements)
}

test('the demo leaves the database, the list, two workbooks, session.json and papers in Word, and as PDF where there is a browser', () => {
  const kinds = readdirSync(out).map((name) => name.split('.').at(-1))
  const count = (kind: string) => kinds.filter((each) => each === kind).length
  expect({
    sqlite: count('sqlite'),
    xlsx: count('xlsx'),
    json: count('json'),
    docx: count('docx'),
    pdf: count('pdf'),
    all: kinds.length
  }).toEqual({
    sqlite: 1,
    xlsx: 3,
    json: 1,
    docx: 2,
    pdf: browserPath === undefined ? 0 : 14,
    all: browserPath === undefined ? 7 : 21
  })
  for (const name of readdirSync(out)) {
    const head = readFileSync(join(out, name)).subarray(0, 4).toString('latin1')
    expect(head, name).toBe(
      { pdf: '%PDF', xlsx: 'PK\u0003\u0004', docx: 'PK\u0003\u0004', json: '{\n "', sqlite: 'SQLi' }[name.split('.').at(-1) ?? '']
    )
  }
})

test('it says in a few plain lines what was played, and when no PDF could be made', () => {
  expect(said.split('\n').length).toBeLessThan(8)
  expect(said).toContain('nhập 12 sản phẩm')
  expect(said.includes('không lập tệp PDF')).toBe(browserPath === undefined)
})

test('every number in session.json is the oracle’s, added up again from the raw marks', () => {
  const compared = file.results.flatMap(({ entryId, countedSheets, result }) => {
    const entry = file.entries.find(({ id }) => id === entryId)
    if (!entry || !result) return []
    const pass = passesOf(entry).at(-1)
    const oracle = oracleOf(entry, pass)
    if (!oracle || !pass) throw new Error('no sheets')
    const { printed: _printed, ...expected } = oracle
    expect({ ...result, totals: result.totals.map(({ memberId: _id, ...totals }) => totals) }).toEqual(expected)
    expect(countedSheets).toEqual(counted(entry, pass).map(({ id }) => id))
    return [entryId]
  })
  expect(compared).toHaveLength(11)
})

test('the day that is played has what a real one has', () => {
  const { entries, members, session, practice } = file
  const first = entries.map((entry) => oracleOf(entry, passesOf(entry)[0]))
  const last = entries.map((entry) => oracleOf(entry, passesOf(entry).at(-1)))
  const found = {
    practice,
    stage: session.stage,
    absent: members.filter(({ attendance }) => attendance === 'absent').length,
    recusals: entries.flatMap(({ recusals }) => recusals).length,
    excluded: entries.filter(({ excludedAt }) => excludedAt !== null).length,
    // over the limit at first, scored again, and then within it
    gaps: entries.filter((_entry, place) => first[place]?.gapOver && last[place]?.gapOver === false).length,
    settled: last.flatMap((each) => each?.minima.filter(({ byRule, settled, met }) => !byRule && settled !== null && met) ?? []).length,
    lower: entries.filter(
      ({ conclusionStar, conclusionReason }, place) => (conclusionStar ?? 9) < (last[place]?.starAllowed ?? 0) && conclusionReason !== ''
    ).length,
    from90: last.filter((each) => each?.starByPoints === 5).length,
    below50: last.filter((each) => each !== null && each.starByPoints < 3).length
  }
  expect(found).toEqual({
    practice: true,
    stage: 'issued',
    absent: 1,
    recusals: 1,
    excluded: 1,
    gaps: 1,
    settled: 1,
    lower: 1,
    from90: 1,
    below50: 1
  })
  const stars = entries.map(({ conclusionStar }) => conclusionStar)
  expect(stars.filter((star) => star === 4).length).toBeGreaterThan(2)
  expect(stars.filter((star) => star === 3).length).toBeGreaterThan(2)
})

test('the database that is left is whole', () => {
  const name = readdirSync(out).find((each) => each.endsWith('.sqlite')) ?? ''
  expect(existsSync(join(out, `${name}-wal`))).toBe(false)
  const raw = new Database(join(out, name), { readonly: true })
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(raw.prepare("select count(*) from log where what = 'setMark'").pluck().get()).toBeGreaterThan(2000)
  raw.close()
})

/**
 * `npm run bench [-- --quick] [--only NAME,NAME]`: every bench after the other, a table, and bench/results/latest.json (quick.json).
 * A line that misses its limit is said, not made an error: figures of a machine at work are no reason to refuse a change.
 */
import { writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, platform } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { aFolder, dropFolder, root } from './desk.ts'
import type { Bench, Line, Skipped } from './line.ts'
import { tableOf } from './table.ts'

// each is read when it is its turn: a bench that cannot even be read here does not keep the others from running
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  setMark: async () => (await import('./set-mark.ts')).setMark,
  phones: async () => (await import('./phones.ts')).phones,
  room: async () => (await import('./room.ts')).room,
  results: async () => (await import('./results.ts')).results,
  matrix: async () => (await import('./matrix.ts')).matrix,
  aggregate: async () => (await import('./aggregate.ts')).aggregate,
  workbook: async () => (await import('./workbook.ts')).workbook,
  bigList: async () => (await import('./workbook.ts')).bigList,
  word: async () => (await import('./word.ts')).word,
  store: async () => (await import('./store.ts')).store,
  print: async () => (await import('./print.ts')).print,
  batch: async () => (await import('./print.ts')).batch,
  office: async () => (await import('./office.ts')).office,
  figures: async () => (await import('./figures.ts')).figures,
  import: async () => (await import('./import.ts')).bigImport,
  years: async () => (await import('./many-years.ts')).manyYearsBench,
  page: async () => (await import('./page.ts')).page,
  start: async () => (await import('./start.ts')).start
}

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } })
const names = values.only?.split(',') ?? Object.keys(benches)
const unknown = names.find((name) => !(name in benches))
if (unknown !== undefined) throw new Error(`no bench is called ${unknown}; there are ${Object.keys(benches).join(', ')}`)
const answers: (Line | Skipped)[] = []
const began = loadavg()[0]!
let broken = 0
for (const name of names) {
  const find = benches[name]! // looked up above
  const folder = aFolder()
  process.stderr.write(`${name} …\n`)
  try {
    answers.push(...(await (await find())({ quick: values.quick, folder })))
  } catch (error) {
    broken += 1
    answers.push({ bench: name, skipped: `it failed: ${error instanceof Error ? error.message : String(error)}` })
  } finally {
    dropFolder(folder)
  }
}
const load = [began, loadavg()[0]!].map((value) => value.toFixed(1))
const machine = { platform: platform(), processors: availableParallelism(), node: process.version, load }
const missed = answers.flatMap((answer) => ('ok' in answer && answer.ok === false ? [`${answer.bench}: ${answer.what}`] : []))
const report = { at: new Date().toISOString(), quick: values.quick, machine, missed, lines: answers }
// a short run must not take the place of figures that mean something
writeFileSync(join(root, 'bench', 'results', values.quick ? 'quick.json' : 'latest.json'), `${JSON.stringify(report, null, 2)}\n`)
process.stdout.write(`${tableOf(answers)}\n\n`)
process.stdout.write(`${machine.processors} processors, Node ${machine.node}, load ${load[0]} before and ${load[1]} after`)
process.stdout.write(`${values.quick ? '; quick: shows that everything runs, proves nothing' : ''}\n`)
process.stdout.write(
  missed.length === 0 ? 'no limit was missed by what was measured\n' : `missed:\n${missed.map((line) => `- ${line}\n`).join('')}`
)
if (broken > 0) process.exitCode = 1

/**
 * `npm run bench [-- --quick] [--only NAME,NAME]`: every bench after the other, a table, and bench/results/latest.json.
 * A line that misses its limit is said, not made an error: figures of a machine at work are no reason to refuse a change.
 */
import { writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, platform } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { aggregate } from './aggregate.ts'
import { aFolder, dropFolder, root } from './desk.ts'
import type { Bench, Line, Skipped } from './line.ts'
import { matrix } from './matrix.ts'
import { office } from './office.ts'
import { page } from './page.ts'
import { print } from './print.ts'
import { results } from './results.ts'
import { setMark } from './set-mark.ts'
import { start } from './start.ts'
import { store } from './store.ts'
import { tableOf } from './table.ts'
import { workbook } from './workbook.ts'

const benches: Readonly<Record<string, Bench>> = { setMark, results, matrix, aggregate, workbook, store, print, office, page, start }

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } })
const names = values.only?.split(',') ?? Object.keys(benches)
const answers: (Line | Skipped)[] = []
const began = loadavg()[0]!
let broken = 0
for (const name of names) {
  const bench = benches[name]
  if (!bench) throw new Error(`no bench is called ${name}; there are ${Object.keys(benches).join(', ')}`)
  const folder = aFolder()
  process.stderr.write(`${name} …\n`)
  try {
    answers.push(...(await bench({ quick: values.quick, folder })))
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
writeFileSync(join(root, 'bench', 'results', 'latest.json'), `${JSON.stringify(report, null, 2)}\n`)
process.stdout.write(`${tableOf(answers)}\n\n`)
process.stdout.write(`${machine.processors} processors, Node ${machine.node}, load ${load[0]} before and ${load[1]} after`)
process.stdout.write(`${values.quick ? '; quick: shows that everything runs, proves nothing' : ''}\n`)
process.stdout.write(missed.length === 0 ? 'every limit is kept\n' : `missed:\n${missed.map((line) => `- ${line}\n`).join('')}`)
if (broken > 0) process.exitCode = 1

/** The static part of the tests: types, lint, format, import rules, dead code. Prints a line for each and the count at the end. */
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './build.mjs'

const bin = (name, path) => [process.execPath, join(root, 'node_modules', name, path)]
const cruised = ['electron', 'shared', 'renderer']
const checks = [
  ...['renderer', 'test', 'electron', 'shared'].map((project) => ({
    name: `types of ${project}`,
    command: [...bin('typescript', 'bin/tsc'), '--noEmit', '-p', project]
  })),
  {
    name: 'import rules',
    command: [...bin('dependency-cruiser', 'bin/dependency-cruiser.mjs'), ...cruised, '--config', '.dependency-cruiser.cjs'],
    // a cruiser that understood no file says that all is well
    plausible: (output) => Number(/\((\d+) modules/.exec(output)?.[1] ?? 0) >= sourceFiles()
  },
  { name: 'dead code', command: [...bin('knip', 'bin/knip.js'), '--no-progress', '--no-config-hints'] },
  { name: 'lint', command: [...bin('oxlint', 'bin/oxlint'), '--deny-warnings'] },
  { name: 'format', command: [...bin('@biomejs/biome', 'bin/biome'), 'format'] }
]

function sourceFiles() {
  const names = cruised.flatMap((folder) => readdirSync(join(root, folder), { recursive: true }))
  return names.filter((name) => /\.tsx?$/.test(name)).length
}

const linesShown = 100

function beginning(output) {
  const lines = output.split('\n')
  return lines.length <= linesShown ? output : [...lines.slice(0, linesShown), `… ${lines.length - linesShown} more lines`].join('\n')
}

function run({ name, command: [program, ...args], plausible = () => true }) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('close', (code) => {
      const good = code === 0 && plausible(output)
      process.stdout.write(`${good ? '✓' : '✗'} ${name}\n${good ? '' : `${beginning(output)}\n`}`)
      done(good ? undefined : name)
    })
  })
}

/** Runs every check, as many at once as there are cores; answers how many passed and which failed. */
export async function runChecks() {
  const waiting = [...checks]
  const failed = []
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) failed.push(await run(next))
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
  const names = failed.filter((name) => name !== undefined)
  return { passed: checks.length - names.length, failed: names }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { passed, failed } = await runChecks()
  process.stdout.write(`${passed} passed, ${failed.length} failed\n`)
  process.exitCode = failed.length === 0 ? 0 : 1
}

/** The static part of the tests: types, lint, format, import rules, dead code. Prints a line for each and the count of those that failed. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './build.mjs'

const bin = (name, path) => [process.execPath, join(root, 'node_modules', name, path)]
const checks = [
  ...['shared', 'electron', 'renderer', 'test'].map((project) => ({
    name: `types of ${project}`,
    command: [...bin('typescript', 'bin/tsc'), '--noEmit', '-p', project]
  })),
  { name: 'lint', command: [...bin('oxlint', 'bin/oxlint'), '--deny-warnings'] },
  { name: 'format', command: [...bin('@biomejs/biome', 'bin/biome'), 'format'] },
  {
    name: 'import rules',
    command: [
      ...bin('dependency-cruiser', 'bin/dependency-cruiser.mjs'),
      'electron',
      'shared',
      'renderer',
      '--config',
      '.dependency-cruiser.cjs'
    ],
    // a checker that looked at nothing says that all is well
    plausible: (output) => Number(/\((\d+) modules/.exec(output)?.[1] ?? 0) > 200
  },
  { name: 'dead code', command: [...bin('knip', 'bin/knip.js'), '--no-progress'] }
]

/** Runs every check; answers how many passed and which failed. */
export function runChecks() {
  const failed = []
  for (const { name, command, plausible = () => true } of checks) {
    const [program, ...args] = command
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    const good = status === 0 && plausible(`${stdout}${stderr}`)
    process.stdout.write(`${good ? '✓' : '✗'} ${name}\n`)
    if (!good) {
      failed.push(name)
      process.stdout.write(`${stdout}${stderr}\n`)
    }
  }
  return { passed: checks.length - failed.length, failed }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { passed, failed } = runChecks()
  process.stdout.write(`${passed} passed, ${failed.length} failed\n`)
  process.exitCode = failed.length === 0 ? 0 : 1
}

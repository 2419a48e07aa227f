/**
 * `npm test`: sees to a browser, builds once, runs the static checks and every test, and closes with "N passed, N failed".
 * Where no browser can be had its tests are skipped and counted aloud; in CI (CI=true) a skipped test is a failure.
 * What follows `--` goes to the test runner.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfNeeded, root } from './build.mjs'
import { runChecks } from './check.mjs'

const inCi = process.env.CI === 'true'
const wanted = {
  // a browser without windows: half the work of the whole one, the same pages
  'chromium-headless-shell': '/usr/bin/chromium-headless-shell',
  'fonts-croscore': '/usr/share/fonts/truetype/croscore/Tinos-Regular.ttf',
  'poppler-utils': '/usr/bin/pdftotext'
}

/** On Debian, as root, what is missing is installed; elsewhere the tests use what they find. */
function seeToBrowser() {
  const missing = Object.keys(wanted).filter((name) => !existsSync(wanted[name]))
  const may = process.platform === 'linux' && process.getuid() === 0 && existsSync('/usr/bin/apt-get')
  if (missing.length === 0 || !may) return
  process.stdout.write(`Installing ${missing.join(', ')}\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const get = (...words) => spawnSync('apt-get', words, { stdio: 'ignore', env }).status === 0
  get('update', '-qq')
  const install = (names) => get('install', '-y', '-qq', '--no-install-recommends', ...names)
  // an older Debian has the browser without windows only inside the whole one
  if (!install(missing)) install(missing.map((name) => (name === 'chromium-headless-shell' ? 'chromium' : name)))
}

/** Throws nothing: a build that fails is one failure, and the tests of the built app would say nothing true. */
function build() {
  try {
    buildIfNeeded({ always: inCi })
    process.stdout.write('✓ build\n')
    return { passed: 1, failed: [] }
  } catch (error) {
    process.stdout.write(`✗ build\n${error.message}\n`)
    return { passed: 0, failed: ['build'] }
  }
}

function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-test-'))
  const report = join(folder, 'report.json')
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const args = [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)]
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
  rmSync(folder, { recursive: true, force: true })
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, testResults = [] } = counts
  // a file that cannot even be read has no failed test of its own
  const unread = testResults.filter(
    ({ status: of, assertionResults }) => of === 'failed' && !assertionResults.some((test) => test.status === 'failed')
  )
  const failed = numFailedTests + unread.length
  return { passed: numPassedTests, failed: status !== 0 && failed === 0 ? 1 : failed, skipped: numPendingTests }
}

seeToBrowser()
const built = build()
const checks = await runChecks()
const tests = built.failed.length === 0 ? runTests() : { passed: 0, failed: 0, skipped: 0 }
if (tests.skipped > 0)
  process.stdout.write(`\n*** ${tests.skipped} tests were SKIPPED: this machine lacks a browser or a program that they need ***\n`)
const broken = [...built.failed, ...checks.failed]
if (broken.length > 0) process.stdout.write(`\nChecks that failed: ${broken.join(', ')}\n`)
const passed = built.passed + checks.passed + tests.passed
const failed = broken.length + tests.failed + (inCi ? tests.skipped : 0)
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 && tests.passed > 0 ? 0 : 1

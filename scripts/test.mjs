/**
 * `npm test`: sees to a browser, builds once, runs the static checks and every test, and closes with "N passed, N failed".
 * Where no browser can be had its tests are skipped and counted aloud; in CI a skipped test is a failure.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfNeeded, root } from './build.mjs'
import { runChecks } from './check.mjs'

const inCi = process.env.CI === 'true'
const wanted = {
  chromium: '/usr/bin/chromium',
  'fonts-croscore': '/usr/share/fonts/truetype/croscore/Tinos-Regular.ttf',
  'poppler-utils': '/usr/bin/pdftotext'
}

/** On Debian, as root, what is missing is installed; elsewhere the tests use what they find. */
function seeToBrowser() {
  const missing = Object.entries(wanted)
    .filter(([, path]) => !existsSync(path))
    .map(([name]) => name)
  if (missing.length === 0 || process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  process.stdout.write(`Installing ${missing.join(', ')}\n`)
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  })
}

function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-test-'))
  const report = join(folder, 'report.json')
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const args = [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)]
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
  rmSync(folder, { recursive: true, force: true })
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numFailedTestSuites = 0 } = counts
  // a file that cannot even be read has no failed test of its own
  const failed = Math.max(numFailedTests, numFailedTestSuites > 0 || status !== 0 ? 1 : 0)
  return { passed: numPassedTests, failed, skipped: numPendingTests }
}

seeToBrowser()
buildIfNeeded({ always: inCi })
const checks = runChecks()
const tests = runTests()
if (tests.skipped > 0)
  process.stdout.write(`\n*** ${tests.skipped} tests were SKIPPED: this machine lacks a browser or a program that they need ***\n`)
const passed = checks.passed + tests.passed
const failed = checks.failed.length + tests.failed + (inCi ? tests.skipped : 0)
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 && tests.passed > 0 ? 0 : 1

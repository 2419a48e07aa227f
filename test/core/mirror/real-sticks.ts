/** File systems that really are full, or really may not be written, where this machine lets one be mounted. */
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stickPort } from '../../../electron/files/stick.ts'
import type { SpawnReader } from '../../../electron/files/xlsx-read/spawn.ts'
import { aDesk } from '../make.ts'
import { council, rulesWith } from '../scene.ts'
import { aStick, mirrorOf, passing } from './stick.ts'

const childPath = join(import.meta.dirname, '..', '..', '..', 'electron', 'store', 'stick-child.ts')

function mayMount(): boolean {
  try {
    execFileSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', '/mnt'], { stdio: 'ignore' })
    return true
  } catch {
    return false // no Linux, or no right to
  }
}

/** Runs the process with a file system of its own at `at`, which begins with what stands in `from`. */
function within(at: string, from: string, script: string): SpawnReader {
  return (args) => {
    const shell = `${script} && exec "$@"`
    const child = spawn('unshare', ['-rm', 'sh', '-c', shell, 'sh', process.execPath, childPath, ...args], {
      env: { ...process.env, AT: at, FROM: from },
      stdio: ['ignore', 'pipe', 'ignore']
    })
    const exit = new Promise<number | null>((done) => child.once('close', done))
    return { output: child.stdout, exit, kill: () => void child.kill('SIGKILL') }
  }
}

const sticks = [
  { what: 'full', script: 'mount -t tmpfs -o size=200k none "$AT" && cp -r "$FROM"/. "$AT"/', trouble: 'full' },
  {
    what: 'fills up while it is written',
    script:
      'mount -t tmpfs -o size=16k none "$AT" && cp "$FROM"/Ban_sao_OCOP/ban-sao.json "$AT"/x; mkdir "$AT"/Ban_sao_OCOP && mv "$AT"/x "$AT"/Ban_sao_OCOP/ban-sao.json',
    trouble: 'full'
  },
  { what: 'read-only', script: 'mount --bind "$AT" "$AT" && mount -o remount,bind,ro "$AT"', trouble: 'readOnly' }
]

// where nothing may be mounted these are no tests, rather than skipped ones; keeping.test.ts has the same refusals without a mount
if (mayMount())
  test.each(sticks)('a stick that is $what takes no copy, and the desk says so', async ({ script, trouble }) => {
    const stick = aStick()
    const from = join(stick.path, '..', 'from')
    const plain = stickPort((args) => within(stick.path, from, 'true')(args))
    const odd = stickPort((args) => within(stick.path, from, script)(args))
    const desk = aDesk({ stick: { ...plain, copy: odd.copy, ask: undefined } })
    await desk.play('createCouncil', { ...council, rules: rulesWith() })
    await desk.play('startMirror', { folder: stick.path })
    mkdirSync(from)
    cpSync(stick.path, from, { recursive: true })
    await passing(desk)
    expect(await mirrorOf(desk)).toMatchObject({ upTo: null, behind: 2, trouble })
    expect(readdirSync(stick.folder)).toEqual(['ban-sao.json'])
  })

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const figure = String.raw`\d[\d.]* ms`

test('a short run of the bench prints a line with figures, ratio and limit for everything it measured, and what it stands beside', () => {
  const args = [join(root, 'scripts', 'bench.mjs'), '--quick', '--only', 'aggregate,setMark']
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  expect(status).toBe(0)
  const lines = stdout.split('\n')
  expect(lines[0]).toMatch(/^bench +what +ours +baseline +ratio +limit +ok$/)
  const measured = lines.filter((line) => /^(aggregate|setMark) /.test(line))
  expect(measured).toEqual([
    expect.stringMatching(new RegExp(`^aggregate +aggregate\\(\\) of .+ ${figure} +${figure} +[\\d.]+ *$`)),
    expect.stringMatching(new RegExp(`^setMark +setMark through the whole door +${figure} +${figure} +[\\d.]+ +2 × +(yes|MISSED)$`)),
    expect.stringMatching(new RegExp(`^setMark +setMark through the whole door +${figure} +${figure} +[\\d.]+ *$`))
  ])
  expect(lines.filter((line) => /^ +beside: .+; \d+ rounds; noise \d+ %/.test(line))).toHaveLength(3)
  expect(stdout).toMatch(/\d+ processors, Node v[\d.]+, load [\d.]+ before and [\d.]+ after/)
})

test('a bench that does not exist is refused with the names of those that do', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'bench.mjs'), '--only', 'nothing'], {
    cwd: root,
    encoding: 'utf8'
  })
  expect(status).not.toBe(0)
  expect(stderr).toMatch(/no bench is called nothing; there are setMark, .*results, .*start/)
})

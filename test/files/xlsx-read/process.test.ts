import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { defaultLimits } from '../../../electron/files/xlsx-read/limits.ts'
import { nodeSpawner, type SpawnReader } from '../../../electron/files/xlsx-read/spawn.ts'
import { readWorkbook } from '../../../electron/files/xlsx-read/workbook.ts'
import { childPath, reading } from './reading.ts'

const bytes = Buffer.from('Tên sản phẩm;Chủ thể\nChè;HTX A\n')

/** A real process that does this instead of reading. */
function processThat(script: string): SpawnReader {
  return (args) => nodeSpawner('--input-type=module')(['--eval', script, '--', ...args])
}

test('a reading process that never ends is killed, and the error says after how long', async () => {
  const hangs = processThat('process.stdout.write("{"); for (;;) {}')
  expect(await readWorkbook(bytes, { spawn: hangs, limits: { ...defaultLimits, timeMs: 300 } })).toEqual({
    ok: false,
    error: { code: 'TIMEOUT', facts: { seconds: 0.3 } }
  })
})

test('a whole answer counts even when the process does not end after it', async () => {
  const answer = { peakBytes: 5, result: { ok: false, error: { code: 'DAMAGED', facts: {} } } }
  const stays = processThat(`console.log(${JSON.stringify(JSON.stringify(answer))}); for (;;) {}`)
  expect(await readWorkbook(bytes, { spawn: stays })).toEqual(answer.result)
})

test('a reading process that talks without end is killed', async () => {
  const talks = processThat('const piece = Buffer.alloc(65536, 32); const more = () => process.stdout.write(piece, more); more()')
  expect(await readWorkbook(bytes, { spawn: talks, limits: { ...defaultLimits, answerBytes: 1_000_000 } })).toEqual({
    ok: false,
    error: { code: 'ANSWER_TOO_LARGE', facts: { max: 1_000_000 } }
  })
})

test('a reading process whose heap overflows dies alone', async () => {
  const grows = processThat('const all = []; for (;;) all.push(new Array(1000).fill(all.length))')
  const result = await readWorkbook(bytes, { spawn: grows })
  expect(!result.ok && result.error.code).toBe('OUT_OF_MEMORY')
})

test.each([
  ['says nothing', 'console.log()'],
  ['says something else', 'console.log(JSON.stringify({ ok: true }))'],
  [
    'leaves out what a cell must have',
    'console.log(JSON.stringify({ book: { format: "csv", sheetsLeft: 0, sheets: [{ name: "", merges: [] }] } })); console.log(JSON.stringify({ at: 0, rows: [{ number: 1, cells: [{}] }] }))'
  ],
  ['gives rows of no sheet', 'console.log(JSON.stringify({ at: 0, rows: [] }))'],
  ['says that all is well without a book', 'console.log(JSON.stringify({ peakBytes: 1, result: { ok: true } }))']
])('a reading process that %s is not believed', async (_, script) => {
  expect(await readWorkbook(bytes, { spawn: processThat(script) })).toEqual({ ok: false, error: { code: 'READER_FAILED', facts: {} } })
})

test('a reading process that cannot be started is an answer, not an exception', async () => {
  const result = await readWorkbook(bytes, { spawn: nodeSpawner(`${childPath}.missing`) })
  expect(result.ok).toBe(false)
})

test('memory beyond the limit ends the reading with a typed error', async () => {
  const lines = Buffer.from('Chè;HTX A\n'.repeat(4000))
  const { result } = await reading(lines, { memoryBytes: 1_000_000 })
  expect(result).toEqual({ ok: false, error: { code: 'OUT_OF_MEMORY', facts: { max: 1_000_000 } } })
})

test('nothing of the file is left behind', async () => {
  await reading(bytes)
  const own = await readWorkbook(bytes, { spawn: processThat('console.error(process.argv)') })
  expect(own.ok).toBe(false)
  expect((await readdir(tmpdir())).filter((name) => name.startsWith(`ocop-read-${process.pid}-`))).toEqual([])
})

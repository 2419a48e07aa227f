import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openHost } from '../../electron/host.ts'
import { err } from '../../shared/result.ts'

/** A program whose forms are missing, its data beside it. */
function incomplete() {
  const root = mkdtempSync(join(tmpdir(), 'ocop-incomplete-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }))
  for (const folder of [['out', 'renderer'], ['resources', 'criteria'], ['data']]) mkdirSync(join(root, ...folder), { recursive: true })
  writeFileSync(join(root, 'package.json'), '{ "version": "0.0.0" }')
  const refuse = async () => err({ code: 'NO_BROWSER' } as const)
  const unused = () => {
    throw new Error('nothing is read here')
  }
  return {
    root,
    dataDir: join(root, 'data'),
    reader: () => unused,
    outside: () => ({ saveFile: refuse, saveFiles: refuse, pdf: refuse, print: refuse })
  }
}

test('a program without its forms opens its first screen and is told so after it, or at once where it has none', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const broken: unknown[] = []
  const { core } = openHost({ ...incomplete(), onBroken: (thrown) => broken.push(thrown) })
  onTestFinished(() => core.close())
  expect(await core.call({ method: 'getHome', input: {} })).toMatchObject({ ok: true })
  expect(broken).toEqual([])
  vi.runOnlyPendingTimers()
  expect(String(broken)).toContain('criteria sets 1 to 26 wanted')
  expect(() => openHost(incomplete())).toThrow('criteria sets 1 to 26 wanted')
})

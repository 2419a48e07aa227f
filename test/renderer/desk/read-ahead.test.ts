import { expect, onTestFinished, test, vi } from 'vitest'
import { readAhead, readLater } from '../../../renderer/desk/read-ahead.ts'

test('scripts of other pages are read only once the first page can be used, one after the other, and a failing one holds none up', async () => {
  const idle: (() => void)[] = []
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work))
  onTestFinished(() => void vi.unstubAllGlobals())
  const read: string[] = []
  const script =
    (name: string, fails = false) =>
    async () => {
      read.push(name)
      if (fails) throw new Error('it is not there')
    }
  readLater(script('session', true))
  readLater(script('report'))
  expect(idle).toEqual([])
  readAhead()
  readLater(script('help'))
  for (const name of ['session', 'report', 'help']) {
    await expect.poll(() => idle.length).toBe(1)
    expect(read).not.toContain(name)
    idle.shift()?.()
    expect(read.at(-1)).toBe(name)
  }
})

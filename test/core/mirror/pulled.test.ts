/** The stick pulled at any moment: after every sequence of acts and copies what is left on it is asked, not what the program believes. */
import * as fs from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { verifyBackup } from '../../../electron/store/backup.ts'
import { contentsOf } from '../../../electron/store/backup.ts'
import { inspect } from '../../../electron/store/check.ts'
import { migrations } from '../../../electron/store/migrations/index.ts'
import { copyToStick, prepareMirror } from '../../../electron/store/mirror.ts'
import { patchFile } from '../../../electron/store/patch-file.ts'
import { fileOf } from '../dump.ts'
import { aDesk, type Desk } from '../make.ts'
import { person } from '../scene.ts'
import { aStick } from './stick.ts'

/** How many more changes the stick takes before it is gone; what was written since the last flush of a file may be lost. */
const stick = vi.hoisted(() => ({
  path: '',
  left: Number.POSITIVE_INFINITY,
  loses: false,
  written: 0,
  flushed: new Map<number, { path: string; bytes: Uint8Array }>()
}))

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>()
  const onStick = (path: unknown) => stick.path !== '' && String(path).startsWith(stick.path)
  const opened = new Map<number, string>()
  function pulled(): never {
    if (stick.left === 0 && stick.loses) for (const { path, bytes } of stick.flushed.values()) real.writeFileSync(path, bytes)
    stick.left = -1
    throw Object.assign(new Error('the stick is gone'), { code: 'EIO', syscall: 'write' })
  }
  /** One change of the stick, or the moment in which it is pulled. */
  const change = () => {
    if (stick.left <= 0) pulled()
    stick.left -= 1
  }
  return {
    ...real,
    openSync: (path: string, flags: fs.OpenMode, mode?: fs.Mode) => {
      if (onStick(path) && stick.left <= 0) pulled()
      const fd = real.openSync(path, flags, mode)
      if (onStick(path)) opened.set(fd, path)
      return fd
    },
    closeSync: (fd: number) => (opened.delete(fd), real.closeSync(fd)),
    writeSync: (fd: number, bytes: Uint8Array, from: number, length: number, at: number) => {
      const path = opened.get(fd)
      if (path !== undefined) {
        if (!stick.flushed.has(fd)) stick.flushed.set(fd, { path, bytes: real.readFileSync(path) })
        if (stick.left === 0) real.writeSync(fd, bytes, from, length >> 1, at)
        change()
        stick.written += length
      }
      return real.writeSync(fd, bytes, from, length, at)
    },
    ftruncateSync: (fd: number, size: number) => (opened.has(fd) && change(), real.ftruncateSync(fd, size)),
    fsyncSync: (fd: number) => (opened.has(fd) && change(), real.fsyncSync(fd), void stick.flushed.delete(fd)),
    writeFileSync: (path: string, text: string) => (onStick(path) && change(), real.writeFileSync(path, text)),
    renameSync: (from: string, to: string) => (onStick(to) && change(), real.renameSync(from, to)),
    rmSync: (path: string, options?: fs.RmOptions) => (onStick(path) && change(), real.rmSync(path, options))
  }
})

afterEach(() => Object.assign(stick, { path: '', left: Number.POSITIVE_INFINITY, loses: false, written: 0 }))

const known = migrations.length
const mark = 'dấu của máy này'
const act = (desk: Desk, name: string) => desk.play('createPerson', { ...person, name })

/** The database as somebody would find it who looks now. */
function stateOf(file: string): string {
  const found = inspect(file, known, 'full', contentsOf)
  return found.ok ? JSON.stringify(found.value) : 'unsound'
}

test('whatever was done and copied, and at whatever moment the stick is pulled, a copy is left that is whole and as the desk once was', {
  timeout: 60_000
}, async () => {
  const desk = aDesk()
  let at = Date.parse('2026-11-24T02:00:00.000Z')
  const steps = fc.array(
    fc.record({ acts: fc.integer({ min: 0, max: 3 }), pulled: fc.option(fc.integer({ min: 0, max: 30 })), loses: fc.boolean() }),
    { minLength: 3, maxLength: 7 }
  )
  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      const { path } = aStick()
      const prepared = prepareMirror(path, mark)
      if (!prepared.ok) throw new Error('the folder cannot be made')
      const folder = prepared.value
      Object.assign(stick, { path: folder })
      const states = new Set<string>()
      let last = ''
      for (const { acts, pulled, loses } of list) {
        for (let nth = 0; nth < acts; nth += 1) await act(desk, `Người thứ ${nth}`)
        const now = stateOf(fileOf(desk))
        states.add(now)
        Object.assign(stick, { left: pulled ?? Number.POSITIVE_INFINITY, loses, flushed: new Map() })
        at += 1000
        const job = {
          file: fileOf(desk),
          scratch: join(desk.dataDir, 'mirror'),
          folder,
          mark,
          deviceId: 'máy',
          at: new Date(at).toISOString(),
          known
        }
        const made = await copyToStick(job)
        Object.assign(stick, { left: Number.POSITIVE_INFINITY, flushed: new Map() })
        const copies = fs.readdirSync(folder).filter((name) => name.endsWith('.sqlite'))
        const whole = copies.flatMap((name) => {
          const found = verifyBackup(join(folder, name), known)
          return found.ok ? [JSON.stringify(found.value)] : []
        })
        expect(whole).toHaveLength(copies.length)
        for (const state of whole) expect(states).toContain(state)
        if (made.ok) last = now
        if (last !== '') expect(whole).toContain(last)
        // two of them once there are two, and the third only for the moment in which it was to go
        expect(whole.length).toBeLessThanOrEqual(3)
      }
    }),
    { numRuns: 8 }
  )
})

test('of a file that changed a little only what changed is written, and one byte that went bad is mended', async () => {
  const { path } = aStick()
  const [source, target] = [join(path, 'nguồn'), join(path, 'bản sao')]
  const bytes = new Uint8Array(3_000_000).map((_, at) => (at * 31) % 251)
  fs.writeFileSync(source, bytes)
  expect(patchFile(source, target)).toEqual({ same: true, written: bytes.length })
  expect(patchFile(source, target)).toEqual({ same: true, written: 0 })
  bytes.set([1, 2, 3], 1_500_000)
  fs.writeFileSync(source, bytes)
  const odd = fs.readFileSync(target)
  odd[7] = 255
  fs.writeFileSync(target, Buffer.concat([odd, Buffer.from('quá dài')]))
  expect(patchFile(source, target)).toEqual({ same: true, written: 2 * 4096 })
  expect(Buffer.compare(fs.readFileSync(target), Buffer.from(bytes))).toBe(0)
  fs.writeFileSync(source, bytes.subarray(0, 10_001))
  expect(patchFile(source, target)).toEqual({ same: true, written: 0 })
  expect(fs.statSync(target).size).toBe(10_001)
})

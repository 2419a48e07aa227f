import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { expect, test } from 'vitest'
import { openStore } from '../../electron/store/open.ts'
import { child, start } from './killing.ts'
import { aPlace, aStore, bytesOf } from './make.ts'
import { at, open, options } from './rows.ts'

test('a second opening in the same program is refused and told who has the file', () => {
  const store = aStore()
  const facts = { file: store.file, pid: process.pid, host: hostname(), since: at }
  expect(openStore(store.file, options)).toEqual({ ok: false, error: { code: 'STORE', reason: 'LOCKED', facts } })
  store.close()
  aStore(store.file)
})

test('another program is kept out while the first runs, and let in when it was killed', async () => {
  const { file } = aPlace()
  const holder = start(child('hold', file))
  await holder.lines(1)
  expect(openStore(file, options)).toMatchObject({ ok: false, error: { reason: 'LOCKED', facts: { pid: holder.pid } } })
  await holder.kill()
  expect(openStore(file, options)).toMatchObject({ ok: true })
})

test('a lock file that is not a lock keeps nobody out', () => {
  const { file } = aPlace()
  writeFileSync(`${file}.lock`, 'pid 1 on some machine, written by hand, long enough to be no empty file'.repeat(20))
  expect(openStore(aStore(file).file, options)).toMatchObject({ error: { reason: 'LOCKED' } })
})

// root may do everything, so root becomes somebody who may not while a file is opened
const asRoot = process.getuid?.() === 0
function asNobody<T>(work: () => T): T {
  if (!asRoot) return work()
  process.seteuid?.(65534)
  try {
    return work()
  } finally {
    process.seteuid?.(0)
  }
}

const refusals = [
  { situation: 'a folder that may not be written', folderMode: 0o555, fileMode: 0o644, reason: 'READ_ONLY' },
  { situation: 'a file that may not be written', folderMode: 0o777, fileMode: 0o444, reason: 'READ_ONLY' },
  { situation: 'a file that may not be read', folderMode: 0o777, fileMode: 0o000, reason: 'UNREADABLE' }
]

// Windows has no such modes
test.skipIf(process.platform === 'win32').each(refusals)(
  '$situation is refused as $reason and left alone',
  ({ folderMode, fileMode, reason }) => {
    const { folder, file } = aPlace()
    open(file).close()
    rmSync(`${file}.lock`)
    const before = bytesOf(folder)
    chmodSync(file, fileMode)
    chmodSync(folder, folderMode)
    const opened = asNobody(() => openStore(file, options))
    chmodSync(folder, 0o755)
    chmodSync(file, 0o644)
    expect(opened).toMatchObject({ ok: false, error: { reason, facts: { file } } })
    expect(bytesOf(folder)).toEqual(before)
  }
)

test.skipIf(process.platform === 'win32')('a folder where nothing may be made is refused as READ_ONLY', () => {
  const { folder } = aPlace()
  const closed = `${folder}/closed`
  mkdirSync(closed, { mode: 0o555 })
  chmodSync(folder, 0o755)
  expect(asNobody(() => openStore(`${closed}/data/ocop.sqlite`, options))).toMatchObject({ ok: false, error: { reason: 'READ_ONLY' } })
})

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { deviceKey } from '../../electron/files/device-key.ts'
import { packagePort } from '../../electron/files/package-file.ts'
import { migrations } from '../../electron/store/migrations/index.ts'
import { copyRegister, readRegisterThrough, travelling } from '../../electron/store/register-copy.ts'
import type { BookSpec } from '../../electron/files/xlsx/spec.ts'
import type { Answer } from '../../shared/contract.ts'
import type { Paper } from '../../shared/papers/paper.ts'
import { ok } from '../../shared/result.ts'
import { aDesk, type Desk } from './make.ts'
import { dump, fileOf, lastSeq, rowsOf } from './dump.ts'
import { aReadingDesk, bringList } from './older-lists.ts'
import { bacLieu, dongThap, laoCai, socTrang, thuaThienHue } from './provinces.ts'
import { lastFile } from './packages/laptop.ts'
import { aScene, closeEntry, conclude, entryNow, giveSheet, giveSheets, go, names, producer } from './scene.ts'

/** The decision is of a day that is still to come when the session is issued. */
const month = 30 * 86_400_000

async function issued(first = 80) {
  const scene = await aScene({ sets: [25, 25] })
  for (const entry of [0, 1]) {
    await giveSheets(scene, entry, entry === 0 ? [first, first, first] : [60, 60, 60])
    await closeEntry(scene, entry)
  }
  await go(scene, 'lockSession')
  for (const entry of [0, 1]) await conclude(scene, entry)
  await go(scene, 'concludeSession')
  await go(scene, 'issueSession')
  return scene
}

test('another desk’s package tells the figures that the desk itself tells, and leaves nothing here', async () => {
  const scene = await issued()
  await scene.play('makeSessionPackage', { passphrase: 'mật khẩu' })
  const bytes = lastFile(scene)
  const here = aDesk()
  for (const desk of [scene, here]) desk.later(month)
  await here.play('listRegister', {})
  const before = dump(here)
  const seen = await here.play('readBeside', { bytes, passphrase: 'mật khẩu' })
  expect(seen.figures).toEqual(await scene.play('getFigures', { scope: { kind: 'all', until: null } }))
  expect(seen.figures.present).toMatchObject({ total: 2, star3: 2, producers: 1 })
  expect(seen.body).not.toBe('')
  expect(dump(here)).toEqual(before)
  expect((await here.play('getFigures', { scope: { kind: 'all', until: null } })).present.total).toBe(0)
})

const all = { kind: 'all', until: null } as const

/** What another desk reads out of the register package of this one. */
async function seenOf(desk: Desk, here: Desk = aDesk()) {
  await desk.play('makeRegisterPackage', { passphrase: '' })
  return here.play('readBeside', { bytes: lastFile(desk), passphrase: '' })
}

test.each([
  { name: 'Sóc Trăng', made: socTrang },
  { name: 'Đồng Tháp', made: dongThap },
  { name: 'Thừa Thiên Huế', made: thuaThienHue },
  { name: 'Bạc Liêu', made: bacLieu },
  { name: 'Lào Cai', made: laoCai }
])('the register package of $name tells the figures that the desk itself tells, to the last row', async ({ made }) => {
  const { desk } = await made()
  const seen = await seenOf(desk)
  expect(seen.figures).toEqual(await desk.play('getFigures', { scope: all }))
  expect(seen.lastReceipt).toBe(lastSeq(desk) - 1) // the act of making it comes after what it holds
})

test('whatever is said of a register, its package tells the figures of the desk', async () => {
  const desk = aReadingDesk()
  const here = aDesk()
  const rows = Array.from(
    { length: 9 },
    (_, place) =>
      `${place + 1},Chè ${place % 7},HTX ${place % 4},Xã ${place % 3},Huyện ${place % 2},5,${3 + (place % 2)},${place}/QĐ,15/0${place + 1}/2025,`
  )
  await bringList(desk, rows)
  const reason = 'Ghi theo văn bản'
  const acts = {
    withdraw: (at) => desk.call('withdrawCertificate', { ...at, ground: 'a', decisionNumber: '9/QĐ', decisionDate: '2026-03-01', reason }),
    extend: (at) => desk.call('extendCertificate', { ...at, until: '2028-05-01', decisionNumber: '', reason }),
    takeOut: (at) => desk.call('takeOutRecognition', { ...at, reason }),
    propose: (at) =>
      desk.call('addProposal', { ...at, proposedOn: '2026-02-01', letterNumber: '9/TTr', points: 9000, note: 'gọi 0900 000 000' }),
    correct: (at) =>
      desk.call('correctRecognition', { ...at, changes: { productName: 'Chè 1', commune: 'Xã Mới' }, everyRound: false, reason }),
    aim: () =>
      desk.call('createTarget', {
        of: { kind: 'year', year: 2026 },
        place: 'Xã 1',
        name: 'Chỉ tiêu',
        unit: '',
        value: 3,
        figure: 'products'
      })
  } satisfies Record<string, (at: { recognitionId: string; baseVersion: number }) => Promise<Answer>>
  const act = fc.record({ what: fc.constantFrom(...Object.values(acts)), row: fc.nat() })
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 4 }), async (said) => {
      for (const { what, row } of said) {
        const { rows: standing } = await desk.play('listRegister', {})
        const one = standing[row % Math.max(1, standing.length)]
        // some are refused as they stand: then nothing changes
        if (one) await what({ recognitionId: one.id, baseVersion: one.version })
      }
      expect((await seenOf(desk, here)).figures).toEqual(await desk.play('getFigures', { scope: all }))
      expect(readThrough(desk)).toMatchObject({ ok: true })
    }),
    { numRuns: 12 }
  )
  expect(desk.faults).toEqual([])
})

test('a register package holds no member, sheet, mark, telephone or note, and the whole of it is in its rows', async () => {
  const scene = await issued()
  const secrets = ['0912345678', 'Ghi riêng của thư ký', ...names.slice(0, 3)]
  const [phone = '', note = ''] = secrets
  await scene.play('createProducer', { ...producer, name: 'Chủ thể khác', phone, note })
  await scene.play('makeRegisterPackage', { passphrase: '' })
  const read = await packagePort(deviceKey(join(scene.dataDir, 'device-key.pem'))).read(lastFile(scene), '')
  if (!read.ok) throw new Error('it cannot be read')
  const bytes = Buffer.from(read.value.data)
  expect(bytes.includes('Chủ thể khác')).toBe(true)
  expect(secrets.filter((words) => bytes.includes(words))).toEqual([])
  const raw = new Database(bytes)
  onTestFinished(() => void raw.close())
  for (const table of ['mark', 'sheet', 'member', 'person', 'seat', 'log', 'device', 'keying', 'settlement', 'handed_out'])
    expect([table, raw.prepare(`select count(*) from ${table}`).pluck().get()]).toEqual([table, 0])
  expect(raw.pragma('freelist_count', { simple: true })).toBe(0)
})

test('at every step of a session its register package tells the same figures as the desk, and as the package of the whole desk', async () => {
  const scene = await aScene({ sets: [25, 25, 25], advisers: 1 })
  const here = aDesk()
  for (const desk of [scene, here]) desk.later(month)
  const alike = async () => {
    const own = await scene.play('getFigures', { scope: all })
    expect((await seenOf(scene, here)).figures).toEqual(own)
    return own
  }
  await alike()
  for (const [entry, give] of [95, 80, 30].entries()) {
    await giveSheet(scene, { entry, member: 4, give })
    const { id: entryId, version: baseVersion } = await entryNow(scene, entry)
    await scene.play('closePass', { entryId, baseVersion, body: 'adviser' })
    await giveSheets(scene, entry, [give, give, give])
    await closeEntry(scene, entry)
    await alike()
  }
  await go(scene, 'lockSession')
  for (const entry of [0, 1, 2]) await conclude(scene, entry)
  for (const step of ['concludeSession', 'issueSession'] as const) {
    await alike()
    await go(scene, step)
  }
  const own = await alike()
  expect(own.funnel.map(({ products }) => products)).toContain(3)
  await scene.play('makeSessionPackage', { passphrase: '' })
  const whole = await here.play('readBeside', { bytes: lastFile(scene), passphrase: '' })
  expect(whole.figures).toEqual(own)
})

test('workbook and paper say what was read beside what this machine has, for now or for a year, and keep nothing but that they were made', async () => {
  const books: BookSpec[] = []
  const papers: Paper[] = []
  const here = aDesk({
    writeBook: async (spec) => (books.push(spec), ok({ bytes: new Uint8Array(1), checked: 1 })),
    writeWord: async (given) => (papers.push(...given), new Uint8Array(1))
  })
  const [{ desk: one }, { desk: two }] = [await laoCai(), await thuaThienHue()]
  const besideIds = [(await seenOf(one, here)).besideId, (await seenOf(two, here)).besideId]
  const before = rowsOf(here, 'select * from recognition')
  for (const year of [null, 2021]) {
    await here.play('saveBeside', { besideIds, year })
    await here.play('savePaperWord', { paper: { kind: 'beside', besideIds, year } })
  }
  const totals = books.map(({ sheets }) => sheets[0]?.rows.map((row) => ('cells' in row ? row.cells['c0'] : null)))
  expect(totals).toEqual([
    [78, 25, expect.objectContaining({ result: 103 })],
    [33, 25, expect.objectContaining({ result: 58 })]
  ])
  const printed = papers.map((paper) => paper.blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.at(-1)?.cells[1]] : []))[0])
  expect(printed).toEqual(['103', '58'])
  expect(rowsOf(here, 'select * from recognition')).toEqual(before)
  expect(await here.call('saveBeside', { besideIds: [crypto.randomUUID()], year: null })).toMatchObject({ error: { code: 'NOT_FOUND' } })
})

test('a backup of another desk is read where it lies, of whatever size, and one with a byte changed is not', async () => {
  const scene = await issued()
  scene.later(month)
  const { name } = (await scene.play('makeBackup', {})).backup
  const folder = join(scene.dataDir, 'backups')
  const here = aDesk()
  here.later(month)
  const listed = await here.play('listCopies', { folder })
  if (!listed) throw new Error('nothing was chosen')
  expect(listed.copies.find((copy) => copy.name === name)).toMatchObject({ sound: true, sessions: ['Phiên thử'] })
  const before = [dump(here), readdirSync(folder), readFileSync(join(folder, name))]
  const seen = await here.play('readBesideCopy', { listId: listed.listId, name })
  expect(seen.figures).toEqual(await scene.play('getFigures', { scope: all }))
  expect(seen).toMatchObject({ what: 'copy', lastReceipt: lastSeq(scene), own: false })
  expect([dump(here), readdirSync(folder), readFileSync(join(folder, name))]).toEqual(before)
  expect(existsSync(join(here.dataDir, 'packages', '~beside'))).toBe(false)
  // a spare laptop goes on from it too
  const { copyId, verdict } = await here.play('openCopy', { listId: listed.listId, name })
  expect(verdict).toBe('fresh')
  await here.play('takeOverCopy', { copyId, replace: false })
  expect((await here.play('listSessions', {})).length).toBe(1)
  const bytes = readFileSync(join(folder, name))
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  writeFileSync(join(folder, name), bytes)
  expect(await here.call('readBesideCopy', { listId: listed.listId, name })).toMatchObject({ error: { code: 'STICK', reason: 'failed' } })
})

test('what was gathered from another desk is told by the register package of who gathered it, proposals too', async () => {
  const scene = await issued(95)
  await scene.play('makeOneSessionPackage', { sessionId: scene.sessionId, passphrase: '' })
  const central = aDesk()
  const { fileId } = await central.play('openGathered', { fileName: 'goi.ocop', bytes: lastFile(scene), passphrase: '' })
  await central.play('commitGathered', { fileIds: [fileId] })
  const here = aDesk()
  for (const desk of [central, here]) desk.later(month)
  const own = await central.play('getFigures', { scope: all })
  expect(own.present.total).toBe(1)
  expect((await seenOf(central, here)).figures).toEqual(own)
})

test('of every table of the schema somebody has said whether it travels in a register package', () => {
  const raw = new Database(':memory:')
  onTestFinished(() => void raw.close())
  for (const { sql } of migrations) raw.exec(sql)
  const tables = raw.prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite~_%' escape '~'").pluck().all()
  expect([...travelling, ...atHome].toSorted()).toEqual(tables.toSorted())
})

/** Of members and their marks, of papers, of this machine; of the register what no figure is made of. */
const atHome = (
  'meta log person seat seat_holder member dossier_row recusal sheet mark settlement keying keying_mark session_criteria council_papers ' +
  'paper_wording paper_template handed_out invite device device_answer import_run reward_table report_words session_in brought_act ' +
  'letter_number letter_out programme_paper display package_in package_out publication sheet_seen'
).split(' ')

test('a package of one session or a broken one is refused in words', async () => {
  const scene = await issued()
  await scene.play('makeOneSessionPackage', { sessionId: scene.sessionId, passphrase: '' })
  const bytes = lastFile(scene)
  const here = aDesk()
  const refused = async (given: Uint8Array) => await here.call('readBeside', { bytes: given, passphrase: '' })
  expect(await refused(bytes)).toMatchObject({ ok: false, error: { code: 'PACKAGE', reason: 'NOT_A_DESK' } })
  expect(await refused(bytes.slice(0, 500))).toMatchObject({ ok: false, error: { code: 'PACKAGE' } })
})

const junk = [
  {
    what: 'a correction that changes nothing that there is',
    kind: 'correct',
    detail: { changes: [{ field: 'id', before: '', after: '1' }] }
  },
  { what: 'a correction that is no list', kind: 'correct', detail: { changes: 7 } },
  {
    what: 'a correction to a day that is none',
    kind: 'correct',
    detail: { changes: [{ field: 'decisionDate', before: null, after: 'mai' }] }
  },
  { what: 'an extension to a day that is none', kind: 'extend', detail: { until: '2028-02-31' } },
  { what: 'an act that says a number', kind: 'undo', detail: 5 }
]

/** What the process that reads a register package says of this desk's. */
function readThrough(desk: Desk) {
  const copy = join(desk.dataDir, 'register.sqlite')
  return copyRegister(fileOf(desk), copy, migrations).ok && readRegisterThrough(copy, migrations)
}

test.each(junk)('a register with $what is refused', async ({ kind, detail }) => {
  const desk = aReadingDesk()
  await bringList(desk, ['1,Chè 1,HTX 1,Xã 1,Huyện 1,5,4,1/QĐ,15/01/2025,'])
  expect(readThrough(desk)).toMatchObject({ ok: true })
  const raw = new Database(fileOf(desk))
  const add =
    "insert into recognition_act (id, recognition_id, of_issue, kind, detail, reason, at) select 'x', id, '', ?, ?, '', '' from recognition"
  raw.prepare(add).run(kind, JSON.stringify(detail))
  raw.close()
  expect(readThrough(desk)).toMatchObject({ ok: false, error: { reason: 'FOREIGN' } })
})

import { describe, expect, test } from 'vitest'
import { createSheet, shownMarks, shownNote, type Call } from '../../../renderer/state/sheet.ts'
import type { Answer } from '../../../shared/contract.ts'
import type { SheetView } from '../../../shared/contract/sheets.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { EntryId, MemberId, PassId } from '../../../shared/ids.ts'

const entryId = '00000000-0000-4000-8000-000000000001' as EntryId
const memberId = '00000000-0000-4000-8000-000000000002' as MemberId

/** A host of one sheet that keeps the contract: versions, receipts, STALE. Each call waits until the test lets it through. */
function aHost() {
  const row = { version: 0, marks: {} as Record<string, number>, note: '', state: 'empty' as SheetView['state'], receipt: 100 }
  const calls: string[] = []
  const gates: (() => void)[] = []
  let failing: 'unreachable' | AppError | null = null
  let only: string | undefined
  let held = false

  const view = (): SheetView => ({
    sheetId: null,
    version: row.version,
    entryId,
    memberId,
    passId: entryId as string as PassId,
    passNo: 1,
    scope: null,
    no: 1,
    state: row.state,
    revising: false,
    origin: 'keyed',
    marks: { ...row.marks },
    note: row.note,
    reason: '',
    submittedAt: null,
    receipt: row.receipt,
    totals: totals(),
    editable: row.state !== 'submitted'
  })
  const totals = (): SheetView['totals'] => {
    const total = Object.values(row.marks).reduce((sum, option) => sum + option, 0)
    return { A: total, B: 0, C: 0, total, star: null, missing: [] }
  }
  const write = (input: { baseVersion: number }, change: () => void): Answer<never> => {
    if (input.baseVersion !== row.version) {
      return { ok: false, error: { code: 'STALE', what: 'sheet', yours: input.baseVersion, current: row.version } }
    }
    change()
    row.version += 1
    row.receipt += 1
    if (row.state === 'empty') row.state = 'draft'
    return { ok: true, value: { version: row.version, totals: totals() } as never, receipt: row.receipt }
  }
  const answer = (method: string, input: never): Answer<never> => {
    const { criterion, option, note } = input as { criterion: string; option: number; note: string }
    if (method === 'getSheet') return { ok: true, value: view() as never, receipt: null }
    if (method === 'setMark') return write(input, () => (row.marks[criterion] = option))
    if (method === 'clearMark') return write(input, () => delete row.marks[criterion])
    if (method === 'setSheetNote') return write(input, () => (row.note = note))
    if (method === 'submitSheet') return write(input, () => (row.state = 'submitted'))
    throw new Error(method)
  }
  const call = async (method: string, input: unknown): Promise<Answer<never>> => {
    const { criterion, option } = input as { criterion?: string; option?: number }
    calls.push([method, criterion, option].filter((word) => word !== undefined).join(' '))
    if (held) await new Promise<void>((open) => gates.push(open))
    const hit = only === undefined || only === criterion
    if (hit && failing === 'unreachable') throw new Error('no answer')
    if (hit && failing && failing !== 'unreachable') return { ok: false, error: failing }
    return answer(method, input as never)
  }
  return {
    row,
    calls,
    // One function for every method: the fake answers what the contract says for the ones it knows.
    call: call as Call,
    hold: () => (held = true),
    /** Lets the waiting call through, and every later one. */
    release: () => {
      held = false
      for (const open of gates.splice(0)) open()
    },
    fail: (how: 'unreachable' | AppError | null, criterion?: string) => {
      failing = how
      only = criterion
    }
  }
}

async function anOpenSheet(host = aHost()) {
  const sheet = createSheet(host.call, entryId, memberId)
  await sheet.getState().load()
  host.calls.length = 0
  return { host, sheet, now: () => sheet.getState() }
}

describe('a tap', () => {
  test('is shown at once, and counts as saved only when the answer with its receipt is there', async () => {
    const { host, now } = await anOpenSheet()
    host.hold()
    now().setMark('1.1', 2)
    expect({ shown: shownMarks(now()), phase: now().phase, receipt: now().receipt }).toEqual({
      shown: { '1.1': 2 },
      phase: 'saving',
      receipt: 100
    })
    host.release()
    expect(await now().settled()).toBe(true)
    expect({ shown: shownMarks(now()), phase: now().phase, receipt: now().receipt, total: now().view?.totals.total }).toEqual({
      shown: { '1.1': 2 },
      phase: 'idle',
      receipt: 101,
      total: 2
    })
  })

  test('on one criterion while another is under way waits its turn and carries the version that the other gave', async () => {
    const { host, now } = await anOpenSheet()
    host.hold()
    now().setMark('1.1', 2)
    now().setMark('1.2', 1)
    expect(host.calls).toEqual(['setMark 1.1 2'])
    host.release()
    expect(await now().settled()).toBe(true)
    expect(host.calls).toEqual(['setMark 1.1 2', 'setMark 1.2 1'])
    expect(host.row).toMatchObject({ version: 2, marks: { '1.1': 2, '1.2': 1 } })
  })

  test('repeated on the option that is chosen already sends nothing', async () => {
    const { host, now } = await anOpenSheet()
    host.hold()
    now().setMark('1.1', 2)
    now().setMark('1.1', 2)
    host.release()
    await now().settled()
    now().setMark('1.1', 2)
    expect(await now().settled()).toBe(true)
    expect(host.calls).toEqual(['setMark 1.1 2'])
  })

  test('changed before it was sent is sent once, as last chosen', async () => {
    const { host, now } = await anOpenSheet()
    host.hold()
    now().setMark('1.1', 2)
    now().setMark('1.2', 1)
    now().setMark('1.2', 3)
    host.release()
    await now().settled()
    expect(host.calls).toEqual(['setMark 1.1 2', 'setMark 1.2 3'])
  })

  test('changed while it is under way is followed by the change', async () => {
    const { host, now } = await anOpenSheet()
    host.hold()
    now().setMark('1.1', 2)
    now().setMark('1.1', 0)
    host.release()
    await now().settled()
    expect(host.row.marks).toEqual({ '1.1': 0 })
  })

  test('taken away leaves no mark behind, which is not the same as 0 points', async () => {
    const { host, now } = await anOpenSheet()
    now().setMark('1.1', 0)
    await now().settled()
    expect(shownMarks(now())).toEqual({ '1.1': 0 })
    now().clearMark('1.1')
    await now().settled()
    expect(shownMarks(now())).toEqual({})
    expect(host.row.marks).toEqual({})
  })
})

describe('a failure', () => {
  test.each([
    { situation: 'no answer', how: 'unreachable' as const, code: 'UNREACHABLE' },
    { situation: 'a refusal', how: { code: 'STORE', reason: 'full' } as AppError, code: 'STORE' }
  ])('$situation keeps the tap visible as not saved, and those after it', async ({ how, code }) => {
    const { host, now } = await anOpenSheet()
    host.fail(how)
    host.hold()
    now().setMark('1.1', 2)
    now().setMark('1.2', 1)
    host.release()
    expect(await now().settled()).toBe(false)
    expect({ phase: now().phase, code: now().trouble?.code, shown: shownMarks(now()), wishes: now().wishes.length }).toEqual({
      phase: 'stopped',
      code,
      shown: { '1.1': 2, '1.2': 1 },
      wishes: 2
    })
    expect({ marks: host.row.marks, receipt: now().receipt }).toEqual({ marks: {}, receipt: 100 })
  })

  test('is over after trying again: everything is saved, in the order of the taps', async () => {
    const { host, now } = await anOpenSheet()
    host.fail('unreachable')
    now().setMark('1.1', 2)
    await now().settled()
    now().setMark('1.2', 1)
    await now().settled()
    host.fail(null)
    host.calls.length = 0
    now().retry()
    expect(await now().settled()).toBe(true)
    expect(host.calls).toEqual(['setMark 1.1 2', 'setMark 1.2 1'])
    expect({ trouble: now().trouble, marks: host.row.marks }).toEqual({ trouble: null, marks: { '1.1': 2, '1.2': 1 } })
  })

  test('of a mark that will never be taken ends by giving that mark up; the next one goes on', async () => {
    const { host, now } = await anOpenSheet()
    host.fail({ code: 'UNKNOWN_OPTION', criterion: '1.1', option: 9 }, '1.1')
    now().setMark('1.1', 9)
    await now().settled()
    now().setMark('1.2', 1)
    expect(await now().settled()).toBe(false)
    expect(host.row.marks).toEqual({})
    const [first] = now().wishes
    if (first) now().drop(first)
    expect(await now().settled()).toBe(true)
    expect({ marks: host.row.marks, shown: shownMarks(now()) }).toEqual({ marks: { '1.2': 1 }, shown: { '1.2': 1 } })
  })

  test('where only the answer was lost is found saved, and the mark is not disputed', async () => {
    const { host, now } = await anOpenSheet()
    host.fail('unreachable')
    now().setMark('1.1', 2)
    await now().settled()
    Object.assign(host.row, { version: 1, marks: { '1.1': 2 }, receipt: 101 })
    host.fail(null)
    now().retry()
    expect(await now().settled()).toBe(true)
    expect({ disputed: now().disputed, receipt: now().receipt }).toEqual({ disputed: [], receipt: 101 })
  })

  test('to open the sheet says why and is tried again', async () => {
    const host = aHost()
    host.fail('unreachable')
    const sheet = createSheet(host.call, entryId, memberId)
    await sheet.getState().load()
    expect(sheet.getState()).toMatchObject({ view: null, phase: 'stopped', trouble: { code: 'UNREACHABLE' } })
    host.fail(null)
    await sheet.getState().load()
    expect(sheet.getState()).toMatchObject({ phase: 'idle', trouble: null })
  })
})

describe('a sheet changed elsewhere', () => {
  async function aDispute() {
    const open = await anOpenSheet()
    Object.assign(open.host.row, { version: 5, marks: { '1.1': 3 }, receipt: 140 })
    open.now().setMark('1.1', 2)
    await open.now().settled()
    return open
  }

  test('is not written over: both values are there to choose from', async () => {
    const { host, now } = await aDispute()
    expect({ phase: now().phase, disputed: now().disputed, theirs: now().view?.marks, kept: host.row.marks }).toEqual({
      phase: 'conflict',
      disputed: [{ kind: 'mark', criterion: '1.1', option: 2 }],
      theirs: { '1.1': 3 },
      kept: { '1.1': 3 }
    })
  })

  test.each([
    { keep: 'mine' as const, marks: { '1.1': 2 } },
    { keep: 'theirs' as const, marks: { '1.1': 3 } }
  ])('ends with $keep when the person chooses $keep', async ({ keep, marks }) => {
    const { host, now } = await aDispute()
    const [wish] = now().disputed
    if (wish) now().settle(wish, keep)
    expect(await now().settled()).toBe(true)
    expect({ shown: shownMarks(now()), marks: host.row.marks }).toEqual({ shown: marks, marks })
  })

  test('while a mark waits is found out when the sheet is asked for again, before anything is sent', async () => {
    const { host, now } = await anOpenSheet()
    host.fail('unreachable')
    now().setMark('1.1', 2)
    await now().settled()
    Object.assign(host.row, { version: 7, marks: { '1.1': 1 } })
    host.fail(null)
    await now().load()
    expect({ phase: now().phase, marks: host.row.marks }).toEqual({ phase: 'conflict', marks: { '1.1': 1 } })
  })
})

test('an answer asked for before a write never hides the write', async () => {
  const { host, now } = await anOpenSheet()
  host.hold()
  const asking = now().load()
  now().setMark('1.1', 2)
  host.release()
  await asking
  await now().settled()
  expect({ shown: shownMarks(now()), version: now().view?.version }).toEqual({ shown: { '1.1': 2 }, version: 1 })
})

test('a note waits in the same queue and is sent once', async () => {
  const { host, now } = await anOpenSheet()
  host.hold()
  now().setMark('1.1', 2)
  now().setNote('Cần bổ sung')
  now().setNote('Cần bổ sung phiếu kiểm nghiệm')
  expect(shownNote(now())).toBe('Cần bổ sung phiếu kiểm nghiệm')
  host.release()
  expect(await now().settled()).toBe(true)
  expect(host.calls).toEqual(['setMark 1.1 2', 'setSheetNote'])
  expect(host.row.note).toBe('Cần bổ sung phiếu kiểm nghiệm')
})

test('submitting waits for the last tap, then shows what the database answers', async () => {
  const { host, now } = await anOpenSheet()
  host.hold()
  now().setMark('1.1', 2)
  const submitting = now().submit()
  host.release()
  expect(await submitting).toBeNull()
  expect(host.calls).toEqual(['setMark 1.1 2', 'submitSheet', 'getSheet'])
  expect(now().view).toMatchObject({ state: 'submitted', editable: false })
})

test('a sheet with an unsaved mark is not submitted', async () => {
  const { host, now } = await anOpenSheet()
  host.fail('unreachable')
  now().setMark('1.1', 2)
  await now().settled()
  expect(await now().submit()).toEqual({ code: 'UNREACHABLE' })
  expect(host.calls).toEqual(['setMark 1.1 2'])
})

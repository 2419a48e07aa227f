// @vitest-environment happy-dom
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { createTails, insisted, type Keeper, meet, type Tail } from '../../../renderer/phone/queue.ts'
import type { Wish } from '../../../renderer/state/sheet.ts'
import type { EntryId } from '../../../shared/ids.ts'

const prefix = 'ocop/tail/host/session/member'
const one = 'entry-1' as EntryId
const two = 'entry-2' as EntryId
const mark = (criterion: string, option: number | null): Wish => ({ kind: 'mark', criterion, option })
const note = (text: string): Wish => ({ kind: 'note', note: text })
const tap = (id: string, wish: Wish, over: number | string | null = null) => ({ id, wish, over })
const open = () => createTails(localStorage, prefix)
const ids = (tail: Tail) => tail.waiting.map(({ id }) => id)

/** A storage that refuses to grow beyond so many letters. */
function small(room: number): Keeper {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => {
      const others = [...kept].reduce((sum, [name, text]) => (name === key ? sum : sum + text.length), 0)
      if (others + value.length > room) throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, value)
    }
  }
}

beforeEach(() => localStorage.clear())

describe('the unsent tail', () => {
  test('keeps taps in their order over a reload, and forgets them one by one as they are answered', () => {
    const tails = open()
    tails.add(one, tap('a', mark('1.1', 2)), 7)
    tails.add(one, tap('b', mark('1.2', 3)), 7)
    tails.add(one, tap('c', note('xem lại nhãn'), ''), 7)
    const again = open()
    expect(ids(again.read(one))).toEqual(['a', 'b', 'c'])
    expect(again.claim(one)).toMatchObject({ id: 'a', base: 7 })
    again.takeOff(one, 'a', 8)
    expect(open().claim(one)).toMatchObject({ id: 'b', base: 8 })
    open().takeOff(one, 'b', 9)
    open().takeOff(one, 'c', 10)
    expect(localStorage.length).toBe(0)
  })

  test('a later tap takes the place of an earlier one of the same criterion that was never sent, over what stood there first', () => {
    const tails = open()
    tails.add(one, tap('a', mark('1.1', 2), 1), 0)
    tails.add(one, tap('b', mark('1.2', 3)), 0)
    tails.add(one, tap('c', mark('1.1', 4), 2), 0)
    expect(tails.read(one).waiting).toEqual([
      { id: 'c', wish: mark('1.1', 4), over: 1, base: null },
      { id: 'b', wish: mark('1.2', 3), over: null, base: null }
    ])
  })

  test('a tap that was sent once is sent again unchanged, even when its criterion is tapped once more', () => {
    const tails = open()
    tails.add(one, tap('a', mark('1.1', 2)), 4)
    const sent = tails.claim(one)
    tails.add(one, tap('b', mark('1.1', 3), 2), 9)
    expect(open().claim(one)).toEqual(sent)
    expect(ids(tails.read(one))).toEqual(['a', 'b'])
  })

  test('sheets wait apart from each other and are counted together; others’ tails on the same phone are left alone', () => {
    const tails = open()
    const other = createTails(localStorage, 'ocop/tail/host/session/somebody')
    other.add(one, tap('x', mark('1.1', 1)), 0)
    tails.add(two, tap('a', mark('1.1', 2)), 0)
    tails.add(one, tap('b', mark('1.1', 2)), 0)
    expect([tails.entries(), tails.count()]).toEqual([[one, two], 2])
    expect([other.entries(), other.count()]).toEqual([[one], 1])
  })

  test('two tabs share one tail: neither loses the other’s tap, and an answer that both hear counts once', () => {
    const [left, right] = [open(), open()]
    left.add(one, tap('a', mark('1.1', 2)), 3)
    right.add(one, tap('b', mark('1.2', 2)), 3)
    expect(ids(left.read(one))).toEqual(['a', 'b'])
    expect(left.claim(one)).toEqual(right.claim(one))
    left.takeOff(one, 'a', 4)
    left.claim(one)
    right.takeOff(one, 'a', 4)
    expect(right.claim(one)).toMatchObject({ id: 'b', base: 4 })
  })

  test.each([
    { situation: 'no JSON', text: '{"version":1,"wait' },
    { situation: 'another shape', text: '[1,2,3]' },
    { situation: 'no version', text: '{"waiting":[]}' },
    { situation: 'null', text: 'null' }
  ])('a stored text that is $situation is put aside and told of, and new taps are kept', ({ text }) => {
    localStorage.setItem(`${prefix}/${one}`, text)
    const tails = open()
    expect([tails.entries(), tails.damaged()]).toEqual([[], true])
    expect(localStorage.getItem(`ocop/aside/${prefix}/${one}`)).toBe(text)
    tails.add(one, tap('a', mark('1.1', 2)), 0)
    expect(ids(open().read(one))).toEqual(['a'])
  })

  test('of a tail with one damaged tap the sound ones are still sent', () => {
    const sound = { id: 'a', wish: mark('1.1', 2), over: null, base: 5 }
    localStorage.setItem(`${prefix}/${one}`, JSON.stringify({ version: 5, waiting: [{ id: 7 }, sound, null] }))
    const tails = open()
    expect(tails.claim(one)).toEqual(sound)
    expect(tails.damaged()).toBe(true)
  })

  test('taps that a full storage refuses are held in memory, said to be so, sent in order, and stored when there is room again', () => {
    const tails = createTails(small(200), prefix)
    tails.add(one, tap('a', mark('1.1', 2)), 0)
    expect(tails.unkept()).toBe(false)
    tails.add(one, tap('b', note('a'.repeat(300)), ''), 0)
    tails.add(one, tap('c', mark('1.2', 2)), 0)
    expect([tails.unkept(), tails.count()]).toEqual([true, 3])
    expect(tails.claim(one)).toMatchObject({ id: 'a', base: 0 })
    tails.takeOff(one, 'a', 1)
    tails.takeOff(one, 'b', 2)
    expect([tails.unkept(), ids(tails.read(one))]).toEqual([false, ['c']])
  })

  test('works without any storage', () => {
    const tails = createTails(undefined, prefix)
    tails.add(one, tap('a', mark('1.1', 2)), 0)
    expect([tails.unkept(), tails.count(), tails.claim(one)?.id]).toEqual([true, 1, 'a'])
    tails.takeOff(one, 'a', 1)
    expect([tails.unkept(), tails.count()]).toEqual([false, 0])
  })

  test('what is carried to another address joins what waits there and is not doubled', () => {
    const here = open()
    here.add(one, tap('a', mark('1.1', 2)), 3)
    here.claim(one)
    const carried = here.all()
    const there = createTails(small(10_000), prefix)
    there.join(carried)
    there.join(carried)
    there.join({ [two]: { version: 0, waiting: [{ broken: true }] } as never })
    expect(there.all()).toEqual(carried)
  })

  test('whatever is tapped, sent, lost and answered in whatever order: each last tap reaches the host, none twice', () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant('tap' as const), criterion: fc.constantFrom('1', '2', '3'), option: fc.integer({ min: 0, max: 5 }) }),
      fc.record({ kind: fc.constantFrom('send' as const, 'lostBefore' as const, 'lostAfter' as const, 'reload' as const) })
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        localStorage.clear()
        let tails = open()
        const host = { version: 0, marks: {} as Record<string, number>, answered: new Map<string, number>() }
        const wanted: Record<string, number> = {}
        const serve = (arrives: boolean, returns: boolean) => {
          const sent = tails.claim(one)
          if (!sent || !arrives) return
          let version = host.answered.get(sent.id)
          if (version === undefined) {
            expect(sent.base).toBe(host.version)
            version = host.version += 1
            host.answered.set(sent.id, version)
            if (sent.wish.kind === 'mark') host.marks[sent.wish.criterion] = sent.wish.option ?? -1
          }
          if (returns) tails.takeOff(one, sent.id, version)
        }
        let made = 0
        for (const act of acts) {
          if (act.kind === 'tap') {
            made += 1
            tails.add(one, tap(`${made}`, mark(act.criterion, act.option)), host.version)
            wanted[act.criterion] = act.option
          } else if (act.kind === 'reload') tails = open()
          else serve(act.kind !== 'lostBefore', act.kind === 'send')
        }
        while (tails.count() > 0) serve(true, true)
        expect(host.marks).toEqual(wanted)
        expect(host.answered.size).toBe(host.version)
      })
    )
  })
})

describe('a sheet that was changed meanwhile', () => {
  const view = (marks: Record<string, number>, text = '') => ({ marks, note: text })
  const waits = (...taps: ReturnType<typeof tap>[]) => ({ waiting: taps.map((given) => ({ ...given, base: null })) })

  test('what it holds already waits no more', () => {
    expect(meet(waits(tap('a', mark('1', 2)), tap('b', note('x'), '')), view({ 1: 2 }, 'x'))).toEqual({ waiting: [], open: [] })
  })

  test('a change of another criterion asks nothing of the person', () => {
    const met = meet(waits(tap('a', mark('1', 2), 1)), view({ 1: 1, 9: 4 }))
    expect([met.waiting.map(({ id }) => id), met.open]).toEqual([['a'], []])
  })

  test('a tap of ours whose answer was lost is no dispute with the tap after it', () => {
    const met = meet(waits(tap('a', mark('1', 2)), tap('b', mark('1', 3), 2)), view({ 1: 2 }))
    expect(met).toEqual({ waiting: [{ id: 'b', wish: mark('1', 3), over: 2, base: null }], open: [] })
  })

  test('another value than before and than wished is for the person to choose, and goes over it when they insist', () => {
    const now = view({ 1: 5 })
    const { waiting, open } = meet(waits(tap('a', mark('1', 2), 1)), now)
    expect(open).toEqual(waiting)
    expect(meet({ waiting: open.map((one) => insisted(one, now)) }, now).open).toEqual([])
  })

  test('a mark taken away elsewhere is a change too', () => {
    expect(meet(waits(tap('a', mark('1', 2), 1)), view({})).open).toHaveLength(1)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalText } from '../../../shared/criteria/canonical.ts'
import { problemsOf } from '../../../shared/criteria/check.ts'
import type { CriteriaSet, MinStar } from '../../../shared/criteria/schema.ts'
import { indexSet, offeredOptions, pointsOf, requiredPoints, scorables } from '../../../shared/criteria/set.ts'
import { leaves, setNo, sets } from './sets.ts'

const stars: readonly MinStar[] = [3, 4, 5]
const someOptions = fc
  .array(fc.record({ points: fc.nat(10), minStar: fc.constantFrom<(MinStar | undefined)[]>(undefined, undefined, 3, 4, 5) }), {
    minLength: 1,
    maxLength: 20
  })
  .map((options) => options.map((option, place) => ({ key: place + 1, label: `Phương án ${place + 1}`, ...option })))

const find = (no: number, code: string) => {
  const found = scorables(setNo(no)).find((each) => each.code === code)
  if (!found) throw new Error(`set ${no} has no ${code}`)
  return found
}

describe('what may be chosen', () => {
  test('printed options come first, in their order and unchanged', () =>
    fc.assert(
      fc.property(someOptions, (options) => {
        const printed = offeredOptions({ options }).slice(0, options.length)
        expect(printed).toEqual(options.map((option) => ({ ...option, kind: 'printed' })))
      })
    ))

  test('there is always a way to give 0 points, and "none" only where no printed option gives it', () =>
    fc.assert(
      fc.property(someOptions, (options) => {
        const offered = offeredOptions({ options })
        const printedZero = options.some((option) => option.points === 0)
        expect(offered.some((option) => option.points === 0)).toBe(true)
        expect(offered.slice(options.length)).toEqual(printedZero ? [] : [{ kind: 'none', key: 0, points: 0 }])
      })
    ))

  test('keys of one criterion are all different', () =>
    fc.assert(
      fc.property(someOptions, (options) => {
        const keys = offeredOptions({ options }).map((option) => option.key)
        expect(new Set(keys).size).toBe(keys.length)
      })
    ))

  test('the bilingual label offers yes for its point and no for 0', () =>
    expect(find(1, '2.4').options).toEqual([
      { kind: 'yes', key: 1, points: 1 },
      { kind: 'no', key: 0, points: 0 }
    ]))

  test('a criterion of tourism with two cases offers both and one "none"', () =>
    expect(
      find(26, '9').options.map((option) => [option.key, option.points, option.kind === 'printed' ? option.case : option.kind])
    ).toEqual([
      [1, 1, 'a'],
      [2, 2, 'a'],
      [3, 1, 'b'],
      [4, 2, 'b'],
      [0, 0, 'none']
    ]))

  test('a criterion that only heads sub-criteria offers nothing', () => expect(offeredOptions({ options: [] })).toEqual([]))

  test('378 criteria of the 26 forms get "none"', () =>
    expect(sets.flatMap(scorables).filter(({ options }) => options.some((option) => option.kind === 'none'))).toHaveLength(378))
})

describe('what a star asks', () => {
  test('it is the most that any option marked with that star or a lower one gives, nothing where none is marked', () =>
    fc.assert(
      fc.property(someOptions, fc.constantFrom(...stars), (options, star) => {
        let most = 0
        for (const { points, minStar } of options) if (minStar !== undefined && minStar <= star && points > most) most = points
        expect(requiredPoints({ options }, star)).toBe(most)
      })
    ))

  test('a higher star never asks less', () =>
    fc.assert(
      fc.property(someOptions, (options) => {
        const [three = 0, four = 0, five = 0] = stars.map((star) => requiredPoints({ options }, star))
        expect(three <= four && four <= five).toBe(true)
      })
    ))

  test('it can always be met by an option of the form', () => {
    for (const criterion of sets.flatMap(leaves)) {
      for (const star of stars) expect(requiredPoints(criterion, star)).toBeLessThanOrEqual(criterion.max)
    }
  })

  test.each([
    { no: 1, code: '1.5', asks: [0, 2, 3] },
    { no: 1, code: '2.2', asks: [2, 2, 2] },
    { no: 1, code: '1.1', asks: [0, 0, 0] },
    { no: 1, code: '2.4', asks: [0, 0, 0] },
    { no: 10, code: '3.5', asks: [1, 1, 1] }
  ])('set $no, $code asks $asks of 3, 4 and 5 stars', ({ no, code, asks }) => {
    const criterion = leaves(setNo(no)).find((each) => each.code === code)
    expect(criterion && stars.map((star) => requiredPoints(criterion, star))).toEqual(asks)
  })
})

describe('the flat list', () => {
  test.each(sets.map((set) => ({ no: set.no, set })))('set $no lists its scored criteria in the order of the form', ({ set }) => {
    const flat = scorables(set)
    expect(flat.map(({ code, title, max, note }) => ({ code, title, max, note }))).toEqual(
      leaves(set).map(({ code, title, max, note }) => ({ code, title, max, note }))
    )
    expect(flat.map((each) => each.index)).toEqual(flat.map((_, place) => place))
    for (const { code, part, section, parent } of flat) {
      const home = set.parts.find((each) => each.code === part)?.sections.find((each) => each.code === section.code)
      expect([code, home?.title, code.split('.')[0]]).toEqual([code, section.title, section.code])
      expect(parent?.code).toBe(code.split('.').length === 3 ? code.split('.').slice(0, 2).join('.') : undefined)
    }
  })

  test('a sub-criterion names the criterion that it is a part of', () =>
    expect(find(11, '6.2.3')).toMatchObject({ part: 'C', parent: { code: '6.2', title: 'Nước pha', max: 11 } }))
})

describe('the index', () => {
  test.each(sets.map((set) => ({ no: set.no, set })))('set $no is indexed without a difference', ({ set }) => {
    const index = indexSet(set)
    const flat = scorables(set)
    expect(index.count).toBe(flat.length)
    expect([...index.byCode]).toEqual(flat.map((each) => [each.code, each.index]))
    expect([...index.max]).toEqual(flat.map((each) => each.max))
    expect([...index.part].map((part) => 'ABC'[part])).toEqual(flat.map((each) => each.part))
    for (const star of stars) expect([...index.required[star]]).toEqual(leaves(set).map((criterion) => requiredPoints(criterion, star)))
    for (const { index: place, options } of flat) {
      for (let key = 0; key < index.stride; key += 1) {
        const option = options.find((each) => each.key === key)
        expect(pointsOf(index, place, key)).toBe(option?.points)
        expect(index.points[place * index.stride + key]).toBe(option?.points ?? -1)
      }
    }
  })

  test('a place or a key that the form does not have has no points', () => {
    const index = indexSet(setNo(1))
    const asked = [
      [0, -1],
      [0, index.stride],
      [0, 0.5],
      [0, Number.NaN],
      [-1, 1],
      [index.count, 1]
    ] as const
    expect(asked.map(([place, key]) => pointsOf(index, place, key))).toEqual(asked.map(() => undefined))
  })
})

describe('the canonical text', () => {
  test('it is the same whatever the order of the keys', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, each]) => [key, turned(each)])
      )
    }
    const set = setNo(26)
    const other = turned(set) as CriteriaSet // same keys and values, only the order differs
    expect(JSON.stringify(other)).not.toBe(JSON.stringify(set))
    expect(canonicalText(other)).toBe(canonicalText(set))
  })

  test('it holds the whole set', () => expect(JSON.parse(canonicalText(setNo(13)))).toEqual(setNo(13)))
})

describe('the check', () => {
  const spoilt = (spoil: (set: CriteriaSet) => void, no = 1) => {
    const set = structuredClone(setNo(no))
    spoil(set)
    return problemsOf(set)
  }
  const first = (set: CriteriaSet) => {
    const section = set.parts[0]?.sections[0]
    const criterion = section?.criteria[0]
    const option = criterion?.options[0]
    if (!section || !criterion || !option) throw new Error('the set has no first option')
    return { section, criterion, option }
  }

  test.each<{ what: string; no?: number; spoil: (set: CriteriaSet) => void; says: string[] }>([
    { what: 'parts in another order', spoil: (set) => (set.parts = set.parts.toReversed()), says: ['parts: not A, B, C'] },
    { what: 'a total that is not 100', spoil: (set) => (set.totalPrinted = 99), says: ['total: 99, not 100'] },
    {
      what: 'a lost option at the top',
      spoil: (set) => first(set).criterion.options.pop(),
      says: ['1.1: options reach 2, not 3']
    },
    {
      what: 'a criterion of more points',
      spoil: (set) => (first(set).criterion.max = 4),
      says: ['section 1: adds up to 19, not 18', '1.1: options reach 3, not 4']
    },
    { what: 'keys out of order', spoil: (set) => (first(set).option.key = 5), says: ['1.1: keys are not 1, 2, 3 …'] },
    { what: 'a code given twice', spoil: (set) => (first(set).criterion.code = '1.2'), says: ['1.2: twice'] },
    {
      what: 'a section code given twice',
      spoil: (set) => (first(set).section.code = '2'),
      says: ['section 2: twice']
    },
    { what: 'a case without its words', spoil: (set) => (first(set).option.case = 'a'), says: ['1.1: cases and options do not fit'] },
    {
      what: 'a remark on a place that is not there',
      spoil: (set) => set.anomalies.push({ at: '99', text: 'x' }),
      says: ['99: named, but not in the form']
    },
    {
      what: 'a part of another size',
      spoil: (set) => set.parts.forEach((part) => (part.max = part.code === 'A' ? 41 : part.max)),
      says: ['A: 41, not 40', 'A: adds up to 40, not 41']
    },
    {
      what: 'options beside sub-criteria',
      no: 11,
      spoil: (set) =>
        set.parts.forEach((part) =>
          part.sections.forEach((section) =>
            section.criteria.forEach((criterion) => {
              if (criterion.code === '6.1') criterion.options.push({ key: 1, points: 4, label: 'x' })
            })
          )
        ),
      says: ['6.1: sub-criteria and options at once']
    },
    {
      what: 'a binary criterion of two points',
      spoil: (set) =>
        set.parts.forEach((part) =>
          part.sections.forEach((section) =>
            section.criteria.forEach((criterion) => {
              if (criterion.binary) criterion.max = 2
            })
          )
        ),
      says: ['section 2: adds up to 11, not 10', '2.4: binary, but with options or not of 1 point']
    }
  ])('tells $what', ({ spoil, says, no }) => expect(spoilt(spoil, no)).toEqual(says))
})

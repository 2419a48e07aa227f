import { describe, expect, test } from 'vitest'
import { keyFor, optionByKey } from '../../../shared/criteria/keys.ts'
import type { OfferedOption } from '../../../shared/criteria/schema.ts'
import { scorables } from '../../../shared/criteria/set.ts'
import { setNo, sets } from './sets.ts'

const options = (no: number, code: string): readonly OfferedOption[] =>
  scorables(setNo(no)).find((each) => each.code === code)?.options ?? []
const digit = (key: string) => ({ code: key === '-' ? 'Minus' : `Digit${key}`, key })

test('every option of the 26 forms has a key, which shows its points, and "-" for 10', () => {
  const offered = sets.flatMap(scorables).flatMap((each) => each.options)
  const labels = new Set(offered.map((option) => `${option.points} ${keyFor(option)}`))
  expect([...labels].toSorted()).toEqual(['0 0', '1 1', '10 -', '2 2', '3 3', '4 4', '5 5', '6 6', '7 7', '8 8', '9 9'])
  expect(keyFor({ points: 11 })).toBeUndefined()
})

test('every option of the 26 forms can be reached with its key, at most by pressing it again', () => {
  for (const { options: offered } of sets.flatMap(scorables)) {
    const reached = new Set<number>()
    for (const option of offered) {
      let chosen: number | undefined
      for (let press = 0; press < offered.length; press += 1) {
        chosen = optionByKey(offered, digit(keyFor(option) ?? ''), chosen)?.key
        if (chosen !== undefined) reached.add(chosen)
      }
    }
    expect(reached).toEqual(new Set(offered.map((option) => option.key)))
  }
})

describe('options of equal points', () => {
  test('the first press gives the first, the next ones go round, and it is said that the key is shared', () => {
    const tourism = options(26, '8')
    const first = optionByKey(tourism, digit('3'), undefined)
    const second = optionByKey(tourism, digit('3'), first?.key)
    const third = optionByKey(tourism, digit('3'), second?.key)
    expect([first, second, third]).toEqual([
      { key: 2, shared: true },
      { key: 4, shared: true },
      { key: 2, shared: true }
    ])
  })

  test('another key starts at its own first option again', () =>
    expect(optionByKey(options(26, '8'), digit('1'), 4)).toEqual({ key: 1, shared: true }))

  test('they stand in set 7 (3.1), set 23 (6.2) and the cases of set 26 alone', () => {
    const shared = sets.flatMap((set) =>
      scorables(set)
        .filter((each) => each.options.some((option) => optionByKey(each.options, digit(keyFor(option) ?? ''), undefined)?.shared))
        .map((each) => `${set.no} ${each.code}`)
    )
    expect(shared).toEqual(['7 3.1', '23 6.2', '26 8', '26 9', '26 15'])
  })
})

test.each([
  { situation: 'the digit row', press: { code: 'Digit2', key: '2' }, gives: 2 },
  { situation: 'the digit row under the Vietnamese layout, which makes â of it', press: { code: 'Digit2', key: 'â' }, gives: 2 },
  { situation: 'the digit row while an input method hides the character', press: { code: 'Digit2', key: 'Process' }, gives: 2 },
  { situation: 'the number pad', press: { code: 'Numpad2', key: '2' }, gives: 2 },
  { situation: 'a screen keyboard, which tells no place', press: { code: '', key: '2' }, gives: 2 },
  { situation: 'the number pad with NumLock off, where it is an arrow', press: { code: 'Numpad2', key: 'ArrowDown' }, gives: undefined },
  { situation: 'a letter', press: { code: 'KeyA', key: 'a' }, gives: undefined },
  { situation: 'points that no option has', press: { code: 'Digit9', key: '9' }, gives: undefined },
  { situation: 'the key of 10 points where none has 10', press: { code: 'Minus', key: '-' }, gives: undefined }
])('$situation chooses $gives in set 1, 1.1', ({ press, gives }) =>
  expect(optionByKey(options(1, '1.1'), press, undefined)?.key).toBe(gives)
)

test.each([
  { code: 'Minus', key: '-' },
  { code: 'NumpadSubtract', key: '-' }
])('$code gives the 10 points of set 25, criterion 7', (press) => {
  const offered = options(25, '7')
  expect(offered.find((option) => option.key === optionByKey(offered, press, undefined)?.key)?.points).toBe(10)
})

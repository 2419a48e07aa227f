/** Numbers of the register's letters as their form holds them. */
import type { LettersOfKind, LetterView } from '../../../shared/contract/paper-data.ts'
import { grouped } from '../../../shared/domain/grouped.ts'
import { plainNumber } from '../../../shared/papers/decree/apart.ts'

export type Numbers = Readonly<Record<string, Pick<LetterView, 'number' | 'date'>>>

/** What a letter is known by in the form. */
export function idOf({ recognitionIds }: Pick<LetterView, 'recognitionIds'>): string {
  return recognitionIds.join(' ')
}

export function numbersOf(letters: readonly LetterView[]): Numbers {
  return Object.fromEntries(letters.map((letter) => [idOf(letter), { number: letter.number, date: letter.date }]))
}

/** Letters whose number or day is another than what the host holds. */
export function changedOf(letters: readonly LetterView[], values: Numbers) {
  return letters.flatMap((letter) => {
    const value = values[idOf(letter)]
    return value && (value.number !== letter.number || value.date !== letter.date) ? [{ letter, ...value }] : []
  })
}

/**
 * By letter the name of another that bears the same number in the same year as typed now; where nothing was typed anew, what the host found
 * among all papers.
 */
export function clashesOf({ letters, earlier }: Pick<LettersOfKind, 'letters' | 'earlier'>, values: Numbers): ReadonlyMap<string, string> {
  const all = [
    ...letters.map((letter) => ({ id: idOf(letter), name: letter.name, ...(values[idOf(letter)] ?? letter) })),
    ...earlier.map((letter) => ({ id: idOf(letter), name: letter.name, number: letter.number, date: letter.date }))
  ]
  const byNumber = grouped(all, yearAndNumber)
  return new Map(
    letters.map((letter) => {
      const id = idOf(letter)
      const { number, date } = values[id] ?? letter
      const other = number === '' ? undefined : byNumber.get(yearAndNumber({ number, date }))?.find((one) => one.id !== id)
      const asHeld = number === letter.number && date === letter.date
      return [id, other?.name ?? (asHeld ? letter.clash : '')]
    })
  )
}

function yearAndNumber({ number, date }: Numbers[string]): string {
  return `${date?.slice(0, 4)} ${plainNumber(number)}`
}

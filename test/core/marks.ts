/** Marks that add up to a wanted total, so that a test can name the total and nothing else. */
import { criteria, shelf } from './make.ts'

export type Marks = Readonly<Record<string, number>>

interface Wished {
  /** Every criterion at least at what this star asks of it. */
  readonly floor?: 3 | 4 | 5
  /** Options that are given as they stand. */
  readonly fixed?: Marks
}

/** Option key by code for every criterion of the form, adding up to `total`. Throws where no choice of options does. */
export function marksOf(setNo: number, total: number, { floor, fixed = {} }: Wished = {}): Marks {
  const index = shelf.shipped.get(setNo)?.index
  if (!index) throw new Error(`there is no form ${setNo}`)
  const choices = index.scorables.map(({ code, options, index: place }) => {
    const least = floor === undefined ? 0 : (index.required[floor][place] ?? 0)
    return options.filter(({ key, points }) => (fixed[code] === undefined ? points >= least : fixed[code] === key))
  })
  // sums that can still be made from each criterion on, from the last one back
  const within: Set<number>[] = [new Set([0])]
  for (const options of choices.toReversed())
    within.unshift(new Set(options.flatMap(({ points }) => [...(within[0] ?? [])].map((rest) => rest + points))))
  if (!within[0]?.has(total)) throw new Error(`form ${setNo} has no sheet of ${total} points like that`)
  let left = total
  return Object.fromEntries(
    index.scorables.map(({ code }, place) => {
      const option = choices[place]?.find(({ points }) => within[place + 1]?.has(left - points))
      if (!option) throw new Error('a sum that could be made cannot be made')
      left -= option.points
      return [code, option.key]
    })
  )
}

/** The form as it lies on disk, for the oracle. */
export function formOf(setNo: number): (typeof criteria)[number] {
  const form = criteria.find(({ no }) => no === setNo)
  if (!form) throw new Error(`there is no form ${setNo}`)
  return form
}

/** The criteria of a form in its order. */
export function codesOf(setNo: number): readonly string[] {
  return shelf.shipped.get(setNo)?.index.scorables.map(({ code }) => code) ?? []
}

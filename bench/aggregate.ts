/** The arithmetic alone, without a database, beside a plain loop that only adds the same points up. */
import { aggregate as resultOf } from '../shared/domain/aggregate.ts'
import { defaultRules } from '../shared/domain/model.ts'
import { shelf } from './desk.ts'
import { type Bench, timed } from './line.ts'
import { inTurns } from './measure.ts'

export const aggregate: Bench = async ({ quick }) => {
  const products = quick ? 15 : 150
  const members = 15
  const indexes = [...shelf.shipped.values()].map((at) => at.index).filter((index) => index.count === 31)
  const entries = Array.from({ length: products }, (_, place) => {
    const index = indexes[place % indexes.length]!
    const sheets = Array.from({ length: members }, (_sheet, seat) => ({
      memberId: `m${seat}`,
      options: index.scorables.map((scorable, at) => scorable.options[(place * 7 + seat * 3 + at * 5) % scorable.options.length]!.key)
    }))
    return { index, sheets }
  })
  const ours = () => entries.map(({ index, sheets }) => resultOf(index, sheets, defaultRules, [])?.sum ?? 0)
  const plain = () =>
    entries.map(({ index: { points, stride }, sheets }) => {
      let sum = 0
      for (const { options } of sheets) for (let at = 0; at < options.length; at += 1) sum += points[at * stride + options[at]!]!
      return sum
    })
  if (ours().join() !== plain().join()) throw new Error('the two do not add up to the same')
  const times = await inTurns(ours, plain, { rounds: quick ? 20 : 400, warm: quick ? 5 : 60 })
  const words = { bench: 'aggregate', what: `aggregate() of ${products} products × ${members} members × 31 criteria` }
  return [timed(times, { ...words, baselineIs: 'plain loop that adds the same points', limit: null })]
}

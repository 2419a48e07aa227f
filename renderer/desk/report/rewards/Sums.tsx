import type { RewardsView } from '../../../../shared/contract/rewards.ts'
import { formatWhole } from '../../../../shared/domain/print-number.ts'
import { money, moneyWords } from '../../../../shared/papers/decree/number-words.ts'
import { rewardsText } from '../../../text/rewards.ts'
import desk from '../../desk.module.css'
import classes from './rewards.module.css'

/** The sum of the scope in figures and words, and how it is made up by star. */
export function Sums({ rewards }: { readonly rewards: RewardsView }) {
  const { total, producers, byStar } = rewards
  const products = producers.reduce((sum, { rowIds }) => sum + rowIds.length, 0)
  const sum = (key: 'first' | 'upgraded') => byStar.reduce((so, one) => so + one[key], 0)
  return (
    <div className={classes.sum}>
      <div>
        <p className={desk.dim}>{rewardsText.total}</p>
        <p className={classes.total}>{money(total)}</p>
        <p className={desk.dim}>{rewardsText.inWords(moneyWords(total))}</p>
        <p className={desk.dim}>{rewardsText.sums(products, producers.length)}</p>
      </div>
      <table className={`${desk.plain} ${classes.stars}`} aria-label={rewardsText.byStar}>
        <thead>
          <tr>
            <th>{rewardsText.starHead}</th>
            <th className={classes.money}>{rewardsText.products}</th>
            <th className={classes.money}>{rewardsText.first}</th>
            <th className={classes.money}>{rewardsText.upgraded}</th>
            <th className={classes.money}>{rewardsText.amount}</th>
          </tr>
        </thead>
        <tbody>
          {byStar.map(({ star, first, upgraded, amount }) => (
            <tr key={star}>
              <td>{rewardsText.star(star)}</td>
              <td className={classes.money}>{first + upgraded}</td>
              <td className={classes.money}>{first}</td>
              <td className={classes.money}>{upgraded}</td>
              <td className={classes.money}>{formatWhole(amount)}</td>
            </tr>
          ))}
          <tr className={classes.sumRow}>
            <td>{rewardsText.all}</td>
            <td className={classes.money}>{products}</td>
            <td className={classes.money}>{sum('first')}</td>
            <td className={classes.money}>{sum('upgraded')}</td>
            <td className={classes.money}>{formatWhole(total)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}

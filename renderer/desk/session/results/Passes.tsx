import type { EntryResultView } from '../../../../shared/contract/results.ts'
import type { Rules } from '../../../../shared/domain/model.ts'
import { momentWords } from '../../../../shared/domain/moment.ts'
import { meanWords, resultsText } from '../../../text/results.ts'
import classes from './results.module.css'

/** Every pass with what was asked, why, and what it gave: nothing is written over. */
export function Passes({ view, rules }: { readonly view: EntryResultView; readonly rules: Rules }) {
  if (view.passes.length < 2) return null
  return (
    <div className={classes.passes}>
      <h3 className={classes.small}>{resultsText.passes}</h3>
      <ol className={classes.plain}>
        {view.passes.map((pass) => (
          <li key={pass.passId}>
            <span>
              <strong>{resultsText.pass(pass.no)}</strong> (
              {pass.scope === null ? resultsText.passAll : resultsText.passSome(pass.scope.join(', '))})
              {pass.reason !== '' && <> · {resultsText.passReason(pass.reason)}</>}
              {' · '}
              {pass.closedAt === null ? resultsText.passOpen : momentWords(pass.closedAt)}
              {pass.totals !== null && (
                <span className={classes.said}>{pass.totals.map((one) => `${one.name} ${one.total}`).join(' · ')}</span>
              )}
            </span>
            <strong className="figures">{meanWords(pass.result, rules)}</strong>
          </li>
        ))}
      </ol>
    </div>
  )
}

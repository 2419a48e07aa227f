import type { CriteriaSet } from '../../shared/criteria/schema.ts'
import { sheetText } from '../text/sheet.ts'

interface FormWordsProps {
  readonly set: CriteriaSet
  /** Of a line to compare with the signed copy. */
  readonly anomalyClass: string | undefined
  /** Of the decision that is cited. */
  readonly citedClass: string | undefined
}

/** What the form says around its table: when a dossier is excluded, what the stars mean, lines to compare with the signed copy. */
export function FormWords({ set, anomalyClass, citedClass }: FormWordsProps) {
  return (
    <>
      <p>
        <strong>{set.headingPrinted}</strong>
      </p>
      {set.classPrinted !== '' && <p>{set.classPrinted}</p>}
      {set.conditions.map((condition) => (
        <p key={`${condition.criterion ?? ''} ${condition.text}`}>
          {condition.criterion !== undefined && <strong>{condition.criterion}. </strong>}
          {condition.text}
        </p>
      ))}
      {set.anomalies.map((anomaly) => (
        <p key={anomaly.text} className={anomalyClass}>
          <strong>
            {sheetText.anomaly}
            {anomaly.at === undefined ? '' : ` (${anomaly.at})`}:
          </strong>{' '}
          {anomaly.text}
        </p>
      ))}
      <p className={citedClass}>{set.decision.cited}</p>
    </>
  )
}

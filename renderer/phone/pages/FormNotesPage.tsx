import { sheetText } from '../../text/sheet.ts'
import { Bar, Frame, Heading } from '../Frame.tsx'
import { addresses } from '../route.ts'
import classes from './criterion.module.css'
import type { Sheet } from './SheetRoute.tsx'

/** What the form says around its table: when a dossier is excluded, what the stars mean, lines to compare with the signed copy. */
export function FormNotesPage({ sheet: { entry, set } }: { readonly sheet: Sheet }) {
  return (
    <Frame bar={<Bar title={entry.productName} back={{ to: addresses.outline(entry.entryId), label: sheetText.outline }} />}>
      <Heading>{sheetText.formNotes}</Heading>
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
        <p key={anomaly.text} className={classes.anomaly}>
          <strong>
            {sheetText.anomaly}
            {anomaly.at === undefined ? '' : ` (${anomaly.at})`}:
          </strong>{' '}
          {anomaly.text}
        </p>
      ))}
      <p className={classes.note}>{set.decision.cited}</p>
    </Frame>
  )
}

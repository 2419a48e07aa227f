import { Button } from '@mantine/core'
import type { CriteriaSet } from '../../../../shared/criteria/schema.ts'
import { Dialog } from '../../../parts/Dialog.tsx'
import { sheetText } from '../../../text/sheet.ts'
import { sessionText } from '../../../text/session.ts'
import criterionClasses from './criterion.module.css'
import classes from './sheet.module.css'

/** What the form says around its table: when a dossier is excluded, what the stars mean, lines to compare with the signed copy. */
export function FormNotes({ set, onClose }: { readonly set: CriteriaSet; readonly onClose: () => void }) {
  return (
    <Dialog
      opened
      wide
      title={sheetText.formNotes}
      onClose={onClose}
      footer={
        <Button onClick={onClose} data-autofocus>
          {sessionText.close}
        </Button>
      }
    >
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
        <p key={anomaly.text} className={criterionClasses.anomaly}>
          <strong>
            {sheetText.anomaly}
            {anomaly.at === undefined ? '' : ` (${anomaly.at})`}:
          </strong>{' '}
          {anomaly.text}
        </p>
      ))}
      <p className={classes.dim}>{set.decision.cited}</p>
    </Dialog>
  )
}

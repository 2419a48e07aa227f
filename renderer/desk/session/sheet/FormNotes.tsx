import { Button } from '@mantine/core'
import type { CriteriaSet } from '../../../../shared/criteria/schema.ts'
import { Dialog } from '../../../parts/Dialog.tsx'
import { FormWords } from '../../../parts/FormWords.tsx'
import { sheetText } from '../../../text/sheet.ts'
import { sessionText } from '../../../text/session.ts'
import criterionClasses from './criterion.module.css'
import classes from './sheet.module.css'

/** The words around the form's table, over the sheet. */
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
      <FormWords set={set} anomalyClass={criterionClasses.anomaly} citedClass={classes.dim} />
    </Dialog>
  )
}

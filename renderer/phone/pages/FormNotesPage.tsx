import { FormWords } from '../../parts/FormWords.tsx'
import { sheetText } from '../../text/sheet.ts'
import { Bar, Frame, Heading } from '../Frame.tsx'
import { addresses } from '../route.ts'
import classes from './criterion.module.css'
import type { Sheet } from './SheetRoute.tsx'

/** The words around the form's table, as a page. */
export function FormNotesPage({ sheet: { entry, set } }: { readonly sheet: Sheet }) {
  return (
    <Frame bar={<Bar title={entry.productName} back={{ to: addresses.outline(entry.entryId), label: sheetText.outline }} />}>
      <Heading>{sheetText.formNotes}</Heading>
      <FormWords set={set} anomalyClass={classes.anomaly} citedClass={classes.note} />
    </Frame>
  )
}

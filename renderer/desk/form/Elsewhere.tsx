import { Button } from '@mantine/core'
import { Notice } from '../../parts/Notice.tsx'
import type { Draft } from '../../state/draft.ts'
import { formText } from '../../text/desk.ts'
import classes from '../desk.module.css'

interface ElsewhereProps<T> {
  readonly draft: Draft<T>
  /** What the database holds now. */
  readonly theirs: T
  /** A field by its label with its value in words; fields left out are not told one by one. */
  readonly tell: Partial<Record<keyof T, (values: T) => string>>
}

/** The row was saved elsewhere while this form was being typed: what they wrote, and whose goes on. */
export function Elsewhere<T>({ draft, theirs, tell }: ElsewhereProps<T>) {
  if (draft.elsewhere.length === 0) return null
  const said = draft.elsewhere.flatMap((key) => tell[key]?.(theirs) ?? [])
  return (
    <Notice kind="warn" title={formText.elsewhere} kept={formText.elsewhereKept}>
      {said.length > 0 && (
        <p>
          {formText.elsewhereNow} {said.join('; ')}.
        </p>
      )}
      <div className={classes.row}>
        <Button size="compact-sm" onClick={draft.keepMine}>
          {formText.keepMine}
        </Button>
        <Button size="compact-sm" variant="default" onClick={draft.takeTheirs}>
          {formText.takeTheirs}
        </Button>
      </div>
    </Notice>
  )
}

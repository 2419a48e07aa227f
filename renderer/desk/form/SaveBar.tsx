import { Button } from '@mantine/core'
import { useHold } from '../../state/leaving.ts'
import { formText } from '../../text/desk.ts'
import classes from '../desk.module.css'

interface SaveBarProps {
  readonly actLabel: string
  readonly busy: boolean
  readonly unsaved: boolean
  /** Puts back what the database holds. */
  readonly onDrop?: () => void
  /** "14:05", once something was saved from here. */
  readonly savedAt?: string
  /** True where something new is made: nothing is unsaved before it is there, only lost by leaving. */
  readonly quiet?: boolean
  /** The form takes the whole width of the page. */
  readonly wide?: boolean
}

/** The foot of a form that is a page: whether everything is saved, and the button that does it. Keeps in sight while one scrolls. */
export function SaveBar({ actLabel, busy, unsaved, onDrop, savedAt, quiet = false, wide = false }: SaveBarProps) {
  useHold(unsaved)
  return (
    <div className={classes.saveBar} data-wide={wide}>
      <div>
        <output className={classes.dim}>
          {unsaved && !quiet ? formText.unsaved : savedAt === undefined ? '' : formText.savedAt(savedAt)}
        </output>
        {onDrop !== undefined && unsaved && (
          <Button variant="default" onClick={onDrop} disabled={busy}>
            {formText.drop}
          </Button>
        )}
        <Button type="submit" loading={busy}>
          {actLabel}
        </Button>
      </div>
    </div>
  )
}

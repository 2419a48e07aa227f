import classes from './BackButton.module.css'

interface BackButtonProps {
  readonly label: string
  readonly onBack: () => void
  /** Where another key does the same: told with the label. */
  readonly hint?: string
}

/** The arrow before a page's title. */
export function BackButton({ label, onBack, hint = label }: BackButtonProps) {
  return (
    <button type="button" className={classes.back} onClick={onBack} aria-label={label} title={hint}>
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <path d="m12 5-5 5 5 5" />
      </svg>
    </button>
  )
}

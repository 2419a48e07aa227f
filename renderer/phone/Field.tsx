import { type InputHTMLAttributes, useId } from 'react'
import classes from './field.module.css'

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'id'> {
  readonly label: string
  readonly hint: string
  /** What is wrong with what was typed; null when nothing is. */
  readonly wrong: string | null
  readonly onChange: (value: string) => void
}

/** One line to type, with its label above and what is wrong below. */
export function Field({ label, hint, wrong, onChange, ...input }: FieldProps) {
  const id = useId()
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-hint`} className={classes.hint}>
        {hint}
      </p>
      <input
        {...input}
        id={id}
        aria-describedby={`${id}-hint ${id}-wrong`}
        aria-invalid={wrong !== null || undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p id={`${id}-wrong`} className={classes.wrong} role="alert">
        {wrong}
      </p>
    </div>
  )
}

import { TextInput, type TextInputProps } from '@mantine/core'
import { partsText } from '../text/parts.ts'
import classes from './PinField.module.css'
import { isComposing } from './typing.ts'

interface PinFieldProps extends Omit<TextInputProps, 'label' | 'value' | 'defaultValue' | 'onChange' | 'type' | 'maxLength'> {
  readonly label: string
  readonly value: string
  readonly onChange: (pin: string) => void
  /** Enter on a whole PIN. */
  readonly onEnter?: (pin: string) => void
  readonly length?: number
}

/** Digits that nobody else in the room should read. One field, not six boxes: Backspace and paste work as everywhere. */
export function PinField({ value, onChange, onEnter, length = 6, error, onKeyDown, ...rest }: PinFieldProps) {
  const odd = value !== '' && !/^\d+$/.test(value)
  return (
    <TextInput
      description={partsText.pinShort(length)}
      {...rest}
      // "off" is ignored for masked fields; this is the word that keeps a browser from offering to remember it.
      autoComplete="one-time-code"
      type="password"
      inputMode="numeric"
      maxLength={length}
      classNames={{ input: classes.input, wrapper: classes.wrapper }}
      value={value}
      error={error ?? (odd ? partsText.pinDigits : undefined)}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (isComposing(event)) return
        if (event.key === 'Enter' && !odd && value.length === length) onEnter?.(value)
        onKeyDown?.(event)
      }}
    />
  )
}

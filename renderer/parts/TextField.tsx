import { Textarea, type TextareaProps, TextInput, type TextInputProps } from '@mantine/core'
import { isComposing } from './typing.ts'

interface TextProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
}

type Replaced = 'label' | 'value' | 'defaultValue' | 'onChange'

/** One line of text. Leaves typing alone; on leaving the field decomposed letters become whole ones (NFC). */
export function TextField({
  value,
  onChange,
  onEnter,
  onBlur,
  onKeyDown,
  ...rest
}: TextProps & { readonly onEnter?: (text: string) => void } & Omit<TextInputProps, Replaced>) {
  return (
    <TextInput
      autoComplete="off"
      spellCheck={false}
      {...rest}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={(event) => {
        tidy(value, onChange)
        onBlur?.(event)
      }}
      onKeyDown={(event) => {
        if (isComposing(event)) return
        if (event.key === 'Enter') onEnter?.(value.normalize('NFC'))
        onKeyDown?.(event)
      }}
    />
  )
}

/** Several lines of text, growing with what is typed. Enter is a new line. */
export function TextArea({ value, onChange, onBlur, onKeyDown, ...rest }: TextProps & Omit<TextareaProps, Replaced>) {
  return (
    <Textarea
      autoComplete="off"
      spellCheck={false}
      rows={3}
      {...rest}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={(event) => {
        tidy(value, onChange)
        onBlur?.(event)
      }}
      onKeyDown={(event) => {
        if (!isComposing(event)) onKeyDown?.(event)
      }}
    />
  )
}

function tidy(value: string, onChange: (text: string) => void): void {
  const whole = value.normalize('NFC')
  if (whole !== value) onChange(whole)
}

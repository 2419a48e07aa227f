import type { TextareaProps } from '@mantine/core'
import { partsText } from '../text/parts.ts'
import { TextArea } from './TextField.tsx'

/** Letters that the host asks of a reason at least. */
const shortestReason = 5

/** Too short to be taken as a reason. */
export function isShortReason(reason: string, least = shortestReason): boolean {
  return [...reason.trim()].length < least
}

interface ReasonFieldProps extends Pick<TextareaProps, 'id' | 'description' | 'maxLength' | 'mt'> {
  readonly label?: string
  readonly value: string
  readonly onChange: (reason: string) => void
  /** The person has tried to send, so a reason that is too short says so. */
  readonly asked: boolean
  readonly least?: number
  readonly 'data-autofocus'?: boolean
}

/** Why an act is done, for the log and the papers. */
export function ReasonField({
  label = partsText.reasonLabel,
  value,
  asked,
  least = shortestReason,
  maxLength = 1000,
  ...rest
}: ReasonFieldProps) {
  return (
    <TextArea
      {...rest}
      label={label}
      maxLength={maxLength}
      value={value}
      required
      error={asked && isShortReason(value, least) ? partsText.reasonShort(least) : undefined}
    />
  )
}

import { Button } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import { partsText } from '../text/parts.ts'
import { Dialog } from './Dialog.tsx'
import { Notice } from './Notice.tsx'
import { isShortReason, ReasonField } from './ReasonField.tsx'

interface ReasonDialogProps {
  readonly opened: boolean
  readonly title: string
  /** What will happen, and what stays. */
  readonly children: ReactNode
  readonly actLabel: string
  /** Gets the reason without spaces around it, in whole letters (NFC). */
  readonly onAct: (reason: string) => void
  readonly onCancel: () => void
  readonly reasonLabel?: string
  /** Letters asked for at least. */
  readonly minLength?: number
  readonly maxLength?: number
  readonly danger?: boolean
  readonly busy?: boolean
  /** Why the act did not succeed; the reason stays typed. */
  readonly failure?: string
}

/** Asks why, before an act that the log keeps with its reason. Every opening starts empty, so one product's reason is never offered for the next. */
export function ReasonDialog({
  opened,
  title,
  children,
  actLabel,
  onAct,
  onCancel,
  reasonLabel,
  minLength,
  maxLength,
  danger = false,
  busy = false,
  failure
}: ReasonDialogProps) {
  const field = useId()
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const [wasOpened, setWasOpened] = useState(opened)
  if (wasOpened !== opened) {
    setWasOpened(opened)
    if (opened) {
      setText('')
      setAsked(false)
    }
  }
  const reason = text.normalize('NFC').trim()
  const short = isShortReason(reason, minLength)

  function act(): void {
    setAsked(true)
    if (short) document.getElementById(field)?.focus()
    else onAct(reason)
  }

  return (
    <Dialog
      opened={opened}
      title={title}
      onClose={onCancel}
      closeOnEscape={!busy && reason === ''}
      footer={
        <>
          <Button variant="default" onClick={onCancel} disabled={busy}>
            {partsText.cancel}
          </Button>
          <Button color={danger ? 'red' : undefined} onClick={act} loading={busy}>
            {actLabel}
          </Button>
        </>
      }
    >
      {children}
      <ReasonField
        id={field}
        label={reasonLabel}
        description={partsText.reasonKept}
        mt="md"
        maxLength={maxLength}
        least={minLength}
        value={text}
        onChange={setText}
        asked={asked}
        data-autofocus
      />
      {failure !== undefined && <Notice kind="error" title={failure} />}
    </Dialog>
  )
}

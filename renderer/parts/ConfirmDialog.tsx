import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { partsText } from '../text/parts.ts'
import { Dialog } from './Dialog.tsx'
import { Notice } from './Notice.tsx'

interface ConfirmDialogProps {
  readonly opened: boolean
  readonly title: string
  /** What will happen, and how it is taken back. */
  readonly children: ReactNode
  readonly actLabel: string
  readonly onAct: () => void
  readonly onCancel: () => void
  readonly cancelLabel?: string
  /** The act takes something away: the button is red and leaving is what Enter does first. */
  readonly danger?: boolean
  readonly busy?: boolean
  /** Why the act did not succeed. */
  readonly failure?: string
}

/** Asks before an act that others will notice. */
export function ConfirmDialog({
  opened,
  title,
  children,
  actLabel,
  onAct,
  onCancel,
  cancelLabel = partsText.cancel,
  danger = false,
  busy = false,
  failure
}: ConfirmDialogProps) {
  return (
    <Dialog
      opened={opened}
      title={title}
      onClose={onCancel}
      closeOnEscape={!busy}
      footer={
        <>
          <Button variant="default" onClick={onCancel} disabled={busy} data-autofocus={danger || undefined}>
            {cancelLabel}
          </Button>
          <Button color={danger ? 'red' : undefined} onClick={onAct} loading={busy} data-autofocus={!danger || undefined}>
            {actLabel}
          </Button>
        </>
      }
    >
      {children}
      {failure !== undefined && <Notice kind="error" title={failure} />}
    </Dialog>
  )
}

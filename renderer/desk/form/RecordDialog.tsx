import { Button } from '@mantine/core'
import { type ComponentProps, useState } from 'react'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { TroubleNotice } from '../session/Trouble.tsx'
import { FormDialog } from './FormDialog.tsx'

interface RecordDialogProps extends Omit<ComponentProps<typeof FormDialog>, 'aside'> {
  readonly trouble: ComponentProps<typeof TroubleNotice>['trouble']
  /** How the record is taken away; null for a new one. `onRemove` answers whether it was. */
  readonly removal: {
    readonly label: string
    readonly title: string
    readonly actLabel: string
    readonly words: string
    readonly onRemove: () => Promise<boolean>
  } | null
}

/** A form of one record, which may also be taken away after a question. */
export function RecordDialog({ trouble, removal, children, ...form }: RecordDialogProps) {
  const [removing, setRemoving] = useState(false)

  async function remove(): Promise<void> {
    if (await removal?.onRemove()) form.onClose()
    else setRemoving(false)
  }

  if (removing && removal)
    return (
      <ConfirmDialog
        opened
        danger
        title={removal.title}
        actLabel={removal.actLabel}
        busy={form.busy}
        onAct={() => void remove()}
        onCancel={() => setRemoving(false)}
      >
        <p>{removal.words}</p>
      </ConfirmDialog>
    )
  return (
    <FormDialog
      {...form}
      aside={
        removal && (
          <Button variant="subtle" color="red" onClick={() => setRemoving(true)}>
            {removal.label}
          </Button>
        )
      }
    >
      {(asked) => (
        <>
          {children(asked)}
          <TroubleNotice trouble={trouble} />
        </>
      )}
    </FormDialog>
  )
}

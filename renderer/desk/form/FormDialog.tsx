import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Dialog } from '../../parts/Dialog.tsx'
import { useHold } from '../../state/leaving.ts'
import { formText } from '../../text/desk.ts'
import { partsText } from '../../text/parts.ts'
import classes from '../desk.module.css'
import { useSend } from './use-send.ts'

interface FormDialogProps {
  readonly title: string
  readonly actLabel: string
  readonly onAct: () => void
  readonly onClose: () => void
  readonly busy: boolean
  /** Something typed would be lost by closing. */
  readonly unsaved: boolean
  /** Cannot be sent as it stands. */
  readonly wrong: boolean
  /** `asked`: the person has tried to send, so empty fields that must be filled say so. */
  readonly children: (asked: boolean) => ReactNode
  /** A further act, at the left of the buttons. */
  readonly aside?: ReactNode
  readonly wide?: boolean
}

/** A form above the page: Enter or Ctrl+S sends it, Escape closes it, and asks first where something typed would be lost. */
export function FormDialog({ title, actLabel, onAct, onClose, busy, unsaved, wrong, children, aside, wide }: FormDialogProps) {
  const id = useId()
  const [leaving, setLeaving] = useState(false)
  const { asked, formProps } = useSend({ wrong, busy, onSend: onAct })
  useHold(unsaved)
  // where one was before the question; its button has the focus, and takes it away with it
  const was = useRef<HTMLElement | null>(null)
  useEffect(() => {
    if (!leaving) was.current?.focus()
  }, [leaving])

  function close(): void {
    if (busy) return
    if (leaving) setLeaving(false)
    else if (unsaved) {
      was.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
      setLeaving(true)
    } else onClose()
  }

  return (
    <Dialog
      opened
      wide={wide}
      title={title}
      onClose={close}
      footer={
        leaving ? (
          <>
            <strong className={classes.aside} role="alert">
              {formText.leaveAsk}
            </strong>
            <Button variant="default" onClick={() => setLeaving(false)} ref={focusNow}>
              {formText.stay}
            </Button>
            <Button color="red" onClick={onClose}>
              {formText.leave}
            </Button>
          </>
        ) : (
          <>
            {aside !== undefined && <div className={classes.aside}>{aside}</div>}
            <Button variant="default" onClick={close} disabled={busy}>
              {partsText.cancel}
            </Button>
            <Button type="submit" form={id} loading={busy}>
              {actLabel}
            </Button>
          </>
        )
      }
    >
      <form {...formProps} id={id} className={classes.form}>
        {children(asked)}
      </form>
    </Dialog>
  )
}

function focusNow(button: HTMLButtonElement | null): void {
  button?.focus()
}

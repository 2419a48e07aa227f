import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Dialog.module.css'
import { useFocusBack } from './focus-back.ts'

interface DialogProps {
  readonly opened: boolean
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons: leaving first, the act last. */
  readonly footer: ReactNode
  /** False while something typed would be lost, or an act is under way. */
  readonly closeOnEscape?: boolean
  readonly wide?: boolean
}

/** A question above the page. Stays within 560 px of height; a click beside it does nothing, so nothing typed is lost by a slip. */
export function Dialog({ opened, title, onClose, children, footer, closeOnEscape = true, wide = false }: DialogProps) {
  useFocusBack(opened)
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={wide ? 'xl' : 'lg'}
      closeOnEscape={closeOnEscape}
      closeOnClickOutside={false}
      centered
      classNames={{ content: classes.content, header: classes.header, body: classes.body }}
    >
      <Modal.Overlay />
      <Modal.Content>
        {/* Without the role a reader would take it for the header of a second page. */}
        <Modal.Header role="presentation">
          <Modal.Title>{title}</Modal.Title>
          {closeOnEscape && <Modal.CloseButton />}
        </Modal.Header>
        <Modal.Body>
          <div className={classes.text}>{children}</div>
          <div className={classes.footer}>{footer}</div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

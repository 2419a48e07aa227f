import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'

/**
 * Sending a form by its button, Enter in a field or Ctrl+S. What cannot be sent as it stands is not: the fields then say why
 * (`asked`), and the first of them gets the focus. Nothing is sent twice while `busy`.
 */
export function useSend({ wrong, busy, onSend }: { readonly wrong: boolean; readonly busy: boolean; readonly onSend: () => void }) {
  const form = useRef<HTMLFormElement>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tries])

  return {
    /** Whether the person has tried to send; empty fields are no mistake before that. */
    asked: tries > 0,
    formProps: {
      ref: form,
      noValidate: true,
      onSubmit: (event: FormEvent) => {
        event.preventDefault()
        // A dialog opened from this form is a child of it on the page's tree, though not in the document.
        event.stopPropagation()
        if (busy) return
        if (wrong) setTries((count) => count + 1)
        else onSend()
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return
        event.preventDefault()
        event.stopPropagation()
        form.current?.requestSubmit()
      }
    }
  } as const
}

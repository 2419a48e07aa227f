import { Button } from '@mantine/core'
import { useState } from 'react'
import type { SaveOutcome } from '../../../shared/contract/papers.ts'
import { fetchSaved } from '../../api/files.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { TextField } from '../../parts/TextField.tsx'
import type { Trouble } from '../../text/errors.ts'
import { packagesText } from '../../text/packages.ts'
import { partsText } from '../../text/parts.ts'
import { TroubleNotice } from '../session/Trouble.tsx'

interface PassphraseDialogProps {
  readonly title: string
  readonly words?: string
  readonly busy: boolean
  readonly trouble: Trouble | null
  readonly onMake: (passphrase: string) => Promise<SaveOutcome | null>
  readonly onClose: () => void
  /** Told what became of the file. */
  readonly onDone: (words: string) => void
}

/** Asks for a passphrase, or none, and makes the package. */
export function PassphraseDialog({ title, words, busy, trouble, onMake, onClose, onDone }: PassphraseDialogProps) {
  const [passphrase, setPassphrase] = useState('')
  async function make(): Promise<void> {
    const outcome = await onMake(passphrase.trim())
    if (!outcome) return
    fetchSaved(outcome)
    onClose()
    if (outcome.kind === 'saved') onDone(packagesText.saved(outcome.name))
    if (outcome.kind === 'download') onDone(packagesText.downloaded(outcome.name))
  }
  return (
    <Dialog
      opened
      title={title}
      onClose={onClose}
      closeOnEscape={!busy}
      footer={
        <>
          <Button variant="default" disabled={busy} onClick={onClose}>
            {partsText.cancel}
          </Button>
          <Button loading={busy} onClick={() => void make()}>
            {packagesText.makeDo}
          </Button>
        </>
      }
    >
      {words !== undefined && <p>{words}</p>}
      <TextField
        label={packagesText.passphraseNew}
        description={packagesText.passphraseHint}
        maxLength={200}
        value={passphrase}
        onChange={setPassphrase}
        onEnter={() => void make()}
        data-autofocus
      />
      <TroubleNotice trouble={trouble} />
    </Dialog>
  )
}

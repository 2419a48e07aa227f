import { Button } from '@mantine/core'
import { useState } from 'react'
import { TextField } from '../../parts/TextField.tsx'
import type { Trouble } from '../../text/errors.ts'
import { gatherText } from '../../text/gather.ts'
import desk from '../desk.module.css'
import { TroubleNotice } from '../session/Trouble.tsx'

interface LockedFileProps {
  readonly name: string
  readonly trouble: Trouble | null
  readonly onUnlock: (passphrase: string) => Promise<void>
}

/** Asks for the passphrase of one of the files. */
export function LockedFile({ name, trouble, onUnlock }: LockedFileProps) {
  const [passphrase, setPassphrase] = useState('')
  const [busy, setBusy] = useState(false)
  async function open(): Promise<void> {
    setBusy(true)
    await onUnlock(passphrase.trim())
    setBusy(false)
  }
  return (
    <>
      {trouble?.code === 'PACKAGE' && trouble.reason === 'WRONG_PASSPHRASE' && <TroubleNotice trouble={trouble} />}
      <div className={desk.withButton}>
        <TextField
          label={gatherText.passphrase(name)}
          maxLength={200}
          value={passphrase}
          onChange={setPassphrase}
          onEnter={() => void open()}
        />
        <Button loading={busy} onClick={() => void open()}>
          {gatherText.unlock}
        </Button>
      </div>
    </>
  )
}

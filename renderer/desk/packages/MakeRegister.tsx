import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTell } from '../../state/host.ts'
import { besideText } from '../../text/beside.ts'
import { PassphraseDialog } from './PassphraseDialog.tsx'

/** Makes the register package of this machine: a press, and a passphrase or none. */
export function MakeRegister({ onDone }: { readonly onDone: (words: string) => void }) {
  const [asking, setAsking] = useState(false)
  const { tell, busy, trouble, clear } = useTell()
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          clear()
          onDone('')
          setAsking(true)
        }}
      >
        {besideText.make}
      </Button>
      {asking && (
        <PassphraseDialog
          title={besideText.makeTitle}
          words={besideText.makeWords}
          busy={busy}
          trouble={trouble}
          onMake={(passphrase) => tell('makeRegisterPackage', { passphrase })}
          onClose={() => setAsking(false)}
          onDone={onDone}
        />
      )}
    </>
  )
}

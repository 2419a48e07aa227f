import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { SessionId } from '../../../../shared/ids.ts'
import { Dialog } from '../../../parts/Dialog.tsx'
import { TextField } from '../../../parts/TextField.tsx'
import { useTell } from '../../../state/host.ts'
import { useSpot } from '../../../state/session-spot.ts'
import { keyingText } from '../../../text/keying-pages.ts'
import { partsText } from '../../../text/parts.ts'
import { paths } from '../paths.ts'
import { TroubleNotice } from '../Trouble.tsx'
import classes from './keying.module.css'

interface OpenByCodeProps {
  readonly sessionId: SessionId
  /** As the buttons beside it. */
  readonly size: 'compact-md' | 'sm'
}

/** Where a scanner types: the code of a paper sheet leads to the sheet, or to whatever it waits for. */
export function OpenByCode({ sessionId, size }: OpenByCodeProps) {
  const [, go] = useLocation()
  const [opened, setOpened] = useState(false)
  const [code, setCode] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { tell, busy, trouble, clear } = useTell()

  function close(): void {
    setOpened(false)
    setCode('')
    clear()
  }

  async function open(): Promise<void> {
    if (code.trim() === '' || busy) return
    const found = await tell('findSheet', { sessionId, sheetCode: code })
    if (found === null) {
      // the next scan, or the next try, takes the place of this one
      field.current?.select()
      return
    }
    const { entryId, memberId } = found
    close()
    useSpot.setState({ spot: { entryId, memberId } })
    go(paths.sheet(sessionId, entryId, memberId))
  }

  return (
    <>
      <Button size={size} variant="default" onClick={() => setOpened(true)}>
        {keyingText.byCode}
      </Button>
      <Dialog
        opened={opened}
        title={keyingText.byCode}
        onClose={close}
        footer={
          <>
            <Button variant="default" onClick={close}>
              {partsText.cancel}
            </Button>
            <Button onClick={() => void open()} loading={busy} disabled={code.trim() === ''}>
              {keyingText.open}
            </Button>
          </>
        }
      >
        <p className={classes.words}>{keyingText.byCodeWords}</p>
        <TextField
          ref={field}
          className={classes.code}
          label={keyingText.code}
          value={code}
          onChange={(typed) => {
            setCode(typed)
            clear()
          }}
          onEnter={() => void open()}
          maxLength={40}
          autoCapitalize="characters"
          data-autofocus
        />
        <TroubleNotice trouble={trouble} />
      </Dialog>
    </>
  )
}

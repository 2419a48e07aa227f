import { Button, Radio } from '@mantine/core'
import { useState } from 'react'
import type { EntryView, ExclusionGround } from '../../../../shared/contract/sessions.ts'
import type { SessionId } from '../../../../shared/ids.ts'
import { Dialog } from '../../../parts/Dialog.tsx'
import { TextArea } from '../../../parts/TextField.tsx'
import { useAsk, useTell } from '../../../state/host.ts'
import { partsText } from '../../../text/parts.ts'
import { entriesText, groundWords } from '../../../text/session.ts'
import { TroubleNotice } from '../Trouble.tsx'
import classes from './entries.module.css'

// From the words, not from the contract's list, which would bring the whole of zod to the page.
const grounds = Object.keys(groundWords) as ExclusionGround[] // a record by ground has no other keys

interface ExcludeDialogProps {
  readonly sessionId: SessionId
  readonly entry: Pick<EntryView, 'id' | 'version' | 'productName' | 'setNo'>
  readonly onClose: () => void
}

/** Exclusion with its ground, beside the words of the product's own form. */
export function ExcludeDialog({ sessionId, entry, onClose }: ExcludeDialogProps) {
  const set = useAsk('getSessionSet', { sessionId, setNo: entry.setNo })
  const [ground, setGround] = useState<ExclusionGround | null>(null)
  const [words, setWords] = useState('')
  const { tell, busy, trouble } = useTell()
  const printed = set.data?.conditions.filter((condition) => condition.type === 'exclusion') ?? []
  const ready = ground !== null && words.trim().length >= 5

  async function exclude(): Promise<void> {
    if (ground === null) return
    if (await tell('excludeEntry', { entryId: entry.id, baseVersion: entry.version, ground, words })) onClose()
  }

  return (
    <Dialog
      opened
      wide
      title={entriesText.excludeTitle(entry.productName)}
      onClose={onClose}
      closeOnEscape={!busy && words === ''}
      footer={
        <>
          <Button variant="default" onClick={onClose} disabled={busy}>
            {partsText.cancel}
          </Button>
          <Button color="red" onClick={() => void exclude()} loading={busy} disabled={!ready}>
            {entriesText.excludeAct}
          </Button>
        </>
      }
    >
      <div className={classes.form}>
        <p>{entriesText.excludeWords}</p>
        {printed.map((condition) => (
          <blockquote key={condition.text} className={classes.printed}>
            {condition.text}
          </blockquote>
        ))}
        <Radio.Group label={entriesText.ground} value={ground} onChange={(value) => setGround(value as ExclusionGround)} required>
          <div className={classes.grounds}>
            {grounds.map((one) => (
              <Radio key={one} value={one} label={groundWords[one]} />
            ))}
          </div>
        </Radio.Group>
        <TextArea label={entriesText.groundWords} value={words} onChange={setWords} rows={2} required maxLength={1000} />
        <TroubleNotice trouble={trouble} />
      </div>
    </Dialog>
  )
}

import { Button, Checkbox, Radio } from '@mantine/core'
import { useState } from 'react'
import type { EntryResultView } from '../../../../shared/contract/results.ts'
import { Dialog } from '../../../parts/Dialog.tsx'
import { TextArea } from '../../../parts/TextField.tsx'
import { useTell } from '../../../state/host.ts'
import { partsText } from '../../../text/parts.ts'
import { resultsText } from '../../../text/results.ts'
import { TroubleNotice } from '../Trouble.tsx'
import classes from './results.module.css'

/** Opens the next pass: of all criteria, or of the ones that the council disputes. Both passes are kept. */
export function RescoreDialog({ view, onClose }: { readonly view: EntryResultView; readonly onClose: () => void }) {
  const differ = view.criteria.filter((row) => row.spread > 0).toSorted((a, b) => b.spread - a.spread)
  const [scope, setScope] = useState<'all' | 'some'>('all')
  const [chosen, setChosen] = useState<readonly string[]>(differ.map((row) => row.code))
  const [reason, setReason] = useState('')
  const { tell, busy, trouble } = useTell()
  const ready = reason.trim().length >= 5 && (scope === 'all' || chosen.length > 0)

  async function rescore(): Promise<void> {
    const asked = scope === 'all' ? null : [...chosen]
    if (await tell('requestRescoring', { entryId: view.entryId, baseVersion: view.version, scope: asked, reason })) onClose()
  }

  return (
    <Dialog
      opened
      wide
      title={resultsText.rescoreTitle(view.productName)}
      onClose={onClose}
      closeOnEscape={!busy && reason === ''}
      footer={
        <>
          <Button variant="default" onClick={onClose} disabled={busy}>
            {partsText.cancel}
          </Button>
          <Button onClick={() => void rescore()} loading={busy} disabled={!ready}>
            {resultsText.rescoreAct}
          </Button>
        </>
      }
    >
      <div className={classes.form}>
        <p>{resultsText.rescoreWords}</p>
        <Radio.Group label={resultsText.rescoreScope} value={scope} onChange={(value) => setScope(value === 'some' ? 'some' : 'all')}>
          <Radio value="all" label={resultsText.rescoreAll} mt={4} />
          <Radio value="some" label={resultsText.rescoreSome} mt={4} disabled={differ.length === 0} />
        </Radio.Group>
        {scope === 'some' && (
          <Checkbox.Group aria-label={resultsText.rescoreSome} value={[...chosen]} onChange={setChosen}>
            <div className={classes.checks}>
              {differ.map((row) => (
                <Checkbox
                  key={row.code}
                  size="xs"
                  value={row.code}
                  label={`${row.code} ${row.title}, ${resultsText.rescoreSpread(Math.min(...row.points), Math.max(...row.points))}`}
                />
              ))}
            </div>
          </Checkbox.Group>
        )}
        <TextArea
          label={resultsText.rescoreReason}
          value={reason}
          onChange={setReason}
          rows={2}
          required
          maxLength={1000}
          description={partsText.reasonKept}
        />
        <TroubleNotice trouble={trouble} />
      </div>
    </Dialog>
  )
}

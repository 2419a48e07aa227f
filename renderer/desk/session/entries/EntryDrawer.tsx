import { Button, Drawer } from '@mantine/core'
import { useState } from 'react'
import type { EntryView, SessionView } from '../../../../shared/contract/sessions.ts'
import { ConfirmDialog } from '../../../parts/ConfirmDialog.tsx'
import { Notice } from '../../../parts/Notice.tsx'
import { ReasonDialog } from '../../../parts/ReasonDialog.tsx'
import { useTell } from '../../../state/host.ts'
import { errorLine } from '../../../text/errors.ts'
import { entriesText, formWords, groundWords } from '../../../text/session.ts'
import { DossierTable } from './DossierTable.tsx'
import { ExcludeDialog } from './ExcludeDialog.tsx'
import classes from './entries.module.css'

interface EntryDrawerProps {
  readonly session: SessionView
  readonly entry: EntryView
  readonly onClose: () => void
}

/** One product of the session: its dossier row by row, and whether it is judged at all. */
export function EntryDrawer({ session, entry, onClose }: EntryDrawerProps) {
  const [asking, setAsking] = useState<'exclude' | 'readmit' | 'remove' | null>(null)
  const { tell, busy, trouble, clear } = useTell()
  const before = session.stage === 'preparing' || session.stage === 'scoring'
  const judging = before || session.stage === 'locked'
  const failure = trouble === null ? undefined : errorLine(trouble)
  const base = { entryId: entry.id, baseVersion: entry.version }
  const close = () => {
    setAsking(null)
    clear()
  }
  const about = [
    entry.productCode,
    [entry.producerName, entry.commune].filter((word) => word !== '').join(', '),
    entriesText.setOf(entry.setNo, entry.setName),
    formWords[entry.form]
  ].filter((word) => word !== '')

  return (
    <Drawer opened position="right" size="min(920px, 92vw)" title={entry.productName} onClose={onClose} closeOnEscape={asking === null}>
      <p className={classes.about}>{about.join(' · ')}</p>
      {entry.exclusion && (
        <Notice
          kind="warn"
          title={`${entriesText.excluded}: ${groundWords[entry.exclusion.ground as keyof typeof groundWords] ?? entry.exclusion.ground}`}
          action={
            judging && (
              <Button variant="default" onClick={() => setAsking('readmit')}>
                {entriesText.readmit}
              </Button>
            )
          }
        >
          {entry.exclusion.words}
        </Notice>
      )}
      <DossierTable entry={entry} fixed={!before} />
      {judging && !entry.exclusion && (
        <div className={classes.acts}>
          {session.stage === 'preparing' && (
            <Button variant="default" onClick={() => setAsking('remove')}>
              {entriesText.remove}
            </Button>
          )}
          <Button variant="outline" color="red" onClick={() => setAsking('exclude')}>
            {entriesText.exclude}
          </Button>
        </div>
      )}
      {asking === 'exclude' && <ExcludeDialog sessionId={session.id} entry={entry} onClose={close} />}
      <ReasonDialog
        opened={asking === 'readmit'}
        title={entriesText.readmitTitle(entry.productName)}
        actLabel={entriesText.readmitAct}
        busy={busy}
        failure={failure}
        onAct={(reason) => void tell('readmitEntry', { ...base, reason }).then((done) => done && close())}
        onCancel={close}
      >
        {entriesText.readmitWords}
      </ReasonDialog>
      <ConfirmDialog
        opened={asking === 'remove'}
        title={entriesText.removeTitle(entry.productName)}
        actLabel={entriesText.removeAct}
        danger
        busy={busy}
        failure={failure}
        onAct={() => void tell('removeEntry', base).then((done) => done && onClose())}
        onCancel={close}
      >
        {entriesText.removeWords}
      </ConfirmDialog>
    </Drawer>
  )
}

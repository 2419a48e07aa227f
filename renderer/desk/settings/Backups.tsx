import { Button } from '@mantine/core'
import { useState } from 'react'
import type { BackupView } from '../../../shared/contract/app.ts'
import { Notice } from '../../parts/Notice.tsx'
import { useAsk, useTell } from '../../state/host.ts'
import { settingsText } from '../../text/settings.ts'
import classes from '../desk.module.css'
import { TroubleNotice } from '../session/Trouble.tsx'
import { BackupTable } from './BackupTable.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'

/** More than this is seldom looked for; the rest is a press away. */
const shownFirst = 8

/** Every backup with when and why; make one, or go back to one, which can be undone. */
export function Backups() {
  const backups = useAsk('listBackups', {})
  const [asking, setAsking] = useState<BackupView | null>(null)
  const [done, setDone] = useState('')
  const [all, setAll] = useState(false)
  const { tell, busy, trouble } = useTell()

  async function make(): Promise<void> {
    setDone('')
    if (!(await tell('makeBackup', {}))) return
    // Making a copy changes nothing that the pages hear of.
    backups.again()
    setDone(settingsText.made)
  }

  const list = backups.data?.backups ?? []
  return (
    <section className={classes.section}>
      <div className={classes.spread}>
        <h2>{settingsText.backups}</h2>
        <Button variant="default" loading={busy} onClick={() => void make()}>
          {settingsText.make}
        </Button>
      </div>
      <p className={classes.dim}>{settingsText.backupsWords}</p>
      {done !== '' && <Notice kind="info" title={done} />}
      <TroubleNotice trouble={backups.trouble ?? trouble} />
      {backups.data && list.length === 0 && <p>{settingsText.noBackups}</p>}
      {list.length > 0 && <BackupTable backups={all ? list : list.slice(0, shownFirst)} onRestore={setAsking} />}
      {!all && list.length > shownFirst && (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
            {settingsText.allBackups(list.length)}
          </Button>
        </div>
      )}
      {asking && <RestoreDialog backup={asking} onClose={() => setAsking(null)} onDone={(kept) => setDone(settingsText.restored(kept))} />}
    </section>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { BackupView } from '../../../shared/contract/app.ts'
import { momentWords } from '../../../shared/domain/moment.ts'
import { Notice } from '../../parts/Notice.tsx'
import { useAsk } from '../../state/host.ts'
import { backupReasons, troubleText } from '../../text/desk.ts'
import { errorWords, type Trouble } from '../../text/errors.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import classes from '../desk.module.css'
import { TroubleNotice } from '../session/Trouble.tsx'
import { BackupTable } from '../settings/BackupTable.tsx'
import { RestoreDialog } from '../settings/RestoreDialog.tsx'

/** Nothing a backup could help with: the file is held, or the disk is full or closed to us. */
const passing: readonly string[] = ['LOCKED', 'READ_ONLY', 'DISK_FULL', 'UNREADABLE', 'UNSAFE_FOLDER']

/** The database could not be opened: what happened, that nothing was replaced, and the newest good backup. */
export function NoStore({ trouble, onAgain }: { readonly trouble: Trouble; readonly onAgain: () => void }) {
  const backups = useAsk('listBackups', {})
  const [asking, setAsking] = useState<BackupView | null>(null)
  const { title, next } = errorWords(trouble)
  const helps = trouble.code !== 'STORE' || !passing.includes(trouble.reason)
  const list = backups.data?.backups ?? []
  const good = list.find((backup) => backup.verified)
  return (
    <DeskFrame place="home" title={troubleText.title} narrow>
      <Notice
        kind="error"
        title={title}
        kept={troubleText.nothingReplaced}
        todo={next}
        action={
          <Button variant="default" onClick={onAgain}>
            {troubleText.again}
          </Button>
        }
      />
      <TroubleNotice trouble={backups.trouble} onAgain={backups.again} />
      {helps && backups.data && (
        <section className={classes.section}>
          <h2>{troubleText.newest}</h2>
          {good ? (
            <>
              <p>{troubleText.newestWords}</p>
              <div className={classes.spread}>
                <strong>
                  {momentWords(good.at)}, {backupReasons[good.reason] ?? good.reason}
                </strong>
                <Button onClick={() => setAsking(good)}>{troubleText.restore}</Button>
              </div>
            </>
          ) : (
            <p className={classes.dim}>{list.length === 0 ? troubleText.noBackups : troubleText.noGood}</p>
          )}
        </section>
      )}
      {helps && list.length > 1 && (
        <section className={classes.section}>
          <h2>{troubleText.others}</h2>
          <BackupTable backups={list.filter((backup) => backup !== good)} onRestore={setAsking} />
        </section>
      )}
      {backups.data && (
        <dl className={classes.facts}>
          <dt>{troubleText.folder}</dt>
          <dd>{backups.data.folder}</dd>
        </dl>
      )}
      {asking && <RestoreDialog backup={asking} onClose={() => setAsking(null)} onDone={onAgain} />}
    </DeskFrame>
  )
}

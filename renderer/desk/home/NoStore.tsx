import { Button } from '@mantine/core'
import { momentWords } from '../../../shared/domain/moment.ts'
import { Notice } from '../../parts/Notice.tsx'
import { useAsk, useTell } from '../../state/host.ts'
import { backupReasons, troubleText } from '../../text/desk.ts'
import { errorWords, type Trouble } from '../../text/errors.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import classes from '../desk.module.css'
import { TroubleNotice } from '../session/Trouble.tsx'

/** The database could not be opened: what happened, that nothing was replaced, and the newest good backup. */
export function NoStore({ trouble }: { readonly trouble: Trouble }) {
  const backups = useAsk('listBackups', {})
  const { tell, busy, trouble: failed } = useTell()
  const good = backups.data?.backups.find((backup) => backup.verified)
  const { title, next } = errorWords(trouble)
  return (
    <DeskFrame place="home" title={troubleText.title} narrow>
      <Notice kind="error" title={title} kept={troubleText.nothingReplaced} todo={next} />
      <section className={classes.section}>
        <h2>{troubleText.newest}</h2>
        {good ? (
          <div className={classes.spread}>
            <span>
              {momentWords(good.at)}, {backupReasons[good.reason] ?? good.reason}
            </span>
            <Button loading={busy} onClick={() => void tell('restoreBackup', { name: good.name })}>
              {troubleText.restore}
            </Button>
          </div>
        ) : (
          backups.data && <p className={classes.dim}>{troubleText.noBackups}</p>
        )}
        <TroubleNotice trouble={failed} />
        {backups.data && (
          <p className={classes.dim}>
            {troubleText.folder}: {backups.data.folder}
          </p>
        )}
      </section>
    </DeskFrame>
  )
}

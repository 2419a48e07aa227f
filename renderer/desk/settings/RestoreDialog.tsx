import type { BackupView } from '../../../shared/contract/app.ts'
import { momentWords } from '../../../shared/domain/moment.ts'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { useTell } from '../../state/host.ts'
import { errorLine } from '../../text/errors.ts'
import { settingsText } from '../../text/settings.ts'

interface RestoreDialogProps {
  readonly backup: BackupView
  readonly onClose: () => void
  /** Told under which name the data that were there are kept. */
  readonly onDone: (kept: string) => void
}

/** Says what going back to a backup does and that it can be undone, then does it. */
export function RestoreDialog({ backup, onClose, onDone }: RestoreDialogProps) {
  const { tell, busy, trouble } = useTell()
  async function restore(): Promise<void> {
    const done = await tell('restoreBackup', { name: backup.name })
    if (!done) return
    onClose()
    onDone(done.kept)
  }
  return (
    <ConfirmDialog
      opened
      danger
      title={settingsText.restoreTitle}
      actLabel={settingsText.restoreAct}
      busy={busy}
      failure={trouble === null ? undefined : errorLine(trouble)}
      onAct={() => void restore()}
      onCancel={onClose}
    >
      {settingsText.restoreWords(momentWords(backup.at)).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </ConfirmDialog>
  )
}

import { Button } from '@mantine/core'
import type { BackupView } from '../../../shared/contract/app.ts'
import { momentWords } from '../../../shared/domain/moment.ts'
import { backupReasons, deskText } from '../../text/desk.ts'
import { settingsText, sizeWords } from '../../text/settings.ts'
import classes from '../desk.module.css'

interface BackupTableProps {
  readonly backups: readonly BackupView[]
  readonly onRestore: (backup: BackupView) => void
}

/** Backups with when, why and whether they were read back whole; each can be gone back to. */
export function BackupTable({ backups, onRestore }: BackupTableProps) {
  return (
    <div className={classes.wide}>
      <table className={classes.plain} aria-label={settingsText.backups}>
        <thead>
          <tr>
            <th scope="col">{settingsText.when}</th>
            <th scope="col">{settingsText.why}</th>
            <th scope="col">{settingsText.size}</th>
            <th scope="col">{settingsText.checked}</th>
            <th scope="col" aria-label={deskText.acts} />
          </tr>
        </thead>
        <tbody>
          {backups.map((backup) => (
            <tr key={backup.name}>
              <td className={classes.nowrap}>{momentWords(backup.at)}</td>
              <td>{backupReasons[backup.reason] ?? backup.reason}</td>
              <td className="figures">{sizeWords(backup.bytes)}</td>
              <td>{backup.verified ? settingsText.yes : settingsText.no}</td>
              <td>
                <div className={classes.acts}>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    disabled={!backup.verified}
                    onClick={() => onRestore(backup)}
                    aria-label={settingsText.restoreOf(momentWords(backup.at))}
                  >
                    {settingsText.restore}
                  </Button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

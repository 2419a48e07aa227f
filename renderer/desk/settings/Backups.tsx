import { Button, Table } from '@mantine/core'
import { useState } from 'react'
import type { BackupView } from '../../../shared/contract/app.ts'
import { momentWords } from '../../../shared/domain/moment.ts'
import { formatWhole } from '../../../shared/domain/print-number.ts'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useAsk, useTell } from '../../state/host.ts'
import { backupReasons } from '../../text/desk.ts'
import { errorLine } from '../../text/errors.ts'
import { settingsText } from '../../text/settings.ts'
import classes from '../desk.module.css'
import { TroubleNotice } from '../session/Trouble.tsx'

/** Every backup with when and why; make one, or go back to one, which can be undone. */
export function Backups() {
  const backups = useAsk('listBackups', {})
  const [asking, setAsking] = useState<BackupView | null>(null)
  const [done, setDone] = useState('')
  const { tell, busy, trouble, clear } = useTell()

  async function make(): Promise<void> {
    if (await tell('makeBackup', {})) setDone(settingsText.made)
  }

  async function restore(backup: BackupView): Promise<void> {
    if (!(await tell('restoreBackup', { name: backup.name }))) return
    setAsking(null)
    setDone(settingsText.restored)
  }

  return (
    <section className={classes.section}>
      <div className={classes.spread}>
        <h2>{settingsText.backups}</h2>
        <Button variant="default" loading={busy && asking === null} onClick={() => void make()}>
          {settingsText.make}
        </Button>
      </div>
      <p className={classes.dim}>{settingsText.backupsWords}</p>
      {done !== '' && <Notice kind="info" title={done} />}
      <TroubleNotice trouble={backups.trouble ?? (asking === null ? trouble : null)} />
      {backups.data && backups.data.backups.length > 0 && (
        <div className={classes.wide}>
          <Table aria-label={settingsText.backups} verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{settingsText.when}</Table.Th>
                <Table.Th>{settingsText.why}</Table.Th>
                <Table.Th>{settingsText.size}</Table.Th>
                <Table.Th>{settingsText.checked}</Table.Th>
                <Table.Th aria-label={settingsText.restore} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {backups.data.backups.map((backup) => (
                <Table.Tr key={backup.name}>
                  <Table.Td>{momentWords(backup.at)}</Table.Td>
                  <Table.Td>{backupReasons[backup.reason] ?? backup.reason}</Table.Td>
                  <Table.Td>{formatWhole(Math.ceil(backup.bytes / 1024))} kB</Table.Td>
                  <Table.Td>{backup.verified ? settingsText.yes : settingsText.no}</Table.Td>
                  <Table.Td>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      onClick={() => setAsking(backup)}
                      aria-label={`${settingsText.restore} ${momentWords(backup.at)}`}
                    >
                      {settingsText.restore}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {asking && (
        <ConfirmDialog
          opened
          danger
          title={settingsText.restoreTitle}
          actLabel={settingsText.restoreAct}
          busy={busy}
          failure={trouble === null ? undefined : errorLine(trouble)}
          onAct={() => void restore(asking)}
          onCancel={() => {
            setAsking(null)
            clear()
          }}
        >
          {settingsText.restoreWords(momentWords(asking.at))}
        </ConfirmDialog>
      )}
    </section>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { RewardTableView } from '../../../../shared/contract/rewards.ts'
import { formatViDate } from '../../../../shared/domain/dates.ts'
import { formatWhole } from '../../../../shared/domain/print-number.ts'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { ReasonDialog } from '../../../parts/ReasonDialog.tsx'
import { useTell } from '../../../state/host.ts'
import { errorWords } from '../../../text/errors.ts'
import { deskText } from '../../../text/desk.ts'
import { rewardsText } from '../../../text/rewards.ts'
import desk from '../../desk.module.css'
import common from '../report.module.css'
import classes from './rewards.module.css'
import { TableDialog } from './TableDialog.tsx'

/** The province's amounts, the newest first, each from its day on. */
export function Tables({ tables }: { readonly tables: readonly RewardTableView[] }) {
  const [editing, setEditing] = useState<RewardTableView | 'new' | null>(null)
  const [removing, setRemoving] = useState<RewardTableView | null>(null)
  const { tell, busy, trouble, clear } = useTell()

  async function remove(table: RewardTableView, reason: string): Promise<void> {
    if (await tell('removeRewardTable', { tableId: table.id, baseVersion: table.version, reason })) setRemoving(null)
  }

  return (
    <section className={desk.section}>
      {tables.length === 0 ? (
        <EmptyState title={rewardsText.noTables} act={{ label: rewardsText.add, onPress: () => setEditing('new') }}>
          <p>{rewardsText.noTablesWords}</p>
        </EmptyState>
      ) : (
        <>
          <p className={desk.dim}>{rewardsText.tablesWords}</p>
          <div className={desk.wide}>
            <table className={desk.plain} aria-label={rewardsText.tables}>
              <thead>
                <tr>
                  <th>{rewardsText.from}</th>
                  {[3, 4, 5].map((star) => (
                    <th key={star} className={classes.money}>
                      {rewardsText.star(star)}
                    </th>
                  ))}
                  <th>{rewardsText.upgrade}</th>
                  <th>{rewardsText.basis}</th>
                  <th>
                    <span className={common.hidden}>{deskText.acts}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {tables.map((table) => (
                  <tr key={table.id}>
                    <td>{formatViDate(table.from)}</td>
                    {[table.star3, table.star4, table.star5].map((amount, place) => (
                      <td key={place} className={classes.money}>
                        {formatWhole(amount)}
                      </td>
                    ))}
                    <td>{rewardsText.ruleShort[table.upgrade]}</td>
                    <td>{table.basis}</td>
                    <td className={classes.money}>
                      <Button size="compact-md" variant="default" onClick={() => setEditing(table)}>
                        {rewardsText.edit}
                      </Button>{' '}
                      <Button size="compact-md" variant="default" onClick={() => setRemoving(table)}>
                        {rewardsText.remove}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div>
            <Button variant="default" onClick={() => setEditing('new')}>
              {rewardsText.add}
            </Button>
          </div>
        </>
      )}
      {editing !== null && <TableDialog table={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      <ReasonDialog
        opened={removing !== null}
        title={rewardsText.removeTitle}
        actLabel={rewardsText.removeAct}
        danger
        busy={busy}
        failure={trouble ? errorWords(trouble).title : undefined}
        onAct={(reason) => removing && void remove(removing, reason)}
        onCancel={() => {
          clear()
          setRemoving(null)
        }}
      >
        {removing && <p>{rewardsText.removeWords(removing.from)}</p>}
      </ReasonDialog>
    </section>
  )
}

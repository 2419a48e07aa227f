import { useState } from 'react'
import { useLocation } from 'wouter'
import type { OlderCandidateView } from '../../../shared/contract/register.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { useRowLines } from '../../parts/row-lines.ts'
import type { Column } from '../../parts/table-model.ts'
import { useAsk } from '../../state/host.ts'
import { candidatesText } from '../../text/places.ts'
import { registerText } from '../../text/register.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import desk from '../desk.module.css'
import { routes } from '../routes.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import { CandidateDialog } from './CandidateDialog.tsx'
import classes from './register.module.css'
import { RegisterTabs } from './RegisterTabs.tsx'

const clip = (text: string) => <span className={classes.clip}>{text}</span>

const columns: readonly Column<OlderCandidateView>[] = [
  { key: 'product', title: registerText.name, value: (row) => row.productName, cell: (row) => clip(row.productName) },
  { key: 'producer', title: registerText.producer, value: (row) => row.producerName, cell: (row) => clip(row.producerName), width: '19%' },
  {
    key: 'commune',
    title: registerText.commune,
    value: (row) => row.commune || row.oldCommune,
    cell: (row) => clip(row.commune || row.oldCommune),
    width: '12%'
  },
  { key: 'round', title: candidatesText.round, value: (row) => row.round, cell: (row) => clip(row.round), width: '11%' },
  { key: 'year', title: candidatesText.year, value: (row) => row.year, kind: 'number', width: '4.5rem' },
  { key: 'level', title: candidatesText.level, value: (row) => candidatesText.levels[row.level], width: '9rem' },
  { key: 'outcome', title: candidatesText.outcome, value: (row) => row.outcome, cell: (row) => clip(row.outcome), width: '19%' }
]

/** Products of older rounds that were not recognised, as lists brought them in; a row opens what is known of it. */
export function CandidatesPage() {
  const [, go] = useLocation()
  const lines = useRowLines()
  const list = useAsk('listOlderCandidates', {})
  const rows = list.data ?? []
  const [open, setOpen] = useState<string | null>(null)
  const chosen = rows.find(({ id }) => id === open)
  return (
    <DeskFrame place="register" title={registerText.title} note={list.data && candidatesText.count(rows.length)}>
      <RegisterTabs now="candidates" />
      <TroubleNotice trouble={list.trouble} onAgain={list.again} />
      <p className={desk.dim}>{candidatesText.words}</p>
      {list.data && rows.length === 0 && (
        <EmptyState title={candidatesText.none} act={{ label: registerText.import, onPress: () => go(routes.registerImport) }}>
          <p>{candidatesText.noneWords}</p>
        </EmptyState>
      )}
      {rows.length > 0 && (
        <DataTable
          key={lines}
          label={candidatesText.title}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          onOpen={(row) => setOpen(row.id)}
          lines={lines}
          height="calc(100dvh - 16rem)"
        />
      )}
      {chosen && <CandidateDialog key={chosen.id} candidate={chosen} onClose={() => setOpen(null)} />}
    </DeskFrame>
  )
}

import { useState } from 'react'
import type { OlderCandidateView } from '../../../shared/contract/register.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ReasonDialog } from '../../parts/ReasonDialog.tsx'
import type { Column } from '../../parts/table-model.ts'
import { useAsk, useTell } from '../../state/host.ts'
import { candidatesText } from '../../text/places.ts'
import { registerText } from '../../text/register.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import desk from '../desk.module.css'
import { TroubleNotice } from '../session/Trouble.tsx'
import { RegisterTabs } from './RegisterTabs.tsx'

const columns: readonly Column<OlderCandidateView>[] = [
  { key: 'product', title: registerText.name, value: (row) => row.productName, width: '22%' },
  { key: 'producer', title: registerText.producer, value: (row) => row.producerName, width: '22%' },
  { key: 'commune', title: registerText.commune, value: (row) => row.commune || row.oldCommune, width: '15%' },
  { key: 'round', title: candidatesText.round, value: (row) => row.round, width: '10%' },
  { key: 'year', title: candidatesText.year, value: (row) => row.year, kind: 'number', width: '4.5rem' },
  { key: 'level', title: candidatesText.level, value: (row) => candidatesText.levels[row.level], width: '9rem' },
  { key: 'outcome', title: candidatesText.outcome, value: (row) => row.outcome }
]

/** Products of older rounds that were not recognised, as lists brought them in; a wrong row can be taken out. */
export function CandidatesPage() {
  const list = useAsk('listOlderCandidates', {})
  const rows = list.data ?? []
  const [open, setOpen] = useState<OlderCandidateView | null>(null)
  const { tell, busy, trouble } = useTell()

  async function takeOut(reason: string): Promise<void> {
    if (open && (await tell('takeOutCandidate', { candidateId: open.id, reason }))) setOpen(null)
  }

  return (
    <DeskFrame place="register" title={registerText.title} note={list.data && candidatesText.count(rows.length)}>
      <RegisterTabs now="candidates" />
      <TroubleNotice trouble={list.trouble ?? trouble} onAgain={list.trouble ? list.again : undefined} />
      <p className={desk.dim}>{candidatesText.words}</p>
      {list.data && rows.length === 0 && (
        <EmptyState title={candidatesText.none}>
          <p>{candidatesText.noneWords}</p>
        </EmptyState>
      )}
      {rows.length > 0 && (
        <DataTable
          label={candidatesText.title}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          onOpen={setOpen}
          height="calc(100dvh - 16rem)"
        />
      )}
      {open && (
        <ReasonDialog
          opened
          danger
          title={candidatesText.takeOut}
          actLabel={candidatesText.takeOutAct}
          busy={busy}
          onAct={(reason) => void takeOut(reason)}
          onCancel={() => setOpen(null)}
        >
          <p>{candidatesText.takeOutWords(open.productName, open.producerName)}</p>
        </ReasonDialog>
      )}
    </DeskFrame>
  )
}

import { Checkbox, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { CriterionAgreement } from '../../../../shared/contract/calibration.ts'
import { formatThousandths } from '../../../../shared/domain/print-number.ts'
import type { CouncilId, SessionId } from '../../../../shared/ids.ts'
import { DataTable } from '../../../parts/DataTable.tsx'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import type { Column } from '../../../parts/table-model.ts'
import { useAsk } from '../../../state/host.ts'
import { agreementText, bandWords } from '../../../text/agreement.ts'
import desk from '../../desk.module.css'
import { TroubleNotice } from '../../session/Trouble.tsx'
import classes from './agreement.module.css'

const all = 'all'

/** Where the members of a council disagree, criterion by criterion, over its closed sessions. */
export function AgreementPage({ councilId }: { readonly councilId: CouncilId }) {
  const [chosen, setChosen] = useState<string>(all)
  const [onlyLow, setOnlyLow] = useState(false)
  const sessionId = chosen === all ? null : (chosen as SessionId) // ids of the list that the host gave
  const { data, trouble, again } = useAsk('getAgreement', { councilId, sessionId })
  const criteria = data?.criteria
  const rows = useMemo(() => (criteria ?? []).filter(({ band }) => !onlyLow || band === 'low'), [criteria, onlyLow])
  if (!data) return <TroubleNotice trouble={trouble} onAgain={again} />
  if (data.sessions.length === 0) return <EmptyState title={agreementText.none}>{agreementText.noneWords}</EmptyState>
  const judged = data.criteria.filter(({ band }) => band !== 'few' && band !== 'undefined')
  const low = judged.filter(({ band }) => band === 'low')
  return (
    <>
      <p className={desk.dim}>{agreementText.about}</p>
      <p className={classes.summary}>{agreementText.summary(low.length, judged.length)}</p>
      <DataTable
        label={agreementText.table}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.setNo} ${row.code} ${row.title}`}
        query=""
        height="max(16rem, calc(100dvh - 24rem))"
        tools={
          <div className={classes.tools}>
            <Select
              aria-label={agreementText.which}
              value={chosen}
              onChange={(value) => setChosen(value ?? all)}
              data={[
                { value: all, label: agreementText.all },
                ...data.sessions.map((one) => ({ value: one.sessionId as string, label: agreementText.sessionOf(one.name, one.products) }))
              ]}
              allowDeselect={false}
              className={classes.which}
            />
            <Checkbox label={agreementText.onlyLow} checked={onlyLow} onChange={(event) => setOnlyLow(event.currentTarget.checked)} />
          </div>
        }
      />
      <p className={desk.dim}>{agreementText.edges}</p>
    </>
  )
}

const columns: readonly Column<CriterionAgreement>[] = [
  { key: 'set', title: agreementText.set, kind: 'number', value: (row) => row.setNo, width: '56px' },
  { key: 'code', title: agreementText.code, value: (row) => row.code, width: '80px' },
  { key: 'title', title: agreementText.title, value: (row) => row.title },
  { key: 'products', title: agreementText.products, kind: 'number', value: (row) => row.products, width: '96px' },
  { key: 'marks', title: agreementText.marks, kind: 'number', value: (row) => row.marks, width: '100px' },
  {
    key: 'alpha',
    title: agreementText.alpha,
    hint: agreementText.alphaHint,
    kind: 'number',
    value: (row) => row.alpha,
    cell: (row) => (row.alpha === null ? agreementText.unclear : formatThousandths(row.alpha)),
    width: '104px'
  },
  { key: 'band', title: agreementText.band, value: (row) => bandWords[row.band], width: '150px' }
]

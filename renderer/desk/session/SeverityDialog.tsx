import { Button } from '@mantine/core'
import type { SeverityRow } from '../../../shared/contract/calibration.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Notice } from '../../parts/Notice.tsx'
import type { Column } from '../../parts/table-model.ts'
import { useAsk } from '../../state/host.ts'
import { agreementText } from '../../text/agreement.ts'
import { partsText } from '../../text/parts.ts'
import { TroubleNotice } from './Trouble.tsx'

/** How strict the member in the seat is beside the others; to the chair, everybody. */
export function SeverityDialog({ onClose }: { readonly onClose: () => void }) {
  const { data, trouble, again } = useAsk('getSeverity', {})
  const early = trouble?.code === 'WRONG_STAGE'
  return (
    <Dialog
      opened
      title={agreementText.mine}
      onClose={onClose}
      wide={data?.members !== null}
      footer={
        <Button variant="default" onClick={onClose}>
          {partsText.close}
        </Button>
      }
    >
      {early ? (
        <Notice kind="info" title={agreementText.notYet}>
          {agreementText.notYetWords}
        </Notice>
      ) : (
        <TroubleNotice trouble={trouble} onAgain={again} />
      )}
      {data && (
        <>
          <p>{agreementText.mineAbout}</p>
          <p>
            <strong>
              {data.own.points === null ? agreementText.mineNone : agreementText.mineOf(data.own.points, data.own.products, data.sessions)}
            </strong>
          </p>
          <p>{agreementText.stricter}</p>
          {data.members !== null && (
            <>
              <h3>{agreementText.everyone}</h3>
              <DataTable label={agreementText.everyone} columns={columns} rows={data.members} rowKey={(row) => row.memberId} query="" />
            </>
          )}
        </>
      )}
    </Dialog>
  )
}

const columns: readonly Column<SeverityRow>[] = [
  { key: 'name', title: agreementText.member, kind: 'person', value: (row) => row.name },
  { key: 'products', title: agreementText.products, kind: 'number', value: (row) => row.products, width: '104px' },
  {
    key: 'points',
    title: agreementText.difference,
    align: 'right',
    sortable: false,
    value: (row) => row.points ?? agreementText.unclear,
    width: '200px'
  }
]

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ProducerView } from '../../../shared/contract/products.ts'
import type { ProducerId } from '../../../shared/ids.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import type { Column } from '../../parts/table-model.ts'
import { useAsk } from '../../state/host.ts'
import { kindWords, productText } from '../../text/product.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import { TroubleNotice } from '../session/Trouble.tsx'
import { ProducerDialog } from './ProducerDialog.tsx'
import { ProductTabs } from './ProductTabs.tsx'
import classes from './products.module.css'

const columns: readonly Column<ProducerView>[] = [
  {
    key: 'name',
    title: productText.producerName,
    value: (row) => row.name,
    cell: (row) => <span className={classes.clip}>{row.name}</span>
  },
  { key: 'kind', title: productText.kind, value: (row) => kindWords[row.kind], width: '15%' },
  { key: 'commune', title: productText.commune, value: (row) => row.commune, width: '16%' },
  { key: 'representative', title: productText.representative, value: (row) => row.representative, kind: 'person', width: '16%' },
  {
    key: 'phone',
    title: productText.phone,
    value: (row) => row.phone,
    cell: (row) => <span className={classes.nowrap}>{row.phone}</span>,
    width: '8rem'
  },
  { key: 'products', title: productText.products, value: (row) => row.products, kind: 'number', width: '6.5rem' }
]

/** Every producer; a row opens to be changed. */
export function ProducersPage() {
  const producers = useAsk('listProducers', {})
  const [open, setOpen] = useState<ProducerId | 'new' | null>(null)
  const all = producers.data ?? []
  const producer = all.find((each) => each.id === open)
  const close = () => setOpen(null)
  return (
    <DeskFrame
      place="products"
      title={productText.producers}
      note={producers.data && productText.totalProducers(all.length)}
      acts={<Button onClick={() => setOpen('new')}>{productText.addProducer}</Button>}
    >
      <ProductTabs now="producers" />
      <TroubleNotice trouble={producers.trouble} onAgain={producers.again} />
      {producers.data && (
        <DataTable
          label={productText.producers}
          columns={columns}
          rows={all}
          rowKey={(row) => row.id}
          onOpen={(row) => setOpen(row.id)}
          height="calc(100dvh - 12.5rem)"
          empty={
            <EmptyState title={productText.noProducers}>
              <p>{productText.noProducersWords}</p>
            </EmptyState>
          }
        />
      )}
      {open === 'new' && <ProducerDialog producer={null} producers={all} onClose={close} />}
      {producer && <ProducerDialog key={producer.id} producer={producer} producers={all} onClose={close} />}
    </DeskFrame>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ProducerView } from '../../../shared/contract/products.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import type { Column } from '../../parts/table-model.ts'
import { useAsk } from '../../state/host.ts'
import { kindWords, productText } from '../../text/product.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import { routes } from '../routes.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import { ProducerDialog } from './ProducerDialog.tsx'

const columns: readonly Column<ProducerView>[] = [
  { key: 'name', title: productText.producerName, value: (row) => row.name, width: '32%' },
  { key: 'kind', title: productText.kind, value: (row) => kindWords[row.kind], width: '18%' },
  { key: 'commune', title: productText.commune, value: (row) => row.commune, width: '18%' },
  { key: 'representative', title: productText.representative, value: (row) => row.representative, kind: 'person', width: '16%' },
  { key: 'phone', title: productText.phone, value: (row) => row.phone, width: '10%' },
  { key: 'products', title: productText.count, value: (row) => row.products, kind: 'number', width: '6%' }
]

/** Every producer; a row opens to be changed. */
export function ProducersPage() {
  const [, go] = useLocation()
  const producers = useAsk('listProducers', {})
  const [open, setOpen] = useState<ProducerView | 'new' | null>(null)
  const add = () => setOpen('new')
  return (
    <DeskFrame
      place="products"
      title={productText.producers}
      acts={
        <>
          <Button variant="subtle" onClick={() => go(routes.products)}>
            {productText.products}
          </Button>
          <Button onClick={add}>{productText.addProducer}</Button>
        </>
      }
    >
      <TroubleNotice trouble={producers.trouble} onAgain={producers.again} />
      {producers.data && (
        <DataTable
          label={productText.producers}
          columns={columns}
          rows={producers.data}
          rowKey={(row) => row.id}
          onOpen={setOpen}
          height="calc(100vh - 180px)"
          empty={
            <EmptyState title={productText.noProducers} act={{ label: productText.addProducer, onPress: add }}>
              {productText.noProducersWords}
            </EmptyState>
          }
        />
      )}
      {open !== null && <ProducerDialog producer={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </DeskFrame>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ProductView } from '../../../shared/contract/products.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Stars } from '../../parts/Stars.tsx'
import type { Column } from '../../parts/table-model.ts'
import { useAsk } from '../../state/host.ts'
import { productText } from '../../text/product.ts'
import { formWords } from '../../text/session.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import { routes } from '../routes.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import { ProductDialog } from './ProductDialog.tsx'

const columns: readonly Column<ProductView>[] = [
  { key: 'name', title: productText.name, value: (row) => row.name, width: '26%' },
  { key: 'producer', title: productText.producer, value: (row) => row.producerName, width: '24%' },
  { key: 'commune', title: productText.commune, value: (row) => row.commune, width: '14%' },
  { key: 'set', title: productText.set, value: (row) => `${row.setNo}. ${row.setName}`, width: '20%' },
  { key: 'form', title: productText.form, value: (row) => formWords[row.form], width: '9%' },
  {
    key: 'star',
    title: productText.currentStar,
    value: (row) => row.currentStar,
    cell: (row) => row.currentStar && <Stars count={row.currentStar} size="s" />,
    width: '7%'
  }
]

/** Every product; a row opens to be changed. */
export function ProductsPage() {
  const [, go] = useLocation()
  const products = useAsk('listProducts', {})
  const [open, setOpen] = useState<ProductView | 'new' | null>(null)
  return (
    <DeskFrame
      place="products"
      title={productText.products}
      acts={
        <>
          <Button variant="subtle" onClick={() => go(routes.producers)}>
            {productText.producers}
          </Button>
          <Button variant="default" onClick={() => go(routes.import)}>
            {productText.import}
          </Button>
          <Button onClick={() => setOpen('new')}>{productText.add}</Button>
        </>
      }
    >
      <TroubleNotice trouble={products.trouble} onAgain={products.again} />
      {products.data && (
        <DataTable
          label={productText.products}
          columns={columns}
          rows={products.data}
          rowKey={(row) => row.id}
          onOpen={setOpen}
          height="calc(100vh - 180px)"
          empty={
            <EmptyState title={productText.none} act={{ label: productText.import, onPress: () => go(routes.import) }}>
              {productText.noneWords}
            </EmptyState>
          }
        />
      )}
      {open !== null && <ProductDialog product={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </DeskFrame>
  )
}

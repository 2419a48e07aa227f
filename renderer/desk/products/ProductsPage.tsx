import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ProductView } from '../../../shared/contract/products.ts'
import type { ProductId } from '../../../shared/ids.ts'
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
import { everything, Filters, passes } from './Filters.tsx'
import { ProductDialog } from './ProductDialog.tsx'
import { ProductTabs } from './ProductTabs.tsx'
import classes from './products.module.css'

const columns: readonly Column<ProductView>[] = [
  { key: 'name', title: productText.name, value: (row) => row.name, cell: (row) => <span className={classes.clip}>{row.name}</span> },
  {
    key: 'producer',
    title: productText.producer,
    value: (row) => row.producerName,
    cell: (row) => <span className={classes.clip}>{row.producerName}</span>,
    width: '22%'
  },
  { key: 'commune', title: productText.commune, value: (row) => row.commune, width: '14%' },
  {
    key: 'set',
    title: productText.set,
    value: (row) => `${row.setNo}. ${row.setName}`,
    cell: (row) => <span className={classes.clip}>{`${row.setNo}. ${row.setName}`}</span>,
    width: '20%'
  },
  {
    key: 'form',
    title: productText.formShort,
    value: (row) => formWords[row.form],
    cell: (row) => <span className={classes.nowrap}>{formWords[row.form]}</span>,
    width: '6.5rem'
  },
  {
    key: 'star',
    title: productText.currentStarShort,
    hint: productText.currentStar,
    value: (row) => row.currentStar,
    cell: (row) => row.currentStar && <Stars count={row.currentStar} size="s" />,
    searched: false,
    width: '5.5rem'
  }
]

/** Every product; a row opens to be changed. */
export function ProductsPage() {
  const [, go] = useLocation()
  const products = useAsk('listProducts', {})
  const [open, setOpen] = useState<ProductId | 'new' | null>(null)
  const [filter, setFilter] = useState(everything)
  const all = products.data ?? []
  const shown = all.filter((row) => passes(row, filter))
  const product = all.find((each) => each.id === open)
  const filtered = filter !== everything && shown.length < all.length
  return (
    <DeskFrame
      place="products"
      title={productText.products}
      note={products.data && (filtered ? productText.found(shown.length, all.length) : productText.total(all.length))}
      acts={
        <>
          <Button variant="default" onClick={() => go(routes.import)}>
            {productText.import}
          </Button>
          <Button onClick={() => setOpen('new')}>{productText.add}</Button>
        </>
      }
    >
      <ProductTabs now="products" />
      <TroubleNotice trouble={products.trouble} onAgain={products.again} />
      {products.data && all.length === 0 && (
        <EmptyState title={productText.none}>
          <p>{productText.noneWords}</p>
        </EmptyState>
      )}
      {all.length > 0 && (
        <DataTable
          label={productText.products}
          columns={columns}
          rows={shown}
          rowKey={(row) => row.id}
          onOpen={(row) => setOpen(row.id)}
          height="calc(100dvh - 12.5rem)"
          tools={<Filters products={all} filter={filter} onChange={setFilter} />}
        />
      )}
      {open === 'new' && <ProductDialog product={null} products={all} onClose={() => setOpen(null)} />}
      {product && <ProductDialog key={product.id} product={product} products={all} onClose={() => setOpen(null)} />}
    </DeskFrame>
  )
}

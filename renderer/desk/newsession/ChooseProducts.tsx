import { Anchor, Button, Checkbox } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { ProductView } from '../../../shared/contract/products.ts'
import type { ProductId } from '../../../shared/ids.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { SearchBox } from '../../parts/SearchBox.tsx'
import { arrange, type Column } from '../../parts/table-model.ts'
import { newSessionText } from '../../text/newsession.ts'
import { productText } from '../../text/product.ts'
import { formWords } from '../../text/session.ts'
import desk from '../desk.module.css'
import { everything, Filters, passes } from '../products/Filters.tsx'
import table from '../products/products.module.css'
import { routes } from '../routes.ts'

interface ChooseProductsProps {
  readonly products: readonly ProductView[]
  readonly chosen: ReadonlySet<ProductId>
  readonly onChange: (chosen: ReadonlySet<ProductId>) => void
}

/** Products for the session: one by one, or all that a search and the filters show. */
export function ChooseProducts({ products, chosen, onChange }: ChooseProductsProps) {
  const [query, setQuery] = useState('')
  const [filter, setFilter] = useState(everything)
  const shown = useMemo(
    () =>
      arrange(
        products.filter((product) => passes(product, filter)),
        plain,
        query,
        null
      ),
    [products, filter, query]
  )
  function toggle(id: ProductId): void {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChange(next)
  }

  if (products.length === 0) {
    return (
      <p className={desk.dim}>
        {newSessionText.noProducts} <Anchor href={`#${routes.import}`}>{newSessionText.toImport}</Anchor>
      </p>
    )
  }
  const allShown = shown.length > 0 && shown.every((product) => chosen.has(product.id))
  return (
    <>
      <div className={desk.row}>
        <output className={desk.grow}>
          <strong>{newSessionText.chosen(chosen.size)}</strong> <span className={desk.small}>{newSessionText.productsWords}</span>
        </output>
        {chosen.size > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => onChange(new Set())}>
            {newSessionText.none}
          </Button>
        )}
        <Button
          variant="default"
          size="compact-sm"
          disabled={shown.length === 0 || allShown}
          onClick={() => onChange(new Set([...chosen, ...shown.map((product) => product.id)]))}
        >
          {newSessionText.all(shown.length)}
        </Button>
      </div>
      <div className={desk.row}>
        <SearchBox label={newSessionText.search} value={query} onChange={setQuery} />
        <Filters products={products} filter={filter} onChange={setFilter} />
      </div>
      <DataTable
        label={newSessionText.products}
        columns={columnsOf(chosen, toggle)}
        rows={shown}
        rowKey={(product) => product.id}
        onOpen={(product) => toggle(product.id)}
        withSearch={false}
        height="calc(100dvh - 17rem)"
      />
    </>
  )
}

function columnsOf(chosen: ReadonlySet<ProductId>, toggle: (id: ProductId) => void): readonly Column<ProductView>[] {
  return [
    {
      key: 'chosen',
      title: newSessionText.choose,
      value: (product) => (chosen.has(product.id) ? 0 : 1),
      searched: false,
      width: '5rem',
      cell: (product) => (
        <Checkbox size="xs" aria-label={product.name} checked={chosen.has(product.id)} onChange={() => toggle(product.id)} tabIndex={-1} />
      )
    },
    ...plain
  ]
}

const plain: readonly Column<ProductView>[] = [
  { key: 'name', title: productText.name, value: (row) => row.name, cell: (row) => <span className={table.clip}>{row.name}</span> },
  {
    key: 'producer',
    title: productText.producer,
    value: (row) => row.producerName,
    cell: (row) => <span className={table.clip}>{row.producerName}</span>,
    width: '24%'
  },
  { key: 'commune', title: productText.commune, value: (row) => row.commune, width: '15%' },
  { key: 'set', title: productText.setShort, hint: productText.set, kind: 'number', value: (row) => row.setNo, width: '4rem' },
  { key: 'form', title: productText.formShort, value: (row) => formWords[row.form], width: '7.5rem' },
  {
    key: 'sessions',
    title: productText.sessionsShort,
    hint: productText.sessions,
    kind: 'number',
    value: (row) => row.sessions,
    searched: false,
    width: '6.5rem'
  }
]

import { Button, Checkbox } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { ProductView } from '../../../../shared/contract/products.ts'
import type { SessionView } from '../../../../shared/contract/sessions.ts'
import type { ProductId } from '../../../../shared/ids.ts'
import { searchKey } from '../../../../shared/text-key.ts'
import { DataTable } from '../../../parts/DataTable.tsx'
import { Dialog } from '../../../parts/Dialog.tsx'
import { SearchBox } from '../../../parts/SearchBox.tsx'
import type { Column } from '../../../parts/table-model.ts'
import { useAsk, useTell } from '../../../state/host.ts'
import { partsText } from '../../../text/parts.ts'
import { entriesText, formWords, sessionText } from '../../../text/session.ts'
import { TroubleNotice } from '../Trouble.tsx'
import classes from './entries.module.css'

/** Chooses products of the list that are not in the session yet. */
export function AddEntries({ session, onClose }: { readonly session: SessionView; readonly onClose: () => void }) {
  const products = useAsk('listProducts', {})
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<ProductId>>(new Set())
  const { tell, busy, trouble } = useTell()
  const free = useMemo(() => {
    const taken = new Set(session.entries.map((entry) => entry.productId))
    return (products.data ?? []).filter((product) => !taken.has(product.id))
  }, [products.data, session.entries])
  const words = searchKey(query).split(' ').filter(Boolean)
  const shown = free.filter((product) => {
    const key = searchKey(`${product.name} ${product.producerName} ${product.commune} ${product.code}`)
    return words.every((word) => key.includes(word))
  })

  function toggle(id: ProductId): void {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }

  async function add(): Promise<void> {
    if (await tell('addEntries', { sessionId: session.id, baseVersion: session.version, productIds: [...chosen] })) onClose()
  }

  return (
    <Dialog
      opened
      wide
      title={entriesText.addTitle}
      onClose={onClose}
      closeOnEscape={!busy}
      footer={
        <>
          <Button variant="default" onClick={onClose} disabled={busy}>
            {partsText.cancel}
          </Button>
          <Button onClick={() => void add()} loading={busy} disabled={chosen.size === 0}>
            {entriesText.addAct(chosen.size)}
          </Button>
        </>
      }
    >
      <div className={classes.add}>
        <div className={classes.filters}>
          <SearchBox label={sessionText.searchProducts} value={query} onChange={setQuery} />
          {shown.length > 0 && (
            <Button
              variant="default"
              size="compact-md"
              onClick={() => setChosen(new Set([...chosen, ...shown.map((product) => product.id)]))}
            >
              {entriesText.addAll(shown.length)}
            </Button>
          )}
          <span className={classes.dim}>{entriesText.chosen(chosen.size)}</span>
        </div>
        <TroubleNotice
          trouble={products.trouble ?? trouble}
          both={{ mine: entriesText.chosen(chosen.size), now: entriesText.found(session.entries.length, session.entries.length) }}
        />
        {products.data && (
          <DataTable
            label={entriesText.addTitle}
            columns={columnsOf(chosen, toggle)}
            rows={shown}
            rowKey={(product) => product.id}
            onOpen={(product) => toggle(product.id)}
            withSearch={false}
            height="300px"
            empty={<p>{free.length === 0 ? entriesText.addNone : partsText.noRowsFound}</p>}
          />
        )}
      </div>
    </Dialog>
  )
}

function columnsOf(chosen: ReadonlySet<ProductId>, toggle: (id: ProductId) => void): Column<ProductView>[] {
  return [
    {
      key: 'chosen',
      title: entriesText.choose,
      value: () => null,
      sortable: false,
      searched: false,
      width: '64px',
      cell: (product) => (
        <Checkbox size="xs" aria-label={product.name} checked={chosen.has(product.id)} onChange={() => toggle(product.id)} />
      )
    },
    { key: 'name', title: entriesText.product, value: (product) => product.name },
    { key: 'producer', title: entriesText.producer, value: (product) => product.producerName },
    { key: 'commune', title: entriesText.commune, value: (product) => product.commune },
    { key: 'set', title: entriesText.set, kind: 'number', value: (product) => product.setNo, width: '64px' },
    { key: 'form', title: entriesText.form, value: (product) => formWords[product.form], width: '120px' }
  ]
}

import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { FigureLine, FigureScope } from '../../../shared/contract/figures.ts'
import { certificateStateNames } from '../../../shared/papers/register-words.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Stars } from '../../parts/Stars.tsx'
import type { Column } from '../../parts/table-model.ts'
import { useAsk, useTell } from '../../state/host.ts'
import { receive } from '../../state/received.ts'
import { figuresText } from '../../text/figures.ts'
import desk from '../desk.module.css'
import { TroubleNotice } from '../session/Trouble.tsx'
import type { Asked } from './FigureLink.tsx'

interface FigureDialogProps {
  readonly scope: FigureScope
  readonly asked: Asked
  readonly onClose: () => void
}

const productColumns: readonly Column<FigureLine>[] = [
  { key: 'product', title: figuresText.product, value: (row) => row.productName },
  { key: 'producer', title: figuresText.producer, value: (row) => row.producerName, width: '32%' },
  { key: 'commune', title: figuresText.commune, value: (row) => row.commune, width: '14%' },
  {
    key: 'star',
    title: figuresText.star,
    value: (row) => row.star,
    cell: (row) => row.star !== null && <Stars count={row.star} size="s" />,
    width: '5.5rem'
  },
  {
    key: 'decision',
    title: figuresText.decisionHead,
    value: (row) => row.decisionNumber,
    cell: (row) => <span title={row.state === null ? '' : certificateStateNames[row.state]}>{row.decisionNumber}</span>,
    width: '8rem'
  }
]

interface ProducerLine {
  readonly key: string
  readonly name: string
  readonly commune: string
  readonly products: number
}

const producerColumns: readonly Column<ProducerLine>[] = [
  { key: 'producer', title: figuresText.producer, value: (row) => row.name },
  { key: 'commune', title: figuresText.commune, value: (row) => row.commune, width: '30%' },
  { key: 'products', title: figuresText.products, value: (row) => row.products, kind: 'number', width: '7rem' }
]

/** The rows behind a figure, to be looked through and taken along as a workbook. */
export function FigureDialog({ scope, asked, onClose }: FigureDialogProps) {
  const { figure, words, producers } = asked
  const behind = useAsk('listFigureRows', { scope, figure }, true, false)
  const { tell, busy, trouble } = useTell()
  const [saved, setSaved] = useState('')
  const rows = behind.data?.rows
  const makers = useMemo(() => (producers && rows ? producersOf(rows) : []), [producers, rows])

  async function save(): Promise<void> {
    const outcome = await tell('saveFigureRows', { scope, figure, words: words.slice(0, 300) })
    receive(outcome, setSaved)
  }

  return (
    <Dialog
      opened
      wide
      title={words}
      onClose={onClose}
      footer={
        <>
          {rows && (
            <span className={desk.aside}>
              {figuresText.productsOf(rows.length)}
              {producers && `, ${figuresText.ofProducers(makers.length)}`}
            </span>
          )}
          <Button variant="default" onClick={onClose}>
            {figuresText.close}
          </Button>
          <Button loading={busy} disabled={!rows || rows.length === 0} onClick={() => void save()}>
            {figuresText.excel}
          </Button>
        </>
      }
    >
      <TroubleNotice trouble={behind.trouble ?? trouble} onAgain={behind.trouble ? behind.again : undefined} />
      {saved !== '' && <Notice kind="info" title={saved} />}
      {rows && !producers && (
        <DataTable label={figuresText.behind} columns={productColumns} rows={rows} rowKey={(row) => row.subject} height="22rem" lines={2} />
      )}
      {rows && producers && (
        <DataTable label={figuresText.behind} columns={producerColumns} rows={makers} rowKey={(row) => row.key} height="22rem" />
      )}
    </Dialog>
  )
}

function producersOf(rows: readonly FigureLine[]): readonly ProducerLine[] {
  const found = new Map<string, ProducerLine>()
  for (const { producerKey: key, producerName: name, commune } of rows) {
    const known = found.get(key)
    found.set(key, known ? { ...known, products: known.products + 1 } : { key, name, commune, products: 1 })
  }
  return [...found.values()]
}

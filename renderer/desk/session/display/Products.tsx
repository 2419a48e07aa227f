import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DisplayDesk, DisplayDeskProduct } from '../../../../shared/contract/display.ts'
import type { EntryId } from '../../../../shared/ids.ts'
import { searchKey } from '../../../../shared/text-key.ts'
import { ConfirmDialog } from '../../../parts/ConfirmDialog.tsx'
import { ReasonDialog } from '../../../parts/ReasonDialog.tsx'
import { SearchBox } from '../../../parts/SearchBox.tsx'
import { displayText } from '../../../text/projector.ts'
import type { Hand } from './use-hand.ts'
import classes from './display.module.css'

/** null entryId: every product that is ready. */
type Asking =
  | { readonly what: 'publish'; readonly entryId: EntryId | null }
  | { readonly what: 'withdraw'; readonly entryId: EntryId }
  | null

/** The products of the session: which is on the screen, which results are public, and the acts of each. */
export function Products({ desk, hand }: { readonly desk: DisplayDesk; readonly hand: Hand }) {
  const [query, setQuery] = useState('')
  const [asking, setAsking] = useState<Asking>(null)
  const ready = desk.products.filter((product) => product.ready !== null)
  const shown = desk.products.filter((product) => found(product, query))
  return (
    <section className={classes.products} aria-label={displayText.products}>
      <div className={classes.bar}>
        <SearchBox label={displayText.search} value={query} onChange={setQuery} width="16rem" />
        {ready.length > 1 && (
          <Button onClick={() => setAsking({ what: 'publish', entryId: null })}>{displayText.publishAll(ready.length)}</Button>
        )}
      </div>
      <ul className={classes.list}>
        {shown.map((product) => (
          <Row key={product.entryId} product={product} desk={desk} hand={hand} onAsk={setAsking} />
        ))}
      </ul>
      <Question desk={desk} hand={hand} asking={asking} onDone={() => setAsking(null)} />
    </section>
  )
}

interface RowProps {
  readonly product: DisplayDeskProduct
  readonly desk: DisplayDesk
  readonly hand: Hand
  readonly onAsk: (asking: Asking) => void
}

function Row({ product, desk, hand, onAsk }: RowProps) {
  const { entryId, order, productName, producerName, publication, ready, excluded } = product
  const onAir = desk.shown.entryId === entryId
  const told = publication === 'points' || publication === 'full'
  const states = [
    excluded ? displayText.excluded : displayText.sheets(product.submitted, product.expected),
    ...(publication === 'none' ? [] : [displayText.publications[publication]]),
    ...(onAir ? [desk.frozen ? displayText.waits : displayText.onAir] : [])
  ]
  return (
    <li className={classes.row} data-on={onAir || undefined}>
      <span className={`figures ${classes.order}`}>{order}</span>
      <span className={classes.names}>
        <span className={classes.name}>{productName}</span>
        <span className={classes.dim}>{[producerName, ...states].filter((word) => word !== '').join(' · ')}</span>
      </span>
      <span className={classes.acts}>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={displayText.showProductOf(productName)}
          onClick={() => hand.show({ kind: 'product', entryId })}
        >
          {displayText.showProduct}
        </Button>
        {told && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={displayText.showResultOf(productName)}
            onClick={() => hand.show({ kind: 'result', entryId })}
          >
            {displayText.showResult}
          </Button>
        )}
        {ready && (
          <Button
            size="compact-sm"
            aria-label={displayText.of(displayText.publish[ready], productName)}
            onClick={() => onAsk({ what: 'publish', entryId })}
          >
            {displayText.publish[ready]}
          </Button>
        )}
        {publication !== 'none' && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={displayText.of(displayText.withdraw, productName)}
            onClick={() => onAsk({ what: 'withdraw', entryId })}
          >
            {displayText.withdraw}
          </Button>
        )}
      </span>
    </li>
  )
}

interface QuestionProps {
  readonly desk: DisplayDesk
  readonly hand: Hand
  readonly asking: Asking
  readonly onDone: () => void
}

/** Publishing and taking back are asked about first: the hall cannot unhear. */
function Question({ desk, hand, asking, onDone }: QuestionProps) {
  const product = desk.products.find(({ entryId }) => entryId === asking?.entryId)
  const count = desk.products.filter(({ ready }) => ready !== null).length
  const all = asking?.what === 'publish' && asking.entryId === null
  const close = (done: boolean) => {
    if (done) onDone()
  }
  return (
    <>
      <ConfirmDialog
        opened={asking?.what === 'publish'}
        title={all ? displayText.publishAllTitle(count) : displayText.publishTitle(product?.productName ?? '')}
        actLabel={displayText.publishAct}
        busy={hand.busy}
        onAct={() => void hand.publish(asking?.entryId ?? null).then(close)}
        onCancel={onDone}
      >
        <p>{all ? displayText.publishAllWords : displayText.publishWords[product?.ready ?? 'points']}</p>
        <p>{displayText.publishLog}</p>
      </ConfirmDialog>
      <ReasonDialog
        opened={asking?.what === 'withdraw'}
        title={displayText.withdrawTitle(product?.productName ?? '')}
        actLabel={displayText.withdrawAct}
        busy={hand.busy}
        onAct={(reason) => {
          if (asking?.what === 'withdraw') void hand.withdraw(asking.entryId, reason).then(close)
        }}
        onCancel={onDone}
      >
        <p>{displayText.withdrawWords}</p>
      </ReasonDialog>
    </>
  )
}

function found({ productName, producerName }: DisplayDeskProduct, query: string): boolean {
  const key = searchKey(`${productName} ${producerName}`)
  return searchKey(query)
    .split(' ')
    .every((word) => key.includes(word))
}

import { type KeyboardEvent, useRef } from 'react'
import type { ResultRow } from '../../../../shared/contract/results.ts'
import type { Rules } from '../../../../shared/domain/model.ts'
import { Stars } from '../../../parts/Stars.tsx'
import { meanWords, resultsText, rowWords } from '../../../text/results.ts'
import classes from './results.module.css'

interface ResultListProps {
  readonly rows: readonly ResultRow[]
  readonly rules: Rules
  readonly chosen: string | null
  readonly onChoose: (entryId: string) => void
}

/** Products in the order of the session with mean, star and where the council stands; arrows walk it. */
export function ResultList({ rows, rules, chosen, onChoose }: ResultListProps) {
  const list = useRef<HTMLElement>(null)

  function walk(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0) return
    const at = rows.findIndex((row) => row.entryId === chosen)
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))]
    if (!next) return
    event.preventDefault()
    onChoose(next.entryId)
    list.current?.querySelector<HTMLElement>(`[data-entry="${next.entryId}"]`)?.focus()
  }

  return (
    <nav ref={list} className={classes.list} aria-label={resultsText.list}>
      {rows.map((row, place) => {
        const current = row.entryId === chosen
        const star = row.conclusionStar ?? row.result?.starByPoints ?? 0
        return (
          <button
            key={row.entryId}
            type="button"
            data-entry={row.entryId}
            className={classes.item}
            data-bare={row.result === null || row.excluded || undefined}
            aria-current={current ? 'true' : undefined}
            tabIndex={current || (chosen === null && place === 0) ? 0 : -1}
            onClick={() => onChoose(row.entryId)}
            onKeyDown={walk}
          >
            <span className={classes.itemName} title={row.productName}>
              {row.productName}
            </span>
            <span className={`figures ${classes.itemMean}`}>{row.excluded ? '' : meanWords(row.result, rules)}</span>
            <span className={classes.itemStars}>
              {!row.excluded && row.result !== null && star > 0 && <Stars count={star as 1 | 2 | 3 | 4 | 5} />}
            </span>
            <span className={classes.itemState} data-open={needsCouncil(row) || undefined}>
              {rowWords(row)}
            </span>
          </button>
        )
      })}
    </nav>
  )
}

function needsCouncil(row: ResultRow): boolean {
  if (row.excluded || row.result === null || row.conclusionStar !== null) return row.excluded
  return (row.result.gapOver && row.gapAcceptedReason === '') || row.result.starAllowed !== row.result.starByPoints
}

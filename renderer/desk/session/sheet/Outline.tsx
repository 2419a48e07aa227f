import { useEffect, useRef } from 'react'
import type { PartCode } from '../../../../shared/domain/model.ts'
import type { CriteriaSet, Scorable } from '../../../../shared/criteria/schema.ts'
import type { SheetTotals } from '../../../../shared/contract/sheets.ts'
import { SheetDot } from '../../../parts/SheetDot.tsx'
import { FormTitle } from '../../../parts/FormTitle.tsx'
import { sheetText } from '../../../text/sheet.ts'
import classes from './sheet.module.css'

interface OutlineProps {
  readonly set: CriteriaSet
  readonly scorables: readonly Scorable[]
  readonly marks: Readonly<Record<string, number>>
  /** Codes whose mark is not in the database yet. */
  readonly unsaved: ReadonlySet<string>
  readonly scope: readonly string[] | null
  readonly at: string | null
  /** null where the Quy chế hides sums while scoring. */
  readonly totals: SheetTotals | null
  readonly onGo: (code: string) => void
  readonly onNotes: () => void
}

/** Every criterion of the form with what it was given; one tab stop, the arrows of the page walk it. */
export function Outline({ set, scorables, marks, unsaved, scope, at, totals, onGo, onNotes }: OutlineProps) {
  return (
    <nav className={classes.outline} aria-label={sheetText.outline}>
      <div className={classes.outlineList}>
        {set.parts.map((part) => (
          <section key={part.code}>
            <h2 className={classes.outlinePart}>
              <span>{sheetText.part(part.code)}</span>
              <PartSum code={part.code} max={part.max} totals={totals} />
            </h2>
            <ul className={classes.rows}>
              {scorables
                .filter((criterion) => criterion.part === part.code)
                .map((criterion) => (
                  <li key={criterion.code}>
                    <Row
                      criterion={criterion}
                      option={marks[criterion.code]}
                      unsaved={unsaved.has(criterion.code)}
                      asked={scope === null || scope.includes(criterion.code)}
                      current={criterion.code === at}
                      onGo={onGo}
                    />
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      <button type="button" className={classes.notes} onClick={onNotes}>
        {sheetText.formNotes}
      </button>
    </nav>
  )
}

function PartSum({ code, max, totals }: { readonly code: PartCode; readonly max: number; readonly totals: SheetTotals | null }) {
  if (totals === null) return null
  return (
    <span className="figures">
      {totals[code]}
      <span className={classes.dim}>/{max}</span>
    </span>
  )
}

interface RowProps {
  readonly criterion: Scorable
  readonly option: number | undefined
  readonly unsaved: boolean
  readonly asked: boolean
  readonly current: boolean
  readonly onGo: (code: string) => void
}

function Row({ criterion, option, unsaved, asked, current, onGo }: RowProps) {
  const row = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // newer engines answer a promise, which is no clean-up
    if (current) void row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const points = criterion.options.find((offered) => offered.key === option)?.points
  const state = unsaved ? 'draft' : points !== undefined ? 'submitted' : asked ? 'empty' : 'recused'
  const words = unsaved ? sheetText.unsaved : points !== undefined ? sheetText.pointsOf(points) : asked ? sheetText.unmarked : ''
  return (
    <button
      ref={row}
      type="button"
      className={classes.row}
      data-asked={asked}
      tabIndex={current ? 0 : -1}
      aria-current={current ? 'step' : undefined}
      title={`${criterion.code} ${criterion.title}`}
      onClick={() => onGo(criterion.code)}
    >
      <SheetDot state={state} label={words} />
      <span className={classes.rowTitle}>
        <span>{criterion.code} </span>
        <span className={classes.rowName}>
          <FormTitle title={criterion.title} />
        </span>
      </span>
      <span className="figures" aria-hidden="true">
        {points ?? ''}
      </span>
    </button>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { TargetView } from '../../../shared/contract/figures.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { useAsk } from '../../state/host.ts'
import { figuresText, grouped } from '../../text/figures.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import desk from '../desk.module.css'
import { TroubleNotice } from '../session/Trouble.tsx'
import { PeriodsDialog } from './PeriodsDialog.tsx'
import { ReportTabs } from './ReportTabs.tsx'
import { TargetDialog } from './TargetDialog.tsx'
import classes from './report.module.css'

/** Targets side by side: a row for each thing aimed at, a column for each period or year, what is counted beside. */
export function TargetsPage() {
  const { data, trouble, again } = useAsk('listTargets', {})
  const [open, setOpen] = useState<TargetView | 'new' | 'periods' | null>(null)
  const close = () => setOpen(null)
  return (
    <DeskFrame
      place="report"
      title={figuresText.title}
      acts={
        <>
          <Button variant="default" disabled={!data} onClick={() => setOpen('periods')}>
            {figuresText.periods}
          </Button>
          <Button disabled={!data} onClick={() => setOpen('new')}>
            {figuresText.addTarget}
          </Button>
        </>
      }
    >
      <ReportTabs now="targets" />
      <TroubleNotice trouble={trouble} onAgain={again} />
      <p className={desk.dim}>{figuresText.targetWords}</p>
      {data?.targets.length === 0 && <EmptyState title={figuresText.noTargets}>{figuresText.noTargetsWords}</EmptyState>}
      {data && data.targets.length > 0 && <Matrix targets={data.targets} onOpen={setOpen} />}
      {data && open === 'periods' && <PeriodsDialog periods={data.periods} onClose={close} />}
      {data && open !== null && open !== 'periods' && (
        <TargetDialog key={open === 'new' ? 'new' : open.id} target={open === 'new' ? null : open} periods={data.periods} onClose={close} />
      )}
    </DeskFrame>
  )
}

function Matrix({ targets, onOpen }: { readonly targets: readonly TargetView[]; readonly onOpen: (target: TargetView) => void }) {
  const columns = [...new Set(targets.map(columnOf))]
  const rows = [...new Set(targets.map(rowOf))]
  const titles = new Map(targets.map((target) => [columnOf(target), target.of]))
  const names = new Map(targets.map((target) => [rowOf(target), target]))
  return (
    <div className={desk.wide}>
      <table className={classes.targets}>
        <thead>
          <tr>
            <th scope="col">{figuresText.targetName}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {titles.get(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const first = names.get(row)
            return (
              <tr key={row}>
                <th scope="row">
                  {first?.name}
                  {first?.unit && <span className={desk.small}> ({first.unit})</span>}
                  <div className={desk.small}>{first?.place || figuresText.wholeProvince}</div>
                </th>
                {columns.map((column) => (
                  <td key={column}>
                    {targets
                      .filter((one) => rowOf(one) === row && columnOf(one) === column)
                      .map((target) => (
                        <Cell key={target.id} target={target} onOpen={onOpen} />
                      ))}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ target, onOpen }: { readonly target: TargetView; readonly onOpen: (target: TargetView) => void }) {
  const { value, actual } = target
  return (
    <>
      <button type="button" className={classes.link} title={figuresText.editTarget} onClick={() => onOpen(target)}>
        {grouped(value)}
      </button>
      <div className={desk.small}>{actual === null ? figuresText.notCounted : figuresText.done(actual, value)}</div>
    </>
  )
}

function columnOf({ periodId, year }: TargetView): string {
  return periodId ?? String(year)
}

function rowOf({ place, name, unit }: TargetView): string {
  return [place, name, unit].join('\n')
}

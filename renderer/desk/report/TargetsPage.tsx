import { Button } from '@mantine/core'
import { Fragment, useState } from 'react'
import type { TargetView } from '../../../shared/contract/figures.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { useAsk } from '../../state/host.ts'
import { figuresText, grouped, percent } from '../../text/figures.ts'
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
      {data?.targets.length === 0 && <EmptyState title={figuresText.noTargets} />}
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
            <th rowSpan={2} scope="col">
              {figuresText.targetName}
            </th>
            {columns.map((column) => (
              <th key={column} colSpan={3} scope="colgroup">
                {titles.get(column)}
              </th>
            ))}
          </tr>
          <tr>
            {columns.map((column) => (
              <Fragment key={column}>
                <th scope="col">{figuresText.target}</th>
                <th scope="col">{figuresText.actual}</th>
                <th scope="col">{figuresText.reached}</th>
              </Fragment>
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
                  <Cells key={column} targets={targets.filter((one) => rowOf(one) === row && columnOf(one) === column)} onOpen={onOpen} />
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Cells({ targets, onOpen }: { readonly targets: readonly TargetView[]; readonly onOpen: (target: TargetView) => void }) {
  return (
    <>
      <td>
        {targets.map((target) => (
          <div key={target.id}>
            <button type="button" className={classes.link} title={figuresText.editTarget} onClick={() => onOpen(target)}>
              {grouped(target.value)}
            </button>
          </div>
        ))}
      </td>
      <td>
        {targets.map(({ id, actual }) => (
          <div key={id}>{actual === null ? <span className={desk.dim}>{figuresText.notCounted}</span> : grouped(actual)}</div>
        ))}
      </td>
      <td>
        {targets.map(({ id, actual, value }) => (
          <div key={id}>{actual === null || value === 0 ? '' : percent(actual, value)}</div>
        ))}
      </td>
    </>
  )
}

function columnOf({ periodId, year }: TargetView): string {
  return periodId ?? String(year)
}

function rowOf({ place, name, unit }: TargetView): string {
  return [place, name, unit].join('\n')
}

import { type BesideDesk, besideCell, besideNotes, besideTables } from '../../../shared/papers/report/beside.ts'
import { besideText } from '../../text/beside.ts'
import desk from '../desk.module.css'
import classes from './report.module.css'
import { SmallTable } from './SmallTable.tsx'

interface BesideTablesProps {
  readonly desks: readonly BesideDesk[]
  readonly year: number | null
}

/** The tables of the desks, without where they come from, which the list of files says. */
export function BesideTables({ desks, year }: BesideTablesProps) {
  const tables = besideTables(desks, year).filter(({ key }) => key !== 'desks')
  return (
    <>
      {tables.map(({ key, title, heads, rows, sum }) => (
        <div key={key} className={classes.beside} data-words={key === 'targets' || undefined}>
          <SmallTable
            title={title}
            heads={heads}
            rows={rows.map((row) => ({ ...row, cells: row.cells.map(besideCell) }))}
            {...(sum !== null && { sum: { name: besideText.sum, cells: sum.map(besideCell) } })}
          />
        </div>
      ))}
      {besideNotes.map((note) => (
        <p key={note} className={desk.dim}>
          {note}
        </p>
      ))}
    </>
  )
}

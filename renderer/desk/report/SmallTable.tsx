import type { ReactNode } from 'react'
import classes from './report.module.css'

interface SmallTableProps {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly { readonly key: string; readonly name: string; readonly cells: readonly ReactNode[] }[]
  readonly sum?: { readonly name: string; readonly cells: readonly ReactNode[] }
}

/** A table of few columns: the first names the row, the others are numbers. */
export function SmallTable({ title, heads, rows, sum }: SmallTableProps) {
  const [first = '', ...others] = heads
  return (
    <section className={classes.block}>
      <h2>{title}</h2>
      <table className={classes.figures}>
        <thead>
          <tr>
            <th scope="col">{first === '' ? <span className={classes.hidden}>{title}</span> : first}</th>
            {others.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map((cell, place) => (
                <td key={heads[place + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
        {sum && (
          <tfoot>
            <tr>
              <th scope="row">{sum.name}</th>
              {sum.cells.map((cell, place) => (
                <td key={heads[place + 1]}>{cell}</td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}

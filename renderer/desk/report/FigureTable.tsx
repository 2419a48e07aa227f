import { useState } from 'react'
import type { FigureKey, FigureRow, StarCount } from '../../../shared/contract/figures.ts'
import { figuresText, grouped } from '../../text/figures.ts'
import { type Asked, FigureLink } from './FigureLink.tsx'
import classes from './report.module.css'

interface FigureTableProps {
  readonly title: string
  readonly by: FigureKey['by']
  readonly basis: 'present' | 'recognised'
  readonly rows: readonly FigureRow[]
  /** Of all rows: what they add up to. */
  readonly total: StarCount
  readonly onOpen: (asked: Asked) => void
  readonly note?: string
}

/** More rows than anybody reads at once; the others stand together in one that adds up. */
const readAtOnce = 12

const stars = ['star3', 'star4', 'star5'] as const

/** Products by something, with a sum; every number opens what is behind it. */
export function FigureTable({ title, by, basis, rows, total, onOpen, note }: FigureTableProps) {
  const [whole, setWhole] = useState(false)
  const long = rows.length > readAtOnce + 1
  const shown = long && !whole ? largest(rows, basis) : rows
  const rest = rows.filter((row) => !shown.includes(row))
  const words = `${figuresText[basis]}, ${title.toLocaleLowerCase('vi')}`
  const cells = (key: string, name: string, counts: StarCount, all = false) => {
    const figure = (star: 3 | 4 | 5 | null): FigureKey => ({ basis, by: all ? 'all' : by, key, star })
    const asked = (star: 3 | 4 | 5 | null, producers = false): Asked => ({
      figure: figure(star),
      words: [all ? figuresText[basis] : `${words}: ${name}`, star !== null && figuresText.starsOf(star)].filter(Boolean).join(', '),
      producers
    })
    return (
      <>
        <td>
          <FigureLink count={counts.total} asked={asked(null)} onOpen={onOpen} />
        </td>
        {stars.map((star, place) => (
          <td key={star}>
            <FigureLink count={counts[star]} asked={asked((place + 3) as 3 | 4 | 5)} onOpen={onOpen} />
          </td>
        ))}
        <td>
          <FigureLink count={counts.producers} asked={asked(null, true)} onOpen={onOpen} />
        </td>
      </>
    )
  }
  return (
    <section className={classes.block}>
      <h2>{title}</h2>
      <table className={classes.figures}>
        <thead>
          <tr>
            <th scope="col">
              <span className={classes.hidden}>{figuresText.name}</span>
            </th>
            <th scope="col">{figuresText.total}</th>
            {[3, 4, 5].map((star) => (
              <th key={star} scope="col">
                {figuresText.starsOf(star)}
              </th>
            ))}
            <th scope="col" title={figuresText.producersHint}>
              {figuresText.producers}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.key}>
              <th scope="row" data-unknown={row.key === '' || undefined}>
                {row.name}
              </th>
              {cells(row.key, row.name, row[basis])}
            </tr>
          ))}
          {rest.length > 0 && (
            <tr>
              <th scope="row">{figuresText.rest(rest.length)}</th>
              {(['total', ...stars] as const).map((one) => (
                <td key={one}>{grouped(rest.reduce((sum, row) => sum + row[basis][one], 0))}</td>
              ))}
              <td>–</td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{figuresText.sum}</th>
            {cells('', '', total, true)}
          </tr>
        </tfoot>
      </table>
      {long && (
        <button type="button" className={classes.link} onClick={() => setWhole(!whole)}>
          {whole ? figuresText.showLess : figuresText.showAll(rows.length)}
        </button>
      )}
      {note !== undefined && <p className={classes.dim}>{note}</p>}
    </section>
  )
}

/** The rows with the most products, in the order of the table. */
function largest(rows: readonly FigureRow[], basis: 'present' | 'recognised'): readonly FigureRow[] {
  const chosen = new Set(rows.toSorted((a, b) => b[basis].total - a[basis].total).slice(0, readAtOnce))
  return rows.filter((row) => chosen.has(row))
}

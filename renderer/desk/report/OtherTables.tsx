import type { Figures } from '../../../shared/contract/figures.ts'
import { certificateStates } from '../../../shared/domain/certificate.ts'
import { movements } from '../../../shared/domain/figures/count.ts'
import { funnelNames, movementNames } from '../../../shared/papers/figures-words.ts'
import { certificateStateNames } from '../../../shared/papers/register-words.ts'
import { figuresText, grouped, percent } from '../../text/figures.ts'
import { type Asked, FigureLink } from './FigureLink.tsx'
import { SmallTable } from './SmallTable.tsx'
import classes from './report.module.css'

interface OfFigures {
  readonly figures: Figures
  readonly onOpen: (asked: Asked) => void
}

/** How each product recognised in the scope moved. */
export function MovementTable({ figures: { recognised }, onOpen }: OfFigures) {
  return (
    <SmallTable
      title={figuresText.tableMovements}
      heads={['', figuresText.products]}
      rows={movements
        .filter((key) => recognised.movements[key] > 0)
        .map((key) => {
          const figure = { basis: 'recognised', by: 'movement', key, star: null } as const
          const asked = { figure, words: `${figuresText.recognised}, ${movementNames[key].toLocaleLowerCase('vi')}`, producers: false }
          return {
            key,
            name: movementNames[key],
            cells: [<FigureLink key="count" count={recognised.movements[key]} asked={asked} onOpen={onOpen} />]
          }
        })}
      sum={{ name: figuresText.sum, cells: [grouped(recognised.total)] }}
    />
  )
}

/** From registration to recognition, products and producers at each step. */
export function FunnelTable({ figures: { funnel }, onOpen }: OfFigures) {
  const [first] = funnel
  if (!first || first.products === 0) return null
  return (
    <SmallTable
      title={figuresText.tableFunnel}
      heads={[figuresText.step, figuresText.products, figuresText.producers, figuresText.share]}
      rows={funnel.map(({ step, products, producers }) => {
        const figure = { basis: 'funnel', by: 'step', key: step, star: null } as const
        const words = `${figuresText.tableFunnel}: ${funnelNames[step].toLocaleLowerCase('vi')}`
        return {
          key: step,
          name: funnelNames[step],
          cells: [
            <FigureLink key="products" count={products} asked={{ figure, words, producers: false }} onOpen={onOpen} />,
            <FigureLink key="producers" count={producers} asked={{ figure, words, producers: true }} onOpen={onOpen} />,
            percent(products, first.products)
          ]
        }
      })}
    />
  )
}

/** What present certificates are on the day of the count. */
export function StateTable({ figures: { present }, onOpen }: OfFigures) {
  if (present.total === 0) return null
  return (
    <SmallTable
      title={figuresText.tableStates}
      heads={['', figuresText.products]}
      rows={certificateStates
        .filter((key) => present.states[key] > 0)
        .map((key) => {
          const figure = { basis: 'present', by: 'state', key, star: null } as const
          const asked = { figure, words: `${figuresText.present}, ${certificateStateNames[key].toLocaleLowerCase('vi')}`, producers: false }
          return {
            key,
            name: certificateStateNames[key],
            cells: [<FigureLink key="count" count={present.states[key]} asked={asked} onOpen={onOpen} />]
          }
        })}
      sum={{ name: figuresText.sum, cells: [grouped(present.total)] }}
    />
  )
}

/** Year by year; a year opens its own figures. */
export function YearTable({ years, onYear }: { readonly years: Figures['years']; readonly onYear: (year: number) => void }) {
  return (
    <SmallTable
      title={figuresText.tableYears}
      heads={[figuresText.yearHead, figuresText.yearNew, figuresText.yearEnd, ...[3, 4, 5].map(figuresText.starsOf)]}
      rows={years.map(({ year, recognised, present }) => ({
        key: String(year),
        name: String(year),
        cells: [
          <button key="year" type="button" className={classes.link} onClick={() => onYear(year)}>
            {grouped(recognised.total)}
          </button>,
          ...(['total', 'star3', 'star4', 'star5'] as const).map((one) => grouped(present[one]))
        ]
      }))}
    />
  )
}

/** Targets of the scope beside what is counted. */
export function TargetTable({ figures: { targets } }: { readonly figures: Figures }) {
  if (targets.length === 0) return null
  return (
    <SmallTable
      title={figuresText.tableTargets}
      heads={['', figuresText.target, figuresText.actual, figuresText.reached]}
      rows={targets.map(({ id, name, of, place, unit, value, actual }) => ({
        key: id,
        name: [name, of.replace(/^\S/, (first) => first.toLocaleLowerCase('vi')), place].filter(Boolean).join(', '),
        cells: [
          `${grouped(value)}${unit === '' ? '' : ` ${unit}`}`,
          actual === null ? figuresText.notCounted : grouped(actual),
          actual === null || value === 0 ? '' : percent(actual, value)
        ]
      }))}
    />
  )
}

import { Select } from '@mantine/core'
import type { FigureScope, FigureScopes } from '../../../shared/contract/figures.ts'
import { DateField } from '../../parts/DateField.tsx'
import { useAsk } from '../../state/host.ts'
import { useFigureScope } from '../../state/figure-scope.ts'
import { figuresText } from '../../text/figures.ts'
import classes from './report.module.css'

/** Chooses what the figures are of, and up to which day; the same for all pages of "Báo cáo". */
export function ScopeBar() {
  const { scope, choose } = useFigureScope()
  const scopes = useAsk('listFigureScopes', {})
  if (!scopes.data) return null
  const { today } = scopes.data
  const { until } = scope
  return (
    <div className={classes.scope}>
      <Select
        label={figuresText.scope}
        value={keyOf(scope)}
        data={choices(scopes.data)}
        onChange={(key) => key !== null && choose({ ...scopeOf(key, today), until })}
        searchable
        allowDeselect={false}
        maxDropdownHeight={360}
        className={classes.choice}
      />
      {scope.kind === 'span' && (
        <>
          <DateField
            label={figuresText.from}
            value={scope.from}
            max={scope.to}
            onChange={(from) => from !== null && choose({ ...scope, from })}
          />
          <DateField label={figuresText.to} value={scope.to} min={scope.from} onChange={(to) => to !== null && choose({ ...scope, to })} />
        </>
      )}
      <DateField
        label={figuresText.until}
        placeholder={figuresText.untilHint}
        className={classes.until}
        value={until}
        onChange={(day, problem) => problem === null && choose({ ...scope, until: day })}
      />
    </div>
  )
}

function keyOf(scope: FigureScope): string {
  switch (scope.kind) {
    case 'year':
      return `year ${scope.year}`
    case 'period':
      return `period ${scope.periodId}`
    case 'round':
      return `round ${scope.sessionId}`
    case 'decision':
      return `decision ${scope.date ?? ''} ${scope.number}`
    case 'all':
    case 'span':
      return scope.kind
  }
}

function scopeOf(key: string, today: string): FigureScope {
  const [kind = '', ...rest] = key.split(' ')
  const value = rest.join(' ')
  switch (kind) {
    case 'year':
      return { kind, year: Number(value), until: null }
    case 'period':
      return { kind, periodId: value, until: null }
    case 'round':
      return { kind, sessionId: value, until: null }
    case 'decision':
      return { kind, date: rest[0] || null, number: rest.slice(1).join(' '), until: null }
    case 'span':
      return { kind, from: `${today.slice(0, 4)}-01-01`, to: today, until: null }
    default:
      return { kind: 'all', until: null }
  }
}

function choices({ years, periods, rounds, decisions }: FigureScopes) {
  const { groups } = figuresText
  const shown = [
    { group: groups.years, items: years.map((year) => ({ value: `year ${year}`, label: figuresText.year(year) })) },
    { group: groups.periods, items: periods.map(({ id, name }) => ({ value: `period ${id}`, label: name })) },
    { group: groups.rounds, items: rounds.map(({ sessionId, name }) => ({ value: `round ${sessionId}`, label: name })) },
    {
      group: groups.decisions,
      items: decisions.map(({ number, date, products }) => ({
        value: `decision ${date ?? ''} ${number}`,
        label: figuresText.decision(number, date, products)
      }))
    },
    { group: groups.span, items: [{ value: 'span', label: figuresText.span }] }
  ]
  return [{ value: 'all', label: figuresText.all }, ...shown.filter(({ items }) => items.length > 0)]
}

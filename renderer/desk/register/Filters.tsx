import { Select } from '@mantine/core'
import type { RegisterRow } from '../../../shared/contract/register.ts'
import { certificateStates } from '../../../shared/domain/certificate.ts'
import { certificateStateNames } from '../../../shared/papers/register-words.ts'
import { compareVi } from '../../../shared/text-key.ts'
import { partsText } from '../../text/parts.ts'
import { registerText } from '../../text/register.ts'
import type { Filter } from './filter.ts'
import classes from './register.module.css'

interface FiltersProps {
  readonly rows: readonly RegisterRow[]
  readonly filter: Filter
  readonly onChange: (filter: Filter) => void
}

/** Narrows the register; offers only what occurs in it. */
export function Filters({ rows, filter, onChange }: FiltersProps) {
  const stars = [...new Set(rows.map((row) => row.star))].toSorted()
  const found = new Set(rows.map((row) => row.state))
  const communes = [...new Set(rows.map((row) => row.commune))].filter(Boolean).toSorted(compareVi)
  const sets = new Map(
    rows.flatMap(({ setNo, setName }) =>
      setNo !== null ? [[String(setNo), `${setNo}. ${setName}`]] : setName === '' ? [] : [[setName, setName]]
    )
  )
  return (
    <div className={classes.filters}>
      <Select
        aria-label={registerText.filterStar}
        placeholder={registerText.anyStar}
        value={filter.star}
        onChange={(star) => onChange({ ...filter, star })}
        data={stars.map((star) => ({ value: String(star), label: partsText.stars(star) }))}
        clearable
      />
      <Select
        aria-label={registerText.filterState}
        placeholder={registerText.anyState}
        value={filter.state}
        onChange={(state) => onChange({ ...filter, state })}
        data={certificateStates.filter((state) => found.has(state)).map((state) => ({ value: state, label: certificateStateNames[state] }))}
        clearable
      />
      <Select
        aria-label={registerText.filterCommune}
        placeholder={registerText.anyCommune}
        value={filter.commune}
        onChange={(commune) => onChange({ ...filter, commune })}
        data={communes}
        clearable
        searchable
      />
      <Select
        aria-label={registerText.filterSet}
        placeholder={registerText.anySet}
        value={filter.set}
        onChange={(set) => onChange({ ...filter, set })}
        data={[...sets]
          .map(([value, label]) => ({ value: value ?? '', label: label ?? '' }))
          .toSorted((a, b) => compareVi(a.label, b.label))}
        clearable
      />
    </div>
  )
}

/** What the rows were narrowed to, in words. */
export function filterWords({ star, state, commune, set }: Filter, rows: readonly RegisterRow[]): readonly string[] {
  const ofSet = set === null ? undefined : rows.find(({ setNo }) => String(setNo) === set)
  return [
    star === null ? '' : partsText.stars(Number(star)),
    ...certificateStates.filter((one) => one === state).map((one) => `${registerText.state}: ${certificateStateNames[one]}`),
    commune ?? '',
    set === null ? '' : ofSet ? `${registerText.set} ${set}. ${ofSet.setName}` : `${registerText.set} ${set}`
  ].filter(Boolean)
}

import { Select } from '@mantine/core'
import type { ProductView } from '../../../shared/contract/products.ts'
import { compareVi } from '../../../shared/text-key.ts'
import { productText } from '../../text/product.ts'
import { formWords } from '../../text/session.ts'
import classes from './products.module.css'

export interface Filter {
  readonly set: string | null
  readonly commune: string | null
  readonly form: string | null
}

export const everything: Filter = { set: null, commune: null, form: null }

/** Whether a product is of the set, commune and form of registration that were chosen. */
export function passes(product: ProductView, { set, commune, form }: Filter): boolean {
  if (set !== null && String(product.setNo) !== set) return false
  return (commune === null || product.commune === commune) && (form === null || product.form === form)
}

interface FiltersProps {
  readonly products: readonly ProductView[]
  readonly filter: Filter
  readonly onChange: (filter: Filter) => void
}

/** Narrows a list of products; offers only what occurs in it. */
export function Filters({ products, filter, onChange }: FiltersProps) {
  const sets = new Map(products.map((row) => [row.setNo, row.setName]))
  const communes = [...new Set(products.map((row) => row.commune))].filter(Boolean).toSorted(compareVi)
  return (
    <div className={classes.filters}>
      <Select
        aria-label={productText.filterSet}
        placeholder={productText.allSets}
        value={filter.set}
        onChange={(set) => onChange({ ...filter, set })}
        data={[...sets].toSorted(([a], [b]) => a - b).map(([no, name]) => ({ value: String(no), label: `${no}. ${name}` }))}
        clearable
      />
      <Select
        aria-label={productText.filterCommune}
        placeholder={productText.allCommunes}
        value={filter.commune}
        onChange={(commune) => onChange({ ...filter, commune })}
        data={communes}
        clearable
      />
      <Select
        aria-label={productText.filterForm}
        placeholder={productText.allForms}
        value={filter.form}
        onChange={(form) => onChange({ ...filter, form })}
        data={Object.entries(formWords).map(([value, label]) => ({ value, label }))}
        clearable
      />
    </div>
  )
}

import { Select } from '@mantine/core'
import { useState } from 'react'
import type { ListField } from '../../../shared/contract/imports.ts'
import { importFieldText, placeFieldText, recognitionFieldText } from '../../text/import.ts'
import { placesImportText } from '../../text/places.ts'
import { importText } from '../../text/product.ts'
import desk from '../desk.module.css'
import classes from './import.module.css'
import type { ImportChoices } from './ImportSettings.tsx'

const listed = (fields: Readonly<Record<string, string>>) => Object.entries(fields).map(([value, label]) => ({ value, label }))
const choices = {
  products: listed(importFieldText),
  register: listed({ ...importFieldText, ...recognitionFieldText }),
  places: listed(placeFieldText)
} as const

/** What each column was taken for, with a few of its cells. Folded away while everything needed was found. */
export function ImportColumns({ preview, settings, onChange, kind }: ImportChoices) {
  const mapped = Object.values(settings.mapping)
  const needed = kind === 'places' ? (['oldCommune', 'commune'] as const) : (['producerName', 'productName'] as const)
  const lacking = needed.some((field) => !mapped.includes(field))
  const [open, setOpen] = useState(lacking)
  if (preview.columns.length === 0) return null

  function map(column: number, field: ListField | null): void {
    // A field stands in one column; the form alone may be ticked in several.
    const others = Object.entries(settings.mapping).filter(([at, given]) => at !== String(column) && (given !== field || field === 'form'))
    void onChange({ ...settings, mapping: Object.fromEntries(field === null ? others : [...others, [String(column), field]]) })
  }

  return (
    <details className={classes.columns} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {importText.columns(mapped.length, preview.columns.length)}
        {lacking && <span className={classes.lacking}> {kind === 'places' ? placesImportText.lacking : importText.lacking}</span>}
      </summary>
      <table className={desk.plain} aria-label={importText.columnsLabel}>
        <thead>
          <tr>
            <th scope="col">{importText.column}</th>
            <th scope="col">{importText.sample}</th>
            <th scope="col">{importText.means}</th>
          </tr>
        </thead>
        <tbody>
          {preview.columns.map(({ column, title, sample }) => (
            <tr key={column}>
              <td className={classes.columnTitle}>{title === '' ? importText.untitled(column) : title}</td>
              <td className={classes.sample}>{sample.join(' · ')}</td>
              <td className={classes.means}>
                <Select
                  aria-label={importText.meansOf(title)}
                  placeholder={importText.ignore}
                  value={settings.mapping[String(column)] ?? null}
                  data={choices[kind]}
                  onChange={(field) => map(column, field as ListField | null)} // a value of the list of fields
                  clearable
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

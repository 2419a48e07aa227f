import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { ImportRow, ImportShown, ListField } from '../../../shared/contract/imports.ts'
import { previewRows } from '../../../shared/import/limits.ts'
import { formatViDate } from '../../../shared/domain/dates.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import type { Column } from '../../parts/table-model.ts'
import { importProblemText, importSkipText, listFieldText, placeFieldText } from '../../text/import.ts'
import { formatWhole } from '../../../shared/domain/print-number.ts'
import { placesImportText } from '../../text/places.ts'
import { importText } from '../../text/product.ts'
import { registerImportText, registerText } from '../../text/register.ts'
import desk from '../desk.module.css'
import classes from './import.module.css'
import { RowDialog } from './RowDialog.tsx'
import type { ImportChoices } from './ImportSettings.tsx'

const texts = { products: importText, register: registerImportText, places: placesImportText } as const

const names = [field('productName', '21%'), field('producerName', '18%')]

const columns = {
  products: columnsOf(importText.whatWords, [...names, field('commune', '12%'), field('set', '10%')]),
  register: columnsOf(registerImportText.whatWords, [
    ...names,
    { ...field('commune', '15%'), title: registerText.commune, cell: (row) => <PlaceCell row={row} /> },
    { ...field('currentStar', '3.5rem'), title: registerText.star },
    {
      key: 'decision',
      title: registerText.decision,
      value: ({ values }) => [values.decisionDate, values.decisionNumber].filter(Boolean).join(' ') || null,
      cell: (row) => <DecisionCell row={row} />,
      width: '8rem'
    }
  ]),
  places: columnsOf(placesImportText.whatWords, [
    { ...field('oldCommune', '18%'), title: placeFieldText.oldCommune },
    { ...field('oldDistrict', '14%'), title: placeFieldText.oldDistrict },
    { ...field('oldProvince', '11%'), title: placeFieldText.oldProvince },
    { ...field('commune', '18%'), title: placeFieldText.commune },
    { ...field('province', '11%'), title: placeFieldText.province }
  ])
} as const

type WhatWords = Readonly<Record<ImportRow['what'], string>>

function columnsOf(whatWords: WhatWords, between: readonly Column<ImportRow>[]): readonly Column<ImportRow>[] {
  return [
    { key: 'row', title: importText.row, value: (row) => row.row, kind: 'number', width: '4rem' },
    ...between,
    {
      key: 'what',
      title: importText.what,
      value: (row) => `${whatWords[row.what]} ${row.problems.map(importProblemText).join(' ')}`,
      cell: (row) => <Verdict row={row} what={whatWords[row.what]} />
    }
  ]
}

function field(key: ListField, width: string): Column<ImportRow> {
  return {
    key,
    title: listFieldText(key),
    value: (row) => row.values[key] ?? null,
    cell: (row) => <span className={classes.clip}>{row.values[key]}</span>,
    width
  }
}

/** The present commune, and under it the name of then where that is another. */
function PlaceCell({ row: { values } }: { readonly row: ImportRow }) {
  const old = [values.oldCommune, values.oldDistrict].filter(Boolean).join(', ')
  return (
    <span className={classes.place}>
      {values.commune}
      {values.oldCommune && <span className={desk.dim}>{registerImportText.formerly(old)}</span>}
    </span>
  )
}

function DecisionCell({ row: { values } }: { readonly row: ImportRow }) {
  return (
    <span className={classes.place}>
      {values.decisionNumber}
      {values.decisionDate && <span className={desk.nowrap}>{formatViDate(values.decisionDate)}</span>}
    </span>
  )
}

/** What becomes of the row, and why: in one line here, in full when the row is opened. */
function Verdict({ row, what }: { readonly row: ImportRow; readonly what: string }) {
  return (
    <span className={classes.verdict}>
      <strong data-what={row.what}>{what}</strong>
      {row.problems.length > 0 && <span className={classes.clip}>{row.problems.map(importProblemText).join(' ')}</span>}
    </span>
  )
}

interface ImportRowsProps extends ImportChoices {
  /** Asks for another kind of rows, or another page of it. */
  readonly onLook: (shown: ImportShown, from: number) => void
}

/** Rows as they were understood, by what becomes of them, a page at a time. */
export function ImportRows({ preview, kind, settings, onChange, onLook }: ImportRowsProps) {
  const { whatWords } = texts[kind]
  const { counts, rows, skipped, shown, from } = preview
  const [open, setOpen] = useState<ImportRow | null>(null)
  const kinds = [
    { value: 'good', label: importText.good(counts.good), count: counts.good },
    { value: 'candidate', label: importText.candidates(counts.candidates), count: counts.candidates },
    { value: 'refused', label: importText.refused(counts.refused), count: counts.refused },
    { value: 'warned', label: importText.warned(counts.warnings), count: counts.warnings },
    { value: 'known', label: importText.known(counts.known), count: counts.known },
    { value: 'skipped', label: importText.skipped(counts.skipped), count: counts.skipped }
  ] as const
  const of = kinds.find(({ value }) => value === shown)?.count ?? 0
  const same = (row: number, is: boolean) => {
    setOpen(null)
    void onChange({ ...settings, same: is ? [...settings.same, row] : settings.same.filter((other) => other !== row) })
  }
  return (
    <section className={classes.rows}>
      <div className={desk.row}>
        <SegmentedControl
          aria-label={importText.rows}
          value={shown}
          onChange={(value) => onLook(value as ImportShown, 0)} // a value of the list above
          data={kinds
            .filter(({ count, value }) => count > 0 || value === 'good' || value === shown)
            .map(({ value, label }) => ({ value, label }))}
          transitionDuration={0}
        />
        {of > previewRows && <Pager from={from} of={of} onGo={(next) => onLook(shown, next)} />}
      </div>
      {shown === 'skipped' ? (
        <ul className={classes.skipped}>
          {skipped.map(({ row, why, text }) => (
            <li key={row}>
              {importText.rowNo(row)}: {importSkipText(why)} {text !== '' && <span className={desk.dim}>“{text}”</span>}
            </li>
          ))}
        </ul>
      ) : (
        <DataTable
          key={`${preview.importId} ${preview.sheet} ${shown} ${from}`}
          label={importText.rows}
          columns={columns[kind]}
          rows={rows}
          rowKey={(row) => String(row.row)}
          onOpen={setOpen}
          attention={(row) => row.what === 'refused'}
          height="calc(100dvh - 14rem)"
          empty={<p className={desk.dim}>{importText.noRows}</p>}
        />
      )}
      {open && (
        <RowDialog
          row={open}
          what={whatWords[open.what]}
          onClose={() => setOpen(null)}
          onSame={kind === 'register' ? (is) => same(open.row, is) : undefined}
        />
      )}
    </section>
  )
}

/** Long lists are looked at a page at a time. */
function Pager({ from, of, onGo }: { readonly from: number; readonly of: number; readonly onGo: (from: number) => void }) {
  const to = Math.min(from + previewRows, of)
  return (
    <div className={classes.pager}>
      <Button variant="default" size="compact-sm" disabled={from === 0} onClick={() => onGo(from - previewRows)}>
        {importText.pageBefore}
      </Button>
      <output>{importText.pageOf(formatWhole(from + 1), formatWhole(to), formatWhole(of))}</output>
      <Button variant="default" size="compact-sm" disabled={to >= of} onClick={() => onGo(to)}>
        {importText.pageNext}
      </Button>
    </div>
  )
}

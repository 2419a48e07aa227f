import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { ImportPreview, ImportRow, ListField } from '../../../shared/contract/imports.ts'
import { formatViDate } from '../../../shared/domain/dates.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import type { Column } from '../../parts/table-model.ts'
import { importProblemText, importSkipText, listFieldText } from '../../text/import.ts'
import { importText } from '../../text/product.ts'
import { registerImportText, registerText } from '../../text/register.ts'
import desk from '../desk.module.css'
import classes from './import.module.css'
import { RowDialog } from './RowDialog.tsx'
import type { ImportKind } from './use-import.ts'

const columns = {
  products: columnsOf(importText.whatWords, [field('commune', '12%'), field('set', '10%')]),
  register: columnsOf(registerImportText.whatWords, [
    { ...field('currentStar', '4rem'), title: registerText.star },
    field('decisionNumber', '8rem'),
    { ...field('decisionDate', '6.75rem'), title: registerText.day, cell: (row) => <DayCell day={row.values.decisionDate} /> }
  ])
} as const

type WhatWords = Readonly<Record<ImportRow['what'], string>>

function columnsOf(whatWords: WhatWords, between: readonly Column<ImportRow>[]): readonly Column<ImportRow>[] {
  return [
    { key: 'row', title: importText.row, value: (row) => row.row, kind: 'number', width: '4rem' },
    field('productName', '22%'),
    field('producerName', '20%'),
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

function DayCell({ day }: { readonly day: string | undefined }) {
  return day === undefined ? null : <span className={desk.nowrap}>{formatViDate(day)}</span>
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

type Shown = 'good' | 'refused' | 'warned' | 'known' | 'skipped'

/** Every row as it was understood, by what becomes of it. */
export function ImportRows({ preview, kind }: { readonly preview: ImportPreview; readonly kind: ImportKind }) {
  const { whatWords } = kind === 'register' ? registerImportText : importText
  const { counts, rows, skipped } = preview
  const [shown, setShown] = useState<Shown>(counts.refused > 0 ? 'refused' : 'good')
  const [open, setOpen] = useState<ImportRow | null>(null)
  const warned = rows.filter((row) => row.what !== 'refused' && row.problems.length > 0)
  const kinds = (
    [
      { value: 'good', label: importText.good(counts.good), count: counts.good },
      { value: 'refused', label: importText.refused(counts.refused), count: counts.refused },
      { value: 'warned', label: importText.warned(warned.length), count: warned.length },
      { value: 'known', label: importText.known(counts.known), count: counts.known },
      { value: 'skipped', label: importText.skipped(skipped.length), count: skipped.length }
    ] as const
  ).filter((kind) => kind.count > 0 || kind.value === 'good')
  // A correction may have emptied the kind that was looked at.
  const now = kinds.some((kind) => kind.value === shown) ? shown : 'good'
  return (
    <section className={classes.rows}>
      <SegmentedControl
        aria-label={importText.rows}
        value={now}
        onChange={(value) => setShown(value as Shown)} // a value of the list above
        data={kinds.map(({ value, label }) => ({ value, label }))}
        transitionDuration={0}
      />
      {now === 'skipped' ? (
        <ul className={classes.skipped}>
          {skipped.map(({ row, why }) => (
            <li key={row}>
              {importText.rowNo(row)}: {importSkipText(why)}
            </li>
          ))}
        </ul>
      ) : (
        <DataTable
          key={now}
          label={importText.rows}
          columns={columns[kind]}
          rows={rowsOf(now, rows, warned)}
          rowKey={(row) => String(row.row)}
          onOpen={setOpen}
          attention={(row) => row.what === 'refused'}
          height="calc(100dvh - 14rem)"
          empty={<p className={desk.dim}>{importText.noRows}</p>}
        />
      )}
      {open && <RowDialog row={open} what={whatWords[open.what]} onClose={() => setOpen(null)} />}
    </section>
  )
}

function rowsOf(shown: Exclude<Shown, 'skipped'>, rows: readonly ImportRow[], warned: readonly ImportRow[]): readonly ImportRow[] {
  switch (shown) {
    case 'good':
      return rows.filter((row) => row.what === 'new' || row.what === 'newProduct')
    case 'warned':
      return warned
    case 'refused':
    case 'known':
      return rows.filter((row) => row.what === shown)
  }
}

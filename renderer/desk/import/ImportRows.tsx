import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { ImportField, ImportPreview, ImportRow } from '../../../shared/contract/imports.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import type { Column } from '../../parts/table-model.ts'
import { importFieldText, importProblemText, importSkipText } from '../../text/import.ts'
import { importText } from '../../text/product.ts'
import desk from '../desk.module.css'
import classes from './import.module.css'
import { RowDialog } from './RowDialog.tsx'

const columns: readonly Column<ImportRow>[] = [
  { key: 'row', title: importText.row, value: (row) => row.row, kind: 'number', width: '4rem' },
  field('productName', '22%'),
  field('producerName', '20%'),
  field('commune', '12%'),
  field('set', '10%'),
  {
    key: 'what',
    title: importText.what,
    value: (row) => `${importText.whatWords[row.what]} ${row.problems.map(importProblemText).join(' ')}`,
    cell: (row) => <Verdict row={row} />
  }
]

function field(key: ImportField, width: string): Column<ImportRow> {
  return {
    key,
    title: importFieldText[key],
    value: (row) => row.values[key] ?? null,
    cell: (row) => <span className={classes.clip}>{row.values[key]}</span>,
    width
  }
}

/** What becomes of the row, and why: in one line here, in full when the row is opened. */
function Verdict({ row }: { readonly row: ImportRow }) {
  return (
    <span className={classes.verdict}>
      <strong data-what={row.what}>{importText.whatWords[row.what]}</strong>
      {row.problems.length > 0 && <span className={classes.clip}>{row.problems.map(importProblemText).join(' ')}</span>}
    </span>
  )
}

type Shown = 'good' | 'refused' | 'warned' | 'known' | 'skipped'

/** Every row as it was understood, by what becomes of it. */
export function ImportRows({ preview }: { readonly preview: ImportPreview }) {
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
          columns={columns}
          rows={rowsOf(now, rows, warned)}
          rowKey={(row) => String(row.row)}
          onOpen={setOpen}
          attention={(row) => row.what === 'refused'}
          height="calc(100dvh - 14rem)"
          empty={<p className={desk.dim}>{importText.noRows}</p>}
        />
      )}
      {open && <RowDialog row={open} onClose={() => setOpen(null)} />}
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

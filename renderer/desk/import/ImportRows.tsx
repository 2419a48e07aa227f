import { useMemo } from 'react'
import type { ImportPreview, ImportRow } from '../../../shared/contract/imports.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import type { Column } from '../../parts/table-model.ts'
import { importFieldText, importProblemText } from '../../text/import.ts'
import { importText } from '../../text/product.ts'
import classes from '../desk.module.css'

const shown = ['productName', 'producerName', 'commune', 'set'] as const

const columns: readonly Column<ImportRow>[] = [
  { key: 'row', title: importText.row, value: (row) => row.row, kind: 'number', width: '6%' },
  ...shown.map(
    (field): Column<ImportRow> => ({
      key: field,
      title: importFieldText[field],
      value: (row) => row.values[field] ?? null,
      width: field === 'set' ? '8%' : '18%'
    })
  ),
  { key: 'what', title: importText.what, value: (row) => importText.whatWords[row.what], width: '12%' },
  {
    key: 'problems',
    title: importText.problems,
    value: (row) => row.problems.map(importProblemText).join(' '),
    width: '20%',
    sortable: false
  }
]

const rank = { refused: 0, new: 1, newProduct: 1, known: 2 } as const

/** Every row as it was understood, those that cannot be brought in first, each with its reasons. */
export function ImportRows({ preview }: { readonly preview: ImportPreview }) {
  const { counts, skipped } = preview
  const rows = useMemo(() => preview.rows.toSorted((a, b) => rank[a.what] - rank[b.what] || a.row - b.row), [preview.rows])
  const words = [
    importText.good(counts.good),
    ...(counts.known > 0 ? [importText.known(counts.known)] : []),
    ...(counts.refused > 0 ? [importText.refused(counts.refused)] : []),
    ...(counts.warnings > 0 ? [importText.warned(counts.warnings)] : []),
    ...(skipped.length > 0 ? [importText.skipped(skipped.length)] : [])
  ]
  return (
    <section className={classes.section}>
      <h2>{importText.rows}</h2>
      <output>{words.join(' · ')}</output>
      <DataTable
        label={importText.rows}
        columns={columns}
        rows={rows}
        rowKey={(row) => String(row.row)}
        attention={(row) => row.what === 'refused'}
        height="420px"
      />
    </section>
  )
}

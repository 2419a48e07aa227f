import { Checkbox, Select, Table } from '@mantine/core'
import type { ImportField, ImportPreview } from '../../../shared/contract/imports.ts'
import { NumberField } from '../../parts/NumberField.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { SearchSelect } from '../../parts/SearchSelect.tsx'
import { useAsk } from '../../state/host.ts'
import { importFieldText } from '../../text/import.ts'
import { importText } from '../../text/product.ts'
import classes from '../desk.module.css'
import type { Settings } from './ImportPage.tsx'

interface ImportSettingsProps {
  readonly preview: ImportPreview
  readonly settings: Settings
  readonly busy: boolean
  readonly onChange: (settings: Settings) => void
}

/** How the file was understood, each part to be corrected: sheet, header row, columns, the set of rows that name none. */
export function ImportSettings({ preview, settings, busy, onChange }: ImportSettingsProps) {
  const sets = useAsk('listCriteriaSets', {})
  const cut = preview.sheets.find((sheet) => sheet.name === preview.sheet)?.cut
  const legacy = preview.rows.some((row) => row.problems.some((problem) => problem.code.startsWith('LEGACY')))
  const fields = Object.entries(importFieldText).map(([value, label]) => ({ value, label }))
  const map = (column: number, field: string | null) => {
    const { [String(column)]: _old, ...rest } = settings.mapping
    onChange({ ...settings, mapping: field === null ? rest : { ...rest, [String(column)]: field as ImportField } }) // a value of the list of fields
  }
  return (
    <>
      <div className={classes.pair}>
        <Select
          label={importText.sheet}
          value={settings.sheet}
          data={preview.sheets.map((sheet) => ({ value: sheet.name, label: `${sheet.name} (${sheet.rows})` }))}
          onChange={(name) => {
            const chosen = preview.sheets.find((sheet) => sheet.name === name)
            if (chosen) onChange({ ...settings, sheet: chosen.name, headerRow: chosen.headerRow, mapping: {} })
          }}
          allowDeselect={false}
          disabled={busy}
        />
        <NumberField
          label={importText.headerRow}
          value={settings.headerRow}
          min={1}
          max={100_000}
          onChange={(headerRow, problem) => {
            if (problem === null && headerRow !== settings.headerRow) onChange({ ...settings, headerRow, mapping: {} })
          }}
        />
        <SearchSelect
          label={importText.defaultSet}
          placeholder={importText.noDefault}
          options={(sets.data ?? []).map((set) => ({ value: String(set.no), label: `${set.no}. ${set.name}` }))}
          value={settings.defaultSet === null ? null : String(settings.defaultSet)}
          onChange={(value) => onChange({ ...settings, defaultSet: value === null ? null : Number(value) })}
        />
      </div>
      {(legacy || settings.convertLegacy) && (
        <Checkbox
          label={importText.legacy}
          checked={settings.convertLegacy}
          onChange={(event) => onChange({ ...settings, convertLegacy: event.currentTarget.checked })}
        />
      )}
      {cut && <Notice kind="warn" title={importText.cut} />}
      {preview.headerRow === null && <Notice kind="warn" title={importText.noHeader} />}
      {preview.columns.length > 0 && (
        <div className={classes.wide}>
          <Table aria-label={importText.columns} verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{importText.columns}</Table.Th>
                <Table.Th>{importText.sample}</Table.Th>
                <Table.Th>{importText.means}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {preview.columns.map(({ column, title, sample }) => (
                <Table.Tr key={column}>
                  <Table.Td>{title}</Table.Td>
                  <Table.Td className={classes.dim}>{sample.join(' · ')}</Table.Td>
                  <Table.Td>
                    <Select
                      aria-label={`${importText.means}: ${title}`}
                      placeholder={importText.ignore}
                      value={settings.mapping[String(column)] ?? null}
                      data={fields}
                      onChange={(field) => map(column, field)}
                      clearable
                      size="sm"
                      disabled={busy}
                    />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </>
  )
}

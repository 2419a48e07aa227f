import { Select } from '@mantine/core'
import type { ImportPreview } from '../../../shared/contract/imports.ts'
import { Notice } from '../../parts/Notice.tsx'
import { NumberField } from '../../parts/NumberField.tsx'
import { SearchSelect } from '../../parts/SearchSelect.tsx'
import { useAsk } from '../../state/host.ts'
import { placesImportText } from '../../text/places.ts'
import { importText } from '../../text/product.ts'
import { registerImportText } from '../../text/register.ts'
import classes from './import.module.css'
import type { ImportKind, Settings } from './use-import.ts'

export interface ImportChoices {
  readonly kind: ImportKind
  readonly preview: ImportPreview
  readonly settings: Settings
  readonly onChange: (settings: Settings) => Promise<void>
}

/** Where in the file the list is, and the set of rows that name none. */
export function ImportSettings({ preview, settings, onChange, kind }: ImportChoices) {
  const sets = useAsk('listCriteriaSets', {}).data ?? []
  const cut = preview.sheets.find((sheet) => sheet.name === preview.sheet)?.cut
  return (
    <section className={classes.settings} aria-label={importText.where}>
      <Select
        label={importText.sheet}
        value={settings.sheet}
        data={preview.sheets.map((sheet) => ({ value: sheet.name, label: importText.sheetRows(sheet.name, sheet.rows) }))}
        onChange={(name) => {
          const chosen = preview.sheets.find((sheet) => sheet.name === name)
          if (chosen && name !== settings.sheet)
            void onChange({ ...settings, sheet: chosen.name, headerRow: chosen.headerRow, mapping: {} })
        }}
        allowDeselect={false}
      />
      <NumberField
        // Another sheet has a header row of its own, whatever was typed here.
        key={settings.sheet}
        label={importText.headerRow}
        value={settings.headerRow}
        min={1}
        max={100_000}
        onChange={(headerRow, problem) => {
          if (problem === null && headerRow !== null && headerRow !== settings.headerRow)
            void onChange({ ...settings, headerRow, mapping: {} })
        }}
      />
      {kind !== 'places' && (
        <SearchSelect
          label={importText.defaultSet}
          placeholder={kind === 'register' ? registerImportText.noDefault : importText.noDefault}
          options={sets.map((set) => ({ value: String(set.no), label: `${set.no}. ${set.name}` }))}
          value={settings.defaultSet === null ? null : String(settings.defaultSet)}
          onChange={(value) => {
            const defaultSet = value === null ? null : Number(value)
            if (defaultSet !== settings.defaultSet) void onChange({ ...settings, defaultSet })
          }}
        />
      )}
      {cut && (
        <div className={classes.whole}>
          <Notice kind="warn" title={importText.cut} />
        </div>
      )}
      {preview.headerRow === null && (
        <div className={classes.whole}>
          <Notice kind="warn" title={kind === 'places' ? placesImportText.noHeader : importText.noHeader} todo={importText.noHeaderNext} />
        </div>
      )}
    </section>
  )
}

import { Checkbox } from '@mantine/core'
import { importText } from '../../text/product.ts'
import desk from '../desk.module.css'
import classes from './import.module.css'
import type { ImportChoices } from './ImportSettings.tsx'

/** Text in old codes, as it stands and as it would be read, for the officer to say; and loose marks, which change nothing. */
export function Letters({ preview, settings, onChange }: ImportChoices) {
  const { legacy, decomposed } = preview
  if (!legacy && decomposed.cells === 0) return null
  return (
    <section className={classes.letters} aria-label={importText.letters}>
      {legacy && (
        <>
          <Checkbox
            label={importText.legacy(legacy.encodings, legacy.cells)}
            description={importText.legacyWords}
            checked={settings.convertLegacy}
            onChange={(event) => void onChange({ ...settings, convertLegacy: event.currentTarget.checked })}
          />
          <table className={desk.plain} aria-label={importText.legacySamples}>
            <thead>
              <tr>
                <th scope="col">{importText.before}</th>
                <th scope="col">{importText.after}</th>
              </tr>
            </thead>
            <tbody>
              {legacy.samples.map(({ before, after }) => (
                <tr key={before}>
                  <td>{before}</td>
                  <td>{after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {decomposed.cells > 0 && <p className={desk.dim}>{importText.decomposed(decomposed.cells, decomposed.samples[0] ?? '')}</p>}
    </section>
  )
}

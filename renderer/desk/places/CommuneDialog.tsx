import { useState } from 'react'
import type { Sent } from '../../../shared/contract.ts'
import type { CommuneView } from '../../../shared/contract/places.ts'
import { TextField } from '../../parts/TextField.tsx'
import { useTell } from '../../state/host.ts'
import { formText } from '../../text/desk.ts'
import { placeFieldText } from '../../text/import.ts'
import { placesText } from '../../text/places.ts'
import desk from '../desk.module.css'
import { RecordDialog } from '../form/RecordDialog.tsx'

type Fields = Sent<'addCommune'>

const blank: Fields = {
  oldProvince: '',
  oldDistrict: '',
  oldCommune: '',
  province: '',
  district: '',
  commune: '',
  oldCode: '',
  code: '',
  provinceCode: '',
  basis: ''
}

const labels: Readonly<Record<keyof Fields, string>> = { ...placeFieldText, code: placeFieldText.communeCode }
const pairs: readonly (readonly [keyof Fields, keyof Fields])[] = [
  ['oldCommune', 'commune'],
  ['oldDistrict', 'district'],
  ['oldProvince', 'province'],
  ['oldCode', 'code'],
  ['provinceCode', 'basis']
]
const needed: ReadonlySet<keyof Fields> = new Set(['oldCommune', 'commune'])

function fieldsOf({ id: _id, version: _version, ...fields }: CommuneView): Fields {
  return fields
}

/** One row of the table: typed anew, changed, or taken away. */
export function CommuneDialog({ row, onClose }: { readonly row: CommuneView | null; readonly onClose: () => void }) {
  const before = row ? fieldsOf(row) : blank
  const [fields, setFields] = useState<Fields>(before)
  const { tell, busy, trouble } = useTell()

  async function act(): Promise<void> {
    const done = row
      ? await tell('changeCommune', { communeId: row.id, baseVersion: row.version, ...fields })
      : await tell('addCommune', fields)
    if (done) onClose()
  }

  return (
    <RecordDialog
      wide
      title={row ? placesText.changeTitle : placesText.addTitle}
      actLabel={row ? placesText.changeAct : placesText.addAct}
      busy={busy}
      trouble={trouble}
      unsaved={Object.keys(blank).some((key) => fields[key as keyof Fields] !== before[key as keyof Fields])} // keys of blank
      wrong={[...needed].some((key) => fields[key].trim() === '')}
      onAct={() => void act()}
      onClose={onClose}
      removal={
        row && {
          label: placesText.remove,
          title: placesText.removeTitle,
          actLabel: placesText.removeAct,
          words: placesText.removeWords([row.oldCommune, row.oldDistrict].filter(Boolean).join(', '), row.commune),
          onRemove: async () => (await tell('removeCommune', { communeId: row.id, baseVersion: row.version })) !== null
        }
      }
    >
      {(asked) => (
        <>
          {pairs.map((pair) => (
            <div key={pair.join()} className={desk.pair}>
              {pair.map((key) => (
                <TextField
                  key={key}
                  label={labels[key]}
                  value={fields[key]}
                  onChange={(text) => setFields((now) => ({ ...now, [key]: text }))}
                  required={needed.has(key)}
                  maxLength={/[cC]ode$/.test(key) ? 20 : 300}
                  error={asked && needed.has(key) && fields[key].trim() === '' ? formText.needed : undefined}
                  data-autofocus={key === 'oldCommune' || undefined}
                />
              ))}
            </div>
          ))}
        </>
      )}
    </RecordDialog>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Sent } from '../../../shared/contract.ts'
import type { CommuneView } from '../../../shared/contract/places.ts'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useTell } from '../../state/host.ts'
import { formText } from '../../text/desk.ts'
import { placeFieldText } from '../../text/import.ts'
import { placesText } from '../../text/places.ts'
import desk from '../desk.module.css'
import { FormDialog } from '../form/FormDialog.tsx'
import { TroubleNotice } from '../session/Trouble.tsx'

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
  const [removing, setRemoving] = useState(false)
  const { tell, busy, trouble } = useTell()

  async function act(): Promise<void> {
    const done = row
      ? await tell('changeCommune', { communeId: row.id, baseVersion: row.version, ...fields })
      : await tell('addCommune', fields)
    if (done) onClose()
  }

  async function remove(): Promise<void> {
    if (row && (await tell('removeCommune', { communeId: row.id, baseVersion: row.version }))) onClose()
    else setRemoving(false)
  }

  if (row && removing)
    return (
      <ConfirmDialog
        opened
        danger
        title={placesText.removeTitle}
        actLabel={placesText.removeAct}
        busy={busy}
        onAct={() => void remove()}
        onCancel={() => setRemoving(false)}
      >
        <p>{placesText.removeWords([row.oldCommune, row.oldDistrict].filter(Boolean).join(', '), row.commune)}</p>
      </ConfirmDialog>
    )
  return (
    <FormDialog
      wide
      title={row ? placesText.changeTitle : placesText.addTitle}
      actLabel={row ? placesText.changeAct : placesText.addAct}
      busy={busy}
      unsaved={Object.keys(blank).some((key) => fields[key as keyof Fields] !== before[key as keyof Fields])} // keys of blank
      wrong={[...needed].some((key) => fields[key].trim() === '')}
      onAct={() => void act()}
      onClose={onClose}
      aside={
        row && (
          <Button variant="subtle" color="red" onClick={() => setRemoving(true)}>
            {placesText.remove}
          </Button>
        )
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
          <TroubleNotice trouble={trouble} />
        </>
      )}
    </FormDialog>
  )
}

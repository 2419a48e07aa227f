import { Select } from '@mantine/core'
import type { Sent } from '../../../shared/contract.ts'
import type { ProducerKind, ProducerView } from '../../../shared/contract/products.ts'
import { formatViDate } from '../../../shared/domain/dates.ts'
import type { ProducerId } from '../../../shared/ids.ts'
import { sameKey } from '../../../shared/text-key.ts'
import { DateField } from '../../parts/DateField.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { TextArea, TextField } from '../../parts/TextField.tsx'
import { useDraft } from '../../state/draft.ts'
import { useTell } from '../../state/host.ts'
import { deskText, formText } from '../../text/desk.ts'
import { genderWords, kindWords, producerFields, productText } from '../../text/product.ts'
import classes from '../desk.module.css'
import { Elsewhere } from '../form/Elsewhere.tsx'
import { FormDialog } from '../form/FormDialog.tsx'
import { useWrong } from '../form/use-wrong.ts'
import { TroubleNotice } from '../session/Trouble.tsx'

type Fields = Sent<'createProducer'>
type Line = Exclude<keyof Fields, 'kind' | 'representativeGender' | 'registrationDate'>

const blank: Fields = {
  name: '',
  kind: '',
  representative: '',
  representativeGender: '',
  representativeEthnicity: '',
  representativeAddress: '',
  registrationNumber: '',
  registrationDate: null,
  address: '',
  commune: '',
  oldDistrict: '',
  province: '',
  phone: '',
  email: '',
  note: ''
}

function fieldsOf({ id: _id, version: _version, products: _products, representativeGender, ...rest }: ProducerView): Fields {
  return { ...rest, representativeGender: representativeGender as Fields['representativeGender'] } // the contract lets nothing else in
}

interface ProducerDialogProps {
  readonly producer: ProducerView | null
  /** All that are known, to tell of another of the same name. */
  readonly producers: readonly ProducerView[]
  /** Told the id of a producer that was made. */
  readonly onClose: (made?: ProducerId) => void
}

/** A producer new or known: what Mẫu 01 and Mẫu 02 of Phụ lục III ask of it. */
export function ProducerDialog({ producer, producers, onClose }: ProducerDialogProps) {
  const theirs = producer === null ? blank : fieldsOf(producer)
  const draft = useDraft({ values: theirs, version: producer?.version ?? 0 })
  const wrong = useWrong()
  const { tell, busy, trouble } = useTell()
  const { values, set } = draft
  const noName = values.name.trim() === ''
  const double = noName ? undefined : producers.find((each) => each.id !== producer?.id && sameKey(each.name) === sameKey(values.name))

  async function save(): Promise<void> {
    const fields = draft.tidied()
    if (producer === null) {
      const made = await tell('createProducer', fields)
      if (made) onClose(made.producerId)
    } else if (await tell('updateProducer', { producerId: producer.id, baseVersion: draft.version, ...fields })) onClose()
  }

  const line = (key: Line, max = 300) => (
    <TextField label={producerFields[key]} value={values[key]} onChange={(value) => set(key, value)} maxLength={max} />
  )
  return (
    <FormDialog
      wide
      title={producer === null ? productText.addProducer : productText.editProducer}
      actLabel={deskText.save}
      busy={busy}
      unsaved={draft.dirty}
      wrong={noName || wrong.any}
      onAct={() => void save()}
      onClose={() => onClose()}
    >
      {(asked) => (
        <>
          <div className={classes.pair}>
            <TextField
              label={producerFields.name}
              value={values.name}
              onChange={(value) => set('name', value)}
              required
              error={asked && noName ? formText.needed : undefined}
              maxLength={300}
              data-autofocus
            />
            <Select
              label={producerFields.kind}
              value={values.kind}
              onChange={(value) => set('kind', (value ?? '') as ProducerKind)} // a value of the list below
              data={Object.entries(kindWords).map(([value, label]) => ({ value, label }))}
              allowDeselect={false}
            />
          </div>
          {double && (
            <Notice kind="warn" title={productText.doubleProducer(double.name, double.commune)}>
              {productText.doubleProducerWords}
            </Notice>
          )}
          <div className={classes.pair}>
            {line('address')}
            {line('commune')}
            {line('province')}
            {line('oldDistrict')}
            {line('phone', 60)}
            {line('email', 200)}
          </div>
          <div className={classes.pair}>
            {line('representative')}
            <Select
              label={producerFields.representativeGender}
              value={values.representativeGender}
              onChange={(value) => set('representativeGender', (value ?? '') as Fields['representativeGender'])} // a value of the list below
              data={Object.entries(genderWords).map(([value, label]) => ({ value, label }))}
              allowDeselect={false}
            />
            {line('representativeEthnicity')}
            {line('representativeAddress')}
            {line('registrationNumber')}
            <DateField
              label={producerFields.registrationDate}
              value={values.registrationDate}
              onChange={(value, problem) => {
                set('registrationDate', value)
                wrong.onWrong('registrationDate', problem !== null)
              }}
            />
          </div>
          <TextArea label={producerFields.note} value={values.note} onChange={(value) => set('note', value)} rows={2} maxLength={4000} />
          {!busy && <Elsewhere draft={draft} theirs={theirs} tell={told} />}
          <TroubleNotice trouble={trouble?.code === 'STALE' && draft.elsewhere.length > 0 ? null : trouble} />
        </>
      )}
    </FormDialog>
  )
}

function shown(fields: Fields, key: keyof Fields): string {
  const value = fields[key]
  if (key === 'kind') return kindWords[fields.kind]
  if (key === 'representativeGender') return genderWords[fields.representativeGender]
  if (key === 'registrationDate') return fields.registrationDate === null ? '' : formatViDate(fields.registrationDate)
  return value ?? ''
}

const told = Object.fromEntries(
  (Object.keys(producerFields) as (keyof Fields)[]).map((key) => [
    key,
    (fields: Fields) => `${producerFields[key]}: ${shown(fields, key) || formText.empty}`
  ])
)

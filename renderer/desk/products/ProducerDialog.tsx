import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import type { Sent } from '../../../shared/contract.ts'
import type { ProducerKind, ProducerView } from '../../../shared/contract/products.ts'
import { DateField } from '../../parts/DateField.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { TextArea, TextField } from '../../parts/TextField.tsx'
import { useTell } from '../../state/host.ts'
import { deskText } from '../../text/desk.ts'
import { partsText } from '../../text/parts.ts'
import { kindWords, productText } from '../../text/product.ts'
import classes from '../desk.module.css'
import { TroubleNotice } from '../session/Trouble.tsx'

type Fields = Sent<'createProducer'>

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
  /** Told the id of a producer that was made. */
  readonly onClose: (made?: string) => void
}

/** A producer new or known: what Mẫu 01 and Mẫu 02 of Phụ lục III ask of it. */
export function ProducerDialog({ producer, onClose }: ProducerDialogProps) {
  const [fields, setFields] = useState<Fields>(() => (producer === null ? blank : fieldsOf(producer)))
  const [wrong, setWrong] = useState(false)
  const { tell, busy, trouble } = useTell()
  const set = <K extends keyof Fields>(key: K, value: Fields[K]) => setFields((now) => ({ ...now, [key]: value }))
  const line = (key: Exclude<keyof Fields, 'kind' | 'representativeGender' | 'registrationDate'>, label: string, max = 300) => (
    <TextField label={label} value={fields[key]} onChange={(value) => set(key, value)} maxLength={max} />
  )

  async function save(): Promise<void> {
    if (producer === null) {
      const made = await tell('createProducer', fields)
      if (made) onClose(made.producerId)
    } else if (await tell('updateProducer', { producerId: producer.id, baseVersion: producer.version, ...fields })) onClose()
  }

  return (
    <Dialog
      opened
      wide
      title={producer === null ? productText.addProducer : productText.editProducer}
      onClose={() => onClose()}
      closeOnEscape={false}
      footer={
        <>
          <Button variant="default" onClick={() => onClose()}>
            {partsText.cancel}
          </Button>
          <Button loading={busy} disabled={fields.name.trim() === '' || wrong} onClick={() => void save()}>
            {deskText.save}
          </Button>
        </>
      }
    >
      <div className={classes.form}>
        <TextField
          label={productText.producerName}
          value={fields.name}
          onChange={(value) => set('name', value)}
          required
          maxLength={300}
          data-autofocus
        />
        <div className={classes.pair}>
          <Select
            label={productText.kind}
            value={fields.kind}
            onChange={(value) => set('kind', (value ?? '') as ProducerKind)}
            data={Object.entries(kindWords).map(([value, label]) => ({ value, label }))}
            allowDeselect={false}
          />
          {line('phone', productText.phone, 60)}
          {line('commune', productText.commune)}
          {line('address', productText.address)}
          {line('province', productText.province)}
          {line('oldDistrict', productText.oldDistrict)}
          {line('representative', productText.representative)}
          <Select
            label={productText.gender}
            value={fields.representativeGender}
            onChange={(value) => set('representativeGender', (value ?? '') as Fields['representativeGender'])}
            data={[
              { value: '', label: productText.unknown },
              { value: 'female', label: productText.female },
              { value: 'male', label: productText.male }
            ]}
            allowDeselect={false}
          />
          {line('representativeEthnicity', productText.ethnicity)}
          {line('representativeAddress', productText.homeAddress)}
          {line('registrationNumber', productText.registrationNumber)}
          <DateField
            label={productText.registrationDate}
            value={fields.registrationDate}
            onChange={(value, problem) => {
              set('registrationDate', value)
              setWrong(problem !== null)
            }}
          />
          {line('email', productText.email, 200)}
        </div>
        <TextArea label={productText.note} value={fields.note} onChange={(value) => set('note', value)} maxLength={4000} />
        <TroubleNotice trouble={trouble} both={producer === null ? undefined : { mine: fields.name, now: producer.name }} />
      </div>
    </Dialog>
  )
}

import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import type { Sent } from '../../../shared/contract.ts'
import type { ProductView } from '../../../shared/contract/products.ts'
import type { RegistrationForm } from '../../../shared/domain/model.ts'
import type { ProducerId } from '../../../shared/ids.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { NumberField } from '../../parts/NumberField.tsx'
import { ReasonDialog } from '../../parts/ReasonDialog.tsx'
import { SearchSelect } from '../../parts/SearchSelect.tsx'
import { TextArea, TextField } from '../../parts/TextField.tsx'
import { useAsk, useTell } from '../../state/host.ts'
import { deskText } from '../../text/desk.ts'
import { errorLine } from '../../text/errors.ts'
import { partsText } from '../../text/parts.ts'
import { productText } from '../../text/product.ts'
import { formWords } from '../../text/session.ts'
import classes from '../desk.module.css'
import { TroubleNotice } from '../session/Trouble.tsx'
import { ProducerDialog } from './ProducerDialog.tsx'

type Fields = Omit<Sent<'createProduct'>, 'producerId' | 'setNo'> & { producerId: string | null; setNo: string | null }

function fieldsOf(product: ProductView | null): Fields {
  if (product === null)
    return { producerId: null, name: '', code: '', setNo: null, form: 'first', currentStar: null, selfScore: null, note: '' }
  const { producerId, name, code, setNo, form, currentStar, selfScore, note } = product
  return { producerId, name, code, setNo: String(setNo), form, currentStar, selfScore, note }
}

/** A product new or known. */
export function ProductDialog({ product, onClose }: { readonly product: ProductView | null; readonly onClose: () => void }) {
  const producers = useAsk('listProducers', {})
  const sets = useAsk('listCriteriaSets', {})
  const [fields, setFields] = useState(() => fieldsOf(product))
  const [wrong, setWrong] = useState(false)
  const [aside, setAside] = useState<'producer' | 'remove' | null>(null)
  const { tell, busy, trouble } = useTell()
  const set = <K extends keyof Fields>(key: K, value: Fields[K]) => setFields((now) => ({ ...now, [key]: value }))
  const ready = fields.producerId !== null && fields.setNo !== null && fields.name.trim() !== '' && !wrong

  async function save(): Promise<void> {
    if (fields.producerId === null || fields.setNo === null) return
    const sent = { ...fields, producerId: fields.producerId, setNo: Number(fields.setNo) }
    const done =
      product === null
        ? await tell('createProduct', sent)
        : await tell('updateProduct', { ...sent, productId: product.id, baseVersion: product.version })
    if (done) onClose()
  }

  async function remove(reason: string): Promise<void> {
    if (product && (await tell('removeProduct', { productId: product.id, baseVersion: product.version, reason }))) onClose()
  }

  if (aside === 'producer') {
    return (
      <ProducerDialog
        producer={null}
        onClose={(made) => {
          if (made) set('producerId', made as ProducerId)
          setAside(null)
        }}
      />
    )
  }
  if (aside === 'remove') {
    return (
      <ReasonDialog
        opened
        danger
        title={productText.removeTitle}
        actLabel={productText.removeAct}
        busy={busy}
        failure={trouble === null ? undefined : errorLine(trouble)}
        onAct={(reason) => void remove(reason)}
        onCancel={() => setAside(null)}
      >
        {product?.name}. {productText.removeWords}
      </ReasonDialog>
    )
  }
  return (
    <Dialog
      opened
      wide
      title={product === null ? productText.add : productText.editTitle}
      onClose={onClose}
      closeOnEscape={false}
      footer={
        <>
          {product?.sessions === 0 && (
            <Button variant="subtle" color="red" onClick={() => setAside('remove')}>
              {productText.remove}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {partsText.cancel}
          </Button>
          <Button loading={busy} disabled={!ready} onClick={() => void save()}>
            {deskText.save}
          </Button>
        </>
      }
    >
      <div className={classes.form}>
        <TextField
          label={productText.name}
          value={fields.name}
          onChange={(value) => set('name', value)}
          required
          maxLength={300}
          data-autofocus
        />
        <div className={classes.row}>
          <SearchSelect
            style={{ flex: 1 }}
            label={productText.chooseProducer}
            options={(producers.data ?? []).map((producer) => ({ value: producer.id, label: producer.name, note: producer.commune }))}
            value={fields.producerId}
            onChange={(value) => set('producerId', value)}
            required
          />
          <Button variant="default" onClick={() => setAside('producer')} mt={26}>
            {productText.newProducer}
          </Button>
        </div>
        <SearchSelect
          label={productText.set}
          options={(sets.data ?? []).map((each) => ({ value: String(each.no), label: `${each.no}. ${each.name}`, note: each.group }))}
          value={fields.setNo}
          onChange={(value) => set('setNo', value)}
          required
        />
        <div className={classes.pair}>
          <Select
            label={productText.form}
            value={fields.form}
            onChange={(value) => set('form', (value ?? 'first') as RegistrationForm)}
            data={Object.entries(formWords).map(([value, label]) => ({ value, label }))}
            allowDeselect={false}
          />
          <Select
            label={productText.currentStar}
            value={String(fields.currentStar ?? '')}
            onChange={(value) => set('currentStar', value === '3' ? 3 : value === '4' ? 4 : value === '5' ? 5 : null)}
            data={[
              { value: '', label: productText.noStar },
              ...[3, 4, 5].map((star) => ({ value: String(star), label: partsText.stars(star) }))
            ]}
            allowDeselect={false}
          />
          <TextField label={productText.code} value={fields.code} onChange={(value) => set('code', value)} maxLength={60} />
          <NumberField
            label={productText.selfScore}
            value={fields.selfScore}
            max={100}
            onChange={(value, problem) => {
              set('selfScore', value)
              setWrong(problem !== null)
            }}
          />
        </div>
        <TextArea label={productText.note} value={fields.note} onChange={(value) => set('note', value)} maxLength={4000} />
        <TroubleNotice trouble={trouble} both={product === null ? undefined : { mine: fields.name, now: product.name }} />
      </div>
    </Dialog>
  )
}

import { Button, Checkbox, Select } from '@mantine/core'
import { useRef, useState } from 'react'
import type { ProductView } from '../../../shared/contract/products.ts'
import type { RegistrationForm } from '../../../shared/domain/model.ts'
import type { ProducerId } from '../../../shared/ids.ts'
import { compareVi, sameKey } from '../../../shared/text-key.ts'
import { NumberField } from '../../parts/NumberField.tsx'
import { ReasonDialog } from '../../parts/ReasonDialog.tsx'
import { SearchSelect } from '../../parts/SearchSelect.tsx'
import { TextArea, TextField } from '../../parts/TextField.tsx'
import { useDraft } from '../../state/draft.ts'
import { useAsk, useTell } from '../../state/host.ts'
import { deskText, formText } from '../../text/desk.ts'
import { errorLine } from '../../text/errors.ts'
import { partsText } from '../../text/parts.ts'
import { productText } from '../../text/product.ts'
import { formWords } from '../../text/session.ts'
import classes from '../desk.module.css'
import { Elsewhere } from '../form/Elsewhere.tsx'
import { FormDialog } from '../form/FormDialog.tsx'
import { useWrong } from '../form/use-wrong.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import { ProducerDialog } from './ProducerDialog.tsx'

interface ProductForm {
  readonly producerId: ProducerId | null
  readonly name: string
  readonly setNo: number | null
  readonly form: RegistrationForm
  readonly currentStar: 3 | 4 | 5 | null
  readonly code: string
  readonly selfScore: number | null
  readonly note: string
}

const blank: ProductForm = {
  producerId: null,
  name: '',
  setNo: null,
  form: 'first',
  currentStar: null,
  code: '',
  selfScore: null,
  note: ''
}

function formOf({ producerId, name, setNo, form, currentStar, code, selfScore, note }: ProductView): ProductForm {
  return { producerId, name, setNo, form, currentStar, code, selfScore, note }
}

interface ProductDialogProps {
  /** null for a new one. */
  readonly product: ProductView | null
  /** All that are known, to tell of doubles. */
  readonly products: readonly ProductView[]
  readonly onClose: () => void
}

/** A product new or known. */
export function ProductDialog({ product, products, onClose }: ProductDialogProps) {
  const producers = useAsk('listProducers', {}).data ?? []
  const sets = useAsk('listCriteriaSets', {}).data ?? []
  const theirs = product === null ? blank : formOf(product)
  const draft = useDraft({ values: theirs, version: product?.version ?? 0 })
  const wrong = useWrong()
  const [aside, setAside] = useState<'producer' | 'remove' | null>(null)
  const [goOn, setGoOn] = useState(false)
  // Counts what was added one after the other, so that the fields start anew.
  const [added, setAdded] = useState(0)
  const nameField = useRef<HTMLInputElement>(null)
  const { tell, busy, trouble, clear } = useTell()
  const { values, set } = draft
  const noName = values.name.trim() === ''
  const double = doubleOf(values, products, product)

  async function save(): Promise<void> {
    const { producerId, setNo, ...rest } = draft.tidied()
    if (producerId === null || setNo === null) return
    const fields = { ...rest, producerId, setNo }
    if (product !== null) {
      if (await tell('updateProduct', { ...fields, productId: product.id, baseVersion: draft.version })) onClose()
      return
    }
    if (!(await tell('createProduct', fields))) return
    if (!goOn) return onClose()
    draft.put({ ...blank, producerId, setNo, form: values.form })
    setAdded(added + 1)
    nameField.current?.focus()
  }

  if (aside === 'producer') {
    return (
      <ProducerDialog
        producer={null}
        producers={producers}
        onClose={(made) => {
          if (made) set('producerId', made)
          setAside(null)
        }}
      />
    )
  }
  if (aside === 'remove' && product) {
    return (
      <ReasonDialog
        opened
        danger
        title={productText.removeTitle}
        actLabel={productText.removeAct}
        busy={busy}
        failure={trouble === null ? undefined : errorLine(trouble)}
        onAct={(reason) =>
          void tell('removeProduct', { productId: product.id, baseVersion: product.version, reason }).then((done) => done && onClose())
        }
        onCancel={() => {
          clear()
          setAside(null)
        }}
      >
        <p>
          <strong>{product.name}</strong>, {product.producerName}
        </p>
        <p>{productText.removeWords}</p>
      </ReasonDialog>
    )
  }
  // Doubles of a name of the same producer are refused by the host too; here they are told while one types.
  const unsaved = product === null && added > 0 ? !noName : draft.dirty
  return (
    <FormDialog
      wide
      title={product === null ? productText.add : productText.editTitle}
      actLabel={deskText.save}
      busy={busy}
      unsaved={unsaved}
      wrong={noName || values.producerId === null || values.setNo === null || wrong.any || double !== undefined}
      onAct={() => void save()}
      onClose={onClose}
      aside={
        product === null ? (
          <Checkbox label={productText.goOn} checked={goOn} onChange={(event) => setGoOn(event.currentTarget.checked)} />
        ) : (
          product.sessions === 0 && (
            <Button variant="subtle" color="red" onClick={() => setAside('remove')}>
              {productText.remove}
            </Button>
          )
        )
      }
    >
      {(asked) => (
        <>
          {added > 0 && <output className={classes.dim}>{productText.added(added)}</output>}
          <TextField
            ref={nameField}
            label={productText.name}
            value={values.name}
            onChange={(value) => set('name', value)}
            required
            maxLength={300}
            error={double ? productText.double(double.producerName) : asked && noName ? formText.needed : undefined}
            data-autofocus
          />
          <div className={classes.withButton}>
            <SearchSelect
              label={productText.producer}
              options={producers
                .toSorted((a, b) => compareVi(a.name, b.name))
                .map((producer) => ({ value: producer.id, label: producer.name, note: producer.commune }))}
              value={values.producerId}
              onChange={(value) => set('producerId', value as ProducerId | null)} // a value of the list
              required
              error={asked && values.producerId === null ? formText.choose : undefined}
            />
            <Button variant="default" onClick={() => setAside('producer')}>
              {productText.newProducer}
            </Button>
          </div>
          <SearchSelect
            label={productText.set}
            options={sets.map((each) => ({ value: String(each.no), label: `${each.no}. ${each.name}` }))}
            value={values.setNo === null ? null : String(values.setNo)}
            onChange={(value) => set('setNo', value === null ? null : Number(value))}
            required
            error={asked && values.setNo === null ? formText.choose : undefined}
          />
          <div className={classes.pair}>
            <Select
              label={productText.form}
              value={values.form}
              onChange={(value) => set('form', (value ?? 'first') as RegistrationForm)} // a value of the list below
              data={Object.entries(formWords).map(([value, label]) => ({ value, label }))}
              allowDeselect={false}
            />
            <Select
              label={productText.currentStar}
              value={String(values.currentStar ?? '')}
              onChange={(value) => set('currentStar', value === '3' ? 3 : value === '4' ? 4 : value === '5' ? 5 : null)}
              data={[
                { value: '', label: productText.noStar },
                ...[3, 4, 5].map((star) => ({ value: String(star), label: partsText.stars(star) }))
              ]}
              allowDeselect={false}
            />
            <TextField
              label={productText.code}
              placeholder={productText.codeHint}
              value={values.code}
              onChange={(value) => set('code', value)}
              maxLength={60}
            />
            <NumberField
              key={added}
              label={productText.selfScore}
              value={values.selfScore}
              max={100}
              onChange={(value, problem) => {
                set('selfScore', value)
                wrong.onWrong('selfScore', problem !== null)
              }}
            />
          </div>
          <TextArea label={productText.note} value={values.note} onChange={(value) => set('note', value)} rows={2} maxLength={4000} />
          {!busy && <Elsewhere draft={draft} theirs={theirs} tell={told} />}
          <TroubleNotice trouble={trouble?.code === 'STALE' && draft.elsewhere.length > 0 ? null : trouble} />
        </>
      )}
    </FormDialog>
  )
}

/** Another product of the same producer under the same name. */
function doubleOf(values: ProductForm, products: readonly ProductView[], self: ProductView | null): ProductView | undefined {
  const key = sameKey(values.name)
  if (key === '' || values.producerId === null) return undefined
  return products.find((each) => each.id !== self?.id && each.producerId === values.producerId && sameKey(each.name) === key)
}

const told: Partial<Record<keyof ProductForm, (values: ProductForm) => string>> = {
  name: (values) => `${productText.name}: ${values.name}`,
  setNo: (values) => `${productText.set}: ${values.setNo}`,
  form: (values) => `${productText.form}: ${formWords[values.form]}`,
  currentStar: (values) =>
    `${productText.currentStar}: ${values.currentStar === null ? productText.noStar : partsText.stars(values.currentStar)}`,
  code: (values) => `${productText.code}: ${values.code || formText.empty}`,
  selfScore: (values) => `${productText.selfScore}: ${values.selfScore ?? formText.empty}`,
  note: (values) => `${productText.note}: ${values.note || formText.empty}`
}

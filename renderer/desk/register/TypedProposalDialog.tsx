import { Autocomplete, Button, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { DateField } from '../../parts/DateField.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { TextArea, TextField } from '../../parts/TextField.tsx'
import { useAsk, useTell } from '../../state/host.ts'
import { formText } from '../../text/desk.ts'
import { correctedFieldNames, correctText, proposalText, typedProposalText } from '../../text/proposals.ts'
import desk from '../desk.module.css'
import { FormDialog } from '../form/FormDialog.tsx'
import { TroubleNotice } from '../session/Trouble.tsx'
import { eachProduct, type KnownProduct, likeOf, matching, namesOf, unique } from './known-names.ts'
import { pointsProblem, typedPoints } from './points.ts'

const blank = { productName: '', producerName: '', commune: '', round: '', approvalNumber: '', letterNumber: '', points: '', note: '' }
const shownAtOnce = 8

/** Products and producers that are known here, for those that went up are often among them. */
function useKnown() {
  const register = useAsk('listRegister', {}).data?.rows
  const listed = useAsk('listProducts', {}).data
  const producers = useAsk('listProducers', {}).data
  return useMemo(() => {
    const products = eachProduct([
      ...(register ?? []).map((one) => ({ ...one, registered: true })),
      ...(listed ?? []).map(({ name, ...one }) => ({ ...one, productName: name, registered: false }))
    ])
    const communes = new Map(products.map((one) => [one.producerName, one.commune]))
    for (const { name, commune } of producers ?? []) communes.set(name, commune)
    return { products, communes, producers: unique([...communes.keys()]) }
  }, [register, listed, producers])
}

/** Notes a product that went up to the Ministry and never stood in the register (Article 7.3.e). */
export function TypedProposalDialog({ onClose }: { readonly onClose: () => void }) {
  const known = useKnown()
  const sets = useAsk('listCriteriaSets', {}).data ?? []
  const [form, setForm] = useState(blank)
  const [setNo, setSet] = useState<number | null>(null)
  const [approvedOn, setApproved] = useState<string | null>(null)
  const [proposedOn, setProposed] = useState<string | null>(null)
  const [half, setHalf] = useState({ approved: false, proposed: false })
  const { tell, busy, trouble } = useTell()
  const given = typedPoints(form.points)
  const pointsError = pointsProblem('recognise', given)
  const like = likeOf(known.products, form)
  const products = useMemo(() => namesOf(known.products, form.producerName), [known, form.producerName])
  const set = (field: keyof typeof blank) => (value: string) => setForm((before) => ({ ...before, [field]: value }))
  const needed = (field: 'productName' | 'producerName') => form[field].trim() === ''

  function take({ productName, producerName, commune, setNo: no }: KnownProduct): void {
    setForm((before) => ({ ...before, productName, producerName, commune: before.commune || commune }))
    setSet((before) => before ?? no)
  }

  function chooseProduct(productName: string): void {
    const own = known.products.filter((one) => one.productName === productName)
    const [one, ...others] = form.producerName === '' ? own : own.filter((each) => each.producerName === form.producerName)
    if (one && others.length === 0) take(one)
  }

  async function act(): Promise<void> {
    if (given === undefined) return
    if (await tell('addTypedProposal', { ...form, setNo, points: given, approvedOn, proposedOn })) onClose()
  }

  return (
    <FormDialog
      wide
      title={typedProposalText.title}
      actLabel={proposalText.addAct}
      busy={busy}
      unsaved={Object.values(form).some(Boolean) || setNo !== null || approvedOn !== null || proposedOn !== null}
      wrong={needed('productName') || needed('producerName') || pointsError !== undefined || half.approved || half.proposed}
      onAct={() => void act()}
      onClose={onClose}
    >
      {(asked) => (
        <>
          <p className={desk.dim}>{typedProposalText.words}</p>
          <div className={desk.pair}>
            <Autocomplete
              label={correctedFieldNames.productName}
              value={form.productName}
              onChange={set('productName')}
              onOptionSubmit={chooseProduct}
              data={[...matching(products, form.productName, shownAtOnce)]}
              filter={({ options }) => options}
              required
              maxLength={300}
              spellCheck={false}
              openOnFocus={false}
              error={asked && needed('productName') ? formText.needed : undefined}
              data-autofocus
            />
            <Autocomplete
              label={correctedFieldNames.producerName}
              value={form.producerName}
              onChange={set('producerName')}
              onOptionSubmit={(name) => setForm((before) => ({ ...before, commune: before.commune || (known.communes.get(name) ?? '') }))}
              data={[...matching(known.producers, form.producerName, shownAtOnce)]}
              filter={({ options }) => options}
              required
              maxLength={300}
              spellCheck={false}
              openOnFocus={false}
              error={asked && needed('producerName') ? formText.needed : undefined}
            />
          </div>
          {like?.kind === 'same' && like.one.registered && <p className={desk.dim}>{typedProposalText.inRegister}</p>}
          {like?.kind === 'like' && (
            <Notice
              kind="warn"
              title={typedProposalText.like(like.one.productName, like.one.producerName)}
              action={
                <Button variant="default" onClick={() => take(like.one)}>
                  {typedProposalText.takeLike}
                </Button>
              }
            >
              {typedProposalText.likeWords}
            </Notice>
          )}
          <div className={desk.pair}>
            <TextField label={correctedFieldNames.commune} value={form.commune} onChange={set('commune')} maxLength={300} />
            <Select
              label={typedProposalText.set}
              placeholder={correctText.noSet}
              value={setNo === null ? null : String(setNo)}
              onChange={(value) => setSet(value === null ? null : Number(value))}
              data={sets.map(({ no, name }) => ({ value: String(no), label: `${no}. ${name}` }))}
              searchable
              clearable
            />
            <TextField label={typedProposalText.round} value={form.round} onChange={set('round')} maxLength={300} />
            <TextField
              label={proposalText.addPoints}
              value={form.points}
              onChange={set('points')}
              inputMode="decimal"
              maxLength={6}
              error={asked ? pointsError : undefined}
            />
            <TextField label={typedProposalText.approval} value={form.approvalNumber} onChange={set('approvalNumber')} maxLength={300} />
            <DateField
              label={typedProposalText.approvedOn}
              value={approvedOn}
              onChange={(value, problem) => {
                setApproved(value)
                setHalf((before) => ({ ...before, approved: problem !== null }))
              }}
            />
            <TextField label={proposalText.letter} value={form.letterNumber} onChange={set('letterNumber')} maxLength={300} />
            <DateField
              label={proposalText.dayOptional}
              value={proposedOn}
              min={approvedOn ?? undefined}
              onChange={(value, problem) => {
                setProposed(value)
                setHalf((before) => ({ ...before, proposed: problem !== null }))
              }}
            />
          </div>
          <TextArea label={proposalText.note} value={form.note} onChange={set('note')} maxLength={1000} />
          <TroubleNotice trouble={trouble} />
        </>
      )}
    </FormDialog>
  )
}

import { Checkbox, Select } from '@mantine/core'
import { useState } from 'react'
import type { Corrections } from '../../../shared/contract/proposals.ts'
import type { RecognitionView } from '../../../shared/contract/register.ts'
import { DateField } from '../../parts/DateField.tsx'
import { isShortReason, ReasonField } from '../../parts/ReasonField.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useAsk, useTell } from '../../state/host.ts'
import { formText } from '../../text/desk.ts'
import { partsText } from '../../text/parts.ts'
import { correctedFieldNames, correctText, proposalText } from '../../text/proposals.ts'
import desk from '../desk.module.css'
import { FormDialog } from '../form/FormDialog.tsx'
import { TroubleNotice } from '../session/Trouble.tsx'
import { typedPoints } from './points.ts'

interface CorrectDialogProps {
  /** Of an older list. */
  readonly certificate: RecognitionView
  /** How many other rows of older lists the product has. */
  readonly others: number
  readonly onClose: () => void
  /** Under another name it may be another product, whose history is another one. */
  readonly onRenamed: () => void
}

const levels = ['', 'district', 'province', 'central'] as const

function formOf(one: RecognitionView) {
  return {
    productName: one.productName,
    producerName: one.producerName,
    commune: one.commune,
    oldCommune: one.oldCommune,
    oldDistrict: one.oldDistrict,
    province: one.province,
    address: one.address,
    decisionNumber: one.decisionNumber,
    decidedBy: one.decidedBy,
    code: one.code,
    note: one.note,
    points: one.points ?? '',
    setNo: one.setNo === null ? '' : String(one.setNo),
    star: String(one.star),
    level: one.level as string
  }
}

type Form = ReturnType<typeof formOf>
const texts = [
  'productName',
  'producerName',
  'commune',
  'oldCommune',
  'oldDistrict',
  'province',
  'address',
  'decisionNumber',
  'decidedBy',
  'code',
  'note'
] as const

/** Only what is otherwise than it stands. */
function changesIn(form: Form, date: string | null, one: RecognitionView): Corrections {
  const before = formOf(one)
  const points = typedPoints(form.points)
  return {
    ...Object.fromEntries(texts.flatMap((field) => (form[field].trim() === before[field] ? [] : [[field, form[field].trim()]]))),
    ...(date !== one.decisionDate && { decisionDate: date }),
    ...(form.setNo !== before.setNo && { setNo: form.setNo === '' ? null : Number(form.setNo) }),
    ...(form.star !== before.star && { star: Number(form.star) as 3 | 4 | 5 }), // a choice of the list
    ...(form.level !== before.level && { level: form.level as (typeof levels)[number] }), // a choice of the list
    ...(points !== undefined && points !== typedPoints(before.points) && { points })
  }
}

/** Puts fields of a row of an older list right, with the reason. */
export function CorrectDialog({ certificate, others, onClose, onRenamed }: CorrectDialogProps) {
  const sets = useAsk('listCriteriaSets', {}).data ?? []
  const [form, setForm] = useState(() => formOf(certificate))
  const [date, setDate] = useState(certificate.decisionDate)
  const [half, setHalf] = useState(false)
  const [everyRound, setEvery] = useState(true)
  const [reason, setReason] = useState('')
  const { tell, busy, trouble } = useTell()
  const changes = changesIn(form, date, certificate)
  const changed = Object.keys(changes).length > 0
  const renamed = changes.productName !== undefined || changes.producerName !== undefined
  const short = isShortReason(reason)
  const badPoints = typedPoints(form.points) === undefined
  const nameless = form.productName.trim() === '' || form.producerName.trim() === ''
  const set = (field: keyof Form) => (value: string | null) => setForm({ ...form, [field]: value ?? '' })
  const text =
    (field: (typeof texts)[number], required = false) =>
    (asked: boolean) => (
      <TextField
        key={field}
        label={correctedFieldNames[field]}
        value={form[field]}
        onChange={set(field)}
        maxLength={field === 'note' ? 1000 : 300}
        required={required}
        error={asked && required && form[field].trim() === '' ? formText.needed : undefined}
      />
    )

  async function act(): Promise<void> {
    const { id: recognitionId, version: baseVersion } = certificate
    const every = everyRound && renamed && others > 0
    if (await tell('correctRecognition', { recognitionId, baseVersion, changes, everyRound: every, reason })) {
      if (renamed) onRenamed()
      else onClose()
    }
  }

  return (
    <FormDialog
      wide
      title={correctText.title}
      actLabel={correctText.act}
      busy={busy}
      unsaved={changed || reason !== ''}
      wrong={!changed || short || half || badPoints || nameless}
      onAct={() => void act()}
      onClose={onClose}
    >
      {(asked) => (
        <>
          <p className={desk.dim}>{correctText.words}</p>
          <div className={desk.pair}>
            {text('productName', true)(asked)}
            {text('producerName', true)(asked)}
            <Select
              label={correctedFieldNames.star}
              value={form.star}
              onChange={set('star')}
              data={[3, 4, 5].map((star) => ({ value: String(star), label: partsText.stars(star) }))}
              allowDeselect={false}
            />
            <TextField
              label={correctedFieldNames.points}
              value={form.points}
              onChange={set('points')}
              inputMode="decimal"
              maxLength={6}
              error={asked && badPoints ? proposalText.pointsWrong : undefined}
            />
            {text('decisionNumber')(asked)}
            <DateField
              label={correctedFieldNames.decisionDate}
              value={date}
              onChange={(value, problem) => {
                setDate(value)
                setHalf(problem !== null)
              }}
            />
            {text('decidedBy')(asked)}
            <Select
              label={correctedFieldNames.level}
              value={form.level}
              onChange={set('level')}
              data={levels.map((value) => ({ value, label: correctText.levels[value] }))}
              allowDeselect={false}
            />
            {text('commune')(asked)}
            {text('oldCommune')(asked)}
            {text('oldDistrict')(asked)}
            {text('province')(asked)}
            {text('address')(asked)}
            {text('code')(asked)}
            <Select
              label={correctedFieldNames.setNo}
              placeholder={certificate.setNo === null ? certificate.setName : correctText.noSet}
              value={form.setNo === '' ? null : form.setNo}
              onChange={set('setNo')}
              data={sets.map(({ no, name }) => ({ value: String(no), label: `${no}. ${name}` }))}
              searchable
              clearable
            />
            {text('note')(asked)}
          </div>
          {renamed && others > 0 && (
            <Checkbox label={correctText.every(others)} checked={everyRound} onChange={(event) => setEvery(event.currentTarget.checked)} />
          )}
          <ReasonField label={correctText.reason} value={reason} onChange={setReason} asked={asked} />
          {asked && !changed && <p role="alert">{correctText.nothing}</p>}
          <TroubleNotice trouble={trouble} />
        </>
      )}
    </FormDialog>
  )
}

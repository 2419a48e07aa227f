import { Button } from '@mantine/core'
import { useState } from 'react'
import type { PeriodView } from '../../../shared/contract/figures.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { NumberField } from '../../parts/NumberField.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useTell } from '../../state/host.ts'
import { formText } from '../../text/desk.ts'
import { figuresText } from '../../text/figures.ts'
import desk from '../desk.module.css'
import { RecordDialog } from '../form/RecordDialog.tsx'

interface PeriodsDialogProps {
  readonly periods: readonly PeriodView[]
  readonly onClose: () => void
}

/** The periods that figures and targets may be of. */
export function PeriodsDialog({ periods, onClose }: PeriodsDialogProps) {
  const [open, setOpen] = useState<PeriodView | 'new' | null>(null)
  if (open !== null) return <PeriodForm period={open === 'new' ? null : open} onClose={() => setOpen(null)} />
  return (
    <Dialog
      opened
      title={figuresText.periodsTitle}
      onClose={onClose}
      footer={
        <>
          <Button variant="default" onClick={onClose}>
            {figuresText.close}
          </Button>
          <Button onClick={() => setOpen('new')}>{figuresText.addPeriod}</Button>
        </>
      }
    >
      <ul className={desk.list}>
        {periods.map((period) => (
          <li key={period.id} className={desk.spread}>
            <span>
              {period.name}{' '}
              {!period.name.includes(figuresText.years(period.fromYear, period.toYear)) && (
                <span className={desk.dim}>{figuresText.years(period.fromYear, period.toYear)}</span>
              )}
            </span>
            <Button variant="subtle" aria-label={`${figuresText.edit}: ${period.name}`} onClick={() => setOpen(period)}>
              {figuresText.edit}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function PeriodForm({ period, onClose }: { readonly period: PeriodView | null; readonly onClose: () => void }) {
  const [name, setName] = useState(period?.name ?? '')
  const [from, setFrom] = useState<number | null>(period?.fromYear ?? null)
  const [to, setTo] = useState<number | null>(period?.toYear ?? null)
  const { tell, busy, trouble } = useTell()
  const backwards = from !== null && to !== null && to < from

  async function save(): Promise<void> {
    if (from === null || to === null) return
    const fields = { name, fromYear: from, toYear: to }
    const done = period
      ? await tell('updatePeriod', { periodId: period.id, baseVersion: period.version, ...fields })
      : await tell('createPeriod', fields)
    if (done) onClose()
  }

  return (
    <RecordDialog
      title={period ? figuresText.editPeriod : figuresText.addPeriod}
      actLabel={figuresText.savePeriod}
      busy={busy}
      trouble={trouble}
      unsaved={name !== (period?.name ?? '') || from !== (period?.fromYear ?? null) || to !== (period?.toYear ?? null)}
      wrong={name.trim() === '' || from === null || to === null || backwards}
      onAct={() => void save()}
      onClose={onClose}
      removal={
        period && {
          label: figuresText.remove,
          title: figuresText.removePeriod,
          actLabel: figuresText.removePeriod,
          words: figuresText.removePeriodWords(period.name),
          onRemove: async () => (await tell('removePeriod', { periodId: period.id, baseVersion: period.version })) !== null
        }
      }
    >
      {(asked) => (
        <>
          <TextField
            label={figuresText.periodName}
            value={name}
            onChange={setName}
            required
            maxLength={300}
            error={asked && name.trim() === '' ? formText.needed : undefined}
            data-autofocus
          />
          <div className={desk.pair}>
            <NumberField
              label={figuresText.fromYear}
              value={from}
              onChange={setFrom}
              min={2000}
              max={2100}
              required
              error={asked && from === null ? formText.needed : undefined}
            />
            <NumberField
              label={figuresText.toYear}
              value={to}
              onChange={setTo}
              min={2000}
              max={2100}
              required
              error={backwards ? figuresText.wrongYears : asked && to === null ? formText.needed : undefined}
            />
          </div>
        </>
      )}
    </RecordDialog>
  )
}

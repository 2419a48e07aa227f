import { Select } from '@mantine/core'
import { useState } from 'react'
import type { PeriodView, TargetFigure, TargetView } from '../../../shared/contract/figures.ts'
import { targetFigures } from '../../../shared/domain/figures/targets.ts'
import { targetFigureNames } from '../../../shared/papers/figures-words.ts'
import { NumberField } from '../../parts/NumberField.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useTell } from '../../state/host.ts'
import { formText } from '../../text/desk.ts'
import { figuresText } from '../../text/figures.ts'
import desk from '../desk.module.css'
import { RecordDialog } from '../form/RecordDialog.tsx'

interface TargetDialogProps {
  /** null: a new one. */
  readonly target: TargetView | null
  readonly periods: readonly PeriodView[]
  readonly onClose: () => void
}

const years = Array.from({ length: 20 }, (_, place) => String(2018 + place))

/** A target as it is typed in; nothing of it is worked out. */
export function TargetDialog({ target, periods, onClose }: TargetDialogProps) {
  const start = {
    when: target === null ? null : (target.periodId ?? String(target.year)),
    name: target?.name ?? '',
    unit: target?.unit ?? '',
    value: target?.value ?? null,
    place: target?.place ?? '',
    figure: target?.figure ?? ('products' as TargetFigure)
  }
  const [form, setForm] = useState(start)
  const { tell, busy, trouble } = useTell()
  const put = (change: Partial<typeof start>) => setForm({ ...form, ...change })
  const { when, name, unit, value, place, figure } = form

  async function save(): Promise<void> {
    if (when === null || value === null) return
    const of = years.includes(when) ? ({ kind: 'year', year: Number(when) } as const) : ({ kind: 'period', periodId: when } as const)
    const fields = { of, name, unit, value, place, figure }
    const done = target
      ? await tell('updateTarget', { targetId: target.id, baseVersion: target.version, ...fields })
      : await tell('createTarget', fields)
    if (done) onClose()
  }

  return (
    <RecordDialog
      wide
      title={target ? figuresText.editTarget : figuresText.addTarget}
      actLabel={figuresText.saveTarget}
      busy={busy}
      trouble={trouble}
      unsaved={JSON.stringify(form) !== JSON.stringify(start)}
      wrong={when === null || name.trim() === '' || value === null}
      onAct={() => void save()}
      onClose={onClose}
      removal={
        target && {
          label: figuresText.remove,
          title: figuresText.removeTarget,
          actLabel: figuresText.removeTarget,
          words: figuresText.removeWords(target.name, target.of),
          onRemove: async () => (await tell('removeTarget', { targetId: target.id, baseVersion: target.version })) !== null
        }
      }
    >
      {(asked) => (
        <>
          <TextField
            label={figuresText.targetName}
            description={figuresText.targetNameHint}
            value={name}
            onChange={(text) => put({ name: text })}
            required
            maxLength={300}
            error={asked && name.trim() === '' ? formText.needed : undefined}
            data-autofocus
          />
          <div className={desk.pair}>
            <NumberField
              label={figuresText.value}
              value={value}
              onChange={(number) => put({ value: number })}
              max={1_000_000_000}
              required
              error={asked && value === null ? formText.needed : undefined}
            />
            <TextField
              label={figuresText.unit}
              placeholder={figuresText.unitHint}
              value={unit}
              onChange={(text) => put({ unit: text })}
              maxLength={60}
            />
            <Select
              label={figuresText.when}
              value={when}
              onChange={(chosen) => put({ when: chosen })}
              data={[
                { group: figuresText.groups.periods, items: periods.map(({ id, name: label }) => ({ value: id, label })) },
                { group: figuresText.groups.years, items: years }
              ]}
              required
              searchable
              error={asked && when === null ? formText.choose : undefined}
            />
            <TextField
              label={figuresText.place}
              placeholder={figuresText.placeHint}
              value={place}
              onChange={(text) => put({ place: text })}
              maxLength={300}
            />
          </div>
          <Select
            label={figuresText.beside}
            value={figure}
            onChange={(chosen) => chosen !== null && put({ figure: chosen as TargetFigure })} // a value of the list
            data={targetFigures.map((one) => ({ value: one, label: targetFigureNames[one] }))}
            allowDeselect={false}
          />
        </>
      )}
    </RecordDialog>
  )
}

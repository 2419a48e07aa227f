import { Select } from '@mantine/core'
import { useState } from 'react'
import type { RewardTableView } from '../../../../shared/contract/rewards.ts'
import type { UpgradeRule } from '../../../../shared/domain/rewards.ts'
import { money } from '../../../../shared/papers/decree/number-words.ts'
import { DateField } from '../../../parts/DateField.tsx'
import { NumberField } from '../../../parts/NumberField.tsx'
import { TextField } from '../../../parts/TextField.tsx'
import { useTell } from '../../../state/host.ts'
import { formText } from '../../../text/desk.ts'
import { rewardsText } from '../../../text/rewards.ts'
import desk from '../../desk.module.css'
import { FormDialog } from '../../form/FormDialog.tsx'
import { useWrong } from '../../form/use-wrong.ts'
import { TroubleNotice } from '../../session/Trouble.tsx'

interface TableDialogProps {
  /** null: a new one. */
  readonly table: RewardTableView | null
  readonly onClose: () => void
}

/** đồng for one product. */
const most = 10_000_000_000
const stars = ['star3', 'star4', 'star5'] as const
const rules = ['whole', 'difference'] as const

/** Amounts by star from a day on, and how an upgrade is paid. */
export function TableDialog({ table, onClose }: TableDialogProps) {
  const [from, setFrom] = useState(table?.from ?? null)
  const [amounts, setAmounts] = useState({ star3: table?.star3 ?? null, star4: table?.star4 ?? null, star5: table?.star5 ?? null })
  const [upgrade, setUpgrade] = useState<UpgradeRule>(table?.upgrade ?? 'difference')
  const [basis, setBasis] = useState(table?.basis ?? '')
  const wrong = useWrong()
  const { tell, busy, trouble } = useTell()
  const { star3, star4, star5 } = amounts
  const missing = from === null || star3 === null || star4 === null || star5 === null
  const touched =
    from !== (table?.from ?? null) ||
    upgrade !== (table?.upgrade ?? 'difference') ||
    basis !== (table?.basis ?? '') ||
    stars.some((star) => amounts[star] !== (table?.[star] ?? null))

  async function act(): Promise<void> {
    if (missing) return
    const given = { from, star3, star4, star5, upgrade, basis }
    if (await tell('setRewardTable', { tableId: table?.id ?? null, baseVersion: table?.version ?? 0, ...given })) onClose()
  }

  return (
    <FormDialog
      wide
      title={table ? rewardsText.editTitle : rewardsText.addTitle}
      actLabel={rewardsText.save}
      busy={busy}
      unsaved={touched}
      wrong={missing || wrong.any}
      onAct={() => void act()}
      onClose={onClose}
    >
      {(asked) => (
        <>
          <div className={desk.pair}>
            <DateField
              label={rewardsText.from}
              value={from}
              onChange={(day, problem) => {
                setFrom(day)
                wrong.onWrong('from', problem !== null)
              }}
              required
              error={asked && from === null ? formText.needed : undefined}
              data-autofocus
            />
            <TextField label={rewardsText.basis} placeholder={rewardsText.basisHint} value={basis} onChange={setBasis} maxLength={300} />
          </div>
          <div className={desk.triple}>
            {stars.map((star) => {
              const value = amounts[star]
              return (
                <NumberField
                  key={star}
                  label={rewardsText.starAmount(Number(star.slice(4)))}
                  description={value === null ? '\u00a0' : money(value)}
                  inputWrapperOrder={['label', 'input', 'description', 'error']}
                  value={value}
                  onChange={(next, problem) => {
                    setAmounts((before) => ({ ...before, [star]: next }))
                    wrong.onWrong(star, problem !== null)
                  }}
                  max={most}
                  required
                  error={asked && value === null && !wrong.any ? formText.needed : undefined}
                />
              )
            })}
          </div>
          <Select
            label={rewardsText.upgradeLabel}
            value={upgrade}
            onChange={(rule) => setUpgrade(rules.find((one) => one === rule) ?? upgrade)}
            data={rules.map((rule) => ({ value: rule, label: rewardsText.rule[rule] }))}
            allowDeselect={false}
          />
          <TroubleNotice trouble={trouble} />
        </>
      )}
    </FormDialog>
  )
}

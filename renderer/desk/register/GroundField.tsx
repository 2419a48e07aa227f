import { Select } from '@mantine/core'
import { type WithdrawalGround, withdrawalGrounds } from '../../../shared/domain/certificate.ts'
import { withdrawalGroundNames } from '../../../shared/papers/register-words.ts'
import { formText } from '../../text/desk.ts'
import { registerText } from '../../text/register.ts'

interface GroundFieldProps {
  readonly value: WithdrawalGround | null
  readonly onChange: (ground: WithdrawalGround | null) => void
  /** The person has tried to send. */
  readonly asked: boolean
}

/** On which ground of Article 8 a certificate is withdrawn; first in its form. */
export function GroundField({ value, onChange, asked }: GroundFieldProps) {
  return (
    <Select
      label={registerText.ground}
      value={value}
      onChange={onChange}
      data={withdrawalGrounds.map((ground) => ({ value: ground, label: withdrawalGroundNames[ground] }))}
      required
      error={asked && value === null ? formText.choose : undefined}
      data-autofocus
    />
  )
}

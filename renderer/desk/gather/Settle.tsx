import { Radio } from '@mantine/core'
import type { GatherConflict, GatherFile } from '../../../shared/contract/gather.ts'
import { gatherText, sideWords } from '../../text/gather.ts'
import desk from '../desk.module.css'
import classes from '../packages/packages.module.css'

type Side = 'here' | 'there'

/** What a person chose, by file and by what it is of. */
export type Choices = Readonly<Record<string, Side>>

interface OpenConflict {
  readonly key: string
  readonly fileId: string
  readonly from: string
  readonly conflict: GatherConflict
}

/** Everything of the opened files that waits for a person. */
export function conflictsOf(files: readonly GatherFile[]): OpenConflict[] {
  return files.flatMap(({ fileId, sources }) =>
    sources.flatMap(({ sessionName, councilName, conflicts }) =>
      conflicts.map((conflict) => ({ key: `${fileId}|${conflict.of}`, fileId, from: `${sessionName} – ${councilName}`, conflict }))
    )
  )
}

interface SettleProps {
  readonly conflicts: readonly OpenConflict[]
  readonly choices: Choices
  readonly onChoose: (key: string, side: Side) => void
}

/** Both sides of what two desks noted otherwise, for a person to say which stands. */
export function Settle({ conflicts, choices, onChoose }: SettleProps) {
  return (
    <>
      <h2>{gatherText.settleTitle}</h2>
      <p className={desk.dim}>{gatherText.settleWords}</p>
      {conflicts.map(({ key, from, conflict }) => (
        <fieldset key={key} className={classes.conflict}>
          <legend>
            {conflict.productName} – {conflict.producerName}
          </legend>
          <div className={desk.dim}>{from}</div>
          <div className={classes.two}>
            {(['here', 'there'] as const).map((side) => (
              <Radio
                key={side}
                name={key}
                value={side}
                checked={choices[key] === side}
                label={side === 'here' ? gatherText.keepHere : gatherText.takeThere}
                description={sideWords(conflict[side])}
                onChange={() => onChoose(key, side)}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </>
  )
}

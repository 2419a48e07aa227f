import { Button, Checkbox, Radio } from '@mantine/core'
import { useState } from 'react'
import type { OpenedPackage, PackageChange } from '../../../shared/contract/packages.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { Notice } from '../../parts/Notice.tsx'
import type { Column } from '../../parts/table-model.ts'
import { useTell } from '../../state/host.ts'
import { briefWords, changeWords, packagesText } from '../../text/packages.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import { Head } from './Head.tsx'
import classes from './packages.module.css'

type Choice = 'here' | 'there'

interface BackPackageProps {
  readonly found: Extract<OpenedPackage, { kind: 'memberBack' }>
  readonly onClose: (words: string) => void
}

/** What a member's package would change here; two versions of a sheet side by side, for a person to choose. */
export function BackPackage({ found, onClose }: BackPackageProps) {
  const [compared, setCompared] = useState(false)
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({})
  const { tell, busy, trouble } = useTell()
  const conflicts = found.changes.filter((change) => change.what === 'conflict')
  const taking = found.changes.filter((change) => change.what === 'new' || change.what === 'newer').length
  const shown = found.changes.filter((change) => change.what !== 'same')
  const nothing = taking + conflicts.length === 0

  async function take(): Promise<void> {
    const { packageId, shown: agreed } = found
    const chosen = conflicts.flatMap(({ passId }) => {
      const which = choices[passId]
      return which === undefined ? [] : [{ passId, take: which }]
    })
    const done = await tell('commitPackage', { packageId, shown: agreed, compared: compared || found.key === 'known', choices: chosen })
    if (done) onClose(packagesText.backDone(done.taken, done.left))
  }

  return (
    <div className={classes.card}>
      <h3>{packagesText.backTitle(found.head.memberName)}</h3>
      <Head head={found.head} />
      {found.taken && <p>{packagesText.backTaken}</p>}
      <p>{nothing ? packagesText.backNothing : packagesText.backSum(taking, conflicts.length)}</p>
      {shown.length > 0 && (
        <DataTable
          label={packagesText.backTitle(found.head.memberName)}
          columns={columns}
          rows={shown}
          rowKey={(change) => change.passId}
          attention={(change) => change.what === 'conflict'}
          withSearch={false}
        />
      )}
      {shown.length > 0 && shown.length < found.changes.length && (
        <p className={classes.quiet}>{packagesText.unchanged(found.changes.length - shown.length)}</p>
      )}
      {conflicts.map((change) => (
        <fieldset key={change.passId} className={classes.conflict}>
          <legend>{change.productName}</legend>
          <div>{packagesText.differing(change.differing)}</div>
          <div className={classes.two}>
            <Side change={change} side="here" chosen={choices[change.passId]} onChoose={setChoices} />
            <Side change={change} side="there" chosen={choices[change.passId]} onChoose={setChoices} />
          </div>
        </fieldset>
      ))}
      {!nothing && found.key !== 'known' && (
        <Notice kind="warn" title={found.key === 'first' ? packagesText.keyFirst : packagesText.keyOther}>
          <Checkbox label={packagesText.compared} checked={compared} onChange={(event) => setCompared(event.currentTarget.checked)} />
        </Notice>
      )}
      <TroubleNotice trouble={trouble} />
      <div className={classes.acts}>
        <Button variant="default" onClick={() => onClose('')}>
          {packagesText.close}
        </Button>
        {!nothing && (
          <Button loading={busy} onClick={() => void take()}>
            {packagesText.backAct}
          </Button>
        )}
      </div>
    </div>
  )
}

interface SideProps {
  readonly change: PackageChange
  readonly side: Choice
  readonly chosen: Choice | undefined
  readonly onChoose: (next: (before: Readonly<Record<string, Choice>>) => Readonly<Record<string, Choice>>) => void
}

function Side({ change, side, chosen, onChoose }: SideProps) {
  return (
    <Radio
      name={change.passId}
      value={side}
      checked={chosen === side}
      label={side === 'here' ? packagesText.keepHere : packagesText.takeThere}
      description={briefWords(change[side], change.criteria)}
      onChange={() => onChoose((before) => ({ ...before, [change.passId]: side }))}
    />
  )
}

const columns: readonly Column<PackageChange>[] = [
  { key: 'product', title: packagesText.product, value: (change) => change.productName },
  { key: 'what', title: packagesText.what, value: (change) => changeWords[change.what] },
  { key: 'here', title: packagesText.here, value: (change) => briefWords(change.here, change.criteria) },
  { key: 'there', title: packagesText.there, value: (change) => briefWords(change.there, change.criteria) }
]

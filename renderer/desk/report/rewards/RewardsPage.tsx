import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FigureScope } from '../../../../shared/contract/figures.ts'
import type { RewardsView } from '../../../../shared/contract/rewards.ts'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { useFigureScope } from '../../../state/figure-scope.ts'
import { useAsk, useTell } from '../../../state/host.ts'
import { receive } from '../../../state/received.ts'
import { rewardsText } from '../../../text/rewards.ts'
import { ProgrammePaper, ProgrammePaperBar } from '../paper/ProgrammePaper.tsx'
import { ScopedPage } from '../ScopedPage.tsx'
import { ProducerTable, ProductTable } from './Lists.tsx'
import { Sums } from './Sums.tsx'
import { Tables } from './Tables.tsx'

type View = keyof typeof rewardsText.view

/** Who is rewarded for what within a scope, and the amounts that the province has set. */
export function RewardsPage() {
  const scope = useFigureScope((state) => state.scope)
  const rewards = useAsk('getRewards', { scope })
  const [chosen, setChosen] = useState<View>('producers')
  const [saved, setSaved] = useState('')
  const { tell, busy, trouble, clear } = useTell()
  const { data } = rewards
  // before there are amounts nothing else can be seen
  const view = data?.tables.length === 0 ? 'tables' : chosen

  async function save(): Promise<void> {
    setSaved('')
    const outcome = await tell('saveRewards', { scope })
    receive(outcome, setSaved)
  }

  return (
    <ScopedPage
      now="rewards"
      of={data}
      acts={
        <Button variant="default" loading={busy} disabled={!data || data.producers.length === 0} onClick={() => void save()}>
          {rewardsText.excel}
        </Button>
      }
      asked={rewards}
      told={{ trouble, clear }}
      done={saved}
      above={data && view !== 'tables' && view !== 'paper' && data.total > 0 && <Sums rewards={data} />}
      views={data && data.tables.length > 0 ? { label: rewardsText.views, names: rewardsText.view, now: view, onChange: setChosen } : null}
      aside={
        view === 'paper' &&
        data &&
        data.producers.length > 0 && <ProgrammePaperBar key={JSON.stringify(scope)} paper="rewards" scope={scope} />
      }
    >
      {data && view === 'tables' && <Tables tables={data.tables} />}
      {data && view !== 'tables' && <Shown rewards={data} view={view} scope={scope} />}
    </ScopedPage>
  )
}

interface ShownProps {
  readonly rewards: RewardsView
  readonly view: Exclude<View, 'tables'>
  readonly scope: FigureScope
}

function Shown({ rewards, view, scope }: ShownProps) {
  const { rows, producers, missing } = rewards
  if (rows.length === 0) return <EmptyState title={rewardsText.noneInScope} />
  if (view === 'products') return <ProductTable rows={rows} />
  if (producers.length === 0)
    return (
      <EmptyState title={rewardsText.none}>
        <p>{rewardsText.noneWords}</p>
      </EmptyState>
    )
  if (view === 'producers') return <ProducerTable rewards={rewards} />
  return <ProgrammePaper key={JSON.stringify(scope)} paper="rewards" scope={scope} title={rewardsText.paperTitle} missing={missing} />
}

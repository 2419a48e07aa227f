import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { FigureScope } from '../../../../shared/contract/figures.ts'
import type { RewardsView } from '../../../../shared/contract/rewards.ts'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { Notice } from '../../../parts/Notice.tsx'
import { useFigureScope } from '../../../state/figure-scope.ts'
import { useAsk, useTell } from '../../../state/host.ts'
import { receive } from '../../../state/received.ts'
import { figuresText } from '../../../text/figures.ts'
import { rewardsText } from '../../../text/rewards.ts'
import { DeskFrame } from '../../DeskFrame.tsx'
import { PaperPreview } from '../../session/papers/PaperPreview.tsx'
import { TroubleNotice } from '../../session/Trouble.tsx'
import { ReportTabs } from '../ReportTabs.tsx'
import { ScopeBar } from '../ScopeBar.tsx'
import { ProducerTable, ProductTable } from './Lists.tsx'
import common from '../report.module.css'
import { Sums } from './Sums.tsx'
import { Tables } from './Tables.tsx'

const views = ['producers', 'products', 'paper', 'tables'] as const
type View = (typeof views)[number]

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
    <DeskFrame
      place="report"
      title={figuresText.title}
      note={data && figuresText.note(data.words, data.asOf)}
      acts={
        <Button variant="default" loading={busy} disabled={!data || data.producers.length === 0} onClick={() => void save()}>
          {rewardsText.excel}
        </Button>
      }
    >
      <ReportTabs now="rewards" />
      <ScopeBar />
      <TroubleNotice trouble={rewards.trouble ?? trouble} onAgain={rewards.trouble ? rewards.again : undefined} onClose={clear} />
      {saved !== '' && <Notice kind="info" title={saved} />}
      {data && view !== 'tables' && view !== 'paper' && data.total > 0 && <Sums rewards={data} />}
      {data && data.tables.length > 0 && (
        <div>
          <SegmentedControl
            aria-label={rewardsText.views}
            value={view}
            onChange={(next) => setChosen(views.find((one) => one === next) ?? 'producers')}
            data={views.map((one) => ({ value: one, label: rewardsText.view[one] }))}
          />
        </div>
      )}
      {data && view === 'tables' && <Tables tables={data.tables} />}
      {data && view !== 'tables' && <Shown rewards={data} view={view} scope={scope} />}
    </DeskFrame>
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
  const paper = { kind: 'rewards', scope } as const
  return (
    <div className={common.paper}>
      <PaperPreview key={JSON.stringify(scope)} paper={{ paper, title: rewardsText.paperTitle, state: 'ready', missing, count: 1 }} />
    </div>
  )
}

import { besideText } from '../../text/beside.ts'
import { figuresText } from '../../text/figures.ts'
import { routes } from '../routes.ts'
import { TabLinks } from '../TabLinks.tsx'

/** The pages of the place "Báo cáo". */
export function ReportTabs({ now }: { readonly now: 'figures' | 'targets' | 'rewards' | 'text' | 'beside' }) {
  return (
    <TabLinks
      label={figuresText.tabs}
      tabs={[
        { label: figuresText.figures, to: routes.report, now: now === 'figures' },
        { label: figuresText.targets, to: routes.reportTargets, now: now === 'targets' },
        { label: figuresText.rewards, to: routes.reportRewards, now: now === 'rewards' },
        { label: figuresText.report, to: routes.reportText, now: now === 'text' },
        { label: besideText.tab, to: routes.reportBeside, now: now === 'beside' }
      ]}
    />
  )
}

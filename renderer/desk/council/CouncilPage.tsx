import type { CouncilView } from '../../../shared/contract/councils.ts'
import type { CouncilId } from '../../../shared/ids.ts'
import { useAsk } from '../../state/host.ts'
import { councilText, levelWords } from '../../text/council.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import { routes } from '../routes.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import { TabLinks } from '../TabLinks.tsx'
import { Regulation } from './Regulation.tsx'
import { Seats } from './Seats.tsx'

interface CouncilPageProps {
  readonly id: string
  /** "quy-che", or nothing for the seats. */
  readonly tab?: string
}

/** One council: who sits, or its decision and Quy chế. */
export function CouncilPage({ id, tab }: CouncilPageProps) {
  const council = useAsk('getCouncil', { councilId: id as CouncilId }) // the address names it as text; NOT_FOUND for no such row
  const regulation = tab !== undefined
  return (
    <DeskFrame
      place="councils"
      title={council.data?.name ?? councilText.title}
      note={council.data && `${levelWords[council.data.level]}${decisionWords(council.data)}`}
    >
      <TabLinks
        label={councilText.tabs}
        tabs={[
          { label: councilText.seats, to: routes.council(id), now: !regulation },
          { label: councilText.regulationTab, to: routes.regulation(id), now: regulation }
        ]}
      />
      <TroubleNotice trouble={council.trouble} onAgain={council.again} />
      {council.data && (regulation ? <Regulation council={council.data} /> : <Seats council={council.data} />)}
    </DeskFrame>
  )
}

function decisionWords({ decisionNumber }: CouncilView): string {
  return decisionNumber === '' ? '' : ` · ${councilText.byDecision(decisionNumber)}`
}

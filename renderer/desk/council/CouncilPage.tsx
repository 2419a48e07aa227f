import type { CouncilView } from '../../../shared/contract/councils.ts'
import type { CouncilId } from '../../../shared/ids.ts'
import { useAsk } from '../../state/host.ts'
import { agreementText } from '../../text/agreement.ts'
import { councilText, levelWords } from '../../text/council.ts'
import { councilPapersText } from '../../text/paper-data.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import desk from '../desk.module.css'
import { routes } from '../routes.ts'
import { LogPages } from '../session/log/LogPages.tsx'
import log from '../session/log/log.module.css'
import { TroubleNotice } from '../session/Trouble.tsx'
import { TabLinks } from '../TabLinks.tsx'
import { AgreementPage } from './agreement/AgreementPage.tsx'
import { CouncilPapers } from './papers/CouncilPapers.tsx'
import { WordingPage } from './papers/WordingPage.tsx'
import { Regulation } from './Regulation.tsx'
import { Seats } from './Seats.tsx'

interface CouncilPageProps {
  readonly id: string
  /** "quy-che", "giay-to", "thong-nhat", "nhat-ky", or nothing for the seats. */
  readonly tab?: string
  /** Kind of the paper whose wording is shown. */
  readonly paper?: string
}

/** One council: who sits, its decision and Quy chế, or what its papers need. */
export function CouncilPage({ id, tab, paper }: CouncilPageProps) {
  const council = useAsk('getCouncil', { councilId: id as CouncilId }) // the address names it as text; NOT_FOUND for no such row
  const shown = tab === undefined ? 'seats' : (shownAt[tab] ?? 'regulation')
  return (
    <DeskFrame
      place="councils"
      title={council.data?.name ?? councilText.title}
      note={council.data && `${levelWords[council.data.level]}${decisionWords(council.data)}`}
    >
      {paper === undefined && (
        <TabLinks
          label={councilText.tabs}
          tabs={[
            { label: councilText.seats, to: routes.council(id), now: shown === 'seats' },
            { label: councilText.regulationTab, to: routes.regulation(id), now: shown === 'regulation' },
            { label: councilPapersText.tab, to: routes.councilPapers(id), now: shown === 'papers' },
            { label: agreementText.tab, to: routes.agreement(id), now: shown === 'agreement' },
            { label: councilText.logTab, to: routes.councilLog(id), now: shown === 'log' }
          ]}
        />
      )}
      <TroubleNotice trouble={council.trouble} onAgain={council.again} />
      {council.data && shown === 'seats' && <Seats council={council.data} />}
      {council.data && shown === 'regulation' && <Regulation council={council.data} />}
      {council.data && shown === 'log' && <CouncilLog council={council.data} />}
      {council.data && shown === 'agreement' && <AgreementPage councilId={council.data.id} />}
      {council.data &&
        shown === 'papers' &&
        (paper === undefined ? <CouncilPapers council={council.data} /> : <WordingPage council={council.data} kind={paper} />)}
    </DeskFrame>
  )
}

const shownAt: Readonly<Record<string, 'papers' | 'agreement' | 'log'>> = {
  'giay-to': 'papers',
  'thong-nhat': 'agreement',
  'nhat-ky': 'log'
}

/** What was changed of the council and of its papers; its sessions have logs of their own. */
function CouncilLog({ council }: { readonly council: CouncilView }) {
  return (
    <div className={log.log}>
      <p className={desk.dim}>{councilText.logWords}</p>
      <LogPages sessionId={null} about={council.id} names={{ name: council.name, members: [] }} />
    </div>
  )
}

function decisionWords({ decisionNumber }: CouncilView): string {
  return decisionNumber === '' ? '' : ` · ${councilText.byDecision(decisionNumber)}`
}

import { Anchor } from '@mantine/core'
import type { CouncilView } from '../../../../shared/contract/councils.ts'
import { decreeKinds } from '../../../../shared/papers/kinds.ts'
import { useAsk } from '../../../state/host.ts'
import { wordingText } from '../../../text/paper-data.ts'
import { routes } from '../../routes.ts'
import { TroubleNotice } from '../../session/Trouble.tsx'
import classes from '../../desk.module.css'
import own from './papers.module.css'
import { WordingEditor } from './WordingEditor.tsx'

/** One paper's wording, which the council may make its own: /hoi-dong/:id/giay-to/:kind. */
export function WordingPage({ council, kind }: { readonly council: CouncilView; readonly kind: string }) {
  const papers = useAsk('getCouncilPapers', { councilId: council.id })
  const wording = papers.data?.wordings.find((one) => one.kind === kind)
  return (
    <>
      <div className={own.head}>
        <Anchor href={`#${routes.councilPapers(council.id)}`}>‹ {wordingText.back}</Anchor>
        <h2>{wording && decreeKinds[wording.kind].name}</h2>
        <span className={classes.dim}>{wording && (wording.own ? wordingText.isOwn : wordingText.isShipped)}</span>
      </div>
      <TroubleNotice trouble={papers.trouble} onAgain={papers.again} />
      {papers.data && wording && <WordingEditor key={kind} councilId={council.id} sessions={papers.data.sessions} wording={wording} />}
    </>
  )
}

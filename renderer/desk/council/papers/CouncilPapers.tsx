import { useState } from 'react'
import type { CouncilView } from '../../../../shared/contract/councils.ts'
import type { CouncilPapersView } from '../../../../shared/contract/paper-data.ts'
import { decreeKindKeys, decreeKinds, signerKeys } from '../../../../shared/papers/kinds.ts'
import { Notice } from '../../../parts/Notice.tsx'
import { useDraft } from '../../../state/draft.ts'
import { useAsk, useTell } from '../../../state/host.ts'
import { clockWords } from '../../../text/clock.ts'
import { councilPapersText, signerWords } from '../../../text/paper-data.ts'
import classes from '../../desk.module.css'
import { Elsewhere } from '../../form/Elsewhere.tsx'
import { SaveBar } from '../../form/SaveBar.tsx'
import { useSend } from '../../form/use-send.ts'
import { TroubleNotice } from '../../session/Trouble.tsx'
import { TemplatePane } from '../papers-template/TemplatePane.tsx'
import { Bodies } from './Bodies.tsx'
import { PaperRow } from './PaperRow.tsx'
import own from './papers.module.css'
import { formOf, type PapersForm, partField, sentOf, signerField, wrongLists } from './papers-form.ts'
import { Signers } from './Signers.tsx'

/** Who signs, in whose name, with which series, căn cứ and Nơi nhận; and the wordings. Typed once, used by every paper of the council. */
export function CouncilPapers({ council }: { readonly council: CouncilView }) {
  const papers = useAsk('getCouncilPapers', { councilId: council.id })
  return (
    <>
      <TroubleNotice trouble={papers.trouble} onAgain={papers.again} />
      {papers.data && <PaperFields council={council} papers={papers.data} />}
    </>
  )
}

function PaperFields({ council, papers }: { readonly council: CouncilView; readonly papers: CouncilPapersView }) {
  const theirs = formOf(papers.data)
  const draft = useDraft({ values: theirs, version: papers.version })
  const [savedAt, setSavedAt] = useState<string>()
  const { tell, busy, trouble, clear } = useTell()
  const wrong = wrongLists(draft.values, papers.wordings)
  const { asked, formProps } = useSend({ wrong: wrong.length > 0, busy, onSend: () => void save() })

  async function save(): Promise<void> {
    const saved = await tell('setCouncilPapers', { councilId: council.id, baseVersion: draft.version, data: sentOf(draft.tidied()) })
    if (saved) setSavedAt(clockWords(new Date().toISOString()))
  }

  return (
    <form {...formProps} className={classes.page}>
      <div className={classes.page}>
        {papers.version === 0 && <Notice kind="info" title={councilPapersText.suggested} />}
        <Signers values={draft.values} onSet={draft.set} />
        <Bodies council={council} values={draft.values} onSet={draft.set} />
        <section className={classes.section}>
          <h2>{councilPapersText.papers}</h2>
          <p className={classes.dim}>{councilPapersText.papersWords}</p>
          <div className={own.rows}>
            {decreeKindKeys.map((kind) => (
              <PaperRow
                key={kind}
                kind={kind}
                councilId={council.id}
                wording={papers.wordings.find((wording) => wording.kind === kind)}
                values={draft.values}
                onSet={draft.set}
              />
            ))}
          </div>
        </section>
        <TemplatePane councilId={council.id} />
        {asked && wrong.length > 0 && (
          <Notice kind="warn" title={councilPapersText.wrong}>
            {wrong.map(({ part, kind }) => councilPapersText.of(councilPapersText[part], decreeKinds[kind].name)).join('; ')}
          </Notice>
        )}
        {!busy && <Elsewhere draft={draft} theirs={theirs} tell={told} />}
        <TroubleNotice trouble={trouble?.code === 'STALE' && draft.elsewhere.length > 0 ? null : trouble} onClose={clear} />
      </div>
      <SaveBar
        actLabel={councilPapersText.save}
        busy={busy}
        unsaved={draft.dirty}
        savedAt={savedAt}
        onDrop={() => {
          draft.takeTheirs()
          clear()
        }}
        wide
      />
    </form>
  )
}

const told: Partial<Record<keyof PapersForm, (values: PapersForm) => string>> = {
  advisory: () => councilPapersText.body.advisory,
  decision: () => councilPapersText.body.decision,
  ...Object.fromEntries(
    signerKeys.map((key) => [signerField(key), () => councilPapersText.of(councilPapersText.signer, signerWords[key].title)])
  ),
  ...Object.fromEntries(
    (['series', 'grounds', 'recipients'] as const).flatMap((part) =>
      decreeKindKeys.map((kind) => [partField(part, kind), () => councilPapersText.of(councilPapersText[part], decreeKinds[kind].name)])
    )
  )
}

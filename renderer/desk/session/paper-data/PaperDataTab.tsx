import { Anchor } from '@mantine/core'
import { useState } from 'react'
import type { SessionPapersView } from '../../../../shared/contract/paper-data.ts'
import type { SessionView } from '../../../../shared/contract/sessions.ts'
import { apartKinds, decreeKindKeys, decreeKinds } from '../../../../shared/papers/kinds.ts'
import { useDraft } from '../../../state/draft.ts'
import { useAsk, useTell } from '../../../state/host.ts'
import { clockWords } from '../../../text/clock.ts'
import { sessionPapersText } from '../../../text/paper-data.ts'
import classes from '../../desk.module.css'
import { Elsewhere } from '../../form/Elsewhere.tsx'
import { SaveBar } from '../../form/SaveBar.tsx'
import { useSend } from '../../form/use-send.ts'
import { useWrong } from '../../form/use-wrong.ts'
import { routes } from '../../routes.ts'
import { TroubleNotice } from '../Trouble.tsx'
import { Ballots } from './Ballots.tsx'
import { Entries } from './Entries.tsx'
import { Meeting } from './Meeting.tsx'
import { AddedWords, Numbers } from './Numbers.tsx'
import { eachField, entryField, formOf, numberField, sentOf, type SessionForm, wordsField } from './session-form.ts'

/** What the papers of the session still need: numbers and dates, times, guests, words on products, ballots. */
export function PaperDataTab({ session }: { readonly session: SessionView }) {
  const papers = useAsk('getSessionPapers', { sessionId: session.id })
  return (
    <>
      <TroubleNotice trouble={papers.trouble} onAgain={papers.again} />
      {papers.data && <PaperDataForm session={session} papers={papers.data} />}
    </>
  )
}

function PaperDataForm({ session, papers }: { readonly session: SessionView; readonly papers: SessionPapersView }) {
  const ids = papers.entries.map((entry) => entry.id)
  const theirs = formOf(papers.data, ids)
  const draft = useDraft({ values: theirs, version: papers.version })
  const wrong = useWrong()
  const [savedAt, setSavedAt] = useState<string>()
  // Fields that hold text which is no date, number or time are made anew when the typing is given up.
  const [round, setRound] = useState(0)
  const { tell, busy, trouble, clear } = useTell()
  const { formProps } = useSend({ wrong: wrong.any, busy, onSend: () => void save() })

  async function save(): Promise<void> {
    const data = sentOf(draft.tidied(), ids)
    if (await tell('setSessionPapers', { sessionId: session.id, baseVersion: draft.version, data }))
      setSavedAt(clockWords(new Date().toISOString()))
  }

  function drop(): void {
    draft.takeTheirs()
    wrong.clear()
    clear()
    setRound(round + 1)
  }

  const parts = { values: draft.values, onSet: draft.set, onWrong: wrong.onWrong }
  return (
    <form {...formProps} className={classes.page}>
      <div key={round} className={classes.narrow}>
        {(session.stage === 'concluded' || session.stage === 'issued') && <p className={classes.dim}>{sessionPapersText.after}</p>}
        <p className={classes.dim}>
          {sessionPapersText.elsewhere} <Anchor href={`#${routes.councilPapers(session.councilId)}`}>{sessionPapersText.toCouncil}</Anchor>.
        </p>
        <Meeting {...parts} mode={session.mode} />
        <Numbers {...parts} papers={papers.papers} each={papers.each} />
        <AddedWords {...parts} />
        <Ballots {...parts} entries={papers.entries} />
        <Entries {...parts} entries={papers.entries} />
        {!busy && <Elsewhere draft={draft} theirs={theirs} tell={toldOf(papers)} />}
        <TroubleNotice trouble={trouble?.code === 'STALE' && draft.elsewhere.length > 0 ? null : trouble} onClose={clear} />
      </div>
      <SaveBar actLabel={sessionPapersText.save} busy={busy} unsaved={draft.dirty || wrong.any} savedAt={savedAt} onDrop={drop} />
    </form>
  )
}

function toldOf({ entries }: SessionPapersView): Partial<Record<keyof SessionForm, () => string>> {
  const { of } = sessionPapersText
  return {
    beganAt: () => sessionPapersText.beganAt,
    endedAt: () => sessionPapersText.endedAt,
    guests: () => sessionPapersText.guests,
    sentOn: () => sessionPapersText.sentOn,
    backOn: () => sessionPapersText.backOn,
    tellers: () => sessionPapersText.tellers,
    ballotsIssued: () => sessionPapersText.issued,
    ballotsReturned: () => sessionPapersText.returned,
    ballotsValid: () => sessionPapersText.valid,
    ...Object.fromEntries(
      decreeKindKeys.flatMap((kind) => [
        [numberField(kind), () => of(sessionPapersText.numbers, decreeKinds[kind].name)],
        [wordsField(kind), () => of(sessionPapersText.added, decreeKinds[kind].name)]
      ])
    ),
    ...Object.fromEntries(apartKinds.map((kind) => [eachField(kind), () => of(sessionPapersText.numbers, decreeKinds[kind].name)])),
    ...Object.fromEntries(entries.map((entry) => [entryField(entry.id), () => entry.productName]))
  }
}

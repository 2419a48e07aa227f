import { Button, SegmentedControl, Textarea } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useMemo, useRef, useState } from 'react'
import type { CouncilPapersView, WordingField, WordingView } from '../../../../shared/contract/paper-data.ts'
import type { CouncilId } from '../../../../shared/ids.ts'
import { fieldKey, mistakesIn } from '../../../../shared/papers/decree/wording.ts'
import { decreeKinds } from '../../../../shared/papers/kinds.ts'
import { ConfirmDialog } from '../../../parts/ConfirmDialog.tsx'
import { Notice } from '../../../parts/Notice.tsx'
import { useDraft } from '../../../state/draft.ts'
import { useTell } from '../../../state/host.ts'
import { clockWords } from '../../../text/clock.ts'
import { wordingText } from '../../../text/paper-data.ts'
import classes from '../../desk.module.css'
import { Elsewhere } from '../../form/Elsewhere.tsx'
import { SaveBar } from '../../form/SaveBar.tsx'
import { useSend } from '../../form/use-send.ts'
import { TroubleNotice } from '../../session/Trouble.tsx'
import { FieldList } from './FieldList.tsx'
import { Mistakes } from './Mistakes.tsx'
import own from './papers.module.css'
import { insertField, selectLine } from './textarea.ts'
import { WordingLook } from './WordingLook.tsx'

interface WordingEditorProps {
  readonly councilId: CouncilId
  readonly sessions: CouncilPapersView['sessions']
  readonly wording: WordingView
}

/** As many letters as the contract takes. */
const longest = 40_000

/** The wording as plain text with its fields beside it, its mistakes by line, and how it will print. */
export function WordingEditor({ councilId, sessions, wording }: WordingEditorProps) {
  const { kind, fields } = wording
  const { name } = decreeKinds[kind]
  const source = { text: wording.wording }
  const draft = useDraft({ values: source, version: wording.version })
  const { text } = draft.values
  const known = useMemo(() => new Map(fields.map((field) => [fieldKey(field.name), field])), [fields])
  const mistakes = useMemo(() => mistakesIn(text, known), [text, known])
  const [looking, setLooking] = useState(false)
  const [asking, setAsking] = useState(false)
  const [savedAt, setSavedAt] = useState<string>()
  // Both beside each other only where each has the width of a page.
  const both = useMediaQuery('(min-width: 1600px)', false, { getInitialValueInEffect: false }) ?? false
  const area = useRef<HTMLTextAreaElement>(null)
  const { tell, busy, trouble, clear } = useTell()
  const problem = text.trim() === '' ? wordingText.needed : text.length > longest ? wordingText.tooLong : null
  const wrong = problem !== null || mistakes.length > 0
  const { asked, formProps } = useSend({ wrong, busy, onSend: () => void send(draft.tidied().text) })

  async function send(words: string | null): Promise<void> {
    const saved = await tell('setWording', { councilId, kind, baseVersion: draft.version, wording: words })
    if (!saved) return
    setSavedAt(clockWords(new Date().toISOString()))
    setAsking(false)
    if (words === null) draft.put({ text: wording.shipped })
  }

  function insert(field: WordingField): void {
    if (area.current) insertField(area.current, field)
  }

  const writing = both || !looking
  return (
    <form {...formProps} className={classes.page}>
      <div className={own.about}>
        <p className={classes.small}>
          {wordingText.draft} {writing && wordingText.rules}
        </p>
        {!both && (
          <SegmentedControl
            aria-label={wordingText.view}
            value={looking ? 'look' : 'write'}
            onChange={(view) => setLooking(view === 'look')}
            data={[
              { value: 'write', label: wordingText.write },
              { value: 'look', label: wordingText.look }
            ]}
          />
        )}
      </div>
      {asked && problem !== null && <Notice kind="warn" title={problem} />}
      <div className={own.desk} data-both={both || undefined}>
        {writing && (
          <>
            <Textarea
              ref={area}
              className={own.write}
              aria-label={wordingText.text(name)}
              value={text}
              onChange={(event) => draft.set('text', event.currentTarget.value)}
              error={wrong}
              spellCheck={false}
            />
            <FieldList
              fields={fields}
              onInsert={insert}
              foot={
                wording.own && (
                  <Button variant="default" onClick={() => setAsking(true)} disabled={busy}>
                    {wordingText.restore}
                  </Button>
                )
              }
            >
              <Mistakes mistakes={mistakes} onGo={(line) => area.current && selectLine(area.current, line)} />
            </FieldList>
          </>
        )}
        {(both || looking) && (
          <WordingLook councilId={councilId} kind={kind} sessions={sessions} text={text} broken={wrong} alone={!both} />
        )}
      </div>
      {!busy && <Elsewhere draft={draft} theirs={source} tell={{ text: () => wordingText.elsewhere }} />}
      <TroubleNotice trouble={trouble?.code === 'STALE' && draft.elsewhere.length > 0 ? null : trouble} onClose={clear} />
      <SaveBar
        actLabel={wordingText.save}
        busy={busy}
        unsaved={draft.dirty}
        savedAt={savedAt}
        onDrop={() => {
          draft.takeTheirs()
          clear()
        }}
        wide
      />
      <ConfirmDialog
        opened={asking}
        title={wordingText.restoreTitle(name)}
        actLabel={wordingText.restoreAct}
        onAct={() => void send(null)}
        onCancel={() => setAsking(false)}
        danger
        busy={busy}
      >
        {wordingText.restoreWords}
      </ConfirmDialog>
    </form>
  )
}

import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { FigureScope } from '../../../../shared/contract/figures.ts'
import type { ReportPartView } from '../../../../shared/contract/report.ts'
import { reportParts } from '../../../../shared/papers/report/text.ts'
import { ConfirmDialog } from '../../../parts/ConfirmDialog.tsx'
import { Notice } from '../../../parts/Notice.tsx'
import { TextArea } from '../../../parts/TextField.tsx'
import { useTell } from '../../../state/host.ts'
import { useHold } from '../../../state/leaving.ts'
import { partsText } from '../../../text/parts.ts'
import { reportPageText } from '../../../text/report-text.ts'
import desk from '../../desk.module.css'
import { TroubleNotice } from '../../session/Trouble.tsx'
import common from '../report.module.css'
import classes from './text.module.css'

interface PartProps {
  readonly scope: FigureScope
  readonly view: ReportPartView
}

const focusIt = (button: HTMLButtonElement | null) => button?.focus()
const focusField = (form: HTMLFormElement | null) => form?.querySelector('textarea')?.focus()

/** One part of the report: what the figures say, or the officer's words with what has changed since beside them. */
export function Part({ scope, view }: PartProps) {
  const { part, version, said, words, base } = view
  const [typed, setTyped] = useState<string | null>(null)
  const [leaving, setLeaving] = useState(false)
  // once written in, the button takes the focus back that the field had
  const [written, setWritten] = useState(false)
  const { tell, busy, trouble, clear } = useTell()
  const changed = words !== null && base !== said
  const shown = words ?? said
  useHold(typed !== null && typed !== shown)

  async function put(next: string | null): Promise<void> {
    const given = next?.trim() === '' && said === '' ? null : next
    if (await tell('setReportWords', { scope, part, baseVersion: version, words: given, said })) {
      setTyped(null)
      setLeaving(false)
    }
  }

  function begin(): void {
    setTyped(shown)
    setWritten(true)
  }

  function send(event: FormEvent): void {
    event.preventDefault()
    if (typed !== null) void put(typed)
  }

  return (
    <section className={classes.part}>
      <header className={desk.spread}>
        <h2>{reportParts[part]}</h2>
        {typed === null && (
          <div className={desk.row}>
            {words !== null && <span className={desk.small}>{reportPageText.own}</span>}
            {words !== null && !changed && (
              <Button size="compact-md" variant="default" disabled={busy} onClick={() => setLeaving(true)}>
                {reportPageText.back}
              </Button>
            )}
            <Button size="compact-md" variant="default" ref={written ? focusIt : undefined} onClick={begin}>
              {shown === '' ? reportPageText.write : reportPageText.edit}
              <span className={common.hidden}> {reportParts[part]}</span>
            </Button>
          </div>
        )}
      </header>
      <TroubleNotice trouble={trouble} onClose={clear} />
      {typed === null ? (
        <Words text={shown} nothing={part === 'difficulties' || part === 'plan' ? reportPageText.yours : reportPageText.nothing} />
      ) : (
        <form onSubmit={send} className={desk.form} ref={focusField}>
          <TextArea
            label={reportPageText.label(reportParts[part])}
            value={typed}
            onChange={setTyped}
            rows={rowsFor(typed)}
            maxLength={4000}
          />
          <div className={desk.row}>
            <Button type="submit" loading={busy}>
              {reportPageText.save}
            </Button>
            <Button variant="default" disabled={busy} onClick={() => setTyped(null)}>
              {partsText.cancel}
            </Button>
          </div>
        </form>
      )}
      {changed && (
        <Notice
          kind="warn"
          title={reportPageText.changed}
          kept={reportPageText.changedKept}
          action={
            <div className={classes.choose}>
              <Button size="compact-md" variant="default" disabled={busy} onClick={() => void put(words)}>
                {reportPageText.keep}
              </Button>
              <Button size="compact-md" variant="default" disabled={busy} onClick={() => setLeaving(true)}>
                {reportPageText.take}
              </Button>
            </div>
          }
        >
          {said === '' ? (
            <p>{reportPageText.nowNothing}</p>
          ) : (
            <p>
              <em>{reportPageText.now}</em> {said}
            </p>
          )}
        </Notice>
      )}
      <ConfirmDialog
        opened={leaving}
        title={reportPageText.backTitle}
        actLabel={reportPageText.backAct}
        busy={busy}
        onAct={() => void put(null)}
        onCancel={() => setLeaving(false)}
      >
        <p>{reportPageText.backWords}</p>
      </ConfirmDialog>
    </section>
  )
}

/** Lines of some 90 letters, within what a small screen shows. */
function rowsFor(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 90)), 0)
  return Math.min(12, Math.max(4, lines + 1))
}

function Words({ text, nothing }: { readonly text: string; readonly nothing: string }) {
  if (text === '') return <p className={desk.dim}>{nothing}</p>
  return text.split('\n').map((line, place) => (
    <p key={place} className={classes.words}>
      {line}
    </p>
  ))
}

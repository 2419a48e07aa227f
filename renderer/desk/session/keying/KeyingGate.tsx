import { Autocomplete, Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { EntryView, MemberView, SessionView } from '../../../../shared/contract/sessions.ts'
import type { KeyingView, SheetView } from '../../../../shared/contract/sheets.ts'
import { searchKey } from '../../../../shared/text-key.ts'
import { isComposing } from '../../../parts/typing.ts'
import { useTell } from '../../../state/host.ts'
import { useKeyers } from '../../../state/keyers.ts'
import { keyingText } from '../../../text/keying-pages.ts'
import { sheetText } from '../../../text/sheet.ts'
import { Frame } from '../Frame.tsx'
import type { NextSheet } from '../sheet/SheetDesk.tsx'
import { SheetHead } from '../sheet/SheetHead.tsx'
import { TroubleNotice } from '../Trouble.tsx'
import { OpenByCode } from './OpenByCode.tsx'
import { Restart } from './Restart.tsx'
import { useLeaveKey } from './use-leave-key.ts'
import classes from './keying.module.css'

interface KeyingGateProps {
  readonly session: SessionView
  readonly entry: EntryView
  readonly member: MemberView
  readonly view: SheetView
  /** Nobody has begun, or the second person is waited for. */
  readonly keying: KeyingView
  readonly backLabel: string
  readonly onBack: () => void
  /** Somebody has begun, or begun anew: the sheet is another. */
  readonly onChanged: () => void
  /** Gives up the new version of a submitted sheet. */
  readonly onDiscard: () => void
  readonly next: NextSheet | null
}

/** Who is going to key the sheet from paper: asked each time, since the second must be another than the first. */
export function KeyingGate({ session, entry, member, view, keying, backLabel, onBack, onChanged, onDiscard, next }: KeyingGateProps) {
  const time = keying.phase === 'waiting' ? 'second' : 'first'
  const last = useKeyers((state) => state[time])
  const [by, setBy] = useState(() => (time === 'second' && searchKey(last) === searchKey(keying.firstBy) ? '' : last))
  const { tell, busy, trouble, clear } = useTell()
  const { entryId, memberId } = view
  const field = useRef<HTMLInputElement>(null)
  const helpers = helpersOf(session, time === 'second' ? keying.firstBy : '')
  useEffect(() => field.current?.focus(), [])
  useLeaveKey(onBack)

  async function begin(): Promise<void> {
    const name = by.normalize('NFC').trim()
    if (name === '' || busy) return
    if (!(await tell('beginKeying', { entryId, memberId, baseVersion: keying.version, by: name }))) return
    useKeyers.setState({ [time]: name })
    onChanged()
  }

  return (
    <Frame
      header={
        <SheetHead entry={entry} member={member} saving={{ kind: 'idle' }} keyed={sheetText.keyed} backLabel={backLabel} onBack={onBack} />
      }
    >
      <div className={classes.gate}>
        <h2 className={classes.title}>{keyingText.title(time)}</h2>
        {time === 'second' && (
          <p>
            <strong>{keyingText.firstDone(keying.firstBy)}</strong>
          </p>
        )}
        <p>{time === 'first' ? keyingText.firstWords : keyingText.secondWords}</p>
        {view.revising && (
          <p>
            {sheetText.revising(view.no)} {view.reason !== '' && sheetText.reviseReason(view.reason)}{' '}
            <button type="button" className={classes.link} onClick={onDiscard}>
              {sheetText.discard}
            </button>
          </p>
        )}
        <Autocomplete
          ref={field}
          className={classes.by}
          label={keyingText.by}
          placeholder={keyingText.byHint}
          // a name that stands there whole has nothing more to choose, and the list would lie over the button
          data={helpers.includes(by) ? [] : helpers}
          value={by}
          onChange={(name) => {
            setBy(name)
            clear()
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isComposing(event)) void begin()
          }}
          maxLength={300}
          limit={8}
          maxDropdownHeight={320}
          spellCheck={false}
          openOnFocus={false}
        />
        <TroubleNotice trouble={trouble} />
        <div className={classes.acts}>
          <Button onClick={() => void begin()} loading={busy} disabled={by.trim() === ''}>
            {keyingText.begin}
          </Button>
          {time === 'second' && (
            <Button variant="default" onClick={next === null ? onBack : next.open}>
              {next === null ? backLabel : sheetText.nextSheet(next.name)}
            </Button>
          )}
          {time === 'second' && <OpenByCode sessionId={session.id} size="sm" />}
        </div>
        {time === 'second' && <Restart place={view} version={keying.version} onDone={onChanged} />}
      </div>
    </Frame>
  )
}

/** People of the session who may sit at the keyboard: those who do not score, secretaries first, then everybody else; not who keyed it before. */
function helpersOf({ members }: SessionView, but: string): string[] {
  const there = members.filter((member) => member.replacedAt === null && searchKey(member.name) !== searchKey(but))
  const rank = (member: MemberView) => (/secretary/i.test(member.post) ? 0 : member.scores && member.body === 'council' ? 2 : 1)
  return [...new Set(there.toSorted((a, b) => rank(a) - rank(b)).map((member) => member.name))]
}

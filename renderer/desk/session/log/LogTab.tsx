import { Button } from '@mantine/core'
import { useState } from 'react'
import type { LogLine } from '../../../../shared/contract/app.ts'
import type { SessionView } from '../../../../shared/contract/sessions.ts'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { SearchSelect } from '../../../parts/SearchSelect.tsx'
import { useAsk } from '../../../state/host.ts'
import { stampWords } from '../../../text/clock.ts'
import { actorWords, actWords, factWords, logText, reasonOf } from '../../../text/log.ts'
import { groupThin } from '../../../text/parts.ts'
import { postWords } from '../../../text/session.ts'
import { TroubleNotice } from '../Trouble.tsx'
import classes from './log.module.css'

/** The story of the session, of a product or of a member, the newest first. */
export function LogTab({ session }: { readonly session: SessionView }) {
  const [entryId, setEntry] = useState<string | null>(null)
  const [memberId, setMember] = useState<string | null>(null)
  const about = entryId ?? memberId
  return (
    <div className={classes.log}>
      <div className={classes.filters}>
        <SearchSelect
          label={logText.product}
          placeholder={logText.all}
          options={session.entries.map((entry) => ({ value: entry.id, label: entry.productName, note: entry.producerName }))}
          value={entryId}
          onChange={(value) => {
            setEntry(value)
            setMember(null)
          }}
        />
        <SearchSelect
          label={logText.person}
          placeholder={logText.all}
          options={session.members.map((member) => ({ value: member.id, label: member.name, note: postWords[member.post] }))}
          value={memberId}
          onChange={(value) => {
            setMember(value)
            setEntry(null)
          }}
        />
        {memberId !== null && <p className={classes.dim}>{logText.personWords}</p>}
      </div>
      <Pages key={about ?? 'all'} session={session} about={about} />
    </div>
  )
}

function Pages({ session, about }: { readonly session: SessionView; readonly about: string | null }) {
  // The first number of each page that was asked for; null begins with the newest line.
  const [starts, setStarts] = useState<readonly (number | null)[]>([null])
  return (
    <>
      {starts.map((before, place) => (
        <Page
          key={before ?? 'newest'}
          session={session}
          about={about}
          before={before}
          onMore={place === starts.length - 1 ? (last) => setStarts([...starts, last]) : null}
        />
      ))}
    </>
  )
}

interface PageProps {
  readonly session: SessionView
  readonly about: string | null
  readonly before: number | null
  readonly onMore: ((last: number) => void) | null
}

function Page({ session, about, before, onMore }: PageProps) {
  const answer = useAsk('getLog', { sessionId: session.id, about, before })
  const lines = answer.data?.lines ?? []
  const last = lines.at(-1)
  if (answer.trouble) return <TroubleNotice trouble={answer.trouble} onAgain={answer.again} />
  if (answer.data && lines.length === 0 && before === null) return <EmptyState title={logText.empty} />
  return (
    <>
      <table className={classes.lines}>
        {before === null && (
          <thead>
            <tr>
              <th scope="col" className={classes.number}>
                {logText.number}
              </th>
              <th scope="col">{logText.at}</th>
              <th scope="col">{logText.who}</th>
              <th scope="col">{logText.what}</th>
            </tr>
          </thead>
        )}
        <tbody>
          {lines.map((line) => (
            <Line key={line.seq} line={line} session={session} />
          ))}
        </tbody>
      </table>
      {onMore !== null && answer.data?.more === true && last && (
        <Button variant="default" onClick={() => onMore(last.seq)}>
          {logText.older}
        </Button>
      )}
    </>
  )
}

function Line({ line, session }: { readonly line: LogLine; readonly session: SessionView }) {
  const facts = factWords(line, session)
  const reason = reasonOf(line)
  return (
    <tr>
      <td className={`figures ${classes.number}`}>{groupThin(line.seq)}</td>
      <td className={`figures ${classes.stamp}`}>{stampWords(line.at)}</td>
      <td className={classes.who}>{actorWords(line)}</td>
      <td>
        <strong>{actWords(line.what)}</strong>
        {facts !== '' && <> · {facts}</>}
        {reason !== '' && <span className={classes.reason}>{logText.reason(reason)}</span>}
      </td>
    </tr>
  )
}

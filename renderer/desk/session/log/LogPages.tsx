import { Button } from '@mantine/core'
import { useState } from 'react'
import type { LogLine } from '../../../../shared/contract/app.ts'
import type { SessionView } from '../../../../shared/contract/sessions.ts'
import type { SessionId } from '../../../../shared/ids.ts'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { useAsk } from '../../../state/host.ts'
import { stampWords } from '../../../text/clock.ts'
import { actorWords, actWords, logText, reasonOf } from '../../../text/log.ts'
import { factWords } from '../../../text/log-facts.ts'
import { groupThin } from '../../../text/parts.ts'
import { TroubleNotice } from '../Trouble.tsx'
import classes from './log.module.css'

interface LogPagesProps {
  /** 'none': acts that belong to no session; null: all. */
  readonly sessionId: SessionId | 'none' | null
  readonly about: string | null
  readonly names: Pick<SessionView, 'name' | 'members'>
}

/** Lines of the log, the newest first, more of them on demand. */
export function LogPages(props: LogPagesProps) {
  // The first number of each page that was asked for; null begins with the newest line.
  const [starts, setStarts] = useState<readonly (number | null)[]>([null])
  return (
    <>
      {starts.map((before, place) => (
        <Page
          key={before ?? 'newest'}
          {...props}
          before={before}
          onMore={place === starts.length - 1 ? (last) => setStarts([...starts, last]) : null}
        />
      ))}
    </>
  )
}

interface PageProps extends LogPagesProps {
  readonly before: number | null
  readonly onMore: ((last: number) => void) | null
}

function Page({ sessionId, about, names, before, onMore }: PageProps) {
  const answer = useAsk('getLog', { sessionId, about, before })
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
            <Line key={line.seq} line={line} names={names} />
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

function Line({ line, names }: { readonly line: LogLine; readonly names: LogPagesProps['names'] }) {
  const facts = factWords(line, names)
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

import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import type { SessionSummary } from '../../../shared/contract/sessions.ts'
import { formatViDate } from '../../../shared/domain/dates.ts'
import { stages } from '../../../shared/domain/model.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import type { Column } from '../../parts/table-model.ts'
import { useAsk } from '../../state/host.ts'
import { homeText } from '../../text/desk.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import { routes } from '../routes.ts'
import { paths } from '../session/paths.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import { StageMark } from './StageMark.tsx'

const columns: readonly Column<SessionSummary>[] = [
  { key: 'name', title: homeText.name, value: (row) => `${row.name} ${row.councilName}`, cell: (row) => row.name },
  {
    key: 'heldOn',
    title: homeText.heldOn,
    value: (row) => row.heldOn,
    cell: (row) => (row.heldOn === null ? homeText.noDate : formatViDate(row.heldOn)),
    width: '9rem'
  },
  { key: 'entries', title: homeText.entriesHead, value: (row) => row.entries, kind: 'number', width: '7rem' },
  { key: 'members', title: homeText.membersHead, value: (row) => row.members, kind: 'number', width: '7.5rem' },
  {
    key: 'stage',
    title: homeText.stage,
    value: (row) => stages.indexOf(row.stage),
    cell: (row) => <StageMark stage={row.stage} />,
    searched: false,
    width: '13.5rem'
  }
]

/** Every session, the newest first. */
export function SessionsPage() {
  const [, go] = useLocation()
  const sessions = useAsk('listSessions', {})
  const create = () => go(routes.newSession)
  return (
    <DeskFrame place="sessions" title={homeText.sessions} acts={<Button onClick={create}>{homeText.newSession}</Button>}>
      <TroubleNotice trouble={sessions.trouble} onAgain={sessions.again} />
      {sessions.data && (
        <DataTable
          label={homeText.sessions}
          columns={columns}
          rows={sessions.data}
          rowKey={(row) => row.id}
          onOpen={(row) => go(paths.session(row.id))}
          height="calc(100dvh - 9.5rem)"
          empty={
            <EmptyState title={homeText.noSessions}>
              <p>{homeText.noSessionsWords}</p>
            </EmptyState>
          }
        />
      )}
    </DeskFrame>
  )
}

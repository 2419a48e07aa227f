import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import type { EntryView, MemberView, SessionView } from '../../../shared/contract/sessions.ts'
import type { EntryId, MemberId, SessionId } from '../../../shared/ids.ts'
import { callHost, onEvent } from '../../api/client.ts'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useAsk } from '../../state/host.ts'
import { useSeat } from '../../state/seat.ts'
import { openSheet } from '../../state/sheet-open.ts'
import type { SheetStore } from '../../state/sheet.ts'
import { sheetText } from '../../text/sheet.ts'
import { Frame } from './Frame.tsx'
import { paths } from './paths.ts'
import { SheetDesk } from './sheet/SheetDesk.tsx'
import { useNextSheet } from './sheet/use-next-sheet.ts'
import { TroubleNotice } from './Trouble.tsx'
import classes from './session.module.css'

interface SheetPageProps {
  readonly params: { readonly id: string; readonly entryId: string; readonly memberId: string }
}

/** One member's sheet for one product: /phien/:id/phieu/:entryId/:memberId. */
export function SheetPage({ params }: SheetPageProps) {
  // The address names them as text; the host answers NOT_FOUND for what is no such row.
  const sessionId = params.id as SessionId
  const entryId = params.entryId as EntryId
  const memberId = params.memberId as MemberId
  const session = useAsk('getSession', { sessionId })
  const entry = session.data?.entries.find((one) => one.id === entryId)
  const member = session.data?.members.find((one) => one.id === memberId)
  if (session.data && entry && member) {
    return <Loaded key={`${entryId}/${memberId}`} session={session.data} entry={entry} member={member} />
  }
  const trouble = session.trouble ?? (session.data ? { code: 'NOT_FOUND' as const, what: entry ? 'member' : 'entry' } : null)
  return <Waiting sessionId={sessionId} trouble={trouble} onAgain={session.again} />
}

interface LoadedProps {
  readonly session: SessionView
  readonly entry: EntryView
  readonly member: MemberView
}

function Loaded({ session, entry, member }: LoadedProps) {
  const seat = useSeat((state) => state.seat)
  const [sheet] = useState<SheetStore>(() => openSheet(callHost, entry.id, member.id))
  const view = useStore(sheet, (state) => state.view)
  const trouble = useStore(sheet, (state) => state.trouble)
  const set = useAsk('getSessionSet', { sessionId: session.id, setNo: entry.setNo })
  const next = useNextSheet(session, entry, member)
  const [, go] = useLocation()
  useEffect(() => void sheet.getState().load(), [sheet])
  // What somebody else did to this product shows at once; our own taps come back as changes too and tell nothing new.
  useEffect(
    () =>
      onEvent((event) => {
        const { phase, receipt, load } = sheet.getState()
        if (phase === 'idle' && (event === null || (event.about === entry.id && event.receipt > (receipt ?? 0)))) void load()
      }),
    [sheet, entry.id]
  )

  if (!view || !set.data) {
    return (
      <Waiting
        sessionId={session.id}
        trouble={set.trouble ?? trouble}
        onAgain={() => {
          set.again()
          void sheet.getState().load()
        }}
      />
    )
  }
  return (
    <SheetDesk
      sheet={sheet}
      view={view}
      set={set.data}
      session={session}
      entry={entry}
      member={member}
      keyed={seat === null}
      backLabel={seat === null ? sheetText.back : sheetText.backToList}
      onLeave={() => go(seat === null ? paths.tab(session.id, 'scoring') : paths.seat)}
      next={next}
    />
  )
}

function Waiting({
  sessionId,
  trouble,
  onAgain
}: {
  readonly sessionId: SessionId
  readonly trouble: Parameters<typeof TroubleNotice>[0]['trouble']
  readonly onAgain: () => void
}) {
  const seated = useSeat((state) => state.seat !== null)
  const [, go] = useLocation()
  return (
    <Frame header={<PageHeader title={trouble === null ? sheetText.loading : sheetText.notOpened} />}>
      <div className={classes.page}>
        <TroubleNotice trouble={trouble} onAgain={onAgain} />
        {trouble !== null && (
          <Button variant="default" mt="md" onClick={() => go(seated ? paths.seat : paths.tab(sessionId, 'scoring'))}>
            {seated ? sheetText.backToList : sheetText.back}
          </Button>
        )}
      </div>
    </Frame>
  )
}

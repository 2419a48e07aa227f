import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import type { EntryView, MemberView, SessionView } from '../../../shared/contract/sessions.ts'
import type { KeyingView, SheetView } from '../../../shared/contract/sheets.ts'
import type { EntryId, MemberId, SessionId } from '../../../shared/ids.ts'
import { callHost, onEvent } from '../../api/client.ts'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useAsk } from '../../state/host.ts'
import { useSeat } from '../../state/seat.ts'
import { openSheet } from '../../state/sheet-open.ts'
import type { SheetStore } from '../../state/sheet.ts'
import { sheetText } from '../../text/sheet.ts'
import { Frame } from './Frame.tsx'
import { Compare } from './keying/Compare.tsx'
import { KeyingGate } from './keying/KeyingGate.tsx'
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
  const twice = seat === null && session.rules.keyedTwice.value
  const asked = useAsk('getKeying', { entryId: entry.id, memberId: member.id }, twice)
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

  const keying = twice ? asked.data : undefined
  const backLabel = seat === null ? sheetText.back : sheetText.backToList
  const leave = () => go(seat === null ? paths.tab(session.id, 'scoring') : paths.seat)
  // one answer is behind the other for a moment
  const behind =
    view !== null && keying !== undefined && (isBetween(keying, view) ? view.version !== keying.version : view.version < keying.version)
  if (!view || !set.data || (twice && !keying) || behind) {
    return (
      <Waiting
        sessionId={session.id}
        trouble={set.trouble ?? trouble ?? asked.trouble}
        onAgain={() => {
          set.again()
          asked.again()
          void sheet.getState().load()
        }}
      />
    )
  }
  if (keying && isBetween(keying, view) && (session.stage === 'scoring' || session.stage === 'locked')) {
    const shared = { entry, member, view, keying, backLabel, onBack: leave, onChanged: () => void sheet.getState().load() }
    if (keying.phase === 'comparing') return <Compare key={keying.version} set={set.data} {...shared} />
    return <KeyingGate key={keying.phase} session={session} onDiscard={() => void sheet.getState().discard()} next={next} {...shared} />
  }
  return (
    <SheetDesk
      key={keying?.phase}
      sheet={sheet}
      view={view}
      set={set.data}
      session={session}
      entry={entry}
      member={member}
      keyed={seat === null}
      keying={keying ? keyerOf(keying) : null}
      backLabel={backLabel}
      onLeave={leave}
      next={next}
    />
  )
}

/** Nobody is keying: the next person is waited for, or the paper. A submitted sheet waits for nobody. */
function isBetween({ phase }: KeyingView, view: SheetView): boolean {
  return view.state !== 'submitted' && phase !== 'first' && phase !== 'second'
}

function keyerOf({ phase, firstBy, secondBy }: KeyingView) {
  if (phase === 'first') return { time: phase, by: firstBy } as const
  return phase === 'second' ? ({ time: phase, by: secondBy } as const) : null
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

import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { LanCard, LanMember, LanView } from '../../../../shared/contract/devices.ts'
import { inviteMark } from '../../../../shared/invite-mark.ts'
import type { SessionView } from '../../../../shared/contract/sessions.ts'
import type { MemberId } from '../../../../shared/ids.ts'
import { BackButton } from '../../../parts/BackButton.tsx'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { PageHeader } from '../../../parts/PageHeader.tsx'
import { useSpace } from '../../../state/space.ts'
import { inviteText } from '../../../text/invite.ts'
import { sessionText } from '../../../text/session.ts'
import { GuideButton } from '../../guide/GuideButton.tsx'
import { Frame } from '../Frame.tsx'
import { PinDialog } from '../people/PinDialog.tsx'
import { paths } from '../paths.ts'
import { TroubleNotice } from '../Trouble.tsx'
import { EndDialog } from './EndDialog.tsx'
import { type Invitation, InviteDialog } from './InviteDialog.tsx'
import { Members } from './Members.tsx'
import { Network } from './Network.tsx'
import { NextLine } from './NextLine.tsx'
import { mayScore, nextStep } from './standing.ts'
import { SlipsDialog } from './SlipsDialog.tsx'
import { SelfTest, Trouble } from './SideHelp.tsx'
import { useLan, useNow } from './use-lan.ts'
import { Wifi } from './Wifi.tsx'
import classes from './invite.module.css'
import sessionClasses from '../session.module.css'

/** Phones of the members: open the network, try one, invite each. /phien/:id/moi-thanh-vien */
export function InvitePage({ session }: { readonly session: SessionView }) {
  const { lan, cards } = useLan(session.id)
  return (
    <Frame header={<Head session={session} />}>
      <div className={sessionClasses.page}>
        <TroubleNotice trouble={lan.trouble ?? cards.trouble} onAgain={lan.again} />
        {lan.data && cards.data && <Loaded session={session} lan={lan.data} cards={cards.data} onLookAgain={cards.again} />}
      </div>
    </Frame>
  )
}

function Head({ session }: { readonly session: SessionView }) {
  const [, go] = useLocation()
  return (
    <div className={sessionClasses.head}>
      <BackButton label={inviteText.back} onBack={() => go(paths.tab(session.id, session.stage === 'preparing' ? 'people' : 'scoring'))} />
      <div className={sessionClasses.headWords}>
        <PageHeader title={inviteText.title} note={sessionText.title(session.councilName, session.round)}>
          <GuideButton first="day" />
        </PageHeader>
      </div>
    </div>
  )
}

/** What is being done about one member, by id: the member is looked up as it is now. */
type Asking = { readonly what: 'qr' | 'pin' | 'end'; readonly memberId: MemberId } | { readonly what: 'slips' } | null

interface LoadedProps {
  readonly session: SessionView
  readonly lan: LanView
  readonly cards: readonly LanCard[]
  readonly onLookAgain: () => void
}

function Loaded({ session, lan, cards, onLookAgain }: LoadedProps) {
  const now = useNow()
  const [, go] = useLocation()
  const practice = useSpace((state) => state.space === 'practice')
  const [asking, setAsking] = useState<Asking>(null)
  // Codes are shown once by the host; kept here so that looking a second time does not end the slip that was printed.
  const [made, setMade] = useState<ReadonlyMap<MemberId, Invitation>>(new Map())
  const inStage = mayScore(session.stage)
  const there = lan.open !== null && cards.some(({ address }) => address === lan.open?.address)
  const mayInvite = lan.open !== null && inStage
  const locked = new Set<string>(session.members.filter(({ pinLocked }) => pinLocked).map(({ id }) => id))
  const absent = new Set<string>(session.members.filter(({ attendance }) => attendance === 'absent').map(({ id }) => id))
  const about = asking !== null && asking.what !== 'slips' ? lan.members.find(({ memberId }) => memberId === asking.memberId) : undefined
  const person = session.members.find(({ id }) => id === about?.memberId)
  const keep = (memberId: MemberId, invitation: Invitation) => setMade((before) => new Map(before).set(memberId, invitation))
  const ask = (what: 'qr' | 'pin' | 'end') => (member: LanMember) => setAsking({ what, memberId: member.memberId })
  const close = () => setAsking(null)

  /** Still good, under the address that is open now: the key behind '#' is the same wherever the host is. */
  function keptOf(member: LanMember): Invitation | undefined {
    const invitation = made.get(member.memberId)
    if (invitation === undefined || !member.invited || lan.open === null) return undefined
    return { code: invitation.code, url: `${lan.open.url}${invitation.url.slice(invitation.url.indexOf(inviteMark))}` }
  }

  return (
    <div className={classes.page}>
      <NextLine step={nextStep({ lan, absent, stage: session.stage, there, now })} sessionId={session.id} />
      <div className={classes.columns}>
        <div className={classes.side}>
          <Network lan={lan} cards={cards} onLookAgain={onLookAgain} mayOpen={inStage} />
          {lan.open !== null && <SelfTest url={lan.open.url} />}
          <div className={classes.folds}>
            {inStage && <Wifi />}
            <Trouble sessionId={session.id} />
          </div>
        </div>
        <section className={classes.section} aria-labelledby="invite-members">
          <div className={classes.spread}>
            <h2 id="invite-members">{inviteText.membersTitle}</h2>
            {lan.members.length > 0 && (
              <Button variant="default" disabled={!mayInvite} onClick={() => setAsking({ what: 'slips' })}>
                {inviteText.slips}
              </Button>
            )}
          </div>
          {inStage && lan.open === null && lan.members.length > 0 && <p className={classes.dim}>{inviteText.closedQr}</p>}
          {lan.members.length === 0 ? (
            <EmptyState
              title={inviteText.noMembers}
              act={{ label: inviteText.toPeople, onPress: () => go(paths.tab(session.id, 'people')) }}
            >
              {inviteText.noMembersWords}
            </EmptyState>
          ) : (
            <Members
              members={lan.members}
              locked={locked}
              absent={absent}
              now={now}
              mayInvite={mayInvite}
              mayPin={inStage}
              onQr={ask('qr')}
              onPin={ask('pin')}
              onEnd={ask('end')}
            />
          )}
        </section>
      </div>
      {asking?.what === 'qr' && about && (
        <InviteDialog member={about} kept={keptOf(about)} onMade={(invitation) => keep(about.memberId, invitation)} onClose={close} />
      )}
      {asking?.what === 'pin' && person && (
        <PinDialog member={person} note={about?.device ? inviteText.pinEnds(about.device.name) : undefined} onClose={close} />
      )}
      {asking?.what === 'end' && about?.device && <EndDialog name={about.name} device={about.device} onClose={close} />}
      {asking?.what === 'slips' && (
        <SlipsDialog
          members={lan.members}
          absent={absent}
          session={sessionText.title(session.councilName, session.round)}
          practice={practice}
          onMade={keep}
          onClose={close}
        />
      )}
    </div>
  )
}

import { Button, Radio } from '@mantine/core'
import { useState } from 'react'
import type { LanCard, LanView } from '../../../../shared/contract/devices.ts'
import { ConfirmDialog } from '../../../parts/ConfirmDialog.tsx'
import { Notice } from '../../../parts/Notice.tsx'
import { NumberField } from '../../../parts/NumberField.tsx'
import { useTell } from '../../../state/host.ts'
import { errorLine } from '../../../text/errors.ts'
import { addressWords, cardKinds, inviteText } from '../../../text/invite.ts'
import { TroubleNotice } from '../Trouble.tsx'
import classes from './invite.module.css'

interface NetworkProps {
  readonly lan: LanView
  readonly cards: readonly LanCard[]
  readonly onLookAgain: () => void
  /** False after the scoring: what is open can still be closed. */
  readonly mayOpen: boolean
}

/** Step 1: which of the machine's networks the phones come in by; open, and closed again. */
export function Network({ lan, cards, onLookAgain, mayOpen }: NetworkProps) {
  return (
    <section className={classes.section} aria-labelledby="invite-network">
      <h2 id="invite-network">{inviteText.networkTitle}</h2>
      {lan.open !== null ? (
        <Opened open={lan.open} cards={cards} joined={lan.members.filter(({ device }) => device !== null).length} />
      ) : (
        <>
          {lan.was === null ? <p className={classes.dim}>{inviteText.closedWords}</p> : <Before was={lan.was} />}
          {mayOpen && (cards.length === 0 ? <NoCards onLookAgain={onLookAgain} /> : <Choose cards={cards} />)}
        </>
      )}
    </section>
  )
}

/** The program was started anew and the network is not open again yet. */
function Before({ was }: { readonly was: NonNullable<LanView['was']> }) {
  const { tell, busy, trouble } = useTell()
  return (
    <Notice kind="warn" title={inviteText.wasOpen(`${was.address}:${was.port}`)}>
      <p>{inviteText.wasOpenWords}</p>
      <Button size="compact-md" loading={busy} onClick={() => void tell('openLan', was)}>
        {inviteText.openAgain}
      </Button>
      <TroubleNotice trouble={trouble} />
    </Notice>
  )
}

function NoCards({ onLookAgain }: { readonly onLookAgain: () => void }) {
  return (
    <Notice kind="warn" title={inviteText.noCards}>
      <p>{inviteText.noCardsWords}</p>
      <Button size="compact-md" variant="default" onClick={onLookAgain}>
        {inviteText.lookAgain}
      </Button>
    </Notice>
  )
}

function Choose({ cards }: { readonly cards: readonly LanCard[] }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const [port, setPort] = useState<number | null>(null)
  const [wrong, setWrong] = useState(false)
  const { tell, busy, trouble } = useTell()
  const usual = cards.filter((card) => card.usual)
  const others = cards.filter((card) => !card.usual)
  // A card that went away while the page was open is no choice any more.
  const card = cards.find(({ address }) => address === chosen) ?? usual[0] ?? others[0]

  return (
    <>
      <Radio.Group label={inviteText.chooseCard} value={card?.address ?? ''} onChange={setChosen}>
        <div className={classes.cards}>
          {usual.map((one) => (
            <Choice key={one.address} card={one} />
          ))}
          {others.length > 0 && (
            <details open={usual.length === 0}>
              <summary>{inviteText.otherCards(others.length)}</summary>
              <p className={classes.dim}>{inviteText.otherCardsWords}</p>
              <div className={classes.cards}>
                {others.map((one) => (
                  <Choice key={one.address} card={one} />
                ))}
              </div>
            </details>
          )}
        </div>
      </Radio.Group>
      <details>
        <summary>{inviteText.more}</summary>
        <NumberField
          label={inviteText.port}
          description={inviteText.portWords}
          placeholder="8787"
          min={1024}
          max={65535}
          value={port}
          onChange={(value, problem) => {
            setPort(value)
            setWrong(problem !== null)
          }}
        />
      </details>
      <TroubleNotice trouble={trouble} />
      <div>
        <Button
          loading={busy}
          disabled={card === undefined || wrong}
          onClick={() => card && void tell('openLan', { address: card.address, port })}
        >
          {inviteText.openAct}
        </Button>
      </div>
    </>
  )
}

function Choice({ card }: { readonly card: LanCard }) {
  return <Radio value={card.address} label={`${cardKinds[card.kind]} · ${card.address}`} description={card.name} />
}

interface OpenedProps {
  readonly open: NonNullable<LanView['open']>
  readonly cards: readonly LanCard[]
  readonly joined: number
}

function Opened({ open, cards, joined }: OpenedProps) {
  const [closing, setClosing] = useState(false)
  const { tell, busy, trouble, clear } = useTell()
  const card = cards.find(({ address }) => address === open.address)

  async function close(): Promise<void> {
    if (await tell('closeLan', {})) setClosing(false)
  }

  return (
    <>
      <p className={classes.openNow}>
        <span className={classes.disc} aria-hidden="true" />
        {card === undefined ? inviteText.openPlain : inviteText.openNow(`${cardKinds[card.kind]} (${card.name})`)}
      </p>
      <div>
        <span className={classes.dim}>{inviteText.address}</span>
        <p className={`figures ${classes.address}`}>{addressWords(open.url)}</p>
      </div>
      <p className={classes.dim}>{inviteText.openWhom}</p>
      <div>
        <Button variant="default" onClick={() => setClosing(true)}>
          {inviteText.closeAct}
        </Button>
      </div>
      <ConfirmDialog
        opened={closing}
        title={inviteText.closeTitle}
        actLabel={inviteText.closeAct}
        busy={busy}
        failure={trouble === null ? undefined : errorLine(trouble)}
        onAct={() => void close()}
        onCancel={() => {
          setClosing(false)
          clear()
        }}
      >
        <p>{inviteText.closeWords(joined)}</p>
      </ConfirmDialog>
    </>
  )
}

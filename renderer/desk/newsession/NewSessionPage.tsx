import { useState } from 'react'
import { useLocation } from 'wouter'
import type { CouncilId, ProductId, SessionId } from '../../../shared/ids.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { tidy } from '../../state/draft.ts'
import { useAsk, useTell } from '../../state/host.ts'
import { leaveTo } from '../../state/leaving.ts'
import { newSessionText } from '../../text/newsession.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import classes from '../desk.module.css'
import { SaveBar } from '../form/SaveBar.tsx'
import { useSend } from '../form/use-send.ts'
import { useWrong } from '../form/use-wrong.ts'
import { routes } from '../routes.ts'
import { paths } from '../session/paths.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import { ChooseProducts } from './ChooseProducts.tsx'
import { SessionFields, type SessionForm } from './SessionFields.tsx'

/** A session with its products; its composition is the council's. */
export function NewSessionPage() {
  const [, go] = useLocation()
  const councils = useAsk('listCouncils', {})
  const products = useAsk('listProducts', {})
  const [form, setForm] = useState<SessionForm>(blankSession)
  const [chosen, setChosen] = useState<ReadonlySet<ProductId>>(new Set())
  // Made at an earlier try that could not add the products: the next try goes on with it.
  const [made, setMade] = useState<SessionId | null>(null)
  const wrong = useWrong()
  const { tell, busy, trouble } = useTell()
  const council = form.councilId ?? councils.data?.[0]?.id ?? null
  const name = form.name ?? newSessionText.nameGiven(form.round, form.year)
  const lacking = council === null || form.year === null || name.trim() === '' || wrong.any
  const { asked, formProps } = useSend({ wrong: lacking, busy, onSend: () => void create() })

  async function create(): Promise<void> {
    const sessionId = made ?? (await makeSession())
    if (sessionId === null) return
    setMade(sessionId)
    if (await bringProducts(sessionId)) leaveTo(paths.session(sessionId))
  }

  async function makeSession(): Promise<SessionId | null> {
    if (council === null || form.year === null) return null
    const { round, year, place, heldOn, mode, adviserPass } = form
    const fields = tidy({ name, round, year, place, heldOn, mode, adviserPass })
    const session = await tell('createSession', { councilId: council as CouncilId, ...fields }) // an id of the list
    return session?.sessionId ?? null
  }

  async function bringProducts(sessionId: SessionId): Promise<boolean> {
    if (chosen.size === 0) return true
    const session = await tell('getSession', { sessionId })
    // In the order of the list, which is the order of the session until it is changed there.
    const productIds = (products.data ?? []).map((product) => product.id).filter((id) => chosen.has(id))
    return session !== null && (await tell('addEntries', { sessionId, baseVersion: session.version, productIds })) !== null
  }

  if (councils.data?.length === 0) {
    return (
      <DeskFrame place="sessions" title={newSessionText.title}>
        <EmptyState title={newSessionText.noCouncil} act={{ label: newSessionText.toCouncil, onPress: () => go(routes.newCouncil) }}>
          <p>{newSessionText.noCouncilWords}</p>
        </EmptyState>
      </DeskFrame>
    )
  }
  return (
    <DeskFrame place="sessions" title={newSessionText.title}>
      <TroubleNotice trouble={councils.trouble ?? products.trouble} onAgain={councils.trouble ? councils.again : products.again} />
      <form {...formProps} className={classes.page}>
        <SessionFields
          form={{ ...form, councilId: council, name }}
          councils={councils.data ?? []}
          fixed={made !== null}
          asked={asked}
          onChange={(by) => setForm((now) => ({ ...now, ...by }))}
          onWrong={wrong.onWrong}
        />
        <section className={classes.section}>
          <h2>{newSessionText.products}</h2>
          {products.data && <ChooseProducts products={products.data} chosen={chosen} onChange={setChosen} />}
        </section>
        <TroubleNotice trouble={trouble} />
        {made !== null && trouble !== null && <p className={classes.dim}>{newSessionText.madeAlready}</p>}
        <SaveBar actLabel={newSessionText.act(chosen.size)} busy={busy} unsaved={chosen.size > 0 || form !== blankSession} quiet wide />
      </form>
    </DeskFrame>
  )
}

const blankSession: SessionForm = {
  councilId: null,
  name: null,
  round: '',
  year: new Date().getFullYear(),
  place: '',
  heldOn: null,
  mode: 'meeting',
  adviserPass: false
}

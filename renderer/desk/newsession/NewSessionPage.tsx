import { Button, Checkbox, Radio, Select, Switch } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ProductView } from '../../../shared/contract/products.ts'
import type { Mode } from '../../../shared/domain/model.ts'
import type { CouncilId, ProductId } from '../../../shared/ids.ts'
import { searchKey } from '../../../shared/text-key.ts'
import { DateField } from '../../parts/DateField.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { NumberField } from '../../parts/NumberField.tsx'
import { SearchBox } from '../../parts/SearchBox.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useAsk, useTell } from '../../state/host.ts'
import { newSessionText } from '../../text/newsession.ts'
import { modeWords } from '../../text/session.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import classes from '../desk.module.css'
import { routes } from '../routes.ts'
import { paths } from '../session/paths.ts'
import { TroubleNotice } from '../session/Trouble.tsx'

/** A session with its products; its composition is the council's. */
export function NewSessionPage() {
  const [, go] = useLocation()
  const councils = useAsk('listCouncils', {})
  const products = useAsk('listProducts', {})
  const [council, setCouncil] = useState<string | null>(null)
  const [name, setName] = useState<string | null>(null)
  const [round, setRound] = useState('')
  const [year, setYear] = useState<number | null>(new Date().getFullYear())
  const [place, setPlace] = useState('')
  const [heldOn, setHeldOn] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const [mode, setMode] = useState<Mode>('meeting')
  const [adviserPass, setAdviserPass] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<ProductId>>(new Set())
  const { tell, busy, trouble } = useTell()
  const councilId = council ?? councils.data?.[0]?.id ?? null
  const called = name ?? newSessionText.nameGiven(round, year)

  async function create(): Promise<void> {
    if (councilId === null || year === null) return
    const fields = { name: called, round, year, place, heldOn, mode, adviserPass }
    const made = await tell('createSession', { councilId: councilId as CouncilId, ...fields }) // an id of the list
    if (!made) return
    if (chosen.size > 0) await tell('addEntries', { sessionId: made.sessionId, baseVersion: 1, productIds: [...chosen] })
    go(paths.session(made.sessionId))
  }

  if (councils.data?.length === 0) {
    return (
      <DeskFrame place="sessions" title={newSessionText.title} narrow>
        <EmptyState title={newSessionText.noCouncil} act={{ label: newSessionText.toCouncil, onPress: () => go(routes.newCouncil) }}>
          {newSessionText.noCouncilWords}
        </EmptyState>
      </DeskFrame>
    )
  }
  return (
    <DeskFrame
      place="sessions"
      title={newSessionText.title}
      acts={
        <Button loading={busy} disabled={councilId === null || year === null || wrong || called === ''} onClick={() => void create()}>
          {newSessionText.act}
        </Button>
      }
    >
      <TroubleNotice trouble={trouble ?? councils.trouble} />
      <section className={classes.section}>
        <div className={classes.pair}>
          <Select
            label={newSessionText.council}
            value={councilId}
            onChange={setCouncil}
            data={(councils.data ?? []).map((each) => ({ value: each.id, label: each.name }))}
            allowDeselect={false}
          />
          <TextField label={newSessionText.name} value={called} onChange={setName} required maxLength={300} />
          <TextField
            label={newSessionText.round}
            value={round}
            onChange={setRound}
            maxLength={300}
            placeholder={newSessionText.roundHint}
          />
          <NumberField
            label={newSessionText.year}
            value={year}
            min={2018}
            max={2100}
            onChange={(value, problem) => {
              setYear(value)
              setWrong(problem !== null)
            }}
          />
          <TextField label={newSessionText.place} value={place} onChange={setPlace} maxLength={300} />
          <DateField
            label={newSessionText.heldOn}
            value={heldOn}
            onChange={(value, problem) => {
              setHeldOn(value)
              setWrong(problem !== null)
            }}
          />
        </div>
        <Radio.Group label={newSessionText.mode} value={mode} onChange={(value) => setMode(value as Mode)}>
          {(['meeting', 'written', 'agreed'] as const).map((one) => (
            <Radio key={one} value={one} label={modeWords[one]} mt={4} />
          ))}
        </Radio.Group>
        <Switch
          label={newSessionText.adviserPass}
          checked={adviserPass}
          onChange={(event) => setAdviserPass(event.currentTarget.checked)}
        />
      </section>
      <section className={classes.section}>
        <h2>{newSessionText.products}</h2>
        <p className={classes.dim}>{newSessionText.productsWords}</p>
        {products.data && <Chooser products={products.data} chosen={chosen} onChange={setChosen} />}
      </section>
    </DeskFrame>
  )
}

interface ChooserProps {
  readonly products: readonly ProductView[]
  readonly chosen: ReadonlySet<ProductId>
  readonly onChange: (chosen: ReadonlySet<ProductId>) => void
}

function Chooser({ products, chosen, onChange }: ChooserProps) {
  const [query, setQuery] = useState('')
  const words = searchKey(query).split(' ').filter(Boolean)
  const shown = products.filter((product) => {
    const key = searchKey(`${product.name} ${product.producerName} ${product.commune} ${product.code} ${product.setName}`)
    return words.every((word) => key.includes(word))
  })
  const toggle = (id: ProductId) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChange(next)
  }
  return (
    <>
      <div className={classes.row}>
        <SearchBox label={newSessionText.products} value={query} onChange={setQuery} />
        <Button variant="default" size="compact-md" onClick={() => onChange(new Set([...chosen, ...shown.map((product) => product.id)]))}>
          {newSessionText.all}
        </Button>
        <Button variant="subtle" size="compact-md" onClick={() => onChange(new Set())}>
          {newSessionText.none}
        </Button>
        <output className={classes.dim}>{newSessionText.chosen(chosen.size)}</output>
      </div>
      <ul className={classes.list}>
        {shown.map((product) => (
          <li key={product.id}>
            <Checkbox
              py={6}
              checked={chosen.has(product.id)}
              onChange={() => toggle(product.id)}
              label={product.name}
              description={[product.producerName, product.commune, `${product.setNo}. ${product.setName}`].filter(Boolean).join(' · ')}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

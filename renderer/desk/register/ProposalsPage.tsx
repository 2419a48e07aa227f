import { Button, Select } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import type { ProposalView } from '../../../shared/contract/proposals.ts'
import { formatViDate } from '../../../shared/domain/dates.ts'
import { type ProposalState, proposalStates } from '../../../shared/domain/proposal.ts'
import { likeWords, proposalStateNames } from '../../../shared/papers/register-words.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { SearchBox } from '../../parts/SearchBox.tsx'
import { arrange, type Column } from '../../parts/table-model.ts'
import { useAsk, useTell } from '../../state/host.ts'
import { receive } from '../../state/received.ts'
import { proposalText, typedProposalText } from '../../text/proposals.ts'
import { registerText, shownWords } from '../../text/register.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import desk from '../desk.module.css'
import { TroubleNotice } from '../session/Trouble.tsx'
import { ProposalDialog } from './ProposalDialog.tsx'
import classes from './register.module.css'
import { RegisterTabs } from './RegisterTabs.tsx'
import { TypedProposalDialog } from './TypedProposalDialog.tsx'

const clip = (text: string) => <span className={classes.clip}>{text}</span>
const day = (date: string | null) => <span className={desk.nowrap}>{date === null ? '' : formatViDate(date)}</span>

const baseColumns: readonly Column<ProposalView>[] = [
  { key: 'name', title: registerText.name, value: (row) => row.productName, cell: (row) => clip(row.productName) },
  { key: 'producer', title: registerText.producer, value: (row) => row.producerName, cell: (row) => clip(row.producerName), width: '19%' },
  { key: 'points', title: proposalText.points, value: (row) => row.points, kind: 'number', width: '3.75rem' },
  {
    key: 'proposedOn',
    title: proposalText.proposedOn,
    value: (row) => row.proposedOn,
    cell: (row) => day(row.proposedOn),
    width: '6.25rem'
  },
  {
    key: 'letter',
    title: proposalText.letter,
    value: (row) => row.letterNumber,
    cell: (row) => <span className={desk.nowrap}>{row.letterNumber}</span>,
    width: '7.5rem'
  },
  {
    key: 'waiting',
    title: proposalText.waiting,
    hint: proposalText.waitingHint,
    value: (row) => row.waiting,
    cell: (row) => <span className={desk.nowrap}>{proposalText.days(row.waiting)}</span>,
    kind: 'number',
    width: '5.5rem'
  },
  {
    key: 'answerBy',
    title: proposalText.answerBy,
    hint: proposalText.answerByHint,
    value: (row) => row.answerBy,
    cell: (row) => day(row.answerBy),
    width: '6.5rem'
  }
]

/** What waits although its round is over says so, and so does what is in another row too. */
function columnsOn(today: string): readonly Column<ProposalView>[] {
  const value = ({ state, answerBy, like }: ProposalView) => {
    const words = proposalStateNames[state]
    const due = answerBy !== null && answerBy < today ? proposalText.overdue(words) : words
    return like === undefined ? due : `${due}; ${likeWords(like)}`
  }
  return [...baseColumns, { key: 'state', title: proposalText.state, value, width: '9.5rem' }]
}

const nothing: readonly ProposalView[] = []

const isTwice = ({ like }: ProposalView) => like !== undefined

/** What went up to the Ministry, until it is answered; a row opens its story and takes the answer. */
export function ProposalsPage() {
  const proposals = useAsk('listProposals', {})
  const { tell, busy, trouble } = useTell()
  const [state, setState] = useState<ProposalState | null>(null)
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const [saved, setSaved] = useState('')
  const inOrder = useRef(nothing)
  const rows = proposals.data?.rows ?? nothing
  const today = proposals.data?.today ?? ''
  const columns = useMemo(() => columnsOn(today), [today])
  const shown = useMemo(
    () => arrange(state === null ? rows : rows.filter((row) => row.state === state), columns, query, null),
    [rows, state, query, columns]
  )
  const waiting = rows.filter((row) => row.state === 'waiting').length
  const found = new Set(rows.map((row) => row.state))
  const chosen = rows.find(({ id }) => id === open)

  async function save(): Promise<void> {
    const kinds = [state === null ? '' : `${proposalText.state}: ${proposalStateNames[state]}`]
    const words = shown.length < rows.length ? shownWords(kinds, query, proposalText.found(shown.length, rows.length)) : ''
    receive(await tell('saveProposals', { proposalIds: inOrder.current.map((row) => row.id), words }), setSaved)
  }

  return (
    <DeskFrame
      place="register"
      title={registerText.title}
      note={
        proposals.data &&
        (shown.length < rows.length ? proposalText.found(shown.length, rows.length) : proposalText.total(rows.length, waiting))
      }
      acts={
        <>
          <Button variant="default" loading={busy} disabled={shown.length === 0} onClick={() => void save()}>
            {registerText.excel}
          </Button>
          {rows.length > 0 && (
            <Button variant="default" onClick={() => setAdding(true)}>
              {typedProposalText.open}
            </Button>
          )}
        </>
      }
    >
      <RegisterTabs now="proposed" />
      <TroubleNotice trouble={proposals.trouble ?? trouble} onAgain={proposals.trouble ? proposals.again : undefined} />
      {saved !== '' && <Notice kind="info" title={saved} />}
      {proposals.data && rows.length === 0 && (
        <EmptyState title={proposalText.none} act={{ label: typedProposalText.open, onPress: () => setAdding(true) }}>
          <p>{proposalText.noneWords}</p>
        </EmptyState>
      )}
      {rows.length > 0 && (
        <>
          <p className={desk.dim}>{proposalText.words}</p>
          <DataTable
            label={proposalText.tab}
            columns={columns}
            rows={shown}
            rowKey={(row) => row.id}
            query=""
            onOpen={(row) => setOpen(row.id)}
            attention={isTwice}
            inOrder={inOrder}
            height="max(16rem, calc(100dvh - 15.5rem))"
            tools={
              <>
                <SearchBox label={proposalText.search} value={query} onChange={setQuery} />
                <div className={classes.states}>
                  <Select
                    aria-label={proposalText.filterState}
                    placeholder={proposalText.anyState}
                    value={state}
                    onChange={(value) => setState(value)}
                    data={proposalStates.filter((one) => found.has(one)).map((one) => ({ value: one, label: proposalStateNames[one] }))}
                    clearable
                  />
                </div>
              </>
            }
          />
        </>
      )}
      {chosen && <ProposalDialog key={chosen.id} proposal={chosen} onClose={() => setOpen(null)} />}
      {adding && <TypedProposalDialog onClose={() => setAdding(false)} />}
    </DeskFrame>
  )
}

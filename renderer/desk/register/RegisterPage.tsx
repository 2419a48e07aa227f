import { Button } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { RegisterRow } from '../../../shared/contract/register.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useRowLines } from '../../parts/row-lines.ts'
import { SearchBox } from '../../parts/SearchBox.tsx'
import { useAsk, useTell } from '../../state/host.ts'
import { receive } from '../../state/received.ts'
import { gatherText } from '../../text/gather.ts'
import { registerText, shownWords } from '../../text/register.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import desk from '../desk.module.css'
import { routes } from '../routes.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import { dueColumns, registerColumns } from './columns.tsx'
import { Filters, filterWords } from './Filters.tsx'
import { dueRows, everything, keyed, narrowed } from './filter.ts'
import { ProductHistory } from './ProductHistory.tsx'
import { RegisterTabs } from './RegisterTabs.tsx'

const nothing: readonly RegisterRow[] = []

/** Every recognised product, or those whose certificates are due; a row opens its history. */
export function RegisterPage({ due }: { readonly due: boolean }) {
  const [, go] = useLocation()
  const register = useAsk('listRegister', {})
  const { tell, busy, trouble } = useTell()
  const [query, setQuery] = useState('')
  const [filter, setFilter] = useState(everything)
  const [open, setOpen] = useState<string | null>(null)
  const [saved, setSaved] = useState('')
  const inOrder = useRef(nothing)
  const lines = useRowLines()
  const rows = register.data?.rows ?? nothing
  const today = register.data?.today ?? ''
  const all = useMemo(() => (due ? dueRows(rows) : rows), [rows, due])
  const searched = useMemo(() => keyed(all), [all])
  const shown = useMemo(() => narrowed(searched, query, filter), [searched, query, filter])
  const columns = useMemo(() => (due ? dueColumns(today) : registerColumns), [due, today])

  async function save(): Promise<void> {
    const kinds = [due ? registerText.due : '', ...filterWords(filter, rows)]
    const words = shown.length < rows.length ? shownWords(kinds, query, registerText.found(shown.length, rows.length)) : ''
    const outcome = await tell('saveRegister', { recognitionIds: inOrder.current.map((row) => row.id), words })
    receive(outcome, setSaved)
  }

  return (
    <DeskFrame
      place="register"
      title={registerText.title}
      note={register.data && (shown.length < all.length ? registerText.found(shown.length, all.length) : registerText.total(all.length))}
      acts={
        <>
          <Button variant="default" onClick={() => go(routes.gather)}>
            {gatherText.link}
          </Button>
          {(due || all.length > 0) && (
            <Button variant="default" onClick={() => go(routes.registerImport)}>
              {registerText.import}
            </Button>
          )}
          <Button variant="default" loading={busy} disabled={shown.length === 0} onClick={() => void save()}>
            {registerText.excel}
          </Button>
        </>
      }
    >
      <RegisterTabs now={due ? 'due' : 'all'} />
      <TroubleNotice trouble={register.trouble ?? trouble} onAgain={register.trouble ? register.again : undefined} />
      {saved !== '' && <Notice kind="info" title={saved} />}
      {due && all.length > 0 && <p className={desk.dim}>{registerText.dueWords}</p>}
      {register.data && all.length === 0 && (
        <EmptyState
          title={due ? registerText.noneDue : registerText.none}
          act={due ? undefined : { label: registerText.import, onPress: () => go(routes.registerImport) }}
        >
          <p>{due ? registerText.noneDueWords : registerText.noneWords}</p>
        </EmptyState>
      )}
      {all.length > 0 && (
        <DataTable
          key={`${due ? 'due' : 'all'} ${lines}`}
          lines={lines}
          label={due ? registerText.due : registerText.title}
          columns={columns}
          rows={shown}
          rowKey={(row) => row.id}
          query=""
          onOpen={(row) => setOpen(row.subject)}
          inOrder={inOrder}
          height={due ? 'calc(100dvh - 17rem)' : 'calc(100dvh - 12.5rem)'}
          tools={
            <>
              <SearchBox label={registerText.search} value={query} onChange={setQuery} />
              <Filters rows={all} filter={filter} onChange={setFilter} />
            </>
          }
        />
      )}
      {open !== null && <ProductHistory key={open} subject={open} onClose={() => setOpen(null)} />}
    </DeskFrame>
  )
}

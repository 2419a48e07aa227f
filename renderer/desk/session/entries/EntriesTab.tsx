import { Button, NativeSelect } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { EntryView, SessionView } from '../../../../shared/contract/sessions.ts'
import type { RegistrationForm } from '../../../../shared/domain/model.ts'
import { compareVi } from '../../../../shared/text-key.ts'
import { DataTable } from '../../../parts/DataTable.tsx'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { SearchBox } from '../../../parts/SearchBox.tsx'
import type { Column } from '../../../parts/table-model.ts'
import { useTell } from '../../../state/host.ts'
import { dossierText } from '../../../text/dossier.ts'
import { entriesText, formWords, sessionText } from '../../../text/session.ts'
import { Tools } from '../ToolsSlot.tsx'
import { TroubleNotice } from '../Trouble.tsx'
import { AddEntries } from './AddEntries.tsx'
import { EntryDrawer } from './EntryDrawer.tsx'
import classes from './entries.module.css'

interface Filters {
  readonly set: string
  readonly commune: string
  readonly form: string
}

/** The session's products in the order they are judged: dossiers, exclusion, order. */
export function EntriesTab({ session }: { readonly session: SessionView }) {
  const [query, setQuery] = useState('')
  const [filters, setFilters] = useState<Filters>({ set: '', commune: '', form: '' })
  const [adding, setAdding] = useState(false)
  const [openId, setOpen] = useState<string | null>(null)
  const { tell, busy, trouble, clear } = useTell()
  const preparing = session.stage === 'preparing'
  const mayOrder = preparing || session.stage === 'scoring'
  const shown = useMemo(() => session.entries.filter((entry) => fits(entry, filters)), [session.entries, filters])
  const opened = session.entries.find((entry) => entry.id === openId)

  async function move(entry: EntryView, by: number): Promise<void> {
    const ids = session.entries.toSorted((a, b) => a.order - b.order).map((one) => one.id)
    const at = ids.indexOf(entry.id)
    const to = at + by
    if (busy || to < 0 || to >= ids.length) return
    const rest = ids.filter((id) => id !== entry.id)
    await tell('orderEntries', { sessionId: session.id, baseVersion: session.version, entryIds: rest.toSpliced(to, 0, entry.id) })
  }

  if (session.entries.length === 0) {
    return (
      <div className={classes.empty}>
        <EmptyState title={entriesText.empty} act={preparing ? { label: entriesText.add, onPress: () => setAdding(true) } : undefined}>
          {entriesText.emptyWords}
        </EmptyState>
        {adding && <AddEntries session={session} onClose={() => setAdding(false)} />}
      </div>
    )
  }

  return (
    <div className={classes.entries}>
      <Tools>
        <SearchBox label={sessionText.searchProducts} value={query} onChange={setQuery} width="15rem" />
        {preparing && <Button onClick={() => setAdding(true)}>{entriesText.add}</Button>}
      </Tools>
      <div className={classes.filters}>
        <Filter
          label={entriesText.filterSet}
          all={entriesText.allSets}
          options={setsOf(session.entries)}
          value={filters.set}
          onChange={(set) => setFilters({ ...filters, set })}
        />
        <Filter
          label={entriesText.filterCommune}
          all={entriesText.allCommunes}
          options={communesOf(session.entries)}
          value={filters.commune}
          onChange={(commune) => setFilters({ ...filters, commune })}
        />
        <Filter
          label={entriesText.filterForm}
          all={entriesText.allForms}
          options={forms}
          value={filters.form}
          onChange={(form) => setFilters({ ...filters, form })}
        />
        <span className={classes.dim}>{entriesText.found(shown.length, session.entries.length)}</span>
      </div>
      <TroubleNotice trouble={trouble} onClose={clear} />
      <div className={classes.table}>
        <DataTable
          label={sessionText.tabs.products}
          columns={columnsOf(mayOrder ? move : null, session.entries.length)}
          rows={shown}
          rowKey={(entry) => entry.id}
          onOpen={(entry) => setOpen(entry.id)}
          query={query}
          withSearch={false}
          height="100%"
        />
      </div>
      {adding && <AddEntries session={session} onClose={() => setAdding(false)} />}
      {opened && <EntryDrawer session={session} entry={opened} onClose={() => setOpen(null)} />}
    </div>
  )
}

interface FilterProps {
  readonly label: string
  readonly all: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: string
  readonly onChange: (value: string) => void
}

function Filter({ label, all, options, value, onChange }: FilterProps) {
  return (
    <NativeSelect
      size="sm"
      aria-label={label}
      className={classes.filter}
      data={[{ value: '', label: all }, ...options]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

const forms = (['first', 'upgrade', 'reevaluation'] as const satisfies readonly RegistrationForm[]).map((form) => ({
  value: form,
  label: formWords[form]
}))

function setsOf(entries: readonly EntryView[]): { value: string; label: string }[] {
  const names = new Map(entries.map((entry) => [entry.setNo, entry.setName]))
  return [...names].toSorted(([a], [b]) => a - b).map(([no, name]) => ({ value: String(no), label: entriesText.setOf(no, name) }))
}

function communesOf(entries: readonly EntryView[]): { value: string; label: string }[] {
  const names = new Set(entries.map((entry) => entry.commune).filter((name) => name !== ''))
  return [...names].toSorted(compareVi).map((name) => ({ value: name, label: name }))
}

function fits(entry: EntryView, { set, commune, form }: Filters): boolean {
  return (
    (set === '' || String(entry.setNo) === set) && (commune === '' || entry.commune === commune) && (form === '' || entry.form === form)
  )
}

function columnsOf(move: ((entry: EntryView, by: number) => void) | null, count: number): Column<EntryView>[] {
  return [
    { key: 'order', title: entriesText.order, kind: 'number', value: (entry) => entry.order, width: '56px', searched: false },
    {
      key: 'product',
      title: entriesText.product,
      value: (entry) => `${entry.productName} ${entry.productCode}`,
      cell: (entry) => (
        <span className={classes.words}>
          {entry.productName}
          <span className={classes.small}>{entry.productCode}</span>
        </span>
      )
    },
    {
      key: 'producer',
      title: entriesText.producer,
      value: (entry) => `${entry.producerName} ${entry.commune}`,
      cell: (entry) => (
        <span className={classes.words}>
          {entry.producerName}
          <span className={classes.small}>{entry.commune}</span>
        </span>
      )
    },
    { key: 'set', title: entriesText.set, kind: 'number', value: (entry) => entry.setNo, width: '64px', searched: false },
    {
      key: 'form',
      title: entriesText.form,
      value: (entry) => formWords[entry.form],
      width: '112px',
      cell: (entry) => (
        <span className={classes.words}>
          {formWords[entry.form]}
          {entry.previousStar !== null && <span className={classes.small}>{entriesText.previousStar(entry.previousStar)}</span>}
        </span>
      )
    },
    { key: 'selfScore', title: entriesText.selfScore, kind: 'number', value: (entry) => entry.selfScore, width: '84px', searched: false },
    {
      key: 'dossier',
      title: entriesText.dossier,
      kind: 'number',
      value: (entry) => entry.dossier.length,
      width: '76px',
      searched: false,
      cell: (entry) => {
        const lacking = entry.dossier.filter((row) => row.state === 'missing').length
        return (
          <span className={classes.words}>
            {dossierText.short(entry.dossier.length)}
            {lacking > 0 && <span className={classes.lacking}>{dossierText.lacking(lacking)}</span>}
          </span>
        )
      }
    },
    {
      key: 'state',
      title: entriesText.state,
      value: stateOf,
      width: '112px',
      cell: (entry) => <span className={entry.exclusion ? classes.lacking : undefined}>{stateOf(entry)}</span>
    },
    ...(move === null
      ? []
      : [
          {
            key: 'move',
            title: entriesText.moveTitle,
            value: () => null,
            sortable: false,
            searched: false,
            width: '84px',
            align: 'right',
            cell: (entry) => (
              <span className={classes.moves}>
                <Move
                  label={entriesText.up(entry.productName)}
                  path="m4 9 4-4 4 4"
                  fixed={entry.order === 1}
                  onPress={() => move(entry, -1)}
                />
                <Move
                  label={entriesText.down(entry.productName)}
                  path="m4 6 4 4 4-4"
                  fixed={entry.order === count}
                  onPress={() => move(entry, 1)}
                />
              </span>
            )
          } satisfies Column<EntryView>
        ])
  ]
}

function Move({
  label,
  path,
  fixed,
  onPress
}: {
  readonly label: string
  readonly path: string
  readonly fixed: boolean
  readonly onPress: () => void
}) {
  return (
    <button
      type="button"
      className={classes.move}
      aria-label={label}
      title={label}
      aria-disabled={fixed || undefined}
      onClick={() => {
        if (!fixed) onPress()
      }}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  )
}

function stateOf(entry: EntryView): string {
  if (entry.exclusion) return entriesText.excluded
  return entry.conclusion ? entriesText.concluded(entry.conclusion.star) : ''
}

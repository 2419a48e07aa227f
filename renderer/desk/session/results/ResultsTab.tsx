import { useState } from 'react'
import type { ResultRow } from '../../../../shared/contract/results.ts'
import type { SessionView } from '../../../../shared/contract/sessions.ts'
import { searchKey } from '../../../../shared/text-key.ts'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { SearchBox } from '../../../parts/SearchBox.tsx'
import { useAsk } from '../../../state/host.ts'
import { resultsText } from '../../../text/results.ts'
import { Tools } from '../ToolsSlot.tsx'
import { TroubleNotice } from '../Trouble.tsx'
import { EntryResultPane } from './EntryResultPane.tsx'
import { PlainConclusions } from './PlainConclusions.tsx'
import { ResultList } from './ResultList.tsx'
import classes from './results.module.css'

/** Every product's result at the left, one of them in full at the right. */
export function ResultsTab({ session }: { readonly session: SessionView }) {
  const preparing = session.stage === 'preparing'
  const results = useAsk('getResults', { sessionId: session.id }, !preparing)
  const [chosen, setChosen] = useState<string | null>(null)
  const [query, setQuery] = useState('')
  if (preparing) {
    return (
      <div className={classes.empty}>
        <EmptyState title={resultsText.empty}>{resultsText.emptyWords}</EmptyState>
      </div>
    )
  }
  const rows = results.data ?? []
  const shown = rows.filter((row) => found(row, query))
  const row = rows.find((one) => one.entryId === chosen) ?? firstOf(rows)
  return (
    <>
      <Tools>
        <PlainConclusions session={session} rows={rows} />
      </Tools>
      <TroubleNotice trouble={results.trouble} onAgain={results.again} />
      {results.data && (
        <div className={classes.columns}>
          <div className={classes.left}>
            <div className={classes.find}>
              <SearchBox label={resultsText.search} value={query} onChange={setQuery} width="100%" />
            </div>
            <ResultList rows={shown} rules={session.rules} chosen={row?.entryId ?? null} onChoose={setChosen} />
          </div>
          {row && <EntryResultPane key={row.entryId} session={session} row={row} />}
        </div>
      )}
    </>
  )
}

/** The first product that the council still has to weigh; else the first with a result. */
function firstOf(rows: readonly ResultRow[]): ResultRow | undefined {
  return (
    rows.find((row) => row.result !== null && !row.excluded && row.conclusionStar === null) ??
    rows.find((row) => row.result !== null) ??
    rows[0]
  )
}

function found(row: ResultRow, query: string): boolean {
  const key = searchKey(`${row.productName} ${row.producerName} ${row.commune}`)
  return searchKey(query)
    .split(' ')
    .every((word) => key.includes(word))
}

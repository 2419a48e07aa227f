import { useEffect, useState } from 'react'
import type { PaperState } from '../../../../shared/contract/papers.ts'
import type { SessionView } from '../../../../shared/contract/sessions.ts'
import { searchKey } from '../../../../shared/text-key.ts'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { SearchBox } from '../../../parts/SearchBox.tsx'
import { useAsk } from '../../../state/host.ts'
import { useWantedPaper } from '../../../state/wanted-paper.ts'
import { copyWords, countWords, groupOf, type PaperGroup, papersText, stateWords } from '../../../text/papers.ts'
import { Tools } from '../ToolsSlot.tsx'
import { TroubleNotice } from '../Trouble.tsx'
import { PaperPreview } from './PaperPreview.tsx'
import { WorkbookPane } from './WorkbookPane.tsx'
import classes from './papers.module.css'

const groups: readonly PaperGroup[] = [
  'appraisals',
  'opinions',
  'notices',
  'certificates',
  'withdrawals',
  'dossierForms',
  'entryTotals',
  'memberSheets',
  'entrySheets',
  'memberBlanks',
  'entryBlanks'
]

/** Every paper of the session with its state at the left, as it will print at the right. */
export function PapersTab({ session }: { readonly session: SessionView }) {
  const papers = useAsk('listPapers', { sessionId: session.id })
  const [chosen, setChosen] = useState<string>(workbookKey)
  const [query, setQuery] = useState('')
  const wanted = useWantedPaper((state) => state.paper)
  useEffect(() => {
    if (wanted === null) return
    setChosen(JSON.stringify(wanted))
    useWantedPaper.setState({ paper: null })
  }, [wanted])
  const words = searchKey(query).split(' ')
  const all = papers.data ?? []
  const shown = all.filter((paper) => words.every((word) => searchKey(paper.title).includes(word)))
  const paper = all.find((one) => keyOf(one) === chosen)
  return (
    <>
      <Tools>
        <SearchBox label={papersText.search} value={query} onChange={setQuery} width="15rem" />
      </Tools>
      <TroubleNotice trouble={papers.trouble} onAgain={papers.again} />
      <div className={classes.columns}>
        <nav className={classes.list} aria-label={papersText.list}>
          <section>
            <h2 className={classes.group}>{papersText.groups.session}</h2>
            <Item title={papersText.workbook} note="" chosen={chosen === workbookKey} onChoose={() => setChosen(workbookKey)} />
            <Items papers={shown.filter((one) => groupOf(one.paper) === 'session')} chosen={chosen} onChoose={setChosen} />
          </section>
          {groups.map((group) => {
            const mine = shown.filter((one) => groupOf(one.paper) === group)
            return (
              mine.length > 0 && (
                // Hundreds of papers: a group opens when it is wanted, and by itself while one searches.
                <details key={`${group} ${query === ''}`} open={query !== ''}>
                  <summary className={classes.group}>
                    {papersText.groups[group]} ({mine.length})
                  </summary>
                  <Items papers={mine} chosen={chosen} onChoose={setChosen} />
                </details>
              )
            )
          })}
          {papers.data && all.length === 0 && <EmptyState title={papersText.none}>{papersText.noneWords}</EmptyState>}
        </nav>
        {chosen === workbookKey && <WorkbookPane session={session} />}
        {paper && <PaperPreview key={keyOf(paper)} paper={paper} />}
      </div>
    </>
  )
}

const workbookKey = 'workbook'

function keyOf({ paper }: PaperState): string {
  return JSON.stringify(paper)
}

interface ItemsProps {
  readonly papers: readonly PaperState[]
  readonly chosen: string
  readonly onChoose: (key: string) => void
}

function Items({ papers, chosen, onChoose }: ItemsProps) {
  return papers.map((paper) => (
    <Item
      key={keyOf(paper)}
      title={paper.title}
      note={[stateWords(paper), countWords(paper), copyWords(paper)].filter((word) => word !== '').join(' · ')}
      short={paper.state === 'missing' || paper.copy?.changed === true}
      chosen={keyOf(paper) === chosen}
      onChoose={() => onChoose(keyOf(paper))}
    />
  ))
}

interface ItemProps {
  readonly title: string
  readonly note: string
  /** Something is still missing. */
  readonly short?: boolean
  readonly chosen: boolean
  readonly onChoose: () => void
}

function Item({ title, note, short = false, chosen, onChoose }: ItemProps) {
  return (
    <button type="button" className={classes.item} aria-current={chosen ? 'true' : undefined} onClick={onChoose}>
      <span className={classes.itemTitle}>{title}</span>
      {note !== '' && (
        <span className={classes.itemNote} data-short={short || undefined}>
          {note}
        </span>
      )}
    </button>
  )
}

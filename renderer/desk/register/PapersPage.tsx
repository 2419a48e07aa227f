import { Select } from '@mantine/core'
import { useState } from 'react'
import type { PaperState } from '../../../shared/contract/papers.ts'
import type { CouncilId } from '../../../shared/ids.ts'
import type { RegisterKind } from '../../../shared/papers/kinds.ts'
import { searchKey } from '../../../shared/text-key.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { SearchBox } from '../../parts/SearchBox.tsx'
import { useAsk } from '../../state/host.ts'
import { countWords, papersText, stateWords } from '../../text/papers.ts'
import { lettersText } from '../../text/proposals.ts'
import { registerText } from '../../text/register.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import desk from '../desk.module.css'
import { PaperPreview } from '../session/papers/PaperPreview.tsx'
import classes from '../session/papers/papers.module.css'
import { TroubleNotice } from '../session/Trouble.tsx'
import own from './register.module.css'
import { RegisterTabs } from './RegisterTabs.tsx'

const kinds: readonly RegisterKind[] = ['dueNotice', 'withdrawal']

/** Letters to producers and decisions of withdrawal in the name of a council, one by one and all together. */
export function PapersPage({ kind, certificate }: Pick<PapersProps, 'kind' | 'certificate'>) {
  const councils = useAsk('listCouncils', {})
  const [chosenCouncil, setCouncil] = useState<CouncilId | null>(null)
  const all = councils.data ?? []
  const councilId = chosenCouncil ?? (all.findLast(({ level }) => level === 'province') ?? all.at(-1))?.id ?? null
  return (
    <DeskFrame
      place="register"
      title={registerText.title}
      acts={
        all.length > 1 && (
          <Select
            aria-label={lettersText.council}
            value={councilId}
            onChange={(value) => setCouncil(value)}
            data={all.map(({ id, name }) => ({ value: id, label: name }))}
            allowDeselect={false}
            w="20rem"
          />
        )
      }
    >
      <RegisterTabs now="papers" />
      <TroubleNotice trouble={councils.trouble} onAgain={councils.again} />
      {councils.data && councilId === null && (
        <EmptyState title={lettersText.noCouncil}>
          <p>{lettersText.noCouncilWords}</p>
        </EmptyState>
      )}
      {councilId !== null && <Papers key={councilId} councilId={councilId} kind={kind} certificate={certificate} />}
    </DeskFrame>
  )
}

interface PapersProps {
  readonly councilId: CouncilId
  /** The paper to begin with: of a kind, about a certificate. */
  readonly kind: string | undefined
  readonly certificate: string | undefined
}

function Papers({ councilId, kind: wanted, certificate }: PapersProps) {
  const papers = useAsk('listRegisterPapers', { councilId })
  const [chosen, setChosen] = useState<string | null>(null)
  const [query, setQuery] = useState('')
  const words = searchKey(query).split(' ')
  const all = kinds.flatMap((kind) => papers.data?.[kind] ?? [])
  const paper = all.find((one) => keyOf(one) === chosen) ?? (chosen === null ? ofCertificate(all, wanted, certificate) : undefined)
  if (papers.data && all.length === 0)
    return (
      <EmptyState title={lettersText.none}>
        <p>{lettersText.noneWords}</p>
      </EmptyState>
    )
  return (
    <>
      <TroubleNotice trouble={papers.trouble} onAgain={papers.again} />
      <p className={desk.dim}>{lettersText.words}</p>
      <div className={`${classes.columns} ${own.papers}`}>
        <nav className={classes.list} aria-label={papersText.list}>
          <SearchBox label={papersText.search} value={query} onChange={setQuery} />
          {kinds.map((kind) => {
            const shown = (papers.data?.[kind] ?? []).filter(({ title }) => words.every((word) => searchKey(title).includes(word)))
            return (
              shown.length > 0 && (
                <section key={kind}>
                  <h2 className={classes.group}>{lettersText.groups[kind]}</h2>
                  {shown.map((one) => (
                    <button
                      key={keyOf(one)}
                      type="button"
                      className={classes.item}
                      aria-current={one === paper ? 'true' : undefined}
                      onClick={() => setChosen(keyOf(one))}
                    >
                      <span className={classes.itemTitle}>{one.title}</span>
                      <span className={classes.itemNote}>{[stateWords(one), countWords(one)].filter(Boolean).join(' · ')}</span>
                    </button>
                  ))}
                </section>
              )
            )
          })}
        </nav>
        {paper && <PaperPreview key={keyOf(paper)} paper={paper} />}
      </div>
    </>
  )
}

function keyOf({ paper }: PaperState): string {
  return JSON.stringify(paper)
}

/** The one about a certificate, else the first. */
function ofCertificate(all: readonly PaperState[], kind: string | undefined, certificate: string | undefined): PaperState | undefined {
  const own = all.find(
    ({ paper, count }) =>
      paper.kind === 'register' && paper.paper === kind && count === 1 && paper.recognitionIds.includes(certificate ?? '')
  )
  return own ?? all[0]
}

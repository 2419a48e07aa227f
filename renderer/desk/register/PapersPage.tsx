import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { LettersOfKind, LetterView } from '../../../shared/contract/paper-data.ts'
import type { PaperState } from '../../../shared/contract/papers.ts'
import type { CouncilId } from '../../../shared/ids.ts'
import { decreeKinds, type RegisterKind } from '../../../shared/papers/kinds.ts'
import { searchKey } from '../../../shared/text-key.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { SearchBox } from '../../parts/SearchBox.tsx'
import { useAsk } from '../../state/host.ts'
import { countWords, papersText, stateWords } from '../../text/papers.ts'
import { letterNumbersText, programmePaperText } from '../../text/programme-paper.ts'
import { lettersText } from '../../text/proposals.ts'
import { registerText } from '../../text/register.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import desk from '../desk.module.css'
import { routes } from '../routes.ts'
import { PaperPreview } from '../session/papers/PaperPreview.tsx'
import classes from '../session/papers/papers.module.css'
import { TroubleNotice } from '../session/Trouble.tsx'
import { LetterNumbersDialog } from './LetterNumbersDialog.tsx'
import { idOf } from './letter-numbers.ts'
import own from './register.module.css'
import { RegisterTabs } from './RegisterTabs.tsx'

const kinds: readonly RegisterKind[] = ['dueNotice', 'withdrawal']

/** Letters to producers and decisions of withdrawal in the name of a council, one by one and all together. */
export function PapersPage({ kind, certificate }: Pick<PapersProps, 'kind' | 'certificate'>) {
  const councils = useAsk('listCouncils', {})
  const [, go] = useLocation()
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
        <EmptyState title={lettersText.noCouncil} act={{ label: lettersText.makeCouncil, onPress: () => go(routes.newCouncil) }}>
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
  const numbers = useAsk('getLetters', { councilId })
  const [chosen, setChosen] = useState<string | null>(null)
  const [numbering, setNumbering] = useState<RegisterKind | null>(null)
  const [query, setQuery] = useState('')
  const words = searchKey(query).split(' ')
  const fits = ({ title }: PaperState) => words.every((word) => searchKey(title).includes(word))
  const now = kinds.flatMap((kind) => papers.data?.[kind] ?? [])
  const before = (numbers.data ?? []).flatMap((of) => of.earlier.map((letter) => earlierPaper(councilId, of.kind, letter)))
  const all = [...now, ...before]
  const paper = all.find((one) => keyOf(one) === chosen) ?? (chosen === null ? ofCertificate(all, wanted, certificate) : undefined)
  const noteOf = notesOf(numbers.data ?? [])
  const item = (one: PaperState) => (
    <button
      key={keyOf(one)}
      type="button"
      className={classes.item}
      aria-current={one === paper ? 'true' : undefined}
      onClick={() => setChosen(keyOf(one))}
    >
      <span className={classes.itemTitle}>{one.title}</span>
      <span className={classes.itemNote}>{[noteOf(one), stateWords(one), countWords(one)].filter(Boolean).join(' · ')}</span>
    </button>
  )
  if (papers.data && numbers.data && all.length === 0)
    return (
      <EmptyState title={lettersText.none}>
        <p>{lettersText.noneWords}</p>
      </EmptyState>
    )
  const earlier = before.filter(fits)
  const open = numbers.data?.find(({ kind }) => kind === numbering)
  return (
    <>
      <TroubleNotice trouble={papers.trouble ?? numbers.trouble} onAgain={papers.trouble ? papers.again : numbers.again} />
      <p className={desk.dim}>{lettersText.words}</p>
      <div className={`${classes.columns} ${own.papers}`}>
        <nav className={classes.list} aria-label={papersText.list}>
          <SearchBox label={papersText.search} value={query} onChange={setQuery} />
          {kinds.map((kind) => {
            const shown = (papers.data?.[kind] ?? []).filter(fits)
            const letters = numbers.data?.find((one) => one.kind === kind)?.letters ?? []
            return (
              shown.length > 0 && (
                <section key={kind}>
                  <h2 className={classes.group}>{lettersText.groups[kind]}</h2>
                  {letters.length > 0 && (
                    <div className={own.numbering}>
                      <Button size="compact-md" variant="default" onClick={() => setNumbering(kind)}>
                        {letterNumbersText.open}
                      </Button>
                      <span className={desk.small}>
                        {letterNumbersText.note(letters.length, letters.filter(({ number }) => number !== '').length)}
                      </span>
                    </div>
                  )}
                  {shown.map(item)}
                </section>
              )
            )
          })}
          {earlier.length > 0 && (
            <details open={now.length === 0}>
              <summary className={classes.group}>{letterNumbersText.earlier(earlier.length)}</summary>
              {earlier.slice(0, mostEarlier).map(item)}
              {earlier.length > mostEarlier && <p className={own.more}>{letterNumbersText.more(earlier.length - mostEarlier)}</p>}
            </details>
          )}
        </nav>
        {paper && <PaperPreview key={keyOf(paper)} paper={paper} />}
      </div>
      {open && <LetterNumbersDialog councilId={councilId} of={open} onClose={() => setNumbering(null)} />}
    </>
  )
}

/** Letters of many years are found by their names. */
const mostEarlier = 100

/** A letter that was numbered once, to be printed again as it was. */
function earlierPaper(councilId: CouncilId, kind: RegisterKind, { name, recognitionIds }: LetterView): PaperState {
  const paper = { kind: 'register' as const, paper: kind, councilId, recognitionIds: [...recognitionIds] }
  return { paper, title: `${decreeKinds[kind].name}: ${name}`, state: 'ready', missing: [], count: 1 }
}

/** Number and day of a paper by the certificates that it is about; '' for several papers and for one without. */
function notesOf(all: readonly LettersOfKind[]): (state: PaperState) => string {
  const byLetter = new Map(
    all.flatMap(({ kind, letters, earlier }) => [...letters, ...earlier].map((letter) => [`${kind} ${idOf(letter)}`, letter] as const))
  )
  return ({ paper, count }) => {
    if (paper.kind !== 'register' || count > 1) return ''
    const letter = byLetter.get(`${paper.paper} ${paper.recognitionIds.toSorted().join(' ')}`)
    return letter && letter.printed !== '' ? programmePaperText.numbered(letter.printed, letter.date) : ''
  }
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

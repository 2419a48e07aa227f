import { Anchor } from '@mantine/core'
import { lazy, Suspense, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { CriteriaSet } from '../../../shared/criteria/schema.ts'
import { searchKey } from '../../../shared/text-key.ts'
import { SearchBox } from '../../parts/SearchBox.tsx'
import { useAsk } from '../../state/host.ts'
import { lawText } from '../../text/law.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import desk from '../desk.module.css'
import { routes } from '../routes.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import { TabLinks } from '../TabLinks.tsx'
import { FormText } from './FormText.tsx'
import classes from './law.module.css'

const PaperPreview = lazy(() => import('../session/papers/PaperPreview.tsx').then(({ PaperPreview: part }) => ({ default: part })))

interface FormPageProps {
  /** Number of the set, as the address has it. */
  readonly no: string
  /** "ban-in", or nothing for reading. */
  readonly tab?: string
}

/** One form: to be read whole, or as the blank sheet that prints. */
export function FormPage({ no, tab }: FormPageProps) {
  const setNo = Number(no)
  const form = useAsk('getCriteriaSet', { setNo })
  const set = form.data
  const blank = tab !== undefined
  return (
    <DeskFrame
      place="criteria"
      title={set ? lawText.setTitle(set.no, set.name) : lawText.title}
      acts={<Anchor href={`#${routes.criteria}`}>{lawText.back}</Anchor>}
    >
      <TabLinks
        label={lawText.tabs}
        tabs={[
          { label: lawText.read, to: routes.form(setNo), now: !blank },
          { label: lawText.blank, to: routes.blankForm(setNo), now: blank }
        ]}
      />
      <TroubleNotice trouble={form.trouble} onAgain={form.again} />
      {set && !blank && <Reading set={set} />}
      {set && blank && (
        <div className={classes.paper}>
          <Suspense fallback={null}>
            <PaperPreview
              paper={{
                paper: { kind: 'blankSet', setNo },
                title: lawText.blankTitle(set.no, set.name),
                state: 'ready',
                missing: [],
                count: 1
              }}
            />
          </Suspense>
        </div>
      )}
    </DeskFrame>
  )
}

function Reading({ set }: { readonly set: CriteriaSet }) {
  const [query, setQuery] = useState('')
  const late = useDeferredValue(query)
  const words = useMemo(() => searchKey(late).split(' ').filter(Boolean), [late])
  const text = useRef<HTMLDivElement>(null)
  const [found, setFound] = useState(0)
  return (
    <div className={classes.reading}>
      <aside className={classes.outline}>
        <SearchBox label={lawText.find} value={query} onChange={setQuery} width="100%" />
        <output className={desk.small}>{words.length > 0 && lawText.found(found)}</output>
        {set.parts.map((part) => (
          <nav key={part.code} aria-label={lawText.partShort(part.code)}>
            <button type="button" className={classes.toPart} onClick={() => show(text.current, part.code)}>
              <span>{lawText.partShort(part.code)}</span>
              <span className="figures">{part.max}</span>
            </button>
            {part.sections.map((section) => (
              <button
                key={section.code}
                type="button"
                className={classes.toSection}
                onClick={() => show(text.current, `${part.code}${section.code}`)}
              >
                <span>
                  {section.code}. {section.title.charAt(0) + section.title.slice(1).toLocaleLowerCase('vi')}
                </span>
                <span className="figures">{section.max}</span>
              </button>
            ))}
          </nav>
        ))}
      </aside>
      <div ref={text}>
        <FormText set={set} words={words} onFound={setFound} />
      </div>
    </div>
  )
}

/** Brings a part or a section of the form into sight. */
function show(text: HTMLElement | null, place: string): void {
  const heading = text?.querySelector<HTMLElement>(`[data-place="${place}"]`)
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}

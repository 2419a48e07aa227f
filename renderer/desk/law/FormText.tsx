import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import type { CriteriaSet, Criterion, Section, SubCriterion } from '../../../shared/criteria/schema.ts'
import { offeredOptions } from '../../../shared/criteria/set.ts'
import { searchKey } from '../../../shared/text-key.ts'
import { Stars } from '../../parts/Stars.tsx'
import { lawText } from '../../text/law.ts'
import classes from './law.module.css'
import { piecesOf } from './mark-text.ts'

interface FormTextProps {
  readonly set: CriteriaSet
  /** Searched for, as `searchKey` makes them; only criteria that hold all of them are shown. Empty shows the form whole. */
  readonly words: readonly string[]
  /** Told how many criteria are shown. */
  readonly onFound: (count: number) => void
}

const Words = createContext<readonly string[]>([])

/** The law's own words, with what is searched for made visible. */
function Law({ children }: { readonly children: string }) {
  const words = useContext(Words)
  if (words.length === 0) return <>{children}</>
  return (
    <>
      {piecesOf(children, words).map((piece, index) =>
        // Pieces have no other name than their place.
        // oxlint-disable-next-line react/no-array-index-key
        piece.found ? <mark key={index}>{piece.text}</mark> : piece.text
      )}
    </>
  )
}

/** One form in the law's words and order: heading, exclusion, parts, sections, criteria, options, stars, notes, end. */
export function FormText({ set, words, onFound }: FormTextProps) {
  const whole = words.length === 0
  const parts = useMemo(() => filtered(set, words), [set, words])
  const count = parts.reduce((sum, part) => sum + part.sections.reduce((some, section) => some + section.criteria.length, 0), 0)
  useEffect(() => onFound(count), [onFound, count])
  return (
    <Words value={words}>
      <article className={classes.form}>
        {whole && <Head set={set} />}
        {parts.map((part) => (
          <section key={part.code}>
            <h2 className={classes.part} data-place={part.code} tabIndex={-1}>
              <span>
                {lawText.partShort(part.code)}: <Law>{part.title}</Law>
              </span>
              <span className="figures">{lawText.points(part.max)}</span>
            </h2>
            {part.sections.map((section) => (
              <SectionText key={section.code} section={section} place={`${part.code}${section.code}`} />
            ))}
          </section>
        ))}
        {!whole && count === 0 && <p>{lawText.nothing}</p>}
        {whole && <End set={set} />}
      </article>
    </Words>
  )
}

function Head({ set }: { readonly set: CriteriaSet }) {
  return (
    <>
      <header className={classes.head}>
        <p className={classes.heading}>{set.headingPrinted}</p>
        {set.classPrinted !== '' && <p className={classes.class}>{set.classPrinted}</p>}
        <p className={classes.cited}>
          {lawText.cited(set.decision.cited)} · {lawText.ministry}: {set.ministry}
        </p>
      </header>
      {set.conditions
        .filter((condition) => condition.type === 'exclusion')
        .map((condition) => (
          <p key={condition.text} className={classes.box}>
            {condition.text}
          </p>
        ))}
      {set.anomalies.length > 0 && (
        <section className={classes.compare}>
          <h2>{lawText.compare}</h2>
          <p>{lawText.compareWords}</p>
          <ul>
            {set.anomalies.map((anomaly) => (
              <li key={`${anomaly.at} ${anomaly.text}`}>
                {anomaly.at !== undefined && <strong>{lawText.at(anomaly.at)} </strong>}
                {anomaly.text}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function End({ set }: { readonly set: CriteriaSet }) {
  return (
    <footer className={classes.end}>
      <p className={classes.total}>
        <span>{lawText.total}</span>
        <span className="figures">{lawText.points(set.totalPrinted)}</span>
      </p>
      {set.conditions
        .filter((condition) => condition.type === 'starMarks')
        .map((condition) => (
          <p key={condition.text} className={classes.class}>
            {condition.text}
          </p>
        ))}
      {set.formEnd.map((line) => (
        <p key={line} className={classes.cited}>
          {line}
        </p>
      ))}
    </footer>
  )
}

function SectionText({ section, place }: { readonly section: Section; readonly place: string }) {
  const [only] = section.criteria
  // where the section is itself the criterion, the form prints it once
  const same = section.criteria.length === 1 && only?.code === section.code
  return (
    <section className={classes.section}>
      <h3 data-place={place} tabIndex={-1}>
        <span>
          {section.code}. <Law>{section.title}</Law>
        </span>
        <span className="figures">{section.max}</span>
      </h3>
      {section.note !== undefined && !same && <Note text={section.note} />}
      {section.criteria.map((criterion) => (
        <CriterionText key={criterion.code} criterion={criterion} titled={!same} />
      ))}
    </section>
  )
}

function CriterionText({ criterion, titled }: { readonly criterion: Criterion; readonly titled: boolean }) {
  return (
    <div className={classes.criterion}>
      {titled && (
        <h4>
          <span>
            {criterion.code}. <Law>{criterion.title}</Law>
          </span>
          <span className="figures">{criterion.max}</span>
        </h4>
      )}
      {criterion.note !== undefined && <Note text={criterion.note} />}
      {criterion.criteria?.map((sub) => <CriterionText key={sub.code} criterion={sub} titled />) ?? <Options criterion={criterion} />}
    </div>
  )
}

function Note({ text }: { readonly text: string }) {
  return (
    <p className={classes.note}>
      <Law>{text}</Law>
    </p>
  )
}

function Options({ criterion }: { readonly criterion: SubCriterion }) {
  const options = offeredOptions(criterion)
  const line = (option: (typeof options)[number]): ReactNode => (
    <li key={option.key}>
      <span className={option.kind === 'printed' ? undefined : classes.ours}>
        {option.kind === 'printed' ? <Law>{option.label}</Law> : `${lawText[option.kind]} (${lawText.unprinted})`}
        {option.kind === 'printed' && option.note !== undefined && <Note text={option.note} />}
        {option.kind === 'printed' && option.minStar !== undefined && (
          <span className={classes.minimum}>
            <Stars count={option.minStar} size="s" /> {lawText.minimum(option.minStar)}
          </span>
        )}
      </span>
      <span className="figures">{option.points}</span>
    </li>
  )
  if (!criterion.cases) return <ul className={classes.options}>{options.map(line)}</ul>
  const { cases } = criterion
  return (
    <>
      {(['a', 'b'] as const).map((side) => (
        <div key={side}>
          <p className={classes.case}>
            <Law>{cases[side]}</Law>
          </p>
          <ul className={classes.options}>{options.filter((option) => option.kind === 'printed' && option.case === side).map(line)}</ul>
        </div>
      ))}
      <ul className={classes.options}>{options.filter((option) => option.kind !== 'printed').map(line)}</ul>
    </>
  )
}

/** The parts with only the criteria that hold every word; a section or part whose own title holds them is shown whole. */
function filtered(set: CriteriaSet, words: readonly string[]): CriteriaSet['parts'] {
  if (words.length === 0) return set.parts
  const fits = (text: string) => {
    const key = searchKey(text)
    return words.every((word) => key.includes(word))
  }
  return set.parts
    .map((part) => ({
      ...part,
      sections: part.sections
        .map((section) => ({
          ...section,
          criteria: fits(section.title) ? section.criteria : section.criteria.filter((criterion) => fits(textOf(criterion)))
        }))
        .filter((section) => section.criteria.length > 0)
    }))
    .filter((part) => part.sections.length > 0)
}

function textOf({ code, title, note, options, criteria, cases }: Criterion): string {
  const labels = options.map((option) => `${option.label} ${option.note ?? ''}`)
  return [code, title, note, cases?.a, cases?.b, ...labels, ...(criteria ?? []).map(textOf)].join(' ')
}

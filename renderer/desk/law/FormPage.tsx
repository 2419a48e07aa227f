import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CriteriaSet, Criterion, Section, SubCriterion } from '../../../shared/criteria/schema.ts'
import { offeredOptions } from '../../../shared/criteria/set.ts'
import { searchKey } from '../../../shared/text-key.ts'
import { fetchSaved } from '../../api/files.ts'
import { SearchBox } from '../../parts/SearchBox.tsx'
import { Stars } from '../../parts/Stars.tsx'
import { useAsk, useTell } from '../../state/host.ts'
import { lawText } from '../../text/law.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import { routes } from '../routes.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import classes from './law.module.css'

/** One form, whole, in the law's words and order. */
export function FormPage({ params }: { readonly params: { readonly no: string } }) {
  const setNo = Number(params.no)
  const form = useAsk('getCriteriaSet', { setNo })
  const [query, setQuery] = useState('')
  const { tell, busy, trouble } = useTell()
  const paper = { kind: 'blankSet', setNo } as const

  async function savePdf(): Promise<void> {
    const saved = await tell('savePaperPdf', { paper })
    if (saved) fetchSaved(saved)
  }

  return (
    <DeskFrame
      place="criteria"
      title={form.data ? `${form.data.no}. ${form.data.name}` : lawText.title}
      narrow
      acts={
        <>
          <Button component="a" href={`#${routes.criteria}`} variant="subtle">
            {lawText.back}
          </Button>
          <Button variant="default" loading={busy} onClick={() => void savePdf()}>
            {lawText.pdf}
          </Button>
        </>
      }
    >
      <TroubleNotice trouble={form.trouble ?? trouble} />
      {form.data && (
        <>
          <SearchBox label={lawText.find} value={query} onChange={setQuery} />
          <Form set={form.data} query={query} />
        </>
      )}
    </DeskFrame>
  )
}

function Form({ set, query }: { readonly set: CriteriaSet; readonly query: string }) {
  const words = searchKey(query).split(' ').filter(Boolean)
  const fits = (text: string) => words.every((word) => searchKey(text).includes(word))
  return (
    <article className={classes.form}>
      <p className={classes.class}>{set.classPrinted}</p>
      <p className={classes.dim}>
        {set.decision.cited} · {lawText.ministry}: {set.ministry}
      </p>
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
                {anomaly.at === undefined ? '' : `${anomaly.at}: `}
                {anomaly.text}
              </li>
            ))}
          </ul>
        </section>
      )}
      {set.parts.map((part) => {
        const sections = part.sections.filter((section) => words.length === 0 || fits(textOf(section)))
        return (
          sections.length > 0 && (
            <section key={part.code}>
              <h2 className={classes.part}>
                {lawText.part} {part.code}: {part.title} ({lawText.points(part.max)})
              </h2>
              {sections.map((section) => (
                <SectionRows key={section.code} section={section} fits={(text) => words.length === 0 || fits(text)} />
              ))}
            </section>
          )
        )
      })}
      {set.conditions
        .filter((condition) => condition.type === 'starMarks')
        .map((condition) => (
          <p key={condition.text} className={classes.dim}>
            {condition.text}
          </p>
        ))}
    </article>
  )
}

function textOf(section: Section): string {
  return [section.title, section.note, ...section.criteria.map(criterionText)].join(' ')
}

function criterionText(criterion: Criterion): string {
  return [
    criterion.code,
    criterion.title,
    criterion.note,
    ...criterion.options.map((option) => option.label),
    ...(criterion.criteria ?? []).map(criterionText)
  ].join(' ')
}

function SectionRows({ section, fits }: { readonly section: Section; readonly fits: (text: string) => boolean }) {
  const [only] = section.criteria
  // where the section is itself the criterion, the form prints it once
  const same = section.criteria.length === 1 && only?.code === section.code
  return (
    <div className={classes.section}>
      <h3>
        {section.code}. {section.title} <span className={classes.dim}>({lawText.points(section.max)})</span>
      </h3>
      {section.note !== undefined && !same && <p className={classes.note}>{section.note}</p>}
      {section.criteria
        .filter((criterion) => same || fits(criterionText(criterion)) || fits(section.title))
        .map((criterion) => (
          <CriterionRows key={criterion.code} criterion={criterion} titled={!same} />
        ))}
    </div>
  )
}

function CriterionRows({ criterion, titled }: { readonly criterion: Criterion; readonly titled: boolean }) {
  return (
    <div className={classes.criterion}>
      {titled && (
        <h4>
          {criterion.code}. {criterion.title} <span className={classes.dim}>({lawText.points(criterion.max)})</span>
        </h4>
      )}
      {criterion.note !== undefined && <p className={classes.note}>{criterion.note}</p>}
      {criterion.criteria?.map((sub) => <CriterionRows key={sub.code} criterion={sub} titled />) ?? <Options criterion={criterion} />}
    </div>
  )
}

function Options({ criterion }: { readonly criterion: SubCriterion }) {
  const options = offeredOptions(criterion)
  const row = (option: (typeof options)[number]) => (
    <li key={option.key}>
      <span>
        {option.kind === 'printed' ? option.label : lawText[option.kind]}
        {option.kind !== 'printed' && <span className={classes.dim}> ({lawText.unprinted})</span>}
        {option.kind === 'printed' && option.minStar !== undefined && (
          <span className={classes.minimum}>
            <Stars count={option.minStar} size="s" /> {lawText.minimum(option.minStar)}
          </span>
        )}
      </span>
      <span className={classes.points}>{option.points}</span>
    </li>
  )
  if (!criterion.cases) return <ul className={classes.options}>{options.map(row)}</ul>
  return (['a', 'b'] as const).map((side) => (
    <div key={side}>
      <p className={classes.case}>{criterion.cases?.[side]}</p>
      <ul className={classes.options}>
        {options.filter((option) => (option.kind === 'printed' ? option.case === side : side === 'b')).map(row)}
      </ul>
    </div>
  ))
}

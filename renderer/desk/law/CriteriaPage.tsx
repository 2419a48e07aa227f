import { useState } from 'react'
import type { CriteriaSetSummary } from '../../../shared/contract/app.ts'
import { type LawForm, lawForms } from '../../../shared/papers/kinds.ts'
import { searchKey } from '../../../shared/text-key.ts'
import { SearchBox } from '../../parts/SearchBox.tsx'
import { useAsk } from '../../state/host.ts'
import { groupWords, lawText } from '../../text/law.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import desk from '../desk.module.css'
import { routes } from '../routes.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import classes from './law.module.css'

/** The 26 forms by group, as Phụ lục I and II order them. */
export function CriteriaPage() {
  const sets = useAsk('listCriteriaSets', {})
  const [query, setQuery] = useState('')
  const words = searchKey(query).split(' ').filter(Boolean)
  const found = (sets.data ?? []).filter((set) => {
    const key = searchKey(`${set.no} ${set.name} ${set.group} ${set.subgroup} ${set.ministry}`)
    return words.every((word) => key.includes(word))
  })
  const groups = [...new Set(found.map((set) => set.group))]
  return (
    <DeskFrame place="criteria" title={lawText.title} note={lawText.decision} narrow>
      <TroubleNotice trouble={sets.trouble} onAgain={sets.again} />
      {sets.data && <SearchBox label={lawText.findSet} value={query} onChange={setQuery} />}
      {sets.data && found.length === 0 && <p className={desk.dim}>{lawText.nothing}</p>}
      {groups.map((group) => (
        <section key={group} className={classes.group}>
          <h2>{groupWords(group)}</h2>
          <ul className={desk.list}>
            {found
              .filter((set) => set.group === group)
              .map((set) => (
                <SetLine key={set.no} set={set} />
              ))}
          </ul>
        </section>
      ))}
      {query === '' && <DossierForms />}
    </DeskFrame>
  )
}

function DossierForms() {
  const forms = Object.entries(lawForms) as [LawForm, string][] // keys of a literal
  return (
    <section className={classes.group}>
      <h2>{lawText.dossierForms}</h2>
      <p className={desk.small}>{lawText.dossierFormsWords}</p>
      <ul className={desk.list}>
        {forms.map(([form, name]) => (
          <li key={form}>
            <a className={classes.set} href={`#${routes.lawForm(form)}`}>
              <span aria-hidden="true" />
              <strong>{name}</strong>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function SetLine({ set }: { readonly set: CriteriaSetSummary }) {
  return (
    <li>
      <a className={classes.set} href={`#${routes.form(set.no)}`}>
        <span className={`figures ${classes.no}`}>{set.no}</span>
        <span>
          <strong>{set.name}</strong>
          <span className={classes.under}>{set.ministry}</span>
        </span>
        <span className={classes.counts}>
          {lawText.criteria(set.criteria)}
          {set.anomalies > 0 && <span className={classes.under}>{lawText.anomalies(set.anomalies)}</span>}
        </span>
      </a>
    </li>
  )
}

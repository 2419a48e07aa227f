import { useAsk } from '../../state/host.ts'
import { lawText } from '../../text/law.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import classes from '../desk.module.css'
import { routes } from '../routes.ts'
import { TroubleNotice } from '../session/Trouble.tsx'

/** The 26 forms of Phụ lục II by group. */
export function CriteriaPage() {
  const sets = useAsk('listCriteriaSets', {})
  const all = sets.data ?? []
  const groups = [...new Set(all.map((set) => set.group))].map((group) => [group, all.filter((set) => set.group === group)] as const)
  return (
    <DeskFrame place="criteria" title={lawText.title} note={lawText.decision} narrow>
      <TroubleNotice trouble={sets.trouble} onAgain={sets.again} />
      {groups.map(([group, members]) => (
        <section key={group} className={classes.section}>
          <h2>{group}</h2>
          <ul className={classes.list}>
            {members.map((set) => (
              <li key={set.no}>
                <a className={classes.item} href={`#${routes.form(set.no)}`}>
                  <span>
                    <strong>
                      {set.no}. {set.name}
                    </strong>
                    <br />
                    <span className={classes.dim}>{set.ministry}</span>
                  </span>
                  <span className={classes.dim}>{lawText.criteria(set.criteria)}</span>
                  <span className={classes.dim}>{set.anomalies > 0 ? lawText.anomalies(set.anomalies) : ''}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </DeskFrame>
  )
}

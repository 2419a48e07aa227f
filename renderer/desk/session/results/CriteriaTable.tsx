import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { CriterionRow, EntryResultView } from '../../../../shared/contract/results.ts'
import type { Post, Rules } from '../../../../shared/domain/model.ts'
import { formatPoints } from '../../../../shared/domain/print-number.ts'
import { FormTitle } from '../../../parts/FormTitle.tsx'
import { resultsText } from '../../../text/results.ts'
import { initials } from '../../../text/session.ts'
import tableClasses from './criteria-table.module.css'
import classes from './results.module.css'

interface CriteriaTableProps {
  readonly view: EntryResultView
  readonly rules: Rules
}

/** The few widest differences, every difference, or the whole form. */
type Which = 'most' | 'differ' | 'all'

const most = 4

/** Members side by side per criterion: the widest differences first, or the whole form. */
export function CriteriaTable({ view, rules }: CriteriaTableProps) {
  const [which, setWhich] = useState<Which>('most')
  const differ = view.criteria.filter((row) => row.spread > 0).toSorted((a, b) => b.spread - a.spread)
  const rows = which === 'all' ? view.criteria : which === 'differ' ? differ : differ.slice(0, most)
  const { members } = view
  const noted = members.filter((member) => member.note !== '')
  return (
    <div className={tableClasses.criteria}>
      <SegmentedControl
        size="xs"
        aria-label={resultsText.criterion}
        value={which}
        onChange={(value) => setWhich(value as Which)}
        data={[
          { value: 'most', label: resultsText.criteriaMost },
          { value: 'differ', label: resultsText.criteriaDiffer(differ.length) },
          { value: 'all', label: resultsText.criteriaAll(view.criteria.length) }
        ]}
      />
      {rows.length === 0 ? (
        <p className={classes.about}>{resultsText.criteriaSame}</p>
      ) : (
        <table className={tableClasses.side}>
          <thead>
            <tr>
              <th scope="col" colSpan={2}>
                {resultsText.criterion}
              </th>
              {members.map((member) => (
                <th key={member.memberId} scope="col" className={tableClasses.number} title={`${member.name}, ${member.agency}`}>
                  <abbr title={member.name}>{initials(member.post as Post, member.name)}</abbr>
                </th>
              ))}
              <th scope="col" className={tableClasses.number}>
                {resultsText.mean}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.code} row={row} n={members.length} rules={rules} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {resultsText.total}
              </th>
              {members.map((member) => (
                <td key={member.memberId} className={`figures ${tableClasses.number}`}>
                  {member.total}
                </td>
              ))}
              <td className={`figures ${tableClasses.number}`}>
                {view.result === null ? '' : formatPoints(view.result, rules.decimals.value)}
              </td>
            </tr>
          </tfoot>
        </table>
      )}
      {noted.length > 0 && (
        <details className={tableClasses.notes}>
          <summary>
            {resultsText.notes} ({noted.length})
          </summary>
          <ul>
            {noted.map((member) => (
              <li key={member.memberId}>
                <strong>{member.name}:</strong> {member.note}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Row({ row, n, rules }: { readonly row: CriterionRow; readonly n: number; readonly rules: Rules }) {
  const usual = usualOf(row.points)
  return (
    <tr>
      <td className="figures">{row.code}</td>
      <th scope="row" className={tableClasses.title} title={row.title}>
        <FormTitle title={row.title} />
      </th>
      {row.points.map((points, place) => {
        const side = points < usual ? 'low' : points > usual ? 'high' : undefined
        return (
          // members keep their places: the list is the host's
          // oxlint-disable-next-line react/no-array-index-key
          <td
            key={place}
            className={`figures ${tableClasses.number}`}
            data-side={side}
            title={side && (side === 'low' ? resultsText.lower : resultsText.higher)}
          >
            {points}
          </td>
        )
      })}
      <td className={`figures ${tableClasses.number} ${classes.about}`}>{formatPoints({ sum: row.sum, n }, rules.decimals.value)}</td>
    </tr>
  )
}

/** What most members gave; of two equally frequent, the higher. Only for the eye: nothing is decided by it. */
function usualOf(points: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const one of points) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

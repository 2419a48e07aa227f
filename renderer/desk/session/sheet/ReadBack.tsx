import type { ReactNode } from 'react'
import type { CriteriaSet, Scorable } from '../../../../shared/criteria/schema.ts'
import type { SheetView } from '../../../../shared/contract/sheets.ts'
import { Notice } from '../../../parts/Notice.tsx'
import { FormTitle } from '../../../parts/FormTitle.tsx'
import { optionLabel, sheetText } from '../../../text/sheet.ts'
import { Heading } from './Heading.tsx'
import classes from './sheet.module.css'

interface ReadBackProps {
  readonly set: CriteriaSet
  readonly scorables: readonly Scorable[]
  /** As the database answered, never as the page remembers. */
  readonly view: SheetView
  readonly title: string
  /** When it was read back, 14:05; null while a submitted sheet is only shown. */
  readonly at: string | null
  readonly running: boolean
  readonly onGo: ((code: string) => void) | null
  readonly children?: ReactNode
}

/** The whole sheet as the database holds it, gaps first. */
export function ReadBack({ set, scorables, view, title, at, running, onGo, children }: ReadBackProps) {
  const gaps = scorables.filter((criterion) => view.marks[criterion.code] === undefined)
  return (
    <div data-pane className={classes.pane}>
      <Heading key={title}>{title}</Heading>
      {at !== null && <p className={classes.note}>{sheetText.readBackAt(at)}</p>}
      {children}
      {at !== null && gaps.length > 0 && (
        <Notice kind="warn" title={sheetText.gaps(gaps.length)}>
          <p>{sheetText.gapsWords}</p>
          <p className={classes.gaps}>
            {gaps.map((criterion) => (
              <button key={criterion.code} type="button" className={classes.link} onClick={() => onGo?.(criterion.code)}>
                {criterion.code} <FormTitle title={criterion.title} />
              </button>
            ))}
          </p>
        </Notice>
      )}
      {at !== null && gaps.length === 0 && <Notice kind="info" title={sheetText.noGaps(scorables.length)} />}
      {set.parts.map((part) => (
        <table key={part.code} className={classes.readBack}>
          <caption>
            <span>{sheetText.part(part.code)}</span>
            {running && (
              <span className="figures">
                {view.totals[part.code]}/{part.max}
              </span>
            )}
          </caption>
          <tbody>
            {scorables
              .filter((criterion) => criterion.part === part.code)
              .map((criterion) => (
                <MarkRow key={criterion.code} criterion={criterion} option={view.marks[criterion.code]} onGo={onGo} />
              ))}
          </tbody>
        </table>
      ))}
      {view.note !== '' && (
        <>
          <h3 className={classes.small}>{sheetText.note}</h3>
          <p className={classes.written}>{view.note}</p>
        </>
      )}
    </div>
  )
}

function MarkRow({
  criterion,
  option,
  onGo
}: {
  readonly criterion: Scorable
  readonly option: number | undefined
  readonly onGo: ReadBackProps['onGo']
}) {
  const chosen = criterion.options.find((offered) => offered.key === option)
  const name = (
    <>
      {criterion.code} <FormTitle title={criterion.title} />
    </>
  )
  return (
    <tr data-gap={chosen === undefined || undefined}>
      <th scope="row">
        {onGo === null ? (
          name
        ) : (
          <button type="button" className={classes.link} onClick={() => onGo(criterion.code)}>
            {name}
          </button>
        )}
      </th>
      <td>{chosen === undefined ? sheetText.unmarked : optionLabel(chosen)}</td>
      <td className="figures">{chosen?.points ?? ''}</td>
    </tr>
  )
}

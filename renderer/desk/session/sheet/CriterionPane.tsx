import { keyFor } from '../../../../shared/criteria/keys.ts'
import type { CriteriaSet, OfferedOption, Scorable } from '../../../../shared/criteria/schema.ts'
import { isSecond } from '../../../parts/second-touch.ts'
import { Stars } from '../../../parts/Stars.tsx'
import { FormTitle } from '../../../parts/FormTitle.tsx'
import { keyLabel, optionLabel, sheetText } from '../../../text/sheet.ts'
import { Heading } from './Heading.tsx'
import criterionClasses from './criterion.module.css'
import classes from './sheet.module.css'

interface CriterionPaneProps {
  readonly set: CriteriaSet
  readonly criterion: Scorable
  readonly chosen: number | undefined
  /** The chosen option is not in the database yet. */
  readonly unsaved: boolean
  /** Why nothing can be chosen here, or null. */
  readonly fixed: string | null
  /** What was chosen a moment ago, to be seen after moving on. */
  readonly just: { readonly code: string; readonly points: number } | null
  /** What to do next, where that is not plain. */
  readonly hint: string | null
  readonly onChoose: (option: number) => void
  readonly onGo: (code: string) => void
}

/** One criterion with its options in the form's own words. */
export function CriterionPane({ set, criterion, chosen, unsaved, fixed, just, hint, onChoose, onGo }: CriterionPaneProps) {
  const { code, title, max, parent, note, cases, options } = criterion
  const section = set.parts.flatMap((part) => part.sections).find((one) => one.code === criterion.section.code)
  const alone = criterion.section.code === code
  const anomalies = set.anomalies.filter((anomaly) => anomaly.at !== undefined && [code, parent?.code, section?.code].includes(anomaly.at))

  return (
    <div data-pane className={classes.pane}>
      <div className={criterionClasses.crumb}>
        <span>
          {sheetText.part(criterion.part)}
          {!alone && section !== undefined && (
            <>
              {' · '}
              {section.code}. <FormTitle title={section.title} /> ({sheetText.pointsOf(section.max)})
            </>
          )}
          {parent !== undefined && (
            <>
              {' · '}
              {parent.code} <FormTitle title={parent.title} />
            </>
          )}
        </span>
        {just !== null && (
          <button type="button" className={criterionClasses.just} onClick={() => onGo(just.code)}>
            {sheetText.chosen(just.code, just.points)}
          </button>
        )}
      </div>
      <div key={code} className={criterionClasses.arriving}>
        <Heading>
          {code} <FormTitle title={title} /> <span className={criterionClasses.max}>{sheetText.max(max)}</span>
        </Heading>
        {note !== undefined && <p className={classes.note}>{note}</p>}
        {alone && section?.note !== undefined && section.note !== note && <p className={classes.note}>{section.note}</p>}
        {anomalies.map((anomaly) => (
          <p key={anomaly.text} className={criterionClasses.anomaly}>
            <strong>{sheetText.anomaly}:</strong> {anomaly.text}
          </p>
        ))}
        {fixed !== null && <p className={classes.note}>{fixed}</p>}
        <div
          role="radiogroup"
          aria-label={sheetText.options(code, title)}
          aria-disabled={fixed !== null || undefined}
          className={criterionClasses.options}
        >
          {cases === undefined ? (
            options.map((option) => (
              <Option
                key={option.key}
                option={option}
                chosen={option.key === chosen}
                unsaved={unsaved}
                fixed={fixed !== null}
                onChoose={onChoose}
              />
            ))
          ) : (
            <>
              {(['a', 'b'] as const).map((side) => (
                <fieldset key={side} className={criterionClasses.options}>
                  <legend className={criterionClasses.case}>{cases[side]}</legend>
                  {options
                    .filter((option) => option.kind === 'printed' && option.case === side)
                    .map((option) => (
                      <Option
                        key={option.key}
                        option={option}
                        chosen={option.key === chosen}
                        unsaved={unsaved}
                        fixed={fixed !== null}
                        onChoose={onChoose}
                      />
                    ))}
                </fieldset>
              ))}
              {options
                .filter((option) => option.kind !== 'printed')
                .map((option) => (
                  <Option
                    key={option.key}
                    option={option}
                    chosen={option.key === chosen}
                    unsaved={unsaved}
                    fixed={fixed !== null}
                    onChoose={onChoose}
                  />
                ))}
            </>
          )}
        </div>
        {hint !== null && <p className={criterionClasses.hint}>{hint}</p>}
      </div>
    </div>
  )
}

interface OptionProps {
  readonly option: OfferedOption
  readonly chosen: boolean
  readonly unsaved: boolean
  readonly fixed: boolean
  readonly onChoose: (option: number) => void
}

function Option({ option, chosen, unsaved, fixed, onChoose }: OptionProps) {
  const key = keyFor(option)
  const printed = option.kind === 'printed' ? option : undefined
  return (
    <button
      type="button"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an input would take the arrows, which go from criterion to criterion
      role="radio"
      aria-checked={chosen}
      aria-disabled={fixed || undefined}
      className={criterionClasses.option}
      data-unsaved={(chosen && unsaved) || undefined}
      onClick={(event) => {
        if (!fixed && !isSecond(event)) onChoose(option.key)
      }}
    >
      <kbd className={criterionClasses.key} aria-hidden="true">
        {key === undefined ? '' : keyLabel(key)}
      </kbd>
      <span className={criterionClasses.label}>
        <span>{optionLabel(option)}</span>
        {printed?.note !== undefined && <span className={criterionClasses.optionNote}>{printed.note}</span>}
        {option.kind === 'none' && <span className={criterionClasses.optionNote}>{sheetText.noneNote}</span>}
        {printed?.minStar !== undefined && (
          <span className={criterionClasses.minimum}>
            <span aria-hidden="true">
              <Stars count={printed.minStar} />
            </span>{' '}
            {sheetText.minimum(printed.minStar)}
          </span>
        )}
      </span>
      <span className={criterionClasses.points}>
        <span className={`figures ${criterionClasses.pointsNumber}`}>{option.points}</span> {sheetText.points}
      </span>
    </button>
  )
}

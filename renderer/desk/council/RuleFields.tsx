import { Select, Switch } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Rules } from '../../../shared/domain/model.ts'
import { NumberField } from '../../parts/NumberField.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { councilText, minimaWords, quorumWords, ruleText } from '../../text/council.ts'
import { type CouncilForm, ruleKeys } from './council-form.ts'
import type { CouncilFieldsProps } from './CouncilFields.tsx'
import classes from './council.module.css'

/** What the Quy chế decides: each rule with what it does, its value, and the article that says so. */
export function RuleFields({ values, onChange, onWrong }: Omit<CouncilFieldsProps, 'asked'>) {
  function put<K extends keyof Rules>(key: K, value: Rules[K]['value']): void {
    onChange({ ...values, [key]: { ...values[key], value } })
  }

  function control(key: keyof Rules): ReactNode {
    switch (key) {
      case 'quorum':
        return <Quorum values={values} onPut={(value) => put('quorum', value)} />
      case 'chairRequired':
      case 'secretaryScores':
      case 'secrecy':
      case 'runningTotal':
      case 'keyedTwice':
        return (
          <Switch
            checked={values[key].value}
            onChange={(event) => put(key, event.currentTarget.checked)}
            aria-label={ruleText[key].title}
            label={values[key].value ? councilText.yes : councilText.no}
          />
        )
      case 'gapLimit':
      case 'decimals':
        return (
          <NumberField
            className={classes.number}
            label=""
            aria-label={ruleText[key].title}
            value={values[key].value}
            max={key === 'gapLimit' ? 100 : 4}
            onChange={(value, problem) => {
              if (value !== null) put(key, value)
              onWrong(key, value === null || problem !== null)
            }}
          />
        )
      case 'minima':
        return (
          <Select
            aria-label={ruleText.minima.title}
            value={values.minima.value}
            onChange={(value) => {
              if (value === 'majority' || value === 'all' || value === 'mean') put('minima', value)
            }}
            data={Object.entries(minimaWords).map(([value, label]) => ({ value, label }))}
            allowDeselect={false}
          />
        )
    }
  }

  return (
    <div className={classes.rules}>
      <div className={classes.rulesHead} aria-hidden="true">
        <span>{councilText.rule}</span>
        <span>{councilText.ruleValue}</span>
        <span>{councilText.article}</span>
      </div>
      {ruleKeys.map((key) => (
        <div key={key} className={classes.rule} role="group" aria-label={ruleText[key].title}>
          <div>
            <strong>{ruleText[key].title}</strong>
            <p>{ruleText[key].words}</p>
          </div>
          {control(key)}
          <TextField
            label=""
            aria-label={`${councilText.article}: ${ruleText[key].title}`}
            placeholder={councilText.articleHint}
            value={values[key].article}
            onChange={(article) => onChange({ ...values, [key]: { ...values[key], article } })}
            maxLength={200}
          />
        </div>
      ))}
    </div>
  )
}

const fractions = ['1/2', '2/3', '3/4', '4/5', '1/1'] as const

function Quorum({ values, onPut }: { readonly values: CouncilForm; readonly onPut: (value: Rules['quorum']['value']) => void }) {
  const { numerator, denominator } = values.quorum.value
  const now = `${numerator}/${denominator}`
  return (
    <Select
      aria-label={ruleText.quorum.title}
      value={now}
      data={[...new Set([...fractions, now])].map((value) => ({ value, label: quorumWords(value) }))}
      allowDeselect={false}
      onChange={(chosen) => {
        const [above, below] = (chosen ?? now).split('/').map(Number)
        if (above !== undefined && below !== undefined) onPut({ numerator: above, denominator: below })
      }}
    />
  )
}

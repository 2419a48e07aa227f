import { Radio, Select, Switch } from '@mantine/core'
import type { Sent } from '../../../shared/contract.ts'
import type { MinimaBy, Rules } from '../../../shared/domain/model.ts'
import { DateField } from '../../parts/DateField.tsx'
import { NumberField } from '../../parts/NumberField.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { councilText, levelWords, minimaWords, ruleText } from '../../text/council.ts'
import classes from '../desk.module.css'

export type CouncilDraft = Sent<'createCouncil'>

interface CouncilFieldsProps {
  readonly draft: CouncilDraft
  readonly onChange: (draft: CouncilDraft) => void
  /** Told when a date or number cannot be read, so that it is not saved by mistake. */
  readonly onWrong: (field: string, wrong: boolean) => void
}

/** The council, its decision and its Quy chế. */
export function CouncilFields({ draft, onChange, onWrong }: CouncilFieldsProps) {
  const set = <K extends keyof CouncilDraft>(key: K, value: CouncilDraft[K]) => onChange({ ...draft, [key]: value })
  const date = (key: 'decisionDate' | 'regulationDate', label: string) => (
    <DateField
      label={label}
      value={draft[key]}
      onChange={(value, problem) => {
        set(key, value)
        onWrong(key, problem !== null)
      }}
    />
  )
  return (
    <>
      <section className={classes.section}>
        <h2>{councilText.general}</h2>
        <TextField label={councilText.name} value={draft.name} onChange={(value) => set('name', value)} required maxLength={300} />
        <Radio.Group label={councilText.level} value={draft.level} onChange={(value) => set('level', value as CouncilDraft['level'])}>
          <div className={classes.row}>
            <Radio value="province" label={levelWords.province} />
            <Radio value="central" label={levelWords.central} />
          </div>
        </Radio.Group>
        <div className={classes.pair}>
          <TextField
            label={councilText.superiorBody}
            value={draft.superiorBody}
            onChange={(value) => set('superiorBody', value)}
            maxLength={300}
          />
          <TextField
            label={councilText.issuingBody}
            value={draft.issuingBody}
            onChange={(value) => set('issuingBody', value)}
            maxLength={300}
          />
        </div>
        <div className={classes.pair}>
          <TextField
            label={councilText.decisionNumber}
            value={draft.decisionNumber}
            onChange={(value) => set('decisionNumber', value)}
            maxLength={300}
          />
          {date('decisionDate', councilText.decisionDate)}
          <TextField
            label={councilText.decisionBy}
            value={draft.decisionBy}
            onChange={(value) => set('decisionBy', value)}
            maxLength={300}
          />
          <TextField label={councilText.place} value={draft.place} onChange={(value) => set('place', value)} maxLength={300} />
        </div>
      </section>
      <section className={classes.section}>
        <h2>{councilText.regulation}</h2>
        <p className={classes.dim}>{councilText.regulationWords}</p>
        <div className={classes.pair}>
          <TextField
            label={councilText.regulationNumber}
            value={draft.regulationNumber}
            onChange={(value) => set('regulationNumber', value)}
            maxLength={300}
          />
          {date('regulationDate', councilText.regulationDate)}
        </div>
        <RuleFields rules={draft.rules} onChange={(rules) => set('rules', rules)} onWrong={onWrong} />
      </section>
    </>
  )
}

interface RuleFieldsProps {
  readonly rules: Rules
  readonly onChange: (rules: Rules) => void
  readonly onWrong: (field: string, wrong: boolean) => void
}

function RuleFields({ rules, onChange, onWrong }: RuleFieldsProps) {
  const value = <K extends keyof Rules>(key: K, to: Rules[K]['value']) => onChange({ ...rules, [key]: { ...rules[key], value: to } })
  const yesNo = (key: 'chairRequired' | 'secretaryScores' | 'secrecy' | 'runningTotal') => (
    <Switch
      checked={rules[key].value}
      onChange={(event) => value(key, event.currentTarget.checked)}
      aria-label={ruleText[key].title}
      label={rules[key].value ? councilText.scoresYes : councilText.scoresNo}
    />
  )
  const number = (key: 'gapLimit' | 'decimals', max: number) => (
    <NumberField
      label=""
      aria-label={ruleText[key].title}
      value={rules[key].value}
      max={max}
      onChange={(to, problem) => {
        if (to !== null && problem === null) value(key, to)
        onWrong(key, to === null || problem !== null)
      }}
    />
  )
  const fields = {
    quorum: <QuorumField rule={rules.quorum.value} onChange={(to) => value('quorum', to)} />,
    chairRequired: yesNo('chairRequired'),
    secretaryScores: yesNo('secretaryScores'),
    gapLimit: number('gapLimit', 100),
    decimals: number('decimals', 4),
    minima: (
      <Select
        aria-label={ruleText.minima.title}
        value={rules.minima.value}
        onChange={(to) => value('minima', (to ?? 'majority') as MinimaBy)}
        data={Object.entries(minimaWords).map(([key, label]) => ({ value: key, label }))}
        allowDeselect={false}
      />
    ),
    secrecy: yesNo('secrecy'),
    runningTotal: yesNo('runningTotal')
  } as const
  return (
    <div>
      {(Object.keys(ruleText) as (keyof Rules)[]).map((key) => (
        <div key={key} className={classes.rule}>
          <div>
            <p>
              <strong>{ruleText[key].title}</strong>
            </p>
            <p className={classes.dim}>{ruleText[key].words}</p>
          </div>
          <div>{fields[key]}</div>
          <TextField
            label=""
            aria-label={`${councilText.article}: ${ruleText[key].title}`}
            placeholder={councilText.article}
            value={rules[key].article}
            onChange={(article) => onChange({ ...rules, [key]: { ...rules[key], article } })}
            maxLength={200}
          />
        </div>
      ))}
    </div>
  )
}

const fractions = ['1/2', '2/3', '3/4', '4/5', '5/7', '1/1'] as const

function QuorumField({
  rule,
  onChange
}: {
  readonly rule: { numerator: number; denominator: number }
  readonly onChange: (rule: { numerator: number; denominator: number }) => void
}) {
  const now = `${rule.numerator}/${rule.denominator}`
  const data = [...new Set([...fractions, now])]
  return (
    <Select
      aria-label={ruleText.quorum.title}
      value={now}
      data={data}
      allowDeselect={false}
      onChange={(to) => {
        const [numerator = 3, denominator = 4] = (to ?? now).split('/').map(Number)
        onChange({ numerator, denominator })
      }}
    />
  )
}

import { useState } from 'react'
import type { CouncilView } from '../../../shared/contract/councils.ts'
import { formatViDate } from '../../../shared/domain/dates.ts'
import { useDraft } from '../../state/draft.ts'
import { useTell } from '../../state/host.ts'
import { clockWords } from '../../text/clock.ts'
import { councilText, ruleText } from '../../text/council.ts'
import { formText } from '../../text/desk.ts'
import classes from '../desk.module.css'
import { Elsewhere } from '../form/Elsewhere.tsx'
import { SaveBar } from '../form/SaveBar.tsx'
import { useSend } from '../form/use-send.ts'
import { useWrong } from '../form/use-wrong.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import { CouncilFields } from './CouncilFields.tsx'
import { type CouncilForm, formOf, ruleKeys, sentOf } from './council-form.ts'

/** The council's decision and Quy chế, to be changed. Sessions already opened keep the rules that they froze. */
export function Regulation({ council }: { readonly council: CouncilView }) {
  const theirs = formOf(council)
  const draft = useDraft({ values: theirs, version: council.version })
  const wrong = useWrong()
  const [savedAt, setSavedAt] = useState<string>()
  // Fields that hold text which is no date are made anew when the typing is given up.
  const [round, setRound] = useState(0)
  const { tell, busy, trouble, clear } = useTell()
  const { asked, formProps } = useSend({
    wrong: wrong.any || draft.values.name.trim() === '',
    busy,
    onSend: () => void save()
  })

  async function save(): Promise<void> {
    const saved = await tell('updateCouncil', { councilId: council.id, baseVersion: draft.version, ...sentOf(draft.tidied()) })
    if (saved) setSavedAt(clockWords(new Date().toISOString()))
  }

  function drop(): void {
    draft.takeTheirs()
    for (const key of ['decisionDate', 'regulationDate', 'gapLimit', 'decimals']) wrong.onWrong(key, false)
    clear()
    setRound(round + 1)
  }

  const unsaved = draft.dirty || wrong.any
  return (
    <form {...formProps} className={classes.page}>
      <div className={classes.narrow}>
        <CouncilFields key={round} values={draft.values} onChange={draft.put} onWrong={wrong.onWrong} asked={asked} />
        {!busy && <Elsewhere draft={draft} theirs={theirs} tell={told} />}
        <TroubleNotice trouble={trouble?.code === 'STALE' && draft.elsewhere.length > 0 ? null : trouble} />
      </div>
      <SaveBar actLabel={councilText.save} busy={busy} unsaved={unsaved} savedAt={savedAt} onDrop={drop} />
    </form>
  )
}

const line = (key: 'name' | 'superiorBody' | 'issuingBody' | 'place' | 'decisionNumber' | 'decisionBy' | 'regulationNumber') => ({
  [key]: (values: CouncilForm) => `${councilText.fields[key]}: ${values[key] || formText.empty}`
})
const day = (key: 'decisionDate' | 'regulationDate') => ({
  [key]: (values: CouncilForm) => `${councilText.fields[key]}: ${values[key] === null ? formText.empty : formatViDate(values[key])}`
})

const told: Partial<Record<keyof CouncilForm, (values: CouncilForm) => string>> = {
  ...line('name'),
  ...line('superiorBody'),
  ...line('issuingBody'),
  ...line('place'),
  ...line('decisionNumber'),
  ...day('decisionDate'),
  ...line('decisionBy'),
  ...line('regulationNumber'),
  ...day('regulationDate'),
  ...Object.fromEntries(ruleKeys.map((key) => [key, () => ruleText[key].title]))
}

import { useState } from 'react'
import { tidy, same } from '../../state/draft.ts'
import { useTell } from '../../state/host.ts'
import { leaveTo } from '../../state/leaving.ts'
import { councilText } from '../../text/council.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import classes from '../desk.module.css'
import { SaveBar } from '../form/SaveBar.tsx'
import { useSend } from '../form/use-send.ts'
import { useWrong } from '../form/use-wrong.ts'
import { routes } from '../routes.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import { CouncilFields } from './CouncilFields.tsx'
import { blankCouncil, sentOf } from './council-form.ts'

const blank = blankCouncil('province')

/** Makes a council; its seats are filled on the page that follows. */
export function NewCouncilPage() {
  const [values, setValues] = useState(blank)
  const wrong = useWrong()
  const { tell, busy, trouble } = useTell()
  const { asked, formProps } = useSend({ wrong: wrong.any || values.name.trim() === '', busy, onSend: () => void create() })

  async function create(): Promise<void> {
    const made = await tell('createCouncil', sentOf(tidy(values)))
    if (made) leaveTo(routes.council(made.councilId))
  }

  return (
    <DeskFrame place="councils" title={councilText.create} note={councilText.createNote}>
      <form {...formProps} className={classes.page}>
        <div className={classes.narrow}>
          <CouncilFields values={values} onChange={setValues} onWrong={wrong.onWrong} asked={asked} />
          <TroubleNotice trouble={trouble} />
        </div>
        <SaveBar actLabel={councilText.create} busy={busy} unsaved={!same(values, blank)} quiet />
      </form>
    </DeskFrame>
  )
}

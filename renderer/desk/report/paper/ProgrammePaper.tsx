import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FigureScope } from '../../../../shared/contract/figures.ts'
import type { ProgrammePaperKey } from '../../../../shared/contract/paper-data.ts'
import { Notice } from '../../../parts/Notice.tsx'
import { useAsk } from '../../../state/host.ts'
import { programmePaperText } from '../../../text/programme-paper.ts'
import desk from '../../desk.module.css'
import { PaperPreview } from '../../session/papers/PaperPreview.tsx'
import { TroubleNotice } from '../../session/Trouble.tsx'
import common from '../report.module.css'
import { ProgrammePaperDialog } from './ProgrammePaperDialog.tsx'

interface ProgrammePaperProps {
  readonly paper: ProgrammePaperKey
  readonly scope: FigureScope
  readonly title: string
  readonly missing: readonly string[]
}

/** A paper of the programme as it will print, with the number and day that it bears and the way to type them. */
export function ProgrammePaper({ paper, scope, title, missing }: ProgrammePaperProps) {
  const asked = useAsk('getProgrammePaper', { paper, scope })
  const [open, setOpen] = useState(false)
  const { data: view } = asked
  // before the first answer nothing says what is printed
  if (!view) return <TroubleNotice trouble={asked.trouble} onAgain={asked.again} />
  const { printed, clash, data } = view
  const bearsNumber = printed !== '' || data.series !== ''
  const enclosed = data.enclosedIn.paper !== ''
  return (
    <>
      <div className={desk.row}>
        <Button variant="default" onClick={() => setOpen(true)}>
          {programmePaperText.open}
        </Button>
        <span className={desk.dim}>
          {[bearsNumber ? programmePaperText.numbered(printed, data.date) : '', enclosed ? programmePaperText.enclosure(data) : '']
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      {clash !== '' && <Notice kind="warn" title={programmePaperText.clash(printed, clash)} todo={programmePaperText.clashTodo} />}
      <div className={common.paper}>
        <PaperPreview
          key={JSON.stringify(scope)}
          paper={{ paper: { kind: paper, scope }, title, state: missing.length === 0 ? 'ready' : 'draft', missing, count: 1 }}
        />
      </div>
      {open && <ProgrammePaperDialog paper={paper} scope={scope} view={view} onClose={() => setOpen(false)} />}
    </>
  )
}

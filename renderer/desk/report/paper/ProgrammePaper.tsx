import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FigureScope } from '../../../../shared/contract/figures.ts'
import type { ProgrammePaperKey, ProgrammePaperView } from '../../../../shared/contract/paper-data.ts'
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
}

/** Number and day that a paper of the programme bears, in words, and the way to type them. */
export function ProgrammePaperBar({ paper, scope }: ProgrammePaperProps) {
  const { data: view } = useAsk('getProgrammePaper', { paper, scope })
  const [open, setOpen] = useState(false)
  if (!view) return null
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {programmePaperText.open}
      </Button>
      <span className={desk.dim}>{wordsOf(view)}</span>
      {open && <ProgrammePaperDialog paper={paper} scope={scope} view={view} onClose={() => setOpen(false)} />}
    </>
  )
}

function wordsOf({ printed, data }: ProgrammePaperView): string {
  const own = printed !== '' || data.series !== '' ? programmePaperText.numbered(printed, data.date) : ''
  return [own, data.enclosedIn.paper === '' ? '' : programmePaperText.enclosure(data)].filter(Boolean).join(' · ')
}

/** A paper of the programme as it will print, and where another paper has its number. */
export function ProgrammePaper({
  paper,
  scope,
  title,
  missing
}: ProgrammePaperProps & { readonly title: string; readonly missing: readonly string[] }) {
  const { data: view, trouble, again } = useAsk('getProgrammePaper', { paper, scope })
  return (
    <>
      <TroubleNotice trouble={trouble} onAgain={again} />
      {view && view.clash !== '' && (
        <Notice kind="warn" title={programmePaperText.clash(view.printed, view.clash)} todo={programmePaperText.clashTodo} />
      )}
      <div className={common.paper}>
        <PaperPreview
          key={JSON.stringify(scope)}
          paper={{ paper: { kind: paper, scope }, title, state: missing.length === 0 ? 'ready' : 'draft', missing, count: 1 }}
        />
      </div>
    </>
  )
}

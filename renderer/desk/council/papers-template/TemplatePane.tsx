import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import type { PaperTemplate } from '../../../../shared/contract/papers.ts'
import { decreeKinds } from '../../../../shared/papers/kinds.ts'
import { Notice } from '../../../parts/Notice.tsx'
import { useAsk, useTell } from '../../../state/host.ts'
import type { Trouble } from '../../../text/errors.ts'
import { templateFileWords, templateText, templateWords } from '../../../text/template.ts'
import classes from '../../desk.module.css'
import { TroubleNotice } from '../../session/Trouble.tsx'
import own from './template.module.css'

/** Larger files are refused by the host; here they are not even read. */
const mostBytes = 10_485_760

/** Word templates of the council's own, one for each kind of paper: "Lưu Word" then fills it. */
export function TemplatePane({ councilId }: { readonly councilId: string }) {
  const templates = useAsk('listPaperTemplates', { councilId })
  const { tell, busy, trouble, clear } = useTell()
  const [done, setDone] = useState('')
  const [tooLarge, setTooLarge] = useState(false)

  async function put({ kind, version }: PaperTemplate, file: File): Promise<void> {
    setDone('')
    clear()
    setTooLarge(file.size > mostBytes)
    if (file.size > mostBytes) return
    const bytes = new Uint8Array(await file.arrayBuffer())
    const saved = await tell('setPaperTemplate', { councilId, kind, baseVersion: version, fileName: file.name, bytes })
    if (saved) setDone(templateText.taken(file.name, decreeKinds[kind].name))
  }

  async function remove({ kind, version }: PaperTemplate): Promise<void> {
    setDone('')
    const saved = await tell('removePaperTemplate', { councilId, kind, baseVersion: version })
    if (saved) setDone(templateText.removed(decreeKinds[kind].name))
  }

  return (
    <section className={classes.section} aria-label={templateText.title}>
      <h2>{templateText.title}</h2>
      <p className={classes.dim}>{templateText.words}</p>
      <p className={classes.dim}>{templateText.how}</p>
      <output>{done !== '' && <Notice kind="info" title={done} />}</output>
      {tooLarge && <TroubleNotice trouble={{ code: 'FILE', reason: 'FILE_TOO_LARGE' }} onClose={() => setTooLarge(false)} />}
      <Mistakes trouble={trouble} onClose={clear} />
      <TroubleNotice trouble={templates.trouble} onAgain={templates.again} />
      <ul className={own.rows}>
        {templates.data?.map((template) => (
          <Row
            key={template.kind}
            template={template}
            busy={busy}
            onFile={(file) => void put(template, file)}
            onRemove={() => void remove(template)}
          />
        ))}
      </ul>
    </section>
  )
}

interface RowProps {
  readonly template: PaperTemplate
  readonly busy: boolean
  readonly onFile: (file: File) => void
  readonly onRemove: () => void
}

function Row({ template: { kind, file }, busy, onFile, onRemove }: RowProps) {
  const { name } = decreeKinds[kind]
  const choose = file === null ? templateText.choose : templateText.replace
  return (
    <li>
      <span className={own.name}>
        {name}
        <span className={classes.dim}>{templateFileWords(file)}</span>
      </span>
      {file !== null && (
        <Button size="compact-md" variant="default" disabled={busy} onClick={onRemove} aria-label={`${templateText.remove}: ${name}`}>
          {templateText.remove}
        </Button>
      )}
      <FileButton accept=".docx,.dotx" onChange={(chosen) => chosen && onFile(chosen)}>
        {(props) => (
          <Button {...props} size="compact-md" variant="default" disabled={busy} aria-label={`${choose}: ${name}`}>
            {choose}
          </Button>
        )}
      </FileButton>
    </li>
  )
}

/** Every mistake of a template in a line of its own, with its place. */
function Mistakes({ trouble, onClose }: { readonly trouble: Trouble | null; readonly onClose: () => void }) {
  if (trouble?.code !== 'TEMPLATE') return <TroubleNotice trouble={trouble} onClose={onClose} />
  return (
    <Notice
      kind="error"
      title={templateText.mistakes(trouble.mistakes.length)}
      todo={templateText.mend}
      action={
        <Button size="compact-md" variant="default" onClick={onClose}>
          {templateText.close}
        </Button>
      }
    >
      <ul className={own.mistakes}>
        {trouble.mistakes.map((mistake) => (
          <li key={`${mistake.where.part} ${mistake.where.paragraph} ${mistake.tag} ${mistake.kind}`}>{templateWords(mistake)}</li>
        ))}
      </ul>
    </Notice>
  )
}

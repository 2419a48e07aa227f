import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import type { PaperState } from '../../../../shared/contract/papers.ts'
import { fetchSaved, printFrame } from '../../../api/files.ts'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { Notice } from '../../../parts/Notice.tsx'
import { useAsk, useTell } from '../../../state/host.ts'
import { outcomeWords, papersText } from '../../../text/papers.ts'
import { TroubleNotice } from '../Trouble.tsx'
import classes from './papers.module.css'

/** One paper as it will print, with the ways to hand it in. */
export function PaperPreview({ paper }: { readonly paper: PaperState }) {
  const preview = useAsk('previewPaper', { paper: paper.paper }, paper.state !== 'missing')
  const frame = useRef<HTMLIFrameElement>(null)
  const [done, setDone] = useState<string | null>(null)
  const { tell, busy, trouble, clear } = useTell()
  const noBrowser = trouble?.code === 'NO_BROWSER'

  function printHere(): void {
    if (frame.current) printFrame(frame.current)
    clear()
    setDone(papersText.inBrowser)
  }

  async function pdf(): Promise<void> {
    setDone(null)
    const outcome = await tell('savePaperPdf', { paper: paper.paper })
    if (!outcome) return
    fetchSaved(outcome)
    setDone(outcomeWords(outcome))
  }

  async function print(): Promise<void> {
    setDone(null)
    const printed = await tell('printPaper', { paper: paper.paper })
    if (printed?.kind === 'inBrowser') printHere()
    else if (printed) setDone(papersText.printing)
  }

  return (
    <section className={classes.preview} aria-label={paper.title}>
      <header className={classes.bar}>
        <h2 className={classes.title}>{paper.title}</h2>
        {paper.state !== 'missing' && (
          <>
            <Button variant="default" onClick={() => void print()} disabled={busy || !preview.data}>
              {papersText.print}
            </Button>
            <Button onClick={() => void pdf()} loading={busy} disabled={!preview.data}>
              {papersText.pdf}
            </Button>
          </>
        )}
      </header>
      <output className={classes.status}>
        {busy ? <span className={classes.dim}>{papersText.working}</span> : done !== null && <Notice kind="info" title={done} />}
      </output>
      <TroubleNotice trouble={trouble ?? preview.trouble} onAgain={trouble === null ? preview.again : undefined} onClose={clear} />
      {noBrowser && (
        <Button className={classes.here} onClick={printHere} disabled={!preview.data}>
          {papersText.browserPrint}
        </Button>
      )}
      {paper.state === 'missing' && (
        <EmptyState title={papersText.state.missing}>
          <ul>
            {paper.missing.map((word) => (
              <li key={word}>{word}</li>
            ))}
          </ul>
        </EmptyState>
      )}
      {preview.data && (
        <iframe
          ref={frame}
          className={classes.frame}
          src={preview.data.url}
          title={papersText.previewOf(paper.title)}
          // no script of the paper's own; its print dialog is opened from here
          sandbox="allow-same-origin allow-modals"
        />
      )}
      {paper.state !== 'missing' && !preview.data && preview.trouble === null && <p className={classes.dim}>{papersText.preparing}</p>}
    </section>
  )
}

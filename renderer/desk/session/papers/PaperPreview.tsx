import { Button, Checkbox } from '@mantine/core'
import { useRef, useState } from 'react'
import type { PaperState } from '../../../../shared/contract/papers.ts'
import { printFrame } from '../../../api/files.ts'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { Notice } from '../../../parts/Notice.tsx'
import { useAsk, useTell } from '../../../state/host.ts'
import { receive } from '../../../state/received.ts'
import { copyWords, isBatch, missingNames, papersText, stateWords } from '../../../text/papers.ts'
import { TroubleNotice } from '../Trouble.tsx'
import { PaperFrame } from './PaperFrame.tsx'
import { Progress } from './Progress.tsx'
import classes from './papers.module.css'

/** More sheets than this are laid out only when asked for. */
const manySheets = 40

/** One paper as it will print, with the ways to hand it in. */
export function PaperPreview({ paper }: { readonly paper: PaperState }) {
  // The host keeps only the last few addresses, so one that was left is not gone back to.
  const [wanted, setWanted] = useState(paper.count <= manySheets)
  const preview = useAsk('previewPaper', { paper: paper.paper }, paper.state !== 'missing' && wanted, false)
  const frame = useRef<HTMLIFrameElement>(null)
  const [done, setDone] = useState<string | null>(null)
  const [each, setEach] = useState(false)
  const { tell, busy, trouble, clear } = useTell()
  const noBrowser = trouble?.code === 'NO_BROWSER'
  const batch = isBatch(paper)
  const missing = paper.state === 'missing' ? [] : missingNames(paper)
  const copy = copyWords(paper)

  function printHere(): void {
    if (frame.current) printFrame(frame.current)
    clear()
    setDone(papersText.inBrowser)
  }

  async function save(method: 'savePaperPdf' | 'savePaperWord'): Promise<void> {
    setDone(null)
    const outcome = await tell(method, { paper: paper.paper, as: batch && each ? 'each' : 'one' })
    receive(outcome, setDone)
  }

  async function print(): Promise<void> {
    setDone(null)
    const printed = await tell('printPaper', { paper: paper.paper })
    if (printed?.kind === 'inBrowser') printHere()
    else if (printed) setDone(printed.kind === 'stopped' ? papersText.printStopped : papersText.printing)
  }

  return (
    <section className={classes.preview} aria-label={paper.title}>
      <header className={classes.bar}>
        <h2 className={classes.title}>{paper.title}</h2>
        {paper.state !== 'missing' && (
          <div className={classes.acts}>
            {batch && (
              <Checkbox label={papersText.each} checked={each} onChange={(event) => setEach(event.currentTarget.checked)} disabled={busy} />
            )}
            <Button variant="default" onClick={() => void print()} disabled={busy}>
              {papersText.print}
            </Button>
            <Button variant="default" onClick={() => void save('savePaperWord')} disabled={busy}>
              {papersText.word}
            </Button>
            <Button onClick={() => void save('savePaperPdf')} disabled={busy}>
              {papersText.pdf}
            </Button>
          </div>
        )}
      </header>
      <output className={classes.status}>{busy ? <Progress /> : done !== null && <Notice kind="info" title={done} />}</output>
      <TroubleNotice trouble={trouble ?? preview.trouble} onAgain={trouble === null ? preview.again : undefined} onClose={clear} />
      {noBrowser && (
        <Button className={classes.here} onClick={printHere} disabled={!preview.data}>
          {papersText.browserPrint}
        </Button>
      )}
      {paper.copy?.changed === true && <Notice kind="warn" title={papersText.copyChanged(copy)} todo={papersText.copyTodo} />}
      {paper.state === 'missing' && <EmptyState title={stateWords(paper)} />}
      {paper.state !== 'missing' && !wanted && (
        <EmptyState title={papersText.large(paper.count)} act={{ label: papersText.showLarge, onPress: () => setWanted(true) }} />
      )}
      <div className={classes.page}>
        {preview.data && <PaperFrame frameRef={frame} url={preview.data.url} title={papersText.previewOf(paper.title)} />}
        {missing.length > 0 && (
          <aside className={classes.missing} aria-label={papersText.missing}>
            <h3 className={classes.missingTitle}>{papersText.missing}</h3>
            <ul>
              {missing.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
            <p className={classes.dim}>{papersText.missingWords}</p>
          </aside>
        )}
      </div>
      {preview.asking && !preview.data && <p className={classes.dim}>{papersText.preparing}</p>}
    </section>
  )
}

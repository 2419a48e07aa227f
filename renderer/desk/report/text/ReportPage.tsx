import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ReportView } from '../../../../shared/contract/report.ts'
import { chartKeys } from '../../../../shared/papers/report/charts.ts'
import { reportParts } from '../../../../shared/papers/report/text.ts'
import { ChartFigure } from '../../../parts/ChartFigure.tsx'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { useFigureScope } from '../../../state/figure-scope.ts'
import { useAsk, useTell } from '../../../state/host.ts'
import { receive } from '../../../state/received.ts'
import { figuresText } from '../../../text/figures.ts'
import { reportPageText } from '../../../text/report-text.ts'
import { routes } from '../../routes.ts'
import { ProgrammePaper, ProgrammePaperBar } from '../paper/ProgrammePaper.tsx'
import { ScopedPage } from '../ScopedPage.tsx'
import { Part } from './Part.tsx'
import classes from './text.module.css'

type View = keyof typeof reportPageText.view

/** The report of a scope: its paragraphs to be read and written anew, its charts, and the paper as it will print. */
export function ReportPage() {
  const [, go] = useLocation()
  const scope = useFigureScope((state) => state.scope)
  const report = useAsk('getReport', { scope })
  const [view, setView] = useState<View>('words')
  const [done, setDone] = useState('')
  const { tell, busy, trouble, clear } = useTell()
  const { data } = report
  const key = JSON.stringify(scope)

  async function save(): Promise<void> {
    setDone('')
    const outcome = await tell('saveReport', { scope })
    receive(outcome, setDone)
  }

  async function copy(shown: ReportView): Promise<void> {
    const copied = await navigator.clipboard.writeText(wordsOf(shown)).then(
      () => true,
      () => false
    )
    setDone(copied ? reportPageText.copied : reportPageText.notCopied)
  }

  return (
    <ScopedPage
      now="text"
      of={data}
      acts={
        data &&
        !data.empty && (
          <>
            <Button variant="default" onClick={() => void copy(data)}>
              {reportPageText.copy}
            </Button>
            <Button variant="default" loading={busy} onClick={() => void save()}>
              {reportPageText.excel}
            </Button>
          </>
        )
      }
      asked={report}
      told={{ trouble, clear }}
      done={done}
      views={data && !data.empty ? { label: reportPageText.views, names: reportPageText.view, now: view, onChange: setView } : null}
      aside={view === 'paper' && <ProgrammePaperBar key={key} paper="report" scope={scope} />}
    >
      {data?.empty && (
        <EmptyState title={reportPageText.empty} act={{ label: figuresText.toRegister, onPress: () => go(routes.register) }}>
          <p>{reportPageText.emptyWords}</p>
        </EmptyState>
      )}
      {data && !data.empty && view === 'words' && (
        <div key={key} className={classes.parts}>
          {data.parts.map((part) => (
            <Part key={part.part} scope={scope} view={part} />
          ))}
        </div>
      )}
      {data && !data.empty && view === 'charts' && (
        <div className={classes.charts}>
          {chartKeys.map((chart) => data.charts[chart] && <ChartFigure key={chart} chart={data.charts[chart]} />)}
        </div>
      )}
      {data && !data.empty && view === 'paper' && (
        <ProgrammePaper key={key} paper="report" scope={scope} title={reportPageText.paperTitle} missing={data.missing} />
      )}
    </ScopedPage>
  )
}

/** Every part that says something under its name, ready to be pasted. */
function wordsOf({ parts }: ReportView): string {
  return parts
    .flatMap(({ part, said, words }) => {
      const text = words ?? said
      return text === '' ? [] : [`${reportParts[part]}\n${text}`]
    })
    .join('\n\n')
}

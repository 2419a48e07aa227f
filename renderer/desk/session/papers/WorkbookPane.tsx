import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { CertificationColumn, SaveOutcome } from '../../../../shared/contract/papers.ts'
import type { SessionView } from '../../../../shared/contract/sessions.ts'
import { Notice } from '../../../parts/Notice.tsx'
import { useTell } from '../../../state/host.ts'
import { receive } from '../../../state/received.ts'
import { papersText } from '../../../text/papers.ts'
import { TroubleNotice } from '../Trouble.tsx'
import classes from './papers.module.css'

// From the words, not from the contract's list, which would bring the whole of zod to the page.
const certificationColumns = Object.keys(papersText.column) as CertificationColumn[] // a record by column has no other keys

const kinds = ['certification', 'totals', 'matrix', 'register', 'all'] as const
type Kind = (typeof kinds)[number]

/** Workbooks and the session's raw data; each is read back and compared before it is handed out. */
export function WorkbookPane({ session }: { readonly session: SessionView }) {
  const [columns, setColumns] = useState<readonly CertificationColumn[]>(certificationColumns)
  const [doing, setDoing] = useState<Kind | 'json' | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const { tell, busy, trouble, clear } = useTell()

  async function save(what: Kind | 'json', ask: () => Promise<(SaveOutcome & { checked?: number }) | null>): Promise<void> {
    setDoing(what)
    setDone(null)
    const outcome = await ask()
    setDoing(null)
    receive(outcome, setDone)
  }

  return (
    <section className={classes.workbook} aria-label={papersText.workbook}>
      <h2 className={classes.title}>{papersText.workbook}</h2>
      <output className={classes.status}>
        {busy ? <span className={classes.dim}>{papersText.working}</span> : done !== null && <Notice kind="info" title={done} />}
      </output>
      <TroubleNotice trouble={trouble} onClose={clear} />
      <Checkbox.Group
        label={papersText.columns}
        value={[...columns]}
        onChange={(chosen) => setColumns(certificationColumns.filter((column) => chosen.includes(column)))}
      >
        <div className={classes.checks}>
          {certificationColumns.map((column) => (
            <Checkbox key={column} value={column} label={papersText.column[column]} />
          ))}
        </div>
      </Checkbox.Group>
      <ul className={classes.kinds}>
        {kinds.map((kind) => (
          <li key={kind}>
            <span>
              <strong>{papersText.kinds[kind]}</strong>
              <span className={classes.words}>{papersText.kindWords[kind]}</span>
            </span>
            <Button
              variant={kind === 'certification' ? 'filled' : 'default'}
              aria-label={`${papersText.saveExcel}: ${papersText.kinds[kind]}`}
              loading={doing === kind}
              disabled={busy && doing !== kind}
              onClick={() => void save(kind, () => tell('saveWorkbook', { sessionId: session.id, kind, columns: [...columns] }))}
            >
              {papersText.saveExcel}
            </Button>
          </li>
        ))}
        <li>
          <span>
            <strong>{papersText.json}</strong>
            <span className={classes.words}>{papersText.jsonWords}</span>
          </span>
          <Button
            variant="default"
            loading={doing === 'json'}
            disabled={busy && doing !== 'json'}
            onClick={() => void save('json', () => tell('saveSessionJson', { sessionId: session.id }))}
          >
            {papersText.saveJson}
          </Button>
        </li>
      </ul>
    </section>
  )
}

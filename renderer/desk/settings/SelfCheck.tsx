import { Button } from '@mantine/core'
import { useState } from 'react'
import type { SelfCheck as Found } from '../../../shared/contract/app.ts'
import { Notice } from '../../parts/Notice.tsx'
import { useTell } from '../../state/host.ts'
import { settingsText } from '../../text/settings.ts'
import classes from '../desk.module.css'
import { TroubleNotice } from '../session/Trouble.tsx'

/** The check that anybody may press at any time, with what it found in words. */
export function SelfCheck() {
  const [found, setFound] = useState<Found | null>(null)
  const { tell, busy, trouble } = useTell()
  return (
    <section className={classes.section}>
      <div className={classes.spread}>
        <h2>{settingsText.self}</h2>
        <Button variant="default" loading={busy} onClick={() => void tell('selfCheck', {}).then(setFound)}>
          {settingsText.check}
        </Button>
      </div>
      <p className={classes.dim}>{settingsText.selfWords}</p>
      <TroubleNotice trouble={trouble} />
      {found && <Results found={found} />}
    </section>
  )
}

function Results({ found }: { readonly found: Found }) {
  const { integrity, logChain, criteria, frozenSets, walAndFull } = found
  const rows = [
    { what: settingsText.integrity, good: integrity === 'ok', wrong: settingsText.damaged(integrity) },
    { what: settingsText.log(logChain.rows), good: logChain.ok, wrong: settingsText.brokenAt(logChain.brokenAt ?? 0) },
    { what: settingsText.frozen(frozenSets.checked), good: frozenSets.ok, wrong: settingsText.changed },
    { what: settingsText.criteria(criteria.sets), good: criteria.ok, wrong: settingsText.changed },
    { what: settingsText.durable, good: walAndFull, wrong: settingsText.notDurable }
  ]
  const good = rows.every((row) => row.good)
  return (
    <Notice
      kind={good ? 'info' : 'error'}
      title={good ? settingsText.allGood : settingsText.notGood}
      todo={good ? undefined : settingsText.notGoodNext}
    >
      <dl className={classes.facts}>
        {rows.map((row) => (
          <div key={row.what} className={classes.fact}>
            <dt>{row.what}</dt>
            <dd>{row.good ? settingsText.good : row.wrong}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  )
}

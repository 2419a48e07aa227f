import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { SelfCheck } from '../../../shared/contract/app.ts'
import { Notice } from '../../parts/Notice.tsx'
import { useAsk, useTell } from '../../state/host.ts'
import { chooseScheme, type Scheme, useScheme } from '../../state/scheme.ts'
import { chooseSpace } from '../../state/space.ts'
import { settingsText } from '../../text/settings.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import classes from '../desk.module.css'
import { paths } from '../session/paths.ts'
import { TroubleNotice } from '../session/Trouble.tsx'
import { Backups } from './Backups.tsx'

/** Where the data are, the look, backups, the self-check, practice data. */
export function SettingsPage() {
  return (
    <DeskFrame place="settings" title={settingsText.title} narrow>
      <Program />
      <Backups />
      <Check />
      <Practice />
    </DeskFrame>
  )
}

function Program() {
  const home = useAsk('getHome', {})
  const scheme = useScheme((state) => state.scheme)
  return (
    <section className={classes.section}>
      <h2>{settingsText.place}</h2>
      <TroubleNotice trouble={home.trouble} />
      {home.data && (
        <dl className={classes.facts}>
          <dt>{settingsText.version}</dt>
          <dd>{home.data.appVersion}</dd>
          <dt>{settingsText.folder}</dt>
          <dd>{home.data.dataFolder}</dd>
          <dt>{settingsText.device}</dt>
          <dd>{home.data.deviceId}</dd>
          <dt>{settingsText.look}</dt>
          <dd>
            <SegmentedControl
              aria-label={settingsText.look}
              value={scheme}
              onChange={(value) => chooseScheme(value as Scheme)}
              data={Object.entries(settingsText.scheme).map(([value, label]) => ({ value, label }))}
            />
          </dd>
        </dl>
      )}
    </section>
  )
}

function Check() {
  const [found, setFound] = useState<SelfCheck | null>(null)
  const { tell, busy, trouble } = useTell()
  return (
    <section className={classes.section}>
      <h2>{settingsText.self}</h2>
      <p className={classes.dim}>{settingsText.selfWords}</p>
      <div>
        <Button variant="default" loading={busy} onClick={() => void tell('selfCheck', {}).then((check) => check && setFound(check))}>
          {settingsText.check}
        </Button>
      </div>
      <TroubleNotice trouble={trouble} />
      {found && <Found check={found} />}
    </section>
  )
}

function Found({ check }: { readonly check: SelfCheck }) {
  const { integrity, logChain, criteria, frozenSets, walAndFull } = check
  const rows = [
    { what: settingsText.integrity, good: integrity === 'ok', said: integrity },
    { what: settingsText.log(logChain.rows), good: logChain.ok, said: settingsText.brokenAt(logChain.brokenAt ?? 0) },
    { what: settingsText.frozen(frozenSets.checked), good: frozenSets.ok, said: settingsText.bad },
    { what: settingsText.criteria(criteria.sets), good: criteria.ok, said: settingsText.bad },
    { what: settingsText.durable, good: walAndFull, said: settingsText.bad }
  ]
  return (
    <Notice kind={rows.every((row) => row.good) ? 'info' : 'error'} title={settingsText.self}>
      <dl className={classes.facts}>
        {rows.map((row) => (
          <div key={row.what} style={{ display: 'contents' }}>
            <dt>{row.what}</dt>
            <dd>{row.good ? settingsText.good : row.said}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  )
}

function Practice() {
  const { tell, busy, trouble } = useTell()
  const [, go] = useLocation()

  async function reset(): Promise<void> {
    const made = await tell('resetPractice', {})
    if (!made) return
    chooseSpace('practice')
    go(paths.session(made.sessionId))
  }

  return (
    <section className={classes.section}>
      <h2>{settingsText.practice}</h2>
      <p className={classes.dim}>{settingsText.practiceWords}</p>
      <div>
        <Button variant="default" loading={busy} onClick={() => void reset()}>
          {settingsText.practiceAct}
        </Button>
      </div>
      <TroubleNotice trouble={trouble} />
    </section>
  )
}

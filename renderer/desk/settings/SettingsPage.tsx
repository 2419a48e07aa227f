import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { useAsk } from '../../state/host.ts'
import { chooseScheme, type Scheme, useScheme } from '../../state/scheme.ts'
import { settingsText } from '../../text/settings.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import classes from '../desk.module.css'
import { routes } from '../routes.ts'
import { MirrorSection } from '../mirror/MirrorSection.tsx'
import { TroubleNotice } from '../session/Trouble.tsx'
import { Backups } from './Backups.tsx'
import { SelfCheck } from './SelfCheck.tsx'
import { SettingsTabs } from './SettingsTabs.tsx'

/** Where the data are, the look, backups, the self-check, practice data. */
export function SettingsPage() {
  return (
    <DeskFrame place="settings" title={settingsText.title} narrow>
      <SettingsTabs now="program" />
      <Program />
      <MirrorSection />
      <Backups />
      <SelfCheck />
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
          <dt>{settingsText.folder}</dt>
          <dd>{home.data.dataFolder}</dd>
          <dt>{settingsText.device}</dt>
          <dd>{home.data.deviceId}</dd>
          <dt>{settingsText.version}</dt>
          <dd>{home.data.appVersion}</dd>
          <dt>{settingsText.look}</dt>
          <dd>
            <SegmentedControl
              aria-label={settingsText.look}
              value={scheme}
              onChange={(value) => chooseScheme(value as Scheme)}
              data={Object.entries(settingsText.scheme).map(([value, label]) => ({ value, label }))}
              transitionDuration={0}
            />
          </dd>
        </dl>
      )}
    </section>
  )
}

function Practice() {
  const [asking, setAsking] = useState(false)
  const [, go] = useLocation()
  return (
    <section className={classes.section}>
      <div className={classes.spread}>
        <h2>{settingsText.practice}</h2>
        <Button variant="default" onClick={() => setAsking(true)}>
          {settingsText.practiceAct}
        </Button>
      </div>
      <p className={classes.dim}>{settingsText.practiceWords}</p>
      <ConfirmDialog
        opened={asking}
        title={settingsText.practiceTitle}
        actLabel={settingsText.practiceReset}
        onAct={() => go(routes.practiceAnew)}
        onCancel={() => setAsking(false)}
      >
        {settingsText.practiceAsk}
      </ConfirmDialog>
    </section>
  )
}

import { settingsText } from '../../text/settings.ts'
import { DeskFrame } from '../DeskFrame.tsx'
import desk from '../desk.module.css'
import { LogPages } from '../session/log/LogPages.tsx'
import log from '../session/log/log.module.css'
import { SettingsTabs } from './SettingsTabs.tsx'

/** What was done outside of sessions, for whoever asks years later. /cai-dat/nhat-ky */
export function DeskLogPage() {
  return (
    <DeskFrame place="settings" title={settingsText.title}>
      <SettingsTabs now="log" />
      <div className={log.log}>
        <p className={desk.dim}>{settingsText.deskLogWords}</p>
        <LogPages sessionId="none" about={null} names={{ name: '', members: [] }} />
      </div>
    </DeskFrame>
  )
}

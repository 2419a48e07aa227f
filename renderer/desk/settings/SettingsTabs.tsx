import { settingsText } from '../../text/settings.ts'
import { routes } from '../routes.ts'
import { TabLinks } from '../TabLinks.tsx'

/** The machine and its data, and what was done on it outside of sessions. */
export function SettingsTabs({ now }: { readonly now: 'program' | 'log' }) {
  return (
    <TabLinks
      label={settingsText.tabs}
      tabs={[
        { label: settingsText.program, to: routes.settings, now: now === 'program' },
        { label: settingsText.deskLog, to: routes.deskLog, now: now === 'log' }
      ]}
    />
  )
}

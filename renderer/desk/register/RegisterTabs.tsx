import { registerText } from '../../text/register.ts'
import { routes } from '../routes.ts'
import { TabLinks } from '../TabLinks.tsx'

/** The whole register, and what of it is due. */
export function RegisterTabs({ now }: { readonly now: 'all' | 'due' }) {
  return (
    <TabLinks
      label={registerText.tabs}
      tabs={[
        { label: registerText.all, to: routes.register, now: now === 'all' },
        { label: registerText.due, to: routes.registerDue, now: now === 'due' }
      ]}
    />
  )
}

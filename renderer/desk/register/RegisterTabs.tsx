import { calendarText } from '../../text/calendar.ts'
import { lettersText, proposalText } from '../../text/proposals.ts'
import { candidatesText, placesText } from '../../text/places.ts'
import { registerText } from '../../text/register.ts'
import { routes } from '../routes.ts'
import { TabLinks } from '../TabLinks.tsx'

/** The whole register, what of it is due, what went up to the Ministry, and all that has a day. */
export function RegisterTabs({ now }: { readonly now: 'all' | 'due' | 'proposed' | 'calendar' | 'papers' | 'candidates' | 'communes' }) {
  return (
    <TabLinks
      label={registerText.tabs}
      tabs={[
        { label: registerText.all, to: routes.register, now: now === 'all' },
        { label: registerText.due, to: routes.registerDue, now: now === 'due' },
        { label: proposalText.tab, to: routes.registerProposed, now: now === 'proposed' },
        { label: calendarText.tab, to: routes.registerCalendar, now: now === 'calendar' },
        { label: lettersText.tab, to: routes.registerPapers, now: now === 'papers' },
        { label: candidatesText.tab, to: routes.candidates, now: now === 'candidates' },
        { label: placesText.tab, to: routes.communes, now: now === 'communes' }
      ]}
    />
  )
}

import { councilText, peopleText } from '../../text/council.ts'
import { routes } from '../routes.ts'
import { TabLinks } from '../TabLinks.tsx'

/** Councils and the people known to the program. */
export function CouncilTabs({ now }: { readonly now: 'councils' | 'people' }) {
  return (
    <TabLinks
      label={councilText.title}
      tabs={[
        { label: councilText.list, to: routes.councils, now: now === 'councils' },
        { label: peopleText.title, to: routes.people, now: now === 'people' }
      ]}
    />
  )
}

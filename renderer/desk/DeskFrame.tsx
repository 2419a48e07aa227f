import { type ReactNode, useEffect } from 'react'
import { useLocation } from 'wouter'
import { PageHeader } from '../parts/PageHeader.tsx'
import { type Place, Shell } from '../parts/Shell.tsx'
import { useSpace } from '../state/space.ts'
import classes from './desk.module.css'
import type { GuideName } from './guide/guide.ts'
import { GuideButton } from './guide/GuideButton.tsx'
import { hrefOf } from './routes.ts'
import { useTitle } from './use-title.ts'

/** The guide page about a place, on every page of it. */
const guideOf: Readonly<Partial<Record<Place, GuideName>>> = { register: 'register', report: 'report' }

interface DeskFrameProps {
  readonly place: Place
  readonly title: string
  readonly note?: ReactNode
  /** Buttons at the right of the header. */
  readonly acts?: ReactNode
  /** True for words to be read, false where a table wants the whole width. */
  readonly narrow?: boolean
  readonly children: ReactNode
}

/** A page of the desk outside a session: navigation, header, content. */
export function DeskFrame({ place, title, note, acts, narrow = false, children }: DeskFrameProps) {
  const [, go] = useLocation()
  const guide = guideOf[place]
  const practice = useSpace((state) => state.space === 'practice')
  useTitle(title)
  // The link that led here is gone with its page; without this, Tab would start from the window's edge.
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById('content')?.focus()
  }, [])
  return (
    <Shell
      place={place}
      hrefOf={hrefOf}
      onGo={(href) => go(href.slice(1))}
      practice={practice}
      header={
        <PageHeader title={title} note={note}>
          {guide === undefined ? (
            acts
          ) : (
            <>
              <GuideButton first={guide} />
              {acts}
            </>
          )}
        </PageHeader>
      }
    >
      <div className={narrow ? classes.narrow : classes.page}>{children}</div>
    </Shell>
  )
}

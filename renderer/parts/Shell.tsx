import type { ReactNode } from 'react'
import { partsText } from '../text/parts.ts'
import { CriteriaIcon, HomeIcon, PeopleIcon, ProductIcon, RegisterIcon, ReportIcon, SessionIcon, SettingsIcon } from './icons.tsx'
import classes from './Shell.module.css'
import { Watermark } from './Watermark.tsx'

export type Place = keyof typeof partsText.nav

interface ShellProps {
  /** Where the page belongs; null for pages outside the list. */
  readonly place: Place | null
  readonly hrefOf: (place: Place) => string
  readonly onGo: (href: string) => void
  /** A PageHeader. */
  readonly header: ReactNode
  readonly children: ReactNode
  /** A practice session: says so in the navigation and across the page. */
  readonly practice?: boolean
  /** False where the page needs the whole width, as the score sheet does. */
  readonly withNav?: boolean
  /** True: the page lays itself out to the edges and scrolls its own pieces. */
  readonly bare?: boolean
}

const places: readonly { readonly place: Place; readonly icon: ReactNode }[] = [
  { place: 'home', icon: <HomeIcon /> },
  { place: 'councils', icon: <PeopleIcon /> },
  { place: 'products', icon: <ProductIcon /> },
  { place: 'sessions', icon: <SessionIcon /> },
  { place: 'register', icon: <RegisterIcon /> },
  { place: 'report', icon: <ReportIcon /> },
  { place: 'criteria', icon: <CriteriaIcon /> },
  { place: 'settings', icon: <SettingsIcon /> }
]

/** The frame of the desk: where one may go at the left, the page's header over the page. Only the page scrolls. */
export function Shell({ place, hrefOf, onGo, header, children, practice = false, withNav = true, bare = false }: ShellProps) {
  return (
    <div className={classes.shell} data-nav={withNav}>
      <a className={classes.skip} href="#content" onClick={(event) => skip(event)}>
        {partsText.skipToContent}
      </a>
      {withNav && (
        <nav className={classes.nav} aria-label={partsText.navigation}>
          {places.map((item) => (
            <a
              key={item.place}
              className={classes.link}
              href={hrefOf(item.place)}
              aria-current={item.place === place ? 'page' : undefined}
              onClick={(event) => {
                event.preventDefault()
                onGo(hrefOf(item.place))
              }}
            >
              {item.icon}
              <span>{partsText.nav[item.place]}</span>
            </a>
          ))}
          {practice && <span className={classes.practice}>{partsText.practice}</span>}
        </nav>
      )}
      <header className={classes.header}>
        <div className={classes.bar}>{header}</div>
        {practice && !withNav && <span className={classes.practice}>{partsText.practice}</span>}
      </header>
      <main id="content" className={classes.content} data-bare={bare} tabIndex={-1}>
        {children}
      </main>
      {practice && <Watermark />}
    </div>
  )
}

// A plain #content would be taken for a page by a router that lives in the hash.
function skip(event: { preventDefault: () => void }): void {
  event.preventDefault()
  document.getElementById('content')?.focus()
}

import classes from './desk.module.css'

interface TabLinksProps {
  /** What the pages are together; read out. */
  readonly label: string
  readonly tabs: readonly { readonly label: string; readonly to: string; readonly now: boolean }[]
}

/** Pages that belong together, each with an address of its own. */
export function TabLinks({ label, tabs }: TabLinksProps) {
  return (
    <nav className={classes.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.to} className={classes.tab} href={`#${tab.to}`} aria-current={tab.now ? 'page' : undefined}>
          {tab.label}
        </a>
      ))}
    </nav>
  )
}

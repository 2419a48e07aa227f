import type { ReactNode } from 'react'
import classes from './PageHeader.module.css'

interface PageHeaderProps {
  readonly title: string
  /** Behind the title: date, place, counts. */
  readonly note?: ReactNode
  /** At the right end: what is saved, buttons. */
  readonly children?: ReactNode
}

/** The bar over a page, with the page's only first-level heading. */
export function PageHeader({ title, note, children }: PageHeaderProps) {
  return (
    <div className={classes.header}>
      <div className={classes.words}>
        <h1 className={classes.title}>{title}</h1>
        {note !== undefined && <span className={classes.note}>{note}</span>}
      </div>
      {children !== undefined && <div className={classes.side}>{children}</div>}
    </div>
  )
}

import type { ReactNode } from 'react'
import { partsText } from '../text/parts.ts'
import classes from './Notice.module.css'

interface NoticeProps {
  readonly kind: 'info' | 'warn' | 'error'
  /** What happened, in one sentence. */
  readonly title: ReactNode
  readonly children?: ReactNode
  /** What was kept in spite of it. */
  readonly kept?: ReactNode
  /** What to do next. */
  readonly todo?: ReactNode
  /** A button for it. */
  readonly action?: ReactNode
}

/** What happened, what was kept, what to do. Errors are read out at once, the rest when the reader pauses. */
export function Notice({ kind, title, children, kept, todo, action }: NoticeProps) {
  return (
    <div className={classes.notice} data-kind={kind} role={kind === 'error' ? 'alert' : 'status'}>
      <Mark kind={kind} />
      <div className={classes.words}>
        <p className={classes.title}>{title}</p>
        {children !== undefined && <div>{children}</div>}
        {kept !== undefined && (
          <p>
            <span className={classes.lead}>{partsText.kept}</span> {kept}
          </p>
        )}
        {todo !== undefined && (
          <p>
            <span className={classes.lead}>{partsText.todo}</span> {todo}
          </p>
        )}
      </div>
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  )
}

/** Circle, triangle, square: the kind is told by its shape before its colour. */
function Mark({ kind }: { readonly kind: NoticeProps['kind'] }) {
  return (
    <svg className={classes.mark} width="20" height="20" viewBox="0 0 20 20" role="img" aria-label={partsText.notice[kind]}>
      {kind === 'info' && <circle cx="10" cy="10" r="7.25" />}
      {kind === 'warn' && <path d="M10 3 17.5 16.5h-15z" />}
      {kind === 'error' && <rect x="3" y="3" width="14" height="14" rx="2" />}
      {kind === 'info' && <path d="M10 9.25v4.5M10 6.25v.5" />}
      {kind === 'warn' && <path d="M10 8v3.5M10 13.75v.5" />}
      {kind === 'error' && <path d="m7.25 7.25 5.5 5.5m0-5.5-5.5 5.5" />}
    </svg>
  )
}

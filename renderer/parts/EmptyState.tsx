import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './EmptyState.module.css'

interface EmptyStateProps {
  /** What belongs here. */
  readonly title: string
  readonly children?: ReactNode
  /** The one act that fills it. */
  readonly act?: { readonly label: string; readonly onPress: () => void }
}

/** A page or a list with nothing in it yet. */
export function EmptyState({ title, children, act }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <p className={classes.title}>{title}</p>
      {children !== undefined && <div className={classes.words}>{children}</div>}
      {act !== undefined && <Button onClick={act.onPress}>{act.label}</Button>}
    </div>
  )
}

import { type ReactNode, useEffect, useRef } from 'react'
import classes from './criterion.module.css'

/** The head of what just came up: scrolled to and read out. Give it a `key` that changes with what it heads. */
export function Heading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.closest('[data-pane]')?.scrollTo({ top: 0 })
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <h2 ref={heading} tabIndex={-1} className={classes.criterion}>
      {children}
    </h2>
  )
}

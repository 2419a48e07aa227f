import { type ReactNode, useEffect, useRef } from 'react'
import { phoneText } from '../text/phone.ts'
import classes from './frame.module.css'

interface FrameProps {
  /** What stands fixed at the top. */
  readonly bar: ReactNode
  /** What stands fixed at the bottom, under the thumb. */
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** A page of the phone: bar, content, foot. */
export function Frame({ bar, foot, children }: FrameProps) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => (frame.current ? loosenWhenLarge(frame.current) : undefined), [])
  return (
    <div ref={frame} className={classes.frame}>
      <a
        href="#noi-dung"
        className={classes.skip}
        onClick={(event) => {
          event.preventDefault()
          document.querySelector<HTMLElement>('main h2, main')?.focus()
        }}
      >
        {phoneText.toContent}
      </a>
      <header className={classes.bar}>{bar}</header>
      <main className={classes.main} tabIndex={-1}>
        {children}
      </main>
      {foot !== undefined && <footer className={classes.foot}>{foot}</footer>}
    </div>
  )
}

/** Share of the screen that bar and foot may take while they are fixed. */
const most = 0.42

/** Lets bar and foot go with the page where they would leave too little of it. Answers how to stop. */
function loosenWhenLarge(frame: HTMLElement): () => void {
  const fixed = frame.querySelectorAll<HTMLElement>(':scope > header, :scope > footer')
  const measure = () => {
    const height = [...fixed].reduce((sum, part) => sum + part.offsetHeight, 0)
    frame.toggleAttribute('data-loose', height > window.innerHeight * most)
  }
  const watch = new ResizeObserver(measure)
  for (const part of fixed) watch.observe(part)
  window.addEventListener('resize', measure)
  return () => {
    watch.disconnect()
    window.removeEventListener('resize', measure)
  }
}

interface BarProps {
  readonly title: string
  readonly note?: string
  /** Address that the arrow leads to; none on the first page. */
  readonly back?: { readonly to: string; readonly label: string }
  readonly children?: ReactNode
}

/** Whose page it is: title, a line under it, the way back. */
export function Bar({ title, note, back, children }: BarProps) {
  return (
    <div className={classes.barRow} data-first={back === undefined || undefined}>
      {back !== undefined && (
        <a className={classes.back} href={back.to} aria-label={back.label}>
          <svg width="24" height="24" viewBox="0 0 20 20" aria-hidden="true">
            <path d="m12 5-5 5 5 5" />
          </svg>
        </a>
      )}
      <div className={classes.barWords}>
        <h1 className={classes.title}>{title}</h1>
        {note !== undefined && <p className={classes.note}>{note}</p>}
      </div>
      {children}
    </div>
  )
}

/** The head of what just came up: brought into view and read out. Give it a `key` that changes with what it heads. */
export function Heading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <h2 ref={heading} tabIndex={-1} className={classes.heading}>
      {children}
    </h2>
  )
}

/** While there is nothing to show yet. */
export function Waiting() {
  return (
    <Frame bar={<Bar title={phoneText.title} />}>
      <p role="status">{phoneText.loading}</p>
    </Frame>
  )
}

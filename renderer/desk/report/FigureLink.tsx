import type { FigureKey } from '../../../shared/contract/figures.ts'
import { figuresText, grouped } from '../../text/figures.ts'
import classes from './report.module.css'

/** What was pressed: which figure, in which words, and whether its producers are looked at. */
export interface Asked {
  readonly figure: FigureKey
  readonly words: string
  readonly producers: boolean
}

interface FigureLinkProps {
  readonly count: number
  readonly asked: Asked
  readonly onOpen: (asked: Asked) => void
  /** Shown instead of the bare number. */
  readonly text?: string
}

/** A number that opens the rows behind it; 0 has none. */
export function FigureLink({ count, asked, onOpen, text }: FigureLinkProps) {
  if (count === 0) return <span className={text === undefined ? classes.zero : undefined}>{text ?? '0'}</span>
  return (
    <button type="button" className={classes.link} title={figuresText.count(asked.words, count)} onClick={() => onOpen(asked)}>
      {text ?? grouped(count)}
    </button>
  )
}

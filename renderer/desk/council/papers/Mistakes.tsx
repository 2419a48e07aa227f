import type { WordingMistake } from '../../../../shared/errors.ts'
import { mistakeWords, wordingText } from '../../../text/paper-data.ts'
import own from './papers.module.css'

interface MistakesProps {
  readonly mistakes: readonly WordingMistake[]
  readonly onGo: (line: number) => void
}

/** The first mistakes are put right before the rest need be seen. */
const shownAtOnce = 5

/** What is wrong in a wording, by line; pressing one leads there. */
export function Mistakes({ mistakes, onGo }: MistakesProps) {
  const shown = mistakes.slice(0, shownAtOnce).map((mistake, place) => ({ ...mistake, key: `${mistake.line} ${place}` }))
  return (
    <div role="status" className={own.mistakes} data-any={mistakes.length > 0 || undefined}>
      {mistakes.length > 0 && <strong>{wordingText.mistakes(mistakes.length)}</strong>}
      {shown.map(({ key, ...mistake }) => (
        <button key={key} type="button" onClick={() => onGo(mistake.line)}>
          {mistakeWords(mistake)}
        </button>
      ))}
    </div>
  )
}

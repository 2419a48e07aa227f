import { partsText } from '../text/parts.ts'
import classes from './Stars.module.css'

interface StarsProps {
  readonly count: 1 | 2 | 3 | 4 | 5
  readonly size?: 's' | 'm' | 'l'
}

/** Gold stars, read out as "4 sao". The only gold on any page. */
export function Stars({ count, size = 's' }: StarsProps) {
  return (
    <svg className={classes.stars} data-size={size} viewBox={`0 0 ${count * 22 - 2} 20`} role="img" aria-label={partsText.stars(count)}>
      {Array.from({ length: count }, (_, index) => (
        <path
          key={index}
          transform={`translate(${index * 22})`}
          d="m10 1 2.12 6.52h6.86l-5.55 4.03 2.12 6.52L10 14.04l-5.55 4.03 2.12-6.52L1.02 7.52h6.86z"
        />
      ))}
    </svg>
  )
}

import { useId } from 'react'
import { partsText } from '../text/parts.ts'
import classes from './Watermark.module.css'

/** Words across the whole page, on paper too, that never take a click and are not read out again and again. */
export function Watermark({ text = partsText.practice }: { readonly text?: string }) {
  const pattern = useId()
  const words = text.toLocaleUpperCase('vi')
  return (
    <svg className={classes.watermark} aria-hidden="true">
      <defs>
        <pattern id={pattern} width="760" height="400" patternUnits="userSpaceOnUse" patternTransform="rotate(-20)">
          <text x="40" y="110">
            {words}
          </text>
          <text x="400" y="310">
            {words}
          </text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${pattern})`} />
    </svg>
  )
}

import { useMemo } from 'react'
import { drawQr } from '../../../../shared/qr.ts'
import classes from './qr.module.css'

interface QrCodeProps {
  readonly text: string
  /** What scanning it does; read out instead of the drawing. */
  readonly title: string
  /** small and middle: beside words; large: for a phone held before the screen; full: as high as the window lets it be. */
  readonly size: 'small' | 'middle' | 'large' | 'full'
}

/** A QR code, black on white in the dark too: cameras look for dark squares on a light ground. */
export function QrCode({ text, title, size }: QrCodeProps) {
  const { size: modules, path } = useMemo(() => drawQr(text), [text])
  return (
    <svg
      className={classes.qr}
      data-size={size}
      viewBox={`0 0 ${modules} ${modules}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={title}
    >
      <title>{title}</title>
      <rect className={classes.ground} width={modules} height={modules} />
      <path className={classes.ink} d={path} />
    </svg>
  )
}

import { useResizeObserver } from '@mantine/hooks'
import { type Ref, useState } from 'react'
import classes from './papers.module.css'

interface PaperFrameProps {
  readonly frameRef: Ref<HTMLIFrameElement>
  readonly url: string
  readonly title: string
}

/** A paper in a window of its own, made smaller until its whole width is seen. What prints is the paper, not the window. */
export function PaperFrame({ frameRef, url, title }: PaperFrameProps) {
  const [box, { width, height }] = useResizeObserver<HTMLDivElement>()
  const [wide, setWide] = useState(0)
  const scale = wide > width && width > 0 ? width / wide : 1
  return (
    <div ref={box} className={classes.box}>
      {/* the paper's own policy lets it run nothing; a sandbox besides would only keep us from printing and measuring it */}
      {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
      <iframe
        ref={frameRef}
        className={classes.frame}
        style={{ width: width / scale || '100%', height: height / scale || '100%', transform: `scale(${scale})` }}
        src={url}
        title={title}
        onLoad={(event) => setWide(event.currentTarget.contentDocument?.documentElement.scrollWidth ?? 0)}
      />
    </div>
  )
}

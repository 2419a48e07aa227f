import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { Shell } from '../../parts/Shell.tsx'
import { useSpace } from '../../state/space.ts'

interface FrameProps {
  readonly header: ReactNode
  readonly children: ReactNode
}

/** The shell of a session's pages: the whole width, no navigation beside it, the watermark in practice. */
export function Frame({ header, children }: FrameProps) {
  const [, go] = useLocation()
  const practice = useSpace((state) => state.space === 'practice')
  return (
    <Shell place="sessions" hrefOf={() => '#/'} onGo={() => go('/')} header={header} practice={practice} withNav={false} bare>
      {children}
    </Shell>
  )
}

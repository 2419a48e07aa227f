import { Button } from '@mantine/core'
import { Notice } from '../../parts/Notice.tsx'
import { errorWords, type Trouble } from '../../text/errors.ts'
import { sessionText } from '../../text/session.ts'

interface TroubleNoticeProps {
  readonly trouble: Trouble | null
  /** Both sides where somebody else changed the same thing: what was wanted here, and what is in the database now. */
  readonly both?: { readonly mine: string; readonly now: string }
  readonly onAgain?: () => void
  readonly onClose?: () => void
}

/** Why something did not succeed, what was kept and what to do; nothing where all is well. */
export function TroubleNotice({ trouble, both, onAgain, onClose }: TroubleNoticeProps) {
  if (trouble === null) return null
  const { title, kept, next } = errorWords(trouble)
  const stale = trouble.code === 'STALE'
  return (
    <Notice
      kind={stale ? 'warn' : 'error'}
      title={title}
      kept={kept === '' ? undefined : kept}
      todo={next === '' ? undefined : next}
      action={
        onAgain !== undefined ? (
          <Button size="compact-md" variant="default" onClick={onAgain}>
            {stale ? sessionText.reload : sessionText.tryAgain}
          </Button>
        ) : onClose !== undefined ? (
          <Button size="compact-md" variant="default" onClick={onClose}>
            {sessionText.close}
          </Button>
        ) : undefined
      }
    >
      {stale && both !== undefined && (
        <p>
          {sessionText.changedMine}: {both.mine}. {sessionText.changedNow}: {both.now}.
        </p>
      )}
    </Notice>
  )
}

import { mirrorLong, mirrorShort } from '../../text/mirror.ts'
import classes from './mirror.module.css'
import { useMirror } from './use-mirror.ts'

/** The small state in the head of a session; nothing where no copy is kept. */
export function MirrorMark({ before = '' }: { readonly before?: string }) {
  const { data } = useMirror()
  if (data === undefined || data.folder === null) return null
  return (
    <>
      {before}
      <span
        className={classes.mark}
        data-trouble={data.trouble !== null}
        title={mirrorLong(data)}
        role={data.trouble === null ? undefined : 'status'}
      >
        {mirrorShort(data)}
      </span>
    </>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useTell } from '../../state/host.ts'
import { useSpace } from '../../state/space.ts'
import { errorLine } from '../../text/errors.ts'
import { mirrorLong, mirrorText } from '../../text/mirror.ts'
import desk from '../desk.module.css'
import { TroubleNotice } from '../session/Trouble.tsx'
import { FolderDialog } from './FolderDialog.tsx'
import { useMirror } from './use-mirror.ts'

/** The copy on the stick: how it stands, on which stick, off. */
export function MirrorSection() {
  const real = useSpace((state) => state.space === 'real')
  const mirror = useMirror()
  const [asking, setAsking] = useState<'start' | 'stop' | null>(null)
  const { tell, busy, trouble, clear } = useTell()
  if (!real) return null
  const { data } = mirror
  const on = data !== undefined && data.folder !== null

  const open = (what: 'start' | 'stop') => {
    clear()
    setAsking(what)
  }
  async function start(folder: string | null): Promise<void> {
    const done = await tell('startMirror', { folder })
    if (done && done.folder !== null) setAsking(null)
  }
  async function stop(): Promise<void> {
    if (await tell('stopMirror', {})) setAsking(null)
  }

  return (
    <section className={desk.section}>
      <div className={desk.spread}>
        <h2>{mirrorText.title}</h2>
        <div className={desk.row}>
          {on && (
            <Button variant="subtle" onClick={() => open('stop')}>
              {mirrorText.stop}
            </Button>
          )}
          <Button variant="default" onClick={() => open('start')}>
            {on ? mirrorText.change : mirrorText.start}
          </Button>
        </div>
      </div>
      <p className={desk.dim}>{mirrorText.words}</p>
      <TroubleNotice trouble={mirror.trouble} onAgain={mirror.again} />
      {data && !on && <p>{mirrorText.off}</p>}
      {data && on && (data.trouble === null ? <p>{mirrorLong(data)}</p> : <Notice kind="warn" title={mirrorLong(data)} />)}
      {data && on && (
        <p className={desk.small}>
          {mirrorText.place}: {data.folder}
        </p>
      )}
      {asking === 'start' && (
        <FolderDialog
          title={mirrorText.chooseTitle}
          words={[mirrorText.chooseWords, mirrorText.secret]}
          busy={busy}
          trouble={trouble}
          onChoose={(folder) => void start(folder)}
          onClose={() => setAsking(null)}
        />
      )}
      <ConfirmDialog
        opened={asking === 'stop'}
        title={mirrorText.stopTitle}
        actLabel={mirrorText.stopAct}
        busy={busy}
        failure={trouble === null ? undefined : errorLine(trouble)}
        onAct={() => void stop()}
        onCancel={() => setAsking(null)}
      >
        {mirrorText.stopWords}
      </ConfirmDialog>
    </section>
  )
}

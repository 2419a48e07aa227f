import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CopiesListed, CopyOpened, CopyView } from '../../../shared/contract/mirror.ts'
import { momentWords } from '../../../shared/domain/moment.ts'
import { formatWhole } from '../../../shared/domain/print-number.ts'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { Notice } from '../../parts/Notice.tsx'
import type { Column } from '../../parts/table-model.ts'
import { useTell } from '../../state/host.ts'
import { errorLine } from '../../text/errors.ts'
import { copyVerdicts, mirrorText } from '../../text/mirror.ts'
import desk from '../desk.module.css'
import cards from '../packages/packages.module.css'
import { TroubleNotice } from '../session/Trouble.tsx'
import { FolderDialog } from './FolderDialog.tsx'

interface OpenCopyProps {
  readonly onDone: (words: string) => void
}

/** The spare laptop: which copies are on the stick, what one of them holds, and going on from it. */
export function OpenCopy({ onDone }: OpenCopyProps) {
  const [asking, setAsking] = useState(false)
  const [listed, setListed] = useState<CopiesListed | null>(null)
  const [opened, setOpened] = useState<{ readonly copy: CopyView; readonly found: CopyOpened } | null>(null)
  const { tell, busy, trouble, clear } = useTell()

  async function list(folder: string | null): Promise<void> {
    const found = await tell('listCopies', { folder })
    if (!found) return
    setListed(found)
    setOpened(null)
    setAsking(false)
  }
  async function look(copy: CopyView): Promise<void> {
    if (!listed) return
    const found = await tell('openCopy', { listId: listed.listId, name: copy.name })
    setOpened(found && { copy, found })
  }
  function done(words: string): void {
    setListed(null)
    setOpened(null)
    onDone(words)
  }

  return (
    <section className={desk.section}>
      <div className={desk.spread}>
        <h2>{mirrorText.openTitle}</h2>
        <Button
          variant="default"
          onClick={() => {
            clear()
            onDone('')
            setAsking(true)
          }}
        >
          {mirrorText.openAct}
        </Button>
      </div>
      <p className={desk.dim}>{mirrorText.openWords}</p>
      {!asking && <TroubleNotice trouble={trouble} />}
      {listed?.copies.length === 0 && <p>{mirrorText.none}</p>}
      {listed && listed.copies.length > 0 && (
        <DataTable
          label={mirrorText.openTitle}
          columns={columnsFor((copy) => void look(copy), busy)}
          rows={listed.copies}
          rowKey={(copy) => copy.name}
          withSearch={false}
        />
      )}
      {opened && <Opened key={opened.found.copyId} {...opened} onDone={done} />}
      {asking && (
        <FolderDialog
          title={mirrorText.chooseOpenTitle}
          busy={busy}
          trouble={trouble}
          onChoose={(folder) => void list(folder)}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}

function columnsFor(onLook: (copy: CopyView) => void, busy: boolean): readonly Column<CopyView>[] {
  return [
    { key: 'at', title: mirrorText.copyAt, value: (copy) => copy.at, cell: (copy) => momentWords(copy.at), width: '168px' },
    { key: 'session', title: mirrorText.session, value: (copy) => copy.sessions.join('; ') },
    {
      key: 'upTo',
      title: mirrorText.upTo,
      value: (copy) => copy.lastSeq,
      cell: (copy) => (copy.lastSeq === null ? '' : formatWhole(copy.lastSeq)),
      width: '88px'
    },
    {
      key: 'sound',
      title: mirrorText.sound,
      value: (copy) => (copy.sound ? mirrorText.good : mirrorText.bad),
      width: '80px'
    },
    {
      key: 'look',
      title: '',
      value: () => null,
      sortable: false,
      searched: false,
      width: '80px',
      cell: (copy) => (
        <Button
          size="compact-sm"
          variant="default"
          disabled={!copy.sound || busy}
          aria-label={mirrorText.lookAt(momentWords(copy.at))}
          onClick={() => onLook(copy)}
        >
          {mirrorText.look}
        </Button>
      )
    }
  ]
}

interface OpenedProps extends OpenCopyProps {
  readonly copy: CopyView
  readonly found: CopyOpened
}

function Opened({ copy, found, onDone }: OpenedProps) {
  const [asking, setAsking] = useState(false)
  const { tell, busy, trouble } = useTell()
  const replace = found.verdict === 'other'
  const may = replace || found.verdict === 'fresh' || found.verdict === 'forward'
  async function take(): Promise<void> {
    if (await tell('takeOverCopy', { copyId: found.copyId, replace })) onDone(mirrorText.done(found.lines))
  }
  return (
    <div className={cards.card}>
      <h3>{found.sessions.join('; ') || copy.name}</h3>
      <dl className={desk.facts}>
        <dt>{mirrorText.upTo}</dt>
        <dd>{formatWhole(found.lines)}</dd>
        <dt>{mirrorText.lastAt}</dt>
        <dd>{copy.lastAt === '' ? '' : momentWords(copy.lastAt)}</dd>
        <dt>{mirrorText.copyAt}</dt>
        <dd>{momentWords(copy.at)}</dd>
        <dt>{mirrorText.device}</dt>
        <dd>
          <code>{copy.deviceId}</code>
        </dd>
      </dl>
      <Notice kind={replace ? 'warn' : 'info'} title={copyVerdicts[found.verdict]} />
      {may && (
        <div className={cards.acts}>
          <Button onClick={() => setAsking(true)}>{replace ? mirrorText.replaceAct : mirrorText.takeAct}</Button>
        </div>
      )}
      <ConfirmDialog
        opened={asking}
        danger
        title={mirrorText.takeTitle}
        actLabel={replace ? mirrorText.replaceAct : mirrorText.takeAct}
        busy={busy}
        failure={trouble === null ? undefined : errorLine(trouble)}
        onAct={() => void take()}
        onCancel={() => setAsking(false)}
      >
        {mirrorText.takeWords.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </ConfirmDialog>
    </div>
  )
}

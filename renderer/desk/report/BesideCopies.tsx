import { Button } from '@mantine/core'
import { useState } from 'react'
import type { BesideView } from '../../../shared/contract/beside.ts'
import type { CopiesListed, CopyView } from '../../../shared/contract/mirror.ts'
import { momentWords } from '../../../shared/domain/moment.ts'
import { formatWhole } from '../../../shared/domain/print-number.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import type { Column } from '../../parts/table-model.ts'
import { useTell } from '../../state/host.ts'
import { besideText } from '../../text/beside.ts'
import { mirrorText } from '../../text/mirror.ts'
import { FolderDialog } from '../mirror/FolderDialog.tsx'
import { TroubleNotice } from '../session/Trouble.tsx'
import classes from './report.module.css'

interface BesideCopiesProps {
  /** Told the name of the file and what was read out of it. */
  readonly onRead: (name: string, found: BesideView) => void
}

/** Copies and backups of desks that are too large for a package: which there are in a folder, and reading one of them where it lies. */
export function BesideCopies({ onRead }: BesideCopiesProps) {
  const [asking, setAsking] = useState(false)
  const [listed, setListed] = useState<CopiesListed | null>(null)
  const [reading, setReading] = useState('')
  const { tell, busy, trouble, clear } = useTell()

  async function list(folder: string | null): Promise<void> {
    const found = await tell('listCopies', { folder })
    if (!found) return
    setListed(found)
    setAsking(false)
  }
  async function read(copy: CopyView): Promise<void> {
    if (!listed) return
    setReading(copy.name)
    const found = await tell('readBesideCopy', { listId: listed.listId, name: copy.name })
    setReading('')
    if (found) onRead(copy.name, found)
  }

  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          clear()
          setAsking(true)
        }}
      >
        {besideText.openCopy}
      </Button>
      {listed && (
        <Button variant="subtle" disabled={busy} onClick={() => setListed(null)}>
          {besideText.closeCopies}
        </Button>
      )}
      {((trouble && !asking) || listed) && (
        <div className={classes.wide}>
          {!asking && <TroubleNotice trouble={trouble} onClose={clear} />}
          {listed?.copies.length === 0 && <p>{mirrorText.none}</p>}
          {listed && listed.copies.length > 0 && (
            <DataTable
              label={besideText.copies}
              columns={columnsFor((copy) => void read(copy), reading)}
              rows={listed.copies}
              rowKey={({ name }) => name}
              withSearch={false}
            />
          )}
        </div>
      )}
      {asking && (
        <FolderDialog
          title={besideText.openCopyTitle}
          words={besideText.openCopyWords}
          busy={busy}
          trouble={trouble}
          onChoose={(folder) => void list(folder)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

/** `reading`: the copy that is being read; ''. */
function columnsFor(onRead: (copy: CopyView) => void, reading: string): readonly Column<CopyView>[] {
  return [
    { key: 'at', title: besideText.copyAt, value: ({ at }) => at, cell: ({ at }) => momentWords(at), width: '168px' },
    {
      key: 'sessions',
      title: besideText.copySessions,
      value: ({ sound, sessions }) => (sound ? sessions.slice(0, 3).join('; ') : besideText.unsound)
    },
    {
      key: 'size',
      title: besideText.copySize,
      kind: 'number',
      value: ({ bytes }) => bytes,
      cell: ({ bytes }) => `${formatWhole(Math.ceil(bytes / 1_000_000))} MB`,
      width: '120px'
    },
    {
      key: 'read',
      title: '',
      value: () => null,
      sortable: false,
      searched: false,
      width: '136px',
      cell: (copy) => (
        <Button
          size="compact-sm"
          variant="default"
          loading={reading === copy.name}
          disabled={!copy.sound || reading !== ''}
          aria-label={besideText.lookAt(momentWords(copy.at))}
          onClick={() => onRead(copy)}
        >
          {besideText.look}
        </Button>
      )
    }
  ]
}

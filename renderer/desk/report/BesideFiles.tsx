import { Button } from '@mantine/core'
import { momentWords } from '../../../shared/domain/moment.ts'
import { formatWhole } from '../../../shared/domain/print-number.ts'
import { besideKinds } from '../../../shared/papers/report/beside.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import type { Column } from '../../parts/table-model.ts'
import { besideText } from '../../text/beside.ts'
import type { BesideFile, FileState } from './beside-files.ts'
import classes from './report.module.css'

interface BesideFilesProps {
  readonly files: readonly BesideFile[]
  readonly states: ReadonlyMap<string, FileState>
  readonly onDrop: (file: BesideFile) => void
}

/** Each file that was read: whose it is, from when, from which machine, and whether it counts. */
export function BesideFiles({ files, states, onDrop }: BesideFilesProps) {
  const stateOf = ({ key }: BesideFile) => states.get(key) ?? 'counted'
  return (
    <DataTable
      label={besideText.files}
      columns={columnsFor(stateOf, onDrop)}
      rows={files}
      rowKey={({ key }) => key}
      withSearch={false}
      attention={(file) => stateOf(file) !== 'counted'}
    />
  )
}

function columnsFor(stateOf: (file: BesideFile) => FileState, onDrop: (file: BesideFile) => void): readonly Column<BesideFile>[] {
  return [
    {
      key: 'place',
      title: besideText.place,
      value: ({ name, found }) => `${found.body} ${name}`,
      cell: ({ name, found }) => (
        <>
          {found.body}
          <span className={classes.under}>
            {besideKinds[found.what]}: {name}
          </span>
        </>
      )
    },
    {
      key: 'madeAt',
      title: besideText.madeAt,
      value: ({ found }) => found.head.madeAt,
      cell: ({ found }) => momentWords(found.head.madeAt),
      width: '120px'
    },
    {
      key: 'lastAct',
      title: besideText.lastAct,
      value: ({ found }) => found.lastReceipt,
      cell: ({ found }) => (found.lastAt === '' ? '' : `${formatWhole(found.lastReceipt)}, ${momentWords(found.lastAt)}`),
      width: '150px'
    },
    {
      key: 'device',
      title: besideText.device,
      value: ({ found }) => found.head.fingerprint,
      cell: ({ found }) => (found.head.fingerprint === '' ? besideText.unsigned : <code>{found.head.fingerprint}</code>),
      width: '128px'
    },
    { key: 'state', title: besideText.state, value: (file) => besideText[stateOf(file)], width: '168px' },
    {
      key: 'drop',
      title: '',
      value: () => null,
      sortable: false,
      searched: false,
      width: '64px',
      cell: (file) => (
        <Button size="compact-sm" variant="subtle" aria-label={besideText.dropFile(file.name)} onClick={() => onDrop(file)}>
          {besideText.drop}
        </Button>
      )
    }
  ]
}

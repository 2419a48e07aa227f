import { Button } from '@mantine/core'
import { momentWords } from '../../../shared/domain/moment.ts'
import { formatWhole } from '../../../shared/domain/print-number.ts'
import { besideKinds } from '../../../shared/papers/report/beside.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import type { Column } from '../../parts/table-model.ts'
import { besideText } from '../../text/beside.ts'
import desk from '../desk.module.css'
import type { BesideFile, FileState } from './beside-files.ts'

interface BesideFilesProps {
  readonly files: readonly BesideFile[]
  readonly states: ReadonlyMap<string, FileState>
  readonly onDrop: (file: BesideFile) => void
}

/** Each file that was read: whose it is, from when, from which machine, and whether it counts. */
export function BesideFiles({ files, states, onDrop }: BesideFilesProps) {
  const stateOf = ({ key }: BesideFile) => states.get(key) ?? 'counted'
  const columns: readonly Column<BesideFile>[] = [
    {
      key: 'place',
      title: besideText.place,
      value: ({ name, found }) => `${found.body} ${name}`,
      cell: ({ name, found }) => (
        <>
          {found.body}
          <span className={desk.small}> {name}</span>
        </>
      )
    },
    { key: 'kind', title: besideText.kind, value: ({ found }) => besideKinds[found.what], width: '144px' },
    {
      key: 'madeAt',
      title: besideText.madeAt,
      value: ({ found }) => found.head.madeAt,
      cell: ({ found }) => momentWords(found.head.madeAt),
      width: '150px'
    },
    {
      key: 'lastAct',
      title: besideText.lastAct,
      value: ({ found }) => found.lastReceipt,
      cell: ({ found }) => (found.lastAt === '' ? '' : `${formatWhole(found.lastReceipt)}, ${momentWords(found.lastAt)}`),
      width: '190px'
    },
    {
      key: 'device',
      title: besideText.device,
      value: ({ found }) => found.head.fingerprint,
      cell: ({ found }) => (found.head.fingerprint === '' ? besideText.unsigned : <code>{found.head.fingerprint}</code>),
      width: '176px'
    },
    { key: 'state', title: besideText.state, value: (file) => besideText[stateOf(file)], width: '200px' },
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
  return (
    <DataTable
      label={besideText.files}
      columns={columns}
      rows={files}
      rowKey={({ key }) => key}
      withSearch={false}
      attention={(file) => stateOf(file) !== 'counted'}
    />
  )
}

import { useState } from 'react'
import { DataTable } from '../../../../renderer/parts/DataTable.tsx'
import { EmptyState } from '../../../../renderer/parts/EmptyState.tsx'
import { PageHeader } from '../../../../renderer/parts/PageHeader.tsx'
import { Shell } from '../../../../renderer/parts/Shell.tsx'
import { Stars } from '../../../../renderer/parts/Stars.tsx'
import type { Column } from '../../../../renderer/parts/table-model.ts'

const names = ['Bánh ổi', 'Ông Đỗ', 'Dỗ dành', 'Đỗ xanh', 'Áo bà ba', 'Ổi lê', 'Nem chua', 'An khê']
const people = ['Trần Văn Ánh', 'Lê Thị Bé', 'Nguyễn Văn An', 'Phạm Đức Đạt', 'Võ Minh Dũng']
const rows = Array.from({ length: 2000 }, (_, index) => ({
  id: `r${index}`,
  no: index + 1,
  name: `${names[index % names.length]} ${Math.floor(index / names.length) + 1}`,
  owner: people[index % people.length] ?? '',
  points: index % 97 === 0 ? null : (index * 37) % 101
}))

type Row = (typeof rows)[number]

const columns: readonly Column<Row>[] = [
  { key: 'no', title: 'TT', kind: 'number', value: (row) => row.no, width: '4rem' },
  { key: 'name', title: 'Sản phẩm', value: (row) => row.name },
  { key: 'owner', title: 'Chủ thể', kind: 'person', value: (row) => row.owner },
  { key: 'points', title: 'Điểm', kind: 'number', value: (row) => row.points, width: '6rem' },
  {
    key: 'stars',
    title: 'Hạng',
    value: (row) => row.points,
    searched: false,
    width: '8rem',
    cell: (row) => (row.points === null || row.points < 50 ? null : <Stars count={row.points >= 90 ? 5 : row.points >= 70 ? 4 : 3} />)
  }
]

/** Two thousand products of the register. */
export function LongTable() {
  const [opened, setOpened] = useState('')
  return (
    <Shell
      place="products"
      hrefOf={(place) => `#${place}`}
      onGo={() => {}}
      header={<PageHeader title="Sổ sản phẩm" note="2.000 sản phẩm" />}
    >
      <DataTable
        label="Sổ sản phẩm"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        onOpen={(row) => setOpened(row.id)}
        height="25rem"
      />
      <output data-testid="opened">{opened}</output>
      <DataTable
        label="Sản phẩm đã thu hồi"
        columns={[]}
        rows={[]}
        rowKey={() => ''}
        empty={<EmptyState title="Chưa có sản phẩm nào bị thu hồi" />}
      />
    </Shell>
  )
}

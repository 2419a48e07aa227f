import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { DataTable } from '../../../../renderer/parts/DataTable.tsx'
import { PageHeader } from '../../../../renderer/parts/PageHeader.tsx'
import { SaveState } from '../../../../renderer/parts/SaveState.tsx'
import { SearchBox } from '../../../../renderer/parts/SearchBox.tsx'
import { SheetDot } from '../../../../renderer/parts/SheetDot.tsx'
import { Shell } from '../../../../renderer/parts/Shell.tsx'
import { StageBar } from '../../../../renderer/parts/StageBar.tsx'
import type { Column } from '../../../../renderer/parts/table-model.ts'
import { partsText } from '../../../../renderer/text/parts.ts'
import type { CellState } from '../../../../shared/contract/sheets.ts'

const members = ['Chủ tịch', 'Phó CT', 'N. Hạnh', 'T. Dũng', 'L. Mai', 'P. Khoa', 'V. Ánh', 'Đ. Sơn', 'B. Trang']

const s = 'submitted'
const e = 'empty'
const d = 'draft'
const entries: readonly { no: number; name: string; set: number; form: string; cells: readonly CellState[] }[] = [
  { no: 1, name: 'Bánh pía đậu xanh Phú Lợi', set: 6, form: 'Lần đầu', cells: [s, s, s, s, s, s, s, s, s] },
  { no: 2, name: 'Lạp xưởng tươi Vũng Thơm', set: 8, form: 'Nâng hạng', cells: [s, s, s, s, s, s, s, s, s] },
  { no: 3, name: 'Gạo thơm ST Mỹ Xuyên', set: 3, form: 'Lần đầu', cells: [s, s, s, s, 'recused', s, s, s, s] },
  { no: 4, name: 'Tôm khô Trần Đề', set: 8, form: 'Đánh giá lại', cells: [s, s, s, s, s, 'rescore', s, s, s] },
  { no: 5, name: 'Mắm cá lóc Ngã Năm', set: 9, form: 'Lần đầu', cells: [s, s, s, s, s, s, s, 'revising', s] },
  { no: 6, name: 'Trà mãng cầu Kế Sách', set: 12, form: 'Nâng hạng', cells: [s, s, s, s, s, s, s, s, s] },
  { no: 7, name: 'Chiếu cói Mỹ Tú', set: 21, form: 'Lần đầu', cells: [s, s, s, s, s, d, d, s, d] },
  { no: 8, name: 'Mật ong hoa tràm Cù Lao', set: 4, form: 'Đánh giá lại', cells: [s, d, s, s, e, e, s, s, e] },
  { no: 9, name: 'Khô cá sặc Thạnh Trị', set: 8, form: 'Lần đầu', cells: [e, e, e, e, s, e, e, s, s] },
  { no: 10, name: 'Tinh dầu bưởi Kế Thành', set: 20, form: 'Nâng hạng', cells: [e, e, s, e, e, e, e, s, s] },
  { no: 11, name: 'Cà na ngào đường Châu Hưng', set: 7, form: 'Lần đầu', cells: [s, e, e, e, e, e, e, e, e] },
  { no: 12, name: 'Du lịch cồn Mỹ Phước', set: 26, form: 'Đánh giá lại', cells: [s, e, e, e, e, e, e, s, e] }
]

type Entry = (typeof entries)[number]

const columns: readonly Column<Entry>[] = [
  { key: 'no', title: 'TT', kind: 'number', value: (entry) => entry.no, width: '2.5rem' },
  { key: 'name', title: 'Sản phẩm', value: (entry) => entry.name },
  { key: 'set', title: 'Bộ', kind: 'number', value: (entry) => entry.set, width: '2.5rem' },
  { key: 'form', title: 'Hình thức', value: (entry) => entry.form },
  ...members.map(
    (member, index): Column<Entry> => ({
      key: `m${index}`,
      title: member,
      align: 'center',
      sortable: false,
      searched: false,
      value: (entry) => partsText.cell[entry.cells[index] ?? 'empty'],
      cell: (entry) => {
        const state = entry.cells[index] ?? 'empty'
        return <SheetDot state={state} label={`${member}: ${partsText.cell[state]}`} />
      }
    })
  ),
  {
    key: 'in',
    title: 'Đã nộp',
    kind: 'number',
    searched: false,
    value: (entry) => entry.cells.filter((state) => state === s).length,
    cell: (entry) => `${entry.cells.filter((state) => state === s).length}/${entry.cells.filter((state) => state !== 'recused').length}`
  }
]

const legend: readonly CellState[] = ['empty', 'draft', 'submitted', 'revising', 'rescore', 'recused']

/** The matrix of a practice session. */
export function Session() {
  const [query, setQuery] = useState('')
  const [opened, setOpened] = useState('')
  const [tab, setTab] = useState<string | null>('scoring')
  return (
    <Shell
      place="sessions"
      practice
      hrefOf={(place) => `#${place}`}
      onGo={() => {}}
      header={
        <PageHeader title="Hội đồng cấp tỉnh · Đợt 2 năm 2026" note="Phiên ngày 24/11/2026 · 12 sản phẩm · 9 thành viên">
          <SaveState state={{ kind: 'saved', receipt: 3107 }} />
        </PageHeader>
      }
    >
      <StageBar
        stage="scoring"
        next={{
          label: 'Khóa điểm',
          onPress: () => setOpened('locked'),
          missing: ['còn 41 phiếu chưa nộp, 1 phiếu phải chấm lại'],
          article: 'Điều 9 Quy chế'
        }}
      />
      <Tabs value={tab} onChange={setTab}>
        <div className="tabs-row">
          <Tabs.List>
            <Tabs.Tab value="seats">Thành phần</Tabs.Tab>
            <Tabs.Tab value="products">Sản phẩm</Tabs.Tab>
            <Tabs.Tab value="scoring">Chấm điểm</Tabs.Tab>
            <Tabs.Tab value="results">Kết quả</Tabs.Tab>
            <Tabs.Tab value="papers">Văn bản</Tabs.Tab>
            <Tabs.Tab value="log">Nhật ký</Tabs.Tab>
          </Tabs.List>
          <SearchBox label="Tìm sản phẩm" value={query} onChange={setQuery} />
        </div>
        <Tabs.Panel value={tab ?? ''}>
          <DataTable
            label="Phiếu theo sản phẩm và thành viên"
            columns={columns}
            rows={entries}
            rowKey={(entry) => String(entry.no)}
            query={query}
            onOpenCell={(entry, column) => setOpened(`${entry.no} ${column}`)}
            cellKeys={members.map((_, index) => `m${index}`)}
            attention={(entry) => entry.cells.includes('rescore')}
            footer={
              <div className="legend">
                {legend.map((state) => (
                  <span key={state}>
                    <SheetDot state={state} decorative /> {partsText.cell[state]}
                  </span>
                ))}
                <span>Có mặt 9/9, đủ điều kiện họp (Điều 6 Quy chế)</span>
              </div>
            }
          />
        </Tabs.Panel>
      </Tabs>
      <output data-testid="opened">{opened}</output>
    </Shell>
  )
}

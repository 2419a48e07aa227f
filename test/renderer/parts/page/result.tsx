import { Button } from '@mantine/core'
import { DataTable } from '../../../../renderer/parts/DataTable.tsx'
import { Notice } from '../../../../renderer/parts/Notice.tsx'
import { PageHeader } from '../../../../renderer/parts/PageHeader.tsx'
import { PartBar } from '../../../../renderer/parts/PartBar.tsx'
import { SheetDot } from '../../../../renderer/parts/SheetDot.tsx'
import { Shell } from '../../../../renderer/parts/Shell.tsx'
import { SpreadStrip } from '../../../../renderer/parts/SpreadStrip.tsx'
import { Stars } from '../../../../renderer/parts/Stars.tsx'
import { formatPoints } from '../../../../shared/domain/print-number.ts'

const totals = [
  { name: 'Chủ tịch', total: 70 },
  { name: 'Phó Chủ tịch', total: 70 },
  { name: 'N. Hạnh', total: 64 },
  { name: 'T. Dũng', total: 68 },
  { name: 'L. Mai', total: 74 },
  { name: 'P. Khoa', total: 66 },
  { name: 'V. Ánh', total: 73 },
  { name: 'Đ. Sơn', total: 71 },
  { name: 'B. Trang', total: 71 }
]
const sum = totals.reduce((all, member) => all + member.total, 0)

const rows = [
  { code: '3.4', title: 'Tăng trưởng sản xuất kinh doanh', sum: 21 },
  { code: '1.5', title: 'Liên kết sản xuất', sum: 17 },
  { code: '6.3', title: 'Mùi, vị', sum: 25 },
  { code: '4.1', title: 'Khu vực phân phối chính', sum: 26 }
]

/** One product's result. */
export function Result() {
  return (
    <Shell
      place="sessions"
      hrefOf={(place) => `#${place}`}
      onGo={() => {}}
      header={
        <PageHeader title="Hội đồng cấp tỉnh · Đợt 2 năm 2026" note="Kết quả · đã khóa điểm lúc 15:42">
          <Button variant="default">So bảng tổng hợp</Button>
          <Button>Kết luận phiên</Button>
        </PageHeader>
      }
    >
      <div className="stack">
        <div className="scoreline">
          <div>
            <h2>Tôm khô Trần Đề</h2>
            <span className="quiet">HTX Thủy sản Trần Đề · bộ sản phẩm 8 · nâng hạng từ 3 sao · 9/9 phiếu</span>
          </div>
          <div>
            <div className="score figures">{formatPoints({ sum, n: totals.length }, 2)}</div>
            <Stars count={3} size="m" />
          </div>
        </div>
        <Notice kind="warn" title="Còn 0,33 điểm nữa là 4 sao (627/9; cần 630).">
          Một thành viên tăng một mức ở một tiêu chí 3 điểm trở lên là đổi hạng.
        </Notice>
        <SpreadStrip
          totals={totals}
          edges={[
            { at: 50, stars: 3 },
            { at: 70, stars: 4 },
            { at: 90, stars: 5 }
          ]}
        />
        <span>
          Cao nhất 74 · thấp nhất 64 · chênh lệch <strong>10</strong> <span className="quiet">(giới hạn 10, Điều 8 Quy chế: được)</span>
        </span>
        <DataTable
          label="Tiêu chí khác nhau nhiều nhất"
          withSearch={false}
          columns={[
            { key: 'code', title: 'Mã', value: (row) => row.code, width: '3rem' },
            { key: 'title', title: 'Tiêu chí khác nhau nhiều nhất', value: (row) => row.title },
            { key: 'mean', title: 'TB', kind: 'number', value: (row) => row.sum, cell: (row) => formatPoints({ sum: row.sum, n: 9 }, 2) }
          ]}
          rows={rows}
          rowKey={(row) => row.code}
          initialOrder={{ key: 'mean', descending: false }}
        />
        <div className="columns">
          <div className="stack">
            <PartBar label="A" points={31} max={40} />
            <PartBar label="B" points={14} max={25} />
            <PartBar label="C" points={0} max={35} />
          </div>
          <div>
            <p>
              <SheetDot state="submitted" decorative /> <Stars count={3} /> 7/7 tiêu chí đạt
            </p>
            <p>
              <SheetDot state="draft" decorative /> <Stars count={4} /> 3.4 Tăng trưởng: 6/9 thành viên cho đạt
            </p>
          </div>
        </div>
      </div>
    </Shell>
  )
}

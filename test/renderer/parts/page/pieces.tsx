import { Button } from '@mantine/core'
import { useState } from 'react'
import { ConfirmDialog } from '../../../../renderer/parts/ConfirmDialog.tsx'
import { DateField } from '../../../../renderer/parts/DateField.tsx'
import { EmptyState } from '../../../../renderer/parts/EmptyState.tsx'
import { Notice } from '../../../../renderer/parts/Notice.tsx'
import { PageHeader } from '../../../../renderer/parts/PageHeader.tsx'
import { ReasonDialog } from '../../../../renderer/parts/ReasonDialog.tsx'
import { SaveState } from '../../../../renderer/parts/SaveState.tsx'
import { Shell } from '../../../../renderer/parts/Shell.tsx'
import { StageBar } from '../../../../renderer/parts/StageBar.tsx'
import { Stars } from '../../../../renderer/parts/Stars.tsx'

/** What says how things stand, and what asks. */
export function Pieces() {
  const [asking, setAsking] = useState<'reason' | 'confirm' | 'danger' | null>(null)
  const [answer, setAnswer] = useState('')
  const [due, setDue] = useState<string | null>(null)
  return (
    <Shell place="home" hrefOf={(place) => `#${place}`} onGo={setAnswer} header={<PageHeader title="Trang đầu" />}>
      <div className="stack">
        <StageBar
          stage="concluded"
          next={{ label: 'Ban hành', onPress: () => setAnswer('issued'), article: 'Điều 4 Quyết định 26/2026/QĐ-TTg' }}
        />
        <div className="row">
          <SaveState state={{ kind: 'saving' }} />
          <SaveState state={{ kind: 'saved', receipt: 1284, at: '14:05' }} />
          <SaveState state={{ kind: 'failed', why: 'không ghi được vào ổ đĩa', onRetry: () => setAnswer('retried') }} />
        </div>
        <div className="row">
          <Stars count={3} /> <Stars count={4} size="m" /> <Stars count={5} size="l" />
        </div>
        <Notice kind="info" title="Văn bản này chưa có số quyết định." todo="ghi số ở mục Văn bản trước khi in." />
        <Notice kind="warn" title="Sắp hết hạn giấy chứng nhận của 3 sản phẩm." action={<Button variant="default">Xem danh sách</Button>} />
        <Notice
          kind="error"
          title="Ổ đĩa đã đầy, điểm vừa chấm chưa được lưu."
          kept="mọi điểm đến số 1 283."
          todo="xóa bớt tệp trên ổ đĩa rồi bấm Lưu lại."
        />
        <div className="row">
          <Button onClick={() => setAsking('reason')}>Yêu cầu chấm lại</Button>
          <Button variant="default" onClick={() => setAsking('confirm')}>
            Khóa điểm
          </Button>
          <Button variant="default" onClick={() => setAsking('danger')}>
            Xóa phiên
          </Button>
        </div>
        <EmptyState title="Chưa có sản phẩm nào trong phiên" act={{ label: 'Nhập từ Excel', onPress: () => setAnswer('import') }}>
          <p>Danh sách sản phẩm của phiên nằm ở đây, theo thứ tự chấm. Có thể nhập từ tệp Excel đang dùng.</p>
        </EmptyState>
      </div>
      <output data-testid="answer">{answer}</output>
      <ReasonDialog
        opened={asking === 'reason'}
        title="Yêu cầu chấm lại Tôm khô Trần Đề"
        actLabel="Yêu cầu chấm lại"
        onCancel={() => setAsking(null)}
        onAct={(reason) => {
          setAnswer(reason)
          setAsking(null)
        }}
      >
        <p>9 thành viên chấm lại cả phiếu. Phiếu lần trước được giữ nguyên và in được.</p>
        <DateField label="Hạn chấm lại" value={due} onChange={setDue} />
      </ReasonDialog>
      <ConfirmDialog
        opened={asking === 'confirm'}
        title="Khóa điểm"
        actLabel="Khóa điểm"
        onCancel={() => setAsking(null)}
        onAct={() => {
          setAnswer('locked')
          setAsking(null)
        }}
      >
        <p>Sau khi khóa, không ai sửa được phiếu. Chủ tịch có thể mở lại, có ghi lý do.</p>
      </ConfirmDialog>
      <ConfirmDialog
        opened={asking === 'danger'}
        title="Xóa phiên thực hành"
        actLabel="Xóa phiên"
        danger
        failure="Tệp dữ liệu đang được một chương trình khác mở."
        onCancel={() => setAsking(null)}
        onAct={() => setAnswer('deleted')}
      >
        <p>Bản sao lưu được làm trước. Có thể lấy lại trong Cài đặt, mục Sao lưu.</p>
      </ConfirmDialog>
    </Shell>
  )
}

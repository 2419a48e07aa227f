import { recusalLines } from '../content/people.ts'
import type { Definition } from '../definition.ts'
import { block } from '../fields/common.ts'
import { councilGrounds } from './grounds.ts'
import { minutes, minutesBlocks } from './minutes.ts'

/** The minutes of written opinions (điểm d khoản 6 Điều 7): sheets out and back with their dates, no attendance. */
export const writtenMinutes: Definition = {
  ...minutes,
  summary: 'Tổng hợp ý kiến thành viên Hội đồng đánh giá, phân hạng sản phẩm OCOP {cấp} {đợt}',
  right: { signer: 'chair', posts: ['CHỦ TỊCH HỘI ĐỒNG'], hint: '(Ký, ghi rõ họ tên)' },
  grounds: councilGrounds,
  fields: [...minutesBlocks, block('không tham gia chấm', 'Thành viên không tham gia chấm sản phẩm nào và lý do.', recusalLines)],
  wording: `{căn cứ}
Hội đồng đánh giá bằng hình thức lấy ý kiến bằng văn bản theo điểm d khoản 6 Điều 7 Quyết định số 26/2026/QĐ-TTg. Thư ký tổng hợp ý kiến của các thành viên như sau:
I. VIỆC LẤY Ý KIẾN
- Gửi phiếu lấy ý kiến: {ngày gửi phiếu}.
- Nhận phiếu cuối cùng: {ngày nhận phiếu cuối}.
- Số thành viên Hội đồng: {số thành viên}.
- Số phiếu đánh giá gửi đi: {số phiếu phải có}; nhận về: {số phiếu nhận về}.
{danh sách thành viên}
{không tham gia chấm}
II. Ý KIẾN VÀ KẾT QUẢ TỪNG SẢN PHẨM
{diễn biến từng sản phẩm}
III. KẾT QUẢ
{bảng kết quả}
IV. KẾT LUẬN
{kết luận}
{ý kiến bổ sung}
Biên bản này được lập để báo cáo kết quả đánh giá, phân hạng theo quy định./.`
}

import { dueTable } from '../content/due.ts'
import type { Definition } from '../definition.ts'
import { block } from '../fields/common.ts'
import { text } from '../fields/session.ts'
import { count } from '../lines.ts'
import { noticeFrame } from './notices.ts'

/** Thông báo to a producer whose certificates are due [DRAFT; khoản 3 Điều 4, khoản 6 Điều 7]. It is of the register, and of no session. */
export const dueNotice: Definition = {
  ...noticeFrame,
  summary: 'Giấy chứng nhận sản phẩm OCOP đến hạn đánh giá, phân hạng lại',
  recipients: () => ['{tên chủ thể}', 'Ủy ban nhân dân {xã}', 'Lưu: VT'],
  fields: [
    text('số sản phẩm đến hạn', 'Số sản phẩm của chủ thể đến hạn đánh giá lại: "02".', ({ entries }) => count(entries.length)),
    block('danh sách đến hạn', 'Bảng sản phẩm với quyết định, ngày hết hạn và thời gian nộp hồ sơ.', dueTable)
  ],
  wording: `Kính gửi: {tên chủ thể}, địa chỉ: {địa chỉ chủ thể}.
Theo khoản 3 Điều 4 và khoản 6 Điều 7 Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ, Giấy chứng nhận sản phẩm OCOP có giá trị trong thời hạn 36 tháng; hồ sơ đề nghị đánh giá, phân hạng lại nộp không sớm hơn 180 ngày và không muộn hơn 120 ngày tính đến ngày hết thời hạn. {cơ quan tham mưu} thông báo {số sản phẩm đến hạn} sản phẩm sau của chủ thể đến hạn đánh giá, phân hạng lại:
{danh sách đến hạn}
Nếu có nhu cầu tiếp tục được công nhận, đề nghị chủ thể chuẩn bị hồ sơ theo điểm c khoản 1 Điều 6 (Phiếu đăng ký theo Mẫu số 01, Báo cáo tự đánh giá theo Mẫu số 02, cập nhật nội dung mới và kết quả từ khi được công nhận) và nộp Ủy ban nhân dân {xã} trong thời gian nêu trên.
Trường hợp không kịp thời hạn nộp hồ sơ, chủ thể báo ngay {cơ quan tham mưu}. Theo khoản 3 Điều 12, Giấy chứng nhận tiếp tục có hiệu lực đến ngày có kết quả xử lý, nhưng không quá 180 ngày tính từ ngày hết thời hạn. Hết thời hạn mà không được công nhận lại thì không sử dụng nhãn hiệu OCOP trên sản phẩm.
{ý kiến bổ sung}
{cơ quan tham mưu} thông báo để chủ thể biết, thực hiện./.`
}

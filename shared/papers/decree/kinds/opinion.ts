import type { Definition } from '../definition.ts'
import { block } from '../fields/common.ts'
import { noGrounds } from './grounds.ts'

/** Phiếu lấy ý kiến thành viên [DRAFT; điểm d khoản 6 Điều 7]: goes out with the evaluation sheet of the product. */
export const opinion: Definition = {
  typeName: 'PHIẾU LẤY Ý KIẾN',
  summary: 'Thành viên Hội đồng về sản phẩm {tên sản phẩm}',
  body: 'council',
  numbered: false,
  dated: true,
  orientation: 'portrait',
  left: null,
  right: { signer: 'member', posts: ['NGƯỜI CHO Ý KIẾN'], hint: '(Ký, ghi rõ họ tên)' },
  series: { province: '', central: '' },
  grounds: noGrounds,
  recipients: () => [],
  fields: [
    block('phương án trả lời', 'Các ô để thành viên đánh dấu.', () => [
      { kind: 'choices', options: ['Đồng ý với kết quả theo phiếu đánh giá kèm theo', 'Không đồng ý', 'Đề nghị Hội đồng họp để thảo luận'] }
    ]),
    block('dòng để viết', 'Ba dòng chấm để viết tay.', () => [{ kind: 'remarks', label: 'Lý do, ý kiến khác', text: '', lines: 3 }])
  ],
  wording: `Kính gửi: {tên thành viên}, {chức danh thành viên} ({chức vụ thành viên})
Thực hiện khoản 6 Điều 7 Quyết định số 26/2026/QĐ-TTg, Hội đồng lấy ý kiến bằng văn bản về việc đánh giá, phân hạng sản phẩm sau:
- Tên sản phẩm: {tên sản phẩm}. Mã số: {mã số sản phẩm}.
- Chủ thể: {tên chủ thể}. Địa chỉ: {địa chỉ chủ thể}.
- Bộ sản phẩm: {bộ sản phẩm}.
- Hình thức đánh giá: {hình thức}. Hạng đã được công nhận: {hạng đã công nhận}. Điểm tự đánh giá: {điểm tự đánh giá}.
Kèm theo: hồ sơ sản phẩm và phiếu đánh giá của bộ sản phẩm.
{ý kiến bổ sung}
Ý kiến của thành viên:
{phương án trả lời}
{dòng để viết}
Phiếu gửi {ngày gửi phiếu}. Đề nghị gửi lại thư ký Hội đồng ({thư ký}) chậm nhất {ngày nhận phiếu cuối}.`
}

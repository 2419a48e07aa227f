import { dossierWords, evidenceTable, findingLines, provisionalLines } from '../content/dossier.ts'
import type { Definition } from '../definition.ts'
import { block } from '../fields/common.ts'
import { text } from '../fields/session.ts'
import { noGrounds } from './grounds.ts'

/** Phiếu thẩm định hồ sơ của Tổ tư vấn [DRAFT; content: điểm c khoản 3 Điều 7 and the evidence table of Mẫu 02]. */
export const appraisal: Definition = {
  typeName: 'PHIẾU THẨM ĐỊNH HỒ SƠ',
  summary: 'Sản phẩm {tên sản phẩm}',
  body: 'council',
  numbered: false,
  dated: true,
  orientation: 'portrait',
  left: null,
  right: { signer: 'adviserLeader', hint: '(Ký, ghi rõ họ tên)' },
  series: { province: '', central: '' },
  grounds: noGrounds,
  recipients: () => [],
  fields: [
    block('bảng tài liệu minh chứng', '15 dòng tài liệu của Mẫu số 02: có hay không, còn hạn đến, nhận xét.', evidenceTable),
    block('nhận xét của Tổ tư vấn', 'Kết quả khảo sát và nhận xét đã nhập cho sản phẩm.', findingLines),
    block('điểm tạm tính', 'Điểm của Tổ tư vấn, tách khỏi điểm của Hội đồng.', provisionalLines),
    text('kết luận thẩm định', 'Câu kết luận theo bảng tài liệu: đủ hay cần bổ sung gì.', dossierWords)
  ],
  wording: `I. THÔNG TIN VỀ SẢN PHẨM
- Tên sản phẩm: {tên sản phẩm}. Mã số: {mã số sản phẩm}.
- Bộ sản phẩm: {bộ sản phẩm}.
- Chủ thể: {tên chủ thể}. Địa chỉ: {địa chỉ chủ thể}.
- Hình thức đánh giá: {hình thức}. Hạng đã được công nhận: {hạng đã công nhận}. Điểm tự đánh giá: {điểm tự đánh giá}.
II. TÀI LIỆU MINH CHỨNG (MẪU SỐ 02, PHỤ LỤC III)
{bảng tài liệu minh chứng}
III. KHẢO SÁT THỰC TẾ VÀ NHẬN XÉT
{nhận xét của Tổ tư vấn}
IV. ĐIỂM TẠM TÍNH CỦA TỔ TƯ VẤN
{điểm tạm tính}
V. KẾT LUẬN
{kết luận thẩm định}
{ý kiến bổ sung}`
}

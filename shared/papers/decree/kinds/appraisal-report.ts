import { dossierCounts, dossierTable } from '../content/dossier.ts'
import type { Definition } from '../definition.ts'
import { text } from '../fields/session.ts'
import { councilGrounds } from './grounds.ts'

/** Báo cáo thẩm định hồ sơ của Tổ tư vấn, to the chair of the council [DRAFT; điểm c khoản 3 Điều 7]. */
export const appraisalReport: Definition = {
  typeName: 'BÁO CÁO',
  summary: 'Kết quả thẩm định hồ sơ đánh giá, phân hạng sản phẩm OCOP {cấp} {đợt}',
  body: 'council',
  numbered: true,
  dated: true,
  orientation: 'portrait',
  left: null,
  right: { signer: 'adviserLeader' },
  series: { province: 'BC-TTV', central: 'BC-TTV' },
  grounds: councilGrounds,
  recipients: () => ['Như trên', 'Các thành viên Hội đồng', 'Lưu: VT, Hồ sơ'],
  fields: [text('tình trạng hồ sơ', 'Số hồ sơ đủ, còn thiếu, chưa kiểm tra xong theo bảng tài liệu minh chứng.', dossierCounts)],
  appendices: (subject) => [
    { title: 'TỔNG HỢP KẾT QUẢ THẨM ĐỊNH HỒ SƠ SẢN PHẨM', orientation: 'landscape', blocks: dossierTable(subject) }
  ],
  wording: `Kính gửi: Chủ tịch {tên Hội đồng}.
{căn cứ}
Tổ tư vấn báo cáo kết quả thẩm định hồ sơ như sau:
I. HỒ SƠ TIẾP NHẬN
Tổng số: {số sản phẩm} hồ sơ, trong đó lần đầu {số sản phẩm lần đầu}, nâng hạng {số sản phẩm nâng hạng}, đánh giá lại {số sản phẩm đánh giá lại}.
II. KẾT QUẢ THẨM ĐỊNH
Theo bảng tài liệu minh chứng của Mẫu số 02, Phụ lục III, Quyết định số 26/2026/QĐ-TTg: {tình trạng hồ sơ}.
Kết quả từng hồ sơ, điểm tạm tính của Tổ tư vấn (nếu có chấm) và nhận xét tại Phụ lục kèm theo. Điểm tạm tính để Hội đồng tham khảo, không tính vào kết quả của Hội đồng.
III. ĐỀ NGHỊ
{ý kiến bổ sung}
Tổ tư vấn kính trình Chủ tịch Hội đồng xem xét, tổ chức đánh giá theo quy định./.`
}

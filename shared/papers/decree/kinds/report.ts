import { byCommune, byForm, byGroup } from '../content/statistics.ts'
import { conclusionLines } from '../content/conclusion.ts'
import { memberTable } from '../content/people.ts'
import { wideResultTable } from '../content/results.ts'
import type { Definition } from '../definition.ts'
import { block } from '../fields/common.ts'
import { councilGrounds } from './grounds.ts'

/** Báo cáo kết quả đánh giá của Hội đồng [DRAFT; điểm d khoản 3 and 4 Điều 7]. */
export const report: Definition = {
  typeName: 'BÁO CÁO',
  summary: 'Kết quả đánh giá, phân hạng sản phẩm OCOP {cấp} {đợt}',
  body: 'council',
  numbered: true,
  dated: true,
  orientation: 'portrait',
  left: null,
  right: { signer: 'chair' },
  series: { province: 'BC-HĐOCOP', central: 'BC-HĐOCOP' },
  grounds: councilGrounds,
  recipients: () => ['Như trên', 'Thành viên Hội đồng', 'Lưu: VT, Hồ sơ'],
  fields: [
    block('danh sách thành viên', 'Bảng thành viên Hội đồng theo thứ tự ghế.', memberTable),
    block('số liệu theo hình thức', 'Bảng số sản phẩm theo hình thức đánh giá và hạng sao.', byForm),
    block('số liệu theo nhóm', 'Bảng số sản phẩm theo nhóm sản phẩm và hạng sao.', byGroup),
    block('số liệu theo xã', 'Bảng số sản phẩm theo xã, phường và hạng sao.', byCommune),
    block('kết luận', 'Các đề nghị của Hội đồng theo kết luận.', conclusionLines)
  ],
  appendices: (subject) => [
    { title: 'TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP', orientation: 'landscape', blocks: wideResultTable(subject) }
  ],
  wording: `Kính gửi: {người quyết định}.
{căn cứ}
{tên Hội đồng} báo cáo kết quả đánh giá, phân hạng sản phẩm OCOP {cấp} {đợt} như sau:
I. VIỆC TỔ CHỨC ĐÁNH GIÁ
{việc tổ chức đánh giá}
Diễn biến và ý kiến của các thành viên được ghi tại Biên bản {biên bản}.
II. SỐ LIỆU
Tổng số: {số sản phẩm} sản phẩm, trong đó được chấm điểm {số sản phẩm đánh giá}, hồ sơ bị loại {số hồ sơ bị loại}.
{số liệu theo hình thức}
{số liệu theo nhóm}
{số liệu theo xã}
III. KẾT QUẢ
- Sản phẩm đề nghị công nhận: {sản phẩm công nhận theo sao}.
- Sản phẩm đạt từ 90 điểm: {số sản phẩm trình Bộ}.
- Sản phẩm không đủ điều kiện công nhận: {số sản phẩm không công nhận}.
Kết quả từng sản phẩm tại Phụ lục kèm theo.
IV. ĐỀ NGHỊ
{kết luận}
{ý kiến bổ sung}
Hội đồng kính báo cáo {người quyết định} xem xét, quyết định./.`
}

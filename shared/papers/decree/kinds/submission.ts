import type { Definition } from '../definition.ts'
import { block } from '../fields/common.ts'
import { resultTable } from '../content/results.ts'
import { enclosureLines } from '../content/enclosures.ts'
import { decision26 } from './grounds.ts'

/** Tờ trình of the advisory agency [DRAFT; điểm đ khoản 3 and 4 Điều 7]. */
export const submission: Definition = {
  typeName: 'TỜ TRÌNH',
  summary: 'Về việc công nhận kết quả đánh giá, cấp Giấy chứng nhận sản phẩm OCOP {cấp} {đợt}',
  body: 'advisory',
  numbered: true,
  dated: true,
  orientation: 'portrait',
  left: null,
  right: { signer: 'advisory' },
  series: { province: 'TTr-SNNMT', central: '' },
  grounds: () => [decision26, 'Căn cứ Báo cáo {báo cáo của Hội đồng} của {tên Hội đồng}'],
  recipients: () => ['Như trên', 'Lưu: VT'],
  fields: [
    block('bảng kết quả', 'Bảng kết quả theo hạng sao.', resultTable),
    block(
      'đề nghị phê duyệt và trình Bộ',
      'Đoạn đề nghị về sản phẩm từ 90 điểm; không có sản phẩm nào thì không in.',
      enclosureLines.sendUp
    ),
    block('tài liệu kèm theo', 'Danh mục tài liệu gửi kèm tờ trình.', enclosureLines.submission)
  ],
  wording: `Kính gửi: {người quyết định}.
{căn cứ}
Trên cơ sở kết quả đánh giá, phân hạng và đề xuất của Hội đồng, {cơ quan tham mưu} kính trình như sau:
I. QUÁ TRÌNH ĐÁNH GIÁ
Tổ tư vấn đã thẩm định {số sản phẩm} hồ sơ trước khi trình Hội đồng. {việc tổ chức đánh giá} Việc đánh giá thực hiện theo Quyết định số 26/2026/QĐ-TTg và Quy chế hoạt động của Hội đồng.
II. KẾT QUẢ
{bảng kết quả}
III. ĐỀ NGHỊ
1. Công nhận kết quả đánh giá và cấp Giấy chứng nhận cho {sản phẩm công nhận theo sao}.
{đề nghị phê duyệt và trình Bộ}
{ý kiến bổ sung}
{tài liệu kèm theo}
{cơ quan tham mưu} kính trình {người quyết định} xem xét, quyết định./.`
}

import { recognisedTable } from '../content/results.ts'
import type { Definition } from '../definition.ts'
import { decisionGrounds } from './grounds.ts'

/** Quyết định công nhận with its danh sách [frame: Nghị định 30/2020, Mẫu 1.2; list DRAFT; điểm e khoản 3 and 4 Điều 7]. */
export const recognition: Definition = {
  typeName: 'QUYẾT ĐỊNH',
  summary: 'Công nhận kết quả đánh giá, cấp Giấy chứng nhận sản phẩm OCOP {cấp} {đợt}',
  body: 'decision',
  numbered: true,
  dated: true,
  orientation: 'portrait',
  left: null,
  right: { signer: 'decision' },
  series: { province: 'QĐ-UBND', central: 'QĐ-BNNMT' },
  grounds: (level) => [...decisionGrounds(level), 'Theo đề nghị của {người trình} tại Tờ trình {tờ trình}'],
  recipients: () => ['Như Điều 3', 'Thành viên Hội đồng', 'Lưu: VT'],
  fields: [],
  appendices: (subject) => [
    { title: 'DANH SÁCH SẢN PHẨM OCOP ĐƯỢC CÔNG NHẬN, CẤP GIẤY CHỨNG NHẬN', orientation: 'landscape', blocks: recognisedTable(subject) }
  ],
  wording: `{thẩm quyền ban hành}
{căn cứ}
QUYẾT ĐỊNH:
Điều 1. Công nhận kết quả đánh giá, phân hạng và cấp Giấy chứng nhận sản phẩm OCOP {cấp} {đợt} cho {sản phẩm công nhận theo sao}, theo danh sách tại Phụ lục kèm theo Quyết định này.
Điều 2. Giấy chứng nhận có giá trị trong thời hạn 36 tháng kể từ ngày ban hành. Chủ thể có sản phẩm được công nhận được sử dụng nhãn hiệu OCOP kèm hạng sao trên bao bì, nhãn sản phẩm theo quy định; có trách nhiệm duy trì các yêu cầu của Bộ tiêu chí và đề nghị đánh giá, phân hạng lại khi hết thời hạn của Giấy chứng nhận.
{ý kiến bổ sung}
Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
Chánh Văn phòng {cơ quan quyết định}, {người trình}, thủ trưởng các cơ quan, đơn vị có liên quan và các chủ thể có tên trong danh sách chịu trách nhiệm thi hành Quyết định này./.`
}

import { enclosureLines } from '../content/enclosures.ts'
import { sendUpTable } from '../content/results.ts'
import type { Definition } from '../definition.ts'
import { block } from '../fields/common.ts'
import { decisionGrounds } from './grounds.ts'

export const ministryDossier = block('hồ sơ trình Bộ', 'Thành phần hồ sơ theo điểm a khoản 3 Điều 6, nguyên văn.', enclosureLines.ministry)

/** Quyết định phê duyệt kết quả for 90 points and more [frame LAW; body DRAFT; điểm e khoản 3 Điều 7]. */
export const approval: Definition = {
  typeName: 'QUYẾT ĐỊNH',
  summary: 'Phê duyệt kết quả đánh giá sản phẩm OCOP đạt từ 90 điểm {đợt}',
  body: 'decision',
  numbered: true,
  dated: true,
  orientation: 'portrait',
  left: null,
  right: { signer: 'decision' },
  series: { province: 'QĐ-UBND', central: 'QĐ-BNNMT' },
  grounds: (level) => [...decisionGrounds(level), 'Theo đề nghị của {người trình} tại Tờ trình {tờ trình}'],
  recipients: () => ['Như Điều 3', 'Bộ Nông nghiệp và Môi trường', 'Lưu: VT'],
  fields: [ministryDossier],
  appendices: (subject) => [{ title: 'DANH SÁCH SẢN PHẨM ĐẠT TỪ 90 ĐIỂM', orientation: 'landscape', blocks: sendUpTable(subject) }],
  wording: `{thẩm quyền ban hành}
{căn cứ}
QUYẾT ĐỊNH:
Điều 1. Phê duyệt kết quả đánh giá của {tên Hội đồng} đối với {số sản phẩm trình Bộ} sản phẩm đạt từ 90 điểm, có tiềm năng đạt 5 sao, theo danh sách tại Phụ lục kèm theo Quyết định này.
Điều 2. Giao {cơ quan tham mưu} hoàn thiện hồ sơ, tham mưu {cơ quan quyết định} gửi Bộ Nông nghiệp và Môi trường đề nghị đánh giá, phân hạng sản phẩm OCOP 5 sao (01 bộ hồ sơ giấy và 01 bộ hồ sơ điện tử). Hồ sơ gồm:
{hồ sơ trình Bộ}
{ý kiến bổ sung}
Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
Chánh Văn phòng {cơ quan quyết định}, {người trình}, thủ trưởng các cơ quan, đơn vị có liên quan và các chủ thể có tên trong danh sách chịu trách nhiệm thi hành Quyết định này./.`
}

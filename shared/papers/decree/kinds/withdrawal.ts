import type { WithdrawalGround } from '../../../domain/certificate.ts'
import type { Definition, Subject } from '../definition.ts'
import { block } from '../fields/common.ts'
import { text } from '../fields/session.ts'
import { groupOf } from '../groups.ts'
import { paragraphs } from '../lines.ts'
import { decisionGrounds } from './grounds.ts'

/** Khoản 1 Điều 8, Quyết định 26/2026/QĐ-TTg, word for word. */
const groundTexts: Readonly<Record<WithdrawalGround, string>> = {
  a: 'Chủ thể OCOP bị phát hiện cung cấp thông tin, tài liệu không trung thực hoặc giả mạo hồ sơ trong quá trình đăng ký đánh giá, phân hạng sản phẩm OCOP.',
  b: 'Sản phẩm OCOP không còn đáp ứng các tiêu chí theo Bộ tiêu chí OCOP theo kết luận kiểm tra, giám sát của cơ quan có thẩm quyền.',
  c: 'Sản phẩm OCOP vi phạm quy định pháp luật về chất lượng sản phẩm, an toàn thực phẩm, bảo vệ môi trường, sở hữu trí tuệ, ghi nhãn hàng hóa hoặc các quy định pháp luật khác có liên quan theo kết luận của cơ quan có thẩm quyền.',
  d: 'Chủ thể OCOP sử dụng nhãn hiệu OCOP không đúng quy định, gây nhầm lẫn về sản phẩm được công nhận.',
  đ: 'Chủ thể OCOP không còn hoạt động sản xuất sản phẩm OCOP.',
  e: 'Trường hợp khác theo kết luận và đề nghị của cơ quan nhà nước có thẩm quyền về việc sản phẩm OCOP không đủ điều kiện tiếp tục được công nhận.'
}

/** "điểm b khoản 1 Điều 8 Quyết định số 26/2026/QĐ-TTg: “…”" without the last full stop. */
function groundWords({ entry }: Subject): string {
  const ground = entry?.data?.withdrawalGround ?? ''
  return ground === '' ? '' : `điểm ${ground} khoản 1 Điều 8 Quyết định số 26/2026/QĐ-TTg: “${groundTexts[ground].replace(/\.$/, '')}”`
}

function starWithdrawn({ entry }: Subject): string {
  if (!entry) return ''
  const key = groupOf(entry)
  const star = key === 'star5' || key === 'star4' || key === 'star3' ? entry.conclusion?.star : entry.previousStar
  return star === null || star === undefined ? '' : `${star} sao`
}

/** Quyết định thu hồi Giấy chứng nhận [frame LAW; body DRAFT; Điều 8]. */
export const withdrawal: Definition = {
  typeName: 'QUYẾT ĐỊNH',
  summary: 'Thu hồi Giấy chứng nhận sản phẩm OCOP',
  body: 'decision',
  numbered: true,
  dated: true,
  orientation: 'portrait',
  left: null,
  right: { signer: 'decision' },
  series: { province: 'QĐ-UBND', central: 'QĐ-BNNMT' },
  grounds: (level) => [...decisionGrounds(level), 'Theo đề nghị của {người trình}'],
  recipients: () => ['Như Điều 3', 'Ủy ban nhân dân {xã}', 'Lưu: VT'],
  fields: [
    text('hạng bị thu hồi', 'Hạng sao ghi trên Giấy chứng nhận bị thu hồi.', starWithdrawn),
    text('lý do thu hồi', 'Điểm của khoản 1 Điều 8 và nguyên văn điểm đó.', groundWords),
    text('số giấy chứng nhận', 'Số vào sổ cấp Giấy chứng nhận của sản phẩm.', ({ entry }) => entry?.data?.certificateNumber ?? ''),
    block('nội dung vi phạm', 'Nội dung kết luận, xác minh đã nhập cho sản phẩm.', ({ entry }) =>
      paragraphs(entry?.data?.withdrawalWords ?? '')
    )
  ],
  wording: `{thẩm quyền ban hành}
{căn cứ}
QUYẾT ĐỊNH:
Điều 1. Thu hồi Giấy chứng nhận sản phẩm OCOP {hạng bị thu hồi}, số {số giấy chứng nhận}, đối với sản phẩm {tên sản phẩm} của {tên chủ thể}, địa chỉ: {địa chỉ chủ thể}.
Lý do: {lý do thu hồi}.
{nội dung vi phạm}
Điều 2. Việc thu hồi thực hiện trong thời hạn 15 ngày kể từ ngày có kết luận của cơ quan có thẩm quyền về hành vi vi phạm của chủ thể hoặc xác nhận của Ủy ban nhân dân cấp xã về chủ thể không còn sản xuất sản phẩm. Chủ thể nộp lại Giấy chứng nhận cho {cơ quan tham mưu} và không sử dụng nhãn hiệu OCOP trên sản phẩm, bao bì, nhãn sản phẩm kể từ ngày Quyết định này có hiệu lực.
{ý kiến bổ sung}
Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
Chánh Văn phòng {cơ quan quyết định}, {người trình}, thủ trưởng các cơ quan, đơn vị có liên quan và {tên chủ thể} chịu trách nhiệm thi hành Quyết định này./.`
}

import { sendUpList } from '../content/results.ts'
import type { Definition } from '../definition.ts'
import { block } from '../fields/common.ts'
import { ministryDossier } from './approval.ts'
import { noGrounds } from './grounds.ts'

/** Công văn to the Ministry for 5 stars [DRAFT; điểm e khoản 3 Điều 7, điểm a khoản 3 Điều 6]. */
export const ministryLetter: Definition = {
  typeName: '',
  summary: 'đề nghị đánh giá, phân hạng sản phẩm OCOP 5 sao {đợt}',
  body: 'decision',
  numbered: true,
  dated: true,
  orientation: 'portrait',
  left: null,
  right: { signer: 'decision', before: 'TM. ỦY BAN NHÂN DÂN' },
  series: { province: 'UBND-NNMT', central: '' },
  grounds: noGrounds,
  recipients: () => ['Như trên', 'Lưu: VT'],
  fields: [ministryDossier, block('danh sách trình Bộ', 'Bảng sản phẩm đạt từ 90 điểm.', sendUpList)],
  wording: `Kính gửi: Bộ Nông nghiệp và Môi trường.
Thực hiện Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ, {tên Hội đồng} đã tổ chức đánh giá, phân hạng sản phẩm OCOP {đợt}; kết quả được {người quyết định} phê duyệt tại Quyết định {quyết định phê duyệt}.
{cơ quan quyết định} đề nghị Bộ Nông nghiệp và Môi trường đánh giá, phân hạng sản phẩm OCOP 5 sao đối với {số sản phẩm trình Bộ} sản phẩm sau:
{danh sách trình Bộ}
Hồ sơ gửi kèm (01 bộ hồ sơ giấy và 01 bộ hồ sơ điện tử) gồm:
{hồ sơ trình Bộ}
{ý kiến bổ sung}
Kính đề nghị Bộ Nông nghiệp và Môi trường xem xét./.`
}

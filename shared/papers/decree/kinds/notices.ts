import { entryNotices } from '../content/notice.ts'
import { resultTable } from '../content/results.ts'
import type { Definition } from '../definition.ts'
import { block } from '../fields/common.ts'
import { noGrounds } from './grounds.ts'

const details = block('kết quả từng sản phẩm', 'Điểm, kết luận, yêu cầu và các tiêu chí cần hoàn thiện của từng sản phẩm.', entryNotices)

/** What every Thông báo of the advisory agency looks like. */
export const noticeFrame = {
  typeName: 'THÔNG BÁO',
  body: 'advisory',
  numbered: true,
  dated: true,
  orientation: 'portrait',
  left: null,
  right: { signer: 'advisory' },
  series: { province: 'TB-SNNMT', central: '' },
  grounds: noGrounds
} as const

const opening =
  'Thực hiện điểm g khoản 3 Điều 7 Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ, {cơ quan tham mưu} thông báo kết quả đánh giá, phân hạng sản phẩm OCOP {cấp} {đợt}'

/** Thông báo kết quả to a commune [DRAFT; điểm g khoản 3 Điều 7]. */
export const communeNotice: Definition = {
  ...noticeFrame,
  summary: 'Kết quả đánh giá, phân hạng sản phẩm OCOP {đợt} của {xã}',
  recipients: () => ['Ủy ban nhân dân {xã}', 'Lưu: VT'],
  fields: [block('bảng kết quả', 'Bảng kết quả các sản phẩm của xã.', resultTable), details],
  wording: `${opening} đối với {số sản phẩm của xã} sản phẩm của {xã} như sau:
{bảng kết quả}
{kết quả từng sản phẩm}
{ý kiến bổ sung}
Đề nghị Ủy ban nhân dân {xã} thông tin đến các chủ thể, hướng dẫn chủ thể hoàn thiện các tiêu chí nêu trên./.`
}

/** Thông báo kết quả to a producer [DRAFT; điểm g khoản 3 Điều 7]. */
export const producerNotice: Definition = {
  ...noticeFrame,
  summary: 'Kết quả đánh giá, phân hạng sản phẩm OCOP {đợt}',
  recipients: () => ['{tên chủ thể}', 'Ủy ban nhân dân {xã}', 'Lưu: VT'],
  fields: [block('bảng kết quả', 'Bảng kết quả các sản phẩm của chủ thể.', resultTable), details],
  wording: `${opening} đối với sản phẩm của {tên chủ thể} ({địa chỉ chủ thể}) như sau:
{kết quả từng sản phẩm}
{ý kiến bổ sung}
Đề nghị chủ thể tiếp tục duy trì, hoàn thiện sản phẩm theo các tiêu chí nêu trên; nếu có vướng mắc thì phản ánh về {cơ quan tham mưu} để được hướng dẫn./.`
}

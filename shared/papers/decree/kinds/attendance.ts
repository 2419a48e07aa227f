import { signTable } from '../content/people.ts'
import type { Definition } from '../definition.ts'
import { block } from '../fields/common.ts'
import { noGrounds } from './grounds.ts'

/** Danh sách và điểm danh [DRAFT]: a line to sign on for each who is asked. */
export const attendance: Definition = {
  typeName: 'DANH SÁCH VÀ ĐIỂM DANH',
  summary: 'Họp Hội đồng đánh giá, phân hạng sản phẩm OCOP {cấp} {đợt}',
  body: 'council',
  numbered: false,
  dated: true,
  orientation: 'portrait',
  left: null,
  right: { signer: 'secretary', hint: '(Ký, ghi rõ họ tên)' },
  series: { province: '', central: '' },
  grounds: noGrounds,
  recipients: () => [],
  fields: [block('danh sách điểm danh', 'Bảng thành viên, Tổ tư vấn, đại biểu mời, có cột ký tên.', signTable)],
  wording: `Thời gian: {ngày họp}. Địa điểm: {địa điểm họp}.
{danh sách điểm danh}
{ý kiến bổ sung}`
}

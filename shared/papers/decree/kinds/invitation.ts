import type { Definition } from '../definition.ts'
import { noGrounds } from './grounds.ts'

/** Giấy mời [DRAFT: Nghị định 30/2020, Mẫu 1.7]. */
export const invitation: Definition = {
  typeName: 'GIẤY MỜI',
  summary: 'Họp Hội đồng đánh giá, phân hạng sản phẩm OCOP {cấp} {đợt}',
  body: 'council',
  numbered: true,
  dated: true,
  orientation: 'portrait',
  left: null,
  right: { signer: 'chair' },
  series: { province: 'GM-HĐOCOP', central: 'GM-HĐOCOP' },
  grounds: noGrounds,
  recipients: () => ['Như thành phần mời', 'Lưu: VT, Hồ sơ'],
  fields: [],
  wording: `{tên Hội đồng} trân trọng kính mời: Các ông, bà thành viên Hội đồng, thành viên Tổ tư vấn và đại biểu.
Tới dự: Họp Hội đồng đánh giá, phân hạng sản phẩm OCOP {cấp} {đợt}.
Nội dung: Đánh giá, phân hạng {số sản phẩm} sản phẩm theo Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ.
Chủ trì: {chủ trì}, {chức danh chủ trì}.
Thời gian: {giờ bắt đầu}, {ngày họp}.
Địa điểm: {địa điểm họp}.
Đề nghị các thành viên Hội đồng nghiên cứu trước hồ sơ sản phẩm; trường hợp không dự họp được hoặc có liên quan đến chủ thể có sản phẩm được đánh giá thì báo trước với thư ký Hội đồng ({thư ký}).
{ý kiến bổ sung}
Rất mong các ông, bà dự họp đầy đủ và đúng thời gian./.`
}

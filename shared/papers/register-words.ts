import type { CertificateState, WithdrawalGround } from '../domain/certificate.ts'

/** States of a certificate, the same on the page and in workbooks. */
export const certificateStateNames: Readonly<Record<CertificateState, string>> = {
  valid: 'Còn hiệu lực',
  soon: 'Sắp hết hạn',
  window: 'Trong kỳ nộp hồ sơ',
  late: 'Quá hạn nộp hồ sơ',
  extended: 'Được kéo dài',
  expired: 'Hết hạn',
  withdrawn: 'Đã thu hồi',
  unknown: 'Chưa rõ ngày cấp'
}

/** Khoản 1 Điều 8 Quyết định 26/2026/QĐ-TTg, shortened. */
export const withdrawalGroundNames: Readonly<Record<WithdrawalGround, string>> = {
  a: 'a) Thông tin, tài liệu không trung thực hoặc giả mạo hồ sơ',
  b: 'b) Không còn đáp ứng các tiêu chí theo Bộ tiêu chí OCOP',
  c: 'c) Vi phạm pháp luật về chất lượng, an toàn thực phẩm, môi trường, sở hữu trí tuệ, ghi nhãn…',
  d: 'd) Sử dụng nhãn hiệu OCOP không đúng quy định, gây nhầm lẫn',
  đ: 'đ) Chủ thể không còn hoạt động sản xuất sản phẩm OCOP',
  e: 'e) Trường hợp khác theo kết luận, đề nghị của cơ quan nhà nước có thẩm quyền'
}

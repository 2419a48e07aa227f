import type { CertificateState, WithdrawalGround } from '../domain/certificate.ts'
import type { Movement } from '../domain/movement.ts'
import type { ProposalState } from '../domain/proposal.ts'

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

/** What became of a product that went up to the Ministry. */
export const proposalStateNames: Readonly<Record<ProposalState, string>> = {
  waiting: 'Chờ kết quả',
  below: 'Dưới 90 điểm, chờ tỉnh xử lý',
  recognised: 'Bộ công nhận 5 sao',
  decided: 'Tỉnh quyết định công nhận',
  reassess: 'Tỉnh đánh giá lại',
  returned: 'Bộ trả hồ sơ'
}

/** How a product came to a recognition, in a few words. */
export function movementWords(movement: Movement): string {
  switch (movement.kind) {
    case 'first':
      return 'Công nhận lần đầu'
    case 'upgrade':
      return `Nâng hạng từ ${movement.from} lên ${movement.to} sao`
    case 'reevaluation':
      if (movement.result === 'same') return `Đánh giá lại, giữ ${movement.to} sao`
      return `Đánh giá lại, ${movement.result === 'higher' ? 'nâng' : 'hạ'} từ ${movement.from} ${movement.result === 'higher' ? 'lên' : 'xuống'} ${movement.to} sao`
  }
}

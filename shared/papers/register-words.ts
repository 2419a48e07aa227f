import type { CertificateState, WithdrawalGround } from '../domain/certificate.ts'
import type { Movement } from '../domain/movement.ts'
import { formatViDate } from '../domain/dates.ts'
import type { ProposalState, ProposalStep } from '../domain/proposal.ts'

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

/** A certificate that is to be withdrawn still has the state of its days. */
export function certificateWords({ state, findingOn }: { readonly state: CertificateState; readonly findingOn?: string }): string {
  const words = certificateStateNames[state]
  return findingOn === undefined ? words : `${words}, có kết luận thu hồi`
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

/** What may be noted of a product that went up. */
export const proposalStepNames: Readonly<Record<ProposalStep, string>> = {
  send: 'Gửi công văn trình Bộ',
  recognise: 'Bộ công nhận 5 sao',
  below: 'Bộ thông báo dưới 90 điểm, chờ tỉnh xử lý',
  decide: 'Dưới 90 điểm: tỉnh quyết định công nhận',
  reassess: 'Dưới 90 điểm: tỉnh tổ chức đánh giá lại',
  return: 'Bộ trả hồ sơ'
}

/** A step as it is told; points as printed. */
export interface ProposalStepTold {
  readonly kind: ProposalStep | 'undo'
  readonly on: string | null
  readonly number: string
  readonly star: number | null
  readonly decidedBy: string
  readonly points: string | null
}

/** What was noted of a proposal, in one line. */
export function proposalActWords(act: ProposalStepTold): string {
  if (act.kind === 'undo') return 'Rút lại việc đã ghi'
  const what = act.kind === 'decide' ? `Tỉnh quyết định công nhận ${act.star} sao` : proposalStepNames[act.kind]
  const paper = act.number === '' ? '' : `số ${act.number}`
  const on = act.on === null ? '' : `ngày ${formatViDate(act.on)}`
  return [what, act.decidedBy, paper, on, act.points === null ? '' : `${act.points} điểm`].filter(Boolean).join(', ')
}

/** Where a proposal is from, in one line: the session, or the round and the decision that an officer typed; '' where nothing is known. */
export function proposalSource({ sessionName, round, approvalNumber, approvedOn }: ProposalSource): string {
  const decision = [approvalNumber === '' ? '' : `số ${approvalNumber}`, approvedOn === null ? '' : `ngày ${formatViDate(approvedOn)}`]
  const words = decision.filter(Boolean).join(' ')
  return [sessionName === '' ? round : `Phiên ${sessionName}`, words === '' ? '' : `Quyết định phê duyệt ${words}`]
    .filter(Boolean)
    .join(', ')
}

interface ProposalSource {
  readonly sessionName: string
  readonly round: string
  readonly approvalNumber: string
  readonly approvedOn: string | null
}

/** Where the same product is noted as proposed too, by its session or letter. */
export function likeWords({ sessionName, letterNumber, proposedOn }: LikeRow): string {
  const letter = letterNumber === '' ? '' : `công văn số ${letterNumber}`
  const on = proposedOn === null ? '' : `ngày ${formatViDate(proposedOn)}`
  const where = sessionName === '' ? [letter, on].filter(Boolean).join(' ') : `phiên ${sessionName}`
  return `cùng sản phẩm đã ghi ở ${where === '' ? 'dòng khác' : where}`
}

interface LikeRow {
  readonly sessionName: string
  readonly letterNumber: string
  readonly proposedOn: string | null
}

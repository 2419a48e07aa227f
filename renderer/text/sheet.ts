/** Words of the score sheet. The wording of criteria and options is the law's and comes from the set. */
import type { OfferedOption } from '../../shared/criteria/schema.ts'
import { groupThin } from './parts.ts'

export const sheetText = {
  loading: 'Đang mở phiếu',
  notOpened: 'Không mở được phiếu này',
  outline: 'Mục lục phiếu',
  part: (code: string) => `Phần ${code}`,
  max: (points: number) => `tối đa ${points} điểm`,
  options: (code: string, title: string) => `Phương án của tiêu chí ${code} ${title}`,
  points: 'điểm',
  minimum: (stars: number) => `tối thiểu ${stars} sao`,
  none: 'Không đạt phương án nào',
  noneNote: 'Biểu mẫu không in phương án 0 điểm cho tiêu chí này.',
  yes: 'Có',
  no: 'Không',
  anomaly: 'Cần đối chiếu văn bản gốc',
  formNotes: 'Ghi chú của biểu mẫu',
  chosen: (code: string, points: number) => `Vừa chọn ${code}: ${points} điểm`,
  samePoints: 'Có phương án khác cùng điểm: bấm lại phím đó để đổi, bấm ↓ để sang tiêu chí sau.',
  allMarked: 'Đã chấm đủ. Bấm F2 hoặc “Xem lại, nộp phiếu”.',
  enterSubmits: 'Khi đã đủ, Enter để nộp; Esc để quay lại chấm.',
  enterNext: 'Enter để mở phiếu tiếp theo.',
  enterBack: 'Enter để về danh sách.',
  hintMove: 'chuyển tiêu chí',
  hintDigit: 'phím số = điểm của phương án',
  hintClear: 'xóa điểm',
  hintReview: 'xem lại',
  keyName: { '-': '−' } as Readonly<Record<string, string>>,
  unmarked: 'chưa chấm',
  unsaved: 'chưa lưu',
  outOfScope: 'giữ điểm lần trước',
  outOfScopeWords: 'Lần chấm lại này không gồm tiêu chí này; điểm lần trước được giữ nguyên.',
  total: 'điểm',
  left: (count: number) => (count === 0 ? 'đã chấm đủ' : `còn ${count} tiêu chí`),
  hiddenTotal: 'Tổng điểm không hiện trong khi chấm (theo Quy chế).',
  sums: 'Điểm và yêu cầu tối thiểu',
  minima: 'Tối thiểu chưa đạt',
  minimaNone: 'Các tiêu chí đã chấm đều đạt yêu cầu tối thiểu.',
  minimumAsks: (code: string, points: number, top: boolean) => `${code} · ${points} điểm${top ? '' : ' trở lên'}`,
  note: 'Ý kiến của người đánh giá',
  notePlaceholder: 'Nhận xét, yêu cầu bổ sung',
  review: 'Xem lại, nộp phiếu',
  back: 'Về bảng chấm điểm',
  backToList: 'Về danh sách phiếu',

  keyed: 'Thư ký nhập phiếu giấy',
  revising: (no: number) => `Đang sửa phiếu đã nộp (bản ${no}). Bản trước vẫn được tính cho đến khi nộp lại.`,
  reviseReason: (reason: string) => `Lý do sửa: ${reason}`,
  discard: 'Bỏ bản sửa…',
  discardTitle: 'Bỏ bản đang sửa',
  discardWords: 'Phiếu đã nộp trước đó được giữ như cũ. Bản đang sửa vẫn còn trong nhật ký.',
  discardAct: 'Bỏ bản sửa',
  rescoring: (no: number) => `Chấm lại lần ${no}`,
  rescoringScope: (codes: string) => `chỉ các tiêu chí ${codes}`,
  submittedTitle: (receipt: number | null) => (receipt === null ? 'Phiếu đã nộp' : `Phiếu đã nộp · số biên nhận ${groupThin(receipt)}`),
  submittedAt: (moment: string) => `Nộp lúc ${moment}.`,
  closed: 'Phiếu không sửa được: lần chấm đã khóa điểm hoặc phiên đã sang bước khác.',
  revise: 'Sửa phiếu…',
  reviseTitle: 'Sửa phiếu đã nộp',
  reviseWords: 'Một bản mới được mở với điểm như bản đã nộp. Bản cũ được giữ nguyên và vẫn được tính cho đến khi nộp bản mới.',
  reviseAct: 'Mở bản sửa',
  nextSheet: (name: string) => `Phiếu tiếp theo: ${name}`,
  allDone: 'Không còn phiếu nào chưa nộp.',

  readBackTitle: 'Xem lại trước khi nộp',
  readBackAt: (clock: string) => `Đọc lại từ dữ liệu đã lưu trong máy lúc ${clock}.`,
  gaps: (count: number) => `Còn ${count} tiêu chí chưa chấm`,
  gapsWords: 'Bấm vào tiêu chí để chấm nốt. Chưa chấm không phải là 0 điểm.',
  noGaps: (count: number) => `Đã chấm đủ ${count} tiêu chí.`,
  submit: 'Nộp phiếu',
  backToMarks: 'Quay lại chấm',
  sum: 'Tổng cộng',

  notSaved: (count: number) => `${count} thay đổi chưa lưu được`,
  notSavedMark: (code: string, points: string) => `Tiêu chí ${code}: ${points}`,
  criterion: (code: string) => `Tiêu chí ${code}`,
  notSavedClear: (code: string) => `Tiêu chí ${code}: xóa điểm`,
  notSavedNote: 'Ý kiến của người đánh giá',
  retry: 'Lưu lại',
  give: 'Bỏ thay đổi này',
  disputeTitle: 'Phiếu này vừa được thay đổi ở nơi khác.',
  disputeWords: 'Chưa có gì bị ghi đè. Chọn giá trị được giữ cho từng mục.',
  mine: (value: string) => `Ông/bà vừa chọn: ${value}`,
  theirs: (value: string) => `Đang lưu trong máy: ${value}`,
  keepMine: 'Giữ của tôi',
  keepTheirs: 'Giữ bản trong máy',
  pointsOf: (points: number) => `${points} điểm`,
  leaveTitle: 'Còn thay đổi chưa lưu',
  leaveWords: 'Phiếu còn thay đổi chưa lưu được. Nếu rời trang, thay đổi vẫn được giữ trên màn hình này cho đến khi đóng phần mềm.',
  leaveAct: 'Vẫn rời trang',
  stay: 'Ở lại'
} as const

/** Words of an option: the form's own, or ours for the three that no form prints. */
export function optionLabel(option: OfferedOption): string {
  switch (option.kind) {
    case 'printed':
      return option.label
    case 'none':
      return sheetText.none
    case 'yes':
      return sheetText.yes
    case 'no':
      return sheetText.no
  }
}

/** What stands on the key that chooses an option. */
export function keyLabel(key: string): string {
  return sheetText.keyName[key] ?? key
}

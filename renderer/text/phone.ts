/** Words of the members' page on phones. What the desk's sheet calls by a name has the same name here (sheet.ts). */
import type { Post } from '../../shared/domain/model.ts'
import type { ErrorWords } from './error-words.ts'
import { errorWords, type Trouble } from './errors.ts'
import { groupThin } from './parts.ts'
import { postWords } from './session.ts'

export const phoneText = {
  title: 'Hội đồng OCOP',
  toContent: 'Tới nội dung',
  loading: 'Đang mở',
  again: 'Thử lại',
  back: 'Quay lại',

  codeTitle: 'Vào chấm điểm',
  codeWords: 'Quét mã QR thư ký đưa, hoặc nhập mã 8 ký tự ghi dưới mã QR.',
  codeLabel: 'Mã mời',
  codeHint: 'Ví dụ: K7PM 4XQ2. Chữ hoa, chữ thường như nhau.',
  codeShort: 'Mã mời gồm 8 chữ và số, không có 0, 1, I, O.',
  codeAct: 'Tiếp tục',
  youAre: 'Ông/bà là',
  yes: 'Đúng, tiếp tục',
  no: 'Không phải tôi',
  notMeTitle: 'Mã này của người khác',
  notMeWords: 'Trả lại mã này cho thư ký và xin mã mời của mình. Chưa có gì được ghi.',
  practiceWords: 'Phiên thực hành, điểm không có giá trị',
  noPin: 'Ông/bà chưa có mã PIN. Xin thư ký cấp mã PIN rồi bấm “Thử lại”.',
  pinTitle: 'Nhập mã PIN',
  pinLabel: 'Mã PIN',
  pinHint: 'Mã gồm 6 chữ số thư ký đã cho riêng ông/bà.',
  pinShort: 'Mã PIN gồm 6 chữ số.',
  pinAct: 'Vào chấm điểm',
  otherTitle: (name: string) => `Ông/bà đang chấm trên thiết bị khác: ${name}`,
  otherWords: 'Mỗi thành viên chấm trên một thiết bị. Chuyển sang máy này thì thiết bị kia ngừng; điểm đã lưu vẫn còn.',
  otherAct: 'Chuyển sang máy này',
  otherStay: 'Giữ thiết bị kia',
  notKept: 'Trình duyệt không cho lưu trên máy này. Đừng đóng trang; nếu đóng, quét lại mã mời.',

  list: 'Phiếu của tôi',
  products: 'Sản phẩm',
  handedIn: (done: number, all: number) => `Đã nộp ${done} trên ${all} phiếu`,
  toNext: (name: string) => `Chấm tiếp: ${name}`,
  listDone: 'Đã nộp đủ phiếu. Ông/bà có thể cất máy.',
  listEmpty: 'Chưa có sản phẩm nào để chấm.',
  listEmptyWords: 'Danh sách hiện ra khi thư ký mở phiên chấm điểm.',
  unsentHere: (count: number) => `còn ${count} điểm chưa gửi`,
  setOf: (no: number) => `Bộ ${no}`,

  progress: (part: string, place: number, all: number) => `Phần ${part} · tiêu chí ${place} trên ${all}`,
  marked: (done: number, all: number) => `Đã chấm ${done} trên ${all} tiêu chí`,
  submittedFixed: 'Phiếu đã nộp. Muốn thay đổi, về trang “Xem lại” và bấm “Sửa phiếu”.',
  totalOf: (total: number) => `Tổng điểm hiện tại: ${total} trên 100`,
  ofHundred: '/100',
  previous: 'Trước',
  next: 'Tiếp',
  toReview: 'Xem lại',
  toOutline: 'Mục lục',
  outline: 'Các tiêu chí của phiếu',
  clear: 'Xóa điểm tiêu chí này',
  toList: 'Về danh sách phiếu',

  saving: 'Đang lưu',
  saved: (receipt: number) => `Đã lưu · số ${groupThin(receipt)}`,
  unsent: (count: number) => `Còn ${count} điểm chưa gửi`,
  /** Beside a single choice that waits. */
  unsentOne: 'chưa gửi',
  unsentTitle: (count: number) => `Chưa gặp được máy chủ. Còn ${count} điểm chưa gửi.`,
  lostTitle: 'Chưa gặp được máy chủ.',
  lostWords: 'Điểm vừa chọn được giữ trên máy này và tự gửi khi gặp lại. Cứ chấm tiếp.',
  lostReading: 'Kiểm tra điện thoại còn ở đúng Wi-Fi của phòng họp. Trang tự thử lại.',
  unkept: 'Bộ nhớ của trình duyệt đã đầy: điểm chưa gửi chỉ nằm trên trang này. Đừng đóng trang.',
  damaged: 'Một phần điểm chưa gửi trên máy này không đọc được. Xin xem lại các phiếu chưa nộp.',
  refusedTitle: (count: number) => `${count} điểm chưa gửi được.`,
  drop: 'Bỏ điểm này',
  connection: 'Kết nối',

  handInTitle: (receipt: number) => `Đã nộp phiếu · số biên nhận ${groupThin(receipt)}`,
  handInBusy: 'Đang nộp',
  /** On a phone "trong máy" would be the phone. */
  readBack: 'Đọc lại từ dữ liệu đã lưu ở máy thư ký.',
  theirs: (value: string) => `Đang lưu ở máy thư ký: ${value}`,
  keepTheirs: 'Giữ bản ở máy thư ký',
  minima: (count: number) => `Tối thiểu chưa đạt: ${count}`,
  waitBeforeSubmit: 'Nộp được sau khi mọi điểm đã gửi.',
  gapsFirst: 'Chấm nốt các tiêu chí còn thiếu rồi nộp.',
  reasonLabel: 'Lý do sửa',
  reasonShort: 'Ghi rõ lý do, ít nhất 5 chữ cái.',
  reasonHint: 'Lý do được ghi vào nhật ký và không xóa được.',
  cancel: 'Không sửa',
  keep: 'Giữ bản đang sửa',
  points: 'điểm',

  connected: 'Đã kết nối với máy của thư ký.',
  hostAt: (address: string) => `Địa chỉ: ${address}`,
  waitingTitle: 'Điểm chưa gửi',
  waitingNone: 'Không còn điểm nào chưa gửi.',
  movedTitle: 'Máy thư ký đổi địa chỉ',
  movedWords: 'Nhập địa chỉ mới thư ký đọc. Điểm chưa gửi đi theo và tự gửi ở đó.',
  movedLabel: 'Địa chỉ mới',
  movedHint: 'Ví dụ: 192.168.1.20:8787',
  movedWrong: 'Địa chỉ gồm bốn số, ví dụ 192.168.1.20:8787.',
  movedAct: 'Tới địa chỉ mới',
  leaveTitle: 'Thoát khỏi máy này',
  leaveWords: 'Dùng khi trả máy mượn. Vào lại phải có mã mời và mã PIN.',
  leaveUnsent: (count: number) => `Còn ${count} điểm chưa gửi nên chưa thoát được. Đợi gửi xong rồi thoát.`,
  leaveAct: 'Thoát',
  endedUnsent: (count: number) => `Máy này còn giữ ${count} điểm chưa gửi. Vào lại thì các điểm đó được gửi tiếp.`,
  endedAct: 'Nhập mã mời để vào lại',
  helpTitle: 'Khi không kết nối được',
  help: [
    'Xem điện thoại có đang ở đúng Wi-Fi của phòng họp không.',
    'Điện thoại báo “Wi-Fi không có internet” thì chọn vẫn dùng mạng này.',
    'Tắt dữ liệu di động (4G, 5G) trong lúc chấm.',
    'Vẫn không được thì xin thư ký phiếu giấy; điểm đã có số biên nhận không mất.'
  ]
} as const

/** "Ủy viên · Sở Công Thương": with a comma a chair of the council would read as one of the agency. */
export function seatWords(post: Post, agency: string): string {
  return [postWords[post], agency].filter((word) => word !== '').join(' · ')
}

/** Words for what did not succeed, with what a member can do in their seat; the desk's own next step is another. */
export function phoneErrorWords(trouble: Trouble): ErrorWords {
  const { title, kept, next } = errorWords(trouble)
  switch (trouble.code) {
    case 'UNREACHABLE':
      return {
        title: phoneText.lostTitle,
        kept: 'Điểm đã có số biên nhận đều đã lưu; điểm chưa gửi còn trên máy này.',
        next: phoneText.lostReading
      }
    case 'NOT_FOUND':
      return trouble.what === 'invite'
        ? { title: 'Mã mời này không còn dùng được.', kept: '', next: 'Xem lại mã đã nhập. Nếu đúng, xin thư ký mã mời mới.' }
        : { title, kept, next: 'Về danh sách phiếu, mở lại. Nếu vẫn vậy, hỏi thư ký.' }
    case 'NOT_ALLOWED':
    case 'WRONG_STAGE':
    case 'PASS_CLOSED':
    case 'EXCLUDED':
      return { title, kept, next: 'Nếu thấy chưa đúng, hỏi thư ký.' }
    case 'PIN_LOCKED':
    case 'NO_PIN':
      return { title, kept, next: 'Xin thư ký cấp mã PIN mới.' }
    case 'STORE':
    case 'BUSY':
    case 'INTERNAL':
      return { title, kept, next: 'Trang tự thử lại. Nếu vẫn vậy, báo thư ký.' }
    case 'STALE':
      return { title, kept, next: 'Xem lại phiếu rồi làm lại.' }
    default:
      return { title, kept, next }
  }
}

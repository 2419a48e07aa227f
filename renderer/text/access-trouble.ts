/** Why somebody, or a phone, is not let in, in words: what happened, what was kept, what to do next. */
import type { DeniedWhy, DeviceEnd } from '../../shared/errors.ts'
import { type ErrorWords, nothingChanged } from './error-words.ts'

/** Why a phone may not go on. */
export function deviceEndWords(why: DeviceEnd | 'unknown'): ErrorWords {
  const words = (title: string, next: string): ErrorWords => ({
    title,
    kept: 'Các điểm đã có số biên nhận đều còn nguyên; điểm chưa gửi vẫn giữ trên thiết bị này.',
    next
  })
  switch (why) {
    case 'takenOver':
      return words(
        'Ông/bà đã chuyển sang chấm trên thiết bị khác.',
        'Dùng tiếp thiết bị kia, hoặc quét lại mã mời để chuyển về thiết bị này.'
      )
    case 'recalled':
      return words('Thư ký đã ngừng cho thiết bị này chấm điểm.', 'Hỏi thư ký; cần chấm tiếp thì quét lại mã mời.')
    case 'left':
      return words('Ông/bà đã thoát trên thiết bị này.', 'Quét lại mã mời để vào lại.')
    case 'newPin':
      return words('Thư ký đã cấp mã PIN mới.', 'Quét lại mã mời và nhập mã PIN mới.')
    case 'replaced':
      return words('Thành viên này đã được thay bằng người khác.', 'Người thay vào bằng lời mời riêng.')
    case 'restored':
      return words('Dữ liệu của phiên vừa được khôi phục từ bản sao lưu.', 'Quét lại mã mời, rồi xem lại các điểm đã chấm.')
    case 'unknown':
      return words('Máy chủ không biết thiết bị này.', 'Quét lại mã mời. Nếu vẫn vậy, hỏi thư ký.')
  }
}

/** Why somebody may not do this. */
export function deniedWords(why: DeniedWhy): ErrorWords {
  const words = (title: string, next: string): ErrorWords => ({ title, kept: nothingChanged, next })
  switch (why) {
    case 'role':
      return words('Việc này không làm được ở chế độ đang dùng.', 'Thành viên bấm “Rời ghế” để thư ký làm tiếp, hoặc ngược lại.')
    case 'notYourSheet':
      return words('Phiếu này là của thành viên khác.', 'Chọn phiếu của mình trong danh sách.')
    case 'sheetOfMember':
      return words('Phiếu này do thành viên tự chấm nên bàn thư ký không mở được.', 'Thành viên nhập mã PIN để mở phiếu của mình.')
    case 'secret':
      return words('Điểm của các thành viên chỉ xem được sau khi khóa điểm.', 'Khóa điểm sản phẩm khi đã đủ phiếu.')
    case 'recused':
      return words('Thành viên không tham gia đánh giá sản phẩm này.', 'Nếu ghi nhầm, bỏ đánh dấu không tham gia ở trang Thành phần.')
    case 'notScoring':
      return words('Người này không được giao chấm điểm.', 'Nếu Quy chế cho phép, bật quyền chấm ở trang Thành phần.')
    case 'absent':
      return words('Thành viên được ghi là vắng mặt.', 'Nếu thành viên có mặt, sửa điểm danh ở trang Thành phần.')
    case 'replaced':
      return words('Thành viên này đã được thay bằng người khác.', 'Mở phiếu của người thay.')
    case 'seatHasSheet':
      return words('Người trước ở vị trí này đã nộp phiếu cho sản phẩm.', 'Phiếu đã nộp được tính; không cần chấm lại.')
    case 'notInSession':
      return words('Người này không thuộc phiên họp.', 'Xem lại danh sách ở trang Thành phần.')
    case 'seatLeft':
      return words('Ghế của thành viên đã được trả.', 'Nhập mã PIN ở trang Chấm điểm để vào lại; các điểm đã lưu vẫn còn.')
    case 'practiceOnly':
      return words('Việc này chỉ làm được trong phiên thực hành.', 'Mở phiên thực hành ở trang đầu.')
  }
}

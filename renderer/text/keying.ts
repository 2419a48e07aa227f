/** Words of paper sheets: keyed twice, and opened by the code that is printed on them. */
import type { KeyingWhy, SheetCodeWhy } from '../../shared/errors.ts'
import type { ErrorWords } from './error-words.ts'

const nothingLost = 'Những gì đã nhập còn nguyên.'

export function keyingTrouble(why: KeyingWhy): ErrorWords {
  const words = (title: string, next: string): ErrorWords => ({ title, kept: nothingLost, next })
  switch (why) {
    case 'unnamed':
      return words('Chưa ghi ai nhập phiếu giấy này.', 'Mở phiếu từ bảng chấm điểm và ghi tên người nhập.')
    case 'waiting':
      return words('Phiếu đã nhập lần một, đang chờ người thứ hai nhập lại.', 'Người thứ hai mở phiếu và ghi tên mình.')
    case 'comparing':
      return words('Hai lần nhập có chỗ khác nhau.', 'Đối chiếu với tờ giấy và chọn giá trị đúng.')
    case 'twice':
      return words('Theo Quy chế, phiếu giấy phải được hai người nhập.', 'Bấm “Nhập xong” để chuyển sang bước sau.')
    case 'samePerson':
      return words(
        'Người này đã nhập lần một.',
        'Người nhập lần hai phải là người khác. Nếu hai người trùng tên thì ghi thêm chức vụ hoặc cơ quan.'
      )
    case 'begun':
      return words('Đã có người đang nhập phiếu này.', 'Nhập tiếp, hoặc bấm “Nhập lại từ đầu”.')
    case 'notBegun':
      return words('Phiếu này chưa được nhập từ giấy.', 'Mở phiếu từ bảng chấm điểm và ghi tên người nhập.')
    case 'notComparing':
      return words('Phiếu này không có chỗ nào chờ đối chiếu.', 'Tải lại trang để xem dữ liệu mới nhất.')
    case 'notTwice':
      return words('Quy chế của phiên này chỉ yêu cầu nhập phiếu giấy một lần.', 'Nhập rồi nộp phiếu như thường.')
    case 'unsettled':
      return words('Còn chỗ khác nhau chưa chọn giá trị.', 'Chọn đủ các mục theo tờ giấy rồi bấm lại.')
  }
}

export function sheetCodeTrouble(why: SheetCodeWhy, session: string): ErrorWords {
  const words = (title: string, next: string): ErrorWords => ({ title, kept: '', next })
  switch (why) {
    case 'mistyped':
      return words('Mã phiếu gõ chưa đúng.', 'Mã có 10 ký tự ở cuối trang phiếu, ví dụ K7M3Q-9XPT4. Xem lại từng ký tự hoặc quét lại.')
    case 'unknown':
      return words(
        'Không có phiếu nào mang mã này trong máy.',
        'Kiểm tra tờ phiếu có phải của phiên này không; hoặc mở phiếu từ bảng chấm điểm.'
      )
    case 'otherSession':
      return words(`Phiếu này của phiên khác: ${session}.`, 'Mở phiên đó rồi quét lại.')
    case 'earlierPass':
      return words(
        'Phiếu này in cho lần chấm trước; sản phẩm đang được chấm lại.',
        'Dùng phiếu in cho lần chấm lại, hoặc mở phiếu từ bảng chấm điểm.'
      )
  }
}

/** Why a package of data is not taken, in words: what happened, what was kept, what to do next. */
import type { PackageReason } from '../../shared/packages/format.ts'
import type { ErrorWords } from './error-words.ts'

const kept = 'Chưa có gì trong máy này thay đổi.'
const copyAgain = 'Chép lại tệp từ máy đã xuất, hoặc xuất lại gói rồi mở lại.'

export const packageTrouble: Readonly<Record<PackageReason, ErrorWords>> = {
  NOT_A_PACKAGE: { title: 'Tệp này không phải gói dữ liệu của phần mềm.', kept, next: 'Chọn tệp có đuôi .ocop do phần mềm này xuất ra.' },
  BROKEN: { title: 'Gói dữ liệu bị hỏng hoặc chép chưa hết.', kept, next: copyAgain },
  SIGNATURE: {
    title: 'Chữ ký của gói không đúng: nội dung đã bị sửa sau khi xuất.',
    kept,
    next: 'Không dùng tệp này. Đề nghị người gửi xuất lại gói.'
  },
  NEWER_FORMAT: {
    title: 'Gói được xuất từ bản phần mềm mới hơn bản trên máy này.',
    kept,
    next: 'Cài bản phần mềm mới trên máy này rồi mở lại gói.'
  },
  LOCKED: { title: 'Gói này có mật khẩu.', kept, next: 'Nhập mật khẩu mà người xuất gói đã đặt.' },
  WRONG_PASSPHRASE: { title: 'Mật khẩu của gói chưa đúng.', kept, next: 'Hỏi lại người xuất gói, chú ý chữ hoa và chữ thường.' },
  TOO_LARGE: {
    title: 'Tệp lớn hơn mức một gói được có (10 MB).',
    kept,
    next: 'Để xem số liệu: đề nghị nơi gửi xuất gói sổ sản phẩm ở Báo cáo, thẻ Nhiều máy. Để làm tiếp trên máy khác: dùng gói của từng phiên, hoặc tệp sao lưu mở ở trang Gói dữ liệu.'
  },
  DESK_TOO_LARGE: {
    title: 'Dữ liệu của máy này lớn hơn mức một gói bàn giao chở được (10 MB).',
    kept,
    next: 'Bàn giao bằng tệp sao lưu: ở Cài đặt bấm Sao lưu ngay, chép tệp đó và tệp .json cùng tên ra USB, rồi trên máy kia mở ở trang Gói dữ liệu, mục Mở bản sao. Chỉ cần một phiên thì xuất gói phiên; chỉ cần số liệu thì xuất gói sổ sản phẩm ở Báo cáo, thẻ Nhiều máy.'
  },
  OTHER_SESSION: {
    title: 'Gói này của một phiên khác, máy này không có phiên đó.',
    kept,
    next: 'Mở gói trên máy đã xuất gói cho thành viên.'
  },
  OTHER_CRITERIA: {
    title: 'Bộ tiêu chí trong gói khác bộ tiêu chí của phiên trên máy này.',
    kept,
    next: 'Xuất gói mới cho thành viên rồi chấm lại trên gói mới.'
  },
  NOT_ASKED: {
    title: 'Gói trả về này không ứng với gói nào đã xuất từ máy này cho thành viên đó.',
    kept,
    next: 'Hỏi thành viên xem gói được mở từ máy nào.'
  },
  KEY_UNCONFIRMED: {
    title: 'Chưa đối chiếu mã máy của người gửi.',
    kept,
    next: 'Gọi cho thành viên, đọc mã máy hai bên; nếu giống nhau thì đánh dấu “Đã đối chiếu” rồi nhận gói.'
  },
  CHANGED_MEANWHILE: {
    title: 'Dữ liệu của phiên vừa thay đổi trong lúc xem gói.',
    kept,
    next: 'Mở lại gói để xem những gì sẽ thay đổi.'
  },
  UNDECIDED: {
    title: 'Còn phiếu có hai bản khác nhau chưa chọn.',
    kept,
    next: 'Với mỗi phiếu như vậy, chọn giữ bản trên máy này hoặc lấy bản trong gói.'
  },
  OTHER_DATA: {
    title: 'Máy này có dữ liệu mà gói không có, nên không thể thay bằng dữ liệu trong gói.',
    kept,
    next: 'Dùng một máy chưa có dữ liệu, hoặc tiếp tục làm trên máy này.'
  },
  NOTHING_NEWER: { title: 'Dữ liệu trên máy này đã bằng hoặc mới hơn dữ liệu trong gói.', kept, next: 'Không cần làm gì thêm.' },
  NOT_A_SESSION: {
    title: 'Đây là gói của một thành viên, không phải gói phiên hay gói bàn giao.',
    kept,
    next: 'Mở gói này ở trang Gói dữ liệu. Để tập hợp vào sổ, đề nghị nơi gửi xuất gói phiên.'
  },
  NOT_A_DESK: {
    title: 'Gói này không có sổ sản phẩm nên không có số liệu để xem cạnh nhau.',
    kept,
    next: 'Đề nghị nơi gửi xuất gói sổ sản phẩm ở Báo cáo, thẻ Nhiều máy.'
  },
  ONLY_A_REGISTER: {
    title: 'Đây là gói sổ sản phẩm: chỉ để xem số liệu, không đủ để làm tiếp phiên hay tập hợp vào sổ.',
    kept,
    next: 'Mở gói này ở Báo cáo, thẻ Nhiều máy. Muốn làm tiếp phiên hoặc tập hợp vào sổ thì đề nghị nơi gửi xuất gói phiên hoặc gói bàn giao.'
  },
  TOO_SLOW: {
    title: 'Đọc gói quá lâu hoặc tốn quá nhiều bộ nhớ nên phần mềm đã dừng.',
    kept,
    next: 'Đề nghị nơi gửi xuất lại gói. Nếu vẫn vậy, báo người hỗ trợ.'
  },
  NOT_HERE: {
    title: 'Việc này chỉ làm được trong gói dữ liệu của thành viên.',
    kept,
    next: 'Mở gói dữ liệu trước, rồi làm lại.'
  }
}

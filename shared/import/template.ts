/** The words of the list that the app hands out to be filled in. Its titles are among those that findHeader knows. */
import type { ImportField } from '../contract/imports.ts'

export interface TemplateColumn {
  readonly field: ImportField
  readonly title: string
  /** In digits. */
  readonly width: number
  readonly example: string
  readonly choices?: readonly string[]
}

export const templateWords = {
  name: 'Danh sách',
  title: 'DANH SÁCH SẢN PHẨM ĐĂNG KÝ ĐÁNH GIÁ, PHÂN HẠNG OCOP',
  hint: 'Cột có dấu (*) phải ghi. Dòng “Ví dụ” không được nhập vào phần mềm. Xem thêm trang Hướng dẫn.',
  counter: 'STT',
  counterExample: 'Ví dụ',
  refusal: 'Chọn một mục trong danh sách, hoặc để trống.',
  guide: 'Hướng dẫn',
  guideTitle: 'HƯỚNG DẪN GHI DANH SÁCH SẢN PHẨM',
  guideLines: [
    'Mỗi sản phẩm ghi một dòng, bắt đầu ngay dưới dòng “Ví dụ”. Có thể xóa dòng “Ví dụ”. Không gộp ô.',
    'Tên sản phẩm và tên chủ thể ghi đúng như trong hồ sơ đăng ký.',
    'Bộ sản phẩm: chọn trong danh sách, hoặc ghi số từ 1 đến 26 theo bảng dưới đây.',
    'Hình thức đăng ký: Lần đầu, Nâng hạng hoặc Đánh giá lại. Để trống được hiểu là Lần đầu.',
    'Hạng sao hiện tại: chỉ ghi khi sản phẩm đang có giấy chứng nhận còn hạn.',
    'Điểm tự đánh giá: số nguyên từ 0 đến 100, theo báo cáo tự đánh giá của chủ thể.',
    'Điện thoại ghi đủ số 0 ở đầu; nhiều số thì cách nhau bằng dấu chấm phẩy.',
    'Một chủ thể có nhiều sản phẩm: ghi tên chủ thể giống nhau ở các dòng.',
    'Danh sách có sẵn của đơn vị cũng nhập được, không bắt buộc theo mẫu này.'
  ],
  setColumns: { no: 'Số', name: 'Bộ sản phẩm', group: 'Nhóm', ministry: 'Cơ quan chủ trì quản lý' },
  setsTitle: 'Các bộ sản phẩm theo Phụ lục II, Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026',
  errorTitle: 'Lỗi',
  warning: 'Lưu ý'
} as const

/** All fields of the import, the most wanted first. The example is invented. */
export const templateColumns: readonly TemplateColumn[] = [
  { field: 'productName', title: 'Tên sản phẩm (*)', width: 32, example: 'Mật ong hoa rừng Suối Mẫu' },
  { field: 'set', title: 'Bộ sản phẩm (*)', width: 30, example: '' },
  { field: 'form', title: 'Hình thức đăng ký', width: 16, example: 'Nâng hạng', choices: ['Lần đầu', 'Nâng hạng', 'Đánh giá lại'] },
  { field: 'currentStar', title: 'Hạng sao hiện tại', width: 12, example: '3 sao', choices: ['3 sao', '4 sao', '5 sao'] },
  { field: 'code', title: 'Mã sản phẩm', width: 20, example: '' },
  { field: 'selfScore', title: 'Điểm tự đánh giá', width: 12, example: '76' },
  { field: 'producerName', title: 'Tên chủ thể (*)', width: 32, example: 'Hợp tác xã Nông nghiệp Suối Mẫu' },
  {
    field: 'producerKind',
    title: 'Loại hình chủ thể',
    width: 16,
    example: 'Hợp tác xã',
    choices: ['Hộ kinh doanh', 'Tổ hợp tác', 'Hợp tác xã', 'Doanh nghiệp', 'Trang trại', 'Khác']
  },
  { field: 'representative', title: 'Người đại diện', width: 22, example: 'Nguyễn Văn Mẫu' },
  { field: 'phone', title: 'Điện thoại', width: 16, example: '0900000000' },
  { field: 'email', title: 'Email', width: 22, example: 'suoimau@example.vn' },
  { field: 'address', title: 'Địa chỉ', width: 26, example: 'Thôn 2' },
  { field: 'commune', title: 'Xã/phường', width: 20, example: 'Xã Suối Mẫu' },
  { field: 'oldDistrict', title: 'Huyện (cũ)', width: 16, example: '' },
  { field: 'province', title: 'Tỉnh/thành phố', width: 18, example: 'Tỉnh Mẫu' },
  { field: 'note', title: 'Ghi chú', width: 22, example: '' }
]

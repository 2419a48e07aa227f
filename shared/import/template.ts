/** The words of the lists that the app hands out to be filled in. Their titles are among those that findHeader knows. */
import type { ListField, ListKindName } from '../contract/imports.ts'

interface TemplateColumn {
  readonly field: ListField
  readonly title: string
  /** In digits. */
  readonly width: number
  readonly example: string
  readonly choices?: readonly string[]
}

export const templateWords = {
  name: 'Danh sách',
  hint: 'Cột có dấu (*) phải ghi. Dòng “Ví dụ” không được nhập vào phần mềm. Xem thêm trang Hướng dẫn.',
  counter: 'STT',
  counterExample: 'Ví dụ',
  refusal: 'Chọn một mục trong danh sách, hoặc để trống.',
  guide: 'Hướng dẫn',
  columnTitle: 'Cột',
  setColumns: { no: 'Số', name: 'Bộ sản phẩm', group: 'Nhóm', ministry: 'Cơ quan chủ trì quản lý' },
  setsTitle: 'Các bộ sản phẩm theo Phụ lục II, Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026',
  errorTitle: 'Lỗi',
  warning: 'Lưu ý'
} as const

/** What a template of one kind of list says. The first columns are the most wanted; every example is invented. */
export interface TemplateWords {
  readonly title: string
  readonly guideTitle: string
  readonly guideLines: readonly string[]
  readonly columns: readonly TemplateColumn[]
}

const products: TemplateWords = {
  title: 'DANH SÁCH SẢN PHẨM ĐĂNG KÝ ĐÁNH GIÁ, PHÂN HẠNG OCOP',
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
  columns: [
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
}

const stars = ['3 sao', '4 sao', '5 sao']
const levels = ['Huyện', 'Tỉnh', 'Trung ương']

const register: TemplateWords = {
  title: 'DANH SÁCH SẢN PHẨM OCOP ĐÃ ĐƯỢC CÔNG NHẬN',
  guideTitle: 'HƯỚNG DẪN GHI DANH SÁCH SẢN PHẨM ĐÃ ĐƯỢC CÔNG NHẬN',
  guideLines: [
    'Mỗi lần công nhận ghi một dòng, bắt đầu ngay dưới dòng “Ví dụ”. Một sản phẩm được công nhận nhiều lần thì ghi nhiều dòng.',
    'Tên sản phẩm và tên chủ thể ghi giống nhau ở các lần công nhận của cùng một sản phẩm.',
    'Hạng sao: 3, 4 hoặc 5 sao. Sản phẩm đăng ký nhưng không được công nhận thì để trống hạng sao và ghi cột Kết quả đánh giá; khi nhập, đánh dấu “Danh sách có sản phẩm không được công nhận”.',
    'Số quyết định, ngày quyết định, cơ quan và cấp công nhận giống nhau cho cả danh sách thì để trống cả cột và ghi một lần khi nhập.',
    'Ngày quyết định ghi đủ ngày, tháng, năm. Giấy chứng nhận có giá trị 36 tháng kể từ ngày này.',
    'Xã/phường cũ: tên khi công nhận. Xã/phường hiện nay để trống cũng được nếu đã có bảng xã cũ, xã mới trong phần mềm.',
    'Bộ sản phẩm không bắt buộc; ghi chữ của danh sách cũ thì chữ đó được giữ.',
    'Danh sách có sẵn của đơn vị cũng nhập được, không bắt buộc theo mẫu này.'
  ],
  columns: [
    { field: 'productName', title: 'Tên sản phẩm (*)', width: 30, example: 'Mật ong hoa rừng Suối Mẫu' },
    { field: 'producerName', title: 'Tên chủ thể (*)', width: 30, example: 'Hợp tác xã Nông nghiệp Suối Mẫu' },
    { field: 'currentStar', title: 'Hạng sao', width: 10, example: '3 sao', choices: stars },
    { field: 'decisionNumber', title: 'Số quyết định', width: 16, example: '0000/QĐ-UBND' },
    { field: 'decisionDate', title: 'Ngày quyết định', width: 14, example: '15/12/2023' },
    { field: 'decidedBy', title: 'Cơ quan công nhận', width: 22, example: 'UBND tỉnh Mẫu' },
    { field: 'level', title: 'Cấp công nhận', width: 12, example: 'Tỉnh', choices: levels },
    { field: 'points', title: 'Điểm đánh giá', width: 10, example: '72,50' },
    { field: 'set', title: 'Bộ sản phẩm', width: 28, example: '' },
    { field: 'oldCommune', title: 'Xã/phường cũ', width: 18, example: 'Xã Suối Mẫu' },
    { field: 'oldDistrict', title: 'Huyện (cũ)', width: 16, example: 'Huyện Mẫu' },
    { field: 'oldProvince', title: 'Tỉnh cũ', width: 14, example: 'Tỉnh Mẫu' },
    { field: 'commune', title: 'Xã/phường hiện nay', width: 18, example: '' },
    { field: 'province', title: 'Tỉnh/thành phố', width: 16, example: '' },
    { field: 'address', title: 'Địa chỉ', width: 22, example: 'Thôn 2' },
    { field: 'round', title: 'Đợt đánh giá', width: 14, example: 'Đợt 2 năm 2023' },
    { field: 'year', title: 'Năm', width: 8, example: '2023' },
    { field: 'outcome', title: 'Kết quả đánh giá', width: 18, example: '' },
    { field: 'proposed', title: 'Đã trình Trung ương', width: 14, example: '' },
    { field: 'code', title: 'Mã sản phẩm', width: 18, example: '' },
    { field: 'note', title: 'Ghi chú', width: 20, example: '' }
  ]
}

const places: TemplateWords = {
  title: 'BẢNG XÃ CŨ, XÃ MỚI',
  guideTitle: 'HƯỚNG DẪN GHI BẢNG XÃ CŨ, XÃ MỚI',
  guideLines: [
    'Mỗi xã, phường, thị trấn cũ ghi một dòng với xã, phường, đặc khu hiện nay. Xã cũ chia về nhiều nơi thì ghi mỗi nơi một dòng.',
    'Ghi cả chữ xã, phường, thị trấn, đặc khu trước tên.',
    'Huyện cũ giúp phân biệt các xã trùng tên. Huyện hiện nay để trống nếu không còn cấp huyện.',
    'Mã đơn vị hành chính theo danh mục của cơ quan thống kê; không có thì để trống. Định dạng cột mã là chữ để giữ số 0 ở đầu.',
    'Bảng chỉ dùng để gợi ý tên xã hiện nay khi nhập danh sách cũ; dữ liệu đã nhập không thay đổi theo bảng.'
  ],
  columns: [
    { field: 'oldCommune', title: 'Xã cũ (*)', width: 24, example: 'Xã Suối Mẫu' },
    { field: 'oldDistrict', title: 'Huyện cũ', width: 20, example: 'Huyện Mẫu' },
    { field: 'oldProvince', title: 'Tỉnh cũ', width: 18, example: 'Tỉnh Mẫu' },
    { field: 'oldCode', title: 'Mã xã cũ', width: 12, example: '00001' },
    { field: 'commune', title: 'Xã mới (*)', width: 24, example: 'Xã Đồng Mẫu' },
    { field: 'district', title: 'Huyện mới', width: 16, example: '' },
    { field: 'province', title: 'Tỉnh mới', width: 18, example: 'Tỉnh Mẫu' },
    { field: 'communeCode', title: 'Mã xã mới', width: 12, example: '00002' },
    { field: 'provinceCode', title: 'Mã tỉnh', width: 10, example: '00' },
    { field: 'basis', title: 'Căn cứ', width: 26, example: 'Nghị quyết số 0000/NQ-UBTVQH15' }
  ]
}

export const templates: Readonly<Record<ListKindName, TemplateWords>> = { products, register, places }

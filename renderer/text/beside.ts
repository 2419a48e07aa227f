/** Words of the page that lays several desks' figures side by side. Words of its tables are in shared/papers/report/beside.ts. */
import { besideSpan } from '../../shared/papers/report/beside.ts'

export const besideText = {
  tab: 'Nhiều máy',
  note: 'Số liệu của nhiều tỉnh hoặc nhiều máy cạnh nhau, chỉ để xem',
  words:
    'Mở gói sổ sản phẩm hoặc gói bàn giao (.ocop) do nơi khác gửi về, nhiều tệp một lần cũng được, hoặc thả tệp vào đây. Phần mềm không ghi gì vào sổ; đóng phần mềm là hết. Muốn đưa kết quả vào sổ thì dùng “Tập hợp từ các gói” ở Sổ sản phẩm, với gói phiên hoặc gói bàn giao.',
  choose: 'Chọn các gói…',
  more: 'Chọn thêm gói…',
  clear: 'Bỏ hết',
  openCopy: 'Mở bản sao lưu…',
  openCopyTitle: 'Chọn USB hoặc thư mục có bản sao lưu',
  openCopyWords: [
    'Dùng khi nơi gửi không xuất được gói: bản sao trên USB, hoặc tệp sao lưu của máy đó, dù lớn bao nhiêu. Phần mềm chỉ đọc, không chép và không sửa tệp.',
    'Bản sao lưu không có chữ ký, và có cả phiếu của thành viên: giữ như hồ sơ mật.'
  ],
  copies: 'Bản sao lưu',
  copyAt: 'Sao lưu lúc',
  copySessions: 'Phiên',
  copySize: 'Dung lượng',
  look: 'Xem số liệu',
  lookAt: (at: string) => `Xem số liệu của bản ${at}`,
  closeCopies: 'Đóng danh sách',
  unsound: 'Hỏng hoặc thiếu tệp .json đi kèm',
  year: 'Số liệu',
  inYear: besideSpan,
  excel: 'Xuất Excel',
  views: 'Cách xem',
  view: { tables: 'Các bảng', paper: 'Văn bản' },
  make: 'Xuất gói sổ của máy này…',
  makeTitle: 'Xuất gói sổ sản phẩm',
  makeWords:
    'Gói gồm sổ sản phẩm và những gì để đếm số liệu: quyết định, hạng sao, chủ thể, địa bàn, chỉ tiêu, sản phẩm tham gia các đợt. Không có phiếu, điểm, tên thành viên, số điện thoại hay mã PIN, nên gửi được qua thư điện tử.',
  files: 'Các gói đã mở',
  file: 'Tệp',
  place: 'Nơi',
  madeAt: 'Lập lúc',
  lastAct: 'Biên nhận cuối',
  device: 'Mã máy',
  unsigned: 'Không có chữ ký',
  state: 'Tình trạng',
  counted: 'Tính',
  older: 'Không tính: đã có gói mới hơn của cùng máy',
  own: 'Không tính: là gói của chính máy này',
  drop: 'Bỏ',
  dropFile: (file: string) => `Bỏ ${file}`,
  fileTrouble: (file: string, words: string) => `${file}: ${words}`,
  alike: (body: string) => `Có hai máy cùng của ${body}. Nếu máy này làm tiếp dữ liệu của máy kia thì bỏ gói cũ, kẻo tính hai lần.`,
  sum: 'Cộng'
} as const

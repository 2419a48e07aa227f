/** Words of the table of communes old and new, and of products of older rounds that were not recognised. */
import { formatWhole } from '../../shared/domain/print-number.ts'

export const placesText = {
  title: 'Bảng xã cũ, xã mới',
  tab: 'Xã cũ, xã mới',
  words:
    'Khi nhập danh sách cũ, phần mềm dựa vào bảng này để gợi ý xã, phường hiện nay; tên cũ vẫn được giữ. Sửa bảng không làm đổi dữ liệu đã nhập.',
  count: (count: number) => `${formatWhole(count)} dòng`,
  none: 'Chưa có bảng xã cũ, xã mới',
  noneWords: 'Nhập bảng từ tệp Excel hoặc CSV, hoặc thêm từng dòng. Xã cũ chia về nhiều nơi thì ghi mỗi nơi một dòng.',
  import: 'Nhập bảng…',
  add: 'Thêm dòng…',
  addTitle: 'Thêm dòng vào bảng xã cũ, xã mới',
  changeTitle: 'Sửa dòng của bảng xã cũ, xã mới',
  addAct: 'Thêm',
  changeAct: 'Lưu',
  remove: 'Bỏ khỏi bảng…',
  removeTitle: 'Bỏ dòng khỏi bảng',
  removeWords: (old: string, now: string) => `Bỏ dòng “${old}” → “${now}”. Dữ liệu đã nhập không đổi; việc bỏ được ghi vào nhật ký.`,
  removeAct: 'Bỏ khỏi bảng',
  codes: 'Mã xã',
  divided: 'chia về nhiều nơi'
} as const

export const placesImportText = {
  title: 'Nhập bảng xã cũ, xã mới',
  words:
    'Bảng có xã cũ, huyện cũ, tỉnh cũ, xã hiện nay, tỉnh hiện nay; có thể có mã đơn vị hành chính và căn cứ. Tệp được đọc rồi cho xem trước; chưa ghi gì cho đến khi bấm “Nhập”.',
  fileKept: 'bảng đã có không thay đổi.',
  noHeader: 'Không tìm thấy dòng tiêu đề có xã cũ và xã mới.',
  lacking: '· chưa rõ cột xã cũ hoặc xã hiện nay',
  whatWords: { new: 'Thêm vào bảng', newProduct: '', candidate: '', known: 'Đã có trong bảng', refused: 'Không nhận' },
  nothingYet: 'Chưa ghi gì vào bảng.',
  done: (rows: number, _producers: number) => `Đã thêm ${formatWhole(rows)} dòng vào bảng xã cũ, xã mới.`,
  doneKnown: (count: number) => `${formatWhole(count)} dòng đã có trong bảng được để nguyên.`,
  toList: 'Xem bảng'
} as const

export const candidatesText = {
  tab: 'Không được công nhận',
  title: 'Sản phẩm không được công nhận của các đợt trước',
  words:
    'Sản phẩm đã đăng ký hoặc đã đánh giá ở các đợt trước nhưng không được công nhận, theo các danh sách đã nhập. Dùng để tính số đăng ký, số đánh giá từng cấp.',
  count: (count: number) => `${formatWhole(count)} sản phẩm`,
  none: 'Chưa có sản phẩm nào',
  noneWords: 'Khi nhập danh sách cũ có sản phẩm không được công nhận, đánh dấu “Danh sách có sản phẩm không được công nhận”.',
  round: 'Đợt',
  year: 'Năm',
  level: 'Đã đánh giá đến',
  outcome: 'Kết quả ghi trong danh sách',
  levels: { '': 'Mới đăng ký hoặc chưa rõ', district: 'Cấp huyện', province: 'Cấp tỉnh', central: 'Trung ương' },
  day: 'Ngày đánh giá',
  place: 'Nơi ghi khi đánh giá',
  takeOut: 'Bỏ khỏi danh sách…',
  takeOutTitle: 'Bỏ sản phẩm khỏi danh sách không được công nhận',
  takeOutAct: 'Bỏ khỏi danh sách',
  takeOutWords: 'Chỉ dùng khi dòng này nhập nhầm; dòng đã bỏ và lý do được giữ trong dữ liệu và nhật ký.'
} as const

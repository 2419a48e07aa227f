/** Words for making a session. */
import { formatWhole } from '../../shared/domain/print-number.ts'
import type { Mode } from '../../shared/domain/model.ts'

export const modeHints: Readonly<Record<Mode, string>> = {
  meeting: 'Điểm danh, mỗi thành viên một phiếu.',
  written: 'Không điểm danh; cho đánh giá lại, điểm d khoản 6 Điều 7.',
  agreed: 'Một phiếu chung, khi Quy chế cho phép.'
}

export const newSessionText = {
  title: 'Tạo phiên',
  session: 'Thông tin của phiên',
  council: 'Hội đồng',
  noCouncil: 'Chưa có Hội đồng nào',
  noCouncilWords: 'Mỗi phiên là của một Hội đồng; thành viên của phiên lấy từ Hội đồng đó.',
  toCouncil: 'Tạo Hội đồng',
  name: 'Tên phiên',
  nameGiven: (round: string, year: number | null) =>
    `Phiên đánh giá, phân hạng sản phẩm OCOP ${round.toLocaleLowerCase('vi')} năm ${year ?? ''}`.replace(/\s+/g, ' ').trim(),
  round: 'Đợt',
  roundHint: 'Đợt 2',
  year: 'Năm',
  place: 'Địa điểm',
  heldOn: 'Ngày họp',
  mode: 'Hình thức',
  adviserPass: 'Tổ tư vấn chấm trước',
  adviserHint: 'Điểm của Tổ tư vấn được giữ riêng, không tính vào kết quả của Hội đồng.',
  products: 'Sản phẩm đưa ra phiên',
  productsWords: 'Bấm vào dòng hoặc Enter để chọn; thêm bớt được đến khi mở chấm điểm.',
  noProducts: 'Danh sách sản phẩm còn trống; có thể tạo phiên trước rồi thêm sản phẩm sau.',
  toImport: 'Nhập danh sách từ Excel',
  search: 'Tìm sản phẩm',
  choose: 'Chọn',
  chosen: (count: number) => `Đã chọn ${formatWhole(count)} sản phẩm`,
  all: (count: number) => `Chọn tất cả ${formatWhole(count)} sản phẩm đang hiện`,
  none: 'Bỏ chọn tất cả',
  madeAlready: 'Phiên đã được tạo; chỉ còn phần thêm sản phẩm chưa xong. Bấm lại để thêm tiếp, không tạo phiên thứ hai.',
  act: (count: number) => (count === 0 ? 'Tạo phiên' : `Tạo phiên với ${formatWhole(count)} sản phẩm`)
} as const

/** Words for making a session. */
import type { Mode } from '../../shared/domain/model.ts'

export const modeHints: Readonly<Record<Mode, string>> = {
  meeting: 'Điểm danh, từng thành viên chấm phiếu của mình.',
  written: 'Không điểm danh. Dùng cho đánh giá lại (điểm d khoản 6 Điều 7).',
  agreed: 'Một phiếu chung cho mỗi sản phẩm, khi Quy chế cho phép.'
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
  productsWords: 'Chọn ngay bây giờ, hoặc sau, khi phiên còn ở bước Chuẩn bị. Bấm vào dòng (hoặc Enter) để chọn.',
  noProducts: 'Danh sách sản phẩm còn trống; có thể tạo phiên trước rồi thêm sản phẩm sau.',
  toImport: 'Nhập danh sách từ Excel',
  search: 'Tìm sản phẩm',
  choose: 'Chọn',
  chosen: (count: number) => `Đã chọn ${count} sản phẩm`,
  all: (count: number) => `Chọn tất cả ${count} sản phẩm đang hiện`,
  none: 'Bỏ chọn tất cả',
  madeAlready: 'Phiên đã được tạo; chỉ còn phần thêm sản phẩm chưa xong. Bấm lại để thêm tiếp, không tạo phiên thứ hai.',
  act: (count: number) => (count === 0 ? 'Tạo phiên' : `Tạo phiên với ${count} sản phẩm`)
} as const

/** Words for making a session. */
export const newSessionText = {
  title: 'Tạo phiên',
  council: 'Hội đồng',
  noCouncil: 'Chưa có Hội đồng nào',
  noCouncilWords: 'Một phiên là của một Hội đồng. Hãy tạo Hội đồng trước.',
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
  adviserPass: 'Tổ tư vấn chấm thử trước (điểm giữ riêng, không tính vào kết quả)',
  products: 'Sản phẩm đưa ra phiên',
  productsWords: 'Có thể chọn ngay bây giờ hoặc sau, khi phiên còn ở bước Chuẩn bị.',
  chosen: (count: number) => `Đã chọn ${count} sản phẩm`,
  all: 'Chọn tất cả dòng đang hiện',
  none: 'Bỏ chọn tất cả',
  act: 'Tạo phiên'
} as const

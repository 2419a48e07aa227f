/** The practice council, its people and its products: all invented, in a province that does not exist. */
import type { Post, RecognisedStar, RegistrationForm } from '../../../shared/domain/model.ts'

export const council = {
  name: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh (thực hành)',
  level: 'province',
  superiorBody: 'Ủy ban nhân dân tỉnh An Bình',
  issuingBody: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP',
  place: 'An Bình',
  decisionNumber: '1999/QĐ-UBND',
  decisionDate: '2026-09-15',
  decisionBy: 'Chủ tịch Ủy ban nhân dân tỉnh An Bình',
  regulationNumber: '2001/QĐ-UBND',
  regulationDate: '2026-09-18'
} as const

/** Articles of the invented Quy chế, beside the default of each rule. */
export const articles = {
  quorum: 'Điều 6 Quy chế',
  chairRequired: 'Điều 6 Quy chế',
  secretaryScores: 'Điều 7 Quy chế',
  gapLimit: 'Điều 8 Quy chế',
  decimals: 'Điều 9 Quy chế',
  minima: 'Điều 9 Quy chế',
  secrecy: 'Điều 10 Quy chế',
  runningTotal: 'Điều 10 Quy chế',
  keyedTwice: ''
} as const

export const people: readonly {
  name: string
  agency: string
  position: string
  post: Post
  scores: boolean
  body: 'council' | 'adviser'
}[] = [
  { name: 'Lê Văn Thành Tâm', agency: 'Ủy ban nhân dân tỉnh', position: 'Phó Chủ tịch', post: 'chair', scores: true, body: 'council' },
  {
    name: 'Phạm Quốc Bình An',
    agency: 'Sở Nông nghiệp và Môi trường',
    position: 'Giám đốc',
    post: 'viceChair',
    scores: true,
    body: 'council'
  },
  { name: 'Nguyễn Thị Hạnh Dung', agency: 'Sở Công Thương', position: 'Phó Giám đốc', post: 'member', scores: true, body: 'council' },
  { name: 'Trần Đức Dũng Chí', agency: 'Sở Y tế', position: 'Phó Giám đốc', post: 'member', scores: true, body: 'council' },
  { name: 'Lý Thị Mai Khuê', agency: 'Sở Khoa học và Công nghệ', position: 'Phó Giám đốc', post: 'member', scores: true, body: 'council' },
  {
    name: 'Phan Đăng Khoa Điền',
    agency: 'Sở Văn hóa, Thể thao và Du lịch',
    position: 'Phó Giám đốc',
    post: 'member',
    scores: true,
    body: 'council'
  },
  {
    name: 'Võ Ngọc Ánh Đào',
    agency: 'Chi cục Phát triển nông thôn',
    position: 'Chi cục trưởng',
    post: 'member',
    scores: true,
    body: 'council'
  },
  { name: 'Đỗ Hoàng Sơn Ca', agency: 'Liên minh Hợp tác xã', position: 'Phó Chủ tịch', post: 'member', scores: true, body: 'council' },
  {
    name: 'Bùi Thị Trang Đài',
    agency: 'Văn phòng Điều phối nông thôn mới',
    position: 'Chánh Văn phòng',
    post: 'secretary',
    scores: false,
    body: 'council'
  }
]

/** Who is away, by the order of seats, and why. */
export const absent = { order: 8, reason: 'Đi công tác theo giấy mời của Bộ' } as const

/** Who takes no part in which product, and why. */
export const recusal = {
  order: 5,
  product: 'Gạo thơm Đồng Lúa Vàng',
  reason: 'Người thân của thành viên là xã viên của chủ thể'
} as const

/** Which product is excluded in the course of the day, and on what ground. */
export const exclusion = {
  product: 'Rượu nếp trắng Ba Giồng',
  ground: 'licence',
  words: 'Giấy phép sản xuất rượu thủ công đã hết hạn, chủ thể chưa xin cấp lại'
} as const

/** Which missed minimum the council settles, in words for the minutes. */
export const settlement = {
  product: 'Trà mãng cầu Vườn Mát',
  words: 'Chủ thể đã trình bản gốc hợp đồng liên kết tại cuộc họp; Hội đồng thống nhất là đạt'
} as const

/** Which product is concluded lower than its points give, and why. */
export const lower = {
  product: 'Mật ong hoa tràm Cù Lao Gió',
  star: 3,
  reason: 'Nhãn hàng hóa chưa ghi đủ nội dung bắt buộc, đề nghị chủ thể hoàn thiện'
} as const

/** Points of a hundred by which the hand of a member set apart is milder: enough for a gap over 10 points. */
export const farMilder = 16

export const province = 'Tỉnh An Bình'

export interface PracticeProduct {
  readonly name: string
  readonly producer: string
  readonly kind: 'household' | 'cooperative' | 'company'
  readonly commune: string
  readonly address: string
  readonly phone: string
  readonly setNo: number
  readonly code: string
  readonly form: RegistrationForm
  readonly star: 3 | 4 | null
  readonly selfScore: number
  /** How good the invented members find it, in hundredths. */
  readonly quality: number
  /** The star whose minima it meets; null where it meets none. */
  readonly reaches: RecognisedStar | null
  /** A minimum of that star which so many of the first members find missed. */
  readonly doubt?: { readonly criterion: string; readonly members: number }
  /** Place of the member whose hand is far milder than the others': a gap over 10 points. */
  readonly apart?: number
}

export const products: readonly PracticeProduct[] = [
  {
    name: 'Bánh pía đậu xanh Rạch Sen',
    producer: 'Hợp tác xã Bánh Rạch Sen',
    kind: 'cooperative',
    commune: 'Xã Rạch Sen',
    address: 'Ấp 3',
    phone: '0900 000 101',
    setNo: 6,
    code: '99-30101-01-2026',
    form: 'first',
    star: null,
    selfScore: 82,
    quality: 78,
    reaches: 4
  },
  {
    name: 'Lạp xưởng tươi Cồn Dừa',
    producer: 'Công ty TNHH Thực phẩm Cồn Dừa',
    kind: 'company',
    commune: 'Phường Cồn Dừa',
    address: 'Số 12 đường Bến Mới',
    phone: '0900 000 102',
    setNo: 8,
    code: '99-30102-02-2026',
    form: 'upgrade',
    star: 3,
    selfScore: 77,
    quality: 64,
    reaches: 4
  },
  {
    name: 'Gạo thơm Đồng Lúa Vàng',
    producer: 'Hợp tác xã Nông nghiệp Lúa Vàng',
    kind: 'cooperative',
    commune: 'Xã Lúa Vàng',
    address: 'Ấp Trung',
    phone: '0900 000 103',
    setNo: 3,
    code: '99-30103-03-2026',
    form: 'upgrade',
    star: 4,
    selfScore: 93,
    quality: 88,
    reaches: 5
  },
  {
    name: 'Tôm khô Cửa Biển Xanh',
    producer: 'Hộ kinh doanh Mười Thương',
    kind: 'household',
    commune: 'Xã Cửa Biển',
    address: 'Ấp Chợ',
    phone: '0900 000 104',
    setNo: 8,
    code: '99-30104-04-2026',
    form: 'reevaluation',
    star: 3,
    selfScore: 70,
    quality: 62,
    reaches: 3,
    apart: 2
  },
  {
    name: 'Mắm cá lóc Bảy Núi Đá',
    producer: 'Hộ kinh doanh Bảy Hiền',
    kind: 'household',
    commune: 'Xã Núi Đá',
    address: 'Ấp 5',
    phone: '0900 000 105',
    setNo: 9,
    code: '99-30105-05-2026',
    form: 'first',
    star: null,
    selfScore: 68,
    quality: 64,
    reaches: 3
  },
  {
    name: 'Trà mãng cầu Vườn Mát',
    producer: 'Công ty cổ phần Trà Vườn Mát',
    kind: 'company',
    commune: 'Xã Vườn Mát',
    address: 'Ấp 1',
    phone: '0900 000 106',
    setNo: 12,
    code: '99-30106-06-2026',
    form: 'upgrade',
    star: 3,
    selfScore: 79,
    quality: 65,
    reaches: 4,
    doubt: { criterion: '1.5', members: 4 }
  },
  {
    name: 'Chiếu cói hoa Tân Lập Mới',
    producer: 'Hợp tác xã Chiếu cói Tân Lập Mới',
    kind: 'cooperative',
    commune: 'Xã Tân Lập Mới',
    address: 'Ấp Hòa',
    phone: '0900 000 107',
    setNo: 21,
    code: '99-30107-07-2026',
    form: 'first',
    star: null,
    selfScore: 71,
    quality: 62,
    reaches: 3
  },
  {
    name: 'Mật ong hoa tràm Cù Lao Gió',
    producer: 'Tổ hợp tác Ong Cù Lao Gió',
    kind: 'household',
    commune: 'Xã Cù Lao Gió',
    address: 'Ấp Biển',
    phone: '0900 000 108',
    setNo: 4,
    code: '99-30108-08-2026',
    form: 'reevaluation',
    star: 4,
    selfScore: 74,
    quality: 70,
    reaches: 4
  },
  {
    name: 'Khô cá sặc Kênh Dài',
    producer: 'Hộ kinh doanh Út Nhàn',
    kind: 'household',
    commune: 'Xã Kênh Dài',
    address: 'Ấp 7',
    phone: '0900 000 109',
    setNo: 8,
    code: '99-30109-09-2026',
    form: 'first',
    star: null,
    selfScore: 60,
    quality: 42,
    reaches: null
  },
  {
    name: 'Tinh dầu bưởi Hương Đồng',
    producer: 'Công ty TNHH Tinh dầu Hương Đồng',
    kind: 'company',
    commune: 'Phường Hương Đồng',
    address: 'Số 8 đường Vườn Bưởi',
    phone: '0900 000 110',
    setNo: 20,
    code: '99-30110-10-2026',
    form: 'upgrade',
    star: 3,
    selfScore: 80,
    quality: 77,
    reaches: 4
  },
  {
    name: 'Rượu nếp trắng Ba Giồng',
    producer: 'Hộ kinh doanh Năm Lành',
    kind: 'household',
    commune: 'Xã Ba Giồng',
    address: 'Ấp 2',
    phone: '0900 000 111',
    setNo: 14,
    code: '99-30111-11-2026',
    form: 'first',
    star: null,
    selfScore: 65,
    quality: 60,
    reaches: 3
  },
  {
    name: 'Du lịch vườn cò Bãi Bồi',
    producer: 'Hợp tác xã Du lịch Bãi Bồi',
    kind: 'cooperative',
    commune: 'Xã Bãi Bồi',
    address: 'Ấp Cồn',
    phone: '0900 000 112',
    setNo: 26,
    code: '99-30112-12-2026',
    form: 'first',
    star: null,
    selfScore: 75,
    quality: 62,
    reaches: 3
  }
]

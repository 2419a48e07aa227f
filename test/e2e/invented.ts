/** A council, its people and sixty products for a whole day: all invented, in a province that does not exist; and the list as an office keeps it. */
import ExcelJS from 'exceljs'
import type { Judged } from '../../electron/core/practice/marks.ts'
import type { Post, RegistrationForm } from '../../shared/domain/model.ts'

export const council = {
  name: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP tỉnh Hải Bình',
  superiorBody: 'Ủy ban nhân dân tỉnh Hải Bình',
  place: 'Hải Bình',
  decisionNumber: '1888/QĐ-UBND',
  decisionDate: '15/09/2026'
} as const

export interface Person {
  readonly name: string
  readonly agency: string
  readonly position: string
  readonly post: Post
}

/** Nine seats in the order of the decision; the secretary does not score. */
export const people: readonly Person[] = [
  { name: 'Đặng Hữu Thiện Nhân', agency: 'Ủy ban nhân dân tỉnh', position: 'Phó Chủ tịch', post: 'chair' },
  { name: 'Hồ Ngọc Thanh Trúc', agency: 'Sở Nông nghiệp và Môi trường', position: 'Giám đốc', post: 'viceChair' },
  { name: 'Mai Xuân Bách Tùng', agency: 'Sở Công Thương', position: 'Phó Giám đốc', post: 'member' },
  { name: 'Tạ Thị Diễm Hương', agency: 'Sở Y tế', position: 'Phó Giám đốc', post: 'member' },
  { name: 'Quách Minh Triết Lý', agency: 'Sở Khoa học và Công nghệ', position: 'Phó Giám đốc', post: 'member' },
  { name: 'Ngô Thị Ánh Nguyệt Quế', agency: 'Sở Văn hóa, Thể thao và Du lịch', position: 'Phó Giám đốc', post: 'member' },
  { name: 'Thạch Văn Sơn Hải', agency: 'Chi cục Phát triển nông thôn', position: 'Chi cục trưởng', post: 'member' },
  { name: 'Lâm Thị Kiều Oanh Vũ', agency: 'Liên minh Hợp tác xã', position: 'Phó Chủ tịch', post: 'member' },
  { name: 'Châu Quốc Đạt Thành', agency: 'Văn phòng Điều phối nông thôn mới', position: 'Chánh Văn phòng', post: 'secretary' }
]

export interface Product extends Judged {
  readonly producer: string
  readonly commune: string
  readonly phone: string
  readonly setNo: number
  readonly form: RegistrationForm
  readonly star: 3 | 4 | null
  readonly selfScore: number
  readonly code: string
  /** Place of the member whose hand is far milder than the others'. */
  readonly apart?: number
}

const kinds: readonly (readonly [setNo: number, name: string])[] = [
  [1, 'Bưởi da xanh'],
  [2, 'Trứng vịt chạy đồng'],
  [3, 'Gạo thơm'],
  [4, 'Mật ong hoa tràm'],
  [5, 'Bánh mì chả cá'],
  [6, 'Bánh tráng nước dừa'],
  [7, 'Mít sấy giòn'],
  [8, 'Khô cá lóc'],
  [9, 'Nước mắm cá cơm'],
  [10, 'Muối ớt xanh'],
  [11, 'Chè búp sao tay'],
  [12, 'Trà gừng mật'],
  [13, 'Cà phê rang mộc'],
  [14, 'Rượu nếp'],
  [15, 'Rượu mơ'],
  [16, 'Nước khoáng'],
  [17, 'Nước ép sơ ri'],
  [18, 'Cao lá vằng'],
  [19, 'Xà phòng nghệ'],
  [20, 'Tinh dầu sả'],
  [21, 'Giỏ lục bình'],
  [22, 'Khăn rằn dệt tay'],
  [23, 'Hoa hồng chậu'],
  [24, 'Mai vàng ghép'],
  [25, 'Cá koi'],
  [26, 'Du lịch vườn cò'],
  [6, 'Bún khô gạo đỏ'],
  [7, 'Dưa môn muối chua'],
  [8, 'Tôm khô một nắng'],
  [12, 'Trà hoa đậu biếc']
]
const places = ['Xã Rạch Tre', 'Phường Cầu Mới', 'Xã Cồn Nhạn', 'Xã Đồng Sậy', 'Xã Núi Cau', 'Phường Bến Lúa'] as const
const makers = ['Hợp tác xã', 'Hộ kinh doanh', 'Công ty TNHH', 'Tổ hợp tác'] as const

/** What sets a few products apart on the day; by place in the list. */
const apart: Readonly<Record<number, Partial<Product>>> = {
  7: { quality: 62, reaches: 3, apart: 2 },
  11: { quality: 72, reaches: 4, doubt: { criterion: '1.5', members: 4 } },
  3: { quality: 80, reaches: 4 },
  9: { quality: 60, reaches: 3 },
  2: { quality: 97, reaches: 5 },
  5: { quality: 42, reaches: null }
}

export const products: readonly Product[] = places.slice(0, 2).flatMap((_place, round) =>
  kinds.map(([setNo, kind], at): Product => {
    const no = round * kinds.length + at
    const commune = places[(no + round) % places.length] ?? places[0]
    const village = commune.replace(/^(Xã|Phường) /, '')
    const form = (['first', 'upgrade', 'reevaluation'] as const)[no % 3] ?? 'first'
    const quality = 58 + ((no * 7) % 24)
    return {
      name: `${kind} ${village}`,
      producer: `${makers[no % makers.length]} ${kind} ${village}`,
      commune,
      phone: `0900 100 ${String(100 + no)}`,
      setNo,
      form,
      star: form === 'first' ? null : 3,
      selfScore: 60 + (no % 30),
      code: `99-${String(40_001 + no)}-${String(no + 1).padStart(2, '0')}-2026`,
      quality,
      reaches: quality > 66 ? 4 : 3,
      ...apart[no]
    }
  })
)

const at = (place: number): Product => {
  const found = products[place]
  if (!found) throw new Error(`no product ${place}`)
  return found
}
/** The products about which something happens. */
export const special = { gap: at(7), missed: at(11), lower: at(3), excluded: at(9), recused: at(1), up: at(2), poor: at(5) }

/** Who is away, and who takes no part in the recused product. */
export const absent = { person: people[7] as Person, reason: 'Đi công tác theo giấy mời của Bộ' }
export const recused = { person: people[4] as Person, reason: 'Người thân của thành viên là xã viên của chủ thể' }

const forms = { first: 'Lần đầu', upgrade: 'Nâng hạng', reevaluation: 'Đánh giá lại' } as const

/** The list as an office keeps it: merged title, head of two rows, a group for each half, one row of no set, one row twice, a sum and a signature. */
export async function officeList(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const page = book.addWorksheet('Tổng hợp')
  page.addRow(['ỦY BAN NHÂN DÂN TỈNH HẢI BÌNH'])
  page.addRow(['DANH SÁCH SẢN PHẨM ĐĂNG KÝ ĐÁNH GIÁ, PHÂN HẠNG OCOP ĐỢT 2 NĂM 2026'])
  page.addRow([])
  page.addRow([
    'STT',
    'Tên sản phẩm',
    'Chủ thể',
    null,
    null,
    'Bộ sản phẩm',
    'Hình thức đăng ký',
    'Hạng sao hiện tại',
    'Điểm tự chấm',
    'Mã số sản phẩm'
  ])
  page.addRow([null, null, 'Tên chủ thể', 'Xã, phường', 'Điện thoại'])
  for (const range of ['A1:J1', 'A2:J2', 'A4:A5', 'B4:B5', 'C4:E4', 'F4:F5', 'G4:G5', 'H4:H5', 'I4:I5', 'J4:J5']) page.mergeCells(range)
  const row = ({ name, producer, commune, phone, setNo, form, star, selfScore, code }: Product, no: number) =>
    page.addRow([
      no,
      `  ${name} `,
      producer,
      commune,
      phone,
      no % 2 === 0 ? setNo : `Bộ ${setNo}`,
      forms[form],
      star === null ? '' : `${star} sao`,
      selfScore,
      code
    ])
  const half = products.length / 2
  page.addRow(['I', 'Các xã phía Bắc'])
  products.slice(0, half).forEach((product, no) => row(product, no + 1))
  page.addRow(['II', 'Các xã phía Nam'])
  products.slice(half).forEach((product, no) => row(product, half + no + 1))
  row({ ...at(0), name: 'Bánh không rõ bộ', setNo: 77 }, 61)
  row(at(4), 62)
  page.addRow([null, 'Tổng cộng', null, null, null, null, null, null, null, '62 sản phẩm'])
  page.addRow([])
  page.addRow([null, null, null, null, null, null, null, 'NGƯỜI LẬP BIỂU'])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

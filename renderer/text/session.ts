/** Words of a session's pages: who sits, what is judged, the matrix of sheets, the log. */
import { formatWhole } from '../../shared/domain/print-number.ts'
import type { CellState } from '../../shared/contract/sheets.ts'
import type { ExclusionGround } from '../../shared/contract/sessions.ts'
import type { Attendance, Mode, Post, RegistrationForm } from '../../shared/domain/model.ts'
import { formatViDate } from '../../shared/domain/dates.ts'

export const postWords: Readonly<Record<Post, string>> = {
  chair: 'Chủ tịch',
  viceChair: 'Phó Chủ tịch',
  member: 'Ủy viên',
  secretary: 'Thư ký',
  memberSecretary: 'Ủy viên, thư ký',
  leader: 'Tổ trưởng',
  adviser: 'Thành viên Tổ tư vấn'
}

export const formWords: Readonly<Record<RegistrationForm, string>> = {
  first: 'Lần đầu',
  upgrade: 'Nâng hạng',
  reevaluation: 'Đánh giá lại'
}

export const modeWords: Readonly<Record<Mode, string>> = {
  meeting: 'họp trực tiếp',
  written: 'lấy ý kiến bằng văn bản',
  agreed: 'Hội đồng thống nhất một điểm'
}

export const attendanceWords: Readonly<Record<Attendance, string>> = { unknown: 'Chưa điểm danh', present: 'Có mặt', absent: 'Vắng mặt' }

/** Grounds of "Hồ sơ bị loại khi …" and of the stops printed inside the forms. */
export const groundWords: Readonly<Record<ExclusionGround, string>> = {
  forged: 'Giả mạo hồ sơ',
  foodSafety: 'Không có giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm theo quy định',
  licence: 'Không có giấy phép, giấy chứng nhận đủ điều kiện sản xuất hoặc bản công bố theo quy định',
  registration: 'Không đáp ứng về hồ sơ đăng ký theo quy định',
  imported: 'Sử dụng toàn bộ nguyên liệu nhập khẩu hoặc không rõ nguồn gốc',
  copied: 'Giống hệt sản phẩm của nhà sản xuất khác, chỉ thay đổi tên sản phẩm, nhà sản xuất',
  intellectualProperty: 'Vi phạm sở hữu trí tuệ',
  foreignMatter: 'Có tạp chất không chấp nhận được',
  withdrawn: 'Chủ thể rút hồ sơ',
  other: 'Lý do khác'
}

export const sessionText = {
  loading: 'Đang mở phiên',
  notFound: 'Không mở được phiên này',
  home: 'Về trang đầu',
  tabs: {
    people: 'Thành phần',
    products: 'Sản phẩm',
    scoring: 'Chấm điểm',
    results: 'Kết quả',
    paperData: 'Thông tin văn bản',
    papers: 'Văn bản',
    log: 'Nhật ký'
  },
  tabsLabel: 'Các trang của phiên',
  heldOn: (date: string) => `Phiên ngày ${formatViDate(date)}`,
  noDate: 'Chưa ghi ngày họp',
  products: (count: number) => `${formatWhole(count)} sản phẩm`,
  members: (count: number) => `${count} thành viên`,
  title: (council: string, round: string) => (round === '' ? council : `${council} · ${round}`),
  written: 'Lấy ý kiến bằng văn bản nên không điểm danh (điểm d khoản 6 Điều 7 Quyết định 26/2026/QĐ-TTg).',
  searchProducts: 'Tìm sản phẩm',
  edit: 'Sửa thông tin phiên…',
  changedMine: 'Ông/bà vừa chọn',
  changedNow: 'Đang lưu trong máy',
  reload: 'Tải lại',
  tryAgain: 'Thử lại',
  close: 'Đóng'
} as const

export const editText = {
  title: 'Thông tin phiên',
  name: 'Tên phiên',
  round: 'Đợt',
  year: 'Năm',
  place: 'Địa điểm',
  heldOn: 'Ngày họp',
  mode: 'Cách đánh giá',
  adviserPass: 'Tổ tư vấn chấm sơ bộ trước',
  save: 'Lưu'
} as const

export const peopleText = {
  council: 'Hội đồng',
  adviser: 'Tổ tư vấn',
  seat: 'Chức danh',
  person: 'Họ và tên, cơ quan',
  attendance: 'Điểm danh',
  scores: 'Chấm điểm',
  pin: 'Mã PIN',
  yes: 'Có chấm',
  no: 'Không chấm',
  attendanceOf: (name: string) => `Điểm danh: ${name}`,
  scoresOf: (name: string) => `Được giao chấm điểm: ${name}`,
  absentTitle: (name: string) => `${name} vắng mặt`,
  absentWords: 'Thành viên vắng mặt không chấm; số phiếu cần nộp của phiên giảm theo.',
  absentReason: 'Lý do vắng mặt',
  markAbsent: 'Ghi vắng mặt',
  allPresent: 'Ghi tất cả có mặt',
  hasPin: 'Đã cấp',
  noPin: 'Chưa cấp',
  pinLocked: 'Bị khóa',
  issuePin: 'Cấp mã…',
  reissuePin: 'Cấp lại…',
  issueTitle: (name: string) => `Cấp mã PIN cho ${name}`,
  issueWords: 'Mã gồm 6 chữ số, hiện ra một lần duy nhất. Xoay màn hình để chỉ thành viên này đọc.',
  reissueWords: 'Mã cũ không dùng được nữa.',
  issueAct: 'Hiện mã',
  pinTitle: (name: string) => `Mã PIN của ${name}`,
  pinShown: 'Chỉ thành viên này đọc và ghi nhớ. Đóng cửa sổ là mã không hiện lại; quên thì cấp mã mới.',
  pinDone: 'Thành viên đã đọc xong',
  replace: 'Thay người…',
  replaceTitle: (post: string, name: string) => `Thay ${post}: ${name}`,
  replaceWords: 'Người thay nhận vị trí này từ bây giờ. Phiếu người trước đã nộp vẫn được tính và vẫn ghi tên người trước.',
  replaceWith: 'Người thay',
  replaceNew: 'Chọn trong danh sách người đã nhập. Người chưa có thì thêm ở trang Hội đồng trước.',
  replaceAct: 'Thay người',
  more: 'Việc khác',
  replaced: (name: string) => `thay ${name}`,
  before: 'Đã được thay trong phiên này',
  empty: 'Hội đồng chưa có ai',
  emptyWords: 'Thành viên lấy từ Hội đồng của phiên. Thêm người vào Hội đồng rồi tạo phiên, hoặc thay người ở đây.',
  recusals: 'Không tham gia đánh giá theo sản phẩm',
  recusalsWords: 'Thành viên có quyền lợi liên quan không chấm sản phẩm đó; số phiếu cần nộp giảm theo.',
  recusalsNone: 'Chưa có ai.',
  addRecusal: 'Ghi không tham gia…',
  recusalTitle: 'Không tham gia đánh giá một sản phẩm',
  recusalMember: 'Thành viên',
  recusalProduct: 'Sản phẩm',
  recusalReason: 'Lý do',
  recusalAct: 'Ghi không tham gia',
  endRecusal: 'Cho tham gia…',
  endRecusalTitle: (name: string, product: string) => `${name} tham gia đánh giá ${product} trở lại`,
  endRecusalWords: 'Thành viên này lại phải nộp phiếu cho sản phẩm.',
  endRecusalAct: 'Cho tham gia'
} as const

export const entriesText = {
  order: 'TT',
  product: 'Sản phẩm',
  producer: 'Chủ thể',
  commune: 'Xã, phường',
  set: 'Bộ',
  form: 'Hình thức',
  selfScore: 'Tự chấm',
  dossier: 'Hồ sơ',
  state: 'Trạng thái',
  excluded: 'Bị loại',
  concluded: (star: number) => (star === 0 ? 'Không công nhận' : `${star} sao`),
  allSets: 'Tất cả bộ',
  allCommunes: 'Tất cả xã, phường',
  allForms: 'Tất cả hình thức',
  filterSet: 'Lọc theo bộ sản phẩm',
  filterCommune: 'Lọc theo xã, phường',
  filterForm: 'Lọc theo hình thức',
  add: 'Thêm sản phẩm…',
  addTitle: 'Thêm sản phẩm vào phiên',
  addAct: (count: number) => (count === 0 ? 'Thêm vào phiên' : `Thêm ${formatWhole(count)} sản phẩm`),
  addNone: 'Mọi sản phẩm trong danh sách đã có trong phiên.',
  addAll: (count: number) => `Chọn tất cả ${formatWhole(count)} sản phẩm đang hiện`,
  chosen: (count: number) => `Đã chọn ${count}`,
  empty: 'Chưa có sản phẩm nào trong phiên',
  emptyWords: 'Chọn sản phẩm từ danh sách đã nhập. Thứ tự ở đây là thứ tự đánh giá tại phiên.',
  up: (name: string) => `Đưa ${name} lên trước`,
  down: (name: string) => `Đưa ${name} xuống sau`,
  moveTitle: 'Thứ tự',
  choose: 'Chọn',
  remove: 'Bỏ khỏi phiên…',
  removeTitle: (name: string) => `Bỏ ${name} khỏi phiên`,
  removeWords: 'Sản phẩm vẫn còn trong danh sách chung và có thể thêm lại.',
  removeAct: 'Bỏ khỏi phiên',
  exclude: 'Loại hồ sơ…',
  excludeTitle: (name: string) => `Loại hồ sơ: ${name}`,
  excludeWords: 'Bị loại là một trạng thái có căn cứ, không phải 0 điểm. Sản phẩm không có hạng sao; phiếu đã chấm vẫn được lưu.',
  ground: 'Căn cứ loại',
  groundWords: 'Nội dung ghi vào biên bản',
  excludeAct: 'Loại hồ sơ',
  readmit: 'Đưa trở lại…',
  readmitTitle: (name: string) => `Đưa ${name} trở lại đánh giá`,
  readmitWords: 'Sản phẩm lại được chấm và kết luận như các sản phẩm khác.',
  readmitAct: 'Đưa trở lại',
  previousStar: (star: number) => `đang ${star} sao`,
  setOf: (no: number, name: string) => `Bộ ${no}: ${name}`,
  found: (shown: number, all: number) =>
    shown === all ? `${formatWhole(all)} sản phẩm` : `${formatWhole(shown)} trên ${formatWhole(all)} sản phẩm`
} as const

export const matrixText = {
  label: 'Phiếu chấm điểm: sản phẩm theo hàng, thành viên theo cột',
  order: 'TT',
  product: 'Sản phẩm',
  set: 'Bộ',
  form: 'Hình thức',
  closeShort: 'Khóa',
  submitted: 'Đã nộp',
  of: (submitted: number, expected: number) => `${submitted}/${expected}`,
  rescore: (no: number) => `chấm lại lần ${no}`,
  cell: (product: string, member: string, state: string) => `${product}, ${member}: ${state}`,
  keyed: 'thư ký nhập',
  council: 'Hội đồng',
  adviser: 'Tổ tư vấn',
  body: 'Phần chấm của',
  closePass: 'Khóa điểm sản phẩm',
  closed: 'Đã khóa',
  closeTitle: (name: string) => `Khóa điểm: ${name}`,
  closeWords: 'Các phiếu của sản phẩm này không sửa được nữa; điểm được đưa ra xem ở trang Kết quả.',
  remaining: (missing: number, all: number) =>
    missing === 0 ? `Đủ ${formatWhole(all)} phiếu` : `Còn ${formatWhole(missing)} trên ${formatWhole(all)} phiếu chưa nộp`,
  empty: 'Chưa có phiếu nào',
  emptyPreparing: 'Phiếu được tạo khi mở phiên chấm điểm.',
  emptyNoBody: 'Không có ai trong phần này được giao chấm điểm.'
} as const

export const openText = {
  self: 'Thành viên tự chấm',
  selfWords: 'Thành viên nhập mã PIN của mình. Bàn thư ký không mở lại được phiếu này.',
  keyed: 'Thư ký nhập phiếu giấy',
  keyedWords: 'Nhập đúng như phiếu giấy thành viên đã ký. Nhật ký ghi thư ký là người nhập.',
  keyedTwiceWords: 'Nhập đúng như phiếu giấy thành viên đã ký. Theo Quy chế, hai người nhập lần lượt.',
  keyedOpen: 'Nhập phiếu giấy',
  continueKeyed: 'Mở phiếu thư ký nhập',
  keyedAct: { keyedOnce: 'Nhập lần hai', comparing: 'Đối chiếu hai lần nhập' } as Partial<Record<CellState, string>>,
  pin: 'Mã PIN',
  take: 'Vào ghế',
  noPin: 'Thành viên này chưa có mã PIN.',
  givePin: 'Cấp mã ở trang Thành phần',
  selfOnly: 'Phiếu này thành viên đã tự chấm nên chỉ thành viên mở được.',
  closedTo: {
    recused: 'Thành viên không tham gia đánh giá sản phẩm này.',
    absent: 'Thành viên được ghi là vắng mặt.',
    notScoring: 'Người này không được giao chấm sản phẩm.',
    excluded: 'Sản phẩm đã bị loại.'
  }
} as const

export const seatText = {
  title: 'Phiếu của tôi',
  leave: 'Rời ghế',
  leaveUnsaved: 'Còn điểm chưa lưu. Mở phiếu đó và lưu lại; bấm “Rời ghế” lần nữa nếu muốn bỏ.',
  counts: (submitted: number, all: number) => `Đã nộp ${formatWhole(submitted)}/${formatWhole(all)} phiếu`,
  next: 'Chấm tiếp',
  order: 'TT',
  product: 'Sản phẩm',
  producer: 'Chủ thể',
  state: 'Phiếu',
  done: 'Đã nộp đủ phiếu',
  doneWords: 'Bấm “Rời ghế” để trả máy cho thư ký.',
  empty: 'Chưa có sản phẩm nào để chấm',
  gone: 'Ghế đã được trả',
  goneWords: 'Thư ký mở lại bằng mã PIN ở trang Chấm điểm.'
} as const

/** Two words of a name for a narrow column: "N. Hạnh". */
export function shortName(name: string): string {
  const words = name.trim().split(/\s+/)
  const given = words.at(-1) ?? ''
  const family = words.length > 1 ? `${(words[0] ?? '').charAt(0)}. ` : ''
  return `${family}${given}`
}

/** Head of a member's column: the post where only one holds it, else the name. */
export function columnName(post: Post, name: string): string {
  return post === 'chair' ? 'Chủ tịch' : shortName(name)
}

/** Letters that stand for a member in the narrowest column: "NH" for Nguyễn Thị Hạnh, "CT" for the chair. */
export function initials(post: Post, name: string): string {
  if (post === 'chair') return 'CT'
  const words = name.trim().split(/\s+/)
  const first = (words[0] ?? '').charAt(0)
  const last = words.length > 1 ? (words.at(-1) ?? '').charAt(0) : ''
  return `${first}${last}`.toLocaleUpperCase('vi')
}

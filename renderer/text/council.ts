/** Words of the council's pages. */
import type { Level, MinimaBy, Post, Rules } from '../../shared/domain/model.ts'

export const levelWords: Record<Level, string> = { province: 'Cấp tỉnh', central: 'Cấp trung ương' }

export const postWords: Record<Post, string> = {
  chair: 'Chủ tịch Hội đồng',
  viceChair: 'Phó Chủ tịch Hội đồng',
  member: 'Ủy viên',
  memberSecretary: 'Ủy viên kiêm Thư ký',
  secretary: 'Thư ký',
  leader: 'Tổ trưởng Tổ tư vấn',
  adviser: 'Thành viên Tổ tư vấn'
}

export const minimaWords: Record<MinimaBy, string> = {
  majority: 'Quá nửa số thành viên chấm cho đạt',
  all: 'Tất cả thành viên chấm cho đạt',
  mean: 'Điểm trung bình của tiêu chí đạt mức'
}

/** "3/4 số thành viên"; the whole of them for 1/1. */
export function quorumWords(fraction: string): string {
  return fraction === '1/1' ? 'Toàn bộ thành viên' : `${fraction} số thành viên`
}

export const councilText = {
  title: 'Hội đồng',
  list: 'Các Hội đồng',
  create: 'Tạo Hội đồng',
  createNote: 'Thành viên được nhập ở bước sau',
  none: 'Chưa có Hội đồng nào',
  noneWords:
    'Hội đồng do Chủ tịch Ủy ban nhân dân cấp tỉnh hoặc Bộ trưởng Bộ Nông nghiệp và Môi trường thành lập (điểm b khoản 3, khoản 4 Điều 7 Quyết định 26/2026/QĐ-TTg).',
  seatsOf: (filled: number, seats: number) => (seats === 0 ? 'chưa có thành viên' : `${filled}/${seats} vị trí đã có người`),
  byDecision: (number: string) => `Quyết định ${number}`,
  tabs: 'Các trang của Hội đồng',
  logTab: 'Nhật ký',
  logWords: 'Mỗi lần sửa Hội đồng, Quy chế, thông tin cho giấy tờ, mẫu văn bản và mẫu Word, mới nhất trước.',
  regulationTab: 'Quyết định và Quy chế',

  general: 'Hội đồng',
  decision: 'Quyết định thành lập',
  regulation: 'Quy chế hoạt động',
  fields: {
    name: 'Tên Hội đồng',
    level: 'Cấp',
    superiorBody: 'Cơ quan chủ quản',
    issuingBody: 'Tên Hội đồng trên văn bản',
    place: 'Địa danh',
    decisionNumber: 'Số quyết định',
    decisionDate: 'Ngày quyết định',
    decisionBy: 'Người ký',
    regulationNumber: 'Số quyết định ban hành',
    regulationDate: 'Ngày ban hành'
  },
  superiorHint: 'Dòng trên, góc trái của văn bản, như: UBND TỈNH …',
  issuingHint: 'Dòng dưới, góc trái của văn bản',
  placeHint: 'Ghi trước ngày tháng trên văn bản',
  regulationWords:
    'Quyết định 26/2026/QĐ-TTg để Quy chế của Hội đồng quy định những điều dưới đây (điểm b khoản 3, khoản 4 Điều 7). Ghi điều của Quy chế bên cạnh để phiên và văn bản dẫn đúng. Phiên đã mở chấm điểm giữ các quy định lúc mở.',
  rule: 'Quy định',
  ruleValue: 'Mức áp dụng',
  article: 'Điều của Quy chế',
  articleHint: 'Điều …',
  yes: 'Có',
  no: 'Không',
  save: 'Lưu thay đổi',

  seats: 'Thành viên Hội đồng',
  advisers: 'Tổ tư vấn',
  advisersWords: 'Chỉ cần nhập khi Tổ tư vấn chấm trước phiên của Hội đồng; điểm của Tổ tư vấn được giữ riêng.',
  post: 'Chức danh',
  person: 'Họ và tên',
  personHead: 'Người giữ',
  agency: 'Cơ quan',
  position: 'Chức vụ',
  scores: 'Được chấm điểm',
  scoresShort: 'Chấm',
  scoresHint: 'Thư ký chỉ được chấm khi Quy chế cho phép. Phiên đang chuẩn bị theo ngay thay đổi này.',
  since: 'Từ ngày',
  vacant: 'Chưa có người',
  span: (since: string, until: string) => `từ ${since} đến ${until}`,
  up: (who: string) => `Đưa lên: ${who}`,
  down: (who: string) => `Đưa xuống: ${who}`,
  edit: 'Sửa…',
  editTitle: 'Sửa vị trí và người giữ',
  personEverywhere: 'Tên, cơ quan, chức vụ sửa ở đây được dùng cho mọi Hội đồng và phiên đang chuẩn bị; phiên đã mở giữ như lúc mở.',

  add: 'Thêm thành viên…',
  quickTitle: 'Nhập thành viên theo hàng',
  quickWords: 'Gõ mỗi người một hàng; Enter sang hàng sau. Có thể chép cả danh sách từ Excel rồi dán vào ô Họ và tên đầu tiên.',
  quickAct: (count: number) => (count === 0 ? 'Lưu danh sách' : `Lưu ${count} người`),
  quickRow: 'Thêm hàng',
  quickClose: 'Đóng',
  order: 'TT',
  ofRow: (label: string, no: number) => `${label}, hàng ${no}`,
  dropRow: (no: number) => `Bỏ hàng ${no}`,
  useKnown: (name: string, who: string) => `Dùng người đã có trong danh bạ: ${name}${who === '' ? '' : `, ${who}`}`,
  alreadySeated: (name: string) => `${name} đang giữ một vị trí khác trong danh sách này.`,

  replace: 'Thay người…',
  replaceAct: 'Thay người',
  replaceTitle: (post: string) => `Thay người giữ vị trí ${post}`,
  replaceWords: (name: string) => `${name} vẫn có tên trong mọi phiên đã mở và trong lịch sử của Hội đồng.`,
  fill: 'Xếp người…',
  fillAct: 'Xếp người',
  fillTitle: (post: string) => `Xếp người vào vị trí ${post}`,
  fillReason: 'Bổ sung người vào vị trí còn trống',
  source: 'Chọn người từ đâu',
  sourceKnown: 'Người đã có trong danh bạ',
  sourceNew: 'Người mới',

  remove: 'Bỏ vị trí…',
  removeTitle: 'Bỏ vị trí khỏi Hội đồng',
  removeWords: 'Phiên đã mở không thay đổi. Phiên đang chuẩn bị sẽ không còn vị trí này.',
  removeAct: 'Bỏ vị trí'
} as const

export const peopleText = {
  title: 'Danh bạ',
  add: 'Thêm người',
  edit: 'Sửa thông tin',
  none: 'Danh bạ còn trống',
  noneWords: 'Người được thêm vào Hội đồng tự có tên ở đây. Một người giữ nguyên dù đổi vị trí hay sang Hội đồng khác.',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  double: (name: string, agency: string) =>
    `Danh bạ đã có ${name}${agency === '' ? '' : `, ${agency}`}. Nếu là cùng một người, dùng lại mục đó.`
} as const

interface RuleWords {
  readonly title: string
  readonly words: string
}

export const ruleText: Record<keyof Rules, RuleWords> = {
  quorum: { title: 'Số thành viên tối thiểu có mặt', words: 'Phiên họp chỉ mở chấm điểm được khi đủ tỷ lệ này. Mặc định: 3/4.' },
  chairRequired: { title: 'Phải có Chủ tịch Hội đồng', words: 'Chủ tịch Hội đồng phải có mặt thì mới mở chấm điểm được. Mặc định: có.' },
  secretaryScores: { title: 'Thư ký chấm điểm', words: 'Người chỉ giữ chức danh Thư ký có được chấm điểm hay không. Mặc định: không.' },
  gapLimit: {
    title: 'Chênh lệch tối đa giữa hai thành viên (điểm)',
    words: 'Đúng bằng mức này vẫn được; lớn hơn thì thảo luận, chấm lại. Mặc định: 10.'
  },
  decimals: { title: 'Số chữ số thập phân khi in', words: 'Chỉ để in: xếp hạng luôn so điểm chính xác, không làm tròn. Mặc định: 2.' },
  minima: {
    title: 'Cách xét yêu cầu tối thiểu (dấu sao)',
    words: 'Dùng khi các thành viên chọn khác nhau; Hội đồng vẫn quyết định được từng trường hợp. Mặc định: quá nửa.'
  },
  secrecy: {
    title: 'Giữ kín điểm đến khi khóa điểm',
    words: 'Trước khi khóa, không ai xem được điểm của thành viên khác, kể cả thư ký. Mặc định: có.'
  },
  runningTotal: {
    title: 'Hiện tổng điểm khi đang chấm',
    words: 'Thành viên thấy tổng điểm và hạng sao của phiếu mình trong lúc chấm. Mặc định: có.'
  },
  keyedTwice: {
    title: 'Nhập phiếu giấy hai lần',
    words:
      'Phiếu giấy nhập tại bàn thư ký chỉ được tính khi người thứ hai nhập lại mà không xem lần trước; chỗ khác nhau thì theo tờ giấy. Mặc định: không.'
  }
}

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
  mean: 'Điểm trung bình của tiêu chí đạt mức yêu cầu'
}

export const councilText = {
  title: 'Hội đồng',
  create: 'Tạo Hội đồng',
  none: 'Chưa có Hội đồng nào',
  noneWords: 'Hội đồng do Chủ tịch Ủy ban nhân dân cấp tỉnh hoặc Bộ trưởng thành lập (khoản 3, khoản 4 Điều 7 Quyết định 26/2026/QĐ-TTg).',
  seatsOf: (filled: number, seats: number) => `${filled}/${seats} vị trí đã có người`,
  general: 'Hội đồng và quyết định thành lập',
  name: 'Tên Hội đồng',
  level: 'Cấp',
  superiorBody: 'Cơ quan chủ quản (dòng trên của văn bản)',
  issuingBody: 'Tên cơ quan ban hành văn bản (dòng dưới)',
  place: 'Địa danh ghi trên văn bản',
  decisionNumber: 'Số quyết định thành lập',
  decisionDate: 'Ngày quyết định',
  decisionBy: 'Người ký quyết định',
  regulation: 'Quy chế hoạt động',
  regulationWords:
    'Quyết định 26/2026/QĐ-TTg để Quy chế quy định những điều dưới đây. Ghi điều của Quy chế bên cạnh để phiên họp và văn bản dẫn đúng.',
  regulationNumber: 'Số quyết định ban hành Quy chế',
  regulationDate: 'Ngày ban hành Quy chế',
  article: 'Điều của Quy chế',
  save: 'Lưu thay đổi',
  seats: 'Thành phần Hội đồng',
  advisers: 'Tổ tư vấn (nếu chấm thử trước phiên)',
  post: 'Chức danh',
  person: 'Họ và tên',
  agency: 'Cơ quan',
  position: 'Chức vụ',
  scores: 'Được chấm điểm',
  scoresYes: 'Có',
  scoresNo: 'Không',
  empty: 'chưa có người',
  before: 'Trước đây',
  until: (date: string) => `đến ${date}`,
  add: 'Thêm vào danh sách',
  addWords: 'Gõ lần lượt từng người; nhấn Enter ở ô cuối để thêm và gõ tiếp người sau.',
  replace: 'Thay người…',
  replaceTitle: (post: string) => `Thay người giữ chức danh ${post}`,
  replaceWords: 'Người trước vẫn có tên trong mọi phiên đã họp và trong lịch sử của Hội đồng.',
  since: 'Từ ngày',
  newPerson: 'Người mới',
  order: 'Thứ tự',
  edit: 'Sửa…',
  editTitle: 'Sửa vị trí và người giữ',
  remove: 'Bỏ vị trí…',
  removeTitle: 'Bỏ vị trí khỏi Hội đồng',
  removeWords: 'Các phiên đã mở không thay đổi. Phiên đang chuẩn bị sẽ không còn vị trí này.',
  removeAct: 'Bỏ vị trí',
  people: 'Người đã có trong danh sách',
  secretaryNote: 'Theo Quy chế đang ghi, Thư ký không chấm điểm.'
} as const

interface RuleWords {
  readonly title: string
  readonly words: string
}

export const ruleText: Record<keyof Rules, RuleWords> = {
  quorum: { title: 'Số thành viên tối thiểu có mặt', words: 'Phiên chỉ mở được khi đủ tỷ lệ này. Thường dùng: 3/4.' },
  chairRequired: { title: 'Phải có Chủ tịch Hội đồng', words: 'Chủ tịch hoặc người được ủy quyền chủ trì phải có mặt. Thường dùng: có.' },
  secretaryScores: { title: 'Thư ký chấm điểm', words: 'Người giữ chức danh Thư ký có được chấm điểm hay không. Thường dùng: không.' },
  gapLimit: {
    title: 'Chênh lệch tối đa giữa hai thành viên',
    words: 'Chênh lệch đúng bằng số này vẫn được; lớn hơn thì thảo luận và chấm lại. Thường dùng: 10 điểm.'
  },
  decimals: { title: 'Số chữ số thập phân khi in', words: 'Chỉ để in. Xếp hạng luôn so điểm chính xác, không làm tròn. Thường dùng: 2.' },
  minima: {
    title: 'Cách xét yêu cầu tối thiểu (dấu sao)',
    words: 'Khi các thành viên chọn khác nhau ở tiêu chí có dấu sao. Hội đồng vẫn quyết định được từng trường hợp.'
  },
  secrecy: {
    title: 'Giữ kín điểm của nhau đến khi khóa điểm',
    words: 'Trước khi khóa, không ai xem được điểm của thành viên khác, kể cả thư ký. Thường dùng: có.'
  },
  runningTotal: {
    title: 'Hiện tổng điểm khi đang chấm',
    words: 'Thành viên thấy tổng điểm và hạng sao của phiếu mình trong lúc chấm. Thường dùng: có.'
  }
}

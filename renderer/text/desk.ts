/** Words of the desk's pages outside a session. */
import { formatWhole } from '../../shared/domain/print-number.ts'
import type { BackupView } from '../../shared/contract/app.ts'
import { addDays, formatViDate } from '../../shared/domain/dates.ts'

export const deskText = {
  appName: 'Hội đồng OCOP',
  practiceBanner: 'Đang thực hành: mọi người và số liệu đều là giả định, không chạm tới dữ liệu thật.',
  leavePractice: 'Thoát thực hành',
  linkLost: 'Chưa liên lạc được với phần mềm trên máy, đang thử nối lại. Những gì đã có số biên nhận vẫn còn nguyên.',
  linkEnded: 'Phần mềm đã đóng hoặc vừa mở lại. Đóng trang này rồi mở phần mềm lại; những gì đã có số biên nhận vẫn còn nguyên.',
  broken: 'Trang này gặp lỗi ngoài dự kiến.',
  brokenKept: 'Dữ liệu đã lưu còn nguyên.',
  brokenNext: 'Mở lại trang. Nếu còn lỗi, ghi lại việc vừa làm và báo người hỗ trợ.',
  reopen: 'Mở lại trang',
  notThere: 'Không có trang này',
  toHome: 'Về trang đầu',
  save: 'Lưu',
  acts: 'Việc có thể làm'
} as const

export const formText = {
  needed: 'Cần điền ô này.',
  choose: 'Cần chọn một mục.',
  unsaved: 'Có thay đổi chưa lưu.',
  savedAt: (time: string) => `Đã lưu lúc ${time}`,
  drop: 'Bỏ thay đổi',
  leaveAsk: 'Bỏ phần đang gõ?',
  leaveTitle: 'Trang này còn phần chưa lưu',
  leaveWords: 'Rời trang bây giờ thì phần chưa lưu sẽ mất. Dữ liệu đã lưu trước đó không bị ảnh hưởng.',
  leavePage: 'Rời trang, bỏ phần chưa lưu',
  stayPage: 'Ở lại trang',
  leave: 'Bỏ phần đang gõ',
  stay: 'Gõ tiếp',
  elsewhere: 'Mục này vừa được thay đổi ở nơi khác.',
  elsewhereKept: 'phần đang gõ còn nguyên trên màn hình, chưa ghi.',
  elsewhereNow: 'Nơi khác đã ghi:',
  keepMine: 'Tải bản mới, giữ phần tôi gõ',
  takeTheirs: 'Lấy bản mới, bỏ phần tôi gõ',
  empty: '(trống)'
} as const

export const homeText = {
  title: 'Trang đầu',
  welcome: 'Chấm điểm, phân hạng sản phẩm OCOP theo Quyết định 26/2026/QĐ-TTg, ngay trên máy này, không cần internet.',
  start: 'Chưa có dữ liệu nào. Bắt đầu bằng một trong hai cách:',
  law: 'Xem 26 bộ tiêu chí',
  practice: 'Phiên thực hành',
  practiceWords:
    'Một Hội đồng với thành viên và sản phẩm giả định, phần lớn phiếu đã nộp. Thử mọi bước, từ chấm điểm đến in phiếu, không sợ hỏng dữ liệu thật.',
  practiceShort: 'Tập mọi bước với dữ liệu giả định, nằm riêng, không lẫn với dữ liệu thật.',
  practiceAct: 'Mở phiên thực hành',
  practiceMaking: 'Đang chuẩn bị Hội đồng, sản phẩm và phiếu giả định, mất vài giây…',
  council: 'Hội đồng của ông/bà',
  councilWords:
    'Nhập quyết định thành lập, Quy chế và danh sách thành viên một lần, dùng cho mọi phiên sau này. Sau đó nhập sản phẩm và tạo phiên.',
  councilAct: 'Tạo Hội đồng',
  sessions: 'Các phiên',
  now: 'Đang làm',
  past: 'Đã ban hành',
  noSessions: 'Chưa có phiên nào',
  noSessionsWords: 'Một phiên là một lần họp (hoặc lấy ý kiến bằng văn bản) để đánh giá các sản phẩm của một đợt.',
  newSession: 'Tạo phiên',
  name: 'Tên phiên',
  heldOn: 'Ngày họp',
  stage: 'Bước',
  stageOf: (stage: string, step: number) => `${stage}, bước ${step} trên 5`,
  entriesHead: 'Sản phẩm',
  membersHead: 'Thành viên',
  entries: (count: number) => `${formatWhole(count)} sản phẩm`,
  members: (count: number) => `${count} thành viên`,
  noDate: 'chưa ghi ngày họp',
  attention: 'Cần để ý',
  nothing: 'Không có việc nào đang chờ.',
  backup: 'Sao lưu',
  backupLast: (at: string) => `Gần nhất: ${at}`,
  noBackup: 'Chưa có bản sao lưu. Phần mềm tự sao lưu khi khởi động, khi mở, khóa, kết luận phiên và trước khi nhập danh sách.',
  where: 'Dữ liệu nằm tại',
  toBackups: 'Các bản sao lưu',
  packages: 'Mở gói dữ liệu, xuất gói'
} as const

/** What the first page asks to be looked at. */
export const attentionText = {
  late: (name: string, stage: string, date: string) => `${name} (ngày ${date}) vẫn ở bước “${stage}”.`,
  soon: (name: string, date: string) => `${name} họp ngày ${date}, chưa mở chấm điểm.`,
  notIssued: (name: string, end: string | null) =>
    `${name} đã kết luận, chưa ghi quyết định công nhận${end === null ? '' : `; đợt kết thúc trước ngày ${formatViDate(addDays(end, 1))}`}.`,
  noMembers: (name: string) => `${name} chưa có thành viên.`,
  vacant: (name: string, count: number) => `${name} còn ${formatWhole(count)} vị trí chưa có người.`,
  noProducts: 'Danh sách sản phẩm còn trống.',
  oldBackup: (days: number) => `Bản sao lưu gần nhất đã ${days} ngày.`
} as const

export const backupReasons: Readonly<Record<string, string>> = {
  start: 'khi khởi động',
  opening: 'trước khi mở phiên',
  closing: 'trước khi khóa điểm',
  concluding: 'trước khi kết luận',
  import: 'trước khi nhập danh sách',
  migration: 'trước khi nâng cấp dữ liệu',
  restore: 'dữ liệu trước khi phục hồi',
  manual: 'do ông/bà tạo'
} satisfies Record<BackupView['reason'], string>

export const troubleText = {
  title: 'Chưa mở được dữ liệu',
  nothingReplaced: 'tệp dữ liệu được giữ nguyên như phần mềm tìm thấy, không bị thay bằng tệp trống.',
  again: 'Thử mở lại',
  newest: 'Bản sao lưu tốt gần nhất',
  newestWords: 'Phục hồi đưa dữ liệu về như lúc sao lưu. Tệp đang có được giữ lại thành một bản riêng, không bị xóa.',
  others: 'Các bản khác',
  restore: 'Phục hồi từ bản này…',
  noBackups: 'Không tìm thấy bản sao lưu nào trong thư mục dữ liệu.',
  noGood: 'Không bản nào trong số này kiểm tra đúng.',
  folder: 'Thư mục dữ liệu'
} as const

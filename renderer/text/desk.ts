/** Words of the desk's pages outside a session. */
import type { BackupView } from '../../shared/contract/app.ts'

export const deskText = {
  appName: 'Hội đồng OCOP',
  practiceBanner: 'Đang thực hành với dữ liệu đặt ra. Không việc nào ở đây chạm tới dữ liệu thật.',
  leavePractice: 'Thoát thực hành',
  linkLost: 'Không liên lạc được với phần mềm trên máy. Những gì đã có số biên nhận vẫn còn nguyên; đang thử nối lại.',
  broken: 'Trang này gặp lỗi ngoài dự kiến.',
  brokenKept: 'Dữ liệu đã lưu còn nguyên.',
  brokenNext: 'Mở lại trang. Nếu còn lỗi, ghi lại việc vừa làm và báo người hỗ trợ.',
  reopen: 'Mở lại trang',
  notThere: 'Không có trang này.',
  toHome: 'Về trang đầu',
  save: 'Lưu',
  saved: 'Đã lưu',
  create: 'Tạo',
  open: 'Mở',
  edit: 'Sửa',
  unsaved: 'Có thay đổi chưa lưu.',
  leaveUnsaved: 'Rời trang sẽ bỏ các thay đổi chưa lưu. Vẫn rời trang?'
} as const

export const homeText = {
  title: 'Trang đầu',
  welcome: 'Chưa có dữ liệu nào. Có hai cách bắt đầu.',
  practice: 'Phiên thực hành',
  practiceWords:
    'Một Hội đồng, thành viên và sản phẩm đặt ra sẵn, phần lớn phiếu đã nộp. Thử mọi bước, từ chấm điểm đến in phiếu, mà không lo hỏng dữ liệu thật.',
  practiceAct: 'Mở phiên thực hành',
  practiceAgain: 'Vào lại phiên thực hành',
  council: 'Hội đồng của ông/bà',
  councilWords: 'Nhập quyết định thành lập, Quy chế và danh sách thành viên một lần, dùng cho mọi phiên sau này.',
  councilAct: 'Tạo Hội đồng',
  sessions: 'Các phiên',
  noSessions: 'Chưa có phiên nào',
  noSessionsWords: 'Một phiên là một lần họp (hoặc lấy ý kiến) để đánh giá các sản phẩm của một đợt.',
  newSession: 'Tạo phiên',
  entries: (count: number) => `${count} sản phẩm`,
  members: (count: number) => `${count} thành viên`,
  backup: 'Bản sao lưu gần nhất',
  noBackup: 'Chưa có bản sao lưu. Phần mềm tự sao lưu khi khởi động, khi mở, khóa, kết luận phiên và trước khi nhập danh sách.',
  backupLine: (at: string, reason: string) => `${at}, ${reason}`,
  councilsCount: (count: number) => `${count} Hội đồng`,
  productsCount: (count: number) => `${count} sản phẩm trong danh sách`
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
  nothingReplaced: 'Tệp dữ liệu được giữ nguyên như phần mềm tìm thấy, không bị thay bằng tệp trống.',
  newest: 'Bản sao lưu tốt gần nhất',
  restore: 'Phục hồi từ bản này',
  noBackups: 'Không tìm thấy bản sao lưu nào trong thư mục dữ liệu.',
  folder: 'Thư mục dữ liệu'
} as const

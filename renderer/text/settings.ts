/** Words of the settings. */
import { formatWhole } from '../../shared/domain/print-number.ts'

export const settingsText = {
  title: 'Cài đặt',
  place: 'Phần mềm và dữ liệu',
  folder: 'Thư mục dữ liệu',
  device: 'Ký hiệu máy này trong nhật ký',
  version: 'Phiên bản',
  look: 'Màu nền',
  scheme: { auto: 'Theo máy', light: 'Sáng', dark: 'Tối' },
  backups: 'Bản sao lưu',
  backupsWords:
    'Mỗi bản được đọc lại và đối chiếu ngay khi tạo. Phần mềm tự sao lưu khi khởi động, khi mở, khóa, kết luận phiên, trước khi nhập danh sách và trước khi phục hồi.',
  noBackups: 'Chưa có bản sao lưu nào.',
  allBackups: (count: number) => `Xem tất cả ${count} bản`,
  make: 'Sao lưu ngay',
  made: 'Đã tạo bản sao lưu, đọc lại đúng.',
  when: 'Lúc',
  why: 'Lý do',
  size: 'Kích thước',
  checked: 'Kiểm tra',
  yes: 'đúng',
  no: 'không dùng được',
  restore: 'Phục hồi…',
  restoreOf: (at: string) => `Phục hồi dữ liệu lúc ${at}`,
  restoreTitle: 'Phục hồi từ bản sao lưu',
  restoreWords: (at: string) => [
    `Toàn bộ dữ liệu trở về như lúc ${at}.`,
    'Dữ liệu hiện tại không mất: nó được giữ thành một bản sao lưu nữa, nên có thể phục hồi ngược lại.',
    'Thành viên đang ngồi chấm tại máy phải nhập lại mã PIN.'
  ],
  restoreAct: 'Phục hồi',
  restored: (kept: string) =>
    kept === ''
      ? 'Đã phục hồi.'
      : `Đã phục hồi. Dữ liệu trước đó được giữ thành bản sao lưu ${kept}; muốn quay lại thì phục hồi từ bản đó.`,
  tabs: 'Cài đặt',
  program: 'Máy này',
  deskLog: 'Nhật ký',
  deskLogWords:
    'Việc làm ngoài các phiên: Hội đồng, danh bạ, sản phẩm, sổ sản phẩm, chỉ tiêu, mức thưởng, gói dữ liệu, sao lưu. Mỗi phiên có nhật ký riêng trong phiên đó.',
  self: 'Tự kiểm tra',
  selfWords: 'Đọc lại toàn bộ tệp dữ liệu, chuỗi nhật ký, các bộ tiêu chí đã chốt vào phiên và các bộ tiêu chí của phần mềm.',
  check: 'Kiểm tra ngay',
  allGood: 'Mọi mục đều đúng.',
  notGood: 'Có mục không đúng.',
  notGoodNext: 'Không sửa gì thêm. Sao lưu ngay, rồi phục hồi từ bản sao lưu gần nhất kiểm tra đúng, hoặc báo người hỗ trợ.',
  integrity: 'Tệp dữ liệu',
  damaged: (said: string) => `có chỗ hỏng: ${said}`,
  log: (rows: number) => `Chuỗi nhật ký (${formatWhole(rows)} dòng)`,
  frozen: (count: number) => `Bộ tiêu chí đã chốt vào phiên (${count})`,
  criteria: (count: number) => `Bộ tiêu chí của phần mềm (${count})`,
  durable: 'Ghi xuống đĩa trước khi báo đã lưu',
  notDurable: 'không bật',
  good: 'đúng',
  brokenAt: (seq: number) => `bị thay đổi từ dòng số ${seq}`,
  changed: 'khác với bản gốc',
  practice: 'Dữ liệu thực hành',
  practiceWords: 'Đặt lại phiên thực hành từ đầu để tập lại. Dữ liệu thật không bị chạm tới.',
  practiceAct: 'Đặt lại từ đầu…',
  practiceTitle: 'Đặt lại phiên thực hành',
  practiceAsk: 'Những gì đã làm trong phiên thực hành bị bỏ và không lấy lại được. Dữ liệu thật không bị chạm tới.',
  practiceReset: 'Đặt lại'
} as const

/** "1,4 MB", "312 KB": a size as Windows shows it, upwards. */
export function sizeWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.ceil(bytes / 1024))
  if (kilobytes < 1024) return `${kilobytes} KB`
  return `${(Math.ceil(kilobytes / 102.4) / 10).toFixed(1).replace('.', ',')} MB`
}

/** Words of what the report, the list of rewards and the letters of the register bear by Nghị định 30/2020: numbers, days, who signs. */
import type { ProgrammePaperData, ProgrammePaperKey } from '../../shared/contract/paper-data.ts'
import { formatViDate } from '../../shared/domain/dates.ts'

export const programmePaperText = {
  open: 'Thông tin văn bản…',
  title: { report: 'Thông tin văn bản: Báo cáo', rewards: 'Thông tin văn bản: Danh sách khen thưởng' } satisfies Record<
    ProgrammePaperKey,
    string
  >,
  words:
    'Ghi một lần cho phạm vi này, dùng cho bản in, Word và Excel. Ô nào bỏ trống, bản in chừa chỗ để ghi tay. Cơ quan, người ký lấy từ Giấy tờ của Hội đồng.',
  save: 'Lưu thông tin',
  numbers: 'Số và ngày',
  number: 'Số',
  series: 'Ký hiệu sau số',
  seriesHint: 'Như: BC-SNNMT',
  listNumber: 'Danh sách kèm theo quyết định không đánh số riêng; chỉ ghi số và ký hiệu nếu cơ quan có đánh số danh sách.',
  date: 'Ngày',
  place: 'Địa danh',
  enclosed: 'Kèm theo văn bản',
  enclosedPaper: 'Loại văn bản',
  enclosedHint: 'Như: Quyết định, Tờ trình',
  enclosedNumber: 'Số, ký hiệu',
  enclosedNumberHint: 'Như: 1234/QĐ-UBND',
  enclosedDate: 'Ngày văn bản',
  enclosedBy: 'Của (người, cơ quan ban hành)',
  bodies: 'Cơ quan ban hành',
  superior: 'Dòng trên (cơ quan chủ quản)',
  name: 'Dòng dưới (cơ quan ban hành)',
  opening: 'Mở đầu',
  addressee: 'Kính gửi',
  grounds: 'Căn cứ',
  oneALine: 'Mỗi dòng một ý; để trống thì không in',
  signing: 'Người ký và nơi nhận',
  authority: 'Thẩm quyền ký',
  authorityHint: 'Như: KT. GIÁM ĐỐC; để trống khi người đứng đầu ký',
  post: 'Chức vụ',
  signer: 'Họ và tên',
  recipients: 'Nơi nhận',
  clash: (printed: string, name: string) => `Số ${printed} cùng năm đã dùng cho: ${name}.`,
  clashTodo: 'Xem lại số ở một trong hai văn bản.',
  numbered: (printed: string, date: string | null) =>
    [printed === '' ? 'Chưa có số' : `Số ${printed}`, date === null ? 'chưa ghi ngày' : `ngày ${formatViDate(date)}`].join(', '),
  enclosure: ({ enclosedIn: { paper, number, date } }: ProgrammePaperData) =>
    [
      `Kèm theo ${paper} ${number === '' ? 'chưa có số' : `số ${number}`}`,
      date === null ? 'chưa ghi ngày' : `ngày ${formatViDate(date)}`
    ].join(', ')
} as const

export const letterNumbersText = {
  open: 'Số và ngày văn bản…',
  title: (paper: string) => `Số và ngày: ${paper}`,
  words:
    'Ghi số đầu tiên và ngày rồi đánh số lần lượt: chỉ văn bản chưa có số được ghi, số đã có giữ nguyên; từng số sửa được. Văn bản chưa có số thì bản in chừa dòng chấm.',
  day: 'Ngày',
  countUp: 'Đánh số lần lượt',
  out: 'Đã in hoặc lưu với số này',
  same: (name: string) => `Trùng số với ${name}`,
  save: 'Lưu số và ngày',
  note: (count: number, numbered: number) => (numbered === 0 ? `${count} văn bản chưa có số` : `${numbered}/${count} văn bản đã có số`),
  reasonTitle: 'Đổi số của văn bản đã in hoặc đã lưu',
  reasonWords: (names: readonly string[]) =>
    `Văn bản đã rời máy với số cũ: ${names.slice(0, 5).join('; ')}${names.length > 5 ? ` và ${names.length - 5} văn bản khác` : ''}. Số cũ, số mới và lý do được giữ trong nhật ký.`,
  reasonAct: 'Đổi số',
  more: (count: number) => `Còn ${count} văn bản; gõ tên vào ô tìm để thấy.`,
  earlier: (count: number) => `Đã cấp số trước đây (${count})`
} as const

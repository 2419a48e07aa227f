/** Words of the pages for packages of data. */
import { formatWhole } from '../../shared/domain/print-number.ts'
import type { OpenedPackage, PackageChange, SheetBrief } from '../../shared/contract/packages.ts'
import { momentWords } from '../../shared/domain/moment.ts'

export const packagesText = {
  title: 'Gói dữ liệu',
  words: 'Khi không có mạng: thành viên chấm trên máy tính riêng, dữ liệu đi và về bằng USB.',
  openTitle: 'Mở gói dữ liệu',
  openWords: 'Chọn tệp .ocop trên USB. Phần mềm cho xem nội dung trước, chưa ghi gì.',
  choose: 'Chọn tệp gói…',
  chooseOther: 'Chọn tệp khác…',
  passphrase: 'Mật khẩu của gói',
  passphraseNew: 'Mật khẩu (không bắt buộc)',
  passphraseHint: 'Nếu đặt, người nhận phải nhập đúng mật khẩu này. Quên mật khẩu thì không mở được gói.',
  unlock: 'Mở',
  madeAt: 'Xuất lúc',
  from: 'Mã máy đã xuất',
  session: 'Phiên',
  member: 'Thành viên',
  close: 'Đóng',

  outTitle: 'Gói chấm điểm dành cho thành viên',
  outProducts: (count: number) => `${formatWhole(count)} sản phẩm. Điểm chấm trong gói nằm riêng, không lẫn với dữ liệu khác của máy này.`,
  outKnown: 'Gói này đã mở trên máy này; phần đã chấm còn nguyên.',
  outCheck: 'Nếu cần chắc chắn, gọi cho thư ký và đọc mã máy đã xuất để hai bên đối chiếu.',
  startAct: 'Bắt đầu chấm',
  resumeAct: 'Chấm tiếp',

  backTitle: (name: string) => `Gói trả về của ${name}`,
  backTaken: 'Tệp này đã được nhận trước đây.',
  backNothing: 'Không có gì thay đổi: mọi phiếu trong gói đã có trên máy này.',
  backSum: (taken: number, conflicts: number) =>
    conflicts === 0 ? `Sẽ nhận ${taken} phiếu.` : `Sẽ nhận ${taken} phiếu; ${conflicts} phiếu có hai bản, cần chọn.`,
  backAct: 'Sao lưu rồi nhận gói',
  backDone: (taken: number, left: number) =>
    left === 0 ? `Đã nhận ${taken} phiếu.` : `Đã nhận ${taken} phiếu; ${left} phiếu không nhận được, lý do ghi trong bảng đã xem.`,
  keyFirst: 'Lần đầu nhận gói từ máy này. Gọi cho thành viên, đọc mã máy để hai bên đối chiếu.',
  keyOther: 'Gói đến từ một máy khác với lần trước của thành viên này. Gọi cho thành viên, đọc mã máy để hai bên đối chiếu.',
  compared: 'Đã đối chiếu mã máy, giống nhau',
  unchanged: (count: number) => `${formatWhole(count)} sản phẩm khác không thay đổi.`,
  product: 'Sản phẩm',
  what: 'Sẽ làm gì',
  here: 'Trên máy này',
  there: 'Trong gói',
  keepHere: 'Giữ bản trên máy này',
  takeThere: 'Lấy bản trong gói',
  differing: (codes: readonly string[]) =>
    codes.length > 6 ? `Khác nhau ở ${codes.length} tiêu chí` : `Khác nhau ở tiêu chí ${codes.join(', ')}`,

  startedTitle: 'Gói đã mở trên máy này',
  startedWords: 'Phần chấm trong mỗi gói nằm ở máy này cho đến khi xuất gói trả về.',

  memberTitle: 'Xuất gói cho thành viên',
  memberWords: 'Gói gồm phiên, bộ tiêu chí, sản phẩm và phiếu của riêng thành viên đó, không có điểm của người khác.',
  noSession: 'Chưa có phiên nào đang chấm điểm. Gói cho thành viên xuất được từ khi mở phiên đến khi khóa điểm.',
  chooseSession: 'Phiên đang chấm',
  outAt: 'Đã xuất gói',
  backAt: 'Đã nhận lại',
  never: 'Chưa',
  makeAct: 'Xuất gói…',
  makeTitle: (name: string) => `Xuất gói cho ${name}`,
  makeDo: 'Xuất gói',
  ownCode: 'Mã máy này',
  ownCodeWords: 'Đọc mã này khi thư ký gọi để đối chiếu gói trả về.',

  handTitle: 'Bàn giao sang máy khác',
  handWords:
    'Gói bàn giao gồm toàn bộ dữ liệu của máy này, kể cả điểm chưa công khai, nên đặt mật khẩu. Sau khi máy kia tiếp quản, chỉ làm tiếp trên một máy.',
  handAct: 'Xuất gói bàn giao…',
  handMakeTitle: 'Xuất gói bàn giao',
  oneTitle: 'Xuất một phiên',
  oneWords:
    'Gói phiên gồm một phiên với mọi phiếu, kết quả và nhật ký của phiên: để máy khác làm tiếp, để lưu trữ, hoặc gửi cấp trên tập hợp vào sổ. Không có mã PIN.',
  oneSecret: 'Gói có mọi phiếu của phiên, kể cả phiếu chưa công khai. Khi phiên còn đang chấm thì nên đặt mật khẩu.',
  oneAct: 'Xuất gói phiên…',
  oneMakeTitle: (name: string) => `Xuất gói: ${name}`,
  onePackage: 'Gói phiên',
  oneStage: 'Giai đoạn',
  oneHolds: 'Gồm',
  oneCounts: (products: number, members: number, lines: number) =>
    `${formatWhole(products)} sản phẩm, ${members} thành viên, ${formatWhole(lines)} việc đã ghi`,
  oneHash: 'Mã phiên',
  oneTake: 'Nhận phiên vào máy này',
  oneTakeTitle: 'Nhận phiên vào máy này?',
  oneTakeWords: [
    'Phần mềm sao lưu trước. Các phiên khác trên máy này giữ nguyên; Hội đồng, người, chủ thể và sản phẩm đã có trên máy này cũng giữ nguyên.',
    'Thành viên phải được cấp mã PIN mới và mời lại điện thoại. Từ lúc này chỉ làm tiếp phiên trên một máy.'
  ],
  oneTaken: (name: string, hash: string) => `Đã nhận phiên ${name}. Mã phiên ${hash}: máy kia hiện cùng mã thì hai máy giống nhau.`,
  wholeTitle: 'Gói bàn giao toàn bộ dữ liệu',
  wholeSessions: (names: readonly string[]) => (names.length === 0 ? 'Chưa có phiên nào' : names.join('; ')),
  takeOverAct: 'Tiếp quản trên máy này',
  takeOverTitle: 'Tiếp quản trên máy này?',
  takeOverWords: [
    'Dữ liệu trong gói sẽ thay dữ liệu đang có trên máy này. Dữ liệu đang có được giữ thành một bản sao lưu, khôi phục lại được ở Cài đặt.',
    'Điện thoại đã tham gia phải quét lại mã. Từ lúc này chỉ làm tiếp trên một máy.'
  ],
  takenOver: 'Máy này đã tiếp quản dữ liệu trong gói.',

  banner: (name: string) => `Đang chấm trong gói dữ liệu của ${name}. Khi xong, hoặc khi cần gửi phần đã chấm, bấm Xuất gói trả về.`,
  backMake: 'Xuất gói trả về',
  backMakeTitle: 'Xuất gói trả về cho thư ký',
  backMakeWords:
    'Gói gồm mọi phiếu của ông/bà như hiện có. Có thể xuất nhiều lần; gói sau thay gói trước. Khi thư ký hỏi mã máy, xem ở trang Gói dữ liệu.',
  saved: (name: string) => `Đã ghi và đọc lại tệp ${name}. Rút USB an toàn trước khi mang đi.`,
  downloaded: (name: string) => `Đã tải tệp ${name}. Chép tệp này vào USB.`
} as const

export const verdictWords: Readonly<Record<Extract<OpenedPackage, { kind: 'session' }>['verdict'], string>> = {
  fresh: 'Máy này chưa có dữ liệu, có thể tiếp quản.',
  forward: 'Gói nối tiếp dữ liệu đang có trên máy này, có thể tiếp quản; không mất gì.',
  same: 'Dữ liệu trên máy này đã giống trong gói. Không cần làm gì thêm.',
  older: 'Dữ liệu trên máy này mới hơn trong gói. Không cần làm gì thêm.',
  other: 'Máy này có dữ liệu mà gói không có, nên không tiếp quản được. Dùng một máy chưa có dữ liệu, hoặc làm tiếp trên máy này.'
}

export const oneVerdicts: Readonly<Record<Extract<OpenedPackage, { kind: 'oneSession' }>['verdict'], string>> = {
  new: 'Máy này chưa có phiên này, có thể nhận.',
  forward: 'Gói nối tiếp phiên đang có trên máy này, có thể nhận; không mất gì.',
  same: 'Phiên trên máy này đã giống trong gói. Không cần làm gì thêm.',
  older: 'Phiên trên máy này mới hơn trong gói. Không cần làm gì thêm.',
  other: 'Phiên này đã được làm tiếp trên cả hai máy, nên không nhận được. Làm tiếp trên một máy; phiếu thiếu thì nhập từ phiếu giấy.'
}

/** The first sixteen digits in fours, to be read aloud. */
export function shortHash(hash: string): string {
  return hash
    .slice(0, 16)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1 ')
}

export const changeWords: Readonly<Record<PackageChange['what'], string>> = {
  new: 'Nhận phiếu mới',
  newer: 'Nhận bản mới hơn',
  same: 'Không thay đổi',
  older: 'Đã có trước đây, không thay đổi',
  conflict: 'Hai bản khác nhau, cần chọn',
  closed: 'Không nhận được: sản phẩm đã khóa điểm',
  excluded: 'Không nhận được: hồ sơ đã bị loại',
  denied: 'Không nhận được: thành viên không chấm sản phẩm này'
}

/** "Đã nộp lúc 14:05 ngày 05/11/2026, lần 1, 34/34 tiêu chí". */
export function briefWords({ state, no, marked, total, hasNote, submittedAt }: SheetBrief, criteria: number): string {
  if (state === 'empty') return 'Chưa có phiếu'
  const words = [
    state === 'submitted' ? `Đã nộp${submittedAt === null ? '' : ` lúc ${momentWords(submittedAt)}`}` : 'Đang chấm',
    `lần ${no}`,
    `${marked}/${criteria} tiêu chí`,
    total === null ? '' : `${total} điểm`,
    hasNote ? 'có ý kiến' : ''
  ]
  return words.filter((word) => word !== '').join(', ')
}

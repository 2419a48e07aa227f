/** Words about the copy on a stick. */
import type { CopyOpened, MirrorView } from '../../shared/contract/mirror.ts'
import { momentWords } from '../../shared/domain/moment.ts'
import { formatWhole } from '../../shared/domain/print-number.ts'
import type { StickTrouble } from '../../shared/errors.ts'
import type { ErrorWords } from './error-words.ts'

const kept = 'Dữ liệu trong máy còn nguyên, phần mềm vẫn chạy bình thường.'

export const stickTrouble: Readonly<Record<StickTrouble, ErrorWords>> = {
  gone: { title: 'Không thấy USB hoặc thư mục này.', kept, next: 'Cắm USB, chờ máy nhận rồi làm lại.' },
  other: { title: 'Đây là USB khác, không phải USB đang giữ bản sao.', kept, next: 'Cắm lại đúng USB, hoặc chọn chép ra USB này.' },
  full: { title: 'USB đã đầy, chưa chép được.', kept, next: 'Xóa bớt tệp khác trên USB, hoặc chọn USB khác.' },
  readOnly: { title: 'USB không cho ghi.', kept, next: 'Gạt nút khóa ghi trên USB nếu có, hoặc chọn USB khác.' },
  slow: { title: 'USB không trả lời trong thời gian cho phép.', kept, next: 'Rút ra, cắm lại hoặc chọn USB khác.' },
  failed: {
    title: 'USB không đọc lại được đúng những gì đã ghi, hoặc không đọc được.',
    kept,
    next: 'Chọn USB khác: USB này có thể đã hỏng.'
  }
}

/** Why the copy does not go on, as the beginning of a sentence. */
const stopped: Readonly<Record<StickTrouble, string>> = {
  gone: 'USB bị rút',
  other: 'USB đang cắm là USB khác',
  full: 'USB đầy',
  readOnly: 'USB không cho ghi',
  slow: 'USB không trả lời',
  failed: 'USB đọc lại không đúng'
}

export const mirrorText = {
  title: 'Chép liên tục ra USB',
  words:
    'Trong phiên họp, phần mềm giữ một bản sao mới nhất trên USB. Máy này hỏng thì cắm USB vào máy dự phòng và làm tiếp. Rút USB lúc nào cũng được, phần mềm không phải chờ.',
  place: 'Bản sao nằm ở',
  off: 'Chưa bật.',
  start: 'Chép ra USB…',
  change: 'Đổi USB…',
  stop: 'Tắt',
  stopTitle: 'Tắt chép liên tục ra USB',
  stopWords: 'Bản sao đã có trên USB được giữ nguyên, nhưng không thêm những việc làm từ lúc này.',
  stopAct: 'Tắt chép liên tục',
  chooseTitle: 'Chọn USB để chép',
  chooseOpenTitle: 'Chọn USB hoặc thư mục có bản sao',
  chooseWords: 'Phần mềm tạo thư mục Ban_sao_OCOP trên USB và chỉ ghi trong thư mục đó.',
  drives: 'Ổ đang cắm',
  noDrives: 'Chưa thấy USB nào. Cắm USB rồi bấm Tìm lại.',
  again: 'Tìm lại',
  browse: 'Chọn thư mục…',
  typed: 'Đường dẫn thư mục',
  typedHint: 'Ví dụ E:\\ hoặc /media/thu-ky/USB',
  choose: 'Chọn',
  secret: 'Bản sao có mọi phiếu, kể cả phiếu chưa công khai. Giữ USB như giữ hồ sơ mật của phiên.',

  openTitle: 'Mở bản sao',
  openWords:
    'Dùng ở máy dự phòng khi máy chính hỏng, hoặc khi dữ liệu lớn hơn một gói bàn giao: chọn USB hay thư mục có bản sao hoặc tệp sao lưu, xem rồi làm tiếp từ bản đó.',
  openAct: 'Mở bản sao…',
  none: 'Không có bản sao hay tệp sao lưu nào ở đây. Tệp sao lưu gồm hai tệp cùng tên, đuôi .sqlite và .json.',
  copyAt: 'Chép lúc',
  upTo: 'Đến số',
  lastAt: 'Việc cuối lúc',
  session: 'Phiên',
  device: 'Máy đã chép',
  sound: 'Đọc lại',
  good: 'đúng',
  bad: 'hỏng',
  look: 'Xem',
  lookAt: (at: string) => `Xem bản chép lúc ${at}`,
  takeAct: 'Làm tiếp từ bản sao này',
  replaceAct: 'Thay dữ liệu máy này rồi làm tiếp',
  takeTitle: 'Làm tiếp từ bản sao trên USB?',
  takeWords: [
    'Dữ liệu trong bản sao sẽ thay dữ liệu đang có trên máy này. Dữ liệu đang có được sao lưu trước, khôi phục lại được ở Cài đặt.',
    'Điện thoại đã tham gia phải quét lại mã. Từ lúc này chỉ làm tiếp trên một máy: không làm tiếp trên máy cũ nữa.'
  ],
  done: (upTo: number) =>
    `Máy này đã làm tiếp từ bản sao, đến số biên nhận ${formatWhole(upTo)}. Việc có số lớn hơn, nếu có, nằm ở máy cũ: đối chiếu với thành viên.`
} as const

export const copyVerdicts: Readonly<Record<CopyOpened['verdict'], string>> = {
  fresh: 'Máy này chưa có dữ liệu, có thể làm tiếp.',
  forward: 'Bản sao nối tiếp dữ liệu đang có trên máy này, có thể làm tiếp; không mất gì.',
  same: 'Dữ liệu trên máy này đã giống trong bản sao. Không cần làm gì thêm.',
  older: 'Dữ liệu trên máy này mới hơn trong bản sao. Không cần làm gì thêm.',
  other: 'Máy này có dữ liệu mà bản sao không có. Làm tiếp thì dữ liệu đó ra khỏi phần mềm và chỉ còn trong bản sao lưu.'
}

/** "đến số 1.284". */
function upToWords({ upTo }: MirrorView): string {
  return upTo === null ? 'chưa có bản nào' : `đến số ${formatWhole(upTo)}`
}

/** The small state in the head of a session: "Bản sao USB: đến số 1.284". */
export function mirrorShort(view: MirrorView): string {
  if (view.trouble === null) return `Bản sao USB: ${upToWords(view)}`
  const where = view.upTo === null ? 'chưa có bản sao nào' : `bản sao dừng ở số ${formatWhole(view.upTo)}`
  return `${stopped[view.trouble]} – ${where}`
}

/** The whole story in one or two sentences. */
export function mirrorLong(view: MirrorView): string {
  const { trouble, since, behind, at, upTo } = view
  if (trouble === null) {
    if (upTo === null) return 'Đang chép bản đầu tiên.'
    const made = at === null ? '' : `, chép lúc ${momentWords(at)}`
    const rest = behind === 0 ? 'Không thiếu việc nào.' : `Đang chép thêm ${formatWhole(behind)} việc mới.`
    return `Có ${upToWords(view)}${made}. ${rest}`
  }
  const from = since === null ? '' : ` từ ${momentWords(since)}`
  const missing = behind === 0 ? '' : ` Bản sao thiếu ${formatWhole(behind)} việc.`
  const words = `${stopped[trouble]}${from}. ${upTo === null ? 'Chưa có bản sao nào trên USB.' : `Bản sao dừng ở số ${formatWhole(upTo)}.`}${missing}`
  return trouble === 'gone' || trouble === 'other'
    ? `${words} Cắm lại đúng USB thì phần mềm tự chép tiếp.`
    : `${words} ${stickTrouble[trouble].next}`
}

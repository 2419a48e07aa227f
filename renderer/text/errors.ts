/** Every error code as words. Those of codes with many reasons stand in files of their own. */
import type { AppError, InputIssue } from '../../shared/errors.ts'
import { decreeKinds } from '../../shared/papers/kinds.ts'
import { deniedWords, deviceEndWords } from './access-trouble.ts'
import { clockWords } from './clock.ts'
import { fields, fileNext, fileReasons, storeReasons, things } from './error-names.ts'
import { type ErrorWords, nothingChanged } from './error-words.ts'
import { keyingTrouble, sheetCodeTrouble } from './keying.ts'
import { stickTrouble } from './mirror.ts'
import { packageTrouble } from './package-trouble.ts'
import { mistakeWords, partWords } from './paper-data.ts'
import { missingWords, stageWords } from './stages.ts'
import { templateWords } from './template.ts'

/** Why something did not succeed: the host's answer, or that none came. */
export type Trouble = AppError | { readonly code: 'UNREACHABLE' }

const askAgain = 'Tải lại trang để xem dữ liệu mới nhất.'

/** Words for an error of the host, or for the host that did not answer. */
export function errorWords(error: Trouble): ErrorWords {
  switch (error.code) {
    case 'UNREACHABLE':
      return {
        title: 'Chưa nhận được trả lời từ phần mềm.',
        kept: 'Những gì đã có số biên nhận đều đã nằm trong máy.',
        next: 'Bấm thử lại. Nếu vẫn như vậy, đóng phần mềm rồi mở lại.'
      }
    case 'UNKNOWN_METHOD':
      return { title: 'Phần mềm không có chức năng vừa gọi.', kept: nothingChanged, next: 'Đóng phần mềm rồi mở lại để dùng cùng một bản.' }
    case 'BAD_INPUT':
      return { title: badInput(error.issues), kept: nothingChanged, next: 'Sửa ô đã nêu rồi làm lại.' }
    case 'BAD_WORDING':
      return {
        title: `${partWords[error.part]} “${decreeKinds[error.paper].name}” có ${error.mistakes.length} chỗ chưa đúng: ${error.mistakes.slice(0, 4).map(mistakeWords).join('; ')}.`,
        kept: 'Bản đang dùng còn nguyên.',
        next: 'Sửa các dòng đã nêu, hoặc chọn tên trong danh sách trường bên cạnh, rồi lưu lại.'
      }
    case 'NOT_ALLOWED':
      return deniedWords(error.why)
    case 'NOT_FOUND':
      return { title: `Không tìm thấy ${thing(error.what)}.`, kept: nothingChanged, next: 'Có thể mục này vừa được bỏ. ' + askAgain }
    case 'STALE':
      return {
        title: `Dữ liệu của ${thing(error.what)} vừa được thay đổi ở nơi khác.`,
        kept: 'Thay đổi kia được giữ nguyên; thay đổi của ông/bà chưa được ghi.',
        next: 'Tải lại, so hai bên rồi làm lại nếu vẫn cần.'
      }
    case 'WRONG_STAGE':
      return {
        title: `Phiên đang ở bước “${stageName(error.stage)}” nên chưa làm được việc này.`,
        kept: nothingChanged,
        next:
          error.needs.length > 0 ? `Việc này làm ở bước ${error.needs.map((stage) => `“${stageName(stage)}”`).join(' hoặc ')}.` : askAgain
      }
    case 'NOT_READY':
      return {
        title: 'Chưa đủ điều kiện để sang bước sau.',
        kept: nothingChanged,
        next: `Cần làm trước: ${error.missing.map(missingWords).join('; ')}.`
      }
    case 'UNKNOWN_OPTION':
      return {
        title: `Tiêu chí ${error.criterion} không có phương án vừa chọn.`,
        kept: 'Điểm đã lưu trước đó của tiêu chí này còn nguyên.',
        next: 'Tải lại phiếu rồi chọn một trong các phương án đang có.'
      }
    case 'UNKNOWN_CRITERION':
      return { title: `Phiếu này không có tiêu chí ${error.criterion}.`, kept: nothingChanged, next: 'Tải lại phiếu.' }
    case 'OUT_OF_SCOPE':
      return {
        title: `Lần chấm lại này không gồm tiêu chí ${error.criterion}.`,
        kept: 'Điểm lần trước của tiêu chí này được giữ nguyên.',
        next: 'Chỉ chấm các tiêu chí Hội đồng yêu cầu chấm lại.'
      }
    case 'INCOMPLETE':
      return {
        title: `Phiếu còn ${error.criteria.length} tiêu chí chưa chấm: ${list(error.criteria, 8)}.`,
        kept: 'Các tiêu chí đã chấm đều đã lưu; phiếu chưa được nộp.',
        next: 'Chấm nốt các tiêu chí trên rồi nộp.'
      }
    case 'ALREADY_SUBMITTED':
      return {
        title: 'Phiếu này đã nộp.',
        kept: 'Phiếu đã nộp còn nguyên.',
        next: 'Muốn thay đổi, bấm “Sửa phiếu” và ghi lý do.'
      }
    case 'NOT_SUBMITTED':
      return { title: 'Phiếu này chưa nộp.', kept: 'Các điểm đã chấm còn nguyên.', next: 'Nộp phiếu trước.' }
    case 'KEYING':
      return keyingTrouble(error.why)
    case 'SHEET_CODE':
      return sheetCodeTrouble(error.why, error.session)
    case 'PASS_CLOSED':
      return {
        title: 'Lần chấm của sản phẩm này đã khóa điểm.',
        kept: 'Các phiếu đã nộp còn nguyên.',
        next: 'Muốn chấm lại, Hội đồng yêu cầu chấm lại ở trang Kết quả.'
      }
    case 'REASON_NEEDED':
      return { title: 'Việc này cần ghi lý do.', kept: nothingChanged, next: 'Ghi lý do rồi làm lại.' }
    case 'STAR_TOO_HIGH':
      return {
        title: `Không kết luận ${error.asked} sao được: điểm và các yêu cầu tối thiểu chỉ cho tới ${error.allowed} sao.`,
        kept: nothingChanged,
        next: 'Chọn hạng không cao hơn. Nếu Hội đồng thống nhất một yêu cầu tối thiểu là đạt, ghi quyết định đó trước.'
      }
    case 'GAP_OPEN':
      return {
        title: `Chênh lệch giữa các thành viên là ${error.gap} điểm, quá giới hạn ${error.limit} điểm.`,
        kept: nothingChanged,
        next: 'Yêu cầu chấm lại, hoặc Chủ tịch chấp nhận chênh lệch và ghi lý do.'
      }
    case 'EXCLUDED':
      return {
        title: 'Sản phẩm này đã bị loại.',
        kept: 'Các phiếu đã có vẫn được lưu.',
        next: 'Muốn đánh giá tiếp, đưa sản phẩm trở lại ở trang Sản phẩm.'
      }
    case 'DUPLICATE':
      return {
        title: `Đã có ${thing(error.what)} này: ${error.existing}.`,
        kept: nothingChanged,
        next: 'Dùng mục đã có, hoặc đổi tên cho khác.'
      }
    case 'IN_USE':
      if (error.what === 'recognition') return recognitionHeld(error.by)
      return {
        title: `${capital(thing(error.what))} đang được dùng: ${error.by}.`,
        kept: nothingChanged,
        next: 'Bỏ khỏi nơi đang dùng trước, hoặc để nguyên.'
      }
    case 'PIN_WRONG':
      return {
        title: 'Mã PIN không đúng.',
        kept: '',
        next: error.left > 0 ? `Nhập lại. Còn ${error.left} lần trước khi phải chờ.` : 'Nhập lại.'
      }
    case 'PIN_WAIT':
      return { title: 'Nhập sai nhiều lần nên phải chờ.', kept: '', next: `Nhập lại sau ${clockWords(error.until)}.` }
    case 'PIN_LOCKED':
      return { title: 'Mã PIN đã bị khóa do nhập sai quá nhiều lần.', kept: '', next: 'Thư ký cấp mã PIN mới ở trang Thành phần.' }
    case 'NO_PIN':
      return { title: 'Thành viên này chưa có mã PIN.', kept: '', next: 'Thư ký cấp mã PIN ở trang Thành phần.' }
    case 'NO_BROWSER':
      return {
        title: 'Trên máy này không có Chrome, Edge hay Chromium để tạo tệp PDF.',
        kept: nothingChanged,
        next: 'Mở bản xem trước rồi dùng hộp thoại in của trình duyệt, chọn “Lưu thành PDF”.'
      }
    case 'FILE':
      return {
        title: fileWords(error.reason),
        kept: 'Tệp cũ, nếu có, còn nguyên.',
        next: fileNext[error.reason] ?? 'Đóng tệp nếu đang mở ở chương trình khác, hoặc chọn thư mục khác, rồi làm lại.'
      }
    case 'PACKAGE':
      return packageTrouble[error.reason]
    case 'STICK':
      return stickTrouble[error.reason]
    case 'TEMPLATE':
      return {
        title: `Mẫu Word còn ${error.mistakes.length} chỗ phải sửa. ${error.mistakes.slice(0, 5).map(templateWords).join(' ')}`,
        kept: nothingChanged,
        next: 'Sửa các chỗ đã nêu trong Word rồi chọn lại tệp mẫu ở trang Hội đồng, mục Giấy tờ.'
      }
    case 'READ_BACK':
      return {
        title: `Đọc lại tệp thấy ${error.differences} chỗ khác với kết quả trong máy, chỗ đầu tiên: ${error.first}.`,
        kept: 'Kết quả trong máy còn nguyên; tệp sai không được giao.',
        next: 'Làm lại một lần. Nếu vẫn vậy, báo cho người hỗ trợ và dùng bản PDF.'
      }
    case 'STORE':
      return {
        title: storeWords(error.reason),
        kept: 'Những gì đã có số biên nhận đều còn trong máy; việc vừa rồi chưa được ghi.',
        next: storeNext(error.reason)
      }
    case 'BUSY':
      return { title: 'Phần mềm đang làm một việc khác cùng loại.', kept: nothingChanged, next: 'Chờ việc đó xong rồi làm lại.' }
    case 'LAN_CLOSED':
      return {
        title: 'Máy này chưa mở kết nối cho điện thoại.',
        kept: nothingChanged,
        next: 'Mở kết nối ở mục Mời thành viên rồi làm lại.'
      }
    case 'PORT_TAKEN':
      return {
        title: `Cổng ${error.port} đang được chương trình khác dùng.`,
        kept: nothingChanged,
        next: 'Chọn cổng khác, hoặc để phần mềm tự chọn.'
      }
    case 'NO_SUCH_ADDRESS':
      return {
        title: `Máy này hiện không có địa chỉ ${error.address}.`,
        kept: nothingChanged,
        next: 'Kiểm tra kết nối Wi-Fi hoặc dây mạng rồi chọn lại địa chỉ.'
      }
    case 'DEVICE_ACTIVE':
      return {
        title: `Ông/bà đang chấm trên thiết bị khác: ${error.name}.`,
        kept: 'Các điểm đã có số biên nhận đều còn nguyên.',
        next: 'Dùng tiếp thiết bị kia, hoặc chọn chuyển sang thiết bị này.'
      }
    case 'DEVICE_ENDED':
      return deviceEndWords(error.why)
    case 'REQUEST_REUSED':
      return {
        title: 'Yêu cầu vừa gửi trùng số với một yêu cầu khác đã được ghi.',
        kept: 'Điểm đã ghi trước đó còn nguyên; yêu cầu vừa gửi chưa được ghi.',
        next: 'Tải lại phiếu, xem điểm đã lưu rồi chấm lại nếu cần.'
      }
    case 'INTERNAL':
      return {
        title: 'Phần mềm gặp lỗi chưa lường trước.',
        kept: 'Những gì đã có số biên nhận đều còn trong máy.',
        next: `Làm lại một lần. Nếu vẫn vậy, báo cho người hỗ trợ mã lỗi ${error.ref}.`
      }
  }
}

/** What a session or an answer of the Ministry wrote into the register is put right where it came from. */
function recognitionHeld(by: string): ErrorWords {
  return {
    title: `Dòng này vào sổ từ “${by}”, không phải từ danh sách cũ, nên không sửa hay bỏ tại sổ.`,
    kept: nothingChanged,
    next: 'Nếu từ một phiên: lùi bước ban hành của phiên, sửa rồi ban hành lại. Nếu từ kết quả trình Trung ương: rút lại kết quả đã ghi ở thẻ Đã trình Trung ương.'
  }
}

/** One line for places with room for one line. */
export function errorLine(error: Trouble): string {
  const { title, next } = errorWords(error)
  return next === '' ? title : `${title} ${next}`
}

function badInput(issues: readonly InputIssue[]): string {
  const said = [...new Set(issues.map((issue) => `${fieldName(issue.path)} ${issueWords(issue)}`))]
  return said.length === 0 ? 'Thông tin nhập chưa đúng.' : `${capital(said.slice(0, 4).join('; '))}.`
}

function issueWords({ issue, limit }: InputIssue): string {
  switch (issue) {
    case 'missing':
      return 'còn trống'
    case 'type':
    case 'format':
      return 'chưa đúng dạng'
    case 'tooLong':
      return limit === undefined ? 'quá dài' : `dài quá ${limit} ký tự`
    case 'tooShort':
      return limit === undefined || limit <= 1 ? 'còn trống' : `cần ít nhất ${limit} ký tự`
    case 'tooBig':
      return limit === undefined ? 'quá lớn' : `lớn hơn ${limit}`
    case 'tooSmall':
      return limit === undefined ? 'quá nhỏ' : `nhỏ hơn ${limit}`
    case 'unknownKey':
      return 'không có trong biểu mẫu'
    case 'choice':
      return 'không nằm trong các lựa chọn'
  }
}

function fieldName(path: string): string {
  const last = path.split(/[./]/).findLast((part) => Object.hasOwn(fields, part))
  return last === undefined ? 'thông tin nhập' : `ô “${fields[last]}”`
}

function thing(what: string): string {
  return things[what] ?? 'mục này'
}

function fileWords(reason: string): string {
  return fileReasons[reason] ?? 'Không đọc hoặc ghi được tệp.'
}

function storeWords(reason: string): string {
  return storeReasons[reason] ?? 'Chưa ghi được vào cơ sở dữ liệu.'
}

function storeNext(reason: string): string {
  switch (reason) {
    case 'DISK_FULL':
      return 'Giải phóng dung lượng đĩa rồi làm lại.'
    case 'LOCKED':
      return 'Đóng chương trình đang giữ dữ liệu rồi làm lại.'
    case 'READ_ONLY':
    case 'UNREADABLE':
    case 'UNSAFE_FOLDER':
      return 'Dùng thư mục trên ổ đĩa của máy này, có quyền ghi, rồi mở lại phần mềm.'
    case 'NEWER_VERSION':
      return 'Cài bản phần mềm mới hơn, hoặc khôi phục một bản sao lưu ở trang Cài đặt.'
    default:
      return 'Mở trang Cài đặt và khôi phục bản sao lưu mới nhất còn tốt.'
  }
}

function stageName(stage: string): string {
  return stageWords[stage as keyof typeof stageWords] ?? stage // a stage of the contract comes as plain text here
}

function list(items: readonly string[], most: number): string {
  return items.length <= most ? items.join(', ') : `${items.slice(0, most).join(', ')} và ${items.length - most} tiêu chí khác`
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

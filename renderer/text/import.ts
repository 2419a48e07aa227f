/** Words of the import: what is odd about rows and files, why rows were left out, what the fields are called. */
import type { ImportProblem, ListField } from '../../shared/contract/imports.ts'
import { formatViDate, isIsoDate } from '../../shared/domain/dates.ts'
import type { SkipReason } from '../../shared/import/problems.ts'
import type { ReadErrorCode } from '../../shared/import/raw-book.ts'
import { kindWords } from './product.ts'
import { registerImportText } from './register.ts'
import { formWords } from './session.ts'
import { fieldWords, listFieldWords, placeFieldWords, problemWords, recognitionFieldWords } from '../../shared/import/words.ts'

const { levels } = registerImportText

/** Names of the fields that a column may hold. */
export const importFieldText = fieldWords
/** Those of lists of recognised products besides, and the name of either. */
export const recognitionFieldText = recognitionFieldWords
export const listFieldText = listFieldWords
/** Those of tables of communes. */
export const placeFieldText = placeFieldWords

/** A value of a row as a person reads it: days day first, kinds, forms and levels by their names. */
export function listValueText(field: ListField, value: string): string {
  switch (field) {
    case 'producerKind':
      return Object.hasOwn(kindWords, value) ? kindWords[value as keyof typeof kindWords] : value // seen that it is one
    case 'form':
      return Object.hasOwn(formWords, value) ? formWords[value as keyof typeof formWords] : value // as above
    case 'level':
      return Object.hasOwn(levels, value) ? levels[value as keyof typeof levels] : value // as above
    default:
      return isIsoDate(value) ? formatViDate(value) : value
  }
}

/** What is odd about a row and what to do; the same words stand in the "Lỗi" column of the workbook. */
export function importProblemText(problem: ImportProblem): string {
  return problemWords(problem)
}

const skips: Readonly<Record<SkipReason, string>> = {
  NUMBERING: 'Dòng đánh số cột',
  REPEATED_HEADER: 'Dòng tiêu đề lặp lại',
  EXAMPLE: 'Dòng ví dụ của mẫu',
  TOTAL: 'Dòng cộng',
  GROUP: 'Dòng tên nhóm',
  SIGNATURE: 'Phần ký tên, ngày tháng',
  CONTINUED: 'Phần tiếp theo của sản phẩm ở dòng trên (ô gộp)',
  STRAY: 'Dòng không có tên sản phẩm và tên chủ thể'
}

/** Why a row of the sheet was not read as a product. */
export function importSkipText(why: string): string {
  return Object.hasOwn(skips, why) ? skips[why as SkipReason] : why // the contract types reasons as text
}

interface ReadErrorWords {
  readonly title: string
  readonly next: string
}

const saveAsXlsx = 'Mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu “Excel Workbook (.xlsx)”, rồi chọn lại tệp mới.'
const shrink = 'Chép riêng bảng danh sách sang một tệp Excel mới (chỉ dán giá trị) rồi chọn tệp mới đó.'

const readErrors: Readonly<Record<ReadErrorCode, ReadErrorWords>> = {
  EMPTY_FILE: { title: 'Tệp rỗng, không có nội dung.', next: 'Chọn tệp khác, hoặc chép lại tệp từ nơi gửi.' },
  FILE_TOO_LARGE: { title: 'Tệp lớn hơn 10 MB.', next: shrink },
  OLD_XLS: { title: 'Đây là tệp Excel kiểu cũ (.xls).', next: saveAsXlsx },
  PASSWORD_PROTECTED: {
    title: 'Tệp có mật khẩu mở tệp.',
    next: 'Mở tệp bằng Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc), lưu lại rồi chọn lại tệp.'
  },
  WEB_PAGE: { title: 'Tệp này là trang web mang tên tệp Excel, thường do phần mềm khác xuất ra.', next: saveAsXlsx },
  NOT_XLSX: { title: 'Tệp không phải bảng tính Excel (.xlsx).', next: saveAsXlsx },
  NOT_A_TABLE: { title: 'Tệp không phải bảng tính.', next: 'Chọn tệp Excel (.xlsx) hoặc CSV.' },
  DAMAGED: { title: 'Tệp bị hỏng hoặc chép chưa hết.', next: 'Chép lại tệp từ nơi gửi, hoặc mở bằng Excel để sửa và lưu thành tệp mới.' },
  TOO_MANY_PARTS: { title: 'Tệp có quá nhiều thành phần bên trong (hình, biểu đồ).', next: shrink },
  UNPACKS_TOO_LARGE: { title: 'Tệp mở ra quá lớn, có thể do định dạng cả cột hoặc chèn nhiều hình.', next: shrink },
  UNSAFE_XML: { title: 'Tệp có nội dung không an toàn nên không được đọc.', next: shrink },
  NO_SHEET: { title: 'Tệp không có trang tính nào.', next: 'Chọn tệp khác.' },
  OUT_OF_MEMORY: { title: 'Đọc tệp này cần quá nhiều bộ nhớ nên đã dừng lại.', next: shrink },
  TIMEOUT: { title: 'Đọc tệp quá lâu nên đã dừng lại.', next: shrink },
  ANSWER_TOO_LARGE: { title: 'Danh sách trong tệp quá lớn.', next: shrink },
  READER_FAILED: { title: 'Không đọc được tệp này.', next: shrink }
}

/** What is wrong with a file and what to do; `undefined` for reasons that are not about reading. Reason and facts as in AppError FILE. */
export function readErrorText(reason: string): ReadErrorWords | undefined {
  return Object.hasOwn(readErrors, reason) ? readErrors[reason as ReadErrorCode] : undefined // AppError types reasons as text
}

/**
 * What is odd about a row, in words for the secretary: the same on the screen and in the column "Lỗi" that is handed back.
 * Each says what was found and, where something must be done, what.
 */
import type { ImportField, ImportProblem, ListField, PlaceField, RecognitionField } from '../contract/imports.ts'
import type { ImportProblemCode } from './problems.ts'

export const fieldWords: Readonly<Record<ImportField, string>> = {
  productName: 'Tên sản phẩm',
  producerName: 'Tên chủ thể',
  producerKind: 'Loại hình chủ thể',
  representative: 'Người đại diện',
  phone: 'Điện thoại',
  email: 'Email',
  address: 'Địa chỉ',
  commune: 'Xã, phường',
  oldDistrict: 'Huyện (cũ)',
  province: 'Tỉnh/thành phố',
  set: 'Bộ sản phẩm',
  form: 'Hình thức đăng ký',
  currentStar: 'Hạng sao hiện tại',
  code: 'Mã sản phẩm',
  selfScore: 'Điểm tự đánh giá',
  note: 'Ghi chú'
}

/** The same of lists of recognised products. */
export const recognitionFieldWords: Readonly<Record<RecognitionField, string>> = {
  oldCommune: 'Xã, phường khi công nhận',
  decisionNumber: 'Số quyết định',
  decisionDate: 'Ngày quyết định',
  decidedBy: 'Cơ quan công nhận',
  level: 'Cấp công nhận',
  expiryDate: 'Ngày hết hạn',
  points: 'Điểm đánh giá',
  oldProvince: 'Tỉnh khi công nhận',
  communeCode: 'Mã xã',
  outcome: 'Kết quả (không được công nhận)',
  round: 'Đợt đánh giá',
  year: 'Năm đánh giá',
  proposed: 'Đã trình Trung ương'
}

/** The same of tables of communes. */
export const placeFieldWords: Readonly<Record<PlaceField, string>> = {
  oldCommune: 'Xã, phường cũ',
  oldDistrict: 'Huyện cũ',
  oldProvince: 'Tỉnh cũ',
  oldCode: 'Mã xã cũ',
  commune: 'Xã, phường hiện nay',
  district: 'Huyện hiện nay',
  province: 'Tỉnh hiện nay',
  communeCode: 'Mã xã hiện nay',
  provinceCode: 'Mã tỉnh',
  basis: 'Căn cứ'
}

const allFieldWords: Readonly<Record<ListField, string>> = { ...placeFieldWords, ...recognitionFieldWords, ...fieldWords }

/** Name of any field of a list. */
export function listFieldWords(field: ListField): string {
  return allFieldWords[field]
}

type Say = (fact: (name: string) => string, field: string) => string

const legacy =
  (name: string): Say =>
  (fact, field) =>
    `${field}: chữ kiểu cũ ${name} “${fact('text')}”, đọc là “${fact('proposal')}”. Chọn chuyển chữ cũ nếu cách đọc này đúng.`

const sayings: Readonly<Record<ImportProblemCode, Say>> = {
  NAME_MISSING: () => 'Thiếu tên sản phẩm.',
  PRODUCER_MISSING: () => 'Thiếu tên chủ thể.',
  SET_MISSING: () => 'Chưa ghi bộ sản phẩm. Ghi số từ 1 đến 26, hoặc chọn một bộ chung cho các dòng chưa ghi.',
  SET_UNKNOWN: (fact) => `“${fact('text')}” không phải tên hay số của bộ sản phẩm nào. Ghi số từ 1 đến 26.`,
  SET_ONLY_GROUP: (fact) => `“${fact('text')}” là tên nhóm, gồm các bộ ${fact('candidates')}. Ghi rõ bộ nào.`,
  SET_AMBIGUOUS: (fact) => `“${fact('text')}” có thể là một trong các bộ ${fact('candidates')}. Ghi rõ bộ nào.`,
  SET_CONFLICT: (fact) => `“${fact('text')}”: số là bộ ${fact('number')} nhưng tên là bộ ${fact('named')}. Sửa số hoặc tên.`,
  SET_GUESSED: (fact) => `“${fact('text')}” được hiểu là bộ ${fact('no')}, ${fact('name')}. Xem lại có đúng không.`,
  SET_BY_DEFAULT: (fact) => `“${fact('text')}” không chỉ rõ bộ sản phẩm, lấy bộ đã chọn chung: ${fact('no')}, ${fact('name')}.`,
  TOO_LONG: (fact, field) => `${field}: quá dài, tối đa ${fact('max')} ký tự. Rút gọn lại.`,
  NAME_IS_ERROR: (fact, field) => `${field}: ô có lỗi công thức ${fact('text')}. Ghi lại bằng chữ.`,
  CELL_IS_ERROR: (fact, field) => `${field}: ô có lỗi công thức ${fact('text')}, để trống.`,
  NOT_TEXT: (fact, field) => `${field}: “${fact('text')}” là số hoặc ngày. Xem lại cột đã chọn có đúng không.`,
  FORM_UNKNOWN: (fact) => `Hình thức đăng ký “${fact('text')}” chưa rõ là lần đầu, nâng hạng hay đánh giá lại; tạm lấy lần đầu.`,
  STAR_UNKNOWN: (fact) => `Hạng sao “${fact('text')}” không hiểu được, để trống.`,
  SELF_SCORE_UNKNOWN: (fact) => `Điểm tự đánh giá “${fact('text')}” không phải số, để trống.`,
  SELF_SCORE_RANGE: (fact) => `Điểm tự đánh giá “${fact('text')}” lớn hơn 100, để trống.`,
  SELF_SCORE_NOT_WHOLE: (fact) => `Điểm tự đánh giá “${fact('text')}” không phải số nguyên, để trống. Theo mẫu phiếu, điểm là số nguyên.`,
  PHONE_ZERO_RESTORED: (fact) => `Điện thoại “${fact('text')}” mất số 0 ở đầu, đã thêm thành ${fact('restored')}.`,
  PHONE_ODD: (fact) => `Điện thoại “${fact('text')}” không giống số điện thoại, giữ như đã ghi.`,
  EMAIL_ODD: (fact) => `Email “${fact('text')}” không giống địa chỉ email, giữ như đã ghi.`,
  KIND_UNKNOWN: (fact) => `Loại hình “${fact('text')}” không có trong danh mục, lấy theo tên chủ thể nếu được.`,
  DUPLICATE_ROW: (fact) => `Trùng với dòng ${fact('firstRow')}; chỉ nhập một lần.`,
  LEGACY_TCVN3: legacy('TCVN3 (.VnTime)'),
  LEGACY_VNI: legacy('VNI'),
  LEGACY_UTF8: legacy('bị đổi mã'),
  STAR_MISSING: (fact) =>
    fact('text') === ''
      ? 'Không ghi hạng 3, 4 hoặc 5 sao: chưa phải sản phẩm được công nhận.'
      : `Hạng sao “${fact('text')}” không phải 3, 4 hoặc 5 sao: chưa phải sản phẩm được công nhận.`,
  DATE_UNREADABLE: (fact, field) => `${field} “${fact('text')}” không phải ngày có thật. Ghi đủ ngày, tháng, năm, ví dụ 05/08/2026.`,
  DECISION_MISSING: () => 'Không ghi số quyết định công nhận.',
  DATE_MISSING: () => 'Không ghi ngày quyết định: chưa tính được ngày hết hạn của Giấy chứng nhận.',
  EXPIRY_DIFFERS: (fact) => `Danh sách ghi hết hạn ${fact('text')}; tính 36 tháng từ ngày quyết định là ${fact('expiry')}.`,
  POINTS_UNKNOWN: (fact) => `Điểm “${fact('text')}” không phải số từ 0 đến 100, để trống.`,
  LEVEL_UNKNOWN: (fact) => `Cấp công nhận “${fact('text')}” không hiểu được, để trống.`,
  PROPOSED_UNKNOWN: (fact) =>
    `Cột đã trình Trung ương ghi “${fact('text')}” không hiểu được, coi như không trình. Ghi ngày trình, hoặc chữ x.`,
  LIKE_KNOWN: (fact) =>
    `Gần giống “${fact('product')}” của ${fact('producer')} đã có. Nếu là một sản phẩm, mở dòng này và bấm “Là một sản phẩm”; nếu không, cứ để.`,
  LIKE_TAKEN: (fact) => `Được ghi là một lần công nhận nữa của “${fact('product')}” của ${fact('producer')}.`,
  COMMUNE_NEAR: (fact) =>
    `“${fact('text')}” được hiểu là ${fact('known')}${fact('district') === '' ? '' : `, ${fact('district')}`} trong bảng xã cũ, xã mới. Xem lại có đúng không.`,
  COMMUNE_UNCLEAR: (fact) =>
    `“${fact('text')}” có thể là nhiều nơi hiện nay: ${fact('candidates')}. Ghi thêm huyện cũ hoặc xã hiện nay trong tệp; chưa ghi thì để chưa rõ.`,
  COMMUNE_UNKNOWN: (fact) => `“${fact('text')}” không có trong bảng xã cũ, xã mới; giữ như đã ghi.`,
  COMMUNE_DIFFERS: (fact) =>
    `Danh sách ghi xã hiện nay là “${fact('text')}”, bảng xã cũ, xã mới là “${fact('table')}”; giữ theo danh sách.`,
  OUTCOME_DOUBTFUL: (fact) =>
    `Kết quả ghi “${fact('text')}” nhưng không có hạng sao: vẫn ghi là không được công nhận. Xem lại có đúng không.`,
  OUTCOME_MISSING: () => 'Không ghi cấp đánh giá và kết quả: được ghi là mới đăng ký.',
  YEAR_UNKNOWN: (fact) => `Năm “${fact('text')}” không hiểu được, để trống.`,
  OLD_COMMUNE_MISSING: () => 'Thiếu tên xã cũ.',
  COMMUNE_MISSING: () => 'Thiếu tên xã hiện nay.',
  OLD_COMMUNE_DIVIDED: (fact) =>
    `“${fact('text')}” còn thuộc về xã khác nữa: khi nhập danh sách cũ, nơi hiện nay của xã này sẽ được hỏi lại.`,
  BROKEN_LETTERS: (fact, field) => `${field}: “${fact('text')}” có chữ bị hỏng khi lưu tệp. Sửa lại trong tệp gốc.`
}

/** One sentence or two about a problem of a row. */
export function problemWords(problem: ImportProblem): string {
  const say: Say | undefined = Object.hasOwn(sayings, problem.code) ? sayings[problem.code as ImportProblemCode] : undefined // the contract types codes as text
  const fact = (name: string) => clip(String(problem.facts[name] ?? ''))
  return say?.(fact, problem.field ? listFieldWords(problem.field) : '') ?? problem.code
}

const longestFact = 80

function clip(text: string): string {
  return text.length <= longestFact ? text : `${text.slice(0, longestFact).replace(/[\ud800-\udbff]$/, '')}…`
}

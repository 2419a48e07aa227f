/** Words of the register of recognised products. */
import { formatViDate } from '../../shared/domain/dates.ts'
import type { CorrectedField } from '../../shared/contract/proposals.ts'
import type { RegisterAct } from '../../shared/contract/register.ts'
import { formatPoints, formatWhole } from '../../shared/domain/print-number.ts'
import { correctedFieldNames } from './proposals.ts'

export const registerText = {
  title: 'Sổ sản phẩm',
  tabs: 'Các trang của Sổ sản phẩm',
  all: 'Tất cả sản phẩm',
  due: 'Sắp đến hạn',
  total: (count: number) => `${formatWhole(count)} sản phẩm`,
  found: (shown: number, all: number) => `${formatWhole(shown)} trên ${formatWhole(all)} sản phẩm`,
  none: 'Sổ chưa có sản phẩm nào',
  noneWords:
    'Sản phẩm được công nhận tự vào sổ khi phiên đã ghi quyết định ban hành; lùi bước ban hành thì ra khỏi sổ. Sản phẩm đã công nhận các năm trước thì nhập từ danh sách Excel.',
  noneDue: 'Không có Giấy chứng nhận nào đang đến hạn',
  noneDueWords:
    'Trang này kê các Giấy chứng nhận sắp vào kỳ nộp hồ sơ đánh giá lại, đang trong kỳ, quá hạn nộp, được kéo dài và đã hết hạn.',
  dueWords:
    'Hồ sơ đánh giá lại nộp sớm nhất 180 ngày, muộn nhất 120 ngày trước khi Giấy chứng nhận hết hạn (điểm a khoản 6 Điều 7). Trong 30 ngày trước kỳ nộp, Giấy chứng nhận được ghi là sắp hết hạn. Giấy đã hết hạn ở cuối bảng. Mở một dòng để soạn thông báo hay ghi kéo dài; thông báo cho tất cả chủ thể ở thẻ Văn bản.',
  import: 'Nhập danh sách cũ…',
  excel: 'Xuất Excel',
  search: 'Tìm trong sổ',
  name: 'Tên sản phẩm',
  producer: 'Chủ thể',
  commune: 'Xã, phường',
  set: 'Bộ sản phẩm',
  star: 'Hạng',
  points: 'Điểm',
  decision: 'Quyết định',
  expiry: 'Có giá trị đến',
  state: 'Giấy chứng nhận',
  lastDay: (withdrawn: boolean, day: string) => `${withdrawn ? 'từ ngày' : 'đến ngày'} ${formatViDate(day)}`,
  left: 'Còn (ngày)',
  leftHint: 'Số ngày đến khi hết hạn, hoặc số ngày đã quá hạn',
  daysLeft: (days: number | null) => (days === null ? '' : days < 0 ? `quá ${-days}` : String(days)),
  window: 'Kỳ nộp hồ sơ',
  span: (from: string | null, to: string | null) => (from === null || to === null ? '' : `${formatViDate(from)} – ${formatViDate(to)}`),
  filterStar: 'Lọc theo hạng sao',
  filterState: 'Lọc theo Giấy chứng nhận',
  filterCommune: 'Lọc theo xã, phường',
  filterSet: 'Lọc theo bộ sản phẩm',
  anyStar: 'Mọi hạng',
  anyState: 'Mọi tình trạng',
  anyCommune: 'Mọi xã, phường',
  anySet: 'Mọi bộ',
  rounds: (count: number) => `Các lần công nhận (${formatWhole(count)})`,
  roundOf: (by: string, number: string, date: string | null) =>
    [by, number && `${by === '' ? 'Quyết định số' : 'số'} ${number}`, date !== null && `ngày ${formatViDate(date)}`]
      .filter(Boolean)
      .join(', ') || 'Chưa rõ quyết định',
  place: (place: string) => `Nơi ghi khi công nhận: ${place}`,
  inSession: (name: string) => `Từ phiên ${name}`,
  fromList: 'Từ danh sách đã nhập',
  since: 'Việc đã ghi từ khi công nhận',
  withdraw: 'Thu hồi…',
  extend: 'Kéo dài…',
  undo: 'Rút lại…',
  withdrawTitle: 'Ghi thu hồi Giấy chứng nhận',
  withdrawWords: (ministry: boolean) =>
    `${ministry ? 'Bộ trưởng Bộ Nông nghiệp và Môi trường' : 'Chủ tịch Ủy ban nhân dân cấp tỉnh'} quyết định thu hồi (khoản 2 Điều 8), trong 15 ngày kể từ ngày có kết luận về vi phạm hoặc xác nhận của Ủy ban nhân dân cấp xã (khoản 4 Điều 8).`,
  withdrawAct: 'Ghi thu hồi',
  ground: 'Trường hợp thu hồi (khoản 1 Điều 8)',
  decisionNumber: 'Số quyết định thu hồi',
  decisionDate: 'Ngày quyết định thu hồi',
  extendTitle: 'Ghi kéo dài hiệu lực Giấy chứng nhận',
  extendWords: (expiry: string, latest: string) =>
    `Sản phẩm đánh giá lại không kịp thời hạn nộp hồ sơ: Giấy chứng nhận tiếp tục có hiệu lực đến ngày có kết quả xử lý, không quá 180 ngày kể từ ngày hết hạn ${formatViDate(expiry)}, tức đến ${formatViDate(latest)} (khoản 3 Điều 12).`,
  extendAct: 'Ghi kéo dài',
  until: 'Có hiệu lực đến ngày',
  paper: 'Số văn bản (nếu có)',
  takeOut: 'Bỏ khỏi sổ…',
  takeOutTitle: 'Bỏ dòng khỏi sổ',
  takeOutWords:
    'Chỉ dùng khi dòng này nhập nhầm hoặc ghi sai; dòng đúng nhập lại sau. Dòng đã bỏ và lý do được giữ trong dữ liệu và nhật ký.',
  takeOutAct: 'Bỏ khỏi sổ',
  undoTitle: 'Rút lại việc đã ghi',
  undoWords: 'Chỉ dùng khi ghi nhầm. Việc đã ghi và việc rút lại đều được giữ trong sổ và nhật ký.',
  undoAct: 'Rút lại',
  undone: 'đã rút lại',
  from: (desk: string) => `theo gói của máy ${desk}`
} as const

/** Which rows a workbook holds: how they were narrowed, and how many of how many they are. */
export function shownWords(kinds: readonly string[], query: string, count: string): string {
  const searched = query.trim() === '' ? '' : `Tìm “${query.trim()}”`
  return [...kinds, searched, count].filter(Boolean).join('. ')
}

function changeWords({ field, before, after }: RegisterAct['changes'][number]): string {
  return `${correctedFieldNames[field].toLocaleLowerCase('vi')} từ ${valueWords(field, before)} thành ${valueWords(field, after)}`
}

const levelNames: Readonly<Record<string, string>> = { district: 'huyện', province: 'tỉnh', central: 'trung ương' }

function valueWords(field: CorrectedField, value: string | number | null): string {
  if (value === null || value === '') return 'để trống'
  if (field === 'points') return formatPoints({ sum: Number(value), n: 100 }, 2)
  if (field === 'decisionDate') return formatViDate(String(value))
  if (field === 'star') return `${value} sao`
  return `“${field === 'level' ? (levelNames[value] ?? value) : value}”`
}

/** What was noted, in one line. */
export function registerActWords(act: RegisterAct): string {
  const date = act.date === null ? '' : ` ngày ${formatViDate(act.date)}`
  switch (act.kind) {
    case 'withdraw':
      return `Thu hồi theo điểm ${act.ground} khoản 1 Điều 8, Quyết định số ${act.decisionNumber}${date}`
    case 'extend':
      return `Kéo dài đến ${act.until === null ? '' : formatViDate(act.until)}${act.decisionNumber === '' ? '' : `, văn bản số ${act.decisionNumber}`}`
    case 'undo':
      return 'Rút lại việc đã ghi'
    case 'correct':
      return `Sửa: ${act.changes.map(changeWords).join('; ')}`
    case 'finding':
      return `Kết luận phải thu hồi theo điểm ${act.ground} khoản 1 Điều 8${act.decisionNumber === '' ? '' : `, văn bản số ${act.decisionNumber}`}${date}`
  }
}

/** What the page of bringing in says otherwise than for a list of products. */
export const registerImportText = {
  title: 'Nhập danh sách đã công nhận',
  words:
    'Danh sách sản phẩm đã được công nhận các năm trước, của Hội đồng cấp huyện, tỉnh hay trung ương: tên sản phẩm, chủ thể, hạng sao, số và ngày quyết định. Tệp được đọc rồi cho xem trước; chưa ghi gì cho đến khi bấm “Nhập”.',
  fileKept: 'sổ đã có không thay đổi.',
  noDefault: 'Không chọn: giữ chữ của danh sách',
  whatWords: {
    new: 'Thêm sản phẩm vào sổ',
    newProduct: 'Thêm lần công nhận',
    candidate: 'Ghi là không được công nhận',
    known: 'Đã có trong sổ',
    refused: 'Không nhận'
  },
  nothingYet: 'Chưa ghi gì vào sổ.',
  done: (recognitions: number, producers: number) =>
    `Đã thêm vào sổ ${formatWhole(recognitions)} lần công nhận của ${formatWhole(producers)} chủ thể.`,
  doneKnown: (count: number) => `${formatWhole(count)} dòng đã có trong sổ được để nguyên.`,
  doneCandidates: (count: number) => `Đã ghi ${formatWhole(count)} sản phẩm không được công nhận.`,
  formerly: (name: string) => `trước là ${name}`,
  same: 'Là một sản phẩm',
  notSame: 'Không phải một sản phẩm',
  whole: 'Ghi chung cho cả danh sách',
  wholeWords: 'Danh sách không có các cột này; ghi một lần thì dùng cho mọi dòng.',
  wholeStar: 'Hạng sao',
  wholeNumber: 'Số quyết định',
  wholeDate: 'Ngày quyết định',
  wholeBody: 'Cơ quan công nhận',
  wholeLevel: 'Cấp công nhận',
  notSaid: 'Không ghi',
  levels: { district: 'Cấp huyện', province: 'Cấp tỉnh', central: 'Trung ương' },
  candidates: 'Của các sản phẩm không được công nhận, nếu dòng không tự ghi',
  hasCandidates: 'Danh sách có sản phẩm không được công nhận',
  hasCandidatesWords: 'Dòng không có hạng 3, 4, 5 sao được giữ riêng để tính số đăng ký, số đánh giá; không đánh dấu thì không nhận.',
  round: 'Đợt đánh giá',
  year: 'Năm đánh giá',
  candidateLevel: 'Cấp cao nhất đã đánh giá',
  registeredOnly: 'Mới đăng ký hoặc chưa rõ',
  communes: 'Lấy xã, phường hiện nay theo bảng xã cũ, xã mới',
  communesWords: (offered: number, unclear: number, outside: number) =>
    `Tên cũ được giữ bên cạnh. Lấy được cho ${offered} dòng${unclear > 0 ? `; ${unclear} dòng cần xem lại` : ''}${outside > 0 ? `; ${outside} dòng ở nơi bảng không có, giữ như danh sách ghi` : ''}.`,
  toList: 'Xem Sổ sản phẩm'
} as const
